"""Who becomes a member, and what the members are able to offer together.

Founders and newcomers come from one pool by one rule; both engines call these kernels
at founding and whenever the constellation changes.
"""

import numpy as np

from model.compiled import compiled
from model.rules import cooperation, deals, formation
from model.rules.organisation import form_share
from model.state import Records
from model.streams import uniform
from model.vocabulary import (
    NEVER,
    NOBODY,
    Decision,
    OrganisationForm,
    RelationshipStage,
)


@compiled
def is_member(firm: np.record) -> bool:
    """Return whether a firm has joined and not left.

    Args:
        firm: a row of the table of firms.
    """
    return bool(firm.joined_month != NEVER and firm.left_month == NEVER)


@compiled
def next_member(
    p: np.record,
    group: np.record,
    address: tuple[int, int, int],
    firms: Records,
    relationships: Records,
    members_trust: Records,
) -> int:
    """Return the row of the firm of the pool that suits the group best, or -1.

    Args:
        p: the point of the model.
        group: row of the table of groups.
        address: seed, replicate and month of the selection.
        firms: shape (firms,).
        relationships: shape (firms + 1, customers).
        members_trust: shape (firms, firms).
    """
    needs_rival = _needs_rival(p, firms)
    chosen = NOBODY
    best = -1.0
    for i in range(firms.shape[0]):
        if firms[i].joined_month != NEVER:
            continue
        if _is_made(firms[i].component, firms) != needs_rival:
            continue
        suits = _suitability(p, group, i, firms, relationships, members_trust)
        suits += uniform(
            address[0],
            address[1],
            address[2],
            Decision.CANDIDATE_IS_THERE.value,
            i,
            0,
        )
        if suits > best:
            best = suits
            chosen = i
    return chosen


@compiled
def _is_made(component: int, firms: Records) -> bool:
    """Return whether a member makes a component."""
    for i in range(firms.shape[0]):
        if is_member(firms[i]) and firms[i].component == component:
            return True
    return False


@compiled
def _needs_rival(p: np.record, firms: Records) -> bool:
    """Return whether the next member is to be a rival of one there is."""
    n_different = 0
    for i in range(firms.shape[0]):
        if is_member(firms[i]):
            is_first = True
            for k in range(i):
                if is_member(firms[k]) and firms[k].component == firms[i].component:
                    is_first = False
            if is_first:
                n_different += 1
    n_rivals = formation.number_of_rivals(p.competitor_share, p.n_members)
    return bool(n_different >= p.n_members - n_rivals)


@compiled
def _suitability(
    p: np.record,
    group: np.record,
    i: int,
    firms: Records,
    relationships: Records,
    members_trust: Records,
) -> float:
    """Return how well a candidate suits the members there are and the demand."""
    close = 0.0
    tied = 0.0
    n_members = 0
    for k in range(firms.shape[0]):
        if is_member(firms[k]):
            n_members += 1
            close += members_trust[i, k].closeness
            if members_trust[i, k].is_tied:
                tied += 1.0
    wanted = 0.0
    for j in range(relationships.shape[1]):
        wanted += relationships[i, j].fit
    demand = cooperation.mean_of(wanted, relationships.shape[1])
    system = form_share(group.orientation, OrganisationForm.SYSTEM_ORIENTED.value)
    return (
        formation.weighed(
            p.selection_by_compatibility, system, cooperation.mean_of(close, n_members)
        )
        + formation.weighed(
            p.selection_by_ties, 1.0, cooperation.mean_of(tied, n_members)
        )
        + formation.weighed(p.selection_by_demand, group.detected_demand, demand)
    )


@compiled
def match_group(
    p: np.record,
    firms: Records,
    customers: Records,
    needs: Records,
    relationships: Records,
) -> None:
    """Set which member serves which need best, and how well all of them fit.

    What has been signed stays as it was signed.

    Args:
        p: the point of the model.
        firms: shape (firms,).
        customers: shape (customers,).
        needs: shape (customers, components).
        relationships: shape (firms + 1, customers).
    """
    joint = firms.shape[0]
    for j in range(customers.shape[0]):
        covered = 0
        total_misfit = 0.0
        for c in range(needs.shape[1]):
            maker = _best_maker(j, c, firms, needs, relationships)
            needs[j, c].best_maker_by = maker
            if maker >= 0:
                covered += 1
                total_misfit += cooperation.misfit(
                    firms[maker].niche, customers[j].niche, p.niche_width
                )
        relationship = relationships[joint, j]
        if relationship.stage >= RelationshipStage.CUSTOMER.value:
            continue
        relationship.fit = cooperation.system_fit(total_misfit, covered)
        relationship.coverage = deals.share_of_needs(covered, customers[j].n_needed)


@compiled
def _best_maker(
    j: int, c: int, firms: Records, needs: Records, relationships: Records
) -> int:
    """Return the member that fits a customer's need for a component best, or -1."""
    maker = NOBODY
    if not needs[j, c].is_needed:
        return maker
    for i in range(firms.shape[0]):
        if (
            is_member(firms[i])
            and firms[i].component == c
            and (maker < 0 or relationships[i, j].fit > relationships[maker, j].fit)
        ):
            maker = i
    return maker


@compiled
def find_hub(firms: Records) -> None:
    """Find the member that is fit to be the hub firm of a joint system.

    Args:
        firms: shape (firms,).
    """
    hub = NOBODY
    for i in range(firms.shape[0]):
        firms[i].is_hub = False
        if is_member(firms[i]) and (
            hub < 0 or firms[i].hub_score > firms[hub].hub_score
        ):
            hub = i
    if hub >= 0:
        firms[hub].is_hub = True
