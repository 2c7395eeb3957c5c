"""What changes real cases. Every change is written down in the same transaction."""

from veiligheidsnetwerk.platform.risk.actions.assessments import Override, save_answers, settle, submit
from veiligheidsnetwerk.platform.risk.actions.cases import CaseFacts, add_case, begin_round, change_case
from veiligheidsnetwerk.platform.risk.actions.notes import make_note, release

__all__ = [
    "CaseFacts",
    "Override",
    "add_case",
    "begin_round",
    "change_case",
    "make_note",
    "release",
    "save_answers",
    "settle",
    "submit",
]
