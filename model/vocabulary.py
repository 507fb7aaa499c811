"""Every word of the field that the model uses as a number."""

from enum import IntEnum

NOBODY = -1
"""Stands where an index of a firm, seller or customer is missing."""

NEVER = -1
"""Stands where a month has not come."""

FOUNDING = 0
"""The month in which a group is founded, and of every draw made then."""

WEEKS = 4
"""Weeks in a month of the model: at most one meeting a week."""

NUMBERS_OF_MEETINGS = WEEKS + 1
"""How many different numbers of meetings with a customer a month can have: 0 to 4."""

MONTHS_PER_YEAR = 12

MONTHS_PER_QUARTER = 3

MONTHS_PER_HALF_YEAR = 6

ACTIVE_MONTHS = 6
"""Two members count as an active pair for so long after a joint meeting."""

RULES_DECIDE = -1.0
"""Stands in a choice where nobody has chosen and the rules decide."""


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
    SELLER_LEFT = 8
    NO_SELLER_LEFT = 9


class LeaveCause(IntEnum):
    """Why a member left the group: what had lowered its commitment most."""

    NOT_LEFT = 0
    EXPECTED_MORE = 1
    UNFAIR_SHARE = 2
    LOST_COMMITMENT = 3


class ProjectStatus(IntEnum):
    """How a publicly co-financed project stands."""

    FOUNDED = 0
    RUNNING = 1
    CONTINUED = 2
    ENDED_EARLY = 3
    ENDED = 4


class EndCause(IntEnum):
    """Why a project ended."""

    NOT_ENDED = 0
    PERIOD_OVER = 1
    TARGET_REACHED = 2
    NOT_CONTINUED = 3
    FINANCIERS_STOPPED = 4
    BUDGET_SPENT = 5
    TOO_FEW_MEMBERS = 6


class Verdict(IntEnum):
    """What a control group says of a project at its quarterly meeting."""

    NOT_MET = 0
    ON_PLAN = 1
    BEHIND = 2
    FAR_BEHIND = 3


class FinancierLevel(IntEnum):
    """Levels of public financiers (P-004), nearest first."""

    LOCAL = 0
    REGIONAL = 1
    NATIONAL = 2
    INTERNATIONAL = 3


class Activity(IntEnum):
    """Joint activities of a group (P-004, Table 1)."""

    FACT_FINDING_TRIP = 0
    JOINT_MARKETING = 1
    TRADE_FAIR = 2
    JOINT_CUSTOMER_MEETING = 3
    JOINT_PRODUCT_DEVELOPMENT = 4


class Channel(IntEnum):
    """Ways in which knowledge flows in a net (P-000)."""

    EDUCATION = 0
    JOINT_DECISIONS = 1
    DIRECT_CONTACT = 2


class Mechanism(IntEnum):
    """What carries knowledge in a net (P-000, Figure 2)."""

    CONFERENCE = 0
    SEMINAR = 1
    COURSE = 2
    STANDARDISATION = 3
    BUSINESS = 4
    RESEARCH = 5
    SUPPORT = 6
    PRODUCT_DEVELOPMENT = 7
    LOCAL_MARKET_DECISION = 8
    ACADEMIA = 9


class PartnerKind(IntEnum):
    """Partners of a firm abroad and at home (P-000); the last two are upstream."""

    CUSTOMER = 0
    END_CUSTOMER = 1
    DISTRIBUTOR = 2
    SUPPLIER = 3
    RESEARCH_INSTITUTE = 4


class Side(IntEnum):
    """Sides of the net: customers with all behind them, and suppliers."""

    CUSTOMERS = 0
    SUPPLIERS = 1


class Invited(IntEnum):
    """Whom an event is for: one side of the net, by its number, or both."""

    CUSTOMERS = Side.CUSTOMERS.value
    SUPPLIERS = Side.SUPPLIERS.value
    BOTH_SIDES = 2


class FlowDirection(IntEnum):
    """From whom to whom knowledge flows."""

    FOCAL_TO_CUSTOMER = 0
    CUSTOMER_TO_FOCAL = 1
    BETWEEN_CUSTOMERS = 2
    FOCAL_TO_SUPPLIER = 3
    SUPPLIER_TO_FOCAL = 4
    BETWEEN_SUPPLIERS = 5
    CUSTOMER_TO_SUPPLIER = 6
    SUPPLIER_TO_CUSTOMER = 7


class DevelopmentStage(IntEnum):
    """Stages of product development, each of which wants another expertise (P-000)."""

    IDEA = 0
    TEST = 1
    PRODUCTION = 2


CONTACTS_EACH = 6
"""With so many others a partner can be in contact; who has as many meets no more."""


class Seller(IntEnum):
    """Address of a joint seller in draws; a member's address is its index.

    Joint sellers have fixed addresses, so that one more member does not change
    the luck of what the others do together.
    """

    JOINT_CUSTOMERS = 65534
    JOINT_SYSTEM = 65535


class FirstAttempt(IntEnum):
    """Number of the first attempt of a month in draws, by who knocks."""

    USUAL = 0
    TRADE_FAIR = 8192
    ASSISTANT = 16384


ASSISTANTS_FIRST_ATTEMPTS = tuple(
    FirstAttempt.ASSISTANT + 4096 * assistant for assistant in range(6)
)
"""The same for each local assistant."""


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
    CUSTOMER_MARKET         customer                       0
    CANDIDATE_IS_THERE      firm of the pool               0
    TIE_FROM_BEFORE         firm of the pool               other firm
    EARLIER_EXPERIENCE      firm of the pool               0
    PARTNER_MARKET          partner                        0
    PARTNER_FIELD           partner                        0
    STARTING_KNOWLEDGE      firm of the pool, or partner   component, or market
                            behind all firms there can be  behind all components
    STARTING_EXPERTISE      partner                        stage of development
    NUMBER_OF_CONTACTS      partner                        0
    CONTACT_FROM_BEFORE     partner                        place among contacts,
                            its mechanism 8 and its side of the net 16 behind it
    CONTACT_MEETS           partner                        0
    EVENT_ATTENDED          mechanism                      side of the net
    USES_PRODUCT            seller                         customer
    REFERS                  partner                        0 whom, 1 whether
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
    CUSTOMER_MARKET = 15
    CANDIDATE_IS_THERE = 16
    TIE_FROM_BEFORE = 17
    EARLIER_EXPERIENCE = 18
    PARTNER_MARKET = 19
    PARTNER_FIELD = 20
    STARTING_KNOWLEDGE = 21
    STARTING_EXPERTISE = 22
    NUMBER_OF_CONTACTS = 23
    CONTACT_FROM_BEFORE = 24
    CONTACT_MEETS = 25
    EVENT_ATTENDED = 26
    USES_PRODUCT = 27
    REFERS = 28


class EventKind(IntEnum):
    """Kinds of events: differences between two states."""

    DOOR_OPENED = 0
    NEGOTIATION_STARTED = 1
    DEAL_SIGNED = 2
    RELATIONSHIP_LOST = 3
    ORDERS_STOPPED = 4
    ORDER_TAKEN = 5
    PROJECT_ENDED = 6
    MEMBER_LEFT = 7
    MEMBER_JOINED = 8
    NO_CANDIDATE = 9
    HUB_CHANGED = 10
    MARKET_ENTERED = 11
    ACTIVITY_HELD = 12
    CONTROL_GROUP_MET = 13
    FINANCIER_WITHDREW = 14
    PROJECT_CONTINUED = 15
    FORM_CHANGED = 16
