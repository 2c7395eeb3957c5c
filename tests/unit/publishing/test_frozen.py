"""A document that is kept and read back the same."""

from datetime import date
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.publishing.document import Block, Document, Listing, Paragraph, Picture, Points, Title
from veiligheidsnetwerk.publishing.frozen import digest_of, document_of, freeze, plain_of

words = st.text(max_size=20)
blocks = st.lists(
    st.one_of(
        st.builds(Title, words, st.integers(1, 3)),
        st.builds(Paragraph, words, aside=st.booleans()),
        st.builds(Points, st.lists(words, max_size=3).map(tuple)),
        st.builds(Listing, words, st.just(("a", "b")), st.just((("1", "2"), ("3", "4")))),
        st.builds(Picture, words, words, wide=st.booleans()),
    ),
    max_size=6,
).map(tuple)
MADE = date(2018, 12, 1)


@given(blocks, blocks)
def test_the_hash_is_another_as_soon_as_a_word_is(one: tuple[Block, ...], other: tuple[Block, ...]) -> None:
    texts = [Document(title="Strategie", subject="Over", blocks=each, made=MADE) for each in (one, other)]
    first, second = (digest_of(plain_of(text)) for text in texts)

    assert (first == second) == (one == other)
    assert digest_of(plain_of(texts[0]) | {"title": "Strategie."}) != first


@given(blocks, st.sampled_from(["a4", "a3"]))
def test_what_was_kept_is_the_same_document_again(said: tuple[Block, ...], paper: str) -> None:
    text = Document(title="Rapport", subject="Over", blocks=said, made=MADE, paper=paper)  # type: ignore[arg-type]

    assert document_of(plain_of(text)) == text


def test_files_made_again_of_what_was_kept_are_the_same_to_the_byte() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle cx="9" cy="9" r="8"/></svg>'
    said = (
        Title("Kop"),
        Points(("een", "twee \N{EMOJI MODIFIER FITZPATRICK TYPE-6}")),
        Picture(svg, "Een rondje"),
    )
    kept = freeze(Document(title="Rapport", subject="Over", blocks=said, made=MADE), facts={"a": "b"})
    again = freeze(document_of(kept.content), facts={"a": "b"})

    assert again == kept
    assert kept.digests["pdf"] == sha256(kept.files["pdf"]).hexdigest()
    assert kept.files["pdf"].startswith(b"%PDF")
    assert kept.content["facts"] == {"a": "b"}
