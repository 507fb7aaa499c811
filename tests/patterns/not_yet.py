"""What of the patterns P01 to P37 does not hold, or not as far as claimed.

``python -m tests.patterns.not_yet`` measures each anew and prints the table that stands
in ODD.md. A difference is paired, of groups with the same luck; its interval is 95 %.
Nothing has been tuned to them. Readings that a test file states itself are expected
failures there.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from model.parameters.parameters import Parameters
from tests.patterns.groups import mean_interval, outcome

MARKET, CUSTOMER, SYSTEM = 0.0, 0.5, 1.0
LOW = {"technology": 0.1, "compatibility": 0.1, "goals": 0.0}
MIDDLE = {"technology": 0.45, "compatibility": 0.7, "goals": 0.5}
HIGH = {"technology": 0.85, "compatibility": 0.9, "goals": 1.0}
EXPERTS = {"technical_expertise": 1.0, "marketing_expertise": 1.0}
OFFICIALS = {"technical_expertise": 0.0, "marketing_expertise": 0.0}
REPLICATES = 100


class NotYet(NamedTuple):
    """A reading of a pattern that does not hold.

    Attributes:
        pattern: its number.
        claim: what would have to be seen.
        measured: what the number is, with its unit.
        values: the number in each world.
        reason: why it does not hold, as far as known.
    """

    pattern: str
    claim: str
    measured: str
    values: Callable[[], np.ndarray]
    reason: str


def of(name: str, **values) -> np.ndarray:
    """Return an outcome of three years and two after, without continuation."""
    point = Parameters(**{"continuation_months": 0, **values})
    return outcome(point, name, REPLICATES)


def exports(**values) -> np.ndarray:
    """Return exports, million EUR."""
    return of("exports_eur", **values) / 1e6


def in_project(name: str, **values) -> np.ndarray:
    """Return an outcome of three years alone, that nobody ends early."""
    return of(name, **{"follow_up_months": 0, "review": False, **values})


def step_of(one: float, other: float) -> np.ndarray:
    """Return what a step in orientation adds, in half the range of exports."""
    forms = np.linspace(0.0, 1.0, 11).round(1)
    means = [exports(orientation=float(form)).mean() for form in forms]
    allowed = 0.5 * (max(means) - min(means))
    return (exports(orientation=other) - exports(orientation=one)) / allowed


def ended_in_a_year(**values) -> np.ndarray:
    """Return customers who stopped ordering, of those who had signed."""
    stopped = in_project("lost_orders_stopped", project_months=24, **values)
    signed = in_project("first_deals", project_months=12, **values)
    return stopped / np.maximum(signed, 1.0)


NOT_YET: tuple[NotYet, ...] = (
    NotYet(
        "P01",
        "a joint system takes longer to sign than a single product",
        "months from contact to deal where all is high, system less customer form",
        lambda: (
            of("deal_cycle_months", orientation=SYSTEM, **HIGH)
            - of("deal_cycle_months", orientation=CUSTOMER, **HIGH)
        ),
        "several partners work on few talks, the manager attends all of them",
    ),
    NotYet(
        "P07",
        "a single market makes more of customer than of market orientation",
        "deals, one market less three, customer less market orientation",
        lambda: (
            in_project("first_deals", orientation=CUSTOMER, cultural_distance=0.5)
            - in_project(
                "first_deals", orientation=CUSTOMER, cultural_distance=0.5, n_markets=3
            )
            - in_project("first_deals", orientation=MARKET, cultural_distance=0.5)
            + in_project(
                "first_deals", orientation=MARKET, cultural_distance=0.5, n_markets=3
            )
        ),
        "market orientation loses hours, customer orientation customers that fit two",
    ),
    NotYet(
        "P08",
        "market beats system orientation where all is low",
        "exports, million EUR",
        lambda: exports(orientation=MARKET, **LOW) - exports(orientation=SYSTEM, **LOW),
        "one joint relationship sells the whole range that a customer needs",
    ),
    NotYet(
        "P08",
        "customer beats system orientation in the middle",
        "exports, million EUR",
        lambda: (
            exports(orientation=CUSTOMER, **MIDDLE)
            - exports(orientation=SYSTEM, **MIDDLE)
        ),
        "the same",
    ),
    NotYet(
        "P14",
        "a system-oriented group gains nothing from being open",
        "exports, open less closed, million EUR, founders eager to leave",
        lambda: (
            exports(
                orientation=SYSTEM,
                open_group=True,
                commitment_median=0.4,
                patience=0.5,
                **HIGH,
            )
            - exports(orientation=SYSTEM, commitment_median=0.4, patience=0.5, **HIGH)
        ),
        "a newcomer fills the gap in the range, though as a stranger",
    ),
    NotYet(
        "P21",
        "several distant markets weaken customer-oriented groups too",
        "deals, three markets less one at distance 0.5",
        lambda: (
            in_project(
                "first_deals",
                orientation=CUSTOMER,
                cultural_distance=0.5,
                n_markets=3,
                **LOW,
            )
            - in_project(
                "first_deals", orientation=CUSTOMER, cultural_distance=0.5, **LOW
            )
        ),
        "one joint journey serves all members",
    ),
    NotYet(
        "P22",
        "being in transition by itself makes local presence worth more",
        "deals by an assistant at distance 0.5, in transition less stable",
        lambda: sum(
            sign
            * in_project(
                "first_deals",
                orientation=CUSTOMER,
                cultural_distance=0.5,
                n_assistants=assistants,
                transition_share=transition,
                **MIDDLE,
            )
            for sign, assistants, transition in (
                (1.0, 1, 1.0),
                (-1.0, 0, 1.0),
                (-1.0, 1, 0.0),
                (1.0, 0, 0.0),
            )
        ),
        "a share of what is known becomes void, so who knows most loses most",
    ),
    NotYet(
        "P24",
        "experts in the control group reliably do less than double the deals",
        "deals of complex market-oriented groups, experts over officials, less 1",
        lambda: (
            in_project("first_deals", orientation=MARKET, **HIGH, **EXPERTS)
            / in_project("first_deals", orientation=MARKET, **HIGH, **OFFICIALS).mean()
            - 1.0
        ),
        "trust needed is a threshold: where hardly anybody reaches it, a little more "
        "credibility multiplies few deals",
    ),
    NotYet(
        "P25",
        "systems built on existing ties sign more deals",
        "deals in three years, all tied less strangers",
        lambda: (
            in_project("first_deals", orientation=SYSTEM, existing_ties=1.0, **HIGH)
            - in_project("first_deals", orientation=SYSTEM, existing_ties=0.0, **HIGH)
        ),
        "co-ordination brings strangers to nearly the same trust in a year or two",
    ),
    NotYet(
        "P31",
        "results change gradually from market to system orientation",
        "exports, orientation 0.5 to 0.6, in half of the whole range",
        lambda: step_of(0.5, 0.6),
        "any share of system orientation opens doors that do not fit two members",
    ),
    NotYet(
        "P33",
        "a choice of form by the determinants beats chance in the middle",
        "exports, customer orientation less the mean of three forms, million EUR",
        lambda: (
            exports(orientation=CUSTOMER, **MIDDLE)
            - sum(
                exports(orientation=form, **MIDDLE)
                for form in (MARKET, CUSTOMER, SYSTEM)
            )
            / 3.0
        ),
        "as in P08",
    ),
    NotYet(
        "P36",
        "participation raises exports by at most a half",
        "exports in the middle, group over alone (shares of means), less 1",
        lambda: (
            exports(orientation=CUSTOMER, **MIDDLE)
            / exports(alone=True, **MIDDLE).mean()
            - 1.0
        ),
        "firms alone share nothing, and have no other help",
    ),
    NotYet(
        "P37",
        "a third of first export relationships end within a year",
        "customers who stopped in two years, of those signed in the first",
        lambda: ended_in_a_year(orientation=MARKET, **LOW),
        "the risk of an end is at most 1.8 % a month",
    ),
)
"""In the order of their numbers."""


def rows() -> list[str]:
    """Return the lines of the table, measured anew."""
    lines = ["| | does not hold | measured | mean (95 %) | likely reason |"]
    lines.append("|---|---|---|---|---|")
    for each in NOT_YET:
        values = each.values()
        values = values[~np.isnan(values)]
        low, high = mean_interval(values)
        found = f"{np.mean(values):+.2f} ({low:+.2f} to {high:+.2f})"
        lines.append(
            f"| {each.pattern} | {each.claim} | {each.measured} | {found} | "
            f"{each.reason} |"
        )
    return lines


if __name__ == "__main__":
    print("\n".join(rows()))
