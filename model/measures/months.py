"""A month of a group in a few numbers, to be kept of thousands of groups."""

import numpy as np

from model.compiled import compiled
from model.composing import is_member
from model.state import Records, State
from model.vocabulary import RelationshipStage

CUSTOMER = RelationshipStage.CUSTOMER.value

MONTHLY = np.dtype(
    [
        ("exports_eur", np.float64),  # of all who were members, since founding
        ("first_deals", np.float64),  # signed since founding
        ("customers", np.float64),  # who buy now
        ("members", np.float64),  # now
        ("public_cost_eur", np.float64),  # since founding
    ]
)
"""What is kept of each month."""


def no_months() -> Records:
    """Return room for the months of no group: nothing is kept."""
    return np.zeros((0, 1), MONTHLY)


@compiled
def measure_month(state: State, row: np.record) -> None:
    """Measure a group at the end of a month.

    Args:
        state: its tables.
        row: of type ``MONTHLY``.
    """
    row.public_cost_eur = state.group[0].public_cost_eur
    row.exports_eur = 0.0
    row.members = 0.0
    for i in range(state.firms.shape[0]):
        row.exports_eur += state.firms[i].exports_eur
        row.members += is_member(state.firms[i])
    row.first_deals = 0.0
    row.customers = 0.0
    for seller in range(state.relationships.shape[0]):
        for j in range(state.relationships.shape[1]):
            row.first_deals += state.relationships[seller, j].deal_month > 0
            row.customers += state.relationships[seller, j].stage == CUSTOMER
