"""Cases of groups and places, and how they were assessed."""

from veiligheidsnetwerk.platform.risk.models.assessments import Assessment, Round
from veiligheidsnetwerk.platform.risk.models.cases import Case
from veiligheidsnetwerk.platform.risk.models.deletions import Deletion
from veiligheidsnetwerk.platform.risk.models.documents import Document
from veiligheidsnetwerk.platform.risk.models.notes import Note
from veiligheidsnetwerk.platform.risk.models.proposals import Proposal

__all__ = ["Assessment", "Case", "Deletion", "Document", "Note", "Proposal", "Round"]
