"""Laws of how target markets differ (``model.rules.formation``)."""

from hypothesis import strategies as st

from model.rules import formation
from tests.laws.inputs import ROUNDING, laws, laws_of
from tests.strategies import counts, levels

SPREADS_OF_MARKETS = st.floats(0.0, 0.5)


@laws(n_markets=counts(1, 6), share=levels())
def test_as_many_markets_are_in_transition_as_the_share_says_to_half_a_market(
    n_markets, share
):
    changing = sum(
        formation.is_in_transition(market, n_markets, share)
        for market in range(n_markets)
    )

    # The product of share and number is rounded.
    assert abs(changing - share * n_markets) <= 0.5 + ROUNDING


def test_half_a_market_is_not_in_transition():
    assert not formation.is_in_transition(0, 1, 0.5)


@laws(n_markets=counts(1, 6))
def test_no_market_or_every_market_may_be_in_transition(n_markets):
    markets = range(n_markets)

    assert not any(formation.is_in_transition(m, n_markets, 0.0) for m in markets)
    assert all(formation.is_in_transition(m, n_markets, 1.0) for m in markets)


@laws_of(formation.distance_of_market)
def test_the_distance_of_a_market_is_a_level(values):
    assert 0.0 <= formation.distance_of_market(**values) <= 1.0


@laws(distance=levels(), spread=SPREADS_OF_MARKETS)
def test_a_single_market_has_the_mean_distance(distance, spread):
    assert formation.distance_of_market(distance, spread, 0, 1) == distance


@laws(distance=levels(), market=counts(0, 5))
def test_markets_without_spread_are_all_as_distant(distance, market):
    assert formation.distance_of_market(distance, 0.0, market, 6) == distance


@laws(
    distance=st.floats(0.25, 0.75),
    spread=st.floats(0.0, 0.25),
    n_markets=counts(2, 6),
)
def test_the_farthest_market_is_by_the_spread_farther_and_the_nearest_nearer(
    distance, spread, n_markets
):
    ends = [
        formation.distance_of_market(distance, spread, market, n_markets)
        for market in (0, n_markets - 1)
    ]

    assert ends == [distance - spread, distance + spread]


@laws(
    distance=st.floats(0.25, 0.75),
    spread=st.floats(0.0, 0.25),
    n_markets=counts(1, 6),
)
def test_where_no_market_is_at_an_end_of_the_scale_their_mean_is_the_mean_distance(
    distance, spread, n_markets
):
    total = sum(
        formation.distance_of_market(distance, spread, market, n_markets)
        for market in range(n_markets)
    )

    # A few roundings for each market.
    assert abs(total - distance * n_markets) <= ROUNDING
