"""Break one engine in one place: the guards must see each kind of damage."""

import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from agents import commitment, talks
from agents.customer import Customer
from agents.relationship import Relationship
from experiments.lockstep import first_difference
from model import schedule
from model.parameters.parameters import Parameters
from model.rules import trust
from model.vocabulary import Decision

POINT = Parameters(
    orientation=0.5, project_months=24, continuation_months=0, n_customers=30
)


def swapped(first, second):
    """Return the month with two phases in each other's place."""
    order = list(schedule.MONTH)
    one, two = order.index(first), order.index(second)
    order[one], order[two] = order[two], order[one]
    return tuple(order)


def test_undamaged_engines_agree():
    assert first_difference(POINT, 1, 0) is None


def test_a_broken_rule_call_is_seen(monkeypatch):
    def other(level, *rest):
        return trust.trust_after_month(level, *rest) * (1.0 - 1e-15)

    broken = SimpleNamespace(**{**vars(trust), "trust_after_month": other})
    monkeypatch.setattr(talks, "trust", broken)

    found = first_difference(POINT, 1, 0)

    assert found.phase == "meet_customers"
    assert (found.table, found.variable) == ("relationships", "trust")


def test_another_address_of_a_draw_is_seen(monkeypatch):
    def draw(self, decision):
        other = self.seller.address + (decision == Decision.GOES_COLD)
        return self.group.draw(decision, other, self.customer.index)

    monkeypatch.setattr(Relationship, "draw", draw)

    found = first_difference(POINT, 1, 0)

    assert found.phase == "lose_contacts"
    assert found.table in ("relationships", "customers")


def test_another_order_of_two_phases_is_seen(monkeypatch):
    order = swapped("gain_experience", "renew_commitment")
    monkeypatch.setattr(schedule, "MONTH", order)

    # Played phase by phase in the right order, the two agree again.
    with pytest.raises(AssertionError, match="not by phases"):
        first_difference(POINT, 1, 0)


def test_another_index_is_seen(monkeypatch):
    buys = Customer.buy

    def buy(self, relationship, component, firm_index):
        buys(self, relationship, component, max(firm_index - 1, 0))

    monkeypatch.setattr(Customer, "buy", buy)

    found = first_difference(POINT, 1, 0)

    assert found.phase == "decide_offers"
    assert (found.table, found.variable) == ("needs", "delivered_by")


def test_a_neighbour_who_is_left_out_is_seen(monkeypatch):
    monkeypatch.setattr(commitment, "others_commitment", lambda firm: firm.commitment)

    found = first_difference(POINT, 1, 0)

    assert found.phase == "renew_commitment"
    assert (found.table, found.variable) == ("firms", "commitment")


KERNELS_DAMAGED = """
import json
from types import SimpleNamespace

from experiments.lockstep import first_difference
from model.ensemble import doors, kernels, luck, pairs, trade
from model.parameters.parameters import Parameters
from model.rules import cooperation

POINT = Parameters(
    orientation=0.5, project_months=10, continuation_months=0, follow_up_months=0,
    n_customers=12, n_candidates=0, work_level=0.5, trust_gain=0.5,
    trust_needed_level=0.0, acceptance_level=1.0,
)


def rule(*arguments):
    return cooperation.trust_growth(*arguments) * 0.999


order = list(kernels.MONTH)
order[5], order[8] = order[8], order[5]
broken = SimpleNamespace(**{**vars(cooperation), "trust_growth": rule})
DAMAGE = {
    "nothing": (),
    "rule": (pairs, "cooperation", broken),
    "address": (doors, "DOOR_OPENS", doors.CUSTOMER_CONSIDERED),
    "order": (kernels, "MONTH", tuple(order)),
    "index": (trade, "lead", lambda s, room, seller, j: 0),
    "seller": (luck, "address_of", lambda s, seller: 3),
}
seen = {}
for name, damage in DAMAGE.items():
    if damage:
        whole = getattr(damage[0], damage[1])
        setattr(*damage)
    kernels.kernels.cache_clear()
    try:
        point = POINT.changed(orientation=1.0) if name == "index" else POINT
        found = first_difference(point, 1, 0)
        seen[name] = found and [found.phase, found.table, found.variable]
    except AssertionError as error:
        seen[name] = str(error)
    if damage:
        setattr(damage[0], damage[1], whole)
print(json.dumps(seen))
"""
"""Runs uncompiled, so that kernels can be damaged, and tells what was seen."""


@pytest.mark.slow
def test_damage_of_kernels_is_seen():
    """And kernels as plain source agree with the agents: the compiler adds nothing."""
    said = subprocess.run(
        [sys.executable, "-c", KERNELS_DAMAGED],
        env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    seen = json.loads(said)

    assert seen.pop("nothing") is None
    assert seen["rule"][0] == "renew_trust_between_members"
    assert seen["address"][0] == "open_doors"
    assert "not by phases" in seen["order"]
    assert seen["index"][0] == "take_orders"
    assert seen["seller"][0] == "meet_customers"
