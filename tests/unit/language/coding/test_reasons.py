import pytest

from tests.unit.language.coding.plans import coded
from veiligheidsnetwerk.language.coding import Passage


def reason(written: str) -> Passage:
    coding = coded(written)
    return coding.suggestions[0].passages[0] if coding.suggestions else coding.left_out[0][1]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "# Prioriteiten\n- Jeugd",
            "het staat in de lijst onder ‘Prioriteiten’. Het woord ervoor is ‘Jeugd’.",
        ),
        ("De prioriteiten zijn:\n- Jeugd", "het staat in de lijst na ‘De prioriteiten zijn:’"),
        ("# Prioriteit 1: Jeugd", "dat zegt de kop"),
        ("Jeugd is geen prioriteit.", "Het plan zegt dat dit geen prioriteit is"),
        ("# Regionale prioriteiten\n- Jeugd", "een prioriteit van een ander plan of een andere partner"),
        ("# Prioriteiten\n- Verward gedrag", "Dat heet nu ‘onbegrepen gedrag’."),
        ("# Prioriteiten\n- Drugs", "Let op: ‘drugs’ kan gaan over"),
        ("# Thema 1: Jeugd", "het plan noemt nergens prioriteiten, en dit is een genummerd thema"),
    ],
)
def test_every_suggestion_and_every_refusal_says_why(written: str, said: str) -> None:
    assert said in reason(written).because


def test_a_passage_says_what_stands_there_and_where() -> None:
    passage = reason("# Prioriteiten\nDe prioriteiten zijn jeugd en zorg. En verder niets.")

    assert passage.quote == "De prioriteiten zijn jeugd en zorg."
    assert passage.place == "alinea 2, onder ‘Prioriteiten’"


def test_a_theme_keeps_its_places_in_the_kernbeleid() -> None:
    (suggestion,) = coded("# Prioriteiten\n- Jeugdoverlast en lachgas").suggestions

    assert suggestion.kernbeleid == ("3.1", "3.3")
