"""Reports, what was published of them, and to whom that went. What was published, never changes."""

from veiligheidsnetwerk.platform.reporting.models.annexes import Annex
from veiligheidsnetwerk.platform.reporting.models.reports import Publication, Report
from veiligheidsnetwerk.platform.reporting.models.sending import Dispatch

__all__ = ["Annex", "Dispatch", "Publication", "Report"]
