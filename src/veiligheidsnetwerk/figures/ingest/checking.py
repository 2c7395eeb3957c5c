"""From text to numbers, or a refusal that names the line.

Every check looks for the first row that breaks it; the order is that in which a person would look.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import polars as pl

from veiligheidsnetwerk.figures.areas import COUNTRY, Areas, CountryGemeenten
from veiligheidsnetwerk.figures.catalogue import Classification, Layout, Offence, PeriodStyle, Source
from veiligheidsnetwerk.figures.ingest.reading import RawFile
from veiligheidsnetwerk.figures.periods import Frequency
from veiligheidsnetwerk.figures.periods.period import FIRST_YEAR, LAST_YEAR, MONTHS_IN_YEAR

MOST_DIGITS = 12
_COUNTRY_CODES = ("NL00", "NL01", COUNTRY.code, COUNTRY.name)
_PERIOD_PATTERNS = {
    PeriodStyle.CODE: r"^(\d{4})(?:MM|JJ)(\d{2})$",
    PeriodStyle.DATE: r"^(\d{4})-(\d{2})-01$",
    PeriodStyle.YEAR: r"^(\d{4})()$",
}


@dataclass(frozen=True, slots=True)
class Known:
    """What a file is read against. `names` are those of wijken and buurten; `mirror` is as in a manifest."""

    source: Source
    layout: Layout
    classification: Classification
    offences: tuple[Offence, ...]
    areas: Areas
    country: CountryGemeenten
    names: Mapping[str, str] = field(default_factory=dict)
    mirror: str = ""

    def name_of(self, code: str) -> str:
        """How an area is called, to say what is wrong with its figures."""
        return self.names.get(code) or self.areas.find(code).name

    @property
    def hidden(self) -> tuple[Offence, ...]:
        """The offences that the source never publishes, or nobody at its frequency."""
        withheld = self.source.withheld
        return tuple(o for o in self.offences if self.source.frequency in o.hidden_per or o.code in withheld)


def checked(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    """The columns `line`, `area`, `offence` (codes), `period` (ordinal) and `count` (Int64, null if empty).

    Rows about areas that the layout ignores are left out. A row that breaks a rule refuses the file.
    """
    rows = _without_ignored(rows, known.layout)
    steps: tuple[Callable[[RawFile, pl.DataFrame, Known], pl.DataFrame], ...] = (
        _keys_are_filled,
        _periods,
        _areas,
        _offences,
        _counts,
        _hidden_are_empty,
        _no_doubles,
        _parts_add_up,
        _country_adds_up,
        _local_areas_fit,
    )
    for step in steps:
        rows = step(raw, rows, known)
    return rows


def refuse_first(raw: RawFile, rows: pl.DataFrame, wrong: pl.Expr, reason: str) -> None:
    """Refuse the file at the first row for which `wrong` holds; `{}` in the reason is its text `said`."""
    bad = rows.filter(wrong).sort("line").head(1)
    if bad.height:
        row = bad.row(0, named=True)
        raise raw.refuse(reason.format(str(row.get("said"))[:40]), row["line"])


def _without_ignored(rows: pl.DataFrame, layout: Layout) -> pl.DataFrame:
    if not layout.ignored:
        return rows
    return rows.filter(
        ~pl.any_horizontal(pl.col("area").fill_null("").str.starts_with(p) for p in layout.ignored)
    )


def _keys_are_filled(raw: RawFile, rows: pl.DataFrame, _known: Known) -> pl.DataFrame:
    if not rows.height:
        raise raw.refuse("Het bestand bevat geen cijfers.")
    for column, name in (("area", "het gebied"), ("period", "de periode"), ("offence", "de code")):
        refuse_first(raw, rows, pl.col(column).is_null(), f"Hier ontbreekt {name}.")
    return rows


def _periods(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    frequency = known.source.frequency
    is_month = frequency is Frequency.MONTH
    pattern = _PERIOD_PATTERNS[known.layout.period_style]
    if known.layout.period_style is PeriodStyle.CODE:
        pattern = pattern.replace("(?:MM|JJ)", frequency)
    year = pl.col("period").str.extract(pattern, 1).cast(pl.Int32, strict=False)
    number = pl.col("period").str.extract(pattern, 2).cast(pl.Int32, strict=False)
    rows = rows.with_columns(pl.col("period").alias("said"), year.alias("year"), number.alias("number"))
    in_year = (
        pl.col("number").is_between(1, MONTHS_IN_YEAR) if is_month else pl.col("number").fill_null(0) == 0
    )
    good = pl.col("year").is_between(FIRST_YEAR, LAST_YEAR) & in_year
    kind = "maand" if is_month else "jaar"
    refuse_first(
        raw, rows, ~good.fill_null(value=False), f"‘{{}}’ is geen {kind} zoals deze bron die schrijft."
    )
    ordinal = pl.col("year") * MONTHS_IN_YEAR + pl.col("number") - 1 if is_month else pl.col("year")
    return rows.with_columns(ordinal.alias("period")).drop("year", "number", "said")


def _areas(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    names = dict.fromkeys(_COUNTRY_CODES, COUNTRY.code)
    gemeenten = {
        code: code for code in (*known.country.codes, *known.areas.gemeenten, *known.source.remainder)
    }
    names |= known.country.code_by_name if known.layout.area_by_name else gemeenten
    names |= {code: code for code in known.names}
    said = pl.col("area")
    rows = rows.with_columns(
        pl.col("area").alias("said"), said.replace_strict(names, default=None).alias("area")
    )
    refuse_first(raw, rows, pl.col("area").is_null(), "Het gebied ‘{}’ kennen we niet.")
    return rows.drop("said")


def _offences(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    listed = known.classification.by_title if known.layout.offence_by_title else known.classification.by_code
    codes = {said: offence.code for said, offence in listed.items() if offence in known.offences}
    said = pl.col("offence")
    rows = rows.with_columns(
        pl.col("offence").alias("said"), said.replace_strict(codes, default=None).alias("offence")
    )
    refuse_first(raw, rows, pl.col("offence").is_null(), "De code of titel ‘{}’ kennen we niet.")
    return rows.drop("said")


def _counts(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    # A spreadsheet's "12.0" is twelve; "1.000" is refused, for some write a thousand so.
    said = pl.col("count")
    rows = rows.with_columns(said.alias("said"), said.str.replace(r"\.0$", "").alias("count"))
    is_filled = pl.col("count").is_not_null()
    is_hidden = pl.col("offence").is_in([offence.code for offence in known.hidden])
    if not known.layout.empty_is_withheld:
        refuse_first(raw, rows, ~is_filled & ~is_hidden, "Hier ontbreekt het aantal.")
    refuse_first(raw, rows, is_filled & pl.col("said").str.contains(r"^-\d"), "‘{}’ is kleiner dan nul.")
    is_number = pl.col("count").str.contains(rf"^[0-9]{{1,{MOST_DIGITS}}}$")
    refuse_first(raw, rows, is_filled & ~is_number, "‘{}’ is geen heel aantal.")
    return rows.with_columns(pl.col("count").cast(pl.Int64)).drop("said")


def _hidden_are_empty(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    named = rows.with_columns(pl.col("offence").alias("said"))
    wrong = pl.col("offence").is_in([o.code for o in known.hidden]) & (pl.col("count").fill_null(0) > 0)
    refuse_first(raw, named, wrong, "{} heeft hier een aantal, maar de bron publiceert dat niet.")
    return rows


def _no_doubles(raw: RawFile, rows: pl.DataFrame, _known: Known) -> pl.DataFrame:
    # One number per cell: finding doubles among structs of texts takes five times the memory.
    area, offence = (pl.col(name).cast(pl.Categorical).to_physical() for name in ("area", "offence"))
    cell = (area.cast(pl.Int64) * 2**20 + offence) * 2**20 + pl.col("period")
    reason = "Dit gebied staat er voor deze periode en code twee keer in."
    refuse_first(raw, rows, ~cell.is_first_distinct(), reason)
    return rows


def _parts_add_up(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    """Exactly where the source says so. Elsewhere some may be kept back, but never are they more."""
    total_code = known.classification.total
    if len(known.offences) == 1:
        return rows
    parts = known.source.parts or [each.code for each in known.offences if each.code != total_code]
    count, offence = pl.col("count"), pl.col("offence")
    sums = rows.group_by("area", "period").agg(
        pl.col("line").min(),
        count.filter(offence == total_code).sum().alias("total"),
        count.filter(offence.is_in(parts)).sum().alias("parts"),
        count.filter(offence.is_in([total_code, *parts])).is_null().any().alias("empty"),
    )
    sums = sums.with_columns(pl.format("{} tegen {}", "parts", "total").alias("said"))
    if known.source.parts:
        wrong = (pl.col("total") != pl.col("parts")) & ~pl.col("empty")
        refuse_first(raw, sums, wrong, "De delen tellen niet op tot het totaal: {}.")
    more = pl.col("parts") > pl.col("total")
    refuse_first(raw, sums, more, "De delen zijn samen meer dan het totaal: {}.")
    return rows


def _country_adds_up(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    if known.source.adds_up_to_country:
        is_country = pl.col("area") == COUNTRY.code
        sums = rows.group_by("period", "offence").agg(
            pl.col("line").min(),
            pl.col("count").filter(is_country).sum().alias("country"),
            pl.col("count").filter(~is_country).sum().alias("parts"),
        )
        sums = sums.with_columns(pl.format("{} tegen {}", "parts", "country").alias("said"))
        wrong = pl.col("country") != pl.col("parts")
        refuse_first(raw, sums, wrong, "De gemeenten tellen niet op tot Nederland: {}.")
    return rows


def _local_areas_fit(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    """The wijken, and the buurten, of a gemeente are never more than the gemeente; less is usual.

    Not every offence can be placed. Where they are counted in rounded numbers nothing can be said.
    """
    if not known.names or known.source.feed is None:
        return rows
    kinds = {kind: pl.col("area").str.starts_with(kind) for kind in ("GM", "WK", "BU")}
    sums = rows.group_by(pl.col("area").str.slice(2, 4), "period", "offence").agg(
        pl.col("line").min(),
        *(pl.col("count").filter(is_kind).sum().alias(kind) for kind, is_kind in kinds.items()),
        pl.col("count").filter(kinds["GM"]).is_null().any().alias("empty"),
    )
    most = pl.max_horizontal("WK", "BU")
    sums = sums.with_columns(pl.format("GM{}: {} tegen {}", "area", most, "GM").alias("said"))
    reason = "De wijken of buurten van een gemeente zijn samen meer dan de gemeente: {}."
    refuse_first(raw, sums, (most > pl.col("GM")) & ~pl.col("empty"), reason)
    return rows
