"""The months of a group: each phase once a month, in the order of the schedule."""

import numpy as np

from model.calling import call_kernel
from model.compiled import compiled
from model.ensemble.accounts import keep_accounts
from model.ensemble.calendar import begin_month
from model.ensemble.campaign import open_doors
from model.ensemble.commitment import renew_commitment
from model.ensemble.constellation import leave_and_join
from model.ensemble.decisions import decide_offers
from model.ensemble.experience import gain_experience
from model.ensemble.joint_activities import hold_joint_activities
from model.ensemble.knowledge_sharing import share_knowledge
from model.ensemble.manager import brief_manager
from model.ensemble.pairs import renew_trust_between_members
from model.ensemble.plans import decide_plans
from model.ensemble.review import review_project
from model.ensemble.talks import lose_contacts, meet_customers
from model.ensemble.trade import take_orders
from model.state import Records

PHASES = {
    phase.__name__: phase
    for phase in (
        decide_plans,
        brief_manager,
        open_doors,
        hold_joint_activities,
        meet_customers,
        decide_offers,
        lose_contacts,
        take_orders,
        share_knowledge,
        gain_experience,
        renew_commitment,
        renew_trust_between_members,
        leave_and_join,
        keep_accounts,
        review_project,
    )
}
"""The kernel of each phase, by the name that the schedule gives it."""


@compiled
def play_month(
    p: np.record, s: np.record, room: np.record, choices: Records, phases: Records
) -> None:
    """Play one month: each phase once, in the order of ``schedule.MONTH``.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        choices: shape (months,), what persons have chosen; or one row for all.
        phases: shape (phases,), what each phase is called by.
    """
    begin_month(p, s, room, choices)
    for phase in phases:
        call_kernel(phase, (p, s, room))
