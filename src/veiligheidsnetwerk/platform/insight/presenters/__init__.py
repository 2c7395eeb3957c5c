"""From answers to what a page shows."""

from veiligheidsnetwerk.platform.insight.presenters.answer import AnswerPage, address, pinned, present_answer

__all__ = ["AnswerPage", "address", "pinned", "present_answer"]
