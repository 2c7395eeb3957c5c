import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.audit import rules
from veiligheidsnetwerk.platform.core.events import Details, Value

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)
NAMES = TEXTS.filter(lambda name: not any(secret in name.casefold() for secret in rules.SECRETS))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)
LINE: dict[str, rules.Field] = {"sequence": 7, "account": None, "name": "Beheerder", "role": ""} | {
    name: "x" for name in rules.SEALED if name not in {"sequence", "account", "name", "role"}
}


@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_details_are_read_back_as_they_were(details: dict[str, Value]) -> None:
    text = rules.details_text(details)

    assert (json.loads(text) if text else {}) == details


@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_the_order_of_details_changes_nothing(details: dict[str, Value]) -> None:
    turned = dict(reversed(details.items()))

    assert rules.details_text(turned) == rules.details_text(details)


def test_the_bytes_under_a_seal_stay_the_same_for_ever() -> None:
    text = rules.details_text({"b": "é “ja”", "a": [1, None, True, {"z": -5, "y": ""}]})

    assert text == '{"a":[1,null,true,{"y":"","z":-5}],"b":"é “ja”"}'
    assert rules.seal(b"k" * 32, LINE, rules.GENESIS) == (
        "29d7a81bc38da58c7839381ee5b8d415377a1db0d0cfc71d8ff2b304b406c01d"
    )


@pytest.mark.parametrize("name", rules.SEALED)
def test_every_field_is_under_the_seal(name: str) -> None:
    changed = LINE | {name: "anders"}

    assert rules.seal(b"k", changed, rules.GENESIS) != rules.seal(b"k", LINE, rules.GENESIS)


def test_a_seal_hangs_on_the_line_before_it_and_on_the_key() -> None:
    seals = {
        rules.seal(b"k", LINE, rules.GENESIS),
        rules.seal(b"k", LINE, "1" * 64),
        rules.seal(b"l", LINE, rules.GENESIS),
    }

    assert len(seals) == 3


def test_a_field_that_is_added_later_and_empty_leaves_a_seal_whole() -> None:
    without = {name: value for name, value in LINE.items() if name != "role"} | {"role": ""}

    assert rules.seal(b"k", without, rules.GENESIS) == rules.seal(b"k", LINE, rules.GENESIS)


@pytest.mark.parametrize(
    "details",
    [
        {"password": "geheim"},
        {"nieuw_wachtwoord": "x"},
        {"diep": {"api_token": "x"}},
        {"lijst": [{"Geheime sleutel": 1}]},
        {"tekst": "met\0nul"},
        {"tekst": "half \ud83d"},
        {"getal": 1.5},
        {"lang": "x" * (rules.LARGEST + 1)},
    ],
)
def test_what_does_not_belong_in_the_log_is_refused(details: Details) -> None:
    with pytest.raises(rules.NotLoggableError):
        rules.details_text(details)
