"""A partner in the net: a customer, one behind a customer, or one upstream."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mesa import Agent

from agents.records import take_on
from model.mechanisms import side_of
from model.state import CONTACT, PARTNER
from model.vocabulary import CONTACTS_EACH, NOBODY, DevelopmentStage, PartnerKind

if TYPE_CHECKING:
    from agents.export_partner_group import ExportPartnerGroup
    from agents.knowledge import Knowledge


class Contact:
    """Whom a partner listens to, where they meet, and what members know of it.

    Its state variables, with their units, are those of ``model.state.CONTACT``.
    """

    __slots__ = ("awareness", "is_from_event", "mechanism", "met_month", "other")

    other: int
    mechanism: int
    is_from_event: bool
    awareness: float
    met_month: int

    def __init__(self, values: Sequence[Any]) -> None:
        take_on(self, CONTACT, values)


class Partner(Agent):  # type: ignore[misc]
    """A customer, customer of a customer, distributor, supplier or institute.

    Its state variables, with their units, are those of ``model.state.PARTNER``.

    Attributes:
        index: row in the table of partners; of a customer its own index.
        side: side of the net, ``vocabulary.Side``.
        knowledge: what it knows, by subject: components, then markets.
        technical: of it, components.
        local: of it, markets.
        places: six places for contacts, those in use first.
        has_learnt: whether what it knows has changed since the last snapshot.
        has_used_well: members whose product it has used well this month.
    """

    model: "ExportPartnerGroup"
    kind: int
    market: int
    customer: int
    field: int
    research_expertise: float
    use_expertise: float
    production_expertise: float
    n_contacts: int
    given_knowledge: float

    def __init__(
        self,
        group: "ExportPartnerGroup",
        index: int,
        values: Sequence[Any],
        knowledge: "Sequence[Knowledge]",
        contacts: Sequence[Sequence[Any]],
    ) -> None:
        super().__init__(group)
        self.index = index
        take_on(self, PARTNER, values)
        self.side = side_of(self.kind)
        self.knowledge = knowledge
        self.technical = knowledge[: group.n_components]
        self.local = knowledge[group.n_components :]
        self.places = [Contact(contact) for contact in contacts]
        self.has_learnt = False
        self.has_used_well: list[int] = []

    @property
    def contacts(self) -> Sequence[Contact]:
        """Whom it listens to."""
        return self.places[: self.n_contacts]

    @property
    def is_customer(self) -> bool:
        """Whether it buys from members, or could."""
        return self.kind == PartnerKind.CUSTOMER

    @property
    def is_known(self) -> bool:
        """Whether members know it: who is behind a customer, with that customer."""
        if self.customer == NOBODY:
            return True
        return self.model.customers[self.customer].route != NOBODY

    def expertise_in(self, stage: int) -> float:
        """Return how much it has to say in a stage of product development.

        Args:
            stage: member of ``DevelopmentStage``.
        """
        if stage == DevelopmentStage.IDEA:
            return self.research_expertise
        if stage == DevelopmentStage.TEST:
            return self.use_expertise
        return self.production_expertise

    def get_to_know(self, other: "Partner", mechanism: int) -> Contact | None:
        """Return the contact with another partner, a new one while there is a place.

        Args:
            other: the other partner.
            mechanism: by which members have brought the two together.
        """
        for contact in self.contacts:
            if contact.other == other.index:
                return contact
        if self.n_contacts == CONTACTS_EACH:
            return None
        contact = self.places[self.n_contacts]
        self.n_contacts += 1
        contact.other = other.index
        contact.mechanism = mechanism
        contact.is_from_event = True
        return contact
