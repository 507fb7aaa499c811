"""A group as one record: all its tables, and room to work in, behind one address.

A kernel that is handed fifteen tables spends most of its time on handing them on. A
record is handed on as one pointer. Its tables have as many rows as any group can have;
kernels never read beyond a group's own counts, and what is not touched costs nothing.
"""

import functools
from typing import Any

import numpy as np

from model.compiled import spliced
from model.founding import largest_shape
from model.lanes import full_lanes
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
    leave_unset,
)
from model.vocabulary import (
    CONTACTS_EACH,
    NUMBERS_OF_MEETINGS,
    Activity,
    Channel,
    FinancierLevel,
    FlowDirection,
    Invited,
    Mechanism,
    Side,
)

LARGEST = largest_shape()
MOST_FIRMS, MOST_SELLERS = LARGEST.firms, LARGEST.sellers
MOST_CUSTOMERS, MOST_COMPONENTS = LARGEST.customers, LARGEST.components
MOST_MARKETS, MOST_ASSISTANTS = LARGEST.markets, LARGEST.assistants
MOST_RELATIONSHIPS, MOST_PLACES = LARGEST.relationships, LARGEST.places
MOST_DRAWS = full_lanes(MOST_RELATIONSHIPS)
MOST_ROUTES = LARGEST.routes
MOST_PARTNERS, MOST_ACTORS = LARGEST.partners, LARGEST.actors
MOST_SUBJECTS, MOST_KNOWLEDGE = LARGEST.subjects, LARGEST.knowledge
N_LEVELS = len(FinancierLevel)
N_KINDS = len(Activity)
N_MECHANISMS, N_SIDES, N_INVITED = len(Mechanism), len(Side), len(Invited)


def _record(*fields: tuple[str, object, tuple[int, ...]]) -> np.dtype[Any]:
    """Return a record type whose tables have a greatest number of rows."""
    return np.dtype((np.record, [(n, t, s) if s else (n, t) for n, t, s in fields]))


STATE = _record(
    ("n_firms", np.int64, ()),
    ("n_sellers", np.int64, ()),  # the firms, and the joint system behind them
    ("n_customers", np.int64, ()),
    ("n_components", np.int64, ()),
    ("n_markets", np.int64, ()),
    ("n_assistants", np.int64, ()),
    ("n_all_partners", np.int64, ()),  # customers, and all others
    ("n_actors", np.int64, ()),  # firms, and all partners behind them
    ("n_subjects", np.int64, ()),  # components, and markets behind them
    ("group", GROUP, (1,)),
    ("choice", CHOICE, (1,)),
    ("control_group", CONTROL_GROUP, (1,)),
    ("financiers", FINANCIER, (N_LEVELS,)),
    ("activities", ACTIVITY, (N_KINDS,)),
    ("attendances", ATTENDANCE, (MOST_FIRMS, N_KINDS)),
    ("target_markets", TARGET_MARKET, (MOST_MARKETS,)),
    ("manager", MANAGER, (1,)),
    ("assistants", ASSISTANT, (MOST_ASSISTANTS,)),
    ("firms", FIRM, (MOST_FIRMS,)),
    ("firm_markets", FIRM_MARKET, (MOST_FIRMS, MOST_MARKETS)),
    ("customers", CUSTOMER, (MOST_CUSTOMERS,)),
    ("needs", NEED, (MOST_CUSTOMERS, MOST_COMPONENTS)),
    ("relationships", RELATIONSHIP, (MOST_SELLERS, MOST_CUSTOMERS)),
    ("members_trust", MEMBER_TRUST, (MOST_FIRMS, MOST_FIRMS)),
    ("partners", PARTNER, (MOST_PARTNERS,)),
    ("knowledge", KNOWLEDGE, (MOST_ACTORS, MOST_SUBJECTS)),
    ("contacts", CONTACT, (MOST_PARTNERS, CONTACTS_EACH)),
    ("mechanisms", MECHANISM, (N_MECHANISMS,)),
    ("flows", FLOW, (len(Channel), len(FlowDirection), N_MECHANISMS)),
)
"""The tables of ``model.state.State``, and how many rows of them a group has."""

