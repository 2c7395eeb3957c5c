"""Which column holds what: recognised from the heading and the first rows, or chosen by the analyst."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.figures.catalogue import Classification, Layout, PeriodStyle, Source
from veiligheidsnetwerk.figures.ingest.offers.offer import Offered

_WORDS = {
    "area": ("regiocode", "gemeentecode", "regios", "wijkenenbuurten", "gebied", "gemeente", "regio"),
    "period": ("perioden", "periode", "maand", "datum", "jaar"),
    "offence": ("soortmisdrijf", "misdrijfcode", "delict", "overlast", "misdrijf", "soort", "code"),
    "count": (
        "geregistreerdemisdrijven_1",
        "geregistreerde",
        "aantal",
        "misdrijven",
        "registraties",
        "count",
    ),
}
_AREA_CODE = re.compile(r"(GM\d{4}|NL\d{2}|[A-Z]{2}\d{2,8}) *")
_STYLES = (
    (PeriodStyle.CODE, re.compile(r"\d{4}(MM|JJ)\d{2}")),
    (PeriodStyle.DATE, re.compile(r"\d{4}-\d{2}-01")),
    (PeriodStyle.YEAR, re.compile(r"\d{4}")),
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns with the area, the period, the offence and the count."""

    area: str
    period: str
    offence: str
    count: str

    def layout(self, offered: Offered, source: Source, classification: Classification) -> Layout:
        """How the file reads: its first rows show whether it has codes, and how it writes periods."""
        cells = {
            name: [row[place] for row in offered.sample] for name, place in self._places(offered).items()
        }
        codes = {offence.code for offence in classification.offences}
        return Layout(
            area=self.area,
            area_by_name=not any(_AREA_CODE.fullmatch(cell) for cell in cells["area"]),
            ignored=source.feed.ignored if source.feed else (),
            period=self.period,
            period_style=_style(cells["period"]),
            offence=self.offence,
            offence_by_title=not any(cell.strip() in codes for cell in cells["offence"]),
            count=self.count,
        )

    def _places(self, offered: Offered) -> dict[str, int]:
        return {name: offered.columns.index(getattr(self, name)) for name in _WORDS}


def recognised(columns: Sequence[str]) -> dict[str, str]:
    """For each part the column that is likely it; none is taken twice, and what is unclear is left out."""
    found: dict[str, str] = {}
    for part, words in _WORDS.items():
        free = [column for column in columns if column not in found.values()]
        likely = [column for word in words for column in free if word in _bare(column)]
        if likely:
            found[part] = likely[0]
    return found


def _bare(column: str) -> str:
    return re.sub(r"[^a-z0-9_]", "", column.lower())


def _style(cells: Sequence[str]) -> PeriodStyle:
    for style, pattern in _STYLES:
        if any(pattern.fullmatch(cell.strip()) for cell in cells):
            return style
    return PeriodStyle.CODE
