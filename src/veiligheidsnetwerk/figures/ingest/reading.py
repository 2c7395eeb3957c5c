"""A CSV file as text: one row per area, period and offence, with the line it stood on."""

import csv
import gzip
import io
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from veiligheidsnetwerk.figures.catalogue import Layout
from veiligheidsnetwerk.figures.ingest.refusal import ImportRefusedError

_UTF8_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class RawFile:
    """The bytes of a file (unpacked) and the name it is known by."""

    name: str
    content: bytes

    def refuse(self, reason: str, line: int = 0) -> ImportRefusedError:
        return ImportRefusedError(self.name, reason, line)


def read_raw(path: Path, name: str) -> RawFile:
    """Read a file, unpacking `.gz`; a broken or missing file is refused."""
    try:
        packed = path.read_bytes()
        return RawFile(name, gzip.decompress(packed) if path.suffix == ".gz" else packed)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise ImportRefusedError(name, "Het ingepakte bestand is afgebroken of beschadigd.") from error
    except OSError as error:
        raise ImportRefusedError(name, f"Het bestand is niet te openen ({error.strerror}).") from error


def read_rows(raw: RawFile, layout: Layout) -> pl.DataFrame:
    """The columns `line` (UInt32) and `area`, `period`, `offence`, `count` (text, null when empty)."""
    text = _text(raw, layout)
    _check_heading(raw, text, layout)
    try:
        frame = pl.read_csv(
            text.encode(),
            separator=layout.separator,
            infer_schema=False,
            row_index_name="line",
            row_index_offset=2,
        )
    except pl.exceptions.PolarsError as error:
        raise _misshapen(raw, text, layout) from error
    return _long(frame.with_columns(pl.col("line").cast(pl.UInt32)), layout)


def _text(raw: RawFile, layout: Layout) -> str:
    if raw.content.startswith(_UTF8_MARK) and layout.encoding == "utf-8":
        raise raw.refuse("Het bestand begint met een onzichtbaar teken (BOM) dat deze bron niet heeft.", 1)
    try:
        text = raw.content.decode(layout.encoding)
    except UnicodeDecodeError as error:
        line = raw.content.count(b"\n", 0, error.start) + 1
        raise raw.refuse(f"Hier staat een teken dat geen {layout.encoding} is.", line) from error
    if "\0" in text:
        raise raw.refuse("Hier staat een leeg teken (NUL).", text.count("\n", 0, text.index("\0")) + 1)
    if not text.endswith("\n"):
        raise raw.refuse("De laatste regel is afgebroken.", text.count("\n") + 1)
    return text


def _check_heading(raw: RawFile, text: str, layout: Layout) -> None:
    heading = next(csv.reader(io.StringIO(text), delimiter=layout.separator))
    double = [name for name, times in Counter(heading).items() if times > 1]
    if double:
        raise raw.refuse(f"De kolom ‘{double[0]}’ staat er twee keer.", 1)
    wanted = [layout.area, layout.period, layout.offence, layout.count, *layout.counts.values()]
    missing = [name for name in wanted if name is not None and name not in heading]
    if missing:
        raise raw.refuse(f"De kolom ‘{missing[0]}’ ontbreekt.", 1)


def _misshapen(raw: RawFile, text: str, layout: Layout) -> ImportRefusedError:
    """The refusal of a file that Polars cannot read: the first row with too many fields is to blame."""
    reader = csv.reader(io.StringIO(text), delimiter=layout.separator)
    width = len(next(reader))
    for row in reader:
        if len(row) > width:
            return raw.refuse(f"Deze regel heeft {len(row)} velden in plaats van {width}.", reader.line_num)
    return raw.refuse("Dit is geen leesbaar CSV-bestand.")


def _long(frame: pl.DataFrame, layout: Layout) -> pl.DataFrame:
    area = pl.lit(layout.fixed_area) if layout.area is None else pl.col(layout.area)
    key = [pl.col("line"), area.alias("area"), pl.col(layout.period).alias("period")]
    if layout.counts:
        wide = frame.select(*key, *(pl.col(column).alias(code) for code, column in layout.counts.items()))
        return wide.unpivot(index=["line", "area", "period"], variable_name="offence", value_name="count")
    offence = pl.lit(layout.fixed_offence) if layout.offence is None else pl.col(layout.offence)
    count = pl.col(str(layout.count))
    return frame.select(*key, offence.alias("offence"), count.alias("count"))
