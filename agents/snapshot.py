"""The state of a group as records, month by month."""

from typing import TYPE_CHECKING

from agents.records import table_of
from model.state import (
    ACTIVITY,
    ASSISTANT,
    ATTENDANCE,
    CHOICE,
    CONTACT,
    CONTROL_GROUP,
    CUSTOMER,
    FINANCIER,
    FIRM,
    FIRM_MARKET,
    FLOW,
    GROUP,
    KNOWLEDGE,
    MANAGER,
    MECHANISM,
    MEMBER_TRUST,
    NEED,
    PARTNER,
    RELATIONSHIP,
    TARGET_MARKET,
    Records,
    State,
)

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup


class Snapshots:
    """Takes the state of a group as records.

    Only relationships in talks or business change, and with them their customers, and
    only actors who have learnt know something new; all other rows are carried over
    from the last snapshot instead of being read anew, unless the members have changed
    and with them what each customer could be offered. What ended in the month of the
    last snapshot is read again: that may have been taken between two phases.
    """

    def __init__(self, group: "ExportPartnerGroup", founded: State) -> None:
        self._group = group
        self._last = founded
        self._month = 0

    def take(self) -> State:
        """Return the state at the end of the month."""
        group = self._group
        n_firms = len(group.firms)
        trusts = [between for row in group.members_trust for between in row]
        kinds = [kind for firm in group.firms for kind in firm.attendances]
        places = [place for firm in group.firms for place in firm.markets]
        places_of_contacts = [each for who in group.partners for each in who.places]
        cells = [
            cell for channel in group.flows.cells for row in channel for cell in row
        ]
        customers, needs, relationships = self._take_relationships()
        self._month = group.month
        self._last = State(
            group=table_of(GROUP, [group]),
            choice=table_of(CHOICE, [group.choice]),
            control_group=table_of(CONTROL_GROUP, [group.control_group]),
            financiers=table_of(FINANCIER, group.financiers),
            activities=table_of(ACTIVITY, group.activities),
            attendances=table_of(ATTENDANCE, kinds).reshape(n_firms, -1),
            target_markets=table_of(TARGET_MARKET, group.target_markets),
            manager=table_of(MANAGER, [group.manager]),
            assistants=table_of(ASSISTANT, group.assistants),
            firms=table_of(FIRM, group.firms),
            firm_markets=table_of(FIRM_MARKET, places).reshape(n_firms, -1),
            customers=customers,
            needs=needs,
            relationships=relationships,
            members_trust=table_of(MEMBER_TRUST, trusts).reshape(n_firms, -1),
            partners=table_of(PARTNER, group.partners),
            knowledge=self._take_knowledge(),
            contacts=table_of(CONTACT, places_of_contacts).reshape(
                len(group.partners), -1
            ),
            mechanisms=table_of(MECHANISM, group.mechanisms),
            flows=table_of(FLOW, cells).reshape(self._last.flows.shape),
        )
        return self._last

    def _take_knowledge(self) -> Records:
        """Return what all actors know; only those who have learnt are read."""
        known = self._last.knowledge.copy()
        actors = self._group.actors
        rows = [row for row, actor in enumerate(actors) if actor.has_learnt]
        if rows:
            subjects = [each for row in rows for each in actors[row].knowledge]
            known[rows] = table_of(KNOWLEDGE, subjects).reshape(len(rows), -1)
        for row in rows:
            actors[row].has_learnt = False
        return known

    def _take_relationships(self) -> tuple[Records, Records, Records]:
        """Return customers, needs and relationships; only changed rows are read."""
        customers = self._last.customers.copy()
        needs = self._last.needs.copy()
        relationships = self._last.relationships.copy()
        everything = self._group.changed_month >= self._month
        changed = [
            talks
            for talks in self._group.relationships
            if talks.is_alive or talks.end_month >= self._month or everything
        ]
        if changed:
            rows = [talks.row for talks in changed]
            relationships.reshape(-1)[rows] = table_of(RELATIONSHIP, changed)
            touched = {talks.customer.index: talks.customer for talks in changed}
            indices = list(touched)
            every_need = [need for each in touched.values() for need in each.needs]
            customers[indices] = table_of(CUSTOMER, touched.values())
            needs[indices] = table_of(NEED, every_need).reshape(len(indices), -1)
        return customers, needs, relationships
