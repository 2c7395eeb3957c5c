"""An answer in a few sentences of plain Dutch: what it says, never what to think of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from veiligheidsnetwerk.figures.areas import AreaKind, smallest_kind
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query import MANY, is_group
from veiligheidsnetwerk.figures.query.table import Role, Table, TableArea
from veiligheidsnetwerk.publishing.dutch import (
    capitalise,
    count_of,
    enumerate_names,
    format_number,
    format_percent,
)
from veiligheidsnetwerk.publishing.grid import GridCell, shown_cells
from veiligheidsnetwerk.publishing.parts import parts_of
from veiligheidsnetwerk.publishing.sorts import Sort
from veiligheidsnetwerk.publishing.wording import (
    A_YEAR_BEFORE,
    Wording,
    spoken_before,
    spoken_name,
    spoken_period,
    wording_of,
)

MANY_ALIKE = 4
MOST_COMPARED = 3
MOST_NAMED = 3
MOST_PARTS = 4
_NO_PERCENTAGE = frozenset({Reason.SMALL_BASE, Reason.ZERO_BASE})


def describe(table: Table) -> tuple[str, ...]:
    """The last period of the table in a few statements, and what its marks mean.

    Of more figures or measures each gets one statement, and only the first few are told.
    """
    if not table.areas or not table.periods:
        return ()
    parts = parts_of(table)
    if len(parts) == 1:
        return _about(_Story(parts[0]))
    stories = [_Story(part) for part in parts[:MOST_PARTS]]
    said = [story.whole_group() or _join(story.opening(), story.beside_a_year_earlier()) for story in stories]
    left = len(parts) - len(stories)
    more = f"In de tabel {'staat' if left == 1 else 'staan'} er nog {left}." if left else ""
    remarks = dict.fromkeys(story.remarks() for story in stories)
    return tuple(statement for statement in (*said, more, *remarks) if statement)


def _about(story: "_Story") -> tuple[str, ...]:
    whole = story.whole_group()
    if whole:
        return tuple(statement for statement in (whole, story.remarks()) if statement)
    statements = (story.opening(), story.beside_others(), story.beside_a_year_earlier(), story.remarks())
    return tuple(statement for statement in statements if statement)


@dataclass(slots=True)
class _Story:
    """The statements about one table; remembers which figures they mention, for the remark about marks."""

    table: Table
    wording: Wording = field(init=False)
    mentioned: list[GridCell] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.wording = wording_of(self.table)

    def whole_group(self) -> str:
        """Highest and lowest, where the first area is only first by the alphabet of a group asked whole."""
        areas = self.table.areas
        alike = self._alike()
        asked = self.table.comparison.areas
        known = [row for row in alike if self._now(row).number is not None]
        by_name = not asked or not is_group(asked[0])
        if by_name or len(known) < MANY_ALIKE or self.wording.sort.is_place:
            return ""
        extremes = self._extremes(alike)
        head = (
            f"{self.table.figures[0].name}, {self.wording.measure}, {spoken_period(self.table.periods[-1])}"
        )
        others = [row for row in range(len(areas)) if row not in alike and self._now(row).number is not None]
        return _join(f"{head}: {extremes[0].lower()}{extremes[1:]}", self._listed(others[:MOST_COMPARED]))

    def opening(self) -> str:
        first, period, now = self.table.areas[0], self.table.periods[-1], self._now(0)
        offence = self.table.figures[0].name
        named = (
            self.wording.sort in (Sort.COUNT, Sort.RATE) and offence.lower() == self.wording.counted.lower()
        )
        lead = "" if named else f"{offence}: "
        when, where = spoken_period(period), spoken_name(first)
        if now.number is None:
            sentence = f"{when} is er voor {where} geen cijfer: {now.status.label} ({now.status.mark})."
            return _join(capitalise(f"{lead}{sentence}"), now.reason.text)
        self.mentioned.append(now)
        return capitalise(f"{lead}{self.wording.opening(when=when, where=where, cell=now)}")

    def beside_others(self) -> str:
        rows = list(range(len(self.table.areas)))
        alike = self._alike()
        many = len(alike) >= MANY_ALIKE
        others = [row for row in rows[1:] if not (many and row in alike)][:MOST_COMPARED]
        return _join(self._compared(others), self._extremes(alike) if many else "")

    def beside_a_year_earlier(self) -> str:
        if not self.table.periods[-1].complete:
            return ""
        now, earlier, percent = self._now(0), self._role(Role.EARLIER), self._role(Role.PERCENT)
        if earlier is None:
            found = self._in_series()
            return f"{self._earlier(found)}." if found else ""
        if earlier.number is None:
            where = spoken_name(self.table.areas[0])
            return _join(f"{capitalise(self._before)} is er voor {where} geen cijfer.", earlier.reason.text)
        if now.number is None:
            return f"{self._earlier(earlier)}."
        if percent is not None and percent.reason in _NO_PERCENTAGE:
            return self._two_figures(earlier, now)
        return f"{self._earlier(earlier)}{self._change(earlier, now, percent)}."

    def _earlier(self, cell: GridCell) -> str:
        where = spoken_name(self.table.areas[0])
        return self.wording.earlier(where=where, cell=self._cite(cell), before=self._before)

    @property
    def _before(self) -> str:
        return spoken_before(self.table.comparison.against)

    def _two_figures(self, earlier: GridCell, now: GridCell) -> str:
        before, at = self._cite(earlier).text, f"{self.wording.at} {spoken_name(self.table.areas[0])}"
        if _order(now, earlier) == 0:
            return f"{capitalise(self._before)} was dat {at} {before}; het bleef gelijk."
        if self._before != A_YEAR_BEFORE:
            return f"{capitalise(self._before)} was dat {at} {before}; nu is dat {now.text}."
        return f"In een jaar ging het {at} van {before} naar {now.text}."

    def remarks(self) -> str:
        unfinished = "" if self.table.periods[-1].complete else "Deze periode is niet volledig."
        statuses = sorted({cell.status for cell in self.mentioned if cell.status is not Status.FINAL})
        if len(self.mentioned) == 1:
            return _join(unfinished, *(f"Dit cijfer is {status.label}." for status in statuses))
        return _join(unfinished, *(f"Cijfers met {status.mark} zijn {status.label}." for status in statuses))

    def _compared(self, others: Sequence[int]) -> str:
        known = [row for row in others if self._now(row).number is not None]
        missing = [spoken_name(self.table.areas[row]) for row in others if row not in known]
        first = self._now(0).number
        alike = [row for row in known if first is not None and self._comparable(self.table.areas[row])]
        return _join(
            self._more_or_less(alike) if alike else "",
            self._listed([row for row in known if row not in alike]),
            f"Voor {enumerate_names(missing)} is er geen cijfer." if missing else "",
        )

    def _comparable(self, other: TableArea) -> bool:
        """Numbers of a gemeente and of its district are not more or less; rates and shares are."""
        sort = self.wording.sort
        return sort in {Sort.RATE, Sort.SHARE, Sort.INDEX} or (
            sort is Sort.COUNT and other.kind is self.table.areas[0].kind
        )

    def _more_or_less(self, rows: Sequence[int]) -> str:
        parts = []
        for order, words in zip((-1, 0, 1), self.wording.directions, strict=True):
            there = [row for row in rows if _order(self._now(0), self._now(row)) == order]
            if there:
                parts.append(
                    f"{words} {self.wording.at} {enumerate_names([self._named(row) for row in there])}"
                )
        return f"Dat is {enumerate_names(parts[::-1])}."

    def _listed(self, rows: Sequence[int]) -> str:
        named = [f"{self.wording.at} {self._named(row)}" for row in rows]
        return f"Ter vergelijking: {enumerate_names(named)}." if named else ""

    def _named(self, row: int) -> str:
        return f"{spoken_name(self.table.areas[row])} ({self._cite(self._now(row)).text})"

    def _alike(self) -> list[int]:
        """The areas of the smallest level: those that have a highest and a lowest."""
        return [row for row, area in enumerate(self.table.areas) if area.kind is self._smallest]

    @property
    def _smallest(self) -> AreaKind:
        return smallest_kind(area.kind for area in self.table.areas)

    def _extremes(self, rows: Sequence[int]) -> str:
        known = {row: number for row in rows if (number := self._now(row).number) is not None}
        one, many = self._smallest, MANY[self._smallest]
        missing = len(rows) - len(known)
        silent = f"Van {count_of(missing, one, many)} is er geen cijfer." if missing else ""
        if len(known) < MANY_ALIKE or self.wording.sort.is_place:
            return silent
        low, high = min(known.values()), max(known.values())
        lowest = [row for row, number in known.items() if number == low]
        if low == high:
            same = self._cite(self._now(lowest[0])).text
            return _join(f"Alle {format_number(len(known))} {many} met een cijfer hebben {same}.", silent)
        highest = [row for row, number in known.items() if number == high]
        among = f" van de {many} met een cijfer" if missing else ""
        return _join(
            f"{capitalise(self._having(highest, f'het hoogste cijfer{among}'))}, "
            f"{self._having(lowest, 'het laagste')}.",
            silent,
        )

    def _having(self, rows: Sequence[int], what: str) -> str:
        number = self._cite(self._now(rows[0])).text
        if len(rows) > MOST_NAMED:
            return f"{what} hebben {format_number(len(rows))} {MANY[self._smallest]} ({number})"
        names = [spoken_name(self.table.areas[row]) for row in rows]
        return f"{what} {'heeft' if len(rows) == 1 else 'hebben'} {enumerate_names(names)} ({number})"

    def _change(self, earlier: GridCell, now: GridCell, percent: GridCell | None) -> str:
        """The change, which is said only where it has a percentage: elsewhere the two figures must do."""
        if percent is None or percent.number is None or self.wording.sort.is_place:
            return ""
        order = _order(now, earlier)
        if order == 0:
            return "; nu is dat hetzelfde"
        less, more = ("lager", "hoger") if self.wording.sort.is_relative else ("minder", "meer")
        size = f"{format_percent(abs(percent.number), percent.decimals)}{percent.status.mark} "
        shown = size if percent.number and not self.wording.sort.is_relative else ""
        return f"; nu is dat {shown}{more if order > 0 else less}"

    def _in_series(self) -> GridCell | None:
        """The figure of the same period one year before, when the table has that period too."""
        period = Period.parse(self.table.periods[-1].code)
        codes = [each.code for each in self.table.periods]
        wanted = period.shift(-period.per_year).code
        if wanted not in codes:
            return None
        cell = shown_cells(self.table, area=0, period=codes.index(wanted))[0]
        return cell if cell.number is not None else None

    def _now(self, row: int) -> GridCell:
        return shown_cells(self.table, area=row, period=len(self.table.periods) - 1)[0]

    def _role(self, role: Role) -> GridCell | None:
        cells = shown_cells(self.table, area=0, period=len(self.table.periods) - 1)
        pairs = zip(self.table.quantities, cells, strict=True)
        return next((cell for quantity, cell in pairs if quantity.role is role), None)

    def _cite(self, cell: GridCell) -> GridCell:
        self.mentioned.append(cell)
        return cell


def _order(one: GridCell, other: GridCell) -> int:
    """-1, 0 or 1, by the numbers as shown: what reads as equal is called equal."""
    a, b = one.number or 0.0, other.number or 0.0
    return (a > b) - (a < b)


def _join(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
