"""What an assessor answers to one question, with where it comes from; and what still lacks."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Instrument


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """0 to 3 or None for unknown, its source class, of which day it is, how sure, and why."""

    answer: int | None = None
    source: str = ""
    day: date | None = None
    confidence: str = ""
    reason: str = ""

    @classmethod
    def kept(cls, found: Mapping[str, Any]) -> Self:
        """As a row keeps it."""
        day = found.get("day")
        return cls(**{**found, "day": date.fromisoformat(day) if day else None})

    @property
    def to_keep(self) -> dict[str, Any]:
        return {**asdict(self), "day": self.day.isoformat() if self.day else None}

    @property
    def is_explained(self) -> bool:
        """What is unknown needs no source."""
        return self.answer is None or all((self.source, self.day, self.confidence, self.reason))


type Explained = Mapping[str, Given]
"""By the code of the indicator; one that is left out was not answered yet."""


def answers_of(given: Explained) -> Answers:
    return {code: each.answer for code, each in given.items()}


def lacks(instrument: Instrument, given: Explained) -> Iterator[str]:
    """What must still be filled in, in Dutch, in the order of the instrument."""
    open_ones = [code for code in instrument.indicators if code not in given]
    if open_ones:
        yield f"geen antwoord bij {', '.join(open_ones)}; kies ook onbekend als u het niet weet"
    bare = [code for code in instrument.indicators if code in given and not given[code].is_explained]
    if bare:
        yield f"bron, datum, zekerheid of reden ontbreekt bij {', '.join(bare)}"


def contradictions(instrument: Instrument, answers: Answers) -> Iterator[str]:
    """Answers that go badly together, as the instrument says."""
    for each in instrument.contradictions:
        if all(answers.get(code) in values for code, values in each.when.items()):
            yield f"{' en '.join(each.when)}: {each.text}"
