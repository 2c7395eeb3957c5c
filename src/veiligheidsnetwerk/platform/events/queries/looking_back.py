"""What people thought of a meeting, as far as it may be seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.rules.looking_back import ANSWERS, QUESTIONS, is_shown
from veiligheidsnetwerk.platform.events.rules.places import is_over


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, and how often each answer was given, in the order of `ANSWERS`."""

    question: str
    counts: Sequence[int]


def thought_of(meeting: Meeting, today: date) -> Sequence[Asked]:
    """The counts; none when they may not be seen."""
    found = {(each.question, each.answer): each.count for each in meeting.tallies.all()}
    asked = [
        Asked(words, [found.get((question, answer), 0) for answer in ANSWERS])
        for question, words in QUESTIONS.items()
    ]
    answered = sum(asked[0].counts)
    return asked if is_shown(answered, closed=is_over(meeting.day, today)) else ()
