"""From answers to what a page shows."""

from veiligheidsnetwerk.platform.insight.presenters.answer import AnswerPage, address, present_answer
from veiligheidsnetwerk.platform.insight.presenters.areas import AreaOption, area_options
from veiligheidsnetwerk.platform.insight.presenters.figures import FigureGroup, figure_groups

__all__ = [
    "AnswerPage",
    "AreaOption",
    "FigureGroup",
    "address",
    "area_options",
    "figure_groups",
    "present_answer",
]
