"""Hours of members and manager, and the doors they open."""

from pydantic import BaseModel

from model.parameters.passport import Kind, number, switch


class EffortParameters(BaseModel):
    """Hours of member firms (``model.rules.effort``)."""

    home_is_busy: bool = switch(
        "in some months the work at home leaves a firm less time",
        source="P-004",
    )
    busy_probability: float = number(
        0.25,
        "chance that home is busy in a month",
        unit="probability",
        low=0.0,
        high=1.0,
        source="A-02",
    )
    busy_share: float = number(
        0.5,
        "share of its hours that a busy home leaves a firm",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-02",
    )
    briefing_share: float = number(
        0.15,
        "share of a member's hours that briefs the manager (support)",
        unit="share",
        low=0.0,
        high=0.5,
        source="P-004 A-35",
        kind=Kind.UNCERTAINTY,
    )
    joint_share_market: float = number(
        0.1,
        "share of a member's hours for joint work in the market-oriented form",
        unit="share",
        low=0.0,
        high=0.5,
        source="P-004 A-35",
    )
    joint_share_customer: float = number(
        0.2,
        "share of a member's hours for joint work in the customer-oriented form",
        unit="share",
        low=0.0,
        high=0.5,
        source="P-004 A-35",
    )
    joint_share_system: float = number(
        0.3,
        "share of a member's hours for joint work in the system-oriented form",
        unit="share",
        low=0.0,
        high=0.5,
        source="P-004 A-35",
    )
    own_effort_share: float = number(
        0.5,
        "share of the effort that members still give after the project",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-32",
    )
    own_door_share: float = number(
        0.3,
        "share of its own export hours that opens doors",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-32",
    )


class AttentionParameters(BaseModel):
    """Hours of the export manager (``model.rules.attention``)."""

    manager_hours: float = number(
        150.0,
        "hours of the export manager",
        unit="hours/month",
        low=0.0,
        high=320.0,
        source="A-04",
        kind=Kind.LEVER,
    )
    manager_capability: float = number(
        1.0,
        "capability of the export manager in opening doors, 1 ordinary",
        unit="ratio",
        low=0.25,
        high=4.0,
        source="P-004 A-07",
        kind=Kind.UNCERTAINTY,
    )
    administration_share: float = number(
        0.2,
        "share of the manager's hours for administration",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-04",
    )
    travel: bool = switch(
        "visits to the target market cost hours of travel",
        source="P-004",
    )
    travel_hours: float = number(
        6.0,
        "hours of travel for one visit to the target market",
        unit="hours",
        low=0.0,
        high=60.0,
        source="A-04",
    )
    travel_share_at_most: float = number(
        0.5,
        "share of the hours of a manager, or of a firm, that travel takes at most",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-04",
    )
    preparation_share_market: float = number(
        0.6,
        "share of the manager's hours for sales preparation, market-oriented",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-01",
    )
    preparation_share_customer: float = number(
        0.45,
        "share of the manager's hours for sales preparation, customer-oriented",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-01",
    )
    preparation_share_system: float = number(
        0.2,
        "share of the manager's hours for sales preparation, system-oriented",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-01",
    )
    interaction_share_market: float = number(
        0.3,
        "share of the manager's hours with customers, market-oriented",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-01",
    )
    interaction_share_customer: float = number(
        0.35,
        "share of the manager's hours with customers, customer-oriented",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-01",
    )
    interaction_share_system: float = number(
        0.4,
        "share of the manager's hours with customers, system-oriented",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-01",
    )
    hours_follow_work: bool = switch(
        "the manager divides hours by the work that waits, not by the form",
        source="A-01",
        default=False,
    )
    assistant_interaction_hours: float = number(
        43.0,
        "hours of a local assistant with customers",
        unit="hours/month",
        low=0.0,
        high=160.0,
        source="A-04",
    )
    assistant_preparation_hours: float = number(
        26.0,
        "hours of a local assistant for sales preparation",
        unit="hours/month",
        low=0.0,
        high=160.0,
        source="A-04",
    )
    full_pipeline: bool = switch(
        "no new door while open relationships would get too few hours",
        source="P-004",
    )
    hours_for_each: float = number(
        4.3,
        "hours that each open relationship needs at least",
        unit="hours/month",
        low=0.5,
        high=40.0,
        source="A-05",
    )
    hours_at_most: float = number(
        26.0,
        "hours that one relationship can use of the manager, and of the members",
        unit="hours/month",
        low=1.0,
        high=160.0,
        source="A-05",
    )


class DoorParameters(BaseModel):
    """Door opening (``model.rules.doors``)."""

    hours_per_attempt: float = number(
        4.4,
        "hours of preparation for the manager's attempt to open a door",
        unit="hours",
        low=0.5,
        high=40.0,
        source="A-07",
    )
    own_hours_per_attempt: float = number(
        8.8,
        "hours of preparation for a firm's own attempt",
        unit="hours",
        low=0.5,
        high=80.0,
        source="A-06",
    )
    base_door_probability: float = number(
        0.8,
        "chance that a fully credible seller's attempt opens the door",
        unit="probability",
        low=0.0,
        high=1.0,
        source="A-07",
    )
    considered_at_least: int = number(
        2,
        "unknown customers looked at before an attempt, without market knowledge",
        unit="customers",
        low=1,
        high=50,
        source="A-08",
    )
    considered_more: int = number(
        6,
        "further customers looked at with full market knowledge",
        unit="customers",
        low=0,
        high=50,
        source="A-08",
    )
    two_member_door: bool = switch(
        "a joint customer must fit at least two members",
        source="P-004",
    )
    joint_fit_needed: float = number(
        0.1,
        "fit from which on a member takes part with a joint customer",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-08",
    )
