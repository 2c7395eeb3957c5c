"""A file is taken whole or refused whole, by file, line and reason."""

import copy
import gzip
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.figures.ingest.broken import (
    BAD_BYTES,
    BAD_COLUMNS,
    BAD_COUNTS,
    BAD_KEYS,
    BAD_PERIODS,
    BAD_SUMS,
    FIRST,
    first_as,
)
from tests.unit.figures.ingest.small import GOOD, HEADING, LAYOUT, Importer, edition, rows, source, text_of
from veiligheidsnetwerk.figures.ingest import ImportRefusedError, reading


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(*case, id=name)
        for group in (BAD_BYTES, BAD_COLUMNS, BAD_KEYS)
        for name, case in group.items()
    ],
)
def test_a_broken_file_is_refused(importer: Importer, content: str | bytes, said: str) -> None:
    importer.put(content)

    assert importer.refusal().startswith(said)


@pytest.mark.parametrize(
    ("content", "said"),
    [pytest.param(*case, id=name[:12]) for group in (BAD_PERIODS, BAD_SUMS) for name, case in group.items()],
)
def test_a_file_with_the_wrong_content_is_refused(importer: Importer, content: str, said: str) -> None:
    importer.put(content)

    assert importer.refusal().startswith(said)


@pytest.mark.parametrize("at_once", [1, 5])
def test_what_is_wrong_between_two_parts_of_a_file_is_found(
    importer: Importer, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(reading, "_ROWS_AT_ONCE", at_once)
    last = len(rows()) + 1
    importer.put(text_of([*rows()[:-1], rows()[0]]))
    assert importer.refusal() == f"{last}: Dit gebied staat er voor deze periode en code twee keer in."
    importer.put(text_of([*rows()[:-1], rows()[-1] + "x"]))
    assert importer.refusal().startswith(f"{last}: ‘3x’ is geen heel aantal.")
    importer.put(GOOD)

    importer.load()

    totals = [row.split(",") for row in rows() if ",totaal," in row]
    for area in ("GM0153", "GM0164", "GM0160"):
        place = importer.cube().area_places([area])
        assert importer.cube().running[0, -1, place] == sum(int(row[3]) for row in totals if row[0] == area)


@pytest.mark.parametrize(("count", "said"), BAD_COUNTS.values(), ids=BAD_COUNTS)
def test_what_is_no_whole_number_is_refused(importer: Importer, count: str, said: str) -> None:
    importer.put(first_as(f"GM0153,2026MM01,totaal,{count}"))

    assert importer.refusal().startswith(f"2: {said}")


def test_a_gap_names_the_first_figure_that_is_missing(importer: Importer) -> None:
    kept = [row for row in rows() if not row.startswith("GM0164,2026MM01")]
    importer.put(text_of(kept))

    reason = importer.refusal(source().model_copy(update={"adds_up_to_country": False}))

    assert (
        reason
        == "0: Ontbrekende cijfers: 3. Het eerste is Hengelo, januari 2026, Woninginbraken en pogingen."
    )


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (lambda importer: (importer.folder / "x.csv").unlink(missing_ok=True), "0: Het bestand is er niet."),
        (lambda importer: (importer.folder / "x.csv").mkdir(), "0: Dit is een map en geen bestand."),
    ],
    ids=["missing", "folder"],
)
def test_what_is_no_file_is_refused(
    importer: Importer, break_it: Callable[[Importer], object], said: str
) -> None:
    break_it(importer)

    assert importer.refusal(source(edition("x.csv"))) == said


@pytest.mark.parametrize(
    "content",
    [
        b"",
        GOOD.encode(),
        gzip.compress(GOOD.encode())[:-5],
        gzip.compress(GOOD.encode())[:20],
        b"\x1f\x8b" + b"\0" * 30,
    ],
    ids=["nothing", "not packed", "checksum lost", "cut off", "noise"],
)
def test_a_packed_file_that_is_broken_is_refused(importer: Importer, content: bytes) -> None:
    importer.put(content, "x.csv.gz")

    assert importer.refusal(source(edition("x.csv.gz"))).startswith("0: Het ")


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        GOOD.replace("GM0153,", "GM0153 ,").replace("NL01,", "NL01      ,"),
        GOOD.replace(",totaal,", ",totaal  ,"),
        GOOD.replace(FIRST, "GM0153,2026MM01,totaal,10.0"),
        GOOD.replace(FIRST, '"GM0153","2026MM01","totaal"," 10 "'),
        GOOD.replace("\n", "\r\n"),
        text_of(reversed(rows())),
        text_of((f"x,{row}" for row in rows()), f"extra,{HEADING}"),
        GOOD.replace("NL01", "NL00"),
    ],
    ids=["itself", "area", "offence", "decimals", "quotes", "windows", "order", "extra column", "country"],
)
def test_the_same_figures_in_another_form_give_the_same_cube(importer: Importer, content: str) -> None:
    expected = importer.cube().data.load()
    importer.put(content)

    importer.load()

    assert importer.cube().data.identical(expected)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(
    st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.binary(max_size=3)), min_size=1, max_size=3),
    st.sampled_from(["whole", "cut"]),
)
def test_whatever_bytes_change_the_cube_is_the_same_or_the_file_is_refused(
    importer: Importer, changes: list[tuple[int, bytes]], end: str
) -> None:
    before = importer.cube()
    content = bytearray(GOOD.encode())
    for place, noise in changes:
        content[place : place + len(noise)] = noise
    importer.put(bytes(content[: changes[0][0]] if end == "cut" else content))

    try:
        vintage = importer.load().vintage
    except ImportRefusedError:
        assert importer.cube().vintage == before.vintage
    else:
        assert importer.store.open("proef", vintage).data.equals(before.data)


def test_a_column_with_names_takes_no_codes(importer: Importer) -> None:
    by_name = LAYOUT.model_copy(update={"area_by_name": True})

    said = importer.refusal(source(layout=by_name))

    assert said.startswith("2: Het gebied ‘GM0153’ kennen we niet. Hetzelfde is mis in regel 3")


def test_a_refusal_comes_back_whole_from_another_process() -> None:
    refused = ImportRefusedError("cijfers.csv", "Dit klopt niet.", 7)

    back = copy.copy(refused)

    assert str(back) == str(refused)
    assert (back.file, back.reason, back.line) == ("cijfers.csv", "Dit klopt niet.", 7)
