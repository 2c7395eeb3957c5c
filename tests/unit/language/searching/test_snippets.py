import pytest

from veiligheidsnetwerk.language.searching import marked, snippet
from veiligheidsnetwerk.language.searching.analysis import terms_of


def test_words_are_marked_in_whatever_form_they_stand() -> None:
    pieces = marked("Veel inbraken, géén Inbraak.", {*terms_of("inbraak")})

    assert [piece.text for piece in pieces if piece.is_marked] == ["inbraken", "Inbraak"]
    assert "".join(piece.text for piece in pieces) == "Veel inbraken, géén Inbraak."


def test_a_snippet_shows_the_stretch_with_the_words() -> None:
    text = "Niets. " * 100 + "De burgemeester sluit de woning om drugs. " + "Verder niets. " * 100

    shown = "".join(piece.text for piece in snippet(text, {*terms_of("woning"), *terms_of("drugs")}))

    assert "sluit de woning om drugs" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 260


def test_a_short_text_is_shown_whole() -> None:
    assert [piece.text for piece in snippet("Kort.", frozenset())] == ["Kort."]


def test_the_letter_behind_an_article_is_marked_with_it() -> None:
    pieces = marked("Artikel 13 b, 13 bis en 13b.", frozenset(terms_of("13b")))

    assert [piece.text for piece in pieces if piece.is_marked] == ["13 b", "13b"]


@pytest.mark.parametrize("before", [0, 3, 59, 60, 61, 300])
def test_a_snippet_never_begins_or_ends_within_a_word(before: int) -> None:
    text = "lang " * before + "drugs" + " woord" * 100

    shown = "".join(piece.text for piece in snippet(text, frozenset(terms_of("drugs"))))

    assert "drugs" in shown
    assert set(shown.split()) <= {"…", "lang", "drugs", "woord"}


def test_a_word_without_an_end_is_cut() -> None:
    shown = "".join(piece.text for piece in snippet("a" * 5000, frozenset({"b"})))

    assert len(shown) < 260
