"""Laws of membership, levels and the project: who belongs to what, and until when."""

import numpy as np

from model.schedule import is_end_of_half_year, is_end_of_quarter
from model.vocabulary import NEVER, EndCause, LeaveCause
from model.vocabulary import ProjectStatus as Status
from tests.engines.watching import Month

LEVELS = {
    "group": ("orientation", "detected_demand", "joint_offering_readiness"),
    "choice": ("technical_expertise", "marketing_expertise"),
    "control_group": ("net_planned", "net_reached"),
    "financiers": ("share", "sales_weight", "achievement"),
    "target_markets": ("cultural_distance", "manager_market_knowledge"),
    "manager": ("frustration",),
    "firms": ("niche", "commitment", "experience", "manager_product_knowledge"),
    "firm_markets": ("experience", "useful_experience", "uncertainty"),
    "customers": ("niche", "integration_need"),
    "relationships": (
        *("fit", "coverage", "trust", "acceptance"),
        *("integration_offered", "share_of_needs"),
    ),
    "members_trust": ("closeness", "trust"),
}
"""Every state variable between 0 and 1, by table."""

SO_FAR = (
    *("members_left", "members_joined", "cost_eur", "public_cost_eur", "paid_eur"),
    *(
        "times_held",
        "attendees",
        "times_attended",
        "doors_opened",
        "door_attempts",
        "deals",
    ),
    *("exports_eur", "quarters_with_exports", "orders", "sales_eur"),
    *("joint_meetings", "development_hours_so_far", "total_meetings"),
)
"""Never falls, in any table."""

ALSO_AFTERWARDS = (
    *("exports_eur", "exports_this_quarter", "quarters_with_exports"),
    *("is_hub", "hours_planned", "cost_eur", "created_knowledge"),
)
"""Who has left goes on delivering what it had sold; money has laws of its own.

What it created gets out of date wherever it is.
"""

MAY_FOLLOW = {
    Status.FOUNDED: {Status.FOUNDED, Status.RUNNING},
    Status.RUNNING: {Status.CONTINUED, Status.ENDED_EARLY, Status.ENDED},
    Status.CONTINUED: {Status.ENDED_EARLY, Status.ENDED},
    Status.ENDED_EARLY: set(),
    Status.ENDED: set(),
}
OVER = (Status.ENDED_EARLY, Status.ENDED)


def members_are_founders_and_newcomers_who_have_not_left(month: Month) -> None:
    group, firms = month.after.group[0], month.after.firms
    joined = (firms["joined_month"] > 0).sum()
    left = (firms["left_month"] != NEVER).sum()
    assert (group.members_joined, group.members_left) == (joined, left)
    assert (firms["joined_month"] == 0).sum() == month.p.n_members
    members = month.p.n_members + group.members_joined - group.members_left
    assert month.after.are_members.sum() == members <= month.p.n_members


def a_firm_joins_before_it_leaves_and_leaves_for_ever(month: Month) -> None:
    old, new = month.before.firms, month.after.firms
    for name in ("joined_month", "left_month", "left_by"):
        was_set = old[name] != (LeaveCause.NOT_LEFT if name == "left_by" else NEVER)
        assert (new[name] == old[name])[was_set].all(), name
    assert (new["joined_month"] <= month.number).all()
    left = new["left_month"] != NEVER
    assert (new["joined_month"][left] != NEVER).all()
    assert (new["joined_month"] < new["left_month"])[left].all()
    assert (left == (new["left_by"] != LeaveCause.NOT_LEFT)).all()


def nobody_joins_but_in_an_open_group_in_a_running_project(month: Month) -> None:
    joins = month.more("group", "members_joined")[0] > 0
    leaves = month.more("group", "members_left")[0] > 0
    assert not joins or month.p.open_group
    assert not (joins or leaves) or month.after.group[0].in_project


def a_place_stays_empty_for_as_long_as_it_takes_to_find_somebody(month: Month) -> None:
    firms = month.after.firms
    left = firms["left_month"]
    in_time = (left != NEVER) & (left <= month.number - month.p.months_to_find)
    assert month.after.group[0].members_joined <= in_time.sum()


def nobody_outside_the_group_changes(month: Month) -> None:
    """Those who left earlier or never joined learn nothing and earn nothing new."""
    outside = np.delete(np.arange(len(month.after.firms)), month.at_work)
    joining = month.after.firms["joined_month"] == month.number
    for name in month.after.firms.dtype.names:
        old, new = month.before.firms[name], month.after.firms[name]
        if name == "joined_month":
            assert (old == new)[outside][~joining[outside]].all()
        elif name not in ALSO_AFTERWARDS and not name.endswith(("hours", "_used")):
            assert (old == new)[outside].all(), name
    for name in ("experience", "useful_experience", "uncertainty", "entered_month"):
        old, new = month.before.firm_markets[name], month.after.firm_markets[name]
        assert (old == new)[outside].all(), name
    assert not month.after.firm_markets["meetings"][outside].any()
    old, new = month.before.attendances[outside], month.after.attendances[outside]
    assert old.tobytes() == new.tobytes()


