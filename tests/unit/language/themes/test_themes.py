from pathlib import Path

import pytest
import yaml

from tests.unit.language.coding.plans import thesaurus
from veiligheidsnetwerk.language.themes import ThemesError, load_themes
from veiligheidsnetwerk.language.themes.loading import DEFINITIONS


def test_every_term_leads_to_its_own_theme() -> None:
    lost = [
        term
        for theme in load_themes().themes
        for subject in theme.subjects
        for term in subject.terms
        if theme.code not in {each.meaning.theme for each in thesaurus().named(term.replace("*", "x"))}
    ]

    assert lost == []


def test_the_word_of_then_says_what_it_is_called_now() -> None:
    (named,) = thesaurus().named("mensen met verward gedrag")

    assert (named.written, named.now) == ("verward gedrag", "onbegrepen gedrag")


def test_a_word_with_several_senses_says_so_when_nothing_near_tells_them_apart() -> None:
    unsure = thesaurus().named("drugs")
    sure = thesaurus().named("handel in drugs")

    assert {each.meaning.theme for each in unsure} == {"ondermijning", "leefbaarheid", "jeugd"}
    assert all("‘drugs’ kan gaan over" in each.unsure for each in unsure)
    assert [(each.meaning.theme, each.unsure) for each in sure] == [("ondermijning", "")]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kernbeleid": []}, "kennen we niet"),
        (
            {
                "senses": [
                    {"words": ["x"], "because": "", "senses": [{"theme": "y", "kernbeleid": [], "near": []}]}
                ]
            },
            "‘y’",
        ),
        ({"extra": 1}, "extra"),
    ],
    ids=str,
)
def test_a_file_that_does_not_fit_together_is_refused(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    content = yaml.safe_load((DEFINITIONS / "thesaurus.yaml").read_text(encoding="utf-8")) | change
    (tmp_path / "thesaurus.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")

    with pytest.raises(ThemesError, match=said):
        load_themes(tmp_path)


def test_a_theme_that_stands_twice_is_refused(tmp_path: Path) -> None:
    content = yaml.safe_load((DEFINITIONS / "thesaurus.yaml").read_text(encoding="utf-8"))
    content["themes"].append(content["themes"][0])
    (tmp_path / "thesaurus.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")

    with pytest.raises(ThemesError, match="staat er twee keer"):
        load_themes(tmp_path)


def test_the_themes_of_the_strategy_have_words_under_the_same_codes() -> None:
    strategy = yaml.safe_load((DEFINITIONS / "themes.yaml").read_text(encoding="utf-8"))

    assert {theme["code"] for theme in strategy["themes"]} <= load_themes().by_code.keys()
