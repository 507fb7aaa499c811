"""Partners, how knowledge flows between them, and what it is good for."""

from pydantic import BaseModel

from model.parameters.passport import Kind, number, switch


class PartnerParameters(BaseModel):
    """Who there is beside customers, and what all know (``model.partners``)."""

    n_end_customers: int = number(
        0,
        "customers of customers, each behind one customer",
        unit="partners",
        low=0,
        high=60,
        source="P-000 A-51",
        kind=Kind.UNCERTAINTY,
    )
    n_distributors: int = number(
        0,
        "local distributors",
        unit="partners",
        low=0,
        high=40,
        source="P-000 A-51",
        kind=Kind.UNCERTAINTY,
    )
    n_suppliers: int = number(
        0,
        "suppliers of components and production",
        unit="partners",
        low=0,
        high=60,
        source="P-000 A-51",
        kind=Kind.UNCERTAINTY,
    )
    n_institutes: int = number(
        0,
        "research institutes that firms work with",
        unit="partners",
        low=0,
        high=60,
        source="P-000 A-51",
        kind=Kind.UNCERTAINTY,
    )
    own_knowledge: float = number(
        0.7,
        "greatest knowledge by own work of one's own field",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-51",
    )
    other_knowledge: float = number(
        0.2,
        "greatest knowledge by own work of any other field",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-51",
    )
    own_expertise: float = number(
        0.7,
        "least expertise in the stage of development that is one's own",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-000 A-51",
    )
    contact_within: float = number(
        0.9,
        "share of a partner's contacts that are on its own side of the net",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-000 A-51",
        kind=Kind.UNCERTAINTY,
    )
    contact_density: float = number(
        0.3,
        "share of the six contacts that a partner has from before",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-51",
        kind=Kind.UNCERTAINTY,
    )


class KnowledgeParameters(BaseModel):
    """Flows of knowledge and their effects (``model.rules.knowledge``)."""

    knowledge_flows: bool = switch(
        "knowledge flows between firms and partners, and has effects",
        source="P-000",
    )
    education: bool = switch("members teach partners", source="P-000")
    joint_decisions: bool = switch(
        "partners share in decisions, and members learn from them",
        source="P-000",
    )
    direct_contact: bool = switch("partners learn from each other", source="P-000")
    learning_hours: float = number(
        12.0,
        "hours of lessons that close most of a gap in the simplest technology",
        unit="hours",
        low=1.0,
        high=200.0,
        source="A-47",
    )
    learning_slope: float = number(
        2.0,
        "how much more there is to learn in the most complex technology",
        unit="ratio",
        low=0.0,
        high=20.0,
        source="A-47",
    )
    absorption_floor: float = number(
        0.2,
        "share of a lesson that is absorbed with nothing in common",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-47",
    )
    absorption_loss: float = number(
        0.3,
        "share of a lesson that is lost in any case",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-47",
    )
    knowledge_fading: float = number(
        0.12,
        "share of what was learnt that a year makes obsolete at full technology",
        unit="share a year",
        low=0.0,
        high=1.0,
        source="P-000 A-47",
    )
    combining_floor: float = number(
        0.1,
        "share of received knowledge that is combined without capability",
        unit="share",
        low=0.0,
        high=0.5,
        source="A-48",
    )
    combining_gain: float = number(
        0.4,
        "share that full network coordination capability adds",
        unit="share",
        low=0.0,
        high=0.5,
        source="A-48",
    )
    capability_gain: float = number(
        0.01,
        "share of what is left of the capability that an event teaches",
        unit="share an event",
        low=0.0,
        high=0.5,
        source="A-48",
    )
    learning_builds_trust: bool = switch(
        "customers who have learnt trust faster",
        source="P-000 P-004",
    )
    learning_trust: float = number(
        0.1,
        "share of the doubt that full knowledge of the product takes",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-49",
    )
    product_use: bool = switch(
        "customers may fail with products they do not understand",
        source="P-000",
    )
    failed_use_trust: float = number(
        0.7,
        "share of trust kept after a month of failing with a product",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-49",
    )
    referrals: bool = switch(
        "customers and shared suppliers refer others",
        source="P-000",
    )
    referral_rate: float = number(
        0.05,
        "chance a month that a fully known contact leads to a customer",
        unit="probability",
        low=0.0,
        high=1.0,
        source="A-49",
    )
    starting_awareness: float = number(
        0.0,
        "what members know from the start of who meets whom",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-000 A-49",
    )
    awareness_gain: float = number(
        0.3,
        "share of what is missing that an event shows of a contact",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-000 A-49",
    )
    awareness_fading: float = number(
        0.03,
        "share of the awareness of a contact that is lost in a month",
        unit="share a month",
        low=0.0,
        high=1.0,
        source="A-49",
    )
    contact_rate: float = number(
        0.15,
        "chance a month that a partner meets one of its contacts",
        unit="probability",
        low=0.01,
        high=1.0,
        source="A-49",
    )
    contact_hours: float = number(
        1.0,
        "hours that two partners spend when they meet, at an event or without one",
        unit="hours",
        low=0.0,
        high=40.0,
        source="A-49",
    )
    word_of_mouth: float = number(
        0.1,
        "share of the difference in trust that a known contact makes up",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-49",
    )
    product_improves: bool = switch(
        "what is learnt by joint decisions makes products fit better",
        source="P-000",
    )
    development_fit: float = number(
        0.5,
        "share of the misfit that full new knowledge takes away",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-49",
    )


class CoordinationParameters(BaseModel):
    """What a firm expects of an event (``model.rules.coordination``)."""

    teaching_worth: float = number(
        1.0,
        "worth of a customer's good use of the most complex product",
        unit="ratio",
        low=0.0,
        high=10.0,
        source="A-50",
    )
    decision_worth: float = number(
        4.0,
        "worth of new knowledge, which improves the product for all customers",
        unit="ratio",
        low=0.0,
        high=20.0,
        source="A-50",
    )
    market_worth: float = number(
        0.2,
        "worth of what a partner knows of its market",
        unit="ratio",
        low=0.0,
        high=10.0,
        source="A-50",
    )
    answer_worth: float = number(
        0.2,
        "worth of the better answers of a partner who knows the product",
        unit="ratio",
        low=0.0,
        high=10.0,
        source="A-50",
    )
    introduction_worth: float = number(
        0.005,
        "worth of two partners who meet with the firm looking on",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-50",
    )
    development_rounds: int = number(
        3,
        "rounds that a stage of product development takes",
        unit="rounds",
        low=1,
        high=24,
        source="A-50",
    )
    events_at_most: int = number(
        4,
        "events that a manager holds with partners in a month at most",
        unit="events a month",
        low=0,
        high=10,
        source="A-50",
    )