def whoever_never_joined_stays_as_it_was(month: Month) -> None:
    never = month.after.firms["joined_month"] == NEVER
    old, new = month.before.firms[never], month.after.firms[never]
    assert old.tobytes() == new.tobytes()
    talks = month.after.relationships[:-1][never]
    assert (talks["contact_month"] == NEVER).all()


def the_hub_is_one_of_the_members(month: Month) -> None:
    hubs = month.after.firms["is_hub"]
    members = month.after.are_members
    assert hubs.sum() == min(1, members.sum())
    assert members[hubs].all()
    if members.any():
        strongest = month.after.firms["hub_score"][members].max()
        assert month.after.firms["hub_score"][hubs] == strongest


def what_two_firms_are_to_each_other_is_the_same_from_both_sides(month: Month) -> None:
    pairs = month.after.members_trust
    for name in pairs.dtype.names:
        assert (pairs[name] == pairs[name].T).all(), name
        if name != "joint_month":
            assert not np.diagonal(pairs[name]).any(), name


def two_firms_meet_only_while_both_are_members(month: Month) -> None:
    """Trust between others neither grows nor fades; it waits as it was."""
    outside = np.ones(len(month.after.firms), dtype=bool)
    outside[list(month.at_work)] = False
    outside &= month.after.firms["joined_month"] != month.number
    for name in ("trust", "joint_month", "joint_meetings"):
        old, new = month.before.members_trust[name], month.after.members_trust[name]
        assert (old == new)[outside].all(), name
    assert (month.after.members_trust["joint_month"] <= month.number).all()


def levels_stay_levels(month: Month) -> None:
    for table, names in LEVELS.items():
        for name in names:
            level = getattr(month.after, table)[name]
            assert ((level >= 0.0) & (level <= 1.0)).all(), name


def what_is_counted_so_far_never_falls(month: Month) -> None:
    for table in month.after._fields:
        for name in getattr(month.after, table).dtype.names:
            if name in SO_FAR or name.startswith("total_"):
                assert (month.more(table, name) >= 0).all(), name


def the_project_runs_until_its_last_month(month: Month) -> None:
    old, group = month.before.group[0], month.after.group[0]
    runs = not month.p.alone and month.number <= old.project_end_month
    assert bool(group.in_project) == runs
    assert (group.status in OVER) == (
        not month.p.alone and month.number >= group.project_end_month
    )
    assert (group.status in OVER) == (group.ended_by != EndCause.NOT_ENDED)


def the_projects_end_moves_only_by_a_continuation_or_an_end(month: Month) -> None:
    p, old, group = month.p, month.before.group[0], month.after.group[0]
    if group.status != old.status:
        may_follow = set(MAY_FOLLOW[Status(old.status)])
        if old.status == Status.FOUNDED:
            may_follow |= MAY_FOLLOW[Status.RUNNING]
        assert Status(group.status) in may_follow
    moved = group.project_end_month - old.project_end_month
    if group.status == Status.CONTINUED != old.status:
        assert old.project_end_month == month.number == p.project_months
        assert moved == p.continuation_months == group.continued_months
    elif group.status in OVER and old.status not in OVER:
        assert group.project_end_month == month.number
        assert (group.status == Status.ENDED_EARLY) == (moved < 0)
    else:
        assert moved == 0


def control_group_and_financiers_meet_by_the_calendar(month: Month) -> None:
    old, group = month.before.group[0], month.after.group[0]
    runs = bool(group.in_project)
    is_last = month.number == old.project_end_month
    meets = runs and (is_end_of_quarter(month.number) or is_last)
    assert (month.after.control_group[0].met_month == month.number) == meets
    reviews = meets and (is_end_of_half_year(month.number) or is_last)
    changed = month.more("financiers", "reviews_below") != 0
    assert not changed.any() or (reviews and month.p.review)


LAWS_OF_MEMBERS = (
    members_are_founders_and_newcomers_who_have_not_left,
    a_firm_joins_before_it_leaves_and_leaves_for_ever,
    nobody_joins_but_in_an_open_group_in_a_running_project,
    a_place_stays_empty_for_as_long_as_it_takes_to_find_somebody,
    nobody_outside_the_group_changes,
    whoever_never_joined_stays_as_it_was,
    the_hub_is_one_of_the_members,
    what_two_firms_are_to_each_other_is_the_same_from_both_sides,
    two_firms_meet_only_while_both_are_members,
    levels_stay_levels,
    what_is_counted_so_far_never_falls,
    the_project_runs_until_its_last_month,
    the_projects_end_moves_only_by_a_continuation_or_an_end,
    control_group_and_financiers_meet_by_the_calendar,
)
