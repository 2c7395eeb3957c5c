"""What a question finds among a few documents, each about something else."""

import pytest

from veiligheidsnetwerk.language.searching import Document, Finder, Found, Index, Synonyms, read_question
from veiligheidsnetwerk.language.themes import load_themes

EVERYBODY = frozenset({"iedereen"})
MEMBER = EVERYBODY | {"lid", "account:7"}
SYNONYMS = Synonyms(load_themes())
DOCUMENTS = (
    Document.of("inbraken", "Woninginbraken voorkomen", text="Maatregelen voor de wijk", readers="iedereen"),
    Document.of("lab", "Drugslaboratoria", text="Herken een lab in een schuur", readers="iedereen"),
    Document.of("clubs", "Outlaw motorcycle gangs", text="Wat u doet met een clubhuis", readers="iedereen"),
    Document.of(
        "sluiten",
        "Een pand sluiten",
        text="Op grond van artikel 13b Opiumwet of art. 174a Gemeentewet sluit de burgemeester een woning",
        readers="iedereen",
    ),
    Document.of("jeugd", "Jeugdgroepen", text="Jongeren op straat, in zeven stappen", readers="lid"),
    Document.of("eigen", "Mijn lijst met hennepkwekerijen", text="Alleen van mij", readers="lid+account:7"),
    Document.of(
        "cafe", "Een café zonder vergunning", text="Exploitatievergunning in de APV", readers="iedereen"
    ),
)


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(Index.of(DOCUMENTS), SYNONYMS)


def found(finder: Finder, text: str, reader: frozenset[str] = MEMBER) -> list[str]:
    return keys(finder, ask(finder, text, reader))


def ask(finder: Finder, text: str, reader: frozenset[str] = MEMBER) -> Found:
    return finder.find(read_question(text), visible=finder.index.open_to(reader))


def keys(finder: Finder, answer: Found) -> list[str]:
    return [finder.index.document(place).key for place in answer.places]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("inbraak", "inbraken"),
        ("inbraken", "inbraken"),
        ("woning inbraak", "inbraken"),
        ("huisinbraak", "inbraken"),
        ("drugslab", "lab"),
        ("drugs lab", "lab"),
        ("laboratorium", "lab"),
        ("motorbende", "clubs"),
        ("OMG's", "clubs"),
        ("13b", "sluiten"),
        ("13 b", "sluiten"),
        ("art 174a", "sluiten"),
        ("sluiting van een woning", "sluiten"),
        ("hangjongeren", "jeugd"),
        ("cafe", "cafe"),
        ("CAFÉ", "cafe"),
        ("algemene plaatselijke verordening", "cafe"),
        ("wietplantage", "eigen"),
        ("drugs*", "lab"),
    ],
)
def test_forms_compounds_synonyms_and_articles_find_it(finder: Finder, text: str, first: str) -> None:
    assert found(finder, text)[:1] == [first]


@pytest.mark.parametrize(
    ("text", "instead", "first"),
    [
        ("woninginbrak", "woninginbraak", "inbraken"),
        ("motorbnde", "motorbende", "clubs"),
        ("vergunnign", "vergunning", "cafe"),
    ],
)
def test_a_word_that_is_typed_wrong_is_read_as_the_nearest(
    finder: Finder, text: str, instead: str, first: str
) -> None:
    answer = ask(finder, text)

    assert dict(answer.instead) == {text: instead}
    assert keys(finder, answer)[:1] == [first]


def test_a_word_of_which_the_synonym_stands_apart_is_still_a_kind_of_its_last_part() -> None:
    texts = {"kop": "Zeden en uitbuiting", "los": "Arbeidsmigranten", "ander": "Hulp bij uitbuiten"}
    documents = [Document.of(key, text, text="", readers="iedereen") for key, text in texts.items()]

    apart = found(Finder(Index.of(documents), SYNONYMS), "arbeidsuitbuiting")

    assert set(apart) == {"kop", "ander"}


def test_a_phrase_must_stand_there_exactly(finder: Finder) -> None:
    assert found(finder, '"artikel 13b"') == ["sluiten"]
    assert found(finder, '"13b artikel"') == []


def test_what_someone_may_not_see_is_not_found_counted_or_named(finder: Finder) -> None:
    answer = ask(finder, "jeugdgroepne", EVERYBODY)

    assert found(finder, "jeugdgroepen", EVERYBODY) == []
    assert found(finder, "hennepkwekerijen", EVERYBODY | {"lid"}) == []
    assert answer.instead == {"jeugdgroepne": "jeugdgroep"}  # of our own file of words, not of the document
    assert not answer.chosen.any()
    assert finder.alike(read_question("hennepkwekerijn"), visible=finder.index.open_to(EVERYBODY)) == []


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "😀 😀", "***", "%_%", "-" * 50, "de het een", "x" * 10_000, "a b c " * 4_000, '"""'],
)
def test_no_question_is_too_odd(finder: Finder, text: str) -> None:
    question = read_question(text)

    assert len(question.asked) <= 300
    assert len(question.words) <= 24
    found(finder, text)


def test_words_that_stand_everywhere_count_only_alone() -> None:
    assert list(read_question("de sluiting van het pand").words) == ["sluiting", "pand"]
    assert read_question("de het").only_stop_words


def test_a_changed_document_is_found_by_its_new_words_only(finder: Finder) -> None:
    other = Document.of("lab", "Fietsendiefstal", readers="iedereen")

    changed = finder.over(finder.index.with_changes([other], ["clubs"]))

    assert found(changed, "fietsdiefstal") == ["lab"]
    assert found(changed, "drugslab") == []
    assert found(changed, "motorbende") == []
    assert found(changed, "inbraak") == ["inbraken"]


def test_an_index_that_grew_answers_as_one_made_at_once(finder: Finder) -> None:
    grown = Finder(Index.of(DOCUMENTS[:2]), SYNONYMS)
    for document in DOCUMENTS[2:]:
        grown = grown.over(grown.index.with_changes([document]))

    for text in ("inbraak", "lab", "woning", "art 174a", "jongeren"):
        assert found(grown, text) == found(finder, text)


def test_the_best_comes_first_whatever_else_says_it_more_often() -> None:
    often = Document.of("vaak", "Bibob", text="bibob " * 40, readers="iedereen")
    first = Document.of("eerst", "Wet", text="Lees dit", readers="iedereen", firsts=("bibob",))
    old = Document.of("oud", "Bibob", text="bibob " * 40, readers="iedereen", weight=0.5)

    assert found(Finder(Index.of([old, often, first]), SYNONYMS), "bibob") == ["eerst", "vaak", "oud"]
