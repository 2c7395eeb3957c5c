"""A process or a planning in swimlanes: who does what between which days, or at which moment.

The state of a bar is in its note and in its fill, never in a colour alone.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.publishing.dutch import format_date
from veiligheidsnetwerk.publishing.pictures.frame import TITLE_LINE, TITLE_SIZE
from veiligheidsnetwerk.publishing.pictures.lanes import (
    BAR,
    EDGE,
    LABEL_SIZE,
    LANE_GAP,
    LINE,
    MOMENT,
    NOTE_SIZE,
    QUARTER,
    Placed,
    Process,
    Scale,
    laid_out,
    scale_of,
)
from veiligheidsnetwerk.publishing.pictures.palette import GRID, INK, SERIES_COLOURS, SOFT_INK
from veiligheidsnetwerk.publishing.pictures.text import text_width, wrap
from veiligheidsnetwerk.publishing.pictures.vega import (
    Layer,
    Row,
    Spec,
    layer,
    literal,
    picture,
    pixel,
    pixels,
    rule_layer,
    text_layer,
    text_row,
)

HEAD = 56
LEGEND = 28
MONTH_ROOM, YEAR_ROOM = 30.0, 40.0
COLOUR, TODAY, HOLLOW = SERIES_COLOURS[0], SERIES_COLOURS[1], "#ffffff"
LIGHT = "#8fb1d0"
_STEPS = (1, 2, 3, 6, 12, 24, 48, 96, 9999)
"""Of so many months the name of one is written."""
_QUARTER_STEPS = (3, 6, 12, 24, 48, 96, 9999)


def draw(process: Process, *, width: float) -> Spec:
    """The picture of exactly `width` pixels, as high as its texts ask for."""
    scale = scale_of(process, width=width)
    title = wrap(process.title, width=width, size=TITLE_SIZE, bold=True)
    top = float(EDGE + len(title) * TITLE_LINE + HEAD)
    lanes = laid_out(process, scale, top=top)
    bottom = lanes[-1].bottom if lanes else top
    placed = [each for lane in lanes for each in lane.placed]
    labels = [row for each in placed for row in _text_rows(each.label, each.text_x, each.text_y, INK)]
    notes = [row for each in placed for row in _text_rows(each.note, each.text_x, each.note_y, SOFT_INK)]
    titles = [row for lane in lanes for row in _text_rows(lane.title, EDGE, lane.top + LANE_GAP, INK)]
    layers = [
        rule_layer(list(_column_rules(process, scale, top, bottom)), colour=GRID, width=1),
        rule_layer(
            [_across(y, width) for y in (top, *(lane.bottom for lane in lanes))], colour=SOFT_INK, width=0.7
        ),
        *_today(process.day, placed, scale, (top, bottom)),
        _bars([row for each in placed if not each.bar.shape for row in _bar_rows(each, scale)]),
        _moments([_moment_row(each) for each in placed if each.bar.shape]),
        text_layer(labels, size=LABEL_SIZE, bold=True),
        text_layer(notes, size=NOTE_SIZE),
        text_layer(titles, bold=True),
        text_layer(list(_column_names(process, scale, top)), size=NOTE_SIZE),
        *_legend(process, bottom),
        text_layer(_text_rows(title, EDGE, EDGE, INK, step=TITLE_LINE), size=TITLE_SIZE, bold=True),
    ]
    padding = dict.fromkeys(("left", "right", "top", "bottom"), float(EDGE))
    height = bottom + (LEGEND if process.legend else 0) + EDGE
    spec = picture(layers, width=width, height=height, padding=padding)
    return spec | {"usermeta": {"title": process.title, "description": "\n".join(process.said)}}


def _across(y: float, width: float) -> Row:
    return {"x": 0, "y": y, "x2": width - EDGE, "y2": y}


def _bar_rows(place: Placed, scale: Scale) -> Iterator[Row]:
    bar, y = place.bar, place.y
    if bar.planned:
        first, last = scale.x(bar.planned[0]), scale.end(bar.planned[1])
        yield _bar(first, last, y + BAR - 3, y + BAR, fill=HOLLOW, line=SOFT_INK, thick=1)
    fill = {"full": COLOUR, "bold": LIGHT, "striped": HOLLOW, "hollow": HOLLOW}[bar.style]
    low = y + BAR - (5 if bar.planned else 0)
    yield _bar(place.x1, place.x2, y, low, fill=fill, line=COLOUR, thick=2.5 if bar.style == "bold" else 1.2)
    if bar.style == "striped":
        yield _bar(place.x1, place.x2, y + 3, low - 3, fill=TODAY, line=TODAY, thick=1)


def _bar(x: float, x2: float, y: float, y2: float, *, fill: str, line: str, thick: float) -> Row:
    return {"x": x, "x2": x2, "y": y, "y2": y2, "fill": fill, "line": line, "thick": thick}


def _bars(rows: Sequence[Row]) -> Layer:
    ends = {"x": pixel("x"), "y": pixel("y"), "x2": {"field": "x2"}, "y2": {"field": "y2"}}
    look = {"fill": literal("fill"), "stroke": literal("line"), "strokeWidth": pixels("thick")}
    return layer(rows, {"type": "rect"}, ends | look)


def _text_rows(lines: Sequence[str], x: float, y: float, colour: str, *, step: float = LINE) -> list[Row]:
    return [text_row(line, x=x, y=y + place * step, colour=colour) for place, line in enumerate(lines)]


def _moment_row(place: Placed) -> Row:
    fill = {"full": COLOUR, "bold": LIGHT, "striped": HOLLOW, "hollow": HOLLOW}[place.bar.style]
    return _moment(place.bar.shape or "", place.x1 + MOMENT / 2, place.y + BAR / 2, fill=fill)


def _moment(shape: str, x: float, y: float, *, fill: str) -> Row:
    return {"x": x, "y": y, "shape": shape, "fill": fill, "line": COLOUR}


def _moments(rows: Sequence[Row]) -> Layer:
    look = {"fill": literal("fill"), "stroke": literal("line"), "shape": literal("shape")}
    mark = {"type": "point", "size": MOMENT**2 * 0.85, "strokeWidth": 1.6, "opacity": 1}
    return layer(rows, mark, {"x": pixel("x"), "y": pixel("y"), **look})


def _legend(process: Process, bottom: float) -> Iterator[Layer]:
    """What the shapes mean, under the picture."""
    shapes, words = [], []
    x, y = float(EDGE), bottom + LEGEND / 2
    for shape, word in process.legend:
        shapes.append(_moment(shape, x + MOMENT / 2, y, fill=HOLLOW))
        words.append(text_row(word, x=x + MOMENT + 5, y=y - NOTE_SIZE / 2))
        x += MOMENT + 25 + text_width(word, size=NOTE_SIZE)
    if shapes:
        yield _moments(shapes)
        yield text_layer(words, size=NOTE_SIZE)


def _column_rules(process: Process, scale: Scale, top: float, bottom: float) -> Iterator[Row]:
    step = QUARTER if process.quarters else 1
    for month in islice(scale.months, 0, None, step):
        yield {"x": scale.x(month), "y": top - LINE, "x2": scale.x(month), "y2": bottom}


def _column_names(process: Process, scale: Scale, top: float) -> Iterator[Row]:
    """Each month or quarter where its name fits, else some of them; the year stands at its begin."""
    months = list(scale.months)
    room = (scale.right - scale.left) / len(months)
    steps = _QUARTER_STEPS if process.quarters else _STEPS
    step = next(each for each in steps if room * each > MONTH_ROOM)
    for place, month in enumerate(months):
        begins = month.month == 1 and scale.x(month) - scale.left > YEAR_ROOM
        if place == 0 or begins:
            yield text_row(str(month.year), x=scale.x(month) + 3, y=top - 2 * LINE - 3, colour=INK)
        if place % step == 0:
            name = Period.month(month.year, month.month).short_label.split()[0]
            if process.quarters:
                name = f"kw {month.month // QUARTER + 1}"
            yield text_row(name, x=scale.x(month) + 3, y=top - LINE, colour=SOFT_INK)


def _today(day: date, placed: Sequence[Placed], scale: Scale, ends: tuple[float, float]) -> list[Layer]:
    """A line at the day, with its date, if it lies in the picture; it stops for what is written there."""
    if not scale.first <= day < scale.after:
        return []
    x, words, y = scale.x(day), format_date(day), ends[0] - LINE - 6
    under = [each for each in placed if each.text_x - 2 <= x <= each.text_right + 2]
    rows: list[Row] = []
    for each in sorted(under, key=lambda one: one.y):
        rows.append({"x": x, "y": y, "x2": x, "y2": each.text_y})
        y = each.text_bottom
    rows.append({"x": x, "y": y, "x2": x, "y2": ends[1]})
    begin = min(x, scale.right - text_width(words, size=NOTE_SIZE, bold=True))
    name = text_row(words, x=max(begin, scale.left), y=ends[0] - 2 * LINE - 20, colour=TODAY)
    return [rule_layer(rows, colour=TODAY, width=1.6), text_layer([name], size=NOTE_SIZE, bold=True)]
