"""Figure 2 of paper 000 as the tests read it: the file, and its words in the model's.

Written apart from the model's own conversion of names, which it checks.
"""

import csv
import functools
from typing import NamedTuple

from model.vocabulary import Mechanism
from tests.house.reading import ROOT

FILE = ROOT / "model/scenarios/figure2.csv"

COLUMNS = {
    "education_customers": "education_of_customers",
    "education_suppliers": "education_of_suppliers",
    "joint_decisions_customers": "decisions_with_customers",
    "joint_decisions_suppliers": "decisions_with_suppliers",
    "direct_contact_customers": "contact_between_customers",
    "direct_contact_suppliers": "contact_between_suppliers",
    "direct_contact_customers_and_suppliers": "contact_across",
}
"""Parameter by column of the file."""

MECHANISMS = {
    "Conference": Mechanism.CONFERENCE,
    "Seminars": Mechanism.SEMINAR,
    "Courses": Mechanism.COURSE,
    "Standards": Mechanism.STANDARDISATION,
    "Business": Mechanism.BUSINESS,
    "Research": Mechanism.RESEARCH,
    "Support": Mechanism.SUPPORT,
    "Product": Mechanism.PRODUCT_DEVELOPMENT,
    "Market": Mechanism.LOCAL_MARKET_DECISION,
    "Academia": Mechanism.ACADEMIA,
}
"""Mechanism by word of the figure."""


class Cell(NamedTuple):
    """A place where a firm may have a mechanism.

    Attributes:
        column: name of a parameter.
        mechanism: which mechanism.
    """

    column: str
    mechanism: Mechanism


class Line(NamedTuple):
    """One line of the file.

    Attributes:
        firm: name of the firm's scenario.
        cell: what it has.
        is_clear: whether the figure can be read in one way only.
    """

    firm: str
    cell: Cell
    is_clear: bool


CELLS = [Cell(column, word) for column in COLUMNS.values() for word in Mechanism]


@functools.cache
def lines() -> tuple[Line, ...]:
    """Return the lines of the file, in its order."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Line(
                row["firm"].lower(),
                Cell(COLUMNS[row["channel"]], MECHANISMS[row["mechanism"]]),
                row["reading"] == "clear",
            )
            for row in csv.DictReader(file)
        )
