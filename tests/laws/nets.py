"""Nets at founding: points of the model with a few partners of each kind."""

from hypothesis import strategies as st

from model.mechanisms import side_of
from model.parameters.parameters import Parameters
from tests.strategies import counts, levels

FURTHER = ["n_end_customers", "n_distributors", "n_suppliers", "n_institutes"]


@st.composite
def nets(draw, **fixed):
    """Draw a point of the model with a few partners of each kind."""
    values = {
        **{name: draw(counts(0, 8)) for name in FURTHER},
        "n_customers": draw(counts(4, 12)),
        "n_markets": draw(counts(1, 4)),
        "n_members": draw(counts(1, 4)),
        "fewest_members": 1,
        "contact_density": draw(levels()),
        "contact_within": draw(levels()),
        "own_knowledge": draw(levels()),
        "other_knowledge": draw(levels()),
        "own_expertise": draw(levels()),
        "starting_awareness": draw(levels()),
        "contact_between_customers": draw(counts(0, 1023)),
        "contact_between_suppliers": draw(counts(0, 1023)),
        "contact_across": draw(counts(0, 1023)),
        **fixed,
    }
    return Parameters(**values)


def sides_of(state):
    """Return the side of the net of each partner."""
    return [side_of(kind) for kind in state.partners["kind"].tolist()]
