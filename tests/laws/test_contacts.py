"""Laws of month 0 of the net: who listens to whom, and where they meet."""

from hypothesis import strategies as st

from model.founding import found
from model.mechanisms import introduces
from model.parameters.parameters import Parameters
from model.vocabulary import CONTACTS_EACH, NOBODY, Side
from tests.laws.inputs import laws
from tests.laws.nets import nets, sides_of
from tests.strategies import words


def contacts_of(state, partner):
    """Return whom a partner listens to, as records."""
    return state.contacts[partner, : state.partners["n_contacts"][partner]]


@laws(p=nets(), seed=words())
def test_nobody_listens_to_itself_nor_twice_to_another_nor_to_more_than_six(p, seed):
    state = found(p, seed, 0)
    for partner in range(len(state.partners)):
        others = contacts_of(state, partner)["other"].tolist()

        assert partner not in others
        assert len(set(others)) == len(others) <= CONTACTS_EACH
        assert set(others) <= set(range(len(state.partners)))


@laws(p=nets(), seed=words())
def test_two_meet_by_a_mechanism_that_brings_their_sides_together(p, seed):
    state = found(p, seed, 0)
    sides = sides_of(state)
    for partner, side in enumerate(sides):
        for contact in contacts_of(state, partner):
            there = (contact["mechanism"], side, sides[contact["other"]])

            assert introduces(p, *there)
            assert contact["awareness"] == p.starting_awareness
            assert not contact["is_from_event"]


@laws(p=nets(), seed=words())
def test_places_for_contacts_that_are_not_in_use_hold_nobody(p, seed):
    state = found(p, seed, 0)
    for partner, contacts in zip(state.partners, state.contacts, strict=True):
        free = contacts[partner["n_contacts"] :]

        assert (free["other"] == NOBODY).all()
        assert not free["awareness"].any()


@laws(seed=words(), data=st.data())
def test_without_density_or_direct_contact_nobody_listens_to_anybody(seed, data):
    for values in ({"contact_density": 0.0}, {"direct_contact": False}):
        state = found(data.draw(nets(**values)), seed, 0)

        assert not state.partners["n_contacts"].any()


@laws(seed=words(), data=st.data())
def test_all_contacts_can_lie_on_one_side_of_the_net_or_all_across(seed, data):
    for within in (0.0, 1.0):
        state = found(data.draw(nets(contact_within=within)), seed, 0)
        sides = sides_of(state)
        for partner, side in enumerate(sides):
            for contact in contacts_of(state, partner):
                assert (sides[contact["other"]] == side) == bool(within)


@laws(seed=words(), data=st.data())
def test_one_more_supplier_changes_no_contact_among_those_downstream(seed, data):
    p = data.draw(nets(contact_within=1.0))
    one_more = Parameters(**{**p.model_dump(), "n_suppliers": p.n_suppliers + 1})
    few, many = found(p, seed, 0), found(one_more, seed, 0)

    downstream = sides_of(few).count(Side.CUSTOMERS)
    assert (few.contacts[:downstream] == many.contacts[:downstream]).all()
