"""From text to numbers, or a refusal that names the line.

Every check looks for the rows that break it; the order is that in which a person would look.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from veiligheidsnetwerk.figures.areas import COUNTRY, Areas, CountryGemeenten
from veiligheidsnetwerk.figures.catalogue import Classification, Layout, Offence, PeriodStyle, Source
from veiligheidsnetwerk.figures.ingest.reading import RawFile
from veiligheidsnetwerk.figures.periods import Frequency
from veiligheidsnetwerk.figures.periods.period import FIRST_YEAR, LAST_YEAR, MONTHS_IN_YEAR

MOST_DIGITS = 12
MOST_NAMED = 10
"""How many other rows with the same fault are named."""
_SHOWN = 40
_COUNTRY_CODES = ("NL00", "NL01", COUNTRY.code, COUNTRY.name)
_PERIOD_PATTERNS = {
    PeriodStyle.CODE: r"^(\d{4})(?:MM|JJ)(\d{2})$",
    PeriodStyle.DATE: r"^(\d{4})-(\d{2})-01$",
    PeriodStyle.YEAR: r"^(\d{4})()$",
}


@dataclass(frozen=True)
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

    @cached_property
    def said_areas(self) -> Mapping[str, str]:
        """The code of an area by what a file says of it."""
        if self.layout.area_by_name:
            gemeenten: Mapping[str, str] = self.country.code_by_name
        else:
            known = (*self.country.codes, *self.areas.gemeenten, *self.source.remainder)
            gemeenten = {code: code for code in known}
        country = dict.fromkeys(_COUNTRY_CODES, COUNTRY.code)
        return {**country, **gemeenten, **{code: code for code in self.names}}

    @cached_property
    def said_offences(self) -> Mapping[str, str]:
        """The code of an offence by what a file says of it."""
        by_title = self.layout.offence_by_title
        listed = self.classification.by_title if by_title else self.classification.by_code
        return {said: offence.code for said, offence in listed.items() if offence in self.offences}

    @cached_property
    def area_type(self) -> pl.Enum:
        """All codes of areas that may come up: a column of them is a small number a row."""
        return pl.Enum(sorted({*self.said_areas.values(), *self.areas.gemeenten}))

    @cached_property
    def offence_type(self) -> pl.Enum:
        """All codes of offences that may come up."""
        return pl.Enum([offence.code for offence in self.classification.offences])


def checked(raw: RawFile, parts: Iterable[pl.DataFrame], known: Known) -> pl.DataFrame:
    """The columns `line`, `area`, `offence` (codes), `period` (ordinal) and `count` (Int64, null if empty).

    Rows about areas that the layout ignores are left out. A row that breaks a rule refuses the file. What a
    row says by itself is looked at part by part, so that never all texts lie in memory.
    """
    rows = pl.concat([_read(raw, part, known) for part in parts], rechunk=True)
    if not rows.height:
        raise raw.refuse("Het bestand bevat geen cijfers.")
    for check in (_no_doubles, _parts_add_up, _country_adds_up, _local_areas_fit):
        check(raw, rows, known)
    return rows


def _read(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    """A part of the rows, each of them right by itself."""
    rows = _without_ignored(rows, known.layout)
    steps: tuple[Callable[[RawFile, pl.DataFrame, Known], pl.DataFrame], ...] = (
        _keys_are_filled,
        _periods,
        _areas,
        _offences,
        _counts,
        _hidden_are_empty,
    )
    for step in steps:
        rows = step(raw, rows, known)
    return rows


def refuse_first(raw: RawFile, rows: pl.DataFrame, wrong: pl.Expr, reason: str) -> None:
    """Refuse the file at the first row for which `wrong` holds; `{}` in the reason is its text `said`.

    What else is wrong in the same way is named too, so that it can be mended in one go.
    """
    bad = rows.filter(wrong).sort("line").head(2 + MOST_NAMED)
    if bad.height:
        first, *others = bad.iter_rows(named=True)
        told = reason.format(str(first.get("said"))[:_SHOWN])
        raise raw.refuse(f"{told}{_also(raw, others, first.get('said'))}", first["line"])


def _also(raw: RawFile, rows: Sequence[Mapping[str, object]], said: object) -> str:
    """The other rows with the same fault, each with what it says where that is something else."""
    if not rows:
        return ""
    named = [_named(raw, row, said) for row in rows[:MOST_NAMED]]
    more = " en daarna nog meer" if len(rows) > MOST_NAMED else ""
    return f" Hetzelfde is mis in {', '.join(named)}{more}."


def _named(raw: RawFile, row: Mapping[str, object], said: object) -> str:
    line = f"regel {int(str(row['line'])) + raw.skipped}"
    return line if row.get("said") == said else f"{line} (‘{str(row['said'])[:_SHOWN]}’)"


def _without_ignored(rows: pl.DataFrame, layout: Layout) -> pl.DataFrame:
    if not layout.ignored:
        return rows
    return rows.filter(
        ~pl.any_horizontal(pl.col("area").fill_null("").str.starts_with(p) for p in layout.ignored)
    )


def _keys_are_filled(raw: RawFile, rows: pl.DataFrame, _known: Known) -> pl.DataFrame:
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
    code = pl.col("area").replace_strict(known.said_areas, default=None, return_dtype=known.area_type)
    rows = rows.with_columns(pl.col("area").alias("said"), code.alias("area"))
    refuse_first(raw, rows, pl.col("area").is_null(), "Het gebied ‘{}’ kennen we niet.")
    return rows.drop("said")


def _offences(raw: RawFile, rows: pl.DataFrame, known: Known) -> pl.DataFrame:
    codes, kind = known.said_offences, known.offence_type
    code = pl.col("offence").replace_strict(codes, default=None, return_dtype=kind)
    rows = rows.with_columns(pl.col("offence").alias("said"), code.alias("offence"))
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


def _no_doubles(raw: RawFile, rows: pl.DataFrame, _known: Known) -> None:
    # One number per cell. That there are doubles is quickly seen; which is the first takes longer.
    area, offence = (pl.col(name).to_physical().cast(pl.Int64) for name in ("area", "offence"))
    cell = (area * 2**20 + offence) * 2**20 + pl.col("period")
    if rows.select(cell.n_unique()).item() != rows.height:
        reason = "Dit gebied staat er voor deze periode en code twee keer in."
        refuse_first(raw, rows, ~cell.is_first_distinct(), reason)


def _parts_add_up(raw: RawFile, rows: pl.DataFrame, known: Known) -> None:
    """Exactly where the source says so. Elsewhere some may be kept back, but never are they more."""
    total_code = known.classification.total
    if len(known.offences) == 1:
        return
    parts = known.source.parts or [each.code for each in known.offences if each.code != total_code]
    count, offence = pl.col("count"), pl.col("offence")
    sums = rows.group_by("area", "period").agg(
        pl.col("line").min(),
        count.filter(offence == total_code).sum().alias("total"),
        count.filter(offence.is_in(parts)).sum().alias("parts"),
        count.filter(offence.is_in([total_code, *parts])).is_null().any().alias("empty"),
    )
    sums = sums.with_columns(pl.format("{}, {} tegen {}", "area", "parts", "total").alias("said"))
    if known.source.parts:
        wrong = (pl.col("total") != pl.col("parts")) & ~pl.col("empty")
        refuse_first(raw, sums, wrong, "De delen tellen niet op tot het totaal: {}.")
    more = pl.col("parts") > pl.col("total")
    refuse_first(raw, sums, more, "De delen zijn samen meer dan het totaal: {}.")


def _country_adds_up(raw: RawFile, rows: pl.DataFrame, known: Known) -> None:
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


def _local_areas_fit(raw: RawFile, rows: pl.DataFrame, known: Known) -> None:
    """The wijken, and the buurten, of a gemeente are never more than the gemeente; less is usual.

    Not every offence can be placed. Where they are counted in rounded numbers nothing can be said.
    """
    if not known.names or known.source.feed is None:
        return
    kinds = {kind: pl.col("area").cat.starts_with(kind) for kind in ("GM", "WK", "BU")}
    numbers = {code: code[2:6] for code in known.area_type.categories}
    number = pl.col("area").replace_strict(numbers, return_dtype=pl.Enum(sorted({*numbers.values()})))
    sums = rows.group_by(number, "period", "offence").agg(
        pl.col("line").min(),
        *(pl.col("count").filter(is_kind).sum().alias(kind) for kind, is_kind in kinds.items()),
        pl.col("count").filter(kinds["GM"]).is_null().any().alias("empty"),
    )
    most = pl.max_horizontal("WK", "BU")
    sums = sums.with_columns(pl.format("GM{}: {} tegen {}", "area", most, "GM").alias("said"))
    reason = "De wijken of buurten van een gemeente zijn samen meer dan de gemeente: {}."
    refuse_first(raw, sums, (most > pl.col("GM")) & ~pl.col("empty"), reason)