TALKS = _record(("seller", np.int64, ()), ("customer", np.int64, ()))
"""Which relationship: its row and its column."""

OFFER = _record(
    ("firm", np.int64, ()),  # the only firm that is offered, or NOBODY for all
    ("fit", np.float64, ()),  # level
    ("integration", np.float64, ()),  # level
    ("served", np.float64, ()),  # level
    ("share_of_needs", np.float64, ()),  # share of the customer's needs
    ("acceptance", np.float64, ()),  # chance that it is accepted
    ("expected_sales", np.float64, ()),  # share of the customer's purchases
    ("is_settled", np.bool_, ()),  # it is known which of some rivals wins
)
"""An offer while it is decided."""

ROUTE = _record(
    ("kind", np.int64, ()),  # RouteKind
    ("firm", np.int64, ()),  # whose door, or NOBODY
    ("market", np.int64, ()),  # the only target market, or NOBODY for all
    ("address", np.int64, ()),  # of its draws
    ("work_factor", np.float64, ()),
    ("attempts", np.int64, ()),  # number of the next attempt
    ("prospect", np.int64, ()),  # worth knocking at, as last seen, or NOBODY
    ("n_approachable", np.int64, ()),  # -1: not looked up yet
)
"""A way to customers' doors."""

RECEIPT = _record(
    ("actor", np.int64, ()),
    ("subject", np.int64, ()),
    ("amount", np.float64, ()),  # level
    ("taught", np.float64, ()),  # of it, by members themselves
    ("relayed", np.float64, ()),  # of it, taught by members but heard from others
)
"""What an actor has received of a subject this month."""

OUTLOOK = _record(
    ("gap", np.float64, ()),  # that can be taught, mean over partners
    ("greatest_gap", np.float64, ()),  # to the customer who knows least
    ("novelty", np.float64, ()),  # that can be learnt and combined, mean
    ("news", np.float64, ()),  # of markets, that can be learnt, mean
)
"""What there is to teach and to learn on one side of the net."""

