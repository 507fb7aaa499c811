"""Scenarios in which each number is allowed, but no group can have all of them."""

from typing import NamedTuple


class Malformed(NamedTuple):
    """A text that is no scenario.

    Attributes:
        text: content of the file.
        words: what the refusal must name: the key, the value, what is allowed.
    """

    text: str
    words: tuple[str, ...]


IMPOSSIBLE = {
    "competitors in a customer-oriented group": Malformed(
        "[levers]\norientation = 0.5\n[uncertainties]\ncompetitor_share = 0.4\n",
        ("competitor_share = 0.4", "orientation = 0.5", "set competitor_share = 0"),
    ),
    "competitors after a change to customer orientation": Malformed(
        "[levers]\nchange_month = 6\n[uncertainties]\ncompetitor_share = 0.4\n",
        ("competitor_share = 0.4", "customer-oriented", "set competitor_share = 0"),
    ),
    "shares of financiers above 1": Malformed(
        "[levers]\nshare_local = 0.5",
        ("share_local + share_regional", "= 1.35 share", "add up to 1"),
    ),
    "shares of financiers below 1": Malformed(
        "[levers]\nshare_national = 0.1",
        ("share_national + share_international", "= 0.6 share", "add up to 1"),
    ),
    "more assistants than markets": Malformed(
        "[levers]\nn_markets = 2\nn_assistants = 3",
        ("n_assistants = 3", "n_markets = 2", "lower n_assistants"),
    ),
    "assistants without a manager": Malformed(
        "[levers]\nn_assistants = 1\n[switches]\nmanager = false",
        ("n_assistants = 1", "manager = false", "set n_assistants = 0"),
    ),
    "fewest members above all members": Malformed(
        "[levers]\nn_members = 4\n[rules]\nfewest_members = 5",
        ("fewest_members = 5", "n_members = 4", "lower fewest_members"),
    ),
    "shares of hours above 1": Malformed(
        "[rules]\npreparation_share_market = 0.8\ninteraction_share_market = 0.5\n",
        ("preparation_share_market", "interaction_share_market", "1.3", "lower one"),
    ),
}
