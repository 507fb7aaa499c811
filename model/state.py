"""State variables of every kind of actor: name, type and unit, for both engines.

Tables are arrays of records. The readable engine has attributes of the same names;
a snapshot is built from the names that stand here. Months are counted from 1, and
0 is founding; ``NEVER`` (-1) is a month that has not come.
"""

from typing import Any, NamedTuple

import numpy as np

from model.vocabulary import (
    CONTACTS_EACH,
    NEVER,
    NOBODY,
    Activity,
    Channel,
    FinancierLevel,
    FlowDirection,
    Mechanism,
)

type Records = np.ndarray[Any, np.dtype[Any]]


def _records(*fields: tuple[str, type]) -> np.dtype[Any]:
    """Return a record type whose fields can be read as attributes."""
    return np.dtype((np.record, list(fields)))


GROUP = _records(
    ("month", np.int64),  # months played
    ("in_project", np.bool_),  # the project was running in this month
    ("status", np.int64),  # ProjectStatus
    ("orientation", np.float64),  # 0 market-, 0.5 customer-, 1 system-oriented
    ("detected_demand", np.float64),  # level, found by the pre-study
    ("project_end_month", np.int64),  # last month of the project as it stands
    ("continued_months", np.int64),  # granted beyond the planned end
    ("ended_by", np.int64),  # EndCause
    ("deals", np.int64),  # first deals so far; a joint one counts once
    ("members_left", np.int64),  # so far
    ("members_joined", np.int64),  # so far, founders left out
    ("no_candidate_month", np.int64),  # last month in which nobody was found
    ("joint_offering_readiness", np.float64),  # level
    ("activity_cost_eur", np.float64),  # EUR, this month's activities and events
    ("cost_eur", np.float64),  # EUR so far
    ("public_cost_eur", np.float64),  # EUR so far
    ("coordination_capability", np.float64),  # level, of coordinating partners
    ("coordination_hours_saved", np.float64),  # hours for the next event
    ("development_stage", np.int64),  # DevelopmentStage
    ("development_rounds", np.int64),  # in this stage, so far
    ("combined_knowledge", np.float64),  # made of what partners knew, so far
    ("looped_knowledge", np.float64),  # received so far thanks to what went round
    ("transferred_knowledge", np.float64),  # taught so far, made with other partners
    ("referrals", np.int64),  # doors opened by them, so far
    ("uses", np.int64),  # customer-months with good use of a product, so far
    ("failed_uses", np.int64),  # customer-months without, so far
)

CHOICE = _records(
    ("preparation_hours", np.float64),  # hours this month
    ("interaction_hours", np.float64),  # hours this month
    ("coordination_hours", np.float64),  # hours this month
    ("brief_firm", np.int64),  # the only firm to brief the manager, -1: all
    ("door_customer", np.int64),  # customer of the first attempt, or NOBODY
    ("goes_on", np.int64),  # financiers: 1 go on, 0 stop, -1 nothing to decide
    ("technical_expertise", np.float64),  # level, of the control group
    ("marketing_expertise", np.float64),  # level, of the control group
)

CONTROL_GROUP = _records(
    ("met_month", np.int64),  # last meeting
    ("lead_months", np.float64),  # months it thinks results take
    ("deals_planned", np.float64),  # deals of each member by now
    ("deals_reached", np.float64),  # deals of each member by now
    ("net_planned", np.float64),  # level
    ("net_reached", np.float64),  # level
    ("verdict", np.int64),  # Verdict
)

FINANCIER = _records(
    ("share", np.float64),  # of the public cost
    ("sales_weight", np.float64),  # level: sales against the net
    ("budget_eur", np.float64),  # EUR left
    ("paid_eur", np.float64),  # EUR so far
    ("achievement", np.float64),  # level, at the last review
    ("reviews_below", np.int64),  # reviews in a row below what it accepts
    ("withdrawal_month", np.int64),  # month it stopped paying
)

ACTIVITY = _records(
    ("times_held", np.int64),  # so far
    ("held_month", np.int64),  # last month it was held
    ("attendees", np.int64),  # members who took part, so far
    ("door_attempts", np.int64),  # so far
    ("doors_opened", np.int64),  # so far
    ("cost_eur", np.float64),  # EUR so far
)

ATTENDANCE = _records(
    ("hours_saved", np.float64),  # a member's hours for the next one
    ("times_attended", np.int64),  # so far
)

TARGET_MARKET = _records(
    ("cultural_distance", np.float64),  # level
    ("is_in_transition", np.bool_),
    ("manager_market_knowledge", np.float64),  # level
)

