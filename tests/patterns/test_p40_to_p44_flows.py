"""P40 to P44: which way knowledge flows, and that it goes round.

In the open world: what holds by Figure 2's availability is tested apart, and said to
hold by input.
"""

import numpy as np
import pytest

from model.vocabulary import Channel, FlowDirection
from tests.patterns.groups import mean_interval, paired_interval
from tests.patterns.nets import BIOTECH, flowed, open_net, outcome, read

pytestmark = pytest.mark.slow

TO_CUSTOMERS = (FlowDirection.FOCAL_TO_CUSTOMER,)
TO_SUPPLIERS = (FlowDirection.FOCAL_TO_SUPPLIER,)
FROM_CUSTOMERS = (FlowDirection.CUSTOMER_TO_FOCAL,)
FROM_SUPPLIERS = (FlowDirection.SUPPLIER_TO_FOCAL,)
BETWEEN_CUSTOMERS = (FlowDirection.BETWEEN_CUSTOMERS,)
BETWEEN_SUPPLIERS = (FlowDirection.BETWEEN_SUPPLIERS,)
ACROSS = (FlowDirection.CUSTOMER_TO_SUPPLIER, FlowDirection.SUPPLIER_TO_CUSTOMER)
UPSTREAM = (*TO_SUPPLIERS, *FROM_SUPPLIERS, *BETWEEN_SUPPLIERS, *ACROSS)


AS_MANY_AS_THE_EIGHT = {
    "n_customers": 60,
    "n_end_customers": 12,
    "n_distributors": 4,
    "n_suppliers": 10,
    "n_institutes": 6,
}
"""Partners as in the nets of the eight firms; all else as in the open world."""


def taught(**values):
    """Return what customers and what suppliers are taught, in each world."""
    net = open_net(**values)
    return (
        flowed(net, Channel.EDUCATION, TO_CUSTOMERS),
        flowed(net, Channel.EDUCATION, TO_SUPPLIERS),
    )


def test_firms_teach_customers_more_where_there_are_more_of_them():
    """P40, without Figure 2's availability, with the numbers of the eight firms."""
    low, _ = paired_interval("P40", *taught(**AS_MANY_AS_THE_EIGHT))

    assert low > 0.0


def test_as_many_suppliers_as_customers_are_not_taught_less():
    """P40, ablation: with equal numbers nothing of it is left.

    Customers become known one by one, suppliers are known from the start: who has
    taught the few customers there are teaches suppliers with the hours left over.
    """
    _, high = paired_interval("P40, equal numbers", *taught())

    assert high < 0.0


def test_what_customers_are_taught_more_shrinks_when_hours_are_plenty():
    """P40: scarce hours go to customers first."""
    low, _ = paired_interval(
        "P40, share taught to customers by hours of the manager",
        *(
            np.divide(customers, customers + suppliers)
            for customers, suppliers in (
                taught(manager_hours=hours) for hours in (75.0, 150.0)
            )
        ),
    )

    assert low > 0.0


def test_a_product_that_is_hard_to_use_turns_education_towards_customers():
    """P40: of what is taught, customers get a greater share than of an easy product."""
    shares = []
    for technology in (0.9, 0.1):
        net = open_net(technology=technology)
        customers = flowed(net, Channel.EDUCATION, TO_CUSTOMERS)
        shares.append(customers / flowed(net, Channel.EDUCATION))

    low, _ = paired_interval("P40, share taught to customers", *shares)

    assert low > 0.0


def test_decisions_bring_knowledge_of_customers():
    """P41: customers give more than suppliers when decisions are made together."""
    net = open_net()
    low, _ = paired_interval(
        "P41",
        flowed(net, Channel.JOINT_DECISIONS, FROM_CUSTOMERS),
        flowed(net, Channel.JOINT_DECISIONS, FROM_SUPPLIERS),
    )

    assert low > 0.0


def test_customers_tell_each_other_most():
    """P42: direct contact is between customers more than between all others."""
    net = open_net()
    low, _ = paired_interval(
        "P42",
        flowed(net, Channel.DIRECT_CONTACT, BETWEEN_CUSTOMERS),
        flowed(net, Channel.DIRECT_CONTACT, (*BETWEEN_SUPPLIERS, *ACROSS)),
    )

    assert low > 0.0


def test_contact_is_between_customers_because_firms_bring_customers_together():
    """P42, ablation: without events less than a tenth of the difference is left."""
    differences = [
        flowed(net, Channel.DIRECT_CONTACT, BETWEEN_CUSTOMERS)
        - flowed(net, Channel.DIRECT_CONTACT, (*BETWEEN_SUPPLIERS, *ACROSS))
        for net in (open_net(events_at_most=0), open_net())
    ]
    without, with_events = differences
    _, high = paired_interval("P42, no events", without, 0.1 * with_events)

    assert high < 0.0


def test_flows_with_suppliers_are_secondary():
    """P43: less than half of all that flows, though there are as many suppliers."""
    net = open_net()
    share = flowed(net, None, UPSTREAM) / flowed(net)
    low, high = mean_interval(share)
    print(f"P43: share of flow with suppliers {np.mean(share):.1%}")

    assert low > 0.0
    assert high < 0.5


def test_knowledge_goes_round():
    """P44: a firm learns more of partners who have heard of it from other partners."""
    looped = outcome(open_net(), "looped_knowledge")
    print(f"P44: looped {np.mean(looped):.3f} levels")

    assert mean_interval(looped)[0] > 0.0


@pytest.mark.parametrize("channel", ["education", "joint_decisions", "direct_contact"])
def test_nothing_goes_round_when_a_channel_is_cut(channel):
    """P44, ablation: each of the three channels is a part of the loop."""
    assert np.all(outcome(open_net(**{channel: False}), "looped_knowledge") == 0.0)


def test_what_one_relationship_makes_is_taught_in_another():
    """P44: knowledge that was made with others is passed on."""
    net = open_net()
    share = outcome(net, "transferred_knowledge") / flowed(net, Channel.EDUCATION)
    print(f"P44: made with other partners {np.mean(share):.1%} of what is taught")

    assert mean_interval(share)[0] > 0.0
    nothing = outcome(open_net(joint_decisions=False), "transferred_knowledge")
    assert np.all(nothing == 0.0)


@pytest.mark.parametrize("name", BIOTECH)
def test_figure_2_decides_who_can_be_taught(name):
    """P40 to P42 by input: where nothing is available, nothing flows."""
    net = read(name).parameters
    by_column = {
        "education_of_customers": (Channel.EDUCATION, TO_CUSTOMERS),
        "education_of_suppliers": (Channel.EDUCATION, TO_SUPPLIERS),
        "decisions_with_customers": (Channel.JOINT_DECISIONS, FROM_CUSTOMERS),
        "decisions_with_suppliers": (Channel.JOINT_DECISIONS, FROM_SUPPLIERS),
        "contact_between_customers": (Channel.DIRECT_CONTACT, BETWEEN_CUSTOMERS),
        "contact_between_suppliers": (Channel.DIRECT_CONTACT, BETWEEN_SUPPLIERS),
        "contact_across": (Channel.DIRECT_CONTACT, ACROSS),
    }
    for column, (channel, directions) in by_column.items():
        flows = np.mean(flowed(net, channel, directions)) > 0.0
        assert flows == (getattr(net, column) != 0), column
