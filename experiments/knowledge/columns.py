"""The seven columns of Figure 2: a channel, and partners on one side or both."""

from typing import NamedTuple

from model.parameters.parameters import Parameters
from model.rules.coordination import is_available
from model.vocabulary import Channel, FlowDirection, Mechanism


class Column(NamedTuple):
    """A column of Figure 2 of paper 000.

    Attributes:
        name: parameter that says which mechanisms are available.
        title: for readers.
        channel: by which knowledge flows.
        directions: from whom to whom.
        upstream: whether suppliers or institutes take part.
    """

    name: str
    title: str
    channel: Channel
    directions: tuple[FlowDirection, ...]
    upstream: bool


COLUMNS = (
    Column(
        "education_of_customers",
        "education of customers",
        Channel.EDUCATION,
        (FlowDirection.FOCAL_TO_CUSTOMER,),
        False,
    ),
    Column(
        "education_of_suppliers",
        "education of suppliers",
        Channel.EDUCATION,
        (FlowDirection.FOCAL_TO_SUPPLIER,),
        True,
    ),
    Column(
        "decisions_with_customers",
        "joint decisions with customers",
        Channel.JOINT_DECISIONS,
        (FlowDirection.CUSTOMER_TO_FOCAL,),
        False,
    ),
    Column(
        "decisions_with_suppliers",
        "joint decisions with suppliers",
        Channel.JOINT_DECISIONS,
        (FlowDirection.SUPPLIER_TO_FOCAL,),
        True,
    ),
    Column(
        "contact_between_customers",
        "contact between customers",
        Channel.DIRECT_CONTACT,
        (FlowDirection.BETWEEN_CUSTOMERS,),
        False,
    ),
    Column(
        "contact_between_suppliers",
        "contact between suppliers",
        Channel.DIRECT_CONTACT,
        (FlowDirection.BETWEEN_SUPPLIERS,),
        True,
    ),
    Column(
        "contact_across",
        "contact of customers and suppliers",
        Channel.DIRECT_CONTACT,
        (FlowDirection.CUSTOMER_TO_SUPPLIER, FlowDirection.SUPPLIER_TO_CUSTOMER),
        True,
    ),
)
"""In the order of the figure; suppliers with research institutes."""

WORDS = {mechanism: mechanism.name.lower().replace("_", " ") for mechanism in Mechanism}
"""A mechanism, for readers."""


def available(parameters: Parameters, column: Column) -> list[Mechanism]:
    """Return the mechanisms that are available in a column, in their order.

    Args:
        parameters: one point of the model.
        column: of ``COLUMNS``.
    """
    them = getattr(parameters, column.name)
    return [each for each in Mechanism if is_available(them, each.value)]