ASSISTANT = _records(
    ("market", np.int64),  # target market
    ("preparation_hours", np.float64),  # hours this month
    ("preparation_hours_used", np.float64),  # hours this month
    ("interaction_hours", np.float64),  # hours this month
    ("interaction_hours_used", np.float64),  # hours this month
    ("door_attempts", np.int64),  # so far
    ("doors_opened", np.int64),  # so far
)

FIRM_MARKET = _records(
    ("experience", np.float64),  # level
    ("useful_experience", np.float64),  # level, with what other markets taught
    ("uncertainty", np.float64),  # level
    ("entered_month", np.int64),
    ("meetings", np.int64),  # this month
)

MANAGER = _records(
    ("frustration", np.float64),  # level
    ("hours_planned", np.float64),  # hours this month
    ("administration_hours", np.float64),  # hours this month
    ("travel_hours", np.float64),  # hours this month
    ("sales_preparation_hours", np.float64),  # hours planned this month
    ("interaction_hours", np.float64),  # hours planned this month
    ("coordination_hours", np.float64),  # hours planned this month
    ("hours_prepared", np.float64),  # with joint marketing, hours this month
    ("preparation_hours_used", np.float64),  # of the hours prepared, this month
    ("hours_for_customers", np.float64),  # with unused preparation, hours this month
    ("interaction_hours_used", np.float64),  # hours this month
    ("door_attempts", np.int64),  # so far
    ("doors_opened", np.int64),  # so far
    ("total_sales_preparation_hours", np.float64),  # hours used so far
    ("total_interaction_hours", np.float64),  # hours used so far
    ("total_coordination_hours", np.float64),  # hours used so far
)

FIRM = _records(
    ("niche", np.float64),  # place on the line of business, 0 to 1
    ("component", np.int64),  # what it makes
    ("joined_month", np.int64),  # 0 for founders
    ("left_month", np.int64),
    ("left_by", np.int64),  # LeaveCause
    ("months_below", np.int64),  # in a row, commitment too low to stay
    ("capacity_hours", np.float64),  # hours a month
    ("hub_score", np.float64),  # hours a month; the highest is the hub firm
    ("is_hub", np.bool_),
    ("commitment", np.float64),  # level
    ("benefit", np.float64),  # deals, as perceived
    ("benefit_gained", np.float64),  # deals, this month
    ("expectation", np.float64),  # deals
    ("experience", np.float64),  # level, in the market it knows best
    ("experience_before", np.float64),  # level, a month ago
    ("unfairness", np.float64),  # times an equal share, of the month's joint sales
    ("journey_hours_saved", np.float64),  # of journeys not yet whole
    ("joint_input_hours", np.float64),  # of about the last twelve months
    ("manager_product_knowledge", np.float64),  # level: what the manager knows
    ("hours_planned", np.float64),  # hours this month
    ("briefing_hours", np.float64),  # hours this month
    ("joint_hours", np.float64),  # hours this month
    ("development_hours", np.float64),  # of the joint hours
    ("development_hours_so_far", np.float64),  # hours so far
    ("joint_marketing_hours", np.float64),  # of the joint hours
    ("activity_hours", np.float64),  # of the joint hours, for trips, fairs, meetings
    ("travel_hours", np.float64),  # hours this month
    ("own_door_hours", np.float64),  # hours this month
    ("own_door_hours_used", np.float64),  # hours this month
    ("selling_hours", np.float64),  # hours planned this month
    ("selling_hours_used", np.float64),  # hours this month
    ("door_attempts", np.int64),  # own attempts so far
    ("doors_opened", np.int64),  # own doors so far
    ("deals", np.int64),  # first deals it took part in, so far
    ("exports_eur", np.float64),  # EUR so far
    ("exports_this_quarter", np.int64),  # orders delivered
    ("quarters_with_exports", np.int64),  # so far
    ("cost_eur", np.float64),  # EUR of its own money and hours so far
    ("created_knowledge", np.float64),  # level, by combining what partners know
)

PARTNER = _records(
    ("kind", np.int64),  # PartnerKind
    ("market", np.int64),  # target market
    ("customer", np.int64),  # itself, whose customer it is, or NOBODY
    ("field", np.int64),  # component it knows by its own work
    ("research_expertise", np.float64),  # level
    ("use_expertise", np.float64),  # level
    ("production_expertise", np.float64),  # level
    ("n_contacts", np.int64),  # others it is in contact with
    ("given_knowledge", np.float64),  # what was made of what it knew, so far
)

KNOWLEDGE = _records(
    ("own", np.float64),  # level, by its own work
    ("learnt", np.float64),  # level, from others
    ("taught", np.float64),  # of it, by members themselves
    ("relayed", np.float64),  # of it, taught by members but heard from other partners
)

