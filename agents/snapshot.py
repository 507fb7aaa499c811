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
from model.vocabulary import RelationshipStage

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup


class Snapshots:
    """Takes the state of a group as records.

    Relationships that are unknown, or ended in an earlier month, cannot change;
    their rows are carried over from the last snapshot instead of being read anew.
    """

    def __init__(self, group: "ExportPartnerGroup", founded: State) -> None:
        self._group = group
        self._relationships = founded.relationships
        self._month = 0

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
        rows = [
            row
            for row, talks in enumerate(self._group.relationships)
            if talks.is_alive
            or (talks.stage == RelationshipStage.LOST and talks.end_month > self._month)
        ]
        if rows:
            changed = [self._group.relationships[row] for row in rows]
            flat = table.reshape(-1)
            flat[np.array(rows)] = table_of(RELATIONSHIP, changed)
        self._relationships = table
        self._month = self._group.month
        return table
