"""The readable engine: Mesa agents who play the theory month by month."""

from agents.export_partner_group import ExportPartnerGroup

__all__ = ["ExportPartnerGroup"]
