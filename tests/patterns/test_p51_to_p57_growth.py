"""P51 to P57: complements, small firms, stages, gradual entry, control, use."""

from itertools import pairwise

import numpy as np
import pytest

from model.rules import combining
from model.vocabulary import (
    NEVER,
    Channel,
    DevelopmentStage,
    FlowDirection,
    Mechanism,
)
from tests.patterns.groups import mean_interval, paired_interval
from tests.patterns.nets import (
    BIOTECH,
    NO_KNOWLEDGE,
    flowed,
    months_of,
    open_net,
    outcome,
    read,
)

pytestmark = pytest.mark.slow

MANY = 400
"""Worlds for exports, of which a few customers decide."""

JOINT_DECISIONS = Channel.JOINT_DECISIONS.value
PRODUCT_DEVELOPMENT = Mechanism.PRODUCT_DEVELOPMENT.value


def test_learning_peaks_where_knowledge_is_partly_shared():
    """P51: nothing to combine with a twin, no way to combine with a stranger."""
    new = [
        combining.combined(1.0, overlap, 0.5, 0.1, 0.4)
        for overlap in np.linspace(0, 1, 21)
    ]

    assert new[0] == new[-1] == 0.0
    assert 0.2 < np.argmax(new) / 20 < 0.8


def relative_gain(capacity: float) -> np.ndarray:
    """Return what partners add to exports, as a share of what there is without them."""
    net = open_net(capacity_median=capacity)
    without = outcome(net.changed(**NO_KNOWLEDGE), "exports_eur", MANY)
    return (outcome(net, "exports_eur", MANY) - without) / np.mean(without)


def test_partners_add_most_to_firms_with_few_hours():
    """P52: capability makes up for limited internal resources."""
    low, _ = paired_interval("P52", relative_gain(40.0), relative_gain(160.0))

    assert low > 0.0


def developed_with(net, replicates: int) -> np.ndarray:
    """Return transfers in product development by stage: of customers, of suppliers."""
    found = np.zeros((len(DevelopmentStage), 2))
    sides = (FlowDirection.CUSTOMER_TO_FOCAL, FlowDirection.SUPPLIER_TO_FOCAL)
    for replicate in range(replicates):
        months = months_of(net, replicate)
        for before, after in pairwise(months):
            stage = int(before.group[0]["development_stage"])
            for column, direction in enumerate(sides):
                cell = (JOINT_DECISIONS, direction.value, PRODUCT_DEVELOPMENT)
                more = after.flows[cell]["transfers"] - before.flows[cell]["transfers"]
                found[stage, column] += more
    return found


def test_other_partners_are_asked_at_other_stages():
    """P53: users test, suppliers and institutes come before and after."""
    only = 1 << PRODUCT_DEVELOPMENT
    net = open_net(
        education_of_customers=0,
        education_of_suppliers=0,
        decisions_with_customers=only,
        decisions_with_suppliers=only,
    )
    found = developed_with(net, 20)
    shares = found[:, 0] / found.sum(axis=1)
    print(f"P53: customers' part in idea, test, production {np.round(shares, 2)}")

    assert shares[DevelopmentStage.TEST] > shares[DevelopmentStage.IDEA]
    assert shares[DevelopmentStage.TEST] > shares[DevelopmentStage.PRODUCTION]


def month_of_entry(**values) -> np.ndarray:
    """Return the mean month in which it entered a market, 84 if never."""
    net = open_net(cultural_distance=0.7, starting_experience=0.0, **values)
    entered = []
    for replicate in range(40):
        months = months_of(net, replicate)[-1].firm_markets[0]["entered_month"]
        entered.append(np.mean(np.where(months == NEVER, net.months, months)))
    return np.array(entered)


def test_partners_knowledge_of_markets_speeds_entry():
    """P54: what partners tell of their markets lowers uncertainty before experience."""
    _, high = paired_interval(
        "P54, month of entry",
        month_of_entry(),
        month_of_entry(local_market_decisions=False),
    )

    assert high < 0.0


UPSTREAM = (
    FlowDirection.FOCAL_TO_SUPPLIER,
    FlowDirection.SUPPLIER_TO_FOCAL,
    FlowDirection.BETWEEN_SUPPLIERS,
    FlowDirection.CUSTOMER_TO_SUPPLIER,
    FlowDirection.SUPPLIER_TO_CUSTOMER,
)


def test_suppliers_matter_to_a_minority_of_firms():
    """P55, by Figure 2's availability: three firms have most of the supplier flows."""
    flows = {
        name: float(np.mean(flowed(read(name).parameters, None, UPSTREAM)))
        for name in BIOTECH
    }
    ordered = sorted(flows, key=lambda name: -flows[name])
    print("P55:", {name: round(flows[name], 2) for name in ordered})

    assert sum(flows[name] for name in ordered[:3]) > 0.8 * sum(flows.values())
    assert "gene" in ordered[:3]


def test_most_contact_is_not_of_the_firms_making():
    """P56: some of what customers tell each other the firm never knows of."""
    seen = outcome(open_net(), "contacts_seen")

    assert mean_interval(seen)[1] < 1.0
    nobody = open_net(events_at_most=0)
    assert mean_interval(outcome(nobody, "shared_between_customers"))[0] > 0.0


def test_customers_who_are_not_taught_fail():
    """P57: hard products fail without support, courses and all other education."""
    low, _ = paired_interval(
        "P57, good use",
        *both_used("education", technology=0.9),
    )

    assert low > 0.0


def test_easy_products_need_no_teaching():
    """P57, ablation: with simple technology customers fail no more without it."""
    low, high = paired_interval(
        "P57, simple product",
        *both_used("education", technology=0.02),
    )

    assert low > -0.05
    assert high < 0.05


def both_used(channel: str, **values) -> tuple[np.ndarray, np.ndarray]:
    """Return good use with and without a channel, where both worlds had customers."""
    with_it = outcome(open_net(**values), "use_success")
    without = outcome(open_net(**{channel: False}, **values), "use_success")
    both = ~np.isnan(with_it) & ~np.isnan(without)
    return with_it[both], without[both]
