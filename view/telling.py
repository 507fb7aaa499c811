"""What the page answers when an actor is clicked: who it is, its life, and why."""

import json
from typing import Any

from experiments.stories.actors import Actor, Kind, actor_called
from experiments.stories.lives import life_of
from experiments.stories.naming import capital
from experiments.stories.portraits import (
    customer_lines,
    introduction,
    verdict_in_a_line,
)
from experiments.stories.why import accounts
from experiments.trajectory import Trajectory
from model.refusal import Refusal
from view import partners
from view.watching import trajectory_of
from view.wishes import Wish

LONGEST_NAME = 40


def told(wish: Wish, name: Any) -> str:
    """Return the story of an actor as JSON.

    Args:
        wish: which group.
        name: name of the actor; anything may stand here.

    Raises:
        Refusal: nobody of this group is called so.
    """
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        raise Refusal("nobody of this group is called so")
    trajectory = trajectory_of(wish)
    called = partners.names(trajectory.states[0])
    if name in called[trajectory.parameters.n_customers :]:
        return json.dumps(_partner(trajectory, called.index(name), name))
    actor = actor_called(name, trajectory.parameters)
    if actor.kind == Kind.CUSTOMER:
        return json.dumps(_customer(trajectory, actor))
    return json.dumps(_other(trajectory, actor))


def _customer(trajectory: Trajectory, actor: Actor) -> dict[str, Any]:
    """Return who a customer is, and what decided between it and each seller."""
    return {
        "name": capital(actor.name),
        "first": [verdict_in_a_line(trajectory, actor.row)],
        "about": customer_lines(trajectory, actor.row),
        "accounts": [
            {
                "seller": capital(account.seller),
                "sentences": account.sentences,
                "months": [step["month"] for step in account.steps],
                "work": [round(step["work_done"], 3) for step in account.steps],
                "trust": [round(step["trust"], 3) for step in account.steps],
                "needed": [round(step["trust_needed"], 3) for step in account.steps],
            }
            for account in accounts(trajectory, actor.row)
        ],
        "moments": [],
    }


def _partner(trajectory: Trajectory, row: int, name: str) -> dict[str, Any]:
    """Return who a partner is, and what it learnt and shared, month by month."""
    return {
        "name": capital(name),
        "first": [partners.about(trajectory, row)],
        "about": [],
        "accounts": [],
        "moments": partners.life(trajectory, row),
    }


def _other(trajectory: Trajectory, actor: Actor) -> dict[str, Any]:
    """Return who somebody is, and what changed for it, month by month."""
    return {
        "name": capital(actor.name),
        "first": [introduction(trajectory, actor)],
        "about": [],
        "accounts": [],
        "moments": [
            [moment.month, moment.sentences] for moment in life_of(trajectory, actor)
        ],
    }
