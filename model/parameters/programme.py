"""What the programme does: control group, financiers, reviews, money."""

from pydantic import BaseModel

from model.parameters.passport import Kind, number, switch


def _share(level: str, default: float) -> float:
    """Return the field of one level's share of the public cost."""
    share: float = number(
        default,
        f"share of the public cost that {level} financiers pay",
        unit="share",
        low=0.0,
        high=1.0,
        source="P-004 A-44",
        kind=Kind.LEVER,
    )
    return share


class ControlGroupParameters(BaseModel):
    """The project's control group and what it knows (``model.rules.reviewing``)."""

    technical_expertise: float = number(
        0.2,
        "how far technical experts sit in the control group: 0 officials, 1 experts",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-43",
        kind=Kind.LEVER,
    )
    marketing_expertise: float = number(
        0.2,
        "how far marketing experts sit in the control group: 0 officials, 1 experts",
        unit="level",
        low=0.0,
        high=1.0,
        source="P-004 A-43",
        kind=Kind.LEVER,
    )
    expert_advice: bool = switch(
        "experts in the control group lend the manager their knowledge",
        source="P-004",
    )
    advice_effect: float = number(
        0.15,
        "part of the manager's knowledge gap that full expertise closes",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-43",
    )
    lay_lead_months: float = number(
        6.0,
        "months without results that officials find natural in any technology",
        unit="months",
        low=0.0,
        high=36.0,
        source="A-43",
    )
    first_steps_months: float = number(
        2.0,
        "months that experts allow before work on the first stage",
        unit="months",
        low=0.0,
        high=24.0,
        source="A-43",
    )


class FinancingParameters(BaseModel):
    """Financiers at four levels, their reviews and their money."""

    review: bool = switch(
        "financiers review the project and may stop or continue it",
        source="P-004",
    )
    share_local: float = _share("local", 0.15)
    share_regional: float = _share("regional", 0.25)
    share_national: float = _share("national", 0.5)
    share_international: float = _share("international", 0.1)
    sales_weight_nearest: float = number(
        0.3,
        "weight of sales against the net for local financiers",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-44",
    )
    sales_weight_farthest: float = number(
        0.6,
        "weight of sales against the net for international financiers",
        unit="level",
        low=0.0,
        high=1.0,
        source="A-44",
    )
    financiers_patience: float = number(
        1.0,
        "patience of the financiers, 1 ordinary, 2 accepts half as much",
        unit="ratio",
        low=0.25,
        high=4.0,
        source="A-45",
        kind=Kind.UNCERTAINTY,
    )
    achievement_accepted: float = number(
        0.3,
        "share of the plan below which an ordinary financier loses patience",
        unit="share",
        low=0.0,
        high=1.0,
        source="A-45",
    )
    reviews_to_withdraw: int = number(
        2,
        "reviews in a row below that until a financier withdraws",
        unit="reviews",
        low=1,
        high=10,
        source="A-45",
    )
    target_deals: float = number(
        2.0,
        "deals of each member that the project aims at",
        unit="deals",
        low=0.1,
        high=20.0,
        source="A-45",
        kind=Kind.UNCERTAINTY,
    )
    target_net: float = number(
        0.5,
        "level of co-operation that the project aims at",
        unit="level",
        low=0.05,
        high=1.0,
        source="A-45",
    )
    public_budget_eur: float = number(
        600000.0,
        "public money set aside for the project and its continuation",
        unit="EUR",
        low=0.0,
        high=10000000.0,
        source="A-44",
        kind=Kind.LEVER,
    )
    assistant_cost_eur: float = number(
        3000.0,
        "cost of a local assistant",
        unit="EUR/month",
        low=0.0,
        high=20000.0,
        source="A-41",
        kind=Kind.UNCERTAINTY,
    )
    journey_cost_eur: float = number(
        600.0,
        "cost of one firm's own journey to the target market",
        unit="EUR",
        low=0.0,
        high=20000.0,
        source="A-41",
    )
    hour_cost_eur: float = number(
        41.0,
        "cost of an hour of a member's own people",
        unit="EUR/hour",
        low=0.0,
        high=500.0,
        source="N-03",
    )
