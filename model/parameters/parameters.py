"""All parameters of one point: composed from one part per group of rules."""

import functools
import math
from typing import Any

import numpy as np
from pydantic import ConfigDict, model_validator

from model.parameters.formation import FormationParameters
from model.parameters.group import GroupParameters
from model.parameters.knowledge import (
    CoordinationParameters,
    KnowledgeParameters,
    PartnerParameters,
)
from model.parameters.mechanisms import AvailabilityParameters, MechanismParameters
from model.parameters.members import CommitmentParameters, ExperienceParameters
from model.parameters.membership import ActivityParameters, MembershipParameters
from model.parameters.programme import ControlGroupParameters, FinancingParameters
from model.parameters.relationship import (
    CooperationParameters,
    DealParameters,
    TrustParameters,
)
from model.parameters.work import (
    AttentionParameters,
    DoorParameters,
    EffortParameters,
)
from model.rules.organisation import form_share, orientation_by_determinants
from model.vocabulary import FinancierLevel, OrganisationForm

FORM_NAMES = ("market", "customer", "system")
FINANCIER_LEVELS = tuple(level.name.lower() for level in FinancierLevel)
NUMPY_TYPES = {float: np.float64, int: np.int64, bool: np.bool_}


class Parameters(
    AvailabilityParameters,
    MechanismParameters,
    CoordinationParameters,
    KnowledgeParameters,
    PartnerParameters,
    FinancingParameters,
    ControlGroupParameters,
    ActivityParameters,
    MembershipParameters,
    ExperienceParameters,
    CommitmentParameters,
    CooperationParameters,
    DealParameters,
    TrustParameters,
    DoorParameters,
    AttentionParameters,
    EffortParameters,
    FormationParameters,
    GroupParameters,
):
    """One point of the model: every lever, uncertainty, rule number and switch.

    Frozen; unknown names are refused; each value lies within its bounds.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False
    )

    @model_validator(mode="after")
    def _is_possible(self) -> "Parameters":
        """Refuse combinations that no group can have."""
        _check_hours(self)
        _check_members(self)
        _check_programme(self)
        return self

    @property
    def starting_orientation(self) -> float:
        """Return the orientation at founding: as set, or as the determinants say."""
        if self.choose_by_determinants:
            return orientation_by_determinants(
                self.technology, self.compatibility, self.goals
            )
        return self.orientation

    @property
    def longest_project_months(self) -> int:
        """Return the months of the project if it is continued."""
        return self.project_months + self.continuation_months

    @property
    def months(self) -> int:
        """Return the months played, the same whatever becomes of the project."""
        return self.longest_project_months + self.follow_up_months

    @property
    def n_firms(self) -> int:
        """Return the firms of the pool from which members come."""
        return self.n_members + self.n_candidates

    def changed(self, **values: Any) -> "Parameters":
        """Return these parameters with some values replaced, checked anew.

        Args:
            **values: new value by parameter name.

        Raises:
            pydantic.ValidationError: a name is unknown or a value not allowed.
        """
        return Parameters(**{**self.model_dump(), **values})


def _check_hours(p: Parameters) -> None:
    """Refuse to spend an hour twice."""
    for form in FORM_NAMES:
        preparation = f"preparation_share_{form}"
        interaction = f"interaction_share_{form}"
        both = getattr(p, preparation) + getattr(p, interaction)
        if both > 1.0:
            raise ValueError(
                f"{preparation} + {interaction} = {both:g} share is more than 1: "
                "an hour is spent once; lower one of them"
            )


def _check_members(p: Parameters) -> None:
    """Refuse a group that cannot be composed as it is asked for."""
    orientations = [p.starting_orientation]
    if p.change_month:
        orientations.append(p.new_orientation)
    is_customer = OrganisationForm.CUSTOMER_ORIENTED.value
    if (
        any(form_share(orientation, is_customer) >= 0.5 for orientation in orientations)
        and p.exclude_competitors
        and p.competitor_share > 0.0
    ):
        raise ValueError(
            f"competitor_share = {p.competitor_share:g} share, orientation = "
            f"{p.starting_orientation:g}: competitors cannot take part in a customer-"
            "oriented group; set competitor_share = 0, or exclude_competitors = "
            "false to study the mismatch"
        )
    if p.fewest_members > p.n_members:
        raise ValueError(
            f"fewest_members = {p.fewest_members} firms, n_members = {p.n_members}: "
            "the project would end at once; lower fewest_members"
        )


def _check_programme(p: Parameters) -> None:
    """Refuse a project that nobody can run or pay for."""
    if p.n_assistants > p.n_markets:
        raise ValueError(
            f"n_assistants = {p.n_assistants} assistants, n_markets = {p.n_markets}: "
            "there is at most one local assistant in each target market; lower "
            "n_assistants"
        )
    if p.n_assistants > 0 and not p.manager:
        raise ValueError(
            f"n_assistants = {p.n_assistants} assistants, manager = false: local "
            "assistants work for the export manager; set n_assistants = 0"
        )
    shares = [getattr(p, f"share_{level}") for level in FINANCIER_LEVELS]
    total = math.fsum(shares)
    if abs(total - 1.0) > 1e-9:
        listed = " + ".join(f"share_{level}" for level in FINANCIER_LEVELS)
        raise ValueError(
            f"{listed} = {total:g} share: financiers pay the public cost together; "
            "make the four add up to 1"
        )


RECORD = np.dtype(
    (
        np.record,
        [
            (name, NUMPY_TYPES[field.annotation])  # type: ignore[index]
            for name, field in Parameters.model_fields.items()
        ],
    )
)
"""One record type for all points: compiled code remembers each type it has met."""


def as_record(parameters: Parameters) -> np.record:
    """Return the parameters as one record, with the same names, for compiled code.

    Args:
        parameters: one point of the model.
    """
    values = tuple(parameters.model_dump().values())
    record: np.record = np.array([values], dtype=RECORD)[0]
    return record


@functools.cache
def passports() -> dict[str, dict[str, Any]]:
    """Return, by parameter name, default, meaning, unit, bounds, source and kind.

    Made once, for all: nobody writes into it.
    """
    return {
        name: {
            "default": field.default,
            "meaning": field.description,
            **dict(field.json_schema_extra),  # type: ignore[arg-type]
        }
        for name, field in Parameters.model_fields.items()
    }
