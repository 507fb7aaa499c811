"""Laws of month 0 of the net: who the partners are, and what all know."""

from model.founding import found, largest_shape
from model.parameters.parameters import Parameters
from model.partners import (
    MARKETS_FROM,
    MECHANISM_FROM,
    PARTNERS_FROM,
    SIDE_FROM,
)
from model.vocabulary import (
    CONTACTS_EACH,
    NOBODY,
    DevelopmentStage,
    PartnerKind,
    Side,
)
from tests.laws.inputs import laws
from tests.laws.nets import nets, sides_of
from tests.strategies import words

KINDS = {
    PartnerKind.CUSTOMER: "n_customers",
    PartnerKind.END_CUSTOMER: "n_end_customers",
    PartnerKind.DISTRIBUTOR: "n_distributors",
    PartnerKind.SUPPLIER: "n_suppliers",
    PartnerKind.RESEARCH_INSTITUTE: "n_institutes",
}
OWN_STAGE = {
    PartnerKind.SUPPLIER: DevelopmentStage.PRODUCTION,
    PartnerKind.RESEARCH_INSTITUTE: DevelopmentStage.IDEA,
}
"""The stage that a kind knows best; all downstream know how products are used."""


def subjects(state, row):
    """Return what an actor knows by its own work: of components, and of markets."""
    own = state.knowledge["own"][row]
    n_components = state.needs.shape[1]
    return own[:n_components], own[n_components:]


@laws(p=nets(), seed=words())
def test_partners_stand_in_the_order_of_their_kinds(p, seed):
    partners = found(p, seed, 0).partners

    expected = [kind for kind, name in KINDS.items() for _ in range(getattr(p, name))]
    assert partners["kind"].tolist() == expected


@laws(p=nets(), seed=words())
def test_a_customer_is_a_partner_in_its_own_market(p, seed):
    state = found(p, seed, 0)
    partners = state.partners[: p.n_customers]

    assert partners["customer"].tolist() == list(range(p.n_customers))
    assert partners["market"].tolist() == state.customers["market"].tolist()


@laws(p=nets(), seed=words())
def test_customers_of_customers_stand_behind_each_customer_in_turn(p, seed):
    partners = found(p, seed, 0).partners
    behind = partners[partners["kind"] == PartnerKind.END_CUSTOMER]

    assert behind["customer"].tolist() == [
        place % p.n_customers for place in range(p.n_end_customers)
    ]
    for end_customer in behind:
        assert end_customer["market"] == partners["market"][end_customer["customer"]]


@laws(p=nets(), seed=words())
def test_all_other_partners_stand_behind_nobody_in_some_market_and_field(p, seed):
    state = found(p, seed, 0)
    others = state.partners[state.partners["kind"] >= PartnerKind.DISTRIBUTOR]

    assert (others["customer"] == NOBODY).all()
    assert set(state.partners["market"].tolist()) <= set(range(p.n_markets))
    assert set(state.partners["field"].tolist()) <= set(range(state.needs.shape[1]))


@laws(p=nets(), seed=words())
def test_each_partner_is_most_expert_in_the_stage_that_is_its_own(p, seed):
    for partner in found(p, seed, 0).partners:
        expertise = {
            DevelopmentStage.IDEA: partner["research_expertise"],
            DevelopmentStage.TEST: partner["use_expertise"],
            DevelopmentStage.PRODUCTION: partner["production_expertise"],
        }
        own = expertise.pop(OWN_STAGE.get(partner["kind"], DevelopmentStage.TEST))

        assert p.own_expertise <= own <= 1.0
        assert all(0.0 <= other <= p.own_expertise for other in expertise.values())


@laws(p=nets(), seed=words())
def test_all_know_at_least_half_of_what_can_be_known_of_their_own_field(p, seed):
    state = found(p, seed, 0)
    fields = [*state.firms["component"], *state.partners["field"]]
    for row, field in enumerate(fields):
        technical, _ = subjects(state, row)

        assert 0.5 * p.own_knowledge <= technical[field] <= p.own_knowledge
        for component, level in enumerate(technical):
            assert component == field or 0.0 <= level <= p.other_knowledge


@laws(p=nets(), seed=words())
def test_firms_know_no_markets_and_those_downstream_their_own(p, seed):
    state = found(p, seed, 0)
    for row in range(len(state.firms)):
        assert not subjects(state, row)[1].any()
    for number, (side, partner) in enumerate(
        zip(sides_of(state), state.partners, strict=True)
    ):
        _, local = subjects(state, len(state.firms) + number)
        for market, level in enumerate(local):
            is_own = side == Side.CUSTOMERS and market == partner["market"]
            most = p.own_knowledge if is_own else p.other_knowledge
            assert 0.5 * most * is_own <= level <= most


@laws(p=nets(), seed=words())
def test_at_founding_nobody_has_learnt_from_anybody(p, seed):
    state = found(p, seed, 0)

    for name in ("learnt", "taught", "relayed"):
        assert not state.knowledge[name].any()
    assert not state.partners["given_knowledge"].any()
    assert not state.firms["created_knowledge"].any()


@laws(p=nets(), seed=words())
def test_one_more_supplier_changes_nothing_of_those_who_stand_before_it(p, seed):
    """Its own contacts may change: there is one more to listen to upstream."""
    one_more = Parameters(**{**p.model_dump(), "n_suppliers": p.n_suppliers + 1})
    few, many = found(p, seed, 0), found(one_more, seed, 0)
    before = len(few.partners) - p.n_institutes
    rows = len(few.firms) + before

    names = [name for name in few.partners.dtype.names if name != "n_contacts"]
    for name in names:
        assert (few.partners[name][:before] == many.partners[name][:before]).all()
    assert (few.knowledge[:rows] == many.knowledge[:rows]).all()


@laws(p=nets(), seed=words())
def test_one_more_member_changes_nothing_of_what_partners_know(p, seed):
    one_more = Parameters(**{**p.model_dump(), "n_members": p.n_members + 1})
    few, many = found(p, seed, 0), found(one_more, seed, 0)

    assert (few.partners == many.partners).all()
    assert (few.contacts == many.contacts).all()
    partners = few.knowledge[len(few.firms) :]
    assert (partners == many.knowledge[len(many.firms) :]).all()


@laws(p=nets(), seed=words())
def test_without_flows_of_knowledge_nobody_knows_or_meets_anything(p, seed):
    state = found(Parameters(**{**p.model_dump(), "knowledge_flows": False}), seed, 0)

    assert not state.knowledge["own"].any()
    assert not state.partners["n_contacts"].any()


def test_no_two_draws_of_month_0_have_the_same_address():
    """Partners come behind all firms, markets behind all components."""
    largest = largest_shape()

    assert largest.firms <= PARTNERS_FROM
    assert largest.components <= MARKETS_FROM
    assert CONTACTS_EACH <= MECHANISM_FROM
    assert MECHANISM_FROM + CONTACTS_EACH <= SIDE_FROM
