"""What a project came to when it ended, in sentences."""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from experiments.stories.causes import reason
from experiments.stories.naming import (
    ACTIVITIES,
    capital,
    euros,
    firms_called,
    level_name,
    listed,
    number,
    said,
    span,
)
from experiments.stories.nets import came_to, is_one_firms_net
from experiments.stories.periods import last_month_told
from experiments.trajectory import Trajectory
from model.measures import total_of_column
from model.vocabulary import Activity, EventKind

REASONS = 2
"""So many of the most frequent reasons are told."""

FRUSTRATED = 0.3
"""Frustration of the manager from which on it is told."""


def ending(trajectory: Trajectory) -> list[str]:
    """Return what had come of the project when it ended, in sentences.

    Args:
        trajectory: what was played.
    """
    values = trajectory.outcomes()
    return [
        *_sales(trajectory),
        *_funnel(trajectory),
        *_lost(trajectory),
        *_costs(values),
        *_net(trajectory, values),
    ]


def _sales(trajectory: Trajectory) -> Iterator[str]:
    """Yield deals and exports until the project's end."""
    p = trajectory.parameters
    months = last_month_told(trajectory)
    state = trajectory.states[months]
    signed = state.relationships["deal_month"]
    signed = signed[signed > 0]
    if not len(signed):
        yield f"In {span(months)} no deal was signed."
        return
    each = float(state.control_group[0]["deals_reached"])
    aim = "" if p.alone else f"; {each:.1f} for each firm, {p.target_deals:g} aimed at"
    if is_one_firms_net(p):
        aim = f"; {p.target_deals:g} aimed at"
    were = "was signed" if len(signed) == 1 else "were signed"
    yield (
        f"In {span(months)} {number(len(signed), 'deal')} {were}, the first in month "
        f"{signed.min()}{aim}."
    )
    exports = state.firms["exports_eur"]
    yield f"Exports until then: {euros(total_of_column(exports))}."
    nothing = np.flatnonzero(trajectory.end.have_been_members & (exports == 0.0))
    if len(nothing):
        yield f"{firms_called(nothing.tolist(), len(exports))} had exported nothing."


def _funnel(trajectory: Trajectory) -> Iterator[str]:
    """Yield how many contacts came how far until then, and how long deals took."""
    talks = trajectory.states[last_month_told(trajectory)].relationships
    contacts, negotiations, deals = (
        int((talks[f"{step}_month"] > 0).sum())
        for step in ("contact", "negotiation", "deal")
    )
    if not contacts:
        yield "Nobody got in contact with any customer."
        return
    pace = ""
    if deals:
        signed = talks[talks["deal_month"] > 0]
        took = float((signed["deal_month"] - signed["contact_month"]).mean())
        pace = f", after {span(round(took))} on average"
    yield (
        f"Of {number(contacts, 'contact')} {negotiations or 'none'} came to "
        f"negotiation and {deals or 'none'} to a deal{pace}."
    )


def _lost(trajectory: Trajectory) -> Iterator[str]:
    """Yield why most of the talks that were lost until then came to nothing."""
    last = last_month_told(trajectory)
    causes = Counter(
        event.cause
        for event in trajectory.happened
        if event.kind == EventKind.RELATIONSHIP_LOST and event.month <= last
    )
    if causes:
        most = causes.most_common(REASONS)
        told = [f"{reason(cause)} ({times})" for cause, times in most]
        rest = causes.total() - sum(times for _, times in most)
        why = "; ".join([*told, f"other reasons ({rest})"] if rest else told)
        yield f"Why {said(causes.total())} others came to nothing: {why}."


def _costs(values: dict[str, float]) -> Iterator[str]:
    """Yield what the project cost, and what the public paid for each deal."""
    if values["cost_eur"] > 0.0:
        of_public = f"of which the public paid {euros(values['public_cost_eur'])}"
        if values["public_cost_eur"] == 0.0:
            of_public = "without public money"
        yield f"The project cost {euros(values['cost_eur'])}, {of_public}."
    signed = values["first_deals_in_project"]
    if values["public_cost_eur"] > 0.0 and signed > 0.0:
        each = euros(values["public_cost_eur"] / signed)
        yield f"That is {each} of public money for each deal."


def _together_held(trajectory: Trajectory) -> Iterator[str]:
    """Yield which joint activities were held in all."""
    times = trajectory.end.activities["times_held"].tolist()
    held = [number(times[kind], ACTIVITIES[kind]) for kind in Activity if times[kind]]
    if held:
        yield f"Together the members had held {listed(held)}."
    else:
        yield "The members had held no joint activity."


def _net(trajectory: Trajectory, values: dict[str, float]) -> Iterator[str]:
    """Yield what the members had become to each other."""
    if trajectory.parameters.alone:
        return
    if is_one_firms_net(trajectory.parameters):
        yield from came_to(trajectory)
        return
    yield from _together_held(trajectory)
    left, joined = int(values["members_left"]), int(values["members_joined"])
    if left or joined:
        yield (
            f"{capital(number(left, 'firm'))} had left and {number(joined, 'firm')} "
            "had joined."
        )
    else:
        yield "All founders had stayed."
    ready = values["joint_offering_readiness"]
    yield (
        f"Trust between members was {level_name(values['trust_between_members'])}, "
        f"their commitment {level_name(values['commitment'])}"
        + (f", and their joint offering {ready:.0%} ready." if ready else ".")
    )
    if trajectory.project_end.manager["frustration"][0] >= FRUSTRATED:
        # Frustration follows what members expect and give, not what was sold.
        yield (
            "However much or little was sold, members who gave few of their hours "
            "expected more; that frustrated the export manager."
        )
