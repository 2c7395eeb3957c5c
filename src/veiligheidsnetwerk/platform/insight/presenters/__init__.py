"""From answers to what a page shows."""

from veiligheidsnetwerk.platform.insight.presenters.answer import AnswerPage, address, pinned, present_answer
from veiligheidsnetwerk.platform.insight.presenters.switching import names_lost

__all__ = ["AnswerPage", "address", "names_lost", "pinned", "present_answer"]
