"""From answers to what a page shows."""

from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.platform.insight.presenters.answer import AnswerPage, present_answer
from veiligheidsnetwerk.platform.insight.presenters.blad import present_blad
from veiligheidsnetwerk.platform.insight.presenters.desk import figure, present_sources, progress_bar
from veiligheidsnetwerk.platform.insight.presenters.keeping import present_changes, present_overview
from veiligheidsnetwerk.platform.insight.presenters.profile import (
    Explanation,
    Neighbours,
    ProfilePart,
    explain,
    neighbours,
    present_part,
)
from veiligheidsnetwerk.platform.insight.presenters.switching import names_lost

__all__ = [
    "AnswerPage",
    "Explanation",
    "Neighbours",
    "ProfilePart",
    "address",
    "explain",
    "figure",
    "names_lost",
    "neighbours",
    "present_answer",
    "present_blad",
    "present_changes",
    "present_overview",
    "present_part",
    "present_sources",
    "progress_bar",
]
