"""Switched off is taken out: the same bytes as a world built without the mechanism.

Each world without is built independently of the switch, from a void parameter or from
agents who do not know the mechanism.
"""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from agents import ExportPartnerGroup
from agents.routes import JointCustomer
from agents.trade import stops_ordering, take_order
from model.parameters.parameters import Parameters, passports
from model.scenario import read
from model.state import State
from model.vocabulary import NEVER, LossCause
from tests.scores.playing import history, states

MONTHS = 42
"""The project's 36 months and half a year after it."""

IN_TESTS_OF_THEIR_OWN = {"alone", "exclude_competitors"}

RIVALS = Parameters(competitor_share=0.6)
SYSTEM = read("renewable-energy").parameters.changed(technology=0.5)
JOINT = read("fitness-equipment").parameters


class NobodyGoesCold(ExportPartnerGroup):
    """A group whose customers stay until they decide."""

    def lose_contacts(self) -> None:
        """Lose nobody."""


class NothingIsDeveloped(ExportPartnerGroup):
    """A group that develops nothing together."""

    def hold_joint_activities(self) -> None:
        """Hold none."""


class OneOrderEach(ExportPartnerGroup):
    """A group whose customers order in the month of the deal and never again."""

    def take_orders(self) -> None:
        """Take orders from those who have just signed."""
        for talks in [talks for talks in self.living if talks.is_buying]:
            if stops_ordering(talks):
                talks.end(LossCause.ORDERS_STOPPED)
            elif talks.deal_month == self.month:
                take_order(talks)


class EverybodyIsBelieved(ExportPartnerGroup):
    """A group that is as credible as can be."""

    def begin_month(self) -> None:
        """Begin the month, fully credible."""
        super().begin_month()
        self.target_market.credibility_of = lambda partners: 1.0


class EveryPartnerNegotiates(ExportPartnerGroup):
    """A group in which all partners lead the talks of a joint system."""

    def begin_month(self) -> None:
        """Begin the month without a hub."""
        super().begin_month()
        for talks in self.relationships:
            talks.lead = talks.partners


class NobodyNeedsIntegration(ExportPartnerGroup):
    """A group whose customers need products only."""

    def begin_month(self) -> None:
        """Begin the month without a need for integration."""
        super().begin_month()
        for customer in self.customers:
            customer.integration_need = 0.0


class AnyMemberOpens(JointCustomer):
    """Joint doors to any customer that fits at least one member."""

    def entrants(self, customer):
        """Return the relationships of all members that fit."""
        needed = self.group.parameters.joint_fit_needed
        return [
            talks
            for talks in customer.relationships[:-1]
            if talks.fit > needed and talks.contact_month == NEVER
        ]


def void(
    **values: float,
) -> Callable[[Parameters], tuple[type[ExportPartnerGroup], Parameters]]:
    """Return how to build a world in which these values leave nothing to do."""

    def build(point: Parameters) -> tuple[type[ExportPartnerGroup], Parameters]:
        # Not checked: 0 hours for each relationship lie below what a study may ask.
        changed = Parameters.model_construct(**{**point.model_dump(), **values})
        return ExportPartnerGroup, changed

    return build


def played_by(kind: type[ExportPartnerGroup]):
    """Return how to build a world with agents who do not know the mechanism."""
    return lambda point: (kind, point)


WITHOUT = {
    "home_is_busy": (JOINT, void(busy_probability=0.0)),
    "travel": (JOINT, void(travel_hours=0.0)),
    "full_pipeline": (JOINT, void(hours_for_each=0.0)),
    "two_member_door": (JOINT, played_by(ExportPartnerGroup)),
    "briefing": (JOINT, void(briefing_share=0.0)),
    "credibility_counts": (JOINT, played_by(EverybodyIsBelieved)),
    "trust_thresholds": (
        SYSTEM,
        void(trust_needed_level=0.0, trust_needed_slope=0.0),
    ),
    "going_cold": (JOINT, played_by(NobodyGoesCold)),
    "integration_needs": (SYSTEM, played_by(NobodyNeedsIntegration)),
    "repeat_orders": (JOINT, played_by(OneOrderEach)),
    "hub": (SYSTEM, played_by(EveryPartnerNegotiates)),
    "joint_development": (SYSTEM, played_by(NothingIsDeveloped)),
    "rivalry": (
        RIVALS,
        void(rivalry_effect=1.0, rivalry_trust=1.0, rivalry_benefit=0.0),
    ),
    "commitment_moves": (
        JOINT,
        void(commitment_speed=0.0, commitment_pull=0.0, commitment_by_experience=0.0),
    ),
    "impatience": (JOINT, void(full_expectation=0.0)),
}
"""By switch: a world in which the mechanism tells, and how to build it without."""

