"""The door for Python: tables that agree with each other, and Mesa's own collector."""

import mesa
import pandas as pd
import pytest

from agents import ExportPartnerGroup
from agents.firm import Firm
from experiments import compare, run
from experiments.comparing import statistics
from experiments.comparing.arrangements import ARRANGEMENTS
from experiments.trajectory import play
from model.measures import LOSSES, OUTCOMES
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.vocabulary import EventKind

SHORT = {"n_customers": 8, "project_months": 6, "follow_up_months": 0}
LOST = (EventKind.RELATIONSHIP_LOST, EventKind.ORDERS_STOPPED)
# Forms and technologies in which doors open, deals are signed, and talks are lost.
CASES = {
    "market": ("food-products", {"orientation": 0.0}),
    "customer": ("fitness-equipment", {"orientation": 0.5}),
    "system": ("renewable-energy", {"orientation": 1.0}),
    "alone": ("boat-building", {"alone": True}),
    "rivals": ("boat-building", {"orientation": 0.0, "competitor_share": 1.0}),
}


@pytest.fixture(scope="module", params=CASES.values(), ids=CASES)
def trajectory(request):
    scenario, changes = request.param
    return run(scenario, seed=3, changes=changes)


@pytest.fixture(scope="module")
def comparison():
    return compare(
        ["food-products", "boat-building"], replicates=2, changes=SHORT, workers=1
    )


def count(trajectory, kind):
    """Return how many events of a kind a trajectory tells."""
    return sum(event.kind == kind for event, _ in trajectory.events())


def test_a_trajectory_has_a_state_for_founding_and_for_each_month(trajectory):
    months = [int(state.group[0]["month"]) for state in trajectory.states]

    assert months == list(range(trajectory.parameters.months + 1))


def test_the_months_of_a_trajectory_are_a_tidy_table(trajectory):
    months = trajectory.months()

    assert months["month"].is_unique
    assert len(months) == trajectory.parameters.months + 1


def test_a_trajectory_has_one_row_for_each_firm_in_each_month(trajectory):
    p = trajectory.parameters
    firms = trajectory.firms()

    assert len(firms) == (p.months + 1) * p.n_members
    assert not firms.duplicated(["month", "firm"]).any()


def test_orders_add_up_to_the_exports(trajectory):
    orders = [
        e.amount for e, _ in trajectory.events() if e.kind == EventKind.ORDER_TAKEN
    ]

    # An order is a difference of running sums, so each has lost some last bits: less
    # than 1e-15 of the whole, for at most some hundreds of orders.
    assert sum(orders) == pytest.approx(trajectory.outcomes()["exports_eur"], rel=1e-12)


def test_each_first_deal_is_an_event(trajectory):
    signed = count(trajectory, EventKind.DEAL_SIGNED)

    assert signed == trajectory.outcomes()["first_deals"]


def test_each_door_that_opened_is_an_event(trajectory):
    opened = count(trajectory, EventKind.DOOR_OPENED)

    assert opened == trajectory.outcomes()["doors_opened"]


@pytest.mark.parametrize(("outcome", "cause"), LOSSES)
def test_each_loss_is_an_event_with_its_cause(trajectory, outcome, cause):
    # Members and projects have causes of their own, by the same numbers.
    lost = sum(
        event.cause == cause for event, _ in trajectory.events() if event.kind in LOST
    )

    assert lost == trajectory.outcomes()[outcome]


def test_every_event_of_the_table_has_a_sentence(trajectory):
    assert trajectory.events_table()["sentence"].str.endswith(".").all()


def test_playing_without_states_gives_the_very_same_outcomes(trajectory):
    outcomes = play(trajectory.parameters, trajectory.seed, trajectory.replicate)

    # Series of pandas, because an outcome that is missing equals no number.
    assert pd.Series(outcomes).equals(pd.Series(trajectory.outcomes()))


def test_something_happens_in_these_cases():
    told = run("food-products", seed=3).outcomes()

    assert told["first_deals"] > 0
    assert told["lost_went_cold"] > 0


def test_a_comparison_has_one_row_for_each_world(comparison):
    keys = comparison.outcomes[["scenario", "arrangement", "replicate"]]

    assert list(keys.itertuples(index=False, name=None)) == [
        (scenario, arrangement, replicate)
        for scenario in ("food-products", "boat-building")
        for arrangement in ARRANGEMENTS
        for replicate in range(2)
    ]


def test_a_comparison_has_a_column_for_each_outcome(comparison):
    assert list(comparison.outcomes.columns[3:]) == [
        outcome.name for outcome in OUTCOMES
    ]


def test_a_row_of_a_comparison_can_be_played_alone(comparison):
    row = comparison.outcomes.query(
        "scenario == 'boat-building' and arrangement == 'system-oriented' "
        "and replicate == 1"
    ).iloc[0]
    alone = run("boat-building", replicate=1, changes={**SHORT, "orientation": 1.0})

    assert row[3:].astype(float).equals(pd.Series(alone.outcomes()))


@pytest.mark.parametrize("workers", [0, -1, 1025])
def test_a_number_of_workers_there_cannot_be_is_refused(workers):
    with pytest.raises(Refusal, match=f"workers = {workers}"):
        compare("food-products", replicates=2, changes=SHORT, workers=workers)


@pytest.mark.parametrize("seed", [-1, 4294967296])
def test_a_seed_that_is_no_seed_is_refused(seed):
    with pytest.raises(Refusal, match=f"seed = {seed}"):
        run("food-products", seed=seed, changes=SHORT)


def test_mesa_collects_from_a_group_month_by_month():
    group = ExportPartnerGroup(Parameters(**SHORT), seed=3)
    collector = mesa.DataCollector(
        model_reporters={"month": "month"},
        agenttype_reporters={Firm: {"commitment": "commitment"}},
    )
    for _ in range(2):
        group.step()
        collector.collect(group)

    assert collector.get_model_vars_dataframe()["month"].tolist() == [1, 2]
    assert len(collector.get_agenttype_vars_dataframe(Firm)) == 2 * len(group.firms)


def test_both_engines_answer_at_the_door_with_the_same_bytes():
    asked = {"replicates": 3, "changes": SHORT}
    readable, ensemble = (
        compare(["food-products"], engine=engine, **asked).outcomes
        for engine in ("readable", "ensemble")
    )

    assert readable.to_csv() == ensemble.to_csv()


@pytest.mark.parametrize("ask", [run, compare])
def test_an_engine_that_there_is_not_is_refused(ask):
    with pytest.raises(Refusal, match="engine = abacus is no engine; use ensemble or"):
        ask("food-products", engine="abacus")


@pytest.mark.parametrize("numbers", [1, 500, 1000])
def test_outcomes_measured_a_few_at_a_time_give_the_same_tables(
    comparison, numbers, monkeypatch
):
    monkeypatch.setattr(statistics, "NUMBERS_AT_ONCE", numbers)
    again = compare(
        ["food-products", "boat-building"], replicates=2, changes=SHORT, workers=1
    )

    for table in ("summary", "differences"):
        whole, parts = getattr(comparison, table), getattr(again, table)
        pd.testing.assert_frame_equal(whole, parts, check_exact=True)
