"""What a figure is about: one offence, a group of them that is defined, or one that someone puts together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.figures.catalogue.offences import JOINT, Direction, Offence, OffenceGroup
from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.periods import Frequency

_MOST_NAMED = 3
_SHOWN_OF_INPUT = 40


class UnknownSubjectError(FiguresError):
    """A source does not count this; the message is for who asked."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Offences whose counts are added up, each once, and how they are called together.

    `plural` stands behind a number in a sentence; `notes` are what a reader must know.
    """

    code: str
    title: str
    members: tuple[Offence, ...]
    direction: Direction
    plural: str | None
    notes: tuple[str, ...]

    @property
    def is_group(self) -> bool:
        return len(self.members) > 1

    def hidden_at(self, frequency: Frequency) -> tuple[Offence, ...]:
        """The members that are never published at this frequency, so that there is no sum either."""
        return tuple(offence for offence in self.members if frequency in offence.hidden_per)


def subject_of(
    code: str,
    *,
    total: str,
    offences: Sequence[Offence],
    groups: Mapping[OffenceGroup, Sequence[Offence]],
) -> Subject:
    """What `code` stands for: an offence, a group, or several of these with commas between them.

    What is in more than one of them counts once. The total counts all others already, so it stands alone.
    """
    parts = dict.fromkeys(code.split(JOINT))
    by_code = {offence.code: (offence,) for offence in offences}
    by_group = {group.code: tuple(members) for group, members in groups.items()}
    known: Mapping[str, tuple[Offence, ...]] = by_group | by_code
    for part in parts:
        if part not in known:
            raise UnknownSubjectError(
                f"De code ‘{_shown(part)}’ heeft deze bron niet. Kies er een uit de lijst."
            )
    if total in parts and len(parts) > 1:
        name = by_code[total][0].full_title
        raise UnknownSubjectError(f"‘{name}’ telt de rest al mee. Kies alleen het totaal of alleen de delen.")
    if len(parts) > 1:
        return _own_group(code, _in_order(offences, [known[part] for part in parts]))
    [only] = parts
    for group, members in groups.items():
        if group.code == only:
            return _defined_group(group, tuple(members))
    return _single(by_code[only][0])


def _shown(text: str) -> str:
    """What someone typed, short enough to say back and without signs that do something to a text."""
    start = "".join(sign if sign.isprintable() else "�" for sign in text[:_SHOWN_OF_INPUT])
    return start if len(text) <= _SHOWN_OF_INPUT else f"{start}…"


def _in_order(offences: Iterable[Offence], parts: Iterable[Sequence[Offence]]) -> tuple[Offence, ...]:
    wanted = {offence.code for part in parts for offence in part}
    return tuple(offence for offence in offences if offence.code in wanted)


def _single(offence: Offence) -> Subject:
    notes = (f"{offence.full_title}: {offence.note}",) if offence.note else ()
    return Subject(offence.code, offence.full_title, (offence,), offence.direction, offence.plural, notes)


def _defined_group(group: OffenceGroup, members: tuple[Offence, ...]) -> Subject:
    said = (f"{group.title}: {group.note}",) if group.note else ()
    origin = (f"Indeling van {group.title}: {group.origin}",) if group.origin else ()
    notes = (*said, *origin, *_notes_on(members))
    return Subject(group.code, group.title, members, _direction_of(members), group.plural, notes)


def _own_group(code: str, members: tuple[Offence, ...]) -> Subject:
    if len(members) == 1:
        return _single(members[0])
    return Subject(code, _joint_title(members), members, _direction_of(members), None, _notes_on(members))


def _joint_title(members: Sequence[Offence]) -> str:
    names = [offence.full_title for offence in members]
    if len(names) > _MOST_NAMED:
        names = [*names[: _MOST_NAMED - 1], f"{len(names) - _MOST_NAMED + 1} andere"]
    return f"{', '.join(names[:-1])} en {names[-1]}"


def _notes_on(members: Sequence[Offence]) -> tuple[str, ...]:
    """Which offences are added up, and what must be known of each."""
    listed = "; ".join(offence.full_title for offence in members)
    notes = [f"{offence.full_title}: {offence.note}" for offence in members if offence.note]
    return (f"Bij elkaar opgeteld: {listed}.", *notes)


def _direction_of(members: Iterable[Offence]) -> Direction:
    """More is worse only where that holds for every member."""
    directions = {offence.direction for offence in members}
    return directions.pop() if len(directions) == 1 else Direction.UNSAID
