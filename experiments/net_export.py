"""The net of a group as a graph for Gephi: at one month, or through all months."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx  # type: ignore[import-untyped]

from experiments.net_parts import Part, Value, parts_of
from experiments.trajectory import Trajectory
from experiments.writing import write_all
from model.parameters.checking import plain
from model.refusal import Refusal

VERSION = "1.3"
SPACE = "http://gexf.net/1.3"
SCHEMA = "http://w3.org/2001/XMLSchema-instance"
ALL = "all"


def usable_file(name: str) -> Path:
    """Return a file to write the net into.

    Args:
        name: the file.

    Raises:
        Refusal: it is no name of a file that could be written.
    """
    path = Path(name)
    try:
        if not name.strip() or "\0" in name or path.is_dir():
            reason = "not the name of a file"
        else:
            with tempfile.TemporaryFile(dir=path.parent):
                return path
    except OSError as error:
        reason = error.strerror or "cannot be written"
    raise Refusal(f"--gexf {plain(name)}: {reason}; give a file such as net.gexf")


def month_asked(text: str | None, project_end: int | None, months: int) -> int | None:
    """Return the month whose net is asked for, None for all months.

    Args:
        text: a month, "all", or None for the end of the project.
        project_end: last month of the project, where it is known.
        months: months that are played.

    Raises:
        Refusal: there is no such month.
    """
    if text is None:
        return project_end
    if text.strip().lower() == ALL:
        return None
    if not text.strip().isdecimal() or int(text) > months:
        raise Refusal(
            f"--month = {plain(text)} is no month of this run; give a whole number "
            f"from 0 (founding) to {months}, or all"
        )
    return int(text)


def net_at(trajectory: Trajectory, month: int) -> "nx.MultiGraph[str]":
    """Return the net at the end of a month.

    Args:
        trajectory: what was played.
        month: 0 for founding.
    """
    graph = _empty(trajectory, f"month {month}")
    for part in parts_of(trajectory.states[month], trajectory.parameters):
        _add(graph, part, part.values)
    return graph


def net_through_time(trajectory: Trajectory) -> "nx.MultiGraph[str]":
    """Return the net of all months: what was there when, with its values over time.

    Args:
        trajectory: what was played.
    """
    graph = _empty(trajectory, "all months")
    graph.graph["mode"] = "dynamic"
    seen: dict[tuple[str, ...], list[tuple[int, Part]]] = {}
    for month, state in enumerate(trajectory.states):
        for part in parts_of(state, trajectory.parameters):
            seen.setdefault(part.key, []).append((month, part))
    for moments in sorted(seen.values(), key=lambda found: len(found[0][1].key)):
        values: dict[str, Any] = {
            name: _over_time([(month, part.values[name]) for month, part in moments])
            for name in moments[0][1].values
            if name != "weight"  # the format has one for all times
        }
        spells = _over_time([(month, "there") for month, _ in moments])
        values["spells"] = [(first, last) for _, first, last in spells]
        _add(graph, moments[-1][1], values)
    return graph


def _empty(trajectory: Trajectory, when: str) -> "nx.MultiGraph[str]":
    """Return a graph without nodes that knows what it will be of."""
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    graph.graph["name"] = f"{trajectory.scenario.title}, {when}"
    graph.graph["description"] = (
        f"{trajectory.scenario.name}, seed {trajectory.seed}, "
        f"replicate {trajectory.replicate}, {when}; time in months"
    )
    return graph


def _add(graph: "nx.MultiGraph[str]", part: Part, values: dict[str, Any]) -> None:
    """Add a node or an edge to a graph."""
    if part.is_node:
        graph.add_node(part.key[0], **values)
    else:
        one, other, kind = part.key
        graph.add_edge(one, other, key=kind, **values)


def _over_time(
    moments: Sequence[tuple[int, Value]],
) -> list[tuple[Value, float, float]]:
    """Return values of months as spells of the same value: value, first, last month."""
    spells: list[tuple[Value, float, float]] = []
    for month, value in moments:
        if spells and spells[-1][0] == value and spells[-1][2] == month - 1:
            spells[-1] = (value, spells[-1][1], float(month))
        else:
            spells.append((value, float(month), float(month)))
    return spells


def gexf_of(graph: "nx.MultiGraph[str]") -> bytes:
    """Return a graph as GEXF 1.3, the same bytes for the same graph.

    Gephi tells several edges between two nodes apart by their ``kind``, an attribute
    of GEXF 1.3 that networkx does not write. The day of writing is left out.

    Args:
        graph: the net.
    """
    ElementTree.register_namespace("", SPACE)
    ElementTree.register_namespace("xsi", SCHEMA)
    root = ElementTree.fromstring("\n".join(nx.generate_gexf(graph, version=VERSION)))
    for meta in root.iter(f"{{{SPACE}}}meta"):
        meta.attrib.pop("lastmodifieddate", None)
    kinds = {
        attribute.get("id")
        for attribute in root.iter(f"{{{SPACE}}}attribute")
        if attribute.get("title") == "networkx_key"
    }
    for attribute in root.iter(f"{{{SPACE}}}attribute"):
        if attribute.get("id") in kinds:
            attribute.set("title", "relation")
    for edge in root.iter(f"{{{SPACE}}}edge"):
        for value in edge.iter(f"{{{SPACE}}}attvalue"):
            if value.get("for") in kinds:
                edge.set("kind", str(value.get("value")))
    text = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return bytes(text) + b"\n"


def write_net(trajectory: Trajectory, path: Path, month: int | None) -> None:
    """Write the net of a group for Gephi.

    Args:
        trajectory: what was played.
        path: the file, whose folder exists.
        month: the month, 0 for founding, or None for all months.
    """
    graph = net_through_time(trajectory) if month is None else net_at(trajectory, month)
    write_all(path.parent, {path.name: gexf_of(graph)})
