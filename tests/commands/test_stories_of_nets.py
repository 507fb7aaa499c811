"""The story of one firm with its net: partners, events, flows, and no group."""

from experiments.stories.naming import number
from experiments.stories.nets import came_to
from model.vocabulary import Mechanism
from tests.commands.test_stories import text_of
from tests.commands.worlds import played


def test_one_firm_with_a_net_has_partners_and_no_group_in_its_story():
    """What it says of events is what was held; of a group there is no word."""
    trajectory = played("net")
    text = text_of(trajectory)
    held = trajectory.project_end.mechanisms["times_held"]

    told = [word for word in ("group", "member", "each firm") if word in text]
    assert told == []
    assert held[Mechanism.SEMINAR] > 0
    assert f"{number(int(held[Mechanism.SEMINAR]), 'seminar')}" in text
    assert "four research institutes" in text
    assert text.count("partners the firm held") > 0


def test_the_flows_of_a_story_are_those_of_the_state():
    trajectory = played("net")
    amounts = trajectory.project_end.flows["amount"].sum(axis=(1, 2))
    shares = [f"{amount / amounts.sum():.0%}" for amount in amounts]
    text = " ".join(came_to(trajectory))

    assert f"{shares[0]} was taught" in text
    assert f"{shares[1]} came back" in text
    assert f"{shares[2]} went from partner to partner" in text
