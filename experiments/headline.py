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
    """Return the message of a comparison: who leads in exports, and who in deals.

    Args:
        comparison: what was found.
    """
    exports = _leader(comparison, "exports_eur")
    deals = _leader(comparison, "first_deals_in_project")
    return f"Most exports: {exports}. Most deals in the project: {deals}"


def _leader(comparison: Comparison, outcome: str) -> str:
    """Return which form leads, where and how surely."""
    names = scenario_order(comparison)
    found = [comparison.best(name, outcome) for name in names]
    forms = [form for form, is_sure in found if is_sure]
    if not forms:
        return "no form reliably"
    if len(set(forms)) > 1:
        return "it depends on the line of business"
    if len(names) == 1:
        return f"the {forms[0]} form"
    if len(forms) == len(names):
        return f"the {forms[0]} form in each line"
    return f"the {forms[0]} form in {len(forms)} of {len(names)} lines"


def findings(comparison: Comparison) -> list[str]:
    """Return what was found in each scenario, two sentences each.

    Args:
        comparison: what was found.
    """
    sentences = []
    titles = {scenario.name: scenario.title for scenario in comparison.scenarios}
    for name in scenario_order(comparison):
        form, is_sure = comparison.best(name)
        amount = comparison.mean(name, form, "exports_eur")
        alone = comparison.mean(name, "alone", "exports_eur")
        sentences.append(
            f"{titles[name]}: most exports in the {form} form, {amount:,.0f} EUR on "
            f"average ({_certainty(is_sure)}); "
            f"{_against_alone(comparison, name, form)} ({alone:,.0f} EUR)."
        )
        form, is_sure = comparison.best(name, "first_deals_in_project")
        deals = comparison.mean(name, form, "first_deals_in_project")
        sentences.append(
            f"{titles[name]}: most first deals within the project in the {form} form, "
            f"{deals:.1f} on average ({_certainty(is_sure)})."
        )
    return sentences


def _certainty(is_sure: bool) -> str:
    """Return how surely a form leads the others."""
    if is_sure:
        return "reliably more than each other form"
    return "not reliably more than each other form"


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
