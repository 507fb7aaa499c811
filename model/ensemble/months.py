"""The months of a group: each phase once a month, in the order of the schedule."""

import numpy as np

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


@compiled
def play_month(p: np.record, s: np.record, room: np.record, choices: Records) -> None:
    """Play one month: each phase once, in the order of ``schedule.MONTH``.

    Args:
        p: the point of the model.
        s: state of one group.
        room: of the group.
        choices: shape (months,), what persons have chosen; or one row for all.
    """
    begin_month(p, s, room, choices)
    decide_plans(p, s, room)
    brief_manager(p, s, room)
    open_doors(p, s, room)
    hold_joint_activities(p, s, room)
    meet_customers(p, s, room)
    decide_offers(p, s, room)
    lose_contacts(p, s, room)
    take_orders(p, s, room)
    share_knowledge(p, s, room)
    gain_experience(p, s, room)
    renew_commitment(p, s, room)
    renew_trust_between_members(p, s, room)
    leave_and_join(p, s, room)
    keep_accounts(p, s, room)
    review_project(p, s, room)