ROOM = _record(
    ("seed", np.int64, ()),
    ("replicate", np.int64, ()),
    ("n_members", np.int64, ()),
    ("n_open", np.int64, ()),
    ("n_buying", np.int64, ()),
    ("stamp", np.int64, ()),  # what marks of this occasion look like
    ("has_knocked", np.bool_, ()),  # the manager, this month
    ("members", np.int64, (MOST_FIRMS,)),  # by index
    ("n_rivals", np.int64, (MOST_FIRMS,)),  # members who make what a firm makes
    ("given", CHOICE, (1,)),  # what persons have chosen for this month
    ("open", TALKS, (MOST_PLACES,)),  # relationships in talks, seller by seller
    ("buying", TALKS, (MOST_PLACES,)),  # those in business, seller by seller
    ("listed", TALKS, (MOST_RELATIONSHIPS,)),  # that a phase works on
    ("offers", OFFER, (MOST_PLACES,)),  # of those listed
    ("single", OFFER, (1,)),  # of one partner, compared with that of all
    ("who", np.int64, (MOST_DRAWS,)),  # for whom luck is drawn
    ("whom", np.int64, (MOST_DRAWS,)),  # towards whom
    ("luck", np.float64, (MOST_DRAWS,)),  # of all of them, drawn at once
    ("winners", np.int64, (MOST_RELATIONSHIPS,)),  # places of the offers that stand
    # Close together what looking for customers reads of all of them, every month.
    ("door", np.int8, (MOST_CUSTOMERS,)),  # route by which each is open
    ("has_met", np.int8, (MOST_SELLERS, MOST_CUSTOMERS)),  # 1: not unknown
    ("is_supplied", np.int8, (MOST_COMPONENTS, MOST_CUSTOMERS)),  # 1: buys it
    ("routes", ROUTE, (MOST_ROUTES,)),
    ("approachable", np.int64, (MOST_ROUTES, MOST_CUSTOMERS)),
    ("entrants", np.int64, (MOST_SELLERS,)),  # sellers who enter by a door
    ("n_partners", np.int64, (MOST_CUSTOMERS,)),  # in the joint system's talks
    ("leads", np.int64, (MOST_CUSTOMERS,)),  # of them, who leads, or NOBODY
    ("workers", np.int64, (MOST_FIRMS,)),  # partners who work on some talks now
    ("partners", np.int64, (MOST_FIRMS,)),  # firms that take part in an offer
    ("chosen", np.int64, (MOST_FIRMS,)),  # firms that a phase works on
    ("n_talks", np.int64, (MOST_FIRMS,)),  # that each firm takes part in
    ("levels", np.float64, (MOST_FIRMS,)),  # a number for each firm
    ("work_needed", np.float64, (2,)),  # for a stage: of a firm, of the joint system
    ("credible_month", np.int64, (MOST_FIRMS, MOST_MARKETS)),  # last worked out
    ("credible", np.float64, (MOST_FIRMS, MOST_MARKETS)),  # each firm there, then
    ("seen", np.int64, (MOST_CUSTOMERS,)),  # marks of customers
    ("present", np.int64, (MOST_CUSTOMERS, MOST_FIRMS)),  # of firms at customers
    ("pairs", np.int64, (MOST_FIRMS, MOST_FIRMS)),  # marks of pairs of firms
    ("hours_to_learn", np.float64, ()),
    ("contact_lesson", np.float64, ()),  # of a gap, when two contacts meet
    ("lessons", np.float64, (NUMBERS_OF_MEETINGS,)),  # of a gap, by meetings
    ("n_events", np.int64, ()),  # with partners, this month
    ("known", np.float64, (MOST_ACTORS, MOST_SUBJECTS)),  # by its own work and learnt
    ("n_received", np.int64, ()),  # places of the list that follows
    ("received", RECEIPT, (MOST_KNOWLEDGE,)),  # this month
    ("receipt_of", np.int16, (MOST_ACTORS, MOST_SUBJECTS)),  # its place, or NOBODY
    ("news", np.int64, (MOST_SUBJECTS,)),  # subjects that one knows more of
    ("new_knowledge", np.float64, (MOST_FIRMS,)),  # combined this month
    ("outlooks", OUTLOOK, (N_SIDES,)),
    ("worth", np.float64, (N_MECHANISMS, N_INVITED)),  # of an event, for each hour
    ("pool", np.int64, (MOST_PARTNERS,)),  # partners whom an event could reach
    ("in_turn", np.int64, (MOST_PARTNERS,)),  # the same, side by side in turn
    ("scores", np.float64, (MOST_PARTNERS,)),  # of those in the pool
    ("guests", np.int64, (MOST_PARTNERS,)),  # partners who come to an event
    ("meets_everybody", np.int64, (MOST_CUSTOMERS,)),  # 1: all meet it this month
)
"""Room to work in. What of it lasts longer than a month follows from the tables, so
engines are not compared by it."""


@spliced
def tables_of(s: np.record) -> State:
    """Return the tables of a group; they share its memory.

    Args:
        s: a record of type ``STATE``.
    """
    return State(
        group=s.group,
        choice=s.choice,
        control_group=s.control_group,
        financiers=s.financiers,
        activities=s.activities,
        attendances=s.attendances[: s.n_firms],
        target_markets=s.target_markets[: s.n_markets],
        manager=s.manager,
        assistants=s.assistants[: s.n_assistants],
        firms=s.firms[: s.n_firms],
        firm_markets=s.firm_markets[: s.n_firms, : s.n_markets],
        customers=s.customers[: s.n_customers],
        needs=s.needs[: s.n_customers, : s.n_components],
        relationships=s.relationships[: s.n_sellers, : s.n_customers],
        members_trust=s.members_trust[: s.n_firms, : s.n_firms],
        partners=s.partners[: s.n_all_partners],
        knowledge=s.knowledge[: s.n_actors, : s.n_subjects],
        contacts=s.contacts[: s.n_all_partners],
        mechanisms=s.mechanisms,
        flows=s.flows,
    )


@functools.cache
def blank_states() -> Records:
    """Return one state in which everything is as it is before founding.

    Made once, for all desks: nobody writes into it.
    """
    blanks = np.zeros(1, STATE)
    for name in State._fields:
        leave_unset(blanks[0][name])
    return blanks
