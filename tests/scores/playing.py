"""Worlds for tests: played month by month, with plain numbers and scripted luck."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from agents import ExportPartnerGroup
from agents.relationship import Relationship
from model.parameters.parameters import Parameters
from model.state import Records, State
from model.vocabulary import (
    NEVER,
    NOBODY,
    Decision,
    OrganisationForm,
    RelationshipStage,
)

type Luck = float | Callable[[int, int, int], float]

CALM: dict[Decision, Luck] = {
    Decision.HOME_IS_BUSY: 1.0,
    Decision.CUSTOMER_CONSIDERED: 0.0,
    Decision.DOOR_OPENS: 1.0,
    Decision.MEETINGS: 0.0,
    Decision.GOES_COLD: 1.0,
    Decision.OFFER_ACCEPTED: 1.0,
    Decision.RIVAL_WINS: 0.0,
    Decision.ORDERS_STOP: 1.0,
}
"""Luck with which nothing happens by itself: no door, no meeting, no deal, no loss."""

PLAIN = {
    "technology": 0.0,
    "compatibility": 1.0,
    "cultural_distance": 0.0,
    "goals": 0.0,
    "n_members": 2,
    "n_customers": 4,
    "need_level": 0.0,
    "customer_size_eur": 120000.0,
    "customer_size_technology": 0.0,
    "customer_size_spread": 0.0,
    "capacity_median": 32.0,
    "capacity_spread": 0.0,
    "commitment_median": 0.5,
    "commitment_spread": 0.0,
    "commitment_moves": False,
    "credibility_counts": False,
    "trust_decay": 0.0,
    "travel": False,
    "n_candidates": 0,
    "starting_experience": 0.0,
    "existing_ties": 0.0,
    "starting_trust_level": 0.1,
    "pre_study_months": 0,
    "continuation_months": 0,
    "gradual_internationalisation": False,
    "uncertainty_effect": 0.0,
    "joint_activities": False,
    "knowledge_flows": False,
    "leaving": False,
    "months_to_try": 0,
    "review": False,
    "expert_advice": False,
    "frustrated_manager": False,
    "unfairness_counts": False,
    "opportunism": False,
    "keeps": 0.0,
}
"""Numbers that a float holds exactly: 32 hours, commitment 0.5, 120 000 EUR a year."""


class ScriptedGroup(ExportPartnerGroup):
    """A group whose luck is written down: a number, or a function of the address.

    Attributes:
        script: luck by decision; where it says nothing the month is calm.
        asked: addresses of the draws so far: decision, month, who, whom.
    """

    def __init__(
        self,
        parameters: Parameters,
        script: Mapping[Decision, Luck] | None = None,
        choices: Records | None = None,
    ) -> None:
        super().__init__(parameters, choices=choices)
        self.script = {**CALM, **(script or {})}
        self.asked: list[tuple[Decision, int, int, int]] = []

    def draw(self, decision: Decision, who: int, whom: int = 0) -> float:
        """Return the luck that the script holds."""
        self.asked.append((decision, self.month, who, whom))
        luck = self.script[decision]
        return luck(self.month, who, whom) if callable(luck) else luck


def plain(**values) -> Parameters:
    """Return the plain world with some values changed."""
    return Parameters(**{**PLAIN, **values})


def in_talks(
    group: ExportPartnerGroup,
    seller: int,
    customer: int,
    stage: RelationshipStage = RelationshipStage.PREPARING,
    **values,
) -> Relationship:
    """Return a relationship that has been in talks since founding, fit 1."""
    whom = group.customers[customer]
    if whom.route == NOBODY:
        whom.route = OrganisationForm.MARKET_ORIENTED.value
    talks = whom.relationships[seller]
    talks.begin()
    talks.stage = stage.value
    for name, value in {"fit": 1.0, **values}.items():
        setattr(talks, name, value)
    return talks


def sign_deals(group: ExportPartnerGroup, deals: int) -> None:
    """Let so many first deals have been signed so far, no more and no fewer."""
    for row, talks in enumerate(group.relationships):
        talks.deal_month = 1 if row < deals else NEVER
    group.deals = deals


def play_months(group: ExportPartnerGroup, months: int) -> None:
    """Play some months."""
    for _ in range(months):
        group.step()


def months_of(
    group: ExportPartnerGroup, actor: object, name: str, months: int
) -> list[Any]:
    """Return a state variable at the end of each of some months."""
    values = []
    for _ in range(months):
        group.step()
        values.append(getattr(actor, name))
    return values


def states(group: ExportPartnerGroup, months: int) -> Iterator[State]:
    """Yield the state now and at the end of each of some months."""
    yield group.snapshot()
    for _ in range(months):
        group.step()
        yield group.snapshot()


def bytes_of(state: State) -> bytes:
    """Return the bytes of all tables of a state."""
    return b"".join(table.tobytes() for table in state)


def history(group: ExportPartnerGroup, months: int) -> bytes:
    """Return the bytes of the state now and at the end of each of some months."""
    return b"".join(bytes_of(state) for state in states(group, months))
