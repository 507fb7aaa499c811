"""A row of the table of directions."""

from typing import NamedTuple

from tests.laws.inputs import Rule


class Row(NamedTuple):
    """All directions of one rule; names of arguments are divided by spaces.

    Attributes:
        rule: the rule.
        rises: arguments with which it never falls.
        falls: arguments with which it never rises.
        shaped: arguments without one direction; their laws stand with the module.
    """

    rule: Rule
    rises: str = ""
    falls: str = ""
    shaped: str = ""
