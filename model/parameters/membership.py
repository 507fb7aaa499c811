"""Who leaves, who joins, and how the fruits of joint work are shared."""

from pydantic import BaseModel

from model.parameters.passport import Kind, number, switch


class MembershipParameters(BaseModel):
    """Leaving and joining (``model.rules.membership``)."""

    leaving: bool = switch("members whose commitment is lost leave", source="P-004")
    commitment_to_stay: float = number(
        0.25,
        "commitment below which a member thinks of leaving",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-40",
    )
    months_to_leave: int = number(
        2,
        "months in a row below that until it leaves",
        unit="months",
        low=1,
        high=24,
        source="A-40",
    )
    months_to_try: int = number(
        6,
        "months that a member gives the group before it thinks of leaving",
        unit="months",
        low=0,
        high=24,
        source="A-40",
    )
    months_to_find: int = number(
        3,
        "months an open group takes to find a newcomer",
        unit="months",
        low=0,
        high=24,
        source="A-40",
    )
    leaver_takes_share: bool = switch(
        "who leaves takes its share of readiness, joint trust and joint progress",
        source="P-004",
    )
    newcomers_are_strangers: bool = switch(
        "newcomers start without the trust that members have in each other",
        source="P-004",
    )
    fewest_members: int = number(
        2,
        "members without which the project ends",
        unit="firms",
        low=1,
        high=10,
        source="A-40",
    )
    unfairness_counts: bool = switch(
        "a member that gets less of a joint premium than it gave loses commitment",
        source="P-004",
    )
    opportunism: bool = switch(
        "a member that was treated unfairly gives fewer joint hours",
        source="P-004",
    )
    keeps: float = number(
        0.2,
        "share of a joint premium that the firm that signs keeps before sharing",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-42",
        kind=Kind.LEVER,
    )
    unfairness_effect: float = number(
        0.08,
        "part of its commitment that a wholly unfair month costs a member",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="A-42",
    )
    input_fading: float = number(
        0.08,
        "part of a member's joint hours that others forget in a month",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="A-42",
    )
    frustrated_manager: bool = switch(
        "members who expect results without input frustrate the manager",
        source="P-004",
    )
    frustration_gain: float = number(
        0.1,
        "share of the way to full frustration in a month of idle, discontent members",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="A-42",
    )
    frustration_relief: float = number(
        0.05,
        "part of the frustration that passes in a month",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="A-42",
    )
    frustration_effect: float = number(
        0.4,
        "share of the manager's hours that full frustration costs",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-42",
    )


class ActivityParameters(BaseModel):
    """Joint activities (``model.rules.activities``)."""

    joint_activities: bool = switch(
        "trips, fairs and customer meetings are held together", source="P-004"
    )
    trip_hours: float = number(
        8.0,
        "a member's hours for a joint fact-finding trip",
        unit="hours",
        low=1.0,
        high=80.0,
        source="A-41",
    )
    trip_cost_eur: float = number(
        900.0,
        "a member's cost of a joint fact-finding trip",
        unit="EUR",
        low=0.0,
        high=20000.0,
        source="A-41",
    )
    journey_lessons: int = number(
        1,
        "meetings that a firm's own journey is worth in what it learns",
        unit="meetings",
        low=0,
        high=20,
        source="A-41",
    )
    trip_lessons: int = number(
        4,
        "meetings that a fact-finding trip is worth in what a firm learns",
        unit="meetings",
        low=0,
        high=20,
        source="A-41",
    )
    fair_hours: float = number(
        12.0,
        "a member's hours for a trade fair",
        unit="hours",
        low=1.0,
        high=80.0,
        source="A-41",
    )
    fair_cost_eur: float = number(
        4000.0,
        "a member's cost of a trade fair",
        unit="EUR",
        low=0.0,
        high=30000.0,
        source="A-41",
    )
    fair_attempts: int = number(
        3,
        "attempts to open a door that a trade fair gives the group",
        unit="attempts",
        low=0,
        high=20,
        source="A-41",
    )
    customer_meeting_hours: float = number(
        4.0,
        "a member's hours for a meeting of all with their joint customers",
        unit="hours",
        low=1.0,
        high=80.0,
        source="A-41",
    )
    customer_meeting_cost_eur: float = number(
        500.0,
        "a member's cost of such a meeting",
        unit="EUR",
        low=0.0,
        high=20000.0,
        source="A-41",
    )
    trust_by_activity: float = number(
        0.02,
        "growth of trust between two members from an activity both take part in",
        unit="1/activity",
        low=0.0,
        high=0.5,
        source="A-23 A-41",
    )
    trust_to_go_on: float = number(
        0.3,
        "trust from which members go on together without a manager",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-32",
    )