CONTACT = _records(
    ("other", np.int64),  # partner, or NOBODY
    ("mechanism", np.int64),  # Mechanism by which they meet
    ("is_from_event", np.bool_),  # members brought them together
    ("awareness", np.float64),  # level: what members know of the contact
    ("met_month", np.int64),  # last time
)

MECHANISM = _records(
    ("times_held", np.int64),  # so far
    ("held_month", np.int64),  # last time
    ("partners_reached", np.int64),  # so far
    ("hours", np.float64),  # so far, of a firm that coordinates partners itself
    ("cost_eur", np.float64),  # EUR so far, likewise; activities have their own
)

FLOW = _records(
    ("amount", np.float64),  # levels of knowledge so far
    ("seen", np.float64),  # of it, what members are aware of
    ("transfers", np.int64),  # so far
)

CUSTOMER = _records(
    ("market", np.int64),  # target market
    ("niche", np.float64),  # place on the line of business, 0 to 1
    ("size_eur", np.float64),  # EUR a year
    ("n_needed", np.int64),  # components
    ("integration_need", np.float64),  # level
    ("route", np.int64),  # OrganisationForm by which it is open, or NOBODY
)

NEED = _records(
    ("is_needed", np.bool_),
    ("best_maker_by", np.int64),  # member whose component fits best, or NOBODY
    ("joint_partner", np.int64),  # member in the joint system's talks, or NOBODY
    ("supplied_by", np.int64),  # seller row, or NOBODY
    ("delivered_by", np.int64),  # member firm, or NOBODY
)

RELATIONSHIP = _records(
    ("stage", np.int64),  # RelationshipStage
    ("fit", np.float64),  # level
    ("coverage", np.float64),  # share of the customer's needs
    ("progress", np.float64),  # share of the stage's work
    ("trust", np.float64),  # level
    ("manager_hours", np.float64),  # hours this month
    ("assistant_hours", np.float64),  # hours this month
    ("member_hours", np.float64),  # hours this month
    ("member_hours_worth", np.float64),  # the same less what uncertainty costs
    ("meetings", np.int64),  # this month
    ("total_meetings", np.int64),  # so far
    ("negotiation_meetings", np.int64),  # of them by those who negotiate now
    ("contact_month", np.int64),
    ("negotiation_month", np.int64),
    ("offer_month", np.int64),
    ("deal_month", np.int64),
    ("end_month", np.int64),
    ("ended_by", np.int64),  # LossCause
    ("trust_needed", np.float64),  # level, when last judged
    ("acceptance", np.float64),  # chance of the offer made
    ("integration_offered", np.float64),  # level, of the offer made
    ("share_of_needs", np.float64),  # served by the offer made
    ("is_joint_offer", np.bool_),
    ("with_others", np.bool_),  # begun through one door with other members
    ("orders", np.int64),  # months with orders so far
    ("sales_eur", np.float64),  # EUR so far
)

MEMBER_TRUST = _records(
    ("is_tied", np.bool_),  # they did business before the group
    ("closeness", np.float64),  # level
    ("trust", np.float64),  # level
    ("joint_month", np.int64),  # last month with a joint meeting
    ("joint_meetings", np.int64),  # months with a joint meeting, so far
)


def names_of(kind: np.dtype[Any]) -> tuple[str, ...]:
    """Return the names of the state variables of a record type.

    Args:
        kind: a record type of this module.
    """
    return kind.names or ()


class State(NamedTuple):
    """All state of one group at the end of a month.

    Rows of firms are those of the pool: members, former members and candidates. A
    firm keeps its row for ever; rows of candidates who never joined do not change.

    Attributes:
        group: shape (1,), ``GROUP``.
        choice: shape (1,), ``CHOICE``.
        control_group: shape (1,), ``CONTROL_GROUP``.
        financiers: shape (4,), ``FINANCIER``, by ``FinancierLevel``.
        activities: shape (5,), ``ACTIVITY``, by ``Activity``.
        attendances: shape (firms, 5), ``ATTENDANCE``, by ``Activity``.
        target_markets: shape (markets,), ``TARGET_MARKET``.
        manager: shape (1,), ``MANAGER``.
        assistants: shape (assistants,), ``ASSISTANT``.
        firms: shape (firms,), ``FIRM``.
        firm_markets: shape (firms, markets), ``FIRM_MARKET``.
        customers: shape (customers,), ``CUSTOMER``.
        needs: shape (customers, components), ``NEED``.
        relationships: shape (firms + 1, customers), ``RELATIONSHIP``; the last
            row is the group's joint system.
        members_trust: shape (firms, firms), ``MEMBER_TRUST``, symmetric.
        partners: shape (partners,), ``PARTNER``: the customers, in their order, then
            end customers, distributors, suppliers and research institutes.
        knowledge: shape (firms + partners, components + markets), ``KNOWLEDGE``:
            technical by component, then of the local markets.
        contacts: shape (partners, 6), ``CONTACT``: whom each partner listens to.
        mechanisms: shape (10,), ``MECHANISM``, by ``Mechanism``.
        flows: shape (3, 8, 10), ``FLOW``, by ``Channel``, ``FlowDirection``,
            ``Mechanism``.
    """

    group: Records
    choice: Records
    control_group: Records
    financiers: Records
    activities: Records
    attendances: Records
    target_markets: Records
    manager: Records
    assistants: Records
    firms: Records
    firm_markets: Records
    customers: Records
    needs: Records
    relationships: Records
    members_trust: Records
    partners: Records
    knowledge: Records
    contacts: Records
    mechanisms: Records
    flows: Records

    @property
    def are_members(self) -> Records:
        """Whether each firm is a member now: it has joined and not left."""
        joined, left = self.firms["joined_month"], self.firms["left_month"]
        return (joined != NEVER) & (left == NEVER)  # type: ignore[no-any-return]

    @property
    def have_been_members(self) -> Records:
        """Whether each firm is or was a member."""
        return self.firms["joined_month"] != NEVER  # type: ignore[no-any-return]


