"""How customers use what they have bought, and what they know of it."""

from typing import TYPE_CHECKING

from model.rules import cooperation, product_use
from model.vocabulary import Decision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agents.firm import Firm
    from agents.relationship import Relationship


def share_known(talks: "Relationship", firms: "Sequence[Firm]") -> float:
    """Return what a customer knows of the products of some firms, level 0 to 1.

    Args:
        talks: the relationship.
        firms: members that make them.
    """
    customer = talks.group.partners[talks.customer.index]
    known = 0.0
    for firm in firms:
        known += product_use.share_known(
            customer.knowledge[firm.component].level,
            firm.knowledge[firm.component].level,
        )
    return cooperation.mean_of(known, len(firms))


def use(talks: "Relationship") -> None:
    """Let a customer use what it has bought; who fails trusts less.

    Args:
        talks: the relationship, in business or not.
    """
    group = talks.group
    if not talks.is_buying or talks.deal_month == group.month:
        return
    makers = [
        group.firms[need.delivered_by]
        for need in talks.customer.needs
        if need.supplied_by == talks.seller_row
    ]
    chance = product_use.use_probability(
        group.parameters.technology, share_known(talks, makers)
    )
    if talks.draw(Decision.USES_PRODUCT) < chance:
        group.uses += 1
        for firm in makers:
            group.partners[talks.customer.index].has_used_well.append(firm.index)
    else:
        group.failed_uses += 1
        talks.trust = product_use.trust_after_failed_use(
            talks.trust, group.parameters.failed_use_trust
        )
