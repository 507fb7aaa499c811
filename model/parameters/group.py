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
    n_members: int = number(
        5,
        "member firms in the group",
        unit="firms",
        low=2,
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
    follow_up_months: int = number(
        24,
        "months observed after the project has ended",
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
    existing_ties: float = number(
        0.3,
        "how far the group builds on existing networks",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-31",
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
        "cultural distance of the target market",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-34",
        kind=Kind.UNCERTAINTY,
    )
    n_customers: int = number(
        60,
        "possible customers in the target market",
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
    exclude_competitors: bool = switch(
        "a customer-oriented group refuses competitors as members",
        source="P-004",
    )


class FormationParameters(BaseModel):
    """How members and customers differ at the start (``model.rules.formation``)."""

    n_components: int = number(
        5,
        "components in the line of business, at least one per complementary member",
        unit="components",
        low=5,
        high=10,
        source="A-17",
    )
    need_level: float = number(
        0.35,
        "chance in simple technology that a customer needs each further component",
        unit="probability",
        low=0.0,
        high=1.0,
        source="A-17",
    )
    need_slope: float = number(
        0.9,
        "the same chance per level of technology, where that is more",
        unit="probability",
        low=0.0,
        high=1.0,
        source="A-17",
    )
    customer_size_eur: float = number(
        80000.0,
        "purchases of the median customer in the simplest technology",
        unit="EUR/year",
        low=1000.0,
        high=10000000.0,
        source="A-29",
    )
    customer_size_technology: float = number(
        4.0,
        "growth of purchases to the most complex technology",
        unit="ratio",
        low=0.0,
        high=20.0,
        source="A-29",
    )
    customer_size_spread: float = number(
        0.6,
        "standard deviation of the logarithm of customers' purchases",
        unit="log EUR",
        low=0.0,
        high=2.0,
        source="A-29",
    )
    niche_spread: float = number(
        0.5,
        "greatest distance of incompatible members from the middle of the line",
        unit="line of business",
        low=0.0,
        high=0.5,
        source="A-21",
    )
    niche_width: float = number(
        0.22,
        "distance on the line at which fit has fallen to 1/e",
        unit="line of business",
        low=0.02,
        high=2.0,
        source="A-21",
    )
    capacity_median: float = number(
        45.0,
        "hours the median firm could spare for exporting",
        unit="hours/month",
        low=0.0,
        high=320.0,
        source="A-30",
        kind=Kind.UNCERTAINTY,
    )
    capacity_spread: float = number(
        0.4,
        "standard deviation of the logarithm of capacity",
        unit="log hours",
        low=0.0,
        high=2.0,
        source="A-30",
    )
    capacity_at_most: float = number(
        160.0,
        "hours that a small firm can spare at most: one person",
        unit="hours/month",
        low=1.0,
        high=1600.0,
        source="A-30",
    )
    commitment_median: float = number(
        0.6,
        "commitment of the median firm at founding",
        unit="level",
        low=0.01,
        high=0.99,
        source="A-30",
        kind=Kind.UNCERTAINTY,
    )
    commitment_spread: float = number(
        0.6,
        "standard deviation of the log-odds of commitment at founding",
        unit="log odds",
        low=0.0,
        high=3.0,
        source="A-30",
    )
    starting_trust_level: float = number(
        0.1,
        "trust between members who are strangers",
        unit="level",
        low=0.0,
        high=0.3,
        source="A-31",
    )
    starting_trust_gain: float = number(
        0.6,
        "trust that full earlier ties add between compatible members",
        unit="level",
        low=0.0,
        high=0.7,
        source="A-31",
    )
