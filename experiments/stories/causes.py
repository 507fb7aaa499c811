"""Why things end, and what the control group says, in plain words."""

from enum import IntEnum

from model.vocabulary import EndCause, LeaveCause, LossCause, Verdict

LOSSES: dict[IntEnum, str] = {
    LossCause.NOT_ENDED: "it has not ended",
    LossCause.WENT_COLD: "the talks went cold before the work was done",
    LossCause.TRUST_TOO_LOW: "the work was done, but the customer never trusted enough",
    LossCause.NO_INTEREST: "the offer fitted, but the customer declined it",
    LossCause.POOR_FIT: "the offer fitted the customer too badly",
    LossCause.NO_JOINT_SYSTEM: "the customer declined, as it would rather have "
    "had one working system",
    LossCause.RIVAL_IN_THE_GROUP: "a rival in the group won the customer",
    LossCause.ORDERS_STOPPED: "the customer stopped ordering",
    LossCause.SELLER_LEFT: "the firm left the group",
    LossCause.NO_SELLER_LEFT: "nobody was left in the group who makes what it needs",
}
DEPARTURES: dict[IntEnum, str] = {
    LeaveCause.NOT_LEFT: "it has not left",
    LeaveCause.EXPECTED_MORE: "results came more slowly than expected",
    LeaveCause.UNFAIR_SHARE: "less of the joint sales came back than was put in",
    LeaveCause.LOST_COMMITMENT: "commitment was gone, whatever the results",
}
ENDINGS: dict[IntEnum, str] = {
    EndCause.NOT_ENDED: "it has not ended",
    EndCause.PERIOD_OVER: "its time was over, and it had not reached its target",
    EndCause.TARGET_REACHED: "its time was over, and it had reached its target",
    EndCause.NOT_CONTINUED: "its time was over and most of the financiers did not "
    "want to continue it",
    EndCause.FINANCIERS_STOPPED: "the financiers of most of its public money had "
    "withdrawn",
    EndCause.BUDGET_SPENT: "the public money was spent",
    EndCause.TOO_FEW_MEMBERS: "too few members were left",
}
VERDICTS: dict[IntEnum, str] = {
    Verdict.NOT_MET: "not met",
    Verdict.ON_PLAN: "on plan",
    Verdict.BEHIND: "behind plan",
    Verdict.FAR_BEHIND: "far behind plan",
}
CAUSES: dict[type, dict[IntEnum, str]] = {
    LossCause: LOSSES,
    LeaveCause: DEPARTURES,
    EndCause: ENDINGS,
    Verdict: VERDICTS,
}


def reason(cause: IntEnum | None) -> str:
    """Return a cause in plain words.

    Args:
        cause: member of one of the enumerations of causes; None needs no words.
    """
    return "" if cause is None else CAUSES[type(cause)][cause]
