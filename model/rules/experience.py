"""What firms and the manager learn about foreign markets."""

import math

from model.compiled import compilable


@compilable
def experience_after_meetings(experience: float, meetings: int, gain: float) -> float:
    """Return a firm's experience of a market after a month's meetings.

    Internationalisation is learnt by doing, the first meetings teach most.

    Args:
        experience: experience so far, level 0 to 1.
        meetings: meetings with customers of the market this month, 0 or more.
        gain: share of what is left to learn that a meeting teaches, 1/meeting.

    Returns:
        Level, ``experience`` to 1.

    Source:
        P-000, theory section: experiential learning. The amount is A-28.
    """
    return experience + (1.0 - experience) * -math.expm1(-gain * meetings)


@compilable
def knowledge_after_month(knowledge: float, gain: float, fading: float) -> float:
    """Return the manager's knowledge of a target market after a month there.

    Where ways of doing business change, a part of what was known becomes void.

    Args:
        knowledge: market knowledge so far, level 0 to 1.
        gain: share of what is left to learn that a month teaches, 0 to 1.
        fading: part of the knowledge that a month makes void, 0 to 1.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, "Roles in export partner groups": contextually different markets
        are hard for one manager. The amount is our assumption (A-28).
    """
    kept = knowledge * (1.0 - fading)
    return kept + gain * (1.0 - kept)


@compilable
def market_knowledge_gain(
    gain: float, n_markets: int, assistant_gain: float, n_assistants: int
) -> float:
    """Return what a month teaches the manager about one of the target markets.

    One manager's attention is divided among the markets; a local assistant is
    always there.

    Args:
        gain: what a month in a single market teaches, 0 to 1.
        n_markets: target markets, 1 or more.
        assistant_gain: what a local assistant adds, 0 to 1.
        n_assistants: assistants in this market, 0 or 1.

    Returns:
        Share of what is left to learn, 0 to 1.

    Source:
        P-004, "Roles in export partner groups": local assistants have expertise and
        connections. The amounts are our assumption (A-28).
    """
    return min(1.0, gain / n_markets + assistant_gain * n_assistants)


@compilable
def experience_in_market(
    experience: float, best_elsewhere: float, transfer: float
) -> float:
    """Return the experience that counts in a market: made there or brought along.

    Args:
        experience: experience made in this market, level 0 to 1.
        best_elsewhere: greatest experience made in another market, level 0 to 1.
        transfer: share of it that is of use here, 0 to 1.

    Returns:
        Level, ``experience`` to 1.

    Source:
        P-000, theory section: experiential knowledge, gradual internationalisation.
        The amount is our assumption (A-28).
    """
    return experience + (1.0 - experience) * transfer * best_elsewhere


@compilable
def uncertainty(
    cultural_distance: float,
    experience: float,
    network_knowledge: float,
    network_effect: float,
) -> float:
    """Return how uncertain a market is to a firm.

    Args:
        cultural_distance: distance of the market, level 0 to 1.
        experience: experience that counts there, level 0 to 1.
        network_knowledge: knowledge of the market in the net, level 0 to 1.
        network_effect: share of the uncertainty that full knowledge takes, 0 to 1.

    Returns:
        Level, 0 to ``cultural_distance``.

    Source:
        P-000, theory section: market knowledge lowers uncertainty, knowledge in
        the network can speed up entry. The product form is A-28.
    """
    unknown = cultural_distance * (1.0 - experience)
    return unknown * (1.0 - network_effect * network_knowledge)


@compilable
def hours_worth(hours: float, uncertainty: float, effect: float) -> float:
    """Return what hours are worth in a market that is uncertain to the firm.

    Args:
        hours: hours given, 0 or more.
        uncertainty: level 0 to 1.
        effect: share of an hour's worth that full uncertainty costs, 0 to 1.

    Returns:
        Effective hours, 0 to ``hours``.

    Source:
        P-000, theory section: uncertainty holds commitment back. The form is our
        assumption (A-28).
    """
    return hours * (1.0 - effect * uncertainty)


@compilable
def gap_left(gap: float, experience: float) -> float:
    """Return what is left to learn after the experience of one more market.

    Args:
        gap: what was left before, level 0 to 1.
        experience: experience of one more market, level 0 to 1.

    Returns:
        Level, 0 to ``gap``.

    Source:
        P-004, "Earlier research": internationalisation capability; that markets
        add to it one by one is our assumption (A-28).
    """
    return gap * (1.0 - experience)
