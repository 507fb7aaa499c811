"""Worlds that several files of scores share."""

JOINT = {
    "joint_activities": True,
    "joint_share_market": 0.375,
    "joint_share_customer": 0.5,
    "joint_share_system": 0.5,
    "briefing_share": 0.0,
    "manager_hours": 0.0,
    "full_pipeline": False,
    "trip_hours": 80.0,
    "fair_hours": 80.0,
    "customer_meeting_hours": 80.0,
    "trip_cost_eur": 1000.0,
    "fair_cost_eur": 2000.0,
    "customer_meeting_cost_eur": 500.0,
    "trust_by_coordination": 0.0,
    "trust_by_contact": 0.0,
    "trust_by_joint_customer": 0.0,
    "members_trust_decay": 0.0,
    "trust_by_activity": 0.0,
}
"""16 hours, 6 of them joint in market form: 2 for each of marketing, trips and fairs.

No activity is held unless its hours are lowered; nothing else moves trust.
"""

TRIPS = {**JOINT, "trip_hours": 4.0}
"""A member saves 2 hours a month, and a trip takes 4: one every other month."""

MEETINGS = {**JOINT, "orientation": 0.5, "customer_meeting_hours": 4.0}
"""8 joint hours in customer form: 2 for each of four kinds; a meeting takes 4."""
