"""From the first contact to the deal: work, offers, orders, and losses."""

import math

from model.compiled import compilable
from model.vocabulary import MONTHS_PER_YEAR, LossCause


@compilable
def work_needed(
    work_level: float, work_slope: float, technology: float, joint_factor: float
) -> float:
    """Return the effective hours that one stage of a relationship takes.

    Complex technology has more to clarify, a joint system more than one product.

    Args:
        work_level: hours in the simplest technology, more than 0.
        work_slope: growth of the logarithm with technology, 0 or more.
        technology: technology of the line of business, level 0 to 1.
        joint_factor: 1 for one firm's offer, 1 or more for a joint system.

    Returns:
        Effective hours, more than 0.

    Source:
        P-004, "Roles in export partner groups": the time from first contact to
        deal grows with technology. The amounts are A-14.
    """
    return work_level * math.exp(work_slope * technology) * joint_factor


@compilable
def preparing_hours(
    manager_hours: float, member_hours: float, member_effectiveness: float
) -> float:
    """Return effective hours in the first stage, preparation.

    Preparation is the manager's work; members who join in help a little. Where
    there is no manager the members' hours count in full.

    Args:
        manager_hours: the manager's hours with the customer, 0 or more.
        member_hours: the members' hours with the customer, 0 or more.
        member_effectiveness: what a member's hour is worth here, 0 to 1.

    Returns:
        Effective hours, 0 or more.

    Source:
        P-004, Table 1: the manager prepares sales. The weight is A-15.
    """
    return manager_hours + member_effectiveness * member_hours


@compilable
def negotiating_hours(
    manager_hours: float, member_hours: float, manager_effectiveness: float
) -> float:
    """Return effective hours in the second stage, negotiation.

    Members close their deals themselves. The manager can support what they do, but
    not do it for them: support counts for no more hours than the members give.

    Args:
        manager_hours: the manager's hours with the customer, 0 or more.
        member_hours: the members' hours with the customer, 0 or more.
        manager_effectiveness: what a manager's hour is worth here, 0 to 1.

    Returns:
        Effective hours, 0 or more.

    Source:
        P-004, "Roles and activities in relation to organisation": it is up to the
        companies to make it work and close the deals. The form is A-15.
    """
    return member_hours + manager_effectiveness * min(manager_hours, member_hours)


@compilable
def hindered_hours(hours: float, rivalry_effect: float) -> float:
    """Return what work is worth while a rival of the same group is at the customer.

    Args:
        hours: effective hours without the rival, 0 or more.
        rivalry_effect: share of them that still tells, 0 to 1.

    Returns:
        Effective hours, 0 to ``hours``.

    Source:
        P-004, "Organising for success": the mix of competitors and complementary
        companies is problematic. The amount is our assumption (A-24).
    """
    return hours * rivalry_effect


@compilable
def progress_after_work(
    progress: float, hours: float, trust: float, trust_weight: float, work: float
) -> float:
    """Return how far a stage has come after this month's work on it.

    Work tells more with a customer who trusts. The deal cycle is no parameter: its
    length comes out of work, trust and attention.

    Args:
        progress: share of the stage's work done so far, 0 or more.
        hours: effective hours this month, 0 or more.
        trust: the customer's trust in the seller, level 0 to 1.
        trust_weight: share of an hour's effect that needs trust, 0 to 1.
        work: effective hours of the whole stage, more than 0.

    Returns:
        Share of the stage's work done; 1 completes the stage.

    Source:
        P-004, "Roles in export partner groups": relationships take time to start,
        develop and bring to a deal. The product form is our assumption (A-14).
    """
    return progress + hours * ((1.0 - trust_weight) + trust_weight * trust) / work


@compilable
def surplus(progress: float) -> float:
    """Return the progress that carries over into the next stage.

    At most one stage ends a month; work done beyond it is not lost.

    Args:
        progress: share of the stage's work done, 1 or more.

    Returns:
        Share of the next stage's work, 0 or more.

    Source:
        A-14.
    """
    return progress - 1.0


@compilable
def goes_cold_probability(cold_rate: float, cold_trust: float, trust: float) -> float:
    """Return the chance that an open relationship ends this month without a decision.

    Customers drop out of long talks; those who trust stay longer.

    Args:
        cold_rate: chance without any trust, 1/month.
        cold_trust: share of the risk that full trust takes away, 0 to 1.
        trust: the customer's trust in the seller, level 0 to 1.

    Returns:
        Chance, 0 to ``cold_rate``.

    Source:
        P-004, "Roles in export partner groups": it takes time to start, develop
        and reach a deal. The form is our assumption (A-16).
    """
    return cold_rate * (1.0 - cold_trust * trust)


