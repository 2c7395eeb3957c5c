"""Reports, and what was published of them. What was published, never changes."""

from veiligheidsnetwerk.platform.reporting.models.reports import Publication, Report

__all__ = ["Publication", "Report"]
