"""Scores of pairs of members: who has met whom over something joint, and when."""

from model.vocabulary import NEVER, Decision, OrganisationForm, RelationshipStage
from tests.scores.playing import ScriptedGroup, in_talks, plain, play_months

STILL = {
    "n_members": 3,
    "need_level": 1.0,
    "niche_width": 2.0,
    "manager_hours": 0.0,
    "own_door_share": 0.0,
    "work_level": 200.0,
    "impatience": False,
}
"""Talks go on for years; nobody knocks at a door."""


def joint_months(group: ScriptedGroup, *pairs: tuple[int, int]) -> list[int]:
    """Return the last month in which each of these pairs has met."""
    return [group.members_trust[one][other].joint_month for one, other in pairs]


def ordering(group: ScriptedGroup, *sellers: int) -> None:
    """Let customer 0 buy from each of these sellers since founding."""
    group.customers[0].route = OrganisationForm.CUSTOMER_ORIENTED.value
    for seller in sellers:
        talks = in_talks(group, seller, 0, RelationshipStage.CUSTOMER)
        talks.deal_month, talks.share_of_needs = 0, 0.2
        group.customers[0].buy(talks, component=seller, firm_index=seller)


def test_pairs_that_meet_a_customer_together_are_active_pairs():
    """Both are at joint customer 0 and have met it; firm 2 is at its own."""
    group = ScriptedGroup(plain(**STILL, project_months=6), {Decision.MEETINGS: 1.0})
    for seller, customer in ((0, 0), (1, 0), (2, 1)):
        in_talks(group, seller, customer)
    group.customers[0].route = OrganisationForm.CUSTOMER_ORIENTED.value
    months = []
    for _ in range(8):
        group.step()
        months.append(joint_months(group, (0, 1), (1, 0), (0, 2)))

    assert months == [[month, month, NEVER] for month in range(1, 9)]
    assert group.members_trust[0][1].joint_meetings == 8


def test_two_members_at_a_customer_of_one_form_each_are_no_pair():
    """They came by doors of their own, and meet the customer each for itself."""
    group = ScriptedGroup(plain(**STILL), {Decision.MEETINGS: 1.0})
    for seller in (0, 1):
        in_talks(group, seller, 0)
    group.step()

    assert joint_months(group, (0, 1)) == [NEVER]


def test_without_a_meeting_a_joint_customer_makes_no_active_pair():
    group = ScriptedGroup(plain(**STILL))
    for seller in (0, 1):
        in_talks(group, seller, 0)
    group.customers[0].route = OrganisationForm.CUSTOMER_ORIENTED.value
    group.step()

    assert joint_months(group, (0, 1)) == [NEVER]


def test_partners_in_a_joint_system_meet_at_its_customer():
    """All three make what customer 0 needs; the hub alone negotiates with it."""
    group = ScriptedGroup(plain(**STILL, orientation=1.0), {Decision.MEETINGS: 1.0})
    in_talks(group, 3, 0, RelationshipStage.NEGOTIATING)
    group.step()

    assert joint_months(group, (0, 1), (0, 2), (1, 2)) == [1, 1, 1]


def test_who_delivers_to_the_same_joint_customer_meets_over_it():
    """Firms 0 and 1 have sold to customer 0, each its own; firm 2 has not."""
    group = ScriptedGroup(plain(**STILL))
    ordering(group, 0, 1)
    play_months(group, 2)

    assert joint_months(group, (0, 1), (0, 2), (1, 2)) == [2, NEVER, NEVER]


def test_who_happens_to_supply_one_customer_does_nothing_jointly():
    """They came by doors of their own."""
    group = ScriptedGroup(plain(**STILL))
    ordering(group, 0, 1)
    group.customers[0].route = OrganisationForm.MARKET_ORIENTED.value
    play_months(group, 2)

    assert joint_months(group, (0, 1)) == [NEVER]


def test_one_firms_deliveries_make_no_pair():
    group = ScriptedGroup(plain(**STILL))
    ordering(group, 0)
    group.step()

    assert joint_months(group, (0, 1), (0, 2)) == [NEVER, NEVER]


def test_who_has_left_delivers_but_meets_nobody():
    """Firm 1 leaves in month 1, and goes on delivering with firm 0 and firm 2."""
    group = ScriptedGroup(plain(**STILL, leaving=True, months_to_leave=1))
    ordering(group, 0, 1, 2)
    group.firms[1].commitment = 0.125
    play_months(group, 3)

    assert joint_months(group, (0, 1), (0, 2), (1, 2)) == [1, 3, 1]
    assert group.firms[1].exports_eur == 6000.0
