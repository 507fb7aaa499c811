"""Trust, deals and co-operation."""

from pydantic import BaseModel

from model.parameters.passport import number, switch


class TrustParameters(BaseModel):
    """Knowledge, credibility and the customer's trust (``model.rules.trust``)."""

    briefing: bool = switch(
        "members brief the manager about their products", source="P-004"
    )
    briefing_rate: float = number(
        0.0126,
        "part of the manager's knowledge gap that an hour of briefing closes",
        unit="1/hour",
        low=0.0,
        high=1.0,
        source="A-09",
    )
    briefing_slope: float = number(
        2.0,
        "how much more there is to learn in the most complex technology",
        unit="ratio",
        low=0.0,
        high=20.0,
        source="A-09",
    )
    credibility_counts: bool = switch(
        "customers judge how credible the seller is", source="P-004"
    )
    hours_per_meeting: float = number(
        8.7,
        "hours with a customer that make a meeting likely",
        unit="hours",
        low=0.5,
        high=80.0,
        source="A-11",
    )
    trust_gain: float = number(
        0.06,
        "part of the distrust that a fully credible meeting ends",
        unit="1/meeting",
        low=0.0,
        high=1.0,
        source="A-12",
    )
    trust_decay: float = number(
        0.01,
        "part of the trust that a week without meeting costs",
        unit="1/week",
        low=0.0,
        high=1.0,
        source="A-12",
    )
    trust_thresholds: bool = switch(
        "a stage ends only when the customer trusts enough", source="P-004"
    )
    trust_needed_level: float = number(
        0.24,
        "trust needed for a deal in the simplest technology",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-13",
    )
    trust_needed_slope: float = number(
        0.38,
        "how much more trust the most complex technology needs",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-13",
    )
    early_trust_share: float = number(
        0.5,
        "share of that trust needed to end the first stage",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-13",
    )


class DealParameters(BaseModel):
    """Work, offers, orders and losses (``model.rules.deals``)."""

    work_level: float = number(
        7.8,
        "effective hours that a stage takes in the simplest technology",
        unit="hours",
        low=0.5,
        high=200.0,
        source="A-14",
    )
    work_slope: float = number(
        0.8,
        "growth of the logarithm of that work with technology",
        unit="log ratio",
        low=0.0,
        high=4.0,
        source="A-14",
    )
    joint_work_factor: float = number(
        1.45,
        "how much more work a stage takes for a joint system",
        unit="ratio",
        low=1.0,
        high=5.0,
        source="A-14",
    )
    trust_weight: float = number(
        0.6,
        "share of an hour's effect that needs the customer's trust",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-14",
    )
    helping_effectiveness: float = number(
        0.3,
        "worth of an hour in the stage that is mainly the other side's",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-15",
    )
    going_cold: bool = switch(
        "open relationships may end without a decision", source="P-004"
    )
    cold_rate: float = number(
        0.033,
        "chance that talks without any trust go cold",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="A-16",
    )
    cold_trust: float = number(
        0.7,
        "share of that risk that full trust takes away",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-16",
    )
    acceptance_level: float = number(
        0.5,
        "chance that a perfectly fitting offer is accepted",
        unit="probability",
        low=0.0,
        high=1.0,
        source="A-18",
    )
    integration_needs: bool = switch(
        "customers need components to work as one system", source="P-004"
    )
    integration_by_trust: float = number(
        0.45,
        "integration that full trust between partners gives by itself",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-18",
    )
    price_of_integration: float = number(
        0.65,
        "share of customers lost at full integration that they do not need",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-18",
    )
    need_without_price: float = number(
        0.3,
        "need for integration from which on its price no longer hurts",
        unit="level",
        low=0.01,
        high=1.0,
        source="A-18",
    )
    premium: float = number(
        0.3,
        "extra price of full integration",
        unit="share",
        low=0.0,
        high=2.0,
        source="A-19",
    )
    repeat_orders: bool = switch(
        "a customer goes on ordering after the first deal", source="N-01"
    )
    order_loss_rate: float = number(
        0.009,
        "chance that a customer without any trust stops ordering",
        unit="1/month",
        low=0.0,
        high=0.5,
        source="A-16",
    )
    young_months: int = number(
        12,
        "months during which a relationship counts as young",
        unit="months",
        low=0,
        high=60,
        source="N-01 A-16",
    )
    young_factor: float = number(
        2.0,
        "how much higher the risk of a young relationship is",
        unit="ratio",
        low=1.0,
        high=2.0,
        source="N-01 A-16",
    )


class CooperationParameters(BaseModel):
    """Trust between members and the joint offering (``model.rules.cooperation``)."""

    hub: bool = switch(
        "the hub firm negotiates for the partners of a joint system", source="P-004"
    )
    joint_development: bool = switch(
        "joint product development makes the joint offering ready", source="P-004"
    )
    development_level: float = number(
        348.0,
        "effective hours of joint product development in the simplest technology",
        unit="hours",
        low=1.0,
        high=10000.0,
        source="A-22",
    )
    development_slope: float = number(
        0.8,
        "growth of the logarithm of that work with technology",
        unit="log ratio",
        low=0.0,
        high=4.0,
        source="A-22",
    )
    development_trust_floor: float = number(
        0.2,
        "worth of a development hour without any trust between members",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-22",
    )
    development_coordination_floor: float = number(
        0.4,
        "worth of a development hour without any co-ordination",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-22",
    )
    coordination_hours_enough: float = number(
        52.0,
        "hours of net co-ordination beyond which more adds nothing",
        unit="hours/month",
        low=1.0,
        high=320.0,
        source="A-22",
    )
    trust_by_coordination: float = number(
        0.0012,
        "growth of trust between members by an hour of co-ordination",
        unit="1/hour",
        low=0.0,
        high=0.1,
        source="A-23",
    )
    trust_by_contact: float = number(
        0.009,
        "growth of trust between members from being in one group",
        unit="1/month",
        low=0.0,
        high=0.5,
        source="A-23",
    )
    trust_by_joint_customer: float = number(
        0.026,
        "growth of trust between members from an open joint customer",
        unit="1/month",
        low=0.0,
        high=0.5,
        source="A-23",
    )
    closeness_floor: float = number(
        0.3,
        "share of that growth that needs no closeness of niches",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-23",
    )
    members_trust_decay: float = number(
        0.013,
        "part of the trust between members that a month costs",
        unit="1/month",
        low=0.0,
        high=0.5,
        source="A-23",
    )
    rivalry: bool = switch(
        "members with the same component get in each other's way", source="P-004"
    )
    rivalry_effect: float = number(
        0.5,
        "share of work that tells while a rival works on the same customer",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-24",
    )
    rivalry_trust: float = number(
        0.5,
        "share of trust between rivals that survives a deal",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-24",
    )
    rivalry_benefit: float = number(
        -1.0,
        "benefit that the losing rival feels (a loss)",
        unit="deals",
        low=-5.0,
        high=0.0,
        source="A-24",
    )
