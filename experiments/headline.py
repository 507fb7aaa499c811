"""What a comparison has found, in sentences that say no more than the intervals."""

import pandas as pd

from experiments.arrangements import ARRANGEMENTS
from experiments.comparison import Comparison
from experiments.statistics import is_reliable

FORMS = [name for name in ARRANGEMENTS if name != "alone"]


def scenario_order(comparison: Comparison) -> list[str]:
    """Return the scenarios' names from simple to complex technology.

    Args:
        comparison: what was found.
    """
    ordered = sorted(comparison.scenarios, key=lambda s: s.parameters.technology)
    return [scenario.name for scenario in ordered]


def headline(comparison: Comparison) -> str:
    """Return the one message of a comparison.

    Args:
        comparison: what was found.
    """
    found = {name: comparison.best(name) for name in scenario_order(comparison)}
    reliable = {form for form, is_sure in found.values() if is_sure}
    if len(found) == 1:
        name, (form, is_sure) = next(iter(found.items()))
        title = next(s.title for s in comparison.scenarios if s.name == name)
        if is_sure:
            return f"{title}: the {form} form exports most"
        return f"{title}: no form reliably exports most"
    if len(reliable) > 1:
        return "There is no single best form: it changes with the line of business"
    if len(reliable) == 1:
        form = next(iter(reliable))
        n_sure = sum(is_sure for _, is_sure in found.values())
        if n_sure == len(found):
            return f"The {form} form exports most in each of these lines of business"
        return (
            f"The {form} form exports most in {n_sure} of {len(found)} lines of "
            "business; elsewhere no form reliably does"
        )
    return "No form reliably exports most in any of these lines of business"


def findings(comparison: Comparison) -> list[str]:
    """Return a sentence for each scenario, and one on the firms alone.

    Args:
        comparison: what was found.
    """
    sentences = []
    titles = {scenario.name: scenario.title for scenario in comparison.scenarios}
    for name in scenario_order(comparison):
        form, is_sure = comparison.best(name)
        amount = comparison.mean(name, form, "exports_eur")
        alone = comparison.mean(name, "alone", "exports_eur")
        certainty = (
            "reliably more than each other form"
            if is_sure
            else "but not reliably more than each other form"
        )
        sentences.append(
            f"{titles[name]}: the {form} form exports most, {amount:,.0f} EUR on "
            f"average, {certainty}; {_against_alone(comparison, name, form)} "
            f"({alone:,.0f} EUR)."
        )
    return sentences


def _against_alone(comparison: Comparison, scenario: str, form: str) -> str:
    """Return in how many worlds a form exports more than the same firms alone."""
    rows = comparison.differences.query(
        "scenario == @scenario and outcome == 'exports_eur' "
        "and arrangement == 'alone' and minus == @form"
    )
    row: pd.Series = rows.iloc[0]
    share = 1.0 - row["share_above"] - row["share_equal"]
    sure = "reliably " if is_reliable(row) else "not reliably "
    more = "more" if row["mean"] < 0 else "less"
    return (
        f"{sure}{more} than the same firms alone, and more than they in "
        f"{share:.0%} of the worlds"
    )
