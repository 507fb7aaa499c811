"""Luck has an address: who asks for which draw, and nobody asks for it twice."""

import ast
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from agents import ExportPartnerGroup
from model.parameters.parameters import Parameters
from model.scenario import read, shipped
from model.vocabulary import Activity, Decision, OrganisationForm
from tests.engines.plainly import plain_source
from tests.strategies import changing_worlds, small_worlds

LARGEST_WORD = 0xFFFFFFFF
FEW_WORLDS = settings(
    derandomize=True,
    deadline=None,
    max_examples=20,
    suppress_health_check=list(HealthCheck),
)
AT_FOUNDING = {
    Decision.CUSTOMER_NICHE,
    Decision.CUSTOMER_SIZE,
    Decision.NUMBER_OF_NEEDS,
    Decision.NEEDED_COMPONENT,
    Decision.MEMBER_NICHE,
    Decision.MEMBER_CAPACITY,
    Decision.MEMBER_COMMITMENT,
    Decision.CUSTOMER_MARKET,
    Decision.CANDIDATE_IS_THERE,
    Decision.TIE_FROM_BEFORE,
    Decision.EARLIER_EXPERIENCE,
    Decision.PARTNER_MARKET,
    Decision.PARTNER_FIELD,
    Decision.STARTING_KNOWLEDGE,
    Decision.STARTING_EXPERTISE,
    Decision.NUMBER_OF_CONTACTS,
    Decision.CONTACT_FROM_BEFORE,
}

RECORD_ALL = """
import sys
from agents import ExportPartnerGroup
from model.parameters.parameters import Parameters
from model.streams import uniform as draw
asked = []
def recorded(*address):
    asked.append(tuple(int(word) for word in address[2:]))
    return draw(*address)
for module in list(sys.modules.values()):
    if getattr(module, "uniform", None) is draw:
        module.uniform = recorded
open_group = dict(open_group=True, commitment_to_stay=0.7, months_to_find=0)
open_group |= dict(n_distributors=2, n_suppliers=2)
group = ExportPartnerGroup(Parameters(project_months=12, **open_group), 1, 0)
at_founding = len(asked)
for _ in range(12):
    group.step()
print((at_founding, [firm.joined_month for firm in group.firms], asked))
"""
"""Prints how many draws founding asks for, who joins when, and all addresses."""


class RecordingGroup(ExportPartnerGroup):
    """A group that remembers the address of every draw."""

    asked: list[tuple[int, int, int, int]]

    def draw(self, decision: Decision, who: int, whom: int = 0) -> float:
        """Return the draw, and remember its address."""
        self.__dict__.setdefault("asked", []).append(
            (self.month, int(decision), who, whom)
        )
        return super().draw(decision, who, whom)


def addresses(parameters: Parameters) -> list[tuple[int, int, int, int]]:
    """Return the addresses of all draws of a run."""
    group = RecordingGroup(parameters, 1, 0)
    for _ in range(parameters.months):
        group.step()
    return group.asked


@FEW_WORLDS
@given(parameters=small_worlds() | changing_worlds())
def test_no_address_is_asked_twice_in_a_small_world(parameters):
    asked = addresses(parameters)

    assert len(asked) == len(set(asked))


def test_no_address_is_asked_twice_where_rivals_win_in_the_same_month():
    """Two makers of one component, ready in month 1 at every customer they fit."""
    group = RecordingGroup(Parameters(n_members=2, competitor_share=1.0), 1, 0)
    for customer in group.customers:
        customer.route = OrganisationForm.MARKET_ORIENTED.value
        for talks in customer.relationships[:-1]:
            talks.begin()
            talks.start_negotiation()
            talks.progress = talks.trust = talks.fit = 1.0
    group.step()

    assert len(group.asked) == len(set(group.asked))


@pytest.mark.parametrize("orientation", [0.0, 0.25, 0.5, 0.75, 1.0])
@pytest.mark.parametrize("name", shipped())
def test_no_address_is_asked_twice_in_a_shipped_scenario(name, orientation):
    parameters = read(name).parameters.changed(orientation=orientation)

    asked = addresses(parameters)

    assert len(asked) == len(set(asked))


@pytest.mark.parametrize("has_manager", [True, False])
@pytest.mark.parametrize("orientation", [0.0, 0.25, 0.5, 0.75, 1.0])
def test_no_address_is_asked_twice_however_many_knock(orientation, has_manager):
    """Manager, three assistants, a fair every month; or a fair and firms' own doors."""
    crowded = Parameters(
        n_markets=3,
        n_assistants=3 if has_manager else 0,
        manager=has_manager,
        gradual_internationalisation=False,
        existing_ties=1.0,
        orientation=orientation,
        goals=0.0,
        fair_hours=1.0,
        fair_attempts=20,
        full_pipeline=False,
    )
    group = RecordingGroup(crowded, 1, 0)
    for _ in range(12):
        group.step()

    assert group.activities[Activity.TRADE_FAIR].times_held > 0
    assert len(group.asked) == len(set(group.asked))


@pytest.mark.parametrize("orientation", [0.0, 0.5, 1.0])
def test_each_part_of_an_address_is_a_word_of_32_bits(orientation):
    asked = addresses(Parameters(orientation=orientation))

    assert all(0 <= word <= LARGEST_WORD for address in asked for word in address)


def test_a_month_asks_only_for_decisions_that_founding_does_not_ask():
    asked = addresses(Parameters(competitor_share=0.4))

    assert not {decision for _, decision, _, _ in asked} & AT_FOUNDING
    assert min(month for month, _, _, _ in asked) == 1


@pytest.fixture(scope="module")
def all_draws():
    """Return founding's addresses, those of the months, and who joined when."""
    at_founding, joined_months, asked = ast.literal_eval(plain_source(RECORD_ALL))
    return asked[:at_founding], asked[at_founding:], joined_months


def test_founding_asks_only_in_month_0_and_for_its_own_decisions(all_draws):
    founding, _, _ = all_draws

    assert {month for month, _, _, _ in founding} == {0}
    assert {decision for _, decision, _, _ in founding} == AT_FOUNDING


def test_no_address_is_asked_twice_but_for_what_is_one_and_the_same_luck(all_draws):
    """A tie is looked at from both sides; candidates are looked at for each place."""
    founding, months, joined_months = all_draws
    shared = {Decision.TIE_FROM_BEFORE, Decision.CANDIDATE_IS_THERE}
    others = [draw for draw in founding + months if draw[1] not in shared]

    assert max(joined_months) > 0
    assert len(others) == len(set(others))


def test_a_tie_is_one_luck_of_two_firms(all_draws):
    ties = [draw for draw in all_draws[0] if draw[1] == Decision.TIE_FROM_BEFORE]

    assert all(who < whom for _, _, who, whom in ties)
    assert set(Counter(ties).values()) == {2}


def test_a_candidate_has_one_luck_in_a_month_however_many_places_there_are(all_draws):
    """So it is looked at once for each place, and once more where nobody is left."""
    _, months, joined_months = all_draws
    looked_at = Counter(
        draw for draw in months if draw[1] == Decision.CANDIDATE_IS_THERE
    )

    assert looked_at
    for (month, _, _, _), times in looked_at.items():
        assert times <= joined_months.count(month) + 1
