from collections.abc import Sequence

import pytest

from veiligheidsnetwerk.language.texts.paragraphs import Line, blocks_of


def lines(*texts: str, page: int = 1, size: float = 11, bold: bool = False, top: float = 800) -> list[Line]:
    return [
        Line(text=text, page=page, size=size, top=top - 14 * place, bold=bold)
        for place, text in enumerate(texts)
    ]


FILLING = lines(
    *("Dit is een regel met gewone tekst die de bladzijde vult tot de rand." for _ in range(6)), top=500
)


def texts(found: Sequence[Line]) -> list[str]:
    return [block.text for block in blocks_of([*found, *FILLING])][:-1]


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    assert texts(lines("Wij pakken de onder-", "mijning aan.")) == ["Wij pakken de ondermijning aan."]


def test_a_hyphen_that_stands_for_a_word_stays() -> None:
    assert texts(lines("Wij pakken jeugd-", "en drugsoverlast aan.")) == [
        "Wij pakken jeugd- en drugsoverlast aan."
    ]


@pytest.mark.parametrize("mark", ["•", "-", "–", "\uf0b7", "1.", "2)", "a."])
def test_each_item_of_a_list_is_a_part_of_its_own(mark: str) -> None:
    found = blocks_of([*lines("Wij kiezen voor:", f"{mark} jeugd", f"{mark} zorg"), *FILLING])

    assert [block.listed for block in found[:3]] == [False, True, True]
    assert found[1].text.endswith("jeugd")


def test_what_follows_a_short_item_with_a_capital_is_no_part_of_it() -> None:
    found = lines("- zorg en veiligheid", "Daarnaast krijgt verkeer ook aandacht.")

    assert texts(found) == ["zorg en veiligheid", "Daarnaast krijgt verkeer ook aandacht."]


def test_a_heading_in_bold_or_in_a_larger_letter_is_known_and_the_larger_stands_higher() -> None:
    large = lines("Prioriteiten", size=18)
    bold = lines("Jeugd", bold=True, top=700)

    found = blocks_of([*large, *bold, *FILLING])

    assert [block.text for block in found if block.is_heading] == ["Prioriteiten", "Jeugd"]
    assert [block.level for block in found if block.is_heading] == [0, 10]


def test_a_heading_of_two_lines_is_one_and_two_headings_are_two() -> None:
    found = lines("Samen werken aan", "een veilige gemeente", size=18)
    other = lines("3.1 Jeugd", size=18, top=760)

    assert [b.text for b in blocks_of([*found, *other, *FILLING]) if b.is_heading] == [
        "Samen werken aan een veilige gemeente",
        "3.1 Jeugd",
    ]


def test_a_sentence_goes_on_on_the_next_page_and_stands_where_it_begins() -> None:
    before = lines("Wij kiezen deze jaren voor de aanpak van jeugd en de aanpak")
    after = lines("van ondermijning.", page=2)

    found = blocks_of([*FILLING, *before, *after])

    assert found[-1].text.endswith("en de aanpak van ondermijning.")
    assert found[-1].page == 1


def test_a_line_at_the_foot_of_every_page_is_left_out_and_the_same_line_inside_stays() -> None:
    pages = [
        line
        for page in range(1, 6)
        for line in lines("Een", "Twee", "Jeugd", "Drie", f"Plan 2026 | {page}", page=page)
    ]

    found = " ".join(block.text for block in blocks_of(pages))

    assert "Plan 2026" not in found
    assert "Jeugd" in found
