"""Groups built without a mechanism, by agents who do not know it."""

from agents import ExportPartnerGroup
from agents.joint_routes import JointCustomer
from agents.net import trust_among
from agents.reviewing import end_project
from agents.trade import stops_ordering, take_order
from model.schedule import is_end_of_quarter
from model.vocabulary import Activity, EndCause, LossCause, RelationshipStage


class NobodyIsHired(ExportPartnerGroup):
    """A group without an export manager."""

    has_manager = False


class NobodyReviews(ExportPartnerGroup):
    """A project at which nobody looks but its own control group."""

    def review_project(self) -> None:
        """Let the control group meet; the project ends when its months are over."""
        is_last = self.month == self.parameters.project_months
        if self.in_project and (is_end_of_quarter(self.month) or is_last):
            self.control_group.meet()
        if is_last:
            end_project(self, EndCause.PERIOD_OVER)


class NobodyGoesCold(ExportPartnerGroup):
    """A group whose customers stay until they decide."""

    def lose_contacts(self) -> None:
        """Lose nobody."""


class NothingIsDeveloped(ExportPartnerGroup):
    """A group that develops nothing together, but holds all other activities."""

    def hold_joint_activities(self) -> None:
        """Hold them; hours for development lead nowhere."""
        self.joint_system.develop = lambda: None
        self.activities[Activity.JOINT_PRODUCT_DEVELOPMENT].those_ready = list
        super().hold_joint_activities()
        for firm in self.members:
            development = firm.attendances[Activity.JOINT_PRODUCT_DEVELOPMENT]
            development.hours_saved = 0.0


class NothingIsOnTheMenu(ExportPartnerGroup):
    """A group without trips, fairs and joint meetings with customers."""

    activities_on_the_menu = ()


class OneOrderEach(ExportPartnerGroup):
    """A group whose customers order in the month of the deal and never again."""

    def take_orders(self) -> None:
        """Take orders from those who have just signed."""
        for firm in self.members:
            firm.unfairness = 0.0
        for talks in [talks for talks in self.living if talks.is_buying]:
            if stops_ordering(talks):
                talks.end(LossCause.ORDERS_STOPPED)
            elif talks.deal_month == self.month:
                take_order(talks)


class EverybodyIsBelieved(ExportPartnerGroup):
    """A group that is as credible as can be."""

    def begin_month(self) -> None:
        """Begin the month, fully credible in every market."""
        super().begin_month()
        for market in self.target_markets:
            market.credibility_of = lambda partners: 1.0


class EveryPartnerNegotiates(ExportPartnerGroup):
    """A group in which all partners negotiate about a joint system."""

    def meet_customers(self) -> None:
        """Meet customers without a hub; who signs is told afterwards."""
        leads = [(talks, talks.lead) for talks in self.open_relationships()]
        for talks, _ in leads:
            talks.lead = talks.partners
        super().meet_customers()
        for talks, lead in leads:
            talks.lead = lead


class NobodyNeedsIntegration(ExportPartnerGroup):
    """A group whose customers need products only."""

    def begin_month(self) -> None:
        """Begin the month without a need for integration."""
        super().begin_month()
        for customer in self.customers:
            customer.integration_need = 0.0


class LeaversTakeNothing(ExportPartnerGroup):
    """A group that keeps what a leaver had a share in."""

    def leave_and_join(self) -> None:
        """Let members leave; then all is as ready and as far as before."""
        readiness = self.joint_offering_readiness
        shared = ("trust", "progress", "negotiation_meetings")
        kept = [
            (talks, name, getattr(talks, name))
            for talks in self.open_relationships()
            for name in shared
        ]
        super().leave_and_join()
        self.joint_offering_readiness = readiness
        for talks, name, value in kept:
            setattr(talks, name, value)


class NewcomersAreTrusted(ExportPartnerGroup):
    """A group that trusts newcomers as its members trust each other."""

    def leave_and_join(self) -> None:
        """Let firms join; then give them the trust that there is."""
        super().leave_and_join()
        there = [firm for firm in self.members if firm.joined_month < self.month]
        for firm in self.members:
            if firm.joined_month == self.month:
                trust = trust_among(self, there)
                for other in there:
                    self.members_trust[firm.index][other.index].trust = trust
                    self.members_trust[other.index][firm.index].trust = trust


class NobodyBearsAGrudge(ExportPartnerGroup):
    """A group whose members give their joint hours however they were treated."""

    def decide_plans(self) -> None:
        """Plan as if all had been fair."""
        treated = [(firm, firm.unfairness) for firm in self.members]
        for firm in self.members:
            firm.unfairness = 0.0
        super().decide_plans()
        for firm, unfairness in treated:
            firm.unfairness = unfairness


class NoProject(ExportPartnerGroup):
    """Firms with no project: nobody joins them, and nothing has ended."""

    effort_share = 1.0

    def begin_month(self) -> None:
        """Turn the calendar; there is no project to run."""
        self.month += 1
        self.in_project = False
        self.choice.begin_month()

    def renew_trust_between_members(self) -> None:
        """Renew nothing: they do not meet."""


class AnyMemberOpens(JointCustomer):
    """Joint doors to any customer that fits at least one member."""

    def entrants(self, customer):
        """Return the relationships of all members that fit and know the market."""
        needed = self.group.parameters.joint_fit_needed
        talks = [customer.relationships[firm.index] for firm in self.group.members]
        return [
            t
            for t in talks
            if t.fit > needed
            and t.stage == RelationshipStage.UNKNOWN
            and t.seller.markets[t.market].is_entered
        ]
