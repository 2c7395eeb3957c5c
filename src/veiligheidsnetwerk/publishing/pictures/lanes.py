"""Where everything of a process or a planning stands: on tracks, so that no two texts touch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from veiligheidsnetwerk.publishing.pictures.text import text_width, wrap

type Style = Literal["full", "bold", "striped", "hollow"]
type Shape = Literal["circle", "triangle-up", "diamond", "square"]

LABEL_SIZE, NOTE_SIZE = 12, 11
LINE = 15
BAR, BAR_GAP, TRACK_GAP, LANE_GAP, EDGE = 11, 4, 12, 10, 4
MOMENT = 12
"""How wide the shape of a moment is."""
QUARTER = 3
LANE_ROOM, NARROWEST_LABEL = 118.0, 190.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Something that a lane does. `planned`: the days that were planned first, if it is on others now.

    With a `shape` it is a moment: that shape on its first day, instead of a bar.
    """

    lane: str
    label: str
    note: str
    first: date
    last: date
    planned: tuple[date, date] | None = None
    style: Style = "hollow"
    shape: Shape | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Process:
    """What is drawn. `said` is the text that says the same, a line for each thing.

    `quarters`: columns are quarters instead of months. `legend`: what each shape means.
    """

    title: str
    lanes: tuple[str, ...]
    bars: tuple[Bar, ...]
    day: date
    said: tuple[str, ...]
    quarters: bool = False
    legend: tuple[tuple[Shape, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """From days to pixels: whole months or quarters, from the first one to the last one."""

    first: date
    after: date
    left: float
    right: float

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.after - self.first).days
        return self.left + share * (self.right - self.left)

    def end(self, day: date) -> float:
        """Where a day ends."""
        return self.x(day + timedelta(days=1))

    @property
    def months(self) -> Iterator[date]:
        month = self.first
        while month < self.after:
            yield month
            month = _next_month(month)


@dataclass(frozen=True, slots=True)
class Placed:
    """A bar with its texts, and how far they reach. `track` counts from the top of its lane."""

    bar: Bar
    x1: float
    x2: float
    text_x: float
    label: tuple[str, ...]
    note: tuple[str, ...]
    text_right: float
    left: float
    right: float
    track: int = 0
    y: float = 0

    @property
    def text_y(self) -> float:
        return self.y + BAR + BAR_GAP

    @property
    def note_y(self) -> float:
        return self.text_y + LINE * len(self.label)

    @property
    def text_bottom(self) -> float:
        return self.note_y + LINE * len(self.note)

    @property
    def height(self) -> float:
        return BAR + BAR_GAP + LINE * (len(self.label) + len(self.note)) + TRACK_GAP


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane with its bars, between two heights; its title in lines that end before the first day."""

    title: tuple[str, ...]
    top: float
    bottom: float
    placed: Sequence[Placed]


def scale_of(process: Process, *, width: float) -> Scale:
    """The months that the bars need, also those that were planned first."""
    days = [day for bar in process.bars for day in (bar.first, bar.last, *(bar.planned or ()))]
    first, last = min(days, default=process.day), max(days, default=process.day)
    begin, after = first.replace(day=1), _next_month(last.replace(day=1))
    while process.quarters and begin.month % QUARTER != 1:
        begin = (begin - timedelta(days=1)).replace(day=1)
    while process.quarters and after.month % QUARTER != 1:
        after = _next_month(after)
    return Scale(begin, after, _lane_room(process), width - EDGE)


def _lane_room(process: Process) -> float:
    """As wide as the longest word of the titles of lanes asks for."""
    words = [word for title in process.lanes for word in title.split()]
    widest = max((text_width(word, size=LABEL_SIZE, bold=True) for word in words), default=0.0)
    return max(LANE_ROOM, EDGE + widest + LANE_GAP)


def placed_in(lane: Sequence[Bar], scale: Scale) -> list[Placed]:
    """The bars of one lane, each on the first track where nothing is in its way."""
    ends: list[float] = []
    found = []
    for bar in sorted(lane, key=lambda each: (each.first, each.last, each.label)):
        place = _place(bar, scale)
        track = next((number for number, end in enumerate(ends) if end + TRACK_GAP <= place.left), len(ends))
        ends[track : track + 1] = [place.right]
        found.append(replace(place, track=track))
    return found


def heights(placed: Sequence[Placed]) -> list[float]:
    """The height of every track."""
    tracks = max((each.track for each in placed), default=-1) + 1
    return [max(each.height for each in placed if each.track == track) for track in range(tracks)]


def _place(bar: Bar, scale: Scale) -> Placed:
    x1, x2 = scale.x(bar.first), max(scale.end(bar.last), scale.x(bar.first) + 6)
    if bar.shape:
        x1 = min(x1, scale.right - MOMENT)
        x2 = x1 + MOMENT
    room = max(NARROWEST_LABEL, x2 - x1)
    label = wrap(bar.label, width=room, size=LABEL_SIZE, bold=True)
    note = wrap(bar.note, width=room, size=NOTE_SIZE)
    widths = [text_width(line, size=LABEL_SIZE, bold=True) for line in label]
    widest = max([*widths, *(text_width(line, size=NOTE_SIZE) for line in note)], default=0.0)
    text_x = max(scale.left, min(x1, scale.right - widest))
    planned = [scale.x(bar.planned[0]), scale.end(bar.planned[1])] if bar.planned else []
    ends = (min(x1, text_x, *planned), max(x2, text_x + widest, *planned))
    return Placed(bar, x1, x2, text_x, label, note, text_x + widest, *ends)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def laid_out(process: Process, scale: Scale, *, top: float) -> list[Lane]:
    """The lanes under each other, and in each of them its bars."""
    found: list[Lane] = []
    for title in process.lanes:
        placed = placed_in([bar for bar in process.bars if bar.lane == title], scale)
        tracks = heights(placed)
        y = [top + LANE_GAP + sum(tracks[:track]) for track in range(len(tracks))]
        lines = wrap(title, width=scale.left - EDGE - LANE_GAP, size=LABEL_SIZE, bold=True)
        bottom = top + max(LANE_GAP + sum(tracks), LANE_GAP * 2 + LINE * len(lines))
        found.append(Lane(lines, top, bottom, [replace(each, y=y[each.track]) for each in placed]))
        top = bottom
    return found
