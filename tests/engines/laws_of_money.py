"""Laws of money: each cost is paid once; premiums are shared by hours of late."""

import numpy as np

from model.vocabulary import NEVER
from tests.engines.watching import Month, at_most, same, total

WORKED = (
    *("briefing_hours", "joint_hours", "travel_hours"),
    *("own_door_hours_used", "selling_hours_used"),
)


def own_work_eur(month: Month) -> np.ndarray:
    """Return what each firm's own hours and journeys of the month cost it.

    Who has hours for a part of a journey only shares it with others.
    """
    p, firms = month.p, month.after.firms
    hours = sum(firms[name] for name in WORKED)
    whole = p.travel_hours if p.travel_hours > 0.0 else 1.0
    journeys = firms["travel_hours"] / whole * p.journey_cost_eur
    return hours * p.hour_cost_eur + journeys


def rounding_of(month: Month) -> float:
    """Return the total of which this month's differences are rounded."""
    costs = total(month.after.firms["cost_eur"]) + month.after.group[0].cost_eur
    return 10.0 * float(costs)


def public_cost_is_what_financiers_paid(month: Month) -> None:
    paid = total(month.after.financiers["paid_eur"])
    assert same(paid, month.after.group[0].public_cost_eur)


def financiers_never_pay_above_their_budget(month: Month) -> None:
    p, financiers = month.p, month.after.financiers
    set_aside = p.public_budget_eur * financiers["share"]
    assert (financiers["budget_eur"] >= 0.0).all()
    assert at_most(financiers["paid_eur"], set_aside)
    both = financiers["paid_eur"] + financiers["budget_eur"]
    assert at_most(abs(both - set_aside), 1e-12 * set_aside)


def who_has_withdrawn_pays_nothing(month: Month) -> None:
    gone = month.before.financiers["withdrawal_month"] != NEVER
    assert not month.more("financiers", "paid_eur")[gone].any()


def financiers_pay_no_more_than_their_part(month: Month) -> None:
    cost = month.more("group", "cost_eur")[0]
    part = cost * month.p.subsidy_rate * month.after.financiers["share"]
    rounding = 1e-12 * month.after.financiers["paid_eur"]
    paid = month.more("financiers", "paid_eur")
    assert (paid <= part + rounding + 1e-12 * cost).all()


def the_project_costs_its_people_and_its_activities(month: Month) -> None:
    p, group = month.p, month.after.group[0]
    people = p.manager_cost_eur if p.manager else 0.0
    people += p.assistant_cost_eur * p.n_assistants
    activities = total(month.more("activities", "cost_eur"))
    activities += total(month.more("mechanisms", "cost_eur"))
    so_far = total(month.after.activities["cost_eur"])
    so_far += total(month.after.mechanisms["cost_eur"])
    assert same(group.activity_cost_eur, activities, of=so_far)
    runs = bool(group.in_project)
    cost = people + group.activity_cost_eur if runs else 0.0
    assert same(cost, month.more("group", "cost_eur")[0], of=group.cost_eur)


def what_financiers_do_not_pay_members_pay(month: Month) -> None:
    """Members' cost less what their own work costs is the rest of the project's."""
    members_part = total(month.more("firms", "cost_eur") - own_work_eur(month))
    cost = month.more("group", "cost_eur")[0]
    public = month.more("group", "public_cost_eur")[0]
    assert same(cost, public + members_part, of=rounding_of(month))


def members_pay_equal_parts_and_their_own_work(month: Month) -> None:
    """Whoever worked in the month pays for it, leavers too and newcomers not yet."""
    parts = month.more("firms", "cost_eur") - own_work_eur(month)
    at_work = np.zeros(len(parts), dtype=bool)
    at_work[list(month.at_work)] = True
    for part in parts[at_work]:
        assert same(part, parts[at_work][0], of=rounding_of(month))
    for part in parts[~at_work]:
        assert same(part, 0.0, of=rounding_of(month))


def joint_input_counts_the_joint_hours_of_late(month: Month) -> None:
    """Of all who are or were members: others forget a leaver's hours as well."""
    there = month.before.have_been_members
    for old, new in zip(
        month.before.firms[there], month.after.firms[there], strict=True
    ):
        kept = old.joint_input_hours * (1.0 - month.p.input_fading)
        assert same(new.joint_input_hours, kept + new.joint_hours)


LAWS_OF_MONEY = (
    public_cost_is_what_financiers_paid,
    financiers_never_pay_above_their_budget,
    who_has_withdrawn_pays_nothing,
    financiers_pay_no_more_than_their_part,
    the_project_costs_its_people_and_its_activities,
    what_financiers_do_not_pay_members_pay,
    members_pay_equal_parts_and_their_own_work,
    joint_input_counts_the_joint_hours_of_late,
)
