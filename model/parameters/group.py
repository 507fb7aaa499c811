"""What a group is: levers of the programme and the determinants of paper 004."""

from pydantic import BaseModel

from model.parameters.passport import Kind, number, switch


class GroupParameters(BaseModel):
    """Levers and determinants of one export partner group."""

    orientation: float = number(
        0.0,
        "organisation form: 0 market-, 0.5 customer-, 1 system-oriented",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-01",
        kind=Kind.LEVER,
    )
    alone: bool = switch(
        "the same firms without group, manager and subsidy",
        source="A-32",
        default=False,
    )
    choose_by_determinants: bool = switch(
        "the orientation follows from technology, compatibility and goals",
        source="P-004 A-38",
        default=False,
        kind=Kind.LEVER,
    )
    change_month: int = number(
        0,
        "month after which the orientation changes, 0 for never",
        unit="month",
        low=0,
        high=120,
        source="P-004",
        kind=Kind.LEVER,
    )
    new_orientation: float = number(
        0.5,
        "orientation after that month",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-01",
        kind=Kind.LEVER,
    )
    open_group: bool = switch(
        "firms of the pool take the places of members who have left",
        source="P-004",
        default=False,
        kind=Kind.LEVER,
    )
    n_members: int = number(
        5,
        "member firms in the group; 1 is a firm with a manager of its own",
        unit="firms",
        low=1,
        high=10,
        source="P-004 N-02",
        kind=Kind.LEVER,
    )
    project_months: int = number(
        36,
        "length of the publicly co-financed project",
        unit="months",
        low=6,
        high=84,
        source="P-004",
        kind=Kind.LEVER,
    )
    continuation_months: int = number(
        12,
        "months by which financiers may continue the project, 0 for none",
        unit="months",
        low=0,
        high=36,
        source="P-004 A-46",
        kind=Kind.LEVER,
    )
    follow_up_months: int = number(
        24,
        "months observed after the longest project there can be",
        unit="months",
        low=0,
        high=60,
        source="A-32",
        kind=Kind.LEVER,
    )
    goals: float = number(
        0.3,
        "goals of the group: 0 market and sales-related, 1 net-related",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-34",
        kind=Kind.LEVER,
    )
    management: float = number(
        1.0,
        "share of the hours planned for joint work and briefing that members follow",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-35",
        kind=Kind.LEVER,
    )
    subsidy_rate: float = number(
        0.5,
        "share of the project's cost paid by public financiers",
        unit="share",
        low=0.0,
        high=1.0,
        source="N-02",
        kind=Kind.LEVER,
    )
    technology: float = number(
        0.3,
        "technology of the line of business, from simple to complex",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-34",
        kind=Kind.UNCERTAINTY,
    )
    compatibility: float = number(
        0.5,
        "compatibility of the members' products and services",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-34",
        kind=Kind.UNCERTAINTY,
    )
    competitor_share: float = number(
        0.0,
        "share of the members that make what another member makes",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-24",
        kind=Kind.UNCERTAINTY,
    )
    cultural_distance: float = number(
        0.2,
        "cultural distance of the target markets",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-34",
        kind=Kind.UNCERTAINTY,
    )
    distance_spread: float = number(
        0.0,
        "by how much the farthest target market is farther than the mean one",
        unit="level",
        low=0.0,
        high=0.5,
        source="P-004 A-34",
        kind=Kind.UNCERTAINTY,
    )
    n_markets: int = number(
        1,
        "target markets of the group",
        unit="markets",
        low=1,
        high=6,
        source="P-004",
        kind=Kind.LEVER,
    )
    transition_share: float = number(
        0.0,
        "share of the target markets whose ways of doing business are changing",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-34",
        kind=Kind.UNCERTAINTY,
    )
    n_assistants: int = number(
        0,
        "local export assistants, at most one in each target market",
        unit="assistants",
        low=0,
        high=6,
        source="P-004",
        kind=Kind.LEVER,
    )
    n_customers: int = number(
        60,
        "possible customers in all target markets",
        unit="customers",
        low=4,
        high=200,
        source="A-33",
        kind=Kind.UNCERTAINTY,
    )
    manager_cost_eur: float = number(
        9600.0,
        "cost of manager, travel and marketing a month of the project",
        unit="EUR/month",
        low=0.0,
        high=50000.0,
        source="N-03",
        kind=Kind.UNCERTAINTY,
    )
    manager: bool = switch(
        "a jointly hired export manager works for the group",
        source="P-004",
    )
    exclude_competitors: bool = switch(
        "a customer-oriented group refuses competitors as members",
        source="P-004",
    )
