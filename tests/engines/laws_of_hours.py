"""Laws of hours: an hour of a firm, a manager or an assistant is spent once."""

import numpy as np

from model.vocabulary import Activity, RelationshipStage
from tests.engines.watching import ROUNDING, Month, at_most, same, total

USES = ("briefing_hours", "joint_hours", "travel_hours", "own_door_hours")
PARTS_OF_JOINT_WORK = ("development_hours", "joint_marketing_hours", "activity_hours")
ROLES = ("sales_preparation", "interaction", "coordination")


def firms_spend_an_hour_once(month: Month) -> None:
    firms = month.after.firms
    uses = sum(firms[name] for name in (*USES, "selling_hours"))
    assert at_most(uses, firms["hours_planned"])
    assert at_most(firms["hours_planned"], firms["capacity_hours"])


def joint_hours_are_development_marketing_and_activities(month: Month) -> None:
    for firm in month.after.firms:
        parts = firm.development_hours + firm.joint_marketing_hours
        assert same(parts + firm.activity_hours, firm.joint_hours)


def firms_use_no_more_than_planned(month: Month) -> None:
    firms = month.after.firms
    assert at_most(firms["selling_hours_used"], firms["selling_hours"])
    assert at_most(firms["own_door_hours_used"], firms["own_door_hours"])


def nobody_outside_the_group_plans_hours(month: Month) -> None:
    """Candidates, and those who left in an earlier month, have no hours at all."""
    firms = np.delete(month.after.firms, month.at_work)
    for name in ("hours_planned", *USES, "selling_hours", *PARTS_OF_JOINT_WORK):
        assert not firms[name].any(), name
    for name in ("own_door_hours_used", "selling_hours_used"):
        assert not firms[name].any(), name


def hours_each(month: Month, kind: Activity) -> float:
    """Return the hours that an activity takes each member."""
    p = month.p
    return {
        Activity.FACT_FINDING_TRIP: p.trip_hours,
        Activity.JOINT_MARKETING: 0.0,
        Activity.TRADE_FAIR: p.fair_hours,
        Activity.JOINT_CUSTOMER_MEETING: p.customer_meeting_hours,
        Activity.JOINT_PRODUCT_DEVELOPMENT: p.customer_meeting_hours,
    }[kind]


def hours_for_activities_are_saved_or_spent(month: Month) -> None:
    """Saved before and given now is what each firm has left and what it spent."""
    firms, after = month.after.firms, month.after.attendances
    given = firms["activity_hours"].copy()
    if month.p.joint_development:
        given += firms["development_hours"]
    each = np.array([hours_each(month, kind) for kind in Activity])
    spent = (month.more("attendances", "times_attended") * each).sum(axis=1)
    saved = month.more("attendances", "hours_saved").sum(axis=1)
    so_far = after["hours_saved"].sum(axis=1) + spent
    assert (after["hours_saved"] >= 0.0).all()
    assert at_most(abs(saved + spent - given), ROUNDING * (1.0 + so_far))


def an_activity_is_held_once_by_two_at_least_and_half_of_the_members(
    month: Month,
) -> None:
    held = month.more("activities", "times_held")
    attended = month.more("attendances", "times_attended").sum(axis=0)
    assert ((held == 0) | (held == 1)).all()
    assert (month.more("activities", "attendees") == attended).all()
    assert ((attended > 0) == (held == 1)).all()
    assert (attended[held == 1] >= max(2, len(month.at_work) / 2)).all()


def the_manager_plans_an_hour_once(month: Month) -> None:
    manager = month.after.manager[0]
    outside = manager.administration_hours + manager.travel_hours
    roles = manager.sales_preparation_hours + manager.interaction_hours
    uses = outside + roles + manager.coordination_hours
    assert at_most(uses, manager.hours_planned)
    assert at_most(manager.hours_planned, month.p.manager_hours)


def there_is_no_manager_without_a_project(month: Month) -> None:
    if month.after.group[0].in_project and month.p.manager:
        return
    for name in month.after.manager.dtype.names:
        if "hours" in name and not name.startswith("total"):
            assert month.after.manager[0][name] == 0.0, name
    for name in ("preparation_hours", "interaction_hours"):
        assert not month.after.assistants[name].any()


