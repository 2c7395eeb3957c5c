"""Is the log whole? Every seal is computed again, and every anchor must still be in the log."""

import hmac
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.db import DatabaseError

from veiligheidsnetwerk.platform.audit import anchors, rules
from veiligheidsnetwerk.platform.audit.actions import CHAIN
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.marks import key_for

PORTION = 2_000
"""How many lines are looked at between two words about progress."""

type Progress = Callable[[int], object]


SHOWN = 50
"""How many sentences about what is wrong are kept."""


@dataclass(slots=True)
class Verdict:
    """How many lines there are, the numbers of the last line and the last anchor, and what is wrong.

    `faults` counts all that is wrong; `wrong` says the first of it in Dutch.
    """

    lines: int = 0
    last: int = 0
    anchored: int = 0
    faults: int = 0
    wrong: list[str] = field(default_factory=list)

    def blame(self, sentence: str) -> None:
        self.faults += 1
        if self.faults <= SHOWN:
            self.wrong.append(sentence)


def verify(*, anchor_file: Path, progress: Progress) -> Verdict:
    """Look at every line and every anchor. Lines that are added meanwhile do not disturb it."""
    verdict = Verdict()
    noted = _noted(anchor_file, verdict)
    try:
        _follow(verdict, noted, progress)
    except (DatabaseError, TypeError, ValueError) as error:
        verdict.blame(f"Na regel {verdict.last} is het logboek niet te lezen ({type(error).__name__}).")
    _look_for_the_end(verdict, noted, anchor_file)
    return verdict


type Noted = dict[int, list[anchors.Anchor]]


def _noted(path: Path, verdict: Verdict) -> Noted:
    noted: Noted = {}
    try:
        for anchor in anchors.read(path):
            noted.setdefault(anchor.sequence, []).append(anchor)
    except anchors.DamagedAnchorError as error:
        verdict.blame(f"Regel {error} van {path.name} is veranderd of kwam er niet van ons in.")
    verdict.anchored = max(noted, default=0)
    return noted


def _follow(verdict: Verdict, noted: Noted, progress: Progress) -> None:
    key, previous = key_for(CHAIN), rules.GENESIS
    for line in _lines():
        verdict.lines += 1
        if line.sequence != verdict.last + 1:
            verdict.blame(_hole(verdict.last + 1, line.sequence))
        if not hmac.compare_digest(rules.seal(key, line.sealed, previous), line.seal):
            verdict.blame(
                f"Regel {line.sequence} klopt niet: zij is veranderd, of zij volgde op een andere regel."
            )
        if any(anchor.seal != line.seal for anchor in noted.pop(line.sequence, ())):
            verdict.blame(f"Regel {line.sequence} is een andere dan die in het anker.")
        previous, verdict.last = line.seal, line.sequence
        if verdict.lines % PORTION == 0:
            progress(verdict.lines)


def _lines() -> Iterator[Line]:
    """All lines in order, in portions: a log is larger than memory."""
    portion = list(Line.objects.order_by("sequence")[:PORTION])
    while portion:
        yield from portion
        portion = list(Line.objects.filter(sequence__gt=portion[-1].sequence).order_by("sequence")[:PORTION])


def _hole(first: int, found: int) -> str:
    if found <= first:
        return f"Regel {found} staat er twee keer of op een verkeerde plaats."
    last = found - 1
    return f"Regel {first} ontbreekt." if first == last else f"Regel {first} tot en met {last} ontbreken."


def _look_for_the_end(verdict: Verdict, noted: Noted, path: Path) -> None:
    """What is left of the anchors are those whose line was not met."""
    if not verdict.anchored and verdict.lines:
        verdict.blame(f"Er is geen anker: {path} ontbreekt of is leeg.")
    beyond = sorted(sequence for sequence in noted if sequence > verdict.last)
    if beyond:
        anchor = noted[beyond[-1]][0]
        verdict.blame(
            f"Het einde ontbreekt: regel {verdict.last + 1} tot en met {anchor.sequence}. "
            f"Op {anchor.at} was regel {anchor.sequence} er nog."
        )