@compilable
def integration_need(technology: float, n_needed: int) -> float:
    """Return how much a customer needs its components to work as one system.

    One component needs no integration; complex technology with many components
    needs most.

    Args:
        technology: technology of the line of business, level 0 to 1.
        n_needed: components the customer needs, 1 to 5.

    Returns:
        Level, 0 to 1.

    Source:
        P-004, "Determinants for organising": no actor alone masters all
        technological bases. The form is our assumption (A-17).
    """
    return technology * (n_needed - 1) / 4.0


@compilable
def share_of_needs(n_served: int, n_needed: int) -> float:
    """Return the share of a customer's needs that so many components serve.

    All needed components cost the customer alike.

    Args:
        n_served: components served, 0 to ``n_needed``.
        n_needed: components the customer needs, 1 or more.

    Returns:
        Share, 0 to 1.

    Source:
        A-17.
    """
    return n_served / n_needed


@compilable
def integration_offered(
    coverage: float, partners_trust: float, readiness: float, trust_weight: float
) -> float:
    """Return how far an offer comes as one working system.

    Partners who trust each other can improvise part of it; a developed joint
    offering supplies the rest. One firm alone offers none.

    Args:
        coverage: share of the customer's needs that the offer covers, 0 to 1.
        partners_trust: mean trust among the partners in the offer, level 0 to 1.
        readiness: readiness of the joint offering, level 0 to 1.
        trust_weight: integration that full trust alone gives, 0 to 1.

    Returns:
        Level, 0 to ``coverage``.

    Source:
        P-004, "Organising for success": system orientation forces intensive
        co-operation. The form is our assumption (A-18).
    """
    missing = (1.0 - trust_weight * math.sqrt(partners_trust)) * (1.0 - readiness)
    return coverage * (1.0 - missing)


@compilable
def integration_served(need: float, offered: float) -> float:
    """Return how well the offered integration serves the need for it.

    Args:
        need: the customer's need for integration, level 0 to 1.
        offered: integration that the offer brings, level 0 to 1.

    Returns:
        Level, 1 - ``need`` to 1.

    Source:
        P-004, "Determinants for organising": solutions must be combined. The
        form is our assumption (A-18).
    """
    return 1.0 - need * (1.0 - offered)


@compilable
def price_accepted(
    need: float, offered: float, price_of_integration: float, need_without_price: float
) -> float:
    """Return the share of customers who accept what integration adds to the price.

    Who needs a system pays for it; who needs one product does not want to.

    Args:
        need: the customer's need for integration, level 0 to 1.
        offered: integration that the offer brings, level 0 to 1.
        price_of_integration: share of customers lost at full, unneeded integration.
        need_without_price: need from which on the price no longer hurts, above 0.

    Returns:
        Share, 0 to 1.

    Source:
        P-004, "Discussion": in simple technology the value of such co-operation
        is low. The form is our assumption (A-18).
    """
    unneeded = max(0.0, 1.0 - need / need_without_price)
    return 1.0 - price_of_integration * offered * unneeded


@compilable
def acceptance_probability(
    acceptance_level: float, fit: float, served: float, price: float
) -> float:
    """Return the chance that a customer accepts an offer.

    One rule for every seller: a firm alone and the group as a system are judged by
    the same customer with the same eyes.

    Args:
        acceptance_level: chance of a perfectly fitting offer, 0 to 1.
        fit: how well the offer fits, level 0 to 1.
        served: how well the need for integration is served, level 0 to 1.
        price: share of customers who accept the price, 0 to 1.

    Returns:
        Chance, 0 to ``acceptance_level``.

    Source:
        P-004, "Roles in export partner groups": the obstacle in selling is to get
        customers to accept the products. The product form is A-18.
    """
    return acceptance_level * fit * served * price


@compilable
def expected_sales(
    acceptance: float, share_of_needs: float, premium: float, integration: float
) -> float:
    """Return what an offer is expected to bring, as a share of the customer's size.

    The group offers jointly when it expects more of that than of one member's offer.

    Args:
        acceptance: chance that the offer is accepted, 0 to 1.
        share_of_needs: share of the customer's needs it serves, 0 to 1.
        premium: extra price of full integration, share of the price, 0 or more.
        integration: integration that the offer brings, level 0 to 1.

    Returns:
        Share of the customer's yearly purchases, 0 to 1 + ``premium``.

    Source:
        A-19.
    """
    return acceptance * share_of_needs * (1.0 + premium * integration)


