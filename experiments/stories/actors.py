"""Whom one can ask about: firms, manager, control group, financiers, customers."""

from enum import Enum
from typing import NamedTuple

from model.events import seller_name
from model.parameters.checking import plain
from model.parameters.parameters import Parameters
from model.refusal import Refusal
from model.vocabulary import FinancierLevel


class Kind(Enum):
    """Kinds of actors."""

    FIRM = "firm"
    GROUP = "the group"
    MANAGER = "manager"
    CONTROL_GROUP = "control group"
    FINANCIER = "financier"
    CUSTOMER = "customer"
    ASSISTANT = "assistant"


class Actor(NamedTuple):
    """One actor of a group.

    Attributes:
        kind: what it is.
        row: its row in the table of its kind; 0 where there is only one.
        name: its name as it is told.
    """

    kind: Kind
    row: int
    name: str


def actors_of(p: Parameters) -> list[Actor]:
    """Return everybody one can ask about.

    Args:
        p: the point that is played.
    """
    n_firms = p.n_firms
    firms = [Actor(Kind.FIRM, i, seller_name(i, n_firms)) for i in range(n_firms)]
    customers = [
        Actor(Kind.CUSTOMER, j, f"customer {j + 1}") for j in range(p.n_customers)
    ]
    if p.alone:
        return [*firms, *customers]
    return [
        *firms,
        Actor(Kind.GROUP, n_firms, Kind.GROUP.value),
        *([Actor(Kind.MANAGER, 0, Kind.MANAGER.value)] if p.manager else []),
        Actor(Kind.CONTROL_GROUP, 0, Kind.CONTROL_GROUP.value),
        *(
            Actor(Kind.FINANCIER, level.value, f"{level.name.lower()} financier")
            for level in FinancierLevel
        ),
        *(
            Actor(Kind.ASSISTANT, a, f"assistant {a + 1}")
            for a in range(p.n_assistants)
        ),
        *customers,
    ]


def actor_called(name: str, p: Parameters) -> Actor:
    """Return the actor of a name, whatever its capitals and spaces.

    Args:
        name: "Firm A", "manager", "the national financier", "customer 12", ...
        p: the point that is played.

    Raises:
        Refusal: nobody is called so; the line says who there is.
    """
    said = " ".join(name.lower().split()).removeprefix("the ").replace("export ", "")
    for actor in actors_of(p):
        if said == actor.name.lower().removeprefix("the "):
            return actor
    raise Refusal(f"--actor {plain(name)}: nobody is called so; there are {_all_of(p)}")


def _all_of(p: Parameters) -> str:
    """Return the names of all actors, those that are alike as a range."""
    names: dict[Kind, list[str]] = {}
    for actor in actors_of(p):
        names.setdefault(actor.kind, []).append(actor.name)
    ranges = []
    for kind, called in names.items():
        if kind == Kind.FINANCIER:
            levels = [name.split()[0] for name in called]
            ranges.append(f"{', '.join(levels)} financier")
        elif len(called) > 1:
            ranges.append(f"{called[0]} to {called[-1].split()[-1]}")
        else:
            ranges.append(called[0])
    return ", ".join(ranges)
