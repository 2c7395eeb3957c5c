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
