"""Commitment and learning of member firms."""

from pydantic import BaseModel

from model.parameters.passport import Kind, number, switch


class CommitmentParameters(BaseModel):
    """Benefit, expectation and commitment (``model.rules.commitment``)."""

    commitment_moves: bool = switch(
        "results, company and experience change commitment", source="P-004"
    )
    lead_benefit: float = number(
        0.06,
        "worth of a new contact of one's own",
        unit="deals",
        low=0.0,
        high=1.0,
        source="A-25",
    )
    joint_lead_benefit: float = number(
        0.03,
        "worth of a new contact shared with others",
        unit="deals",
        low=0.0,
        high=1.0,
        source="A-25",
    )
    stage_benefit: float = number(
        0.12,
        "worth of a stage completed",
        unit="deals",
        low=0.0,
        high=1.0,
        source="A-25",
    )
    deal_benefit: float = number(
        1.0,
        "worth of a first deal: the measure of all others",
        unit="deals",
        low=0.0,
        high=5.0,
        source="A-25",
    )
    order_benefit: float = number(
        0.05,
        "worth of a month of repeat orders from one customer",
        unit="deals",
        low=0.0,
        high=1.0,
        source="A-25",
    )
    readiness_benefit: float = number(
        3.0,
        "worth of a joint offering made ready from nothing",
        unit="deals",
        low=0.0,
        high=20.0,
        source="A-25",
    )
    learning_benefit: float = number(
        1.0,
        "worth of full experience of a market",
        unit="deals",
        low=0.0,
        high=20.0,
        source="A-25",
    )
    benefit_fade: float = number(
        0.88,
        "share of a benefit that is still felt a month later",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-25",
    )
    impatience: bool = switch(
        "firms expect more with every month, at one pace in every technology",
        source="P-004",
    )
    full_expectation: float = number(
        1.36,
        "benefit that firms expect in the end",
        unit="deals",
        low=0.0,
        high=10.0,
        source="A-26",
    )
    expectation_months: float = number(
        11.0,
        "months in which expectation rises to that",
        unit="months",
        low=1.0,
        high=84.0,
        source="A-26",
    )
    patience: float = number(
        1.0,
        "patience of the member firms, 1 ordinary",
        unit="ratio",
        low=0.25,
        high=4.0,
        source="P-004 A-26",
        kind=Kind.UNCERTAINTY,
    )
    satisfaction_steepness: float = number(
        1.2,
        "how sharply firms judge benefit against expectation",
        unit="1/deal",
        low=0.1,
        high=10.0,
        source="A-27",
    )
    commitment_speed: float = number(
        0.077,
        "share of the way that commitment moves in a month",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="A-27",
    )
    commitment_pull: float = number(
        0.043,
        "share of the difference to other members that goes at full trust",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="A-27",
    )
    commitment_by_experience: float = number(
        0.017,
        "share of the way that full experience adds to commitment",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="A-27",
    )


class ExperienceParameters(BaseModel):
    """Learning about markets (``model.rules.experience``)."""

    experience_gain: float = number(
        0.02,
        "share of what is left to learn that a meeting teaches a firm",
        unit="1/meeting",
        low=0.0,
        high=1.0,
        source="A-28",
    )
    starting_market_knowledge: float = number(
        0.15,
        "the manager's knowledge of the target market at the start",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-28",
        kind=Kind.UNCERTAINTY,
    )
    market_knowledge_gain: float = number(
        0.017,
        "share of what is left to learn that a month teaches the manager",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="A-28",
    )
    starting_experience: float = number(
        0.2,
        "greatest experience of foreign markets that a firm brings along",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-28",
        kind=Kind.UNCERTAINTY,
    )
    gradual_internationalisation: bool = switch(
        "firms enter a market only when it has become certain enough to them",
        source="P-004 P-000",
    )
    network_market_knowledge: bool = switch(
        "what the manager knows of a market makes it more certain to members",
        source="P-000",
    )
    entry_uncertainty: float = number(
        0.5,
        "uncertainty below which a firm enters a market",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-28",
    )
    network_knowledge_effect: float = number(
        0.5,
        "share of its uncertainty that full knowledge in the net takes from a firm",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-28",
    )
    uncertainty_effect: float = number(
        0.5,
        "share of an hour's worth that full uncertainty costs",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-28",
    )
    experience_transfer: float = number(
        0.15,
        "share of experience that is of use in another market",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-28",
    )
    transition_fading: float = number(
        0.03,
        "part of market knowledge that a changing market makes void in a month",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="P-004 A-28",
    )
    assistant_knowledge_gain: float = number(
        0.087,
        "what a local assistant adds to the manager's learning about a market",
        unit="1/month",
        low=0.0,
        high=1.0,
        source="P-004 A-28",
    )
