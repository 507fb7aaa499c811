"""The net for Gephi: who is in it, what binds them, and when."""

from itertools import combinations
from xml.etree import ElementTree

import networkx as nx
import numpy as np
import pytest

from experiments.history import are_living
from experiments.net_export import SPACE, gexf_of, net_at, net_through_time, write_net
from model.events import seller_name
from model.vocabulary import NEVER
from tests.commands.running import SHORT, circles
from tests.commands.worlds import WORLDS, played

MONTHS = (0, 9, 18, 30)


@pytest.fixture(params=WORLDS)
def trajectory(request):
    return played(request.param)


def nodes_of(graph, kind):
    """Return the names of the nodes of a type."""
    return {name for name, known in graph.nodes(data="type") if known == kind}


def edges_of(graph, kind):
    """Return the edges of a kind, by both ends."""
    return {
        (one, other): values
        for one, other, key, values in graph.edges(keys=True, data=True)
        if key == kind
    }


def firms(state, are):
    """Return the names of some firms."""
    return {seller_name(i, len(state.firms)) for i in np.flatnonzero(are).tolist()}


@pytest.mark.parametrize("month", MONTHS)
def test_members_and_former_members_are_in_the_net(trajectory, month):
    state = trajectory.states[month]
    graph = net_at(trajectory, month)

    assert nodes_of(graph, "member") == firms(state, state.are_members)
    left = state.firms["left_month"] != NEVER
    assert nodes_of(graph, "former member") == firms(state, left)


@pytest.mark.parametrize("month", MONTHS)
def test_customers_are_in_the_net_once_somebody_met_them(trajectory, month):
    met = (trajectory.states[month].relationships["contact_month"] > 0).any(axis=0)
    names = {f"customer {j + 1}" for j in np.flatnonzero(met).tolist()}

    assert nodes_of(net_at(trajectory, month), "customer") == names


@pytest.mark.parametrize("month", MONTHS)
def test_manager_and_financiers_are_in_the_net_while_the_project_runs(
    trajectory, month
):
    state = trajectory.states[month]
    runs = month <= state.group[0]["project_end_month"]
    runs = runs and not trajectory.parameters.alone
    pay = int((state.financiers["withdrawal_month"] == NEVER).sum())
    graph = net_at(trajectory, month)

    assert len(nodes_of(graph, "manager")) == runs
    assert len(nodes_of(graph, "financier")) == runs * pay
    assert len(edges_of(graph, "financing")) == runs * pay


@pytest.mark.parametrize("month", MONTHS)
def test_own_relationships_are_edges_with_their_trust_and_stage(trajectory, month):
    state = trajectory.states[month]
    n_firms = len(state.firms)
    edges = edges_of(net_at(trajectory, month), "relationship")

    living = np.argwhere(are_living(state.relationships[:-1])).tolist()
    assert len(edges) == len(living)
    for who, whom in living:
        values = edges[seller_name(who, n_firms), f"customer {whom + 1}"]
        assert values["trust"] == state.relationships["trust"][who, whom]
        assert values["weight"] == state.relationships["stage"][who, whom]


def test_a_joint_relationship_binds_each_partner_to_the_customer():
    trajectory = played("system")
    month = next(e.month for e in trajectory.happened if e.kind.name == "DEAL_SIGNED")
    state = trajectory.states[month]
    (customer,) = np.flatnonzero(state.relationships["deal_month"][-1] == month)
    makers = state.needs["delivered_by"][customer]
    edges = edges_of(net_at(trajectory, month), "joint relationship")

    ends = {one for one, other in edges if other == f"customer {customer + 1}"}
    assert ends == {seller_name(i, len(state.firms)) for i in makers[makers >= 0]}


@pytest.mark.parametrize("month", MONTHS)
def test_trust_and_joint_meetings_bind_members(trajectory, month):
    state = trajectory.states[month]
    graph = net_at(trajectory, month)
    trusts, meetings = edges_of(graph, "trust"), edges_of(graph, "joint meetings")
    if trajectory.parameters.alone:
        assert not trusts
        assert not meetings
        return
    for i, k in combinations(np.flatnonzero(state.have_been_members).tolist(), 2):
        ends = (seller_name(i, len(state.firms)), seller_name(k, len(state.firms)))
        between = state.members_trust[i, k]
        assert trusts[ends]["trust"] == between["trust"]
        times = meetings.get(ends, {"times": 0})["times"]
        assert times == between["joint_meetings"]


def parsed(content):
    """Return the root of an XML file."""
    return ElementTree.fromstring(content)


@pytest.mark.parametrize("make", [lambda t: net_at(t, 18), net_through_time])
def test_the_file_is_gexf_1_3_with_a_kind_for_each_edge(trajectory, make):
    """Gephi tells parallel edges apart by their kind (GEXF 1.3)."""
    graph = make(trajectory)
    root = parsed(gexf_of(graph))
    edges = list(root.iter(f"{{{SPACE}}}edge"))

    assert root.tag == f"{{{SPACE}}}gexf"
    assert root.get("version") == "1.3"
    assert len(edges) == graph.number_of_edges()
    triples = {(e.get("source"), e.get("target"), e.get("kind")) for e in edges}
    assert len(triples) == len(edges)
    assert None not in {kind for _, _, kind in triples}
    assert "networkx_key" not in gexf_of(graph).decode()


def test_networkx_reads_the_net_it_wrote(tmp_path):
    trajectory = played("system")
    write_net(trajectory, tmp_path / "net.gexf", 18)
    graph = net_at(trajectory, 18)
    again = nx.read_gexf(tmp_path / "net.gexf", version="1.3")

    assert dict(again.nodes(data="type")) == dict(graph.nodes(data="type"))
    assert again.number_of_edges() == graph.number_of_edges()


def test_the_net_through_time_knows_when_each_firm_was_a_member():
    trajectory = played("open")
    graph = net_through_time(trajectory)
    end = trajectory.end

    for row in np.flatnonzero(end.have_been_members).tolist():
        joined, left = end.firms["joined_month"][row], end.firms["left_month"][row]
        last = trajectory.parameters.months
        types = [("member", joined, last if left == NEVER else left - 1)]
        if left != NEVER:
            types.append(("former member", left, last))
        assert graph.nodes[seller_name(row, len(end.firms))]["type"] == types


def test_the_net_through_time_is_dynamic_and_holds_every_net_of_a_month(trajectory):
    graph = net_through_time(trajectory)
    root = parsed(gexf_of(graph))

    assert root.find(f"{{{SPACE}}}graph").get("mode") == "dynamic"
    for month in MONTHS:
        there = {
            name
            for name, spells in graph.nodes(data="spells")
            if any(first <= month <= last for first, last in spells)
        }
        assert there == set(net_at(trajectory, month).nodes)


def test_the_command_writes_the_same_bytes_each_time_and_says_where(tmp_path):
    words = ("run", "food-products", *SHORT, "--gexf")
    first = circles(*words, "one.gexf", folder=tmp_path)
    circles(*words, "two.gexf", folder=tmp_path)

    assert "one.gexf" in first.stdout
    assert (tmp_path / "one.gexf").read_bytes() == (tmp_path / "two.gexf").read_bytes()