TOLD_ONLY = {
    # What trust would have been needed is told either way; nobody acts on it.
    "trust_thresholds": ("relationships", "trust_needed"),
    # Customers whom nobody meets keep the need of founding in the tables.
    "integration_needs": ("customers", "integration_need"),
}


def bytes_without_what_is_told_only(name: str, state: State) -> bytes:
    """Return the bytes of a state, but for a field that no agent acts on."""
    table, field = TOLD_ONLY.get(name, ("", ""))
    if table:
        getattr(state, table)[field] = 0.0
    return b"".join(each.tobytes() for each in state)


def test_each_switch_has_a_world_without():
    switches = {name for name, each in passports().items() if each["kind"] == "switch"}

    assert set(WITHOUT) | IN_TESTS_OF_THEIR_OWN == switches


@pytest.mark.parametrize("name", WITHOUT)
def test_switched_off_is_taken_out(name, monkeypatch):
    point, build = WITHOUT[name]
    switched_off = ExportPartnerGroup(point.changed(**{name: False}), 4, 2)
    off = list(states(switched_off, MONTHS))
    if name == "two_member_door":
        monkeypatch.setattr("agents.export_manager.JointCustomer", AnyMemberOpens)
    kind, parameters = build(point)
    without = list(states(kind(parameters, 4, 2), MONTHS))

    for month, (one, other) in enumerate(zip(off, without, strict=True)):
        assert bytes_without_what_is_told_only(
            name, one
        ) == bytes_without_what_is_told_only(name, other), f"month {month}"


@pytest.mark.parametrize("name", WITHOUT)
def test_the_mechanism_tells_in_the_world_of_its_test(name):
    """Otherwise on, off and without would be equal for want of an occasion."""
    point, _ = WITHOUT[name]

    on, off = (
        [
            bytes_without_what_is_told_only(name, state)
            for state in states(
                ExportPartnerGroup(point.changed(**{name: value}), 4, 2), MONTHS
            )
        ]
        for value in (True, False)
    )

    assert on != off


class NoProject(ExportPartnerGroup):
    """Firms with no project: nobody joins them, and nothing has ended."""

    effort_share = 1.0

    def begin_month(self) -> None:
        """Turn the calendar; there is no project to run."""
        self.month += 1
        self.in_project = False

    def renew_trust_between_members(self) -> None:
        """Renew nothing: they do not meet."""


def test_alone_is_the_same_firms_without_group_manager_and_subsidy():
    """Without a group nobody grows alike: the pull of company is 0."""
    alone = ExportPartnerGroup(Parameters(alone=True), 4, 2)
    without = NoProject(Parameters(commitment_pull=0.0), 4, 2)

    assert history(alone, MONTHS) == history(without, MONTHS)


def test_excluding_competitors_changes_nothing_where_there_are_none():
    excluding = ExportPartnerGroup(JOINT, 4, 2)
    open_to_all = ExportPartnerGroup(JOINT.changed(exclude_competitors=False), 4, 2)

    assert history(excluding, MONTHS) == history(open_to_all, MONTHS)


def test_a_customer_oriented_group_refuses_competitors():
    with pytest.raises(ValidationError, match="competitors cannot take part"):
        JOINT.changed(competitor_share=0.4)


def test_a_customer_oriented_group_takes_competitors_if_it_does_not_exclude_them():
    point = JOINT.changed(competitor_share=0.4, exclude_competitors=False)

    assert point.competitor_share == 0.4
