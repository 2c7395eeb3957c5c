"""What became what, word by word: nothing is lost on either side."""

from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.publishing.word_changes import Change, Piece, word_changes

texts = st.lists(st.sampled_from(["wij", "zien", "samen", "drugs.", "\n", "  ", "<b>"])).map(" ".join)


@given(texts, texts)
def test_without_the_new_pieces_it_is_the_old_text_and_the_other_way_round(before: str, after: str) -> None:
    pieces = word_changes(before, after)

    assert "".join(each.text for each in pieces if each.change is not Change.NEW) == before
    assert "".join(each.text for each in pieces if each.change is not Change.GONE) == after


def test_a_word_that_is_another_is_gone_and_new_and_the_others_stay() -> None:
    assert word_changes("in het buitengebied", "in het dorp") == [
        Piece(Change.SAME, "in het "),
        Piece(Change.GONE, "buitengebied"),
        Piece(Change.NEW, "dorp"),
    ]
