"""What partners tell each other, and what members know of it."""

from model.compiled import compilable


@compilable
def trust_after_word(
    trust: float, others_trust: float, awareness: float, effect: float
) -> float:
    """Return a customer's trust after it has heard from one who buys.

    Args:
        trust: level 0 to 1.
        others_trust: trust of the one who buys, level 0 to 1.
        awareness: what the seller knows of the contact, level 0 to 1.
        effect: share of the difference that is made up, 0 to 1.

    Returns:
        Level, ``trust`` to 1.

    Source:
        P-000: only a contact that the firm is aware of can be drawn on; A-49.
    """
    return trust + effect * awareness * max(0.0, others_trust - trust)


@compilable
def awareness_after_event(awareness: float, gain: float) -> float:
    """Return what a firm knows of a contact after all three met at an event.

    Args:
        awareness: level 0 to 1.
        gain: share of what is missing, 0 to 1.

    Source:
        P-000: being there shows who meets whom; A-49.
    """
    return awareness + gain * (1.0 - awareness)


@compilable
def awareness_after_month(awareness: float, fading: float) -> float:
    """Return what a firm still knows of a contact a month later.

    Args:
        awareness: level 0 to 1.
        fading: share forgotten in a month, 0 to 1.

    Source:
        A-49.
    """
    return awareness * (1.0 - fading)


@compilable
def seen(amount: float, awareness: float) -> float:
    """Return how much of a flow between partners a firm is aware of.

    Args:
        amount: knowledge that flows, levels.
        awareness: what the firm knows of the contact, level 0 to 1.

    Source:
        P-000: contact, and awareness of it, are two things; A-49.
    """
    return amount * awareness
