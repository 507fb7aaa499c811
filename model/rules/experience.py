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
def knowledge_after_month(knowledge: float, gain: float) -> float:
    """Return the manager's knowledge of the target market after a month there.

    Args:
        knowledge: market knowledge so far, level 0 to 1.
        gain: share of what is left to learn that a month teaches, 1/month.

    Returns:
        Level, ``knowledge`` to 1.

    Source:
        P-004, "Roles in export partner groups": contextually different markets
        are hard for one manager. The amount is our assumption (A-28).
    """
    return knowledge + gain * (1.0 - knowledge)
