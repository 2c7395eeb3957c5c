"""What an editor types, read into statements and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.library.rules import telling
from veiligheidsnetwerk.platform.library.rules.telling import Research, Statement, Tried, UnreadableError

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20)
SOURCES = WORDS.filter(lambda text: "[" not in text and "]" not in text) | st.just("")


@given(st.lists(st.builds(Statement, WORDS, SOURCES)))
def test_what_is_written_is_read_back_the_same(statements: list[Statement]) -> None:
    assert telling.read_statements(telling.write_statements(statements)) == statements


def test_each_line_is_a_statement_with_its_source_between_brackets() -> None:
    read = telling.read_statements("Een pand mag dicht. [Opiumwet, art. 13b]\n\nDit weten we niet.\n")

    assert read == [
        Statement("Een pand mag dicht.", "Opiumwet, art. 13b"),
        Statement("Dit weten we niet.", ""),
    ]


def test_research_and_experiences_have_parts_of_their_own() -> None:
    assert telling.read_research("Werkt het: een beetje [WODC 2015]") == [
        Research("Werkt het", "een beetje", "WODC 2015")
    ]
    assert telling.read_tried("Enschede, 2019: het werd rustiger [team veiligheid]") == [
        Tried("Enschede", 2019, "het werd rustiger", "team veiligheid")
    ]


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        (telling.read_statements, "goed\n[alleen een bron]"),
        (telling.read_statements, "goed\n" + "x" * 601),
        (telling.read_research, "goed: ja [bron]\nWerkt het: ja"),
        (telling.read_tried, "Enschede, 2019: goed\nEnschede: het werd rustiger"),
        (telling.read_tried, "Enschede, 2019: goed\nEnschede, 1019: te vroeg"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(read: object, typed: str) -> None:
    assert callable(read)
    with pytest.raises(UnreadableError, match="Regel 2 "):
        read(typed)
