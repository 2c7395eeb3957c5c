import pytest

from veiligheidsnetwerk.language.themes import abbreviations, load_themes, stands_for


@pytest.mark.parametrize(
    ("short", "long", "stands"),
    [
        ("omg", "outlaw motorcycle gang", True),
        ("dvo", "districtelijk veiligheidsoverleg", True),
        ("lab", "laboratorium", False),
        ("hinder", "heel in der minne geregeld", False),
        ("om", "motor", False),
        ("mo", "om en om", False),
    ],
)
def test_an_abbreviation_is_letters_in_order_and_no_begin(short: str, long: str, *, stands: bool) -> None:
    assert stands_for(short, long) is stands


def test_the_words_that_ship_give_each_abbreviation_once() -> None:
    found = abbreviations(load_themes())

    assert found["OMG"] == "outlaw motorcycle gang"
    assert found["Awb"] == "algemene wet bestuursrecht"
    assert list(found) == sorted(found, key=str.casefold)
