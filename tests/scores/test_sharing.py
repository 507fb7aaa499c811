"""Scores of sharing: a joint premium, unfairness and what it costs, by hand."""

import pytest

from model.vocabulary import Decision, LeaveCause, RelationshipStage
from tests.scores.playing import ScriptedGroup, in_talks, months_of, plain

SYSTEM = {
    "orientation": 1.0,
    "n_members": 5,
    "need_level": 1.0,
    "premium": 0.25,
    "manager_hours": 0.0,
    "repeat_orders": False,
    "commitment_moves": True,
    "commitment_speed": 0.0,
    "commitment_pull": 0.0,
    "commitment_by_experience": 0.0,
    "unfairness_effect": 0.5,
    "joint_share_system": 0.25,
    "briefing_share": 0.0,
}
"""Nothing but unfairness moves commitment; 16 hours, 4 of them for joint work."""


def signed(inputs=(0.0, 0.0), n_makers: int = 2, **values) -> ScriptedGroup:
    """Return a group that signs a joint system of its first members in month 1.

    Price 10 000 a month, premium a quarter of it; firm 0 is the hub and signs.
    """
    group = ScriptedGroup(plain(**{**SYSTEM, **values}), {Decision.OFFER_ACCEPTED: 0.0})
    customer = group.customers[0]
    customer.n_needed = n_makers
    customer.integration_need = 0.5
    system = customer.relationships[-1]
    system.partners = system.partners[:n_makers]
    group.joint_offering_readiness = 1.0
    for firm, hours in zip(group.firms, inputs, strict=False):
        firm.joint_input_hours = hours
    done = {"progress": 2.0, "trust": 1.0, "coverage": 1.0}
    in_talks(group, 5, 0, RelationshipStage.NEGOTIATING, **done)
    return group


@pytest.mark.parametrize(
    ("keeps", "inputs", "exports", "unfairness"),
    [
        # 5 000 each, and 2 500 by input: 3/4 and 1/4.
        (0.0, (24.0, 8.0), (6875.0, 5625.0), (0.0, 0.0)),
        # Who signs keeps half, and of the other half gets 3/4: 7/8 and 1/8.
        # The other misses 1/4 - 1/8, twice as much for two partners.
        (0.5, (24.0, 8.0), (7187.5, 5312.5), (0.0, 0.25)),
        # Here it is the signer who gave less: 5/8 and 3/8; 2 x (3/4 - 3/8).
        (0.5, (8.0, 24.0), (6562.5, 5937.5), (0.0, 0.75)),
        # Nobody has given anything: equal parts, before the signer keeps half.
        (0.0, (0.0, 0.0), (6250.0, 6250.0), (0.0, 0.0)),
        (0.5, (0.0, 0.0), (6875.0, 5625.0), (0.0, 0.5)),
    ],
)
def test_a_premium_is_shared_by_input_but_for_what_the_signer_keeps(
    keeps, inputs, exports, unfairness
):
    group = signed(inputs, keeps=keeps)
    group.step()

    assert tuple(firm.exports_eur for firm in group.firms[:2]) == exports
    assert tuple(firm.unfairness for firm in group.firms[:2]) == unfairness


def test_among_four_partners_a_missing_share_weighs_four_times():
    """Equal input: each of three gets 3/16 of the premium, and misses 1/16."""
    group = signed((8.0, 8.0, 8.0, 8.0), n_makers=4, keeps=0.25)
    group.step()

    # 2 500 each; of 2 500 of premium 3/16 each, the signer 3/16 + 1/4.
    assert [firm.exports_eur for firm in group.firms] == [
        3593.75,
        2968.75,
        2968.75,
        2968.75,
        0.0,
    ]
    assert [firm.unfairness for firm in group.firms] == [0.0, 0.25, 0.25, 0.25, 0.0]


def test_without_a_premium_there_is_nothing_to_share_unfairly():
    group = signed((8.0, 24.0), keeps=0.5, premium=0.0)
    group.step()

    assert [firm.exports_eur for firm in group.firms[:2]] == [5000.0, 5000.0]
    assert [firm.unfairness for firm in group.firms] == [0.0] * 5


@pytest.mark.parametrize(
    ("values", "commitment"),
    [
        # 0.5 x (1 - 0.5 x 0.75).
        ({"keeps": 0.5, "unfairness_counts": True}, 0.3125),
        # Unfairness of 2 x 3/4 counts as 1: 0.5 x (1 - 0.5).
        ({"keeps": 1.0, "unfairness_counts": True}, 0.25),
        ({"keeps": 0.0, "unfairness_counts": True}, 0.5),
        ({"keeps": 1.0, "unfairness_counts": False}, 0.5),
    ],
)
def test_who_gets_less_than_it_gave_loses_commitment(values, commitment):
    """Firm 1 gave three quarters of the joint hours, firm 0 signs."""
    group = signed((8.0, 24.0), **values)
    group.step()

    assert [firm.commitment for firm in group.firms[:3]] == [0.5, commitment, 0.5]


