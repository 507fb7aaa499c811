"""Events are differences of two states: each kind, made by hand."""

import pytest

from model.events import Event, events, seller_name
from model.state import Shape, empty_state
from model.vocabulary import (
    Activity,
    EndCause,
    EventKind,
    FinancierLevel,
    LeaveCause,
    LossCause,
    ProjectStatus,
    Verdict,
)

SHAPE = Shape(firms=3, customers=4, components=5, markets=2, assistants=0, partners=4)
MONTH = 7


def two_months():
    """Return the states of two months in a row between which nothing happened."""
    before, after = empty_state(SHAPE), empty_state(SHAPE)
    for state in (before, after):
        state.firms["joined_month"][:2] = 0
        state.firms["is_hub"][0] = True
        state.group["status"] = ProjectStatus.RUNNING
    before.group["month"] = MONTH - 1
    after.group["month"] = MONTH
    return before, after


def happened(table, row, *kinds, **values):
    """Return what happened when the values of one row of a table have changed."""
    before, after = two_months()
    for name, value in values.items():
        getattr(after, table)[name][row] = value
    found = events(before, after)
    return [event for event in found if not kinds or event.kind in kinds]


def test_nothing_happens_between_two_equal_months():
    assert events(*two_months()) == []


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("contact_month", EventKind.DOOR_OPENED),
        ("negotiation_month", EventKind.NEGOTIATION_STARTED),
        ("deal_month", EventKind.DEAL_SIGNED),
    ],
)
def test_a_step_of_talks_is_an_event_of_seller_and_customer(field, kind):
    found = happened("relationships", (2, 3), **{field: MONTH})

    assert found == [Event(MONTH, kind, 2, 3)]


@pytest.mark.parametrize("cause", list(LossCause)[1:])
def test_the_end_of_talks_tells_its_cause(cause):
    found = happened("relationships", (1, 2), end_month=MONTH, ended_by=cause)
    is_stop = cause == LossCause.ORDERS_STOPPED
    kind = EventKind.ORDERS_STOPPED if is_stop else EventKind.RELATIONSHIP_LOST

    assert found == [Event(MONTH, kind, 1, 2, cause)]
    assert isinstance(found[0].cause, LossCause)


def test_an_order_is_worth_what_sales_have_grown_by():
    found = happened("relationships", (3, 0), sales_eur=250.0)

    assert found == [Event(MONTH, EventKind.ORDER_TAKEN, 3, 0, amount=250.0)]


def test_a_deal_is_worth_a_year_of_its_orders():
    """Two orders of 250 EUR: an order a month makes 3,000 EUR a year."""
    found = happened(
        *("relationships", (0, 1), EventKind.DEAL_SIGNED),
        deal_month=MONTH,
        orders=2,
        sales_eur=500.0,
    )

    assert [event.amount for event in found] == [3000.0]


@pytest.mark.parametrize("cause", list(LeaveCause)[1:])
def test_a_member_that_leaves_tells_why(cause):
    found = happened("firms", 1, left_month=MONTH, left_by=cause)

    assert found == [Event(MONTH, EventKind.MEMBER_LEFT, 1, cause=cause)]
    assert isinstance(found[0].cause, LeaveCause)


def test_a_firm_of_the_pool_joins():
    found = happened("firms", 2, joined_month=MONTH)

    assert found == [Event(MONTH, EventKind.MEMBER_JOINED, 2)]


def test_an_empty_place_without_a_candidate_is_an_event():
    found = happened("group", 0, no_candidate_month=MONTH)

    assert found == [Event(MONTH, EventKind.NO_CANDIDATE)]


def test_a_new_hub_takes_over_from_the_former_one():
    before, after = two_months()
    after.firms["is_hub"][:2] = False, True

    assert events(before, after) == [Event(MONTH, EventKind.HUB_CHANGED, 1, 0)]


def test_a_firm_enters_a_market():
    found = happened("firm_markets", (1, 1), entered_month=MONTH)

    assert found == [Event(MONTH, EventKind.MARKET_ENTERED, 1, 1)]


def test_a_joint_activity_costs_what_was_added_to_its_cost():
    row = Activity.TRADE_FAIR
    found = happened("activities", row, times_held=1, cost_eur=800.0)

    assert found == [Event(MONTH, EventKind.ACTIVITY_HELD, row, amount=800.0)]


@pytest.mark.parametrize("verdict", list(Verdict)[1:])
def test_a_meeting_of_the_control_group_tells_its_verdict(verdict):
    found = happened("control_group", 0, met_month=MONTH, verdict=verdict)

    assert found == [Event(MONTH, EventKind.CONTROL_GROUP_MET, cause=verdict)]
    assert isinstance(found[0].cause, Verdict)


def test_a_financier_withdraws():
    row = FinancierLevel.NATIONAL
    found = happened("financiers", row, withdrawal_month=MONTH)

    assert found == [Event(MONTH, EventKind.FINANCIER_WITHDREW, row)]


def test_a_project_is_continued_by_the_months_granted():
    found = happened("group", 0, continued_months=12)

    assert found == [Event(MONTH, EventKind.PROJECT_CONTINUED, amount=12)]


@pytest.mark.parametrize("status", [ProjectStatus.ENDED, ProjectStatus.ENDED_EARLY])
@pytest.mark.parametrize("cause", list(EndCause)[1:])
def test_the_end_of_a_project_tells_its_cause(status, cause):
    found = happened("group", 0, status=status, ended_by=cause)

    assert found == [Event(MONTH, EventKind.PROJECT_ENDED, cause=cause)]
    assert isinstance(found[0].cause, EndCause)


def test_a_change_of_form_tells_the_new_form():
    found = happened("group", 0, orientation=0.5)

    assert found == [Event(MONTH, EventKind.FORM_CHANGED, amount=0.5)]


def test_sellers_are_called_by_letters_then_by_numbers_and_the_last_is_the_group():
    names = [seller_name(row, 30) for row in (0, 25, 26, 29, 30)]

    assert names == ["Firm A", "Firm Z", "Firm 27", "Firm 30", "the group"]
