"""What a comparison has found, in sentences that say no more than the intervals."""

from experiments.comparing.arrangements import ALONE, FORMS, OPEN_TWIN
from experiments.comparing.compared import Comparison
from experiments.comparing.statistics import is_reliable
from model.parameters.checking import plain
from model.rules.organisation import orientation_by_determinants
from model.scenario import Scenario

EXPORTS = "exports_eur"
DEALS = "first_deals_in_project"
PRICE = "public_cost_per_deal_eur"
MILLION = 1_000_000.0


def by_technology(comparison: Comparison) -> list[Scenario]:
    """Return the scenarios from simple to complex technology.

    Args:
        comparison: what was found.
    """
    return sorted(comparison.scenarios, key=lambda s: s.parameters.technology)


def scenario_order(comparison: Comparison) -> list[str]:
    """Return the scenarios' names from simple to complex technology.

    Args:
        comparison: what was found.
    """
    return [scenario.name for scenario in by_technology(comparison)]


def headline(comparison: Comparison) -> str:
    """Return the message of a comparison: who leads in exports, and who in deals.

    Args:
        comparison: what was found.
    """
    exports, deals = _leaders(comparison, EXPORTS), _leaders(comparison, DEALS)
    return f"Most exports: {exports}. Most deals in the project: {deals}"


def _leaders(comparison: Comparison, outcome: str) -> str:
    """Return which forms lead reliably, and in how many scenarios."""
    names = scenario_order(comparison)
    found = [comparison.best(name, outcome) for name in names]
    sure = [form for form, is_sure in found if is_sure]
    if not sure:
        return "no form reliably"
    if len(names) == 1:
        return f"the {sure[0]} form"
    counted = {form: sure.count(form) for form in FORMS if form in sure}
    parts = [f"{form} in {n}" for form, n in counted.items()]
    if len(sure) < len(names):
        parts.append(f"no form reliably in {len(names) - len(sure)}")
    return f"{', '.join(parts)} of {len(names)} scenarios"


def second_line(comparison: Comparison) -> str:
    """Return what opening the group does, and what the group does against none.

    Args:
        comparison: what was found.
    """
    names = scenario_order(comparison)
    opened = [
        comparison.difference(name, OPEN_TWIN[form], form, EXPORTS)
        for name in names
        for form in FORMS
    ]
    against = [
        comparison.difference(name, form, ALONE, EXPORTS)
        for name in names
        for form in FORMS
    ]
    n_more, n_less = (
        sum(is_reliable(row) and sign * row["mean"] > 0.0 for row in opened)
        for sign in (1, -1)
    )
    n_above = sum(is_reliable(row) and row["mean"] > 0.0 for row in against)
    return (
        f"Opening the group brings reliably more exports to {n_more} of {len(opened)} "
        f"groups, fewer to {n_less}. A closed group exports reliably more than firms "
        f"alone in {n_above} of {len(against)}."
    )


def findings(comparison: Comparison) -> list[str]:
    """Return what was found, one paragraph for each scenario.

    Args:
        comparison: what was found.
    """
    return [
        f"{plain(scenario.title)}: "
        + " ".join(
            [
                _most_exports(comparison, scenario.name),
                _most_deals(comparison, scenario.name),
                _suggested(scenario),
                _opened(comparison, scenario.name),
                _paid(comparison, scenario.name),
                _alone(comparison, scenario),
            ]
        )
        for scenario in by_technology(comparison)
    ]


def _most_exports(comparison: Comparison, scenario: str) -> str:
    """Return who exports most, and how far the other forms fall short of that."""
    best, is_sure = comparison.best(scenario)
    most = comparison.mean(scenario, best, EXPORTS)
    if most == 0.0:
        return "no form exports anything."
    others = ", ".join(
        f"{form} {1.0 - comparison.mean(scenario, form, EXPORTS) / most:.0%} less"
        for form in comparison.ranking(scenario, EXPORTS)[1:]
    )
    return (
        f"most exports in the {best} form, {_eur(most)} on average "
        f"({_certainty(is_sure)}); {others}."
    )


def _most_deals(comparison: Comparison, scenario: str) -> str:
    """Return who signs most first deals while the project lasts."""
    best, is_sure = comparison.best(scenario, DEALS)
    deals = comparison.mean(scenario, best, DEALS)
    return (
        f"Most first deals within the project in the {best} form, {deals:.1f} on "
        f"average ({_certainty(is_sure)})."
    )


def _suggested(scenario: Scenario) -> str:
    """Return the orientation that the determinants of the scenario suggest."""
    p = scenario.parameters
    suggested = orientation_by_determinants(p.technology, p.compatibility, p.goals)
    return f"Figure 2 suggests orientation {suggested:.2g} (0 market, 1 system)."


def _opened(comparison: Comparison, scenario: str) -> str:
    """Return what opening the group changes in the exports of each form."""
    parts = []
    for form in FORMS:
        row = comparison.difference(scenario, OPEN_TWIN[form], form, EXPORTS)
        closed = comparison.mean(scenario, form, EXPORTS)
        if row["share_equal"] == 1.0:
            parts.append(f"{form} in no world")
            continue
        sure = "reliably" if is_reliable(row) else "not reliably"
        size = _share(row["mean"] / closed) if closed else _eur(row["mean"])
        parts.append(f"{form} {size} ({sure})")
    return f"Opening the group changes exports: {', '.join(parts)}."


def _paid(comparison: Comparison, scenario: str) -> str:
    """Return what the public pays for a deal: all its money by all first deals."""
    parts = []
    for form in FORMS:
        price = comparison.mean(scenario, form, PRICE)
        parts.append(f"{form} {_eur(price) if price == price else 'no deal'}")
    return f"All public money by all first deals: {', '.join(parts)}."


def _alone(comparison: Comparison, scenario: Scenario) -> str:
    """Return what the firms did alone, and how often the best form did more."""
    best, _ = comparison.best(scenario.name)
    row = comparison.difference(scenario.name, best, ALONE, EXPORTS)
    sure = "reliably " if is_reliable(row) else "not reliably "
    more = "more" if row["mean"] > 0.0 else "less"
    alone = comparison.mean(scenario.name, ALONE, EXPORTS)
    return (
        f"Alone, the firms that the scenario's own orientation "
        f"({scenario.parameters.starting_orientation:g}) selects export {_eur(alone)}: "
        f"the {best} form exports {sure}{more}, and more in {row['share_above']:.0%} "
        "of the worlds."
    )


def _certainty(is_sure: bool) -> str:
    """Return how surely a form leads the others."""
    if is_sure:
        return "reliably more than each other form"
    return "not reliably more than each other form"


def _share(change: float) -> str:
    """Return a change in percent, with a decimal where it is less than one."""
    return f"{change:+.1%}" if abs(change) < 0.01 else f"{change:+.0%}"


def _eur(amount: float) -> str:
    """Return an amount of money as a reader likes it."""
    if abs(amount) >= MILLION:
        return f"{amount / MILLION:,.2f} million EUR"
    return f"{amount:,.0f} EUR"
