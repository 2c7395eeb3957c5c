"""A CSV file as text: one row per area, period and offence, with the line it stood on."""

import csv
import gzip
import hashlib
import io
import zlib
from _csv import Reader
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import polars as pl

from veiligheidsnetwerk.figures.areas import local_kind
from veiligheidsnetwerk.figures.catalogue import Layout, Source
from veiligheidsnetwerk.figures.ingest.refusal import ImportRefusedError

_UTF8_MARK = b"\xef\xbb\xbf"
_ROWS_AT_ONCE = 100_000
_FIRST_ROW = 2


@dataclass(frozen=True, slots=True)
class RawFile:
    """The name that a file is known by, the hash of its bytes, and those bytes (unpacked).

    What came in pages has no bytes of its own any more.
    """

    name: str
    sha256: str
    content: bytes = b""
    skipped: int = 0
    """The lines that came before the heading and are no part of the content."""

    def refuse(self, reason: str, line: int = 0) -> ImportRefusedError:
        return ImportRefusedError(self.name, reason, line and line + self.skipped)


def raw_file(name: str, content: bytes, *, skipped: int = 0) -> RawFile:
    """A file with this content."""
    return RawFile(name, hashlib.sha256(content).hexdigest(), content, skipped)


def read_raw(path: Path, name: str) -> RawFile:
    """Read a file, unpacking `.gz`; a broken or missing file is refused."""
    try:
        packed = path.read_bytes()
        return raw_file(name, gzip.decompress(packed) if path.suffix == ".gz" else packed)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise ImportRefusedError(name, "Het ingepakte bestand is afgebroken of beschadigd.") from error
    except FileNotFoundError as error:
        raise ImportRefusedError(name, "Het bestand is er niet.") from error
    except IsADirectoryError as error:
        raise ImportRefusedError(name, "Dit is een map en geen bestand.") from error
    except OSError as error:
        raise ImportRefusedError(name, "Het bestand is niet te openen.") from error


def read_rows(raw: RawFile, layout: Layout) -> Iterator[pl.DataFrame]:
    """The columns `line` (UInt32) and `area`, `period`, `offence`, `count` (text, null when empty).

    In parts of so many rows at a time, as their texts take ten times the room of what they become.
    """
    _check_text(raw, layout)
    try:
        reader = _reader(raw, layout)
        heading = next(reader)
        _check_heading(raw, heading, layout)
        for part in _parts(raw, reader, heading, _wanted(layout)):
            yield _long(part, layout)
    except csv.Error as error:
        reason = "Hier klopt een aanhalingsteken of een regeleinde niet."
        raise raw.refuse(reason, _line_of_error(raw, layout)) from error


def read_names(raw: RawFile, source: Source, layout: Layout) -> Mapping[str, str]:
    """What the wijken and buurten in a file are called, by code; none where no column says so."""
    if source.area_name is None or layout.area is None:
        return {}
    _check_text(raw, layout)
    rows = csv.DictReader(io.StringIO(raw.content.decode(layout.encoding)), delimiter=layout.separator)
    found = ((str(row.get(str(layout.area))), row.get(source.area_name)) for row in rows)
    return {code.strip(): name.strip() for code, name in found if name and local_kind(code.strip())}


def _check_text(raw: RawFile, layout: Layout) -> None:
    if raw.content.startswith(_UTF8_MARK) and layout.encoding == "utf-8":
        raise raw.refuse("Het bestand begint met een onzichtbaar teken (BOM) dat deze bron niet heeft.", 1)
    try:
        text = raw.content.decode(layout.encoding)
    except UnicodeDecodeError as error:
        line = raw.content.count(b"\n", 0, error.start) + 1
        raise raw.refuse(f"Hier staat een teken dat geen {layout.encoding} is.", line) from error
    if not text:
        raise raw.refuse("Het bestand is leeg.")
    if "\0" in text:
        raise raw.refuse("Hier staat een leeg teken (NUL).", text.count("\n", 0, text.index("\0")) + 1)
    if not text.endswith("\n"):
        raise raw.refuse("De laatste regel is afgebroken.", text.count("\n") + 1)


def _reader(raw: RawFile, layout: Layout) -> Reader:
    text = io.TextIOWrapper(io.BytesIO(raw.content), encoding=layout.encoding, newline="")
    return csv.reader(text, delimiter=layout.separator, strict=True)


def _line_of_error(raw: RawFile, layout: Layout) -> int:
    """The line on which the row begins that is no CSV."""
    reader = _reader(raw, layout)
    line = 1
    try:
        for _ in reader:
            line = reader.line_num + 1
    except csv.Error:
        return line
    return line


def _wanted(layout: Layout) -> tuple[str, ...]:
    names = (layout.area, layout.period, layout.offence, layout.count, *layout.counts.values())
    return tuple(dict.fromkeys(name for name in names if name is not None))


def _check_heading(raw: RawFile, heading: Sequence[str], layout: Layout) -> None:
    double = [name for name, times in Counter(heading).items() if times > 1]
    if double:
        raise raw.refuse(f"De kolom ‘{double[0][:40]}’ staat er twee keer.", 1)
    missing = [name for name in _wanted(layout) if name not in heading]
    if missing:
        raise raw.refuse(f"De kolom ‘{missing[0]}’ ontbreekt.", 1)


def _parts(
    raw: RawFile, reader: Reader, heading: Sequence[str], wanted: Sequence[str]
) -> Iterator[pl.DataFrame]:
    """The wanted columns of the rows; the first part has none, so that there always is one."""
    columns = {name: heading.index(name) for name in wanted}
    yield pl.DataFrame(schema={"line": pl.UInt32} | dict.fromkeys(columns, pl.String))
    first = _FIRST_ROW
    while rows := list(islice(reader, _ROWS_AT_ONCE)):
        _check_shape(raw, rows, first, width=len(heading), last=reader.line_num)
        cells = list(zip(*rows, strict=True))
        lines = pl.Series("line", range(first, first + len(rows)), dtype=pl.UInt32)
        texts = pl.DataFrame([pl.Series(name, cells[place]) for name, place in columns.items()])
        yield texts.select(lines, pl.all().str.strip_chars().replace("", None))
        first += len(rows)


def _check_shape(raw: RawFile, rows: Sequence[Sequence[str]], first: int, *, width: int, last: int) -> None:
    """Every row has all fields and stands on one line, so that a row's place is its line."""
    for line, row in enumerate(rows, first):
        if len(row) != width:
            raise raw.refuse(f"Deze regel heeft {len(row)} velden in plaats van {width}.", line)
    if last != first + len(rows) - 1:
        breaks = (line for line, row in enumerate(rows, first) if any("\n" in f or "\r" in f for f in row))
        raise raw.refuse("In een veld staat een regeleinde.", next(breaks, first))


def _long(frame: pl.DataFrame, layout: Layout) -> pl.DataFrame:
    area = pl.lit(layout.fixed_area) if layout.area is None else pl.col(layout.area)
    key = [pl.col("line"), area.alias("area"), pl.col(layout.period).alias("period")]
    if layout.counts:
        wide = frame.select(*key, *(pl.col(column).alias(code) for code, column in layout.counts.items()))
        return wide.unpivot(index=["line", "area", "period"], variable_name="offence", value_name="count")
    offence = pl.lit(layout.fixed_offence) if layout.offence is None else pl.col(layout.offence)
    count = pl.col(str(layout.count))
    return frame.select(*key, offence.alias("offence"), count.alias("count"))
