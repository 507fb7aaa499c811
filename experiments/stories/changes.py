"""What changes for an actor in a month and is no event: levels, doubts, doors."""

from collections.abc import Callable, Iterator, Mapping

from experiments.stories.actors import Actor, Kind
from experiments.stories.causes import VERDICTS
from experiments.stories.naming import capital, euros, number
from model.measures import mean_of_column
from model.state import State
from model.vocabulary import NEVER, Verdict

type Level = Callable[[State, int], float]


def _trust_in_others(state: State, row: int) -> float:
    """Return a firm's mean trust in the other members, level 0 to 1."""
    others = state.are_members.copy()
    others[row] = False
    return float(mean_of_column(state.members_trust["trust"][row][others]))


LEVELS: Mapping[Kind, Mapping[str, Level]] = {
    Kind.FIRM: {
        "Commitment": lambda state, row: float(state.firms["commitment"][row]),
        "Trust in the other members": _trust_in_others,
        "Experience abroad": lambda state, row: float(state.firms["experience"][row]),
        "What the manager knows of its products": lambda state, row: float(
            state.firms["manager_product_knowledge"][row]
        ),
    },
    Kind.MANAGER: {
        "Frustration": lambda state, _: float(state.manager["frustration"][0]),
        "Knowledge of the markets": lambda state, _: float(
            mean_of_column(state.target_markets["manager_market_knowledge"])
        ),
        "Knowledge of the members' products": lambda state, _: float(
            mean_of_column(state.firms["manager_product_knowledge"][state.are_members])
        ),
    },
    Kind.GROUP: {
        "Readiness of the joint offering": lambda state, _: float(
            state.group["joint_offering_readiness"][0]
        ),
    },
}


def changes(actor: Actor, before: State, after: State) -> Iterator[str]:
    """Yield what changed for an actor in a month and is no event.

    Args:
        actor: whose life.
        before: state at the end of the month before.
        after: state at the end of the month.
    """
    if actor.kind == Kind.FIRM:
        yield from _firm(actor.row, before, after)
    elif actor.kind == Kind.MANAGER:
        yield from _doors("manager", 0, before, after)
    elif actor.kind == Kind.ASSISTANT:
        yield from _doors("assistants", actor.row, before, after)
    elif actor.kind == Kind.FINANCIER:
        yield from _financier(actor.row, before, after)


def _firm(row: int, before: State, after: State) -> Iterator[str]:
    """Yield a firm's doubts, and how it was treated."""
    old, new = before.firms[row], after.firms[row]
    if new["left_month"] != old["left_month"]:
        yield (
            f"It felt a benefit of {new['benefit']:.2f} deals where it expected "
            f"{new['expectation']:.2f}; its commitment was {new['commitment']:.2f}."
        )
    elif new["months_below"] == 1:
        yield "It thinks of leaving: its commitment is too low to stay."
    if new["unfairness"] > 0.0 and old["unfairness"] == 0.0:
        yield "It gets less of the joint sales than it gives in joint hours."


def _doors(table: str, row: int, before: State, after: State) -> Iterator[str]:
    """Yield how many doors were opened, by whom so ever."""
    opened = getattr(after, table)["doors_opened"][row]
    opened -= getattr(before, table)["doors_opened"][row]
    if opened:
        yield f"{capital(number(int(opened), 'door'))} opened."


def _financier(row: int, before: State, after: State) -> Iterator[str]:
    """Yield a financier's reviews, and the end of its money."""
    old, new = before.financiers[row], after.financiers[row]
    has_reviewed = (
        new["achievement"] != old["achievement"]
        or new["reviews_below"] != old["reviews_below"]
    )
    if has_reviewed and new["withdrawal_month"] == NEVER:
        verdict = VERDICTS[Verdict(int(after.control_group["verdict"][0]))]
        content = "content" if new["reviews_below"] == 0 else "not content"
        yield (
            f"It found {new['achievement']:.0%} of the plan kept and was {content} "
            f"(the control group: {verdict}); so far it has paid "
            f"{euros(float(new['paid_eur']))}."
        )
    if new["budget_eur"] == 0.0 < old["budget_eur"]:
        yield "Its money is spent."
