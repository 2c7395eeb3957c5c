"""From answers to what a page shows."""

from veiligheidsnetwerk.platform.insight.presenters.addresses import address
from veiligheidsnetwerk.platform.insight.presenters.answer import AnswerPage, present_answer
from veiligheidsnetwerk.platform.insight.presenters.blad import present_blad
from veiligheidsnetwerk.platform.insight.presenters.desk import figure, present_sources, progress_bar
from veiligheidsnetwerk.platform.insight.presenters.duiding import (
    audience,
    offered_by,
    present_duiding,
    present_duidingen,
    present_rows,
)
from veiligheidsnetwerk.platform.insight.presenters.embedding import present_embed
from veiligheidsnetwerk.platform.insight.presenters.keeping import (
    ChangesPage,
    present_changes,
    present_overview,
)
from veiligheidsnetwerk.platform.insight.presenters.profile import (
    Explanation,
    Neighbours,
    ProfilePart,
    explain,
    neighbours,
    present_part,
)
from veiligheidsnetwerk.platform.insight.presenters.switching import names_lost, present_zooms

__all__ = [
    "AnswerPage",
    "ChangesPage",
    "Explanation",
    "Neighbours",
    "ProfilePart",
    "address",
    "audience",
    "explain",
    "figure",
    "names_lost",
    "neighbours",
    "offered_by",
    "present_answer",
    "present_blad",
    "present_changes",
    "present_duiding",
    "present_duidingen",
    "present_embed",
    "present_overview",
    "present_part",
    "present_rows",
    "present_sources",
    "present_zooms",
    "progress_bar",
]
