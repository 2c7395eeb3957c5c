"""What changes real cases. Every change is written down in the same transaction."""

from veiligheidsnetwerk.platform.risk.actions.assessments import Override, save_answers, settle, submit
from veiligheidsnetwerk.platform.risk.actions.cases import CaseFacts, add_case, begin_round, change_case

__all__ = [
    "CaseFacts",
    "Override",
    "add_case",
    "begin_round",
    "change_case",
    "save_answers",
    "settle",
    "submit",
]
