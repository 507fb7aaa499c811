"""How firms and customers of a line of business differ, and who becomes a member."""

from pydantic import BaseModel

from model.parameters.passport import Kind, number


class FormationParameters(BaseModel):
    """How members and customers differ at the start (``model.rules.formation``)."""

    n_candidates: int = number(
        6,
        "firms in the pool beside as many as the group has members",
        unit="firms",
        low=0,
        high=20,
        source="A-39",
        kind=Kind.UNCERTAINTY,
    )
    existing_ties: float = number(
        0.3,
        "share of the pairs of firms in the pool who know each other from business",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-31",
        kind=Kind.LEVER,
    )
    formation: float = number(
        0.3,
        "0 supply-based: from products; 1 demand-based: from detected demand",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-39",
        kind=Kind.LEVER,
    )
    pre_study_months: int = number(
        2,
        "months in which facilitators look for demand and members beforehand",
        unit="months",
        low=0,
        high=12,
        source="P-004 A-39",
        kind=Kind.LEVER,
    )
    pre_study_months_needed: float = number(
        4.0,
        "months of pre-study that detect two thirds of the demand",
        unit="months",
        low=0.5,
        high=24.0,
        source="A-39",
    )
    pre_study_cost_eur: float = number(
        4800.0,
        "cost of a month of pre-study",
        unit="EUR/month",
        low=0.0,
        high=50000.0,
        source="A-39",
    )
    selection_by_compatibility: float = number(
        2.0,
        "weight of closeness when a system-oriented group selects members",
        unit="ratio",
        low=0.0,
        high=20.0,
        source="P-004 A-39",
    )
    selection_by_demand: float = number(
        2.0,
        "weight of fully detected demand when members are selected",
        unit="ratio",
        low=0.0,
        high=20.0,
        source="P-004 A-39",
    )
    selection_by_ties: float = number(
        0.5,
        "weight of earlier business with members when members are selected",
        unit="ratio",
        low=0.0,
        high=20.0,
        source="P-004 A-39",
    )
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
