"""The state of a group as records, month by month."""

from typing import TYPE_CHECKING

import numpy as np

from agents.records import table_of
from model.state import (
    CUSTOMER,
    FIRM,
    GROUP,
    MANAGER,
    MEMBER_TRUST,
    NEED,
    RELATIONSHIP,
    TARGET_MARKET,
    Records,
    State,
)

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.relationship import Relationship


class Snapshots:
    """Takes the state of a group as records.

    Relationships that are unknown, or had ended by the last snapshot, cannot change;
    their rows are carried over from there instead of being read anew.
    """

    def __init__(self, group: "ExportPartnerGroup", founded: State) -> None:
        self._group = group
        self._relationships = founded.relationships
        self._living: list[Relationship] = []

    def take(self) -> State:
        """Return the state at the end of the month."""
        group = self._group
        n_customers = len(group.customers)
        needs = [need for customer in group.customers for need in customer.needs]
        trusts = [between for row in group.members_trust for between in row]
        return State(
            group=table_of(GROUP, [group]),
            target_market=table_of(TARGET_MARKET, [group.target_market]),
            manager=table_of(MANAGER, [group.manager]),
            firms=table_of(FIRM, group.firms),
            customers=table_of(CUSTOMER, group.customers),
            needs=table_of(NEED, needs).reshape(n_customers, -1),
            relationships=self._take_relationships(),
            members_trust=table_of(MEMBER_TRUST, trusts).reshape(len(group.firms), -1),
        )

    def _take_relationships(self) -> Records:
        """Return all relationships; only those that can have changed are read."""
        table = self._relationships.copy()
        living = list(self._group.living)
        changed = [*living, *(talks for talks in self._living if not talks.is_alive)]
        if changed:
            rows = np.array([talks.row for talks in changed])
            table.reshape(-1)[rows] = table_of(RELATIONSHIP, changed)
        self._relationships = table
        self._living = living
        return table
