"""How six groups do month by month: the middle of all worlds, and bands round it."""

from typing import Any

import numpy as np

from experiments.comparing.arrangements import FORMS, OPEN_TWIN
from experiments.comparing.marks import COLOURS
from model.state import Records
from view.pairing import CELLS, short

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
MEDIAN = 0.5
SHOWN = {
    "exports_eur": ("Exports so far", "EUR"),
    "first_deals": ("Deals so far", "deals"),
    "customers": ("Customers who buy", "customers"),
    "members": ("Members", "firms"),
    "public_cost_eur": ("Public cost so far", "EUR"),
}
"""What is drawn over the months: title and unit."""


def bands(months: Records) -> list[dict[str, Any]]:
    """Return bands over the months of each form, one entry for each thing shown.

    Args:
        months: shape (cells, worlds, months + 1), ``measures.months.MONTHLY``.
    """
    return [
        {
            "name": name,
            "title": title,
            "unit": unit,
            "forms": [_form(form, months[name]) for form in FORMS],
        }
        for name, (title, unit) in SHOWN.items()
    ]


def _form(form: str, values: Records) -> dict[str, Any]:
    """Return the bands of a form: five lines if closed, the middle one if open."""
    closed, twin = (values[CELLS.index(name)] for name in (form, OPEN_TWIN[form]))
    return {
        "name": form,
        "colour": COLOURS[form],
        "closed": [_line(closed, quantile) for quantile in QUANTILES],
        "open": _line(twin, MEDIAN),
    }


def _line(values: Records, quantile: float) -> list[float]:
    """Return a quantile over all worlds, month by month."""
    return [short(value) for value in np.quantile(values, quantile, axis=0).tolist()]
