"""What a room answered, in a table and a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Instrument
from veiligheidsnetwerk.platform.risk.rules.spread import classes_given, spreads
from veiligheidsnetwerk.publishing.dutch import enumerate_names


@dataclass(frozen=True, slots=True)
class RoomRow:
    """One question: per answer how many gave it and, for the bar, which part of a hundred that is."""

    name: str
    counts: tuple[int, ...]
    unknown: int
    bars: tuple[tuple[float, float], ...]


def present_room(instrument: Instrument, room: Sequence[Answers]) -> Sequence[RoomRow]:
    return [
        RoomRow(
            f"{each.indicator.code}. {each.indicator.title}",
            each.counts,
            each.unknown,
            tuple(_bars(each.counts, len(room))),
        )
        for each in spreads(instrument, room)
    ]


def classes_sentence(instrument: Instrument, room: Sequence[Answers]) -> str:
    """`Uitkomsten van de 10 deelnemers: 4 op laag, 5 op midden en 1 op onvoldoende beeld.`"""
    names = [*(each.title.lower() for each in instrument.classes), "onvoldoende beeld"]
    counts = zip(classes_given(instrument, room), names, strict=True)
    given = enumerate_names([f"{count} op {name}" for count, name in counts if count])
    return f"Uitkomsten van de {len(room)} deelnemers: {given}."


def _bars(counts: Sequence[int], size: int) -> Iterator[tuple[float, float]]:
    """Top and height of a bar per answer, in a picture that is a hundred high."""
    for count in counts:
        height = round(100 * count / size, 1)
        yield 100 - height, height
