"""The events of whole runs add up to the outcomes, and each can be told."""

import numpy as np
import pytest

from experiments.stories.sentences import sentence
from model.measures import LOSSES
from model.vocabulary import NEVER, EventKind
from tests.commands.worlds import WORLDS, played


def test_every_kind_of_event_happens_in_some_world():
    told = {event.kind for name in WORLDS for event in played(name).happened}

    assert told == set(EventKind)


@pytest.fixture(params=WORLDS)
def trajectory(request):
    return played(request.param)


def of_kind(trajectory, kind):
    """Return what happened of a kind in a trajectory."""
    return [event for event in trajectory.happened if event.kind == kind]


@pytest.mark.parametrize(
    ("outcome", "kind"),
    [
        ("doors_opened", EventKind.DOOR_OPENED),
        ("negotiations", EventKind.NEGOTIATION_STARTED),
        ("first_deals", EventKind.DEAL_SIGNED),
        ("lost_orders_stopped", EventKind.ORDERS_STOPPED),
        ("members_left", EventKind.MEMBER_LEFT),
        ("members_joined", EventKind.MEMBER_JOINED),
        ("joint_activities", EventKind.ACTIVITY_HELD),
        ("continued", EventKind.PROJECT_CONTINUED),
    ],
)
def test_events_add_up_to_the_outcome(trajectory, outcome, kind):
    assert len(of_kind(trajectory, kind)) == trajectory.outcomes()[outcome]


@pytest.mark.parametrize(("outcome", "cause"), LOSSES)
def test_each_loss_is_counted_once_with_its_cause(trajectory, outcome, cause):
    ends = [event for event in trajectory.happened if event.cause is cause]

    assert len(ends) == trajectory.outcomes()[outcome]


def test_activities_cost_together_what_was_paid_for_them(trajectory):
    held = of_kind(trajectory, EventKind.ACTIVITY_HELD)
    paid = trajectory.end.activities["cost_eur"].sum()

    assert sum(event.amount for event in held) == pytest.approx(paid, rel=1e-12)


def test_markets_entered_later_are_those_not_entered_at_founding(trajectory):
    entered = [
        (state.firm_markets["entered_month"] != NEVER).sum()
        for state in (trajectory.states[0], trajectory.end)
    ]
    later = of_kind(trajectory, EventKind.MARKET_ENTERED)

    assert len(later) == entered[1] - entered[0]


def test_a_project_ends_once_in_the_month_it_ended_and_alone_none_does(trajectory):
    ended = [event.month for event in of_kind(trajectory, EventKind.PROJECT_ENDED)]
    last = int(trajectory.end.group[0]["project_end_month"])

    assert ended == ([] if trajectory.parameters.alone else [last])


def test_financiers_who_withdrew_are_those_who_told_so(trajectory):
    withdrew = [e.who for e in of_kind(trajectory, EventKind.FINANCIER_WITHDREW)]
    months = trajectory.end.financiers["withdrawal_month"]

    assert sorted(withdrew) == np.flatnonzero(months != NEVER).tolist()


def test_every_event_has_a_sentence_that_begins_and_ends_as_one(trajectory):
    told = [sentence(e, trajectory.states[e.month]) for e in trajectory.happened]

    assert [text for text in told if not (text[0].isupper() and text[-1] == ".")] == []
