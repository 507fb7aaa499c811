"""A snapshot tells the state of a group: all of it, and as it was at that moment."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agents import ExportPartnerGroup
from agents.records import table_of
from model import state
from model.founding import found
from model.parameters.parameters import Parameters
from model.scenario import read
from model.state import State, names_of
from model.vocabulary import NEVER, NOBODY
from tests.scores.playing import bytes_of, play_months, states
from tests.strategies import changing_worlds, small_worlds

FEW_WORLDS = settings(
    derandomize=True,
    deadline=None,
    max_examples=25,
    suppress_health_check=list(HealthCheck),
)
FORMS = (0.0, 0.5, 1.0)


def read_anew(group: ExportPartnerGroup) -> State:
    """Return the state read from every agent, with nothing carried over."""
    n_customers, n_firms = len(group.customers), len(group.firms)
    needs = [need for customer in group.customers for need in customer.needs]
    trusts = [between for row in group.members_trust for between in row]
    places = [place for firm in group.firms for place in firm.markets]
    attendances = [each for firm in group.firms for each in firm.attendances]
    talks = table_of(state.RELATIONSHIP, group.relationships)
    subjects = [subject for actor in group.actors for subject in actor.knowledge]
    contacts = [place for partner in group.partners for place in partner.places]
    flows = [each for channel in group.flows.cells for row in channel for each in row]
    return State(
        group=table_of(state.GROUP, [group]),
        choice=table_of(state.CHOICE, [group.choice]),
        control_group=table_of(state.CONTROL_GROUP, [group.control_group]),
        financiers=table_of(state.FINANCIER, group.financiers),
        activities=table_of(state.ACTIVITY, group.activities),
        attendances=table_of(state.ATTENDANCE, attendances).reshape(n_firms, -1),
        target_markets=table_of(state.TARGET_MARKET, group.target_markets),
        manager=table_of(state.MANAGER, [group.manager]),
        assistants=table_of(state.ASSISTANT, group.assistants),
        firms=table_of(state.FIRM, group.firms),
        firm_markets=table_of(state.FIRM_MARKET, places).reshape(n_firms, -1),
        customers=table_of(state.CUSTOMER, group.customers),
        needs=table_of(state.NEED, needs).reshape(n_customers, -1),
        relationships=talks.reshape(-1, n_customers),
        members_trust=table_of(state.MEMBER_TRUST, trusts).reshape(n_firms, -1),
        partners=table_of(state.PARTNER, group.partners),
        knowledge=table_of(state.KNOWLEDGE, subjects).reshape(len(group.actors), -1),
        contacts=table_of(state.CONTACT, contacts).reshape(len(group.partners), -1),
        mechanisms=table_of(state.MECHANISM, group.mechanisms),
        flows=table_of(state.FLOW, flows).reshape(3, -1, len(group.mechanisms)),
    )


@FEW_WORLDS
@given(parameters=small_worlds())
def test_agents_made_of_records_give_the_same_records_back(parameters):
    founded = found(parameters, 3, 1)
    group = ExportPartnerGroup(parameters, 3, 1)

    assert bytes_of(read_anew(group)) == bytes_of(founded)


@FEW_WORLDS
@given(parameters=small_worlds())
def test_a_snapshot_of_month_0_is_the_founding(parameters):
    group = ExportPartnerGroup(parameters, 3, 1)

    assert bytes_of(group.snapshot()) == bytes_of(found(parameters, 3, 1))


@FEW_WORLDS
@given(parameters=small_worlds())
def test_a_snapshot_tells_of_every_agent_in_every_month(parameters):
    group = ExportPartnerGroup(parameters, 3, 1)

    for snapshot in states(group, parameters.months):
        assert bytes_of(snapshot) == bytes_of(read_anew(group))


@FEW_WORLDS
@given(parameters=changing_worlds())
def test_a_snapshot_tells_of_all_that_changes_when_members_change(parameters):
    """Who serves which need best, and what a joint offer covers, also of the lost."""
    group = ExportPartnerGroup(parameters, 3, 1)

    for snapshot in states(group, parameters.months):
        assert bytes_of(snapshot) == bytes_of(read_anew(group))


@FEW_WORLDS
@given(parameters=changing_worlds(), months_between=st.integers(2, 9))
def test_members_who_changed_between_two_snapshots_are_told_of(
    parameters, months_between
):
    group = ExportPartnerGroup(parameters, 3, 1)
    group.snapshot()

    for _ in range(0, parameters.months, months_between):
        play_months(group, months_between)
        assert bytes_of(group.snapshot()) == bytes_of(read_anew(group))
        assert bytes_of(group.snapshot()) == bytes_of(read_anew(group))


@pytest.mark.parametrize("orientation", FORMS)
def test_a_change_of_members_is_told_of_in_its_month(orientation):
    """In these months something changes at customers with whom nobody talks."""
    point = Parameters(orientation=orientation, open_group=True, months_to_find=1)
    group = ExportPartnerGroup(point.changed(commitment_to_stay=0.6), 3, 1)
    told = list(states(group, 24))
    changes = 0

    for before, after in itertools.pairwise(told):
        if (before.are_members != after.are_members).any():
            silent = before.relationships["contact_month"].max(axis=0) == NEVER
            fits = [each.relationships["fit"][-1][silent] for each in (before, after)]
            changes += (fits[0] != fits[1]).any()
    assert changes > 0
    assert bytes_of(told[-1]) == bytes_of(read_anew(group))


@FEW_WORLDS
@given(parameters=small_worlds() | changing_worlds())
def test_few_snapshots_tell_the_same_as_many(parameters):
    every_month = list(states(ExportPartnerGroup(parameters, 3, 1), 24))
    group = ExportPartnerGroup(parameters, 3, 1)
    play_months(group, 12)
    in_month_12 = group.snapshot()
    play_months(group, 12)

    assert bytes_of(in_month_12) == bytes_of(every_month[12])
    assert bytes_of(group.snapshot()) == bytes_of(every_month[24])


@pytest.mark.parametrize("orientation", FORMS)
def test_later_months_do_not_change_a_snapshot(orientation):
    group = ExportPartnerGroup(Parameters(orientation=orientation), 1, 0)
    play_months(group, 10)
    snapshot = group.snapshot()
    before = bytes_of(snapshot)

    play_months(group, 10)
    later = group.snapshot()

    assert bytes_of(snapshot) == before
    assert bytes_of(later) != before


def test_writing_into_a_snapshot_does_not_change_the_group():
    group = ExportPartnerGroup(Parameters(), 1, 0)
    play_months(group, 10)
    before = bytes_of(read_anew(group))

    for table in group.snapshot():
        table[names_of(table.dtype)[0]] = 1

    assert bytes_of(read_anew(group)) == before


@pytest.mark.parametrize(
    ("kind", "one_of"),
    [
        (state.GROUP, lambda group: group),
        (state.CHOICE, lambda group: group.choice),
        (state.CONTROL_GROUP, lambda group: group.control_group),
        (state.FINANCIER, lambda group: group.financiers[0]),
        (state.ACTIVITY, lambda group: group.activities[0]),
        (state.ATTENDANCE, lambda group: group.firms[0].attendances[0]),
        (state.TARGET_MARKET, lambda group: group.target_markets[0]),
        (state.ASSISTANT, lambda group: group.assistants[0]),
        (state.FIRM_MARKET, lambda group: group.firms[0].markets[0]),
        (state.MANAGER, lambda group: group.manager),
        (state.FIRM, lambda group: group.firms[0]),
        (state.CUSTOMER, lambda group: group.customers[0]),
        (state.NEED, lambda group: group.customers[0].needs[0]),
        (state.RELATIONSHIP, lambda group: group.relationships[0]),
        (state.MEMBER_TRUST, lambda group: group.members_trust[0][1]),
    ],
    ids=lambda value: "" if callable(value) else None,
)
def test_each_state_variable_is_an_attribute_of_the_agent(kind, one_of):
    actor = one_of(ExportPartnerGroup(Parameters(n_assistants=1)))

    assert [name for name in names_of(kind) if not hasattr(actor, name)] == []


@pytest.mark.parametrize("name", ["renewable-energy", "paper-machinery"])
def test_partners_of_joint_talks_follow_from_the_tables(name):
    """What agents remember of them stands in the state too."""
    point = read(name).parameters.changed(open_group=True, commitment_to_stay=0.5)
    group = ExportPartnerGroup(point, 7, 1)
    for _ in range(40):
        group.step()
        partners = group.snapshot().needs["joint_partner"]
        for customer in group.customers:
            joint = customer.relationships[-1]
            if joint.is_alive:
                row = partners[customer.index]
                told = [firm.index for firm in joint.partners]
                assert row[row != NOBODY].tolist() == told
