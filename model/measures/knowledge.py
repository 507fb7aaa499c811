"""How much knowledge has flowed, from whom to whom, and what was made of it."""

import numpy as np

from model.compiled import compiled
from model.state import State
from model.vocabulary import NEVER, Channel, FlowDirection

EDUCATION = Channel.EDUCATION.value
JOINT_DECISIONS = Channel.JOINT_DECISIONS.value
DIRECT_CONTACT = Channel.DIRECT_CONTACT.value
FOCAL_TO_CUSTOMER = FlowDirection.FOCAL_TO_CUSTOMER.value
CUSTOMER_TO_FOCAL = FlowDirection.CUSTOMER_TO_FOCAL.value
BETWEEN_CUSTOMERS = FlowDirection.BETWEEN_CUSTOMERS.value
FOCAL_TO_SUPPLIER = FlowDirection.FOCAL_TO_SUPPLIER.value
SUPPLIER_TO_FOCAL = FlowDirection.SUPPLIER_TO_FOCAL.value
BETWEEN_SUPPLIERS = FlowDirection.BETWEEN_SUPPLIERS.value
CUSTOMER_TO_SUPPLIER = FlowDirection.CUSTOMER_TO_SUPPLIER.value
SUPPLIER_TO_CUSTOMER = FlowDirection.SUPPLIER_TO_CUSTOMER.value


@compiled
def measure_knowledge(end: State, row: np.record) -> None:
    """Measure flows of knowledge up to the end of the observed period.

    Args:
        end: tables at the end of the period.
        row: of type ``OUTCOME``.
    """
    row.taught_to_customers = _flowed(end, EDUCATION, FOCAL_TO_CUSTOMER)
    row.taught_to_suppliers = _flowed(end, EDUCATION, FOCAL_TO_SUPPLIER)
    row.learnt_from_customers = _flowed(end, JOINT_DECISIONS, CUSTOMER_TO_FOCAL)
    row.learnt_from_suppliers = _flowed(end, JOINT_DECISIONS, SUPPLIER_TO_FOCAL)
    row.shared_between_customers = _flowed(end, DIRECT_CONTACT, BETWEEN_CUSTOMERS)
    row.shared_between_suppliers = _flowed(end, DIRECT_CONTACT, BETWEEN_SUPPLIERS)
    row.shared_across = _flowed(end, DIRECT_CONTACT, CUSTOMER_TO_SUPPLIER)
    row.shared_across += _flowed(end, DIRECT_CONTACT, SUPPLIER_TO_CUSTOMER)
    group = end.group[0]
    row.combined_knowledge = group.combined_knowledge
    row.looped_knowledge = group.looped_knowledge
    row.transferred_knowledge = group.transferred_knowledge
    row.coordination_capability = group.coordination_capability
    row.referrals = group.referrals
    uses = group.uses + group.failed_uses
    row.use_success = group.uses / uses if uses > 0 else np.nan
    row.created_knowledge = _created(end)
    row.contacts_seen = _seen(end)


@compiled
def _flowed(end: State, channel: int, direction: int) -> float:
    """Return what has flowed by a channel in a direction, by all mechanisms."""
    total = 0.0
    for mechanism in range(end.flows.shape[2]):
        total += end.flows[channel, direction, mechanism].amount
    return total


@compiled
def _created(end: State) -> float:
    """Return what all who were members have created, the mean over them."""
    total = 0.0
    n = 0
    for i in range(end.firms.shape[0]):
        if end.firms[i].joined_month != NEVER:
            total += end.firms[i].created_knowledge
            n += 1
    return total / n if n > 0 else 0.0


@compiled
def _seen(end: State) -> float:
    """Return the share of direct contact that members are aware of."""
    amount = 0.0
    seen = 0.0
    for direction in range(end.flows.shape[1]):
        for mechanism in range(end.flows.shape[2]):
            flow = end.flows[DIRECT_CONTACT, direction, mechanism]
            amount += flow.amount
            seen += flow.seen
    return seen / amount if amount > 0.0 else np.nan
