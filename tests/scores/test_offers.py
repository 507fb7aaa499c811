"""Scores of offers: accepted, refused, gone cold, won by a rival; scripted luck."""

import pytest

from model.vocabulary import Decision, LossCause, RelationshipStage
from tests.scores.playing import ScriptedGroup, in_talks, plain

NEGOTIATING = RelationshipStage.NEGOTIATING
ALONE = {"alone": True, "own_door_share": 0.0, "impatience": False}
RIVALS = {**ALONE, "competitor_share": 1.0, "rivalry": True}


def ready(group: ScriptedGroup, seller: int = 0, customer: int = 0, **values):
    """Return talks with all work done and full trust: an offer follows."""
    done = {"progress": 2.0, "trust": 1.0, **values}
    return in_talks(group, seller, customer, NEGOTIATING, **done)


@pytest.mark.parametrize(
    ("luck", "stage"),
    [
        (0.25, RelationshipStage.CUSTOMER),
        # Luck of exactly the chance is not below it.
        (0.5, RelationshipStage.LOST),
        (0.75, RelationshipStage.LOST),
    ],
)
def test_an_offer_that_fits_fully_is_accepted_with_the_chance_of_acceptance(
    luck, stage
):
    """0.5 x fit 1 x served 1 x price 1 = 0.5."""
    group = ScriptedGroup(plain(**ALONE), {Decision.OFFER_ACCEPTED: luck})
    talks = ready(group)
    group.step()

    assert (talks.acceptance, talks.stage) == (0.5, stage)


@pytest.mark.parametrize(
    ("fit", "need", "acceptance", "cause"),
    [
        # Fit 1 and no need to integrate: nothing was wrong with the offer.
        (1.0, 0.0, 0.5, LossCause.NO_INTEREST),
        # Fit 3/4 is better than the 1/2 with which anyone is interested.
        (0.75, 0.0, 0.375, LossCause.NO_INTEREST),
        # Fit 1/4 is the weakest: 1/2 x 1/4.
        (0.25, 0.0, 0.125, LossCause.POOR_FIT),
        # One firm serves 1 - 3/4 of the need: 1/2 x 1 x 1/4.
        (1.0, 0.75, 0.125, LossCause.NO_JOINT_SYSTEM),
        # Both: served 1/4 is less than fit 3/8: 1/2 x 3/8 x 1/4.
        (0.375, 0.75, 0.046875, LossCause.NO_JOINT_SYSTEM),
    ],
)
def test_a_refused_offer_tells_what_was_weakest_in_it(fit, need, acceptance, cause):
    group = ScriptedGroup(plain(**ALONE), {Decision.OFFER_ACCEPTED: 1.0})
    group.customers[0].integration_need = need
    talks = ready(group, fit=fit)
    group.step()

    assert (talks.acceptance, talks.ended_by) == (acceptance, cause)


@pytest.mark.parametrize(
    ("progress", "trust", "cause"),
    [
        (0.0, 0.0, LossCause.WENT_COLD),
        # The work is done, but a deal needs trust of 0.75 and there is 0.5.
        (2.0, 0.5, LossCause.TRUST_TOO_LOW),
    ],
)
def test_talks_go_cold_for_want_of_work_or_of_trust(progress, trust, cause):
    values = {"work_level": 200.0, "trust_needed_level": 0.75, "cold_rate": 0.5}
    group = ScriptedGroup(
        plain(**ALONE, **values, cold_trust=0.0), {Decision.GOES_COLD: 0.25}
    )
    talks = in_talks(group, 0, 0, NEGOTIATING, progress=progress, trust=trust)
    group.step()

    assert (talks.end_month, talks.ended_by) == (1, cause)


@pytest.mark.parametrize(("luck", "stays"), [(0.125, False), (0.25, True)])
def test_trust_of_one_half_takes_half_of_the_risk_away(luck, stays):
    """0.5 x (1 - 1 x 0.5) = 0.25; luck of exactly that is not below it."""
    values = {"work_level": 200.0, "cold_rate": 0.5, "cold_trust": 1.0}
    group = ScriptedGroup(plain(**ALONE, **values), {Decision.GOES_COLD: luck})
    talks = in_talks(group, 0, 0, trust=0.5)
    group.step()

    assert talks.is_open is stays


def test_the_first_stage_ends_with_half_the_trust_and_carries_work_over():
    """Trust 0.375 is half of 0.75; of work worth 1.5 stages 0.5 is left."""
    values = {"trust_needed_level": 0.75, "capacity_median": 0.0}
    group = ScriptedGroup(plain(**ALONE, **values))
    talks = in_talks(group, 0, 0, progress=1.5, trust=0.375)
    group.step()

    assert (talks.stage, talks.progress, talks.negotiation_month) == (
        NEGOTIATING,
        0.5,
        1,
    )


def test_a_stage_a_month_is_the_most():
    """Work for both stages is done and trust is full: negotiation, then the deal."""
    group = ScriptedGroup(plain(**ALONE), {Decision.OFFER_ACCEPTED: 0.0})
    talks = in_talks(group, 0, 0, progress=5.0, trust=1.0)
    stages = []
    for _ in range(2):
        group.step()
        stages.append(talks.stage)

    assert stages == [NEGOTIATING, RelationshipStage.CUSTOMER]


@pytest.mark.parametrize(("luck", "winner"), [(0.25, 0), (0.75, 1)])
def test_of_two_rivals_accepted_in_one_month_luck_chooses(luck, winner):
    script = {Decision.OFFER_ACCEPTED: 0.0, Decision.RIVAL_WINS: luck}
    group = ScriptedGroup(plain(**RIVALS), script)
    talks = [ready(group, seller) for seller in (0, 1)]
    group.step()
    won, lost = talks[winner], talks[1 - winner]

    assert won.stage == RelationshipStage.CUSTOMER
    assert (lost.stage, lost.ended_by) == (
        RelationshipStage.LOST,
        LossCause.RIVAL_IN_THE_GROUP,
    )


def test_the_loser_feels_a_loss_and_half_the_trust_is_gone():
    """Winner: stage 0.125 + deal 1; loser: -1; trust between them 0.5 x 0.5."""
    script = {Decision.OFFER_ACCEPTED: 0.0, Decision.RIVAL_WINS: 0.25}
    group = ScriptedGroup(plain(**RIVALS, stage_benefit=0.125), script)
    for one, other in ((0, 1), (1, 0)):
        group.members_trust[one][other].trust = 0.5
    for seller in (0, 1):
        ready(group, seller)
    group.step()

    assert [firm.benefit for firm in group.firms] == [1.125, -1.0]
    assert group.members_trust[0][1].trust == 0.25
    assert group.members_trust[1][0].trust == 0.25


def test_a_rival_at_the_same_customer_halves_the_work_of_both():
    """16 hours of 32 with full trust are half a stage; hindered, a quarter."""
    progress = []
    for rivalry in (True, False):
        group = ScriptedGroup(plain(**{**RIVALS, "rivalry": rivalry}, work_level=32.0))
        talks = [in_talks(group, seller, 0, trust=1.0) for seller in (0, 1)]
        group.step()
        progress.append([each.progress for each in talks])

    assert progress == [[0.25, 0.25], [0.5, 0.5]]
