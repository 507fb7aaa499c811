"""Every word of the field that the model uses as a number."""

from enum import IntEnum

NOBODY = -1
"""Stands where an index of a firm, seller or customer is missing."""

NEVER = -1
"""Stands where a month has not come."""

WEEKS = 4
"""Weeks in a month of the model: at most one meeting a week."""

MONTHS_PER_YEAR = 12

MONTHS_PER_QUARTER = 3


class OrganisationForm(IntEnum):
    """Organisation forms of an export partner group (P-004, Table 1)."""

    MARKET_ORIENTED = 0
    CUSTOMER_ORIENTED = 1
    SYSTEM_ORIENTED = 2


class RelationshipStage(IntEnum):
    """How far a seller and a customer have come (P-004, deal cycle)."""

    UNKNOWN = 0
    PREPARING = 1
    NEGOTIATING = 2
    CUSTOMER = 3
    LOST = 4


class LossCause(IntEnum):
    """Why a relationship ended."""

    NOT_ENDED = 0
    WENT_COLD = 1
    TRUST_TOO_LOW = 2
    NO_INTEREST = 3
    POOR_FIT = 4
    NO_JOINT_SYSTEM = 5
    RIVAL_IN_THE_GROUP = 6
    ORDERS_STOPPED = 7


class Seller(IntEnum):
    """Address of a joint seller in draws; a member's address is its index.

    Joint sellers have fixed addresses, so that one more member does not change
    the luck of what the others do together.
    """

    JOINT_CUSTOMERS = 65534
    JOINT_SYSTEM = 65535


class Decision(IntEnum):
    """Moments that luck decides, with the meaning of ``who`` and ``whom``.

    New members are appended and never renumbered: the number is part of the address.

    ======================  =============================  ====================
    decision                who                            whom
    ======================  =============================  ====================
    CUSTOMER_NICHE          customer                       0
    CUSTOMER_SIZE           customer                       0
    NUMBER_OF_NEEDS         customer                       0
    NEEDED_COMPONENT        customer                       component
    MEMBER_NICHE            member firm                    0
    MEMBER_CAPACITY         member firm                    0
    MEMBER_COMMITMENT       member firm                    0
    HOME_IS_BUSY            member firm                    0
    CUSTOMER_CONSIDERED     seller and attempt (packed)    place on the list
    DOOR_OPENS              seller and attempt (packed)    customer
    MEETINGS                seller                         customer
    GOES_COLD               seller                         customer
    OFFER_ACCEPTED          seller                         customer
    RIVAL_WINS              customer                       component
    ORDERS_STOP             seller                         customer
    ======================  =============================  ====================
    """

    CUSTOMER_NICHE = 0
    CUSTOMER_SIZE = 1
    NUMBER_OF_NEEDS = 2
    NEEDED_COMPONENT = 3
    MEMBER_NICHE = 4
    MEMBER_CAPACITY = 5
    MEMBER_COMMITMENT = 6
    HOME_IS_BUSY = 7
    CUSTOMER_CONSIDERED = 8
    DOOR_OPENS = 9
    MEETINGS = 10
    GOES_COLD = 11
    OFFER_ACCEPTED = 12
    RIVAL_WINS = 13
    ORDERS_STOP = 14


class EventKind(IntEnum):
    """Kinds of events: differences between two states."""

    DOOR_OPENED = 0
    NEGOTIATION_STARTED = 1
    DEAL_SIGNED = 2
    RELATIONSHIP_LOST = 3
    ORDERS_STOPPED = 4
    ORDER_TAKEN = 5
    PROJECT_ENDED = 6
