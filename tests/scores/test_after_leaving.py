"""Scores of what becomes of leavers: their customers, their input, their place."""

from model.vocabulary import Decision, OrganisationForm, RelationshipStage
from tests.scores.playing import ScriptedGroup, in_talks, months_of, plain, play_months

AT_ONCE = {
    "n_members": 4,
    "leaving": True,
    "commitment_to_stay": 0.25,
    "months_to_leave": 1,
    "manager_hours": 0.0,
    "need_level": 1.0,
    "impatience": False,
}
"""Who is below the threshold leaves at the end of the first month."""

TOO_LITTLE = 0.125


def buying(group: ScriptedGroup, firm, customer: int = 0):
    """Return talks of a firm that has sold its component to a customer long ago."""
    values = {"share_of_needs": 0.2, "coverage": 0.2}
    talks = in_talks(group, firm.index, customer, RelationshipStage.CUSTOMER, **values)
    talks.deal_month = 0
    group.customers[customer].buy(talks, firm.component, firm.index)
    return talks


def test_signed_customers_of_a_leaver_go_on_ordering():
    """A customer of 120 000 with five needs: 2 000 a month from each maker."""
    group = ScriptedGroup(plain(**AT_ONCE))
    buying(group, group.firms[0])
    group.firms[0].commitment = TOO_LITTLE
    exports = months_of(group, group.firms[0], "exports_eur", 4)

    assert group.firms[0].left_month == 1
    assert exports == [2000.0, 4000.0, 6000.0, 8000.0]


def test_a_leavers_exports_count_in_its_quarters():
    group = ScriptedGroup(plain(**AT_ONCE))
    buying(group, group.firms[0])
    group.firms[0].commitment = TOO_LITTLE
    play_months(group, 6)

    assert group.firms[0].quarters_with_exports == 2


def test_a_leaver_gives_no_more_hours_and_needs_no_more_visits():
    """Three journeys of 6 hours instead of four; the hours of the leaver are gone."""
    values = {"manager_hours": 160.0, "travel": True, "travel_hours": 6.0}
    group = ScriptedGroup(plain(**{**AT_ONCE, **values}))
    group.firms[0].commitment = TOO_LITTLE
    months = []
    for _ in range(2):
        group.step()
        months.append((group.firms[0].hours_planned, group.manager.travel_hours))

    assert months == [(4.0, 24.0), (0.0, 18.0)]


def test_a_customer_of_a_leaver_is_closed_to_newcomers_with_the_same_component():
    """Customer 0 buys what firm 0 made; the newcomer in its place makes the same."""
    values = {
        "n_members": 5,
        "n_candidates": 5,
        "open_group": True,
        "months_to_find": 0,
        "niche_width": 2.0,
        "manager_hours": 64.0,
        "full_pipeline": False,
    }
    script = {Decision.DOOR_OPENS: lambda month, who, whom: 0.0 if whom == 0 else 1.0}
    group = ScriptedGroup(plain(**{**AT_ONCE, **values}), script)
    buying(group, group.members[0])
    group.members[0].commitment = TOO_LITTLE
    play_months(group, 4)
    (newcomer,) = [firm for firm in group.members if firm.joined_month > 0]

    assert not group.customers[0].relationships[newcomer.index].is_alive


def test_a_joint_customer_buys_each_component_from_one_member_only():
    """All five needs are served at last: 10 000 a month, and never more.

    The maker of one of them has left and goes on delivering; the newcomer in its
    place makes the same.
    """
    values = {
        "orientation": 0.5,
        "n_members": 5,
        "n_candidates": 5,
        "open_group": True,
        "months_to_find": 0,
        "niche_width": 2.0,
        "manager_hours": 64.0,
        "full_pipeline": False,
        "work_level": 0.5,
        "trust_needed_level": 0.0,
        "trust_needed_slope": 0.0,
    }
    script = {
        Decision.DOOR_OPENS: lambda month, who, whom: 0.0 if whom == 0 else 1.0,
        Decision.OFFER_ACCEPTED: 0.0,
    }
    group = ScriptedGroup(plain(**{**AT_ONCE, **values}), script)
    buying(group, group.members[0])
    group.customers[0].route = OrganisationForm.CUSTOMER_ORIENTED.value
    group.members[0].commitment = TOO_LITTLE
    play_months(group, 6)
    sales = [sum(talks.sales_eur for talks in group.customers[0].relationships)]
    group.step()
    sales.append(sum(talks.sales_eur for talks in group.customers[0].relationships))

    assert sales[1] - sales[0] == 10000.0


def test_what_a_leaver_has_given_is_forgotten_like_what_others_have():
    """8 hours, half of it forgotten each month, and an eighth of 8 in the first.

    8/2 + 1 = 5, then 2.5 and 1.25. Otherwise the premiums that old customers pay go
    to who has left: the others' input fades when the project is over.
    """
    values = {"joint_share_market": 0.25, "input_fading": 0.5, "briefing_share": 0.0}
    group = ScriptedGroup(plain(**{**AT_ONCE, **values}))
    leaver = group.firms[1]
    leaver.joint_input_hours, leaver.commitment = 8.0, TOO_LITTLE

    assert months_of(group, leaver, "joint_input_hours", 3) == [5.0, 2.5, 1.25]


def test_two_of_four_partners_who_leave_together_take_half_along():
    """Eight meetings of all four: each has held a quarter of them."""
    group = ScriptedGroup(plain(**AT_ONCE, orientation=1.0, capacity_median=0.0))
    talks = in_talks(group, 4, 0, trust=0.5, progress=0.25, total_meetings=8)
    for firm in group.firms[2:]:
        firm.commitment = TOO_LITTLE
    group.step()

    assert (talks.trust, talks.progress) == (0.25, 0.125)
