import pytest

from veiligheidsnetwerk.language.words import fold, stem, words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("woninginbraak", "woninginbraken"),
        ("jeugdgroep", "jeugdgroepen"),
        ("evenement", "evenementen"),
        ("ondermijnend", "ondermijnende"),
        ("drugslaboratorium", "drugslaboratoriums"),
        ("overval", "overvallen"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_capitals_accents_and_kinds_of_hyphens_make_no_other_word() -> None:
    assert fold("Coöperatie VAN cafés – foto’s") == "cooperatie van cafes - foto's"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("jeugd- en drugsoverlast", "jeugdoverlast"),
        ("woning- of bedrijfsinbraken", "woninginbraken"),
        ("jeugd-, woon- en drugsoverlast", "jeugdoverlast"),
        ("jeugdoverlast en -criminaliteit", "jeugdcriminaliteit"),
    ],
)
def test_what_was_left_out_with_a_hyphen_is_filled_in(text: str, meant: str) -> None:
    assert meant in [fuller for word in words_of(text) for fuller in word.fuller]


def test_a_word_stands_where_it_was_written() -> None:
    text = "Wij kiezen: cyber-crime, ‘jeugd’ (12+)."

    assert [text[word.begin : word.end] for word in words_of(text)] == [
        "Wij",
        "kiezen",
        "cyber-crime",
        "jeugd",
        "12",
    ]
