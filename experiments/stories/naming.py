"""What actors, forms, sums and levels are called in plain words."""

from collections.abc import Sequence

from model.events import seller_name
from model.vocabulary import MONTHS_PER_YEAR, Activity, FinancierLevel

MILLION = 1_000_000
SMALL_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve"),
)
FORMS = ("market-oriented", "customer-oriented", "system-oriented")
PARTS = {
    0.2: "a fifth of what it needs",
    0.25: "a quarter of what it needs",
    0.33: "a third of what it needs",
    0.5: "half of what it needs",
    1.0: "all it needs",
}
LEVELS = ("very low", "low", "fair", "high", "very high")

ACTIVITIES: dict[Activity, str] = {
    Activity.FACT_FINDING_TRIP: "fact-finding trip",
    Activity.JOINT_MARKETING: "joint marketing campaign",
    Activity.TRADE_FAIR: "trade fair",
    Activity.JOINT_CUSTOMER_MEETING: "joint customer meeting",
    Activity.JOINT_PRODUCT_DEVELOPMENT: "product development session",
}


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "A, B and C".

    Args:
        words: one or more; none give "nobody".
    """
    if not words:
        return "nobody"
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def firms_called(rows: Sequence[int], n_firms: int) -> str:
    """Return the names of several sellers: "Firms A, B and C".

    Args:
        rows: rows of sellers; the joint system stands alone.
        n_firms: firms in the pool.
    """
    names = [seller_name(row, n_firms) for row in rows]
    if len(names) < 2 or not all(name.startswith("Firm ") for name in names):
        return listed(names)
    return f"Firms {listed([name.removeprefix('Firm ') for name in names])}"


def pairs_called(pairs: Sequence[tuple[int, int]], n_firms: int) -> str:
    """Return the names of pairs of firms: "Firms A and B, A and C".

    Args:
        pairs: rows of both firms of each pair, one pair or more.
        n_firms: firms in the pool.
    """
    named = [firms_called(pair, n_firms).removeprefix("Firms ") for pair in pairs]
    return f"Firms {', '.join(named)}"


def markets_called(markets: Sequence[int], n_markets: int) -> str:
    """Return the names of target markets: "markets 1 and 3", "the target market".

    Args:
        markets: indices of target markets, one or more.
        n_markets: target markets of the group.
    """
    if n_markets == 1:
        return "the target market"
    named = listed([str(market + 1) for market in markets])
    return f"market{'s' if len(markets) > 1 else ''} {named}"


def financiers_called(levels: Sequence[int]) -> str:
    """Return the names of public financiers: "the local and national financiers".

    Args:
        levels: members of ``FinancierLevel``, one or more.
    """
    names = [FinancierLevel(level).name.lower() for level in levels]
    return f"the {listed(names)} financier{'s' if len(names) > 1 else ''}"


def form_name(orientation: float) -> str:
    """Return the organisation form in words.

    Args:
        orientation: 0 market-, 0.5 customer-, 1 system-oriented.
    """
    place = 2.0 * orientation
    if place == int(place):
        return FORMS[int(place)]
    low, high = FORMS[int(place)], FORMS[int(place) + 1]
    return f"between {low.removesuffix('oriented')} and {high}"


def euros(amount: float) -> str:
    """Return a sum of money as one says it: no more than two or three digits.

    Args:
        amount: EUR, 0 or more.
    """
    if amount >= MILLION:
        return f"{amount / MILLION:.1f} million EUR".replace(".0 ", " ")
    return f"{_rounded(amount):,.0f} EUR"


def _rounded(amount: float) -> float:
    """Return an amount below a million, rounded as one says it, EUR."""
    return round(amount, -3 if amount >= 10_000 else -2)


def premium_called(total: float, price: float) -> str:
    """Return what a price contains for coming as one system; "" for nothing.

    Below a million it is the difference of both sums as they are said, so that who
    reads both finds them to add up.

    Args:
        total: what is paid, EUR.
        price: what the components alone would cost, EUR.
    """
    premium = total - price
    if total < MILLION:
        premium = _rounded(total) - _rounded(price)
    return euros(premium) if premium > 0.0 else ""


def said(count: int) -> str:
    """Return a number as one says it: in words up to twelve.

    Args:
        count: 0 or more.
    """
    return SMALL_NUMBERS[count] if count < len(SMALL_NUMBERS) else f"{count}"


def number(count: int, thing: str) -> str:
    """Return a number of things in words: "two deals", "one deal", "no deals".

    Args:
        count: how many, 0 or more.
        thing: what, in the singular.
    """
    return f"{said(count)} {thing}" if count == 1 else f"{said(count)} {thing}s"


def span(months: int) -> str:
    """Return a number of months as one says it: "three years", "one month".

    Args:
        months: months, 0 or more.
    """
    if months >= MONTHS_PER_YEAR and months % MONTHS_PER_YEAR == 0:
        return number(months // MONTHS_PER_YEAR, "year")
    return number(months, "month")


def level_name(level: float) -> str:
    """Return a level in words, from "very low" to "very high".

    Args:
        level: level 0 to 1.
    """
    return LEVELS[min(int(level * len(LEVELS)), len(LEVELS) - 1)]


def part(share: float) -> str:
    """Return a part of what a customer needs, in words.

    Args:
        share: share of the needs, 0 to 1.
    """
    return PARTS.get(round(share, 2), f"{share:.0%} of what it needs")


def capital(text: str) -> str:
    """Return a text with a capital first letter; the rest stays as it is.

    Args:
        text: one character or more.
    """
    return text[0].upper() + text[1:]
