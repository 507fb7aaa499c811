"""Scores of selection: which firm of the pool becomes a member, by hand.

The luck of a candidate who happens to be there is drawn at its address, and is never
more than 1.
"""

import pytest

from model.composing import next_member
from model.founding import found
from model.parameters.parameters import as_record
from model.state import Shape, State, empty_state
from model.streams import uniform
from model.vocabulary import NOBODY, Decision
from tests.scores.playing import plain

SEEDS = range(1, 5)
MARKET, BETWEEN, SYSTEM = 0.0, 0.75, 1.0


def luck_of(seed: int, row: int) -> float:
    """Return the luck of a firm of the pool at founding."""
    return uniform(seed, 0, 0, Decision.CANDIDATE_IS_THERE.value, row, 0)


def luckiest(seed: int, rows: tuple[int, ...]) -> int:
    """Return the row of the luckiest of some firms."""
    return max(rows, key=lambda row: luck_of(seed, row))


def pool(*components: int, members: int, orientation: float = MARKET) -> State:
    """Return a pool of firms that make these components; the first are members."""
    firms = len(components)
    state = empty_state(
        Shape(firms, customers=2, components=5, markets=1, assistants=0, partners=2)
    )
    state.group["orientation"] = orientation
    state.firms["component"] = components
    state.firms["joined_month"][:members] = 0
    return state


def chosen(state: State, seed: int = 1, **values) -> int:
    """Return the row of the firm that becomes the next member."""
    return next_member(
        as_record(plain(**{"n_members": 4, **values})),
        state.group[0],
        (seed, 0, 0),
        state.firms,
        state.relationships,
        state.members_trust,
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_the_first_founder_is_whoever_happens_to_be_there(seed):
    """There is nobody yet to be close to, in any form."""
    state = pool(0, 1, 2, 3, members=0, orientation=SYSTEM)

    assert chosen(state, seed) == luckiest(seed, (0, 1, 2, 3))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("close", [1, 2])
def test_system_form_takes_the_close_firm_and_market_form_the_lucky_one(seed, close):
    """Closeness 1 weighs 2 in system form; luck is at most 1."""
    state = pool(0, 1, 2, members=1)
    state.members_trust["closeness"][close, 0] = 1.0
    by_luck = chosen(state, seed)
    state.group["orientation"] = SYSTEM
    by_closeness = chosen(state, seed)

    assert (by_luck, by_closeness) == (luckiest(seed, (1, 2)), close)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("more", "wins"), [(0.99, False), (1.01, True)])
def test_half_way_to_a_system_the_mean_closeness_counts_half(seed, more, wins):
    """Close to one of two members, half-way in form: a quarter of the weight.

    It outweighs just as much luck as that, and not a hundredth more.
    """
    lucky = luckiest(seed, (2, 3))
    unlucky = 5 - lucky
    behind = luck_of(seed, lucky) - luck_of(seed, unlucky)
    state = pool(0, 1, 2, 3, members=2, orientation=BETWEEN)
    state.members_trust["closeness"][unlucky, 0] = 1.0

    row = chosen(state, seed, selection_by_compatibility=4.0 * behind * more)

    assert row == (unlucky if wins else lucky)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("detected", [0.0, 1.0])
def test_detected_demand_takes_the_firm_that_customers_want(seed, detected):
    """Fit of 1 with both customers weighs 2 where demand has been detected."""
    lucky = luckiest(seed, (1, 2))
    wanted = 3 - lucky
    state = pool(0, 1, 2, members=1)
    state.group["detected_demand"] = detected
    state.relationships["fit"][wanted] = 1.0

    assert chosen(state, seed) == (wanted if detected else lucky)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("weight", [0.0, 2.0])
def test_firms_with_ties_to_members_are_taken_by_the_weight_of_ties(seed, weight):
    lucky = luckiest(seed, (1, 2))
    tied = 3 - lucky
    state = pool(0, 1, 2, members=1)
    state.members_trust["is_tied"][tied, 0] = True

    row = chosen(state, seed, selection_by_ties=weight)

    assert row == (tied if weight else lucky)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_firm_that_makes_what_a_member_makes_is_not_taken(seed):
    """The closest firm makes component 0, as the member does."""
    state = pool(0, 0, 1, members=1, orientation=SYSTEM)
    state.members_trust["closeness"][1, 0] = 1.0

    assert chosen(state, seed) == 2


def test_nobody_is_taken_where_nobody_is_complementary():
    assert chosen(pool(0, 0, 0, members=1)) == NOBODY


def test_a_group_that_asks_for_a_rival_takes_one_when_its_components_are_made():
    """Half of four members compete: components 0 and 1 first, then rivals only."""
    values = {"competitor_share": 0.5}
    complement = chosen(pool(0, 0, 1, members=1), **values)
    rival = chosen(pool(0, 1, 2, 1, members=2), **values)

    assert (complement, rival) == (2, 3)


def test_who_has_left_is_not_taken_again():
    state = pool(0, 1, 2, members=2)
    state.firms["left_month"][1] = 5

    assert chosen(state) == 2


def test_founders_of_a_system_are_closer_to_each_other_than_luck_would_have_it():
    """Only closeness weighs, ten times as much as luck can: in each of ten worlds."""
    values = {
        "n_members": 4,
        "n_candidates": 16,
        "compatibility": 0.0,
        "selection_by_compatibility": 10.0,
        "selection_by_ties": 0.0,
        "n_customers": 4,
    }
    closer = 0
    for replicate in range(10):
        closeness = []
        for orientation in (MARKET, SYSTEM):
            state = found(plain(**values, orientation=orientation), 1, replicate)
            members = state.are_members
            closeness.append(
                state.members_trust["closeness"][members][:, members].sum()
            )
        closer += closeness[1] > closeness[0]

    assert closer == 10


@pytest.mark.parametrize(
    ("ties", "trust"),
    [
        (0.0, 0.25),
        # 0.25 + 0.5 x compatibility 0.5.
        (1.0, 0.5),
    ],
)
def test_firms_with_ties_begin_with_more_trust_as_far_as_they_are_compatible(
    ties, trust
):
    values = {
        "existing_ties": ties,
        "compatibility": 0.5,
        "starting_trust_level": 0.25,
        "starting_trust_gain": 0.5,
    }
    state = found(plain(**values), 1, 0)

    assert (
        state.members_trust["trust"][0, 1]
        == state.members_trust["trust"][1, 0]
        == trust
    )


def test_who_has_ties_with_whom_is_the_same_from_both_sides():
    state = found(plain(n_members=10, existing_ties=0.5), 1, 0)
    is_tied = state.members_trust["is_tied"]

    assert (is_tied == is_tied.T).all()
    assert 0 < is_tied.sum() < 90


def test_firms_alone_are_the_firms_that_the_group_would_have_chosen():
    """The counterfactual: the same firms without group, manager and subsidy."""
    values = {
        "n_candidates": 10,
        "compatibility": 0.0,
        "formation": 1.0,
        "pre_study_months": 12,
        "n_customers": 20,
    }
    same = 0
    for replicate in range(10):
        group, alone = (
            found(plain(**values, alone=alone), 1, replicate).are_members
            for alone in (False, True)
        )
        same += (group == alone).all()

    assert same == 10
