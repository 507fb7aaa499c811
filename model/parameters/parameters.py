"""All parameters of one point: composed from one part per group of rules."""

from typing import Any

import numpy as np
from pydantic import ConfigDict, model_validator

from model.parameters.group import FormationParameters, GroupParameters
from model.parameters.members import CommitmentParameters, ExperienceParameters
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
from model.vocabulary import OrganisationForm

FORM_NAMES = ("market", "customer", "system")
NUMPY_TYPES = {float: np.float64, int: np.int64, bool: np.bool_}


class Parameters(
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
        for form in FORM_NAMES:
            preparation = f"preparation_share_{form}"
            interaction = f"interaction_share_{form}"
            both = getattr(self, preparation) + getattr(self, interaction)
            if both > 1.0:
                raise ValueError(
                    f"{preparation} + {interaction} = {both:g} share is more than 1: "
                    "an hour is spent once; lower one of them"
                )
        if (
            self.nearest_form is OrganisationForm.CUSTOMER_ORIENTED
            and self.exclude_competitors
            and self.competitor_share > 0.0
        ):
            raise ValueError(
                f"competitor_share = {self.competitor_share:g} share, orientation = "
                f"{self.orientation:g}: competitors cannot take part in a customer-"
                "oriented group; set competitor_share = 0, or exclude_competitors = "
                "false to study the mismatch"
            )
        return self

    @property
    def nearest_form(self) -> OrganisationForm:
        """Return the organisation form that this orientation is nearest to."""
        return OrganisationForm(int(2.0 * self.orientation + 0.5))

    @property
    def months(self) -> int:
        """Return the months played: the project and what follows it."""
        return self.project_months + self.follow_up_months

    def changed(self, **values: Any) -> "Parameters":
        """Return these parameters with some values replaced, checked anew.

        Args:
            **values: new value by parameter name.

        Raises:
            pydantic.ValidationError: a name is unknown or a value not allowed.
        """
        return Parameters(**{**self.model_dump(), **values})


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


def passports() -> dict[str, dict[str, Any]]:
    """Return, by parameter name, default, meaning, unit, bounds, source and kind."""
    return {
        name: {
            "default": field.default,
            "meaning": field.description,
            **dict(field.json_schema_extra),  # type: ignore[arg-type]
        }
        for name, field in Parameters.model_fields.items()
    }