class Shape(NamedTuple):
    """How many there are of everything.

    Attributes:
        firms: firms in the pool, members included, 1 or more.
        customers: 1 or more.
        components: components in the line of business, 1 or more.
        markets: target markets, 1 or more.
        assistants: local assistants, 0 or more.
        partners: customers, and all other partners abroad and at home.
    """

    firms: int
    customers: int
    components: int
    markets: int
    assistants: int
    partners: int

    @property
    def actors(self) -> int:
        """Rows of knowledge: the firms, and the partners behind them."""
        return self.firms + self.partners

    @property
    def subjects(self) -> int:
        """Columns of knowledge: the components, and the markets behind them."""
        return self.components + self.markets

    @property
    def knowledge(self) -> int:
        """What can be known: each subject by each actor."""
        return self.actors * self.subjects

    @property
    def sellers(self) -> int:
        """Rows of relationships: the firms, and the joint system behind them."""
        return self.firms + 1

    @property
    def relationships(self) -> int:
        """Relationships that there can be."""
        return self.sellers * self.customers

    @property
    def places(self) -> int:
        """Places of a list of relationships, with one to spare behind the last."""
        return self.relationships + 1

    @property
    def routes(self) -> int:
        """Routes to doors: of each firm, to joint customers, for the joint system."""
        return self.firms + 2


INDICES = (
    *("best_maker_by", "joint_partner", "supplied_by", "delivered_by", "route"),
    *("brief_firm", "door_customer", "goes_on"),
    *("customer", "other"),
)
"""State variables that say who, or what was chosen; ``NOBODY`` before founding."""


def leave_unset(table: Records) -> None:
    """Set months that have not come and indices of nobody in a table of zeros.

    Args:
        table: of one of the record types of this module.
    """
    for name in names_of(table.dtype):
        if name.endswith("_month") and name != "project_end_month":
            table[name] = NEVER
        if name in INDICES:
            table[name] = NOBODY


def empty_state(shape: Shape) -> State:
    """Return a state of zeros of the right shapes, months and indices unset.

    Args:
        shape: how many there are of everything.
    """
    state = State(
        group=np.zeros(1, GROUP),
        choice=np.zeros(1, CHOICE),
        control_group=np.zeros(1, CONTROL_GROUP),
        financiers=np.zeros(len(FinancierLevel), FINANCIER),
        activities=np.zeros(len(Activity), ACTIVITY),
        attendances=np.zeros((shape.firms, len(Activity)), ATTENDANCE),
        target_markets=np.zeros(shape.markets, TARGET_MARKET),
        manager=np.zeros(1, MANAGER),
        assistants=np.zeros(shape.assistants, ASSISTANT),
        firms=np.zeros(shape.firms, FIRM),
        firm_markets=np.zeros((shape.firms, shape.markets), FIRM_MARKET),
        customers=np.zeros(shape.customers, CUSTOMER),
        needs=np.zeros((shape.customers, shape.components), NEED),
        relationships=np.zeros((shape.firms + 1, shape.customers), RELATIONSHIP),
        members_trust=np.zeros((shape.firms, shape.firms), MEMBER_TRUST),
        partners=np.zeros(shape.partners, PARTNER),
        knowledge=np.zeros((shape.actors, shape.subjects), KNOWLEDGE),
        contacts=np.zeros((shape.partners, CONTACTS_EACH), CONTACT),
        mechanisms=np.zeros(len(Mechanism), MECHANISM),
        flows=np.zeros((len(Channel), len(FlowDirection), len(Mechanism)), FLOW),
    )
    for table in state:
        leave_unset(table)
    return state