@compilable
def refusal_cause(acceptance_level: float, fit: float, served: float) -> int:
    """Return why a customer refused: whatever was weakest in the offer.

    Args:
        acceptance_level: chance of a perfectly fitting offer, 0 to 1.
        fit: how well the offer fitted, level 0 to 1.
        served: how well the need for integration was served, level 0 to 1.

    Returns:
        Member of ``LossCause``.

    Source:
        A-20.
    """
    if served < fit and served < acceptance_level:
        return LossCause.NO_JOINT_SYSTEM.value
    if fit < acceptance_level:
        return LossCause.POOR_FIT.value
    return LossCause.NO_INTEREST.value


@compilable
def cold_cause(progress: float) -> int:
    """Return why a relationship went cold: waiting for trust, or for work.

    Args:
        progress: share of the stage's work done, 0 or more.

    Returns:
        Member of ``LossCause``.

    Source:
        A-20.
    """
    if progress >= 1.0:
        return LossCause.TRUST_TOO_LOW.value
    return LossCause.WENT_COLD.value


@compilable
def monthly_sales(
    size_eur: float, share_of_needs: float, premium: float, integration: float
) -> float:
    """Return what a customer orders in a month, EUR.

    Args:
        size_eur: what the customer buys in the line of business, EUR/year.
        share_of_needs: share of its needs that the deal serves, 0 to 1.
        premium: extra price of full integration, share of the price, 0 or more.
        integration: integration that the deal brought, level 0 to 1.

    Returns:
        EUR, 0 to ``size_eur / 12 * (1 + premium)``.

    Source:
        A-19.
    """
    return size_eur / MONTHS_PER_YEAR * share_of_needs * (1.0 + premium * integration)


@compilable
def premium_part(
    size_eur: float, share_of_needs: float, premium: float, integration: float
) -> float:
    """Return the part of a month's orders that is the price of integration, EUR.

    Args:
        size_eur: what the customer buys in the line of business, EUR/year.
        share_of_needs: share of its needs that the deal serves, 0 to 1.
        premium: extra price of full integration, share of the price, 0 or more.
        integration: integration that the deal brought, level 0 to 1.

    Returns:
        EUR, 0 or more.

    Source:
        A-19.
    """
    return size_eur / MONTHS_PER_YEAR * share_of_needs * premium * integration


@compilable
def sales_with_premium(equal_eur: float, premium_eur: float, share: float) -> float:
    """Return what a maker gets: an equal part of the price, and its premium, EUR.

    Args:
        equal_eur: its equal part of the price without premium, EUR.
        premium_eur: the whole premium, EUR, 0 or more.
        share: its share of the premium, 0 to 1.

    Returns:
        EUR, ``equal_eur`` or more.

    Source:
        P-004, "Organising for success": benefits are shared. The form is A-42.
    """
    return equal_eur + premium_eur * share


@compilable
def sales_of_each(sales_eur: float, n_makers: int) -> float:
    """Return what each maker of a component gets of a customer's order, EUR.

    Args:
        sales_eur: the whole order, EUR.
        n_makers: components in it, 1 or more.

    Returns:
        EUR.

    Source:
        A-19.
    """
    return sales_eur / n_makers


@compilable
def months_since(earlier: int, month: int) -> int:
    """Return the months that have gone by.

    Args:
        earlier: the earlier month.
        month: the month now.

    Source:
        Counting months (A-16).
    """
    return month - earlier


@compilable
def orders_stop_probability(
    rate: float, trust: float, months: int, young_months: int, young_factor: float
) -> float:
    """Return the chance that a customer stops ordering this month.

    Many first export relationships end within a year, those that last go on.

    Args:
        rate: chance without any trust, 1/month.
        trust: the customer's trust in the seller, level 0 to 1.
        months: months since the first deal, 0 or more.
        young_months: months during which a relationship counts as young.
        young_factor: how much higher the risk of a young one is, 1 or more.

    Returns:
        Chance, 0 to 1 for ``rate * young_factor`` up to 1.

    Source:
        Exporting baseline: exit hazard falls with duration (N-01). The amounts
        are our assumption (A-16).
    """
    risk = rate * (1.0 - trust)
    return risk * young_factor if months < young_months else risk
