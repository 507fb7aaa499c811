"""The data of page Watch: one trajectory, ready to be played by the browser."""

import functools
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from experiments.comparing.marks import COLOURS, GREY
from experiments.engines import ENSEMBLE
from experiments.stories.actors import Kind, actors_of
from experiments.stories.beginning import beginning
from experiments.stories.ending import ending
from experiments.stories.naming import form_name
from experiments.stories.portraits import introduction
from experiments.stories.sentences import sentence
from experiments.tables import OF_TALKS
from experiments.trajectory import Trajectory, play_scenario
from model.events import seller_name
from model.scenario import read, shipped
from model.vocabulary import EventKind
from view import frames, partners, places
from view.credibility import credibility
from view.levers import NAMES, levers
from view.uploading import MOST_BYTES
from view.wishes import Wish

PUBLIC = (Kind.CONTROL_GROUP, Kind.FINANCIER, Kind.ASSISTANT, Kind.GROUP)
"""Actors that stand beside the net, by their names."""


def trajectory_of(wish: Wish) -> Trajectory:
    """Return what a wish plays. Cheap enough to be played again for each question.

    Args:
        wish: which group.
    """
    return play_scenario(wish.played(), wish.seed, wish.replicate, engine=ENSEMBLE)


class Page(NamedTuple):
    """What page Watch shows of a run, as JSON.

    Attributes:
        head: what was played: scenario, luck, levers.
        run: what happened: who there is, month by month.
    """

    head: str
    run: str


@functools.lru_cache(maxsize=64)
def page_of(wish: Wish) -> Page:
    """Return all that page Watch shows of a run.

    Args:
        wish: which group.
    """
    trajectory = trajectory_of(wish)
    history = trajectory.history
    run = {
        **_cast(trajectory),
        **_outline(trajectory),
        "beginning": beginning(trajectory),
        "ending": ending(trajectory),
        "events": events(trajectory),
        "frames": frames.frames(history),
        "series": frames.series(history),
        "commitments": frames.commitments(history),
        "knowledge": frames.knowledge(history),
        "credibility": credibility(trajectory),
    }
    return Page(_as_json(_heading(wish, trajectory)), _as_json(run))


def _as_json(content: Any) -> str:
    """Return values as JSON, as short as it goes."""
    return json.dumps(content, separators=(",", ":"), allow_nan=False)


def _heading(wish: Wish, trajectory: Trajectory) -> dict[str, Any]:
    """Return what was played: scenario, luck and levers."""
    return {
        "scenario": wish.scenario,
        "title": trajectory.scenario.title,
        "about": " ".join(trajectory.scenario.about.split()),
        "seed": wish.seed,
        "replicate": wish.replicate,
        "levers": levers(trajectory.parameters),
        "changed": [name for name, _ in wish.values],
        "others": {name: value for name, value in wish.values if name not in NAMES},
        "most_bytes": MOST_BYTES,
    }


def _outline(trajectory: Trajectory) -> dict[str, Any]:
    """Return how the group is called, how long it was played, what it came to."""
    p = trajectory.parameters
    return {
        "title": trajectory.scenario.title,
        "luck": f"seed {trajectory.seed}, replicate {trajectory.replicate}",
        "forms": list(_forms(trajectory)),
        "months": p.months,
        "project_end": int(trajectory.end.group[0]["project_end_month"]),
        "deals_in_project": int(trajectory.outcomes()["first_deals_in_project"]),
    }


def _forms(trajectory: Trajectory) -> Iterator[list[Any]]:
    """Yield from which month on the group has which form: its name and its colour."""
    kept = "open" if trajectory.parameters.open_group else "closed"
    before = None
    orientations = trajectory.history.group["orientation"][:, 0].tolist()
    for month, orientation in enumerate(orientations):
        name = form_name(orientation)
        if name != before:
            yield [month, f"{name}, {kept}", COLOURS.get(name, GREY)]
        before = name


def _cast(trajectory: Trajectory) -> dict[str, Any]:
    """Return who there is and where everybody stands."""
    end = trajectory.end
    n_firms = len(end.firms)
    firms = [
        {"row": row, "name": seller_name(row, n_firms), "x": x, "y": y}
        for row, (x, y) in places.firms(end).items()
    ]
    markets = end.customers["market"].tolist()
    stand = places.partners(end)
    customers = [
        {"x": x, "y": y, "market": market + 1}
        for (x, y), market in zip(stand, markets, strict=False)
    ]
    behind = zip(stand[len(markets) :], partners.cast(trajectory), strict=True)
    labels = places.market_labels(end).items()
    others = [
        {"name": actor.name, "about": introduction(trajectory, actor)}
        for actor in actors_of(trajectory.parameters)
        if actor.kind in PUBLIC
    ]
    return {
        "box": places.box(end),
        "middle": [places.MIDDLE_X, places.MIDDLE_Y],
        "n_firms": n_firms,
        "n_markets": len(end.target_markets),
        "has_manager": trajectory.parameters.manager,
        "firms": firms,
        "customers": customers,
        "partners": [{"x": x, "y": y, **who} for (x, y), who in behind],
        "markets": [{"x": x, "y": y, "name": k + 1} for k, (x, y) in labels],
        "others": others,
    }


def events(trajectory: Trajectory) -> list[list[Any]]:
    """Return month, kind, seller, customer and sentence of what happened.

    Orders are left out: the exports of a month tell them.

    Args:
        trajectory: what was played.
    """
    return [
        [
            event.month,
            event.kind.name.lower(),
            event.who,
            event.whom if event.kind in OF_TALKS else -1,
            sentence(event, trajectory.states[event.month]),
        ]
        for event in trajectory.happened
        if event.kind != EventKind.ORDER_TAKEN
    ]


@functools.cache
def scenarios() -> str:
    """Return name and title of the shipped scenarios, as JSON."""
    return json.dumps([[name, read(name).title] for name in shipped()])