def preparation_and_customers_share_the_hours(month: Month) -> None:
    """Joint marketing adds to preparation, at the pace of members, never to more."""
    p, manager = month.p, month.after.manager[0]
    marketing = total(month.after.firms["joint_marketing_hours"])
    managers_pace = p.hours_per_attempt / p.manager_capability
    added = marketing * managers_pace / p.own_hours_per_attempt
    own = manager.interaction_hours + manager.sales_preparation_hours
    used = manager.hours_for_customers + manager.preparation_hours_used
    assert at_most(used, own + added)
    assert at_most(manager.hours_for_customers, own)
    assert at_most(manager.interaction_hours_used, manager.hours_for_customers)


def the_report_counts_an_hour_of_the_manager_once(month: Month) -> None:
    used = sum(float(month.more("manager", f"total_{role}_hours")[0]) for role in ROLES)
    manager = month.after.manager[0]
    outside = manager.administration_hours + manager.travel_hours
    # Differences of totals: a total rounds by up to 1e-16 of a career of hours.
    assert used + outside <= manager.hours_planned + 1e-9


def assistants_spend_an_hour_once(month: Month) -> None:
    p, assistants = month.p, month.after.assistants
    for role in ("preparation", "interaction"):
        planned = assistants[f"{role}_hours"]
        assert at_most(assistants[f"{role}_hours_used"], planned)
        assert at_most(planned, getattr(p, f"assistant_{role}_hours"))


def hours_are_those_of_this_month(month: Month) -> None:
    """Nothing is left standing from a month in which there was still work."""
    talks = month.after.relationships
    in_business = talks["stage"] == RelationshipStage.CUSTOMER
    settled = in_business & (talks["deal_month"] < month.number)
    for name in talks.dtype.names:
        if name.endswith(("_hours", "_hours_worth")) or name == "meetings":
            assert not talks[name][settled].any(), name


def a_joint_customer_counts_once_for_manager_and_assistant(month: Month) -> None:
    of_manager: dict[tuple[int, int], float] = {}
    of_assistants = np.zeros(month.p.n_markets)
    for talks in month.talks:
        if talks.engagement not in of_manager:
            of_assistants[talks.market] += talks.assistant_hours
        first = of_manager.setdefault(talks.engagement, talks.manager_hours)
        assert first == talks.manager_hours
    used = month.after.manager[0].interaction_hours_used
    assert same(sum(of_manager.values()), used)
    for assistant in month.after.assistants:
        used = assistant.interaction_hours_used
        assert same(of_assistants[assistant.market], used)


def a_relationship_takes_no_more_than_a_month_can_hold(month: Month) -> None:
    for talks in month.talks:
        support = talks.manager_hours + talks.assistant_hours
        assert at_most(support, month.p.hours_at_most)
        assert at_most(talks.member_hours, month.p.hours_at_most)
        assert at_most(talks.member_hours_worth, talks.member_hours)
        assert talks.member_hours_worth >= 0.0


def members_hours_arrive_where_they_are_spent(month: Month) -> None:
    arrived = sum(talks.member_hours for talks in month.talks)
    assert same(arrived, total(month.after.firms["selling_hours_used"]))


def no_hours_are_negative(month: Month) -> None:
    for table in month.after:
        for name in table.dtype.names:
            if "hours" in name:
                assert (table[name] >= 0.0).all(), name


LAWS_OF_HOURS = (
    firms_spend_an_hour_once,
    joint_hours_are_development_marketing_and_activities,
    firms_use_no_more_than_planned,
    nobody_outside_the_group_plans_hours,
    hours_for_activities_are_saved_or_spent,
    an_activity_is_held_once_by_two_at_least_and_half_of_the_members,
    the_manager_plans_an_hour_once,
    there_is_no_manager_without_a_project,
    preparation_and_customers_share_the_hours,
    the_report_counts_an_hour_of_the_manager_once,
    assistants_spend_an_hour_once,
    hours_are_those_of_this_month,
    a_joint_customer_counts_once_for_manager_and_assistant,
    a_relationship_takes_no_more_than_a_month_can_hold,
    members_hours_arrive_where_they_are_spent,
    no_hours_are_negative,
)