@pytest.mark.parametrize(
    ("keeps", "opportunism", "hours"),
    [
        # 4, then 4 x (1 - 0.75), then 4 again: the one order was in month 1.
        (0.5, True, [4.0, 1.0, 4.0]),
        # Treated more than wholly unfairly, it gives nothing.
        (1.0, True, [4.0, 0.0, 4.0]),
        (1.0, False, [4.0, 4.0, 4.0]),
    ],
)
def test_who_was_treated_unfairly_withholds_joint_hours_next_month(
    keeps, opportunism, hours
):
    group = signed((8.0, 24.0), keeps=keeps, opportunism=opportunism)

    assert months_of(group, group.firms[1], "joint_hours", 3) == hours


def test_hours_withheld_go_to_own_selling():
    """16 hours: 4 and 12, then 1 and 15."""
    group = signed((8.0, 24.0), keeps=0.5, opportunism=True)

    assert months_of(group, group.firms[1], "selling_hours", 2) == [12.0, 15.0]


def test_every_order_is_shared_anew_by_the_input_of_late():
    """Equal in the end: 8, then 8/2 + 4 = 8; firm 1: 24, 24/2 + 4 = 16.

    Month 1: 1/4 and 3/4 of 2 500; month 2: 1/3 and 2/3, 16/24 of it to firm 1.
    """
    group = signed((8.0, 24.0), repeat_orders=True, input_fading=0.5)
    inputs, exports = [], []
    for _ in range(2):
        group.step()
        inputs.append([firm.joint_input_hours for firm in group.firms[:2]])
        exports.append(group.firms[1].exports_eur)

    assert inputs == [[8.0, 16.0], [8.0, 12.0]]
    assert exports[0] == 6875.0
    # Thirds are no binary numbers; the sum of three roundings is far below this.
    assert exports[1] - exports[0] == pytest.approx(5000.0 + 2500.0 * 2 / 3, abs=1e-9)


def test_joint_hours_of_late_are_half_forgotten_each_month():
    """4 a month, half of it forgotten: 4, 6, 7, 7.5."""
    group = ScriptedGroup(plain(**SYSTEM, input_fading=0.5))

    hours = months_of(group, group.firms[0], "joint_input_hours", 4)

    assert hours == [4.0, 6.0, 7.0, 7.5]


def test_who_leaves_over_an_unfair_share_says_so():
    """Firm 1 misses 0.75 of an equal share and half a deal."""
    values = {"leaving": True, "months_to_leave": 1, "impatience": False}
    group = signed((8.0, 24.0), keeps=0.5, stage_benefit=0.0, **values)
    firm = group.firms[1]
    firm.commitment, firm.expectation = 0.125, 1.5
    group.step()

    # A deal is worth 1, so that 1.5 - 1 is missing.
    assert (firm.left_month, firm.left_by) == (1, LeaveCause.UNFAIR_SHARE)


FRUSTRATING = {
    "manager_hours": 160.0,
    "frustrated_manager": True,
    "frustration_gain": 0.5,
    "frustration_relief": 0.5,
    "frustration_effect": 0.5,
    "impatience": False,
}
"""Members give 16 of 32 hours; half of what they could give is idle."""


@pytest.mark.parametrize(
    ("expectations", "frustration"),
    [
        # Both miss a deal at least: 0.5 x 0.5; then 0.125 + 0.875 x 0.25.
        ((2.0, 2.0), [0.25, 0.34375]),
        # One of two, and by half a deal: (0.5 x 0.5 + 0) / 2 = 0.125 of discontent.
        ((0.5, 0.0), [0.0625, 0.03125 + 0.96875 * 0.0625]),
        # Content members frustrate nobody.
        ((0.0, 0.0), [0.0, 0.0]),
    ],
)
def test_members_who_expect_results_without_input_frustrate_the_manager(
    expectations, frustration
):
    group = ScriptedGroup(plain(**FRUSTRATING))
    for firm, expectation in zip(group.firms, expectations, strict=True):
        firm.expectation = expectation

    assert months_of(group, group.manager, "frustration", 2) == frustration


def test_members_who_give_all_they_can_frustrate_nobody():
    group = ScriptedGroup(plain(**FRUSTRATING))
    for firm in group.firms:
        firm.commitment, firm.expectation = 1.0, 2.0

    assert months_of(group, group.manager, "frustration", 2) == [0.0, 0.0]


def test_half_of_the_frustration_passes_in_a_month_among_content_members():
    group = ScriptedGroup(plain(**FRUSTRATING))
    group.manager.frustration = 0.5

    assert months_of(group, group.manager, "frustration", 2) == [0.25, 0.125]


@pytest.mark.parametrize(
    ("frustrated_manager", "hours"),
    [
        # 160 x (1 - 0.5 x 0.25) = 140, then 160 x (1 - 0.5 x 0.34375) = 132.5.
        (True, [160.0, 140.0, 132.5]),
        (False, [160.0, 160.0, 160.0]),
    ],
)
def test_a_frustrated_manager_loses_hours_from_the_next_month_on(
    frustrated_manager, hours
):
    values = {**FRUSTRATING, "frustrated_manager": frustrated_manager}
    group = ScriptedGroup(plain(**values))
    for firm in group.firms:
        firm.expectation = 2.0

    assert months_of(group, group.manager, "hours_planned", 3) == hours
