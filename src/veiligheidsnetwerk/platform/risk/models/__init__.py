"""Cases of groups and places, and how they were assessed."""

from veiligheidsnetwerk.platform.risk.models.assessments import Assessment, Round
from veiligheidsnetwerk.platform.risk.models.cases import Case

__all__ = ["Assessment", "Case", "Round"]
