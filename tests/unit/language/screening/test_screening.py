"""What points at a person is found wherever it stands; ordinary words about policy are left alone."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.language.screening.corpus import ordinary, personal
from veiligheidsnetwerk.language.screening import Kind, Screener, ScreeningError, load_words

SCREENER = Screener(load_words())
BLOCKED = [kind for kind in Kind if kind.blocks]


def found_in(text: str) -> list[tuple[Kind, str]]:
    return [(each.kind, each.written) for each in SCREENER.screen(text)]


@pytest.mark.parametrize("kind", list(Kind))
def test_nearly_everything_that_points_at_a_person_is_found(kind: Kind) -> None:
    texts = list(personal(kind, 1_000))

    missed = [text for text in texts if kind not in [each for each, _ in found_in(text)]]

    assert len(missed) <= len(texts) / 100, missed[:5]


def test_ordinary_text_about_policy_is_kept() -> None:
    texts = ordinary()

    blocked = [text for text in texts if any(kind.blocks for kind, _ in found_in(text))]

    assert len(texts) > 500
    assert len(blocked) <= len(texts) / 100, blocked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BSN 123456782.", [(Kind.BSN, "123456782")]),
        ("nummer 123456783", []),
        ("BSN 12345672 is te kort geschreven", [(Kind.BSN, "12345672")]),
        ("in 2018 OM en politie", []),
        ("Kerkstraat 1, 2018 AB Haarlem", [(Kind.ADDRESS, "Kerkstraat 1"), (Kind.ADDRESS, "2018 AB")]),
        ("aan de Oude Deventer weg 3", [(Kind.ADDRESS, "Deventer weg 3")]),
        ("onze weg 3 jaar geleden", []),
        ("dhr. J. van der Berg alias ‘Snor’", [(Kind.NAME, "J. van der Berg"), (Kind.NAME, "Snor")]),
        ("Jan. 2018 en Bandidos N.V. Oost", []),
        ("mail piet.jansen@example.nl", [(Kind.MAIL, "piet.jansen@example.nl")]),
        ("NL91 ABNA 0417 1643 00", [(Kind.ACCOUNT, "NL91 ABNA 0417 1643 00")]),
        ("DE11 1234 5678 9012 3456 78", []),
        ("bel 0900-8844 of 112", []),
    ],
)
def test_a_piece_is_found_whole_or_not_at_all(text: str, found: list[tuple[Kind, str]]) -> None:
    assert found_in(text) == found


@settings(max_examples=50)
@given(st.text(alphabet="Aa.1 -@(+'Ë\u00a0\n", max_size=300))
def test_what_is_found_stands_in_the_text_in_order_and_apart(text: str) -> None:
    found = SCREENER.screen(text)

    assert [text[each.begin : each.end] for each in found] == [each.written for each in found]
    assert all(one.end <= other.begin for one, other in pairwise(found))


@pytest.mark.parametrize("text", ["a." * 20_000, "1 " * 20_000, "A. " * 15_000, "Laan van de " * 4_000])
def test_a_long_text_is_read_to_its_end(text: str) -> None:
    assert found_in(f"{text}\nBSN 123456782")[-1] == (Kind.BSN, "123456782")


def test_words_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "screening.yaml").write_text("titles: [dhr]", encoding="utf-8")

    with pytest.raises(ScreeningError, match=r"screening\.yaml"):
        load_words(tmp_path)
