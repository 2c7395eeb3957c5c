"""How an answer is laid out: one frozen value beside the question, in the same address.

It changes nothing about the figures: only where they stand, in which order, and how many of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from veiligheidsnetwerk.figures.query.problems import Problem
from veiligheidsnetwerk.figures.query.reading import shown

MOST_MOVERS = 100
NAME = "naam"
"""In the place of a column to sort by: the heads of the rows."""
ON = "ja"
_FALLING = "-"
_LONGEST_NUMBER = 6

type Params = Mapping[str, Sequence[str]]


class Dimension(StrEnum):
    """What an answer has: figures, areas, periods, and per cell the measures with their changes."""

    FIGURE = "cijfer"
    AREA = "gebied"
    PERIOD = "periode"
    QUANTITY = "maat"


class Chart(StrEnum):
    """What an answer can be drawn as, beside the map."""

    LINES = "lijnen"
    BARS = "staven"
    SLOPE = "helling"
    MULTIPLES = "veelvouden"

    @property
    def words(self) -> str:
        """As one says it."""
        return {Chart.SLOPE: "een helling", Chart.MULTIPLES: "kleine veelvouden"}.get(self, self.value)


@dataclass(frozen=True, slots=True)
class Order:
    """Rows in the order of a column, named by its key (see `Grid.keys`), or by `NAME` of their own heads."""

    column: str
    falling: bool = False

    def __str__(self) -> str:
        return f"{_FALLING if self.falling else ''}{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Which dimensions stand on rows, columns and pages, outermost first; what is not said is as usual.

    `page` is the page on the screen, by the codes of its head; "" for the first. `top` keeps the rows that
    changed most, 0 keeps all. `totals` asks for the row of all areas together, `shading` for a background
    that is darker for higher figures. `chart` is what the figures are drawn as; None for what suits them.
    """

    rows: tuple[Dimension, ...] = ()
    columns: tuple[Dimension, ...] = ()
    pages: tuple[Dimension, ...] = ()
    page: str = ""
    order: Order | None = None
    top: int = 0
    totals: bool = False
    shading: bool = False
    chart: Chart | None = None

    def to_params(self) -> list[tuple[str, str]]:
        """What differs from usual as the pairs of an address, in a fixed order; `read_layout` reads them."""
        pairs = [
            *(("rijen", each.value) for each in self.rows),
            *(("kolommen", each.value) for each in self.columns),
            *(("bladen", each.value) for each in self.pages),
            ("blad", self.page),
            ("sorteer", str(self.order or "")),
            ("top", str(self.top or "")),
            ("totalen", ON if self.totals else ""),
            ("arcering", ON if self.shading else ""),
            ("grafiek", self.chart or ""),
        ]
        return [(name, value) for name, value in pairs if value]


LAYOUT_FIELDS = ("rijen", "kolommen", "bladen", "blad", "sorteer", "top", "totalen", "arcering", "grafiek")
"""The parts of an address that are about the layout."""


def read_layout(params: Params) -> tuple[Layout, Sequence[Problem]]:
    """The layout as far as it can be read, as usual in place of the rest, and what could not be read."""
    reading = _Reading(params)
    layout = Layout(
        rows=reading.dimensions("rijen"),
        columns=reading.dimensions("kolommen"),
        pages=reading.dimensions("bladen"),
        page=reading.text("blad"),
        order=reading.order("sorteer"),
        top=reading.number("top", most=MOST_MOVERS),
        totals=reading.switch("totalen"),
        shading=reading.switch("arcering"),
        chart=reading.chart("grafiek"),
    )
    return layout, tuple(reading.problems)


@dataclass(slots=True)
class _Reading:
    """Reads parts one by one and remembers what is wrong."""

    params: Params
    problems: list[Problem] = field(default_factory=list)
    placed: set[Dimension] = field(default_factory=set)

    def dimensions(self, name: str) -> tuple[Dimension, ...]:
        """The dimensions of a place; each has one place."""
        found: list[Dimension] = []
        for value in self._values(name):
            if value not in set(Dimension):
                options = ", ".join(f"‘{option}’" for option in Dimension)
                self._wrong(name, f"‘{shown(value)}’ kennen we niet. Kies uit {options}.")
            elif Dimension(value) in self.placed:
                self._wrong(name, f"‘{value}’ heeft in dit adres meer dan één plaats. Kies er één.")
            else:
                found.append(Dimension(value))
                self.placed.add(Dimension(value))
        return tuple(found)

    def text(self, name: str) -> str:
        values = self._values(name)
        if len(values) > 1:
            self._wrong(name, "Dit onderdeel staat meer dan één keer in het adres. Kies er één.")
            return ""
        return next(iter(values), "")

    def order(self, name: str) -> Order | None:
        text = self.text(name)
        column = text.removeprefix(_FALLING)
        return Order(column, falling=column != text) if column else None

    def number(self, name: str, *, most: int) -> int:
        text = self.text(name)
        if not text:
            return 0
        if not (text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER and int(text) <= most):
            self._wrong(name, f"‘{shown(text)}’ kan hier niet. Kies een getal van 1 tot en met {most}.")
            return 0
        return int(text)

    def chart(self, name: str) -> Chart | None:
        text = self.text(name)
        if text and text not in set(Chart):
            options = ", ".join(f"‘{option}’" for option in Chart)
            self._wrong(name, f"De grafiek ‘{shown(text)}’ kennen we niet. Kies uit {options}.")
            return None
        return Chart(text) if text else None

    def switch(self, name: str) -> bool:
        text = self.text(name)
        if text not in {"", ON}:
            self._wrong(name, f"‘{shown(text)}’ kennen we niet. Kies ‘{ON}’ of laat dit weg.")
        return text == ON

    def _values(self, name: str) -> Sequence[str]:
        values = [value for value in self.params.get(name, ()) if value]
        if all(value.isprintable() for value in values):
            return values
        self._wrong(name, "Hier staan tekens in die niet te lezen zijn. Kies iets uit de lijst.")
        return ()

    def _wrong(self, name: str, message: str) -> None:
        self.problems.append(Problem(name, message))
