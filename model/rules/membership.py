"""Leaving and joining, sharing of joint premiums, and what unfairness does."""

from model.compiled import compilable
from model.vocabulary import LeaveCause


@compilable
def months_below(
    months: int,
    commitment: float,
    commitment_to_stay: float,
    months_since_joining: int,
    months_to_try: int,
) -> int:
    """Return for how many months in a row commitment has been too low to stay.

    Nobody joins to leave at once: the first months are a try, and do not count.

    Args:
        months: months until a month ago, 0 or more.
        commitment: the member's commitment, level 0 to 1.
        commitment_to_stay: commitment from which on a member stays, level 0 to 1.
        months_since_joining: months in the group, 0 or more.
        months_to_try: months that a member gives the group in any case, 0 or more.

    Returns:
        Months, 0 or more.

    Source:
        P-004, "Determinants for organising": members may leave. The threshold is
        our assumption (A-40).
    """
    if months_since_joining <= months_to_try or commitment >= commitment_to_stay:
        return 0
    return months + 1


@compilable
def leave_cause(benefit: float, expectation: float, unfairness: float) -> int:
    """Return what weighed most in a member's decision to leave.

    Args:
        benefit: benefit it perceives, deals.
        expectation: benefit it expects, deals.
        unfairness: how unfairly it was treated, times an equal share, 0 or more.

    Returns:
        Member of ``LeaveCause``.

    Source:
        P-004, "Roles in export partner groups" and "Organising for success":
        impatience and unshared benefits. That the greater one names it is A-40.
    """
    missing = expectation - benefit
    if unfairness > 0.0 and unfairness >= missing:
        return LeaveCause.UNFAIR_SHARE.value
    if missing > 0.0:
        return LeaveCause.EXPECTED_MORE.value
    return LeaveCause.LOST_COMMITMENT.value


@compilable
def places_to_fill(left_in_time: int, joined: int) -> int:
    """Return how many places of leavers a group has had time to fill, and has not.

    Args:
        left_in_time: members that left long enough ago, 0 or more.
        joined: newcomers so far, 0 or more.

    Returns:
        Places, 0 or more.

    Source:
        P-004, "Determinants for organising": others join when some leave (A-40).
    """
    return max(0, left_in_time - joined)


@compilable
def kept_after_leaving(amount: float, share: float) -> float:
    """Return what is left of something joint when a member leaves with its share.

    Args:
        amount: what there was, 0 or more.
        share: the leaver's share of it, 0 to 1.

    Returns:
        Amount, 0 to ``amount``.

    Source:
        P-004, "Determinants for organising": constellations are easier to change
        where bonds are loose. That a leaver takes its own share is A-40.
    """
    return amount * (1.0 - share)


@compilable
def share_of_meetings(
    early_meetings: int,
    late_meetings: int,
    n_partners: int,
    n_late_partners: int,
    negotiates: bool,
) -> float:
    """Return one partner's share of the meetings a joint customer has had.

    Partners prepare together; the negotiations are those of the firms that lead.

    Args:
        early_meetings: meetings while all prepared, 0 or more.
        late_meetings: meetings in negotiation, 0 or more.
        n_partners: partners who prepared, 1 or more.
        n_late_partners: partners who negotiated, 1 or more.
        negotiates: whether this partner is one of those.

    Returns:
        Share, 0 to 1; 0 without meetings; over all partners they add up to 1.

    Source:
        P-004, "Organising for success": tight couplings (A-40).
    """
    if early_meetings + late_meetings == 0:
        return 0.0
    own = early_meetings / n_partners
    if negotiates:
        own += late_meetings / n_late_partners
    return own / (early_meetings + late_meetings)


@compilable
def share_of_premium(input_share: float, keeps: float, signs: bool) -> float:
    """Return a partner's share of the premium of a joint deal.

    Args:
        input_share: its share of the partners' joint hours of late, 0 to 1.
        keeps: share that the firm that signs keeps before sharing, 0 to 1.
        signs: whether this partner signed the deal.

    Returns:
        Share, 0 to 1; over all partners they add up to 1.

    Source:
        P-004, "Organising for success": benefits must be shared to commit members
        and counteract opportunism. The form is our assumption (A-42).
    """
    shared = (1.0 - keeps) * input_share
    return shared + keeps if signs else shared


@compilable
def unfairness(input_share: float, share: float, n_partners: int) -> float:
    """Return how unfairly a partner was treated, times an equal share.

    Args:
        input_share: its share of the joint hours, 0 to 1.
        share: its share of the premium, 0 to 1.
        n_partners: partners in the deal, 1 or more.

    Returns:
        0 for a fair share, up to ``n_partners``.

    Source:
        P-004, "Organising for success": opportunism. The form is A-42.
    """
    return n_partners * max(0.0, input_share - share)


@compilable
def commitment_after_sharing(
    commitment: float, unfairness: float, effect: float
) -> float:
    """Return a member's commitment after it has seen how a premium was shared.

    Args:
        commitment: commitment so far, level 0 to 1.
        unfairness: times an equal share, 0 or more.
        effect: part of commitment that a wholly unfair month costs, 0 to 1.

    Returns:
        Level, 0 to ``commitment``.

    Source:
        P-004, "Organising for success": sharing benefits commits members. The
        amount is our assumption (A-42).
    """
    return commitment * (1.0 - effect * min(1.0, unfairness))


@compilable
def joint_hours_given(hours: float, unfairness: float) -> float:
    """Return the joint hours that a member gives after last month's sharing.

    Args:
        hours: joint hours planned, 0 or more.
        unfairness: times an equal share, 0 or more.

    Returns:
        Hours, 0 to ``hours``.

    Source:
        P-004, "Organising for success": opportunism. The form is A-42.
    """
    return hours * max(0.0, 1.0 - unfairness)


@compilable
def input_after_month(hours_so_far: float, hours: float, fading: float) -> float:
    """Return a member's joint hours of about the last twelve months.

    Args:
        hours_so_far: the same a month ago, 0 or more.
        hours: joint hours this month, 0 or more.
        fading: part of it that a month makes forgotten, 0 to 1.

    Returns:
        Hours, 0 or more.

    Source:
        A-42: what was given lately counts, a twelfth of it is forgotten a month.
    """
    return hours_so_far * (1.0 - fading) + hours


@compilable
def idle_discontent(
    expectation: float, benefit: float, hours: float, capacity_hours: float
) -> float:
    """Return how far a member expects results without giving input.

    Args:
        expectation: benefit it expects, deals.
        benefit: benefit it perceives, deals.
        hours: hours it gives this month, 0 to ``capacity_hours``.
        capacity_hours: hours it could spare, 0 or more.

    Returns:
        0 for a content or fully active member, up to 1.

    Source:
        P-004, "Roles in export partner groups": results are expected without
        input. The form is our assumption (A-42).
    """
    if capacity_hours <= 0.0:
        return 0.0
    missing = min(1.0, max(0.0, expectation - benefit))
    return missing * (1.0 - hours / capacity_hours)


@compilable
def frustration_after_month(
    frustration: float, discontent: float, gain: float, relief: float
) -> float:
    """Return the manager's frustration after a month among the members.

    Args:
        frustration: so far, level 0 to 1.
        discontent: members' mean idle discontent, 0 to 1.
        gain: share of the way at full discontent, 1/month, 0 to 1.
        relief: part that passes in a month, 1/month, 0 to 1.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, "Roles in export partner groups": impatience without input frustrates
        the manager. The form is our assumption (A-42).
    """
    kept = frustration * (1.0 - relief)
    return kept + (1.0 - kept) * gain * discontent
