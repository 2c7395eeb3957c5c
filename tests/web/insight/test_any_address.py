"""Thousands of addresses that nobody thought of: each is answered, sent on or refused, and none fails."""

from collections.abc import Iterator, Sequence
from random import Random
from urllib.parse import urlencode

import pytest
from django.test import Client

from tests.web.insight.asking import PAGE
from veiligheidsnetwerk.figures.query import ALL_IN, Against, Division, choices_for
from veiligheidsnetwerk.platform.insight.queries import library

PATHS = [
    "",
    "",
    "",
    "kies/",
    "grafiek.svg",
    "grafiek-smal.svg",
    "kaart.svg",
    "kaart-smal.svg",
    "tabel.csv",
    "tabel.xlsx",
]
ODD = [
    "",
    " ",
    "²",
    "\x00",
    "9" * 500,
    "-1",
    "NaN",
    "None",
    "%",
    "%ff",
    "\u202e",
    "<b>",
    "{{ x }}",
    "../..",
    "alle-in:",
    ":",
    "x" * 3000,
]
SPOILT = 0.04
ALLOWED = {200, 302, 304, 400, 404, 422}


def question(chance: Random) -> list[tuple[str, str]]:
    """A question that may well be answered; expired gemeenten and years without inhabitants are among it."""
    books = library()
    every = list(books.sources)
    first_source = chance.choice(every)
    alike = [each for each in every if each.frequency is first_source.frequency]
    sources = [first_source, *chance.sample(alike, k=chance.choice([0, 0, 1]))]
    choices = choices_for(books, *sources)
    codes = [*(gemeente.code for gemeente in choices.gemeenten), *(area.code for area in choices.above)]
    groups = [f"{ALL_IN}{area.code}" for area in choices.groups]
    first, last = sorted(chance.choices([period.code for period in choices.periods], k=2))
    parts = {
        "van": first,
        "tot": last,
        "venster": chance.choice(choices.windows).value,
        "vergelijk": chance.choice(list(Against)).value,
        "indeling": chance.choice(list(Division)).value,
        "editie": chance.choice(["", *books.store.vintages(first_source.code)]),
        "zoek": chance.choice(["", "ens", "Twente", "é"]),
    }
    return [
        *(
            ("cijfer", f"{source.code}:{chance.choice(books.catalogue.offences_of(source)).code}")
            for source in sources
        ),
        *parts.items(),
        *(("maat", measure.code) for measure in chance.choices(choices.measures, k=chance.randint(1, 2))),
        *(("gebied", area) for area in chance.choices([*codes, *groups], k=chance.randint(1, 4))),
        *layout(chance),
    ]


def layout(chance: Random) -> list[tuple[str, str]]:
    """A layout that may well be made, of whatever there is."""
    dimensions = chance.sample(["cijfer", "gebied", "periode", "maat"], k=4)
    places = [(chance.choice(["rijen", "kolommen", "bladen"]), each) for each in dimensions]
    switches = [
        ("top", "5"),
        ("totalen", "ja"),
        ("arcering", "ja"),
        ("sorteer", "-2022JJ00"),
        ("sorteer", "naam"),
    ]
    return [*places, *switches] if chance.random() < 1 / 2 else chance.sample(switches, k=1)


def spoilt(chance: Random, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The same with a part left out, odd, of another question, or twice."""
    kept = [
        (name, chance.choice(ODD) if chance.random() < SPOILT else value)
        for name, value in pairs
        if chance.random() > SPOILT
    ]
    added = question(chance) if chance.random() < SPOILT else []
    chance.shuffle(kept)
    return [*kept, *added, *([(chance.choice(ODD), "1")] if chance.random() < SPOILT else [])]


def addresses(seed: int, count: int) -> Iterator[str]:
    chance = Random(seed)
    for _ in range(count):
        pairs = spoilt(chance, question(chance))
        was = [("was", question(chance)[0][1])] if chance.random() < SPOILT else []
        yield f"{PAGE}{chance.choice(PATHS)}?{urlencode([*pairs, *was])}"


def failures(adviser: Client, *, seed: int, count: int) -> list[str]:
    adviser.raise_request_exception = False
    found = []
    for address in addresses(seed, count):
        headers = {"HX-Request": "true"} if len(address) % 3 == 0 else {}
        status = adviser.get(address, headers=headers).status_code
        if status not in ALLOWED:
            found.append(f"{status}: {address}")
    return found


def test_a_few_hundred_addresses_never_fail(adviser: Client) -> None:
    assert failures(adviser, seed=1, count=200) == []


@pytest.mark.faults
@pytest.mark.parametrize("seed", [2, 3, 4, *(pytest.param(n, marks=pytest.mark.long) for n in range(5, 12))])
def test_thousands_of_addresses_never_fail(adviser: Client, seed: int) -> None:
    assert failures(adviser, seed=seed, count=500) == []


def test_the_addresses_are_of_every_kind(adviser: Client) -> None:
    adviser.raise_request_exception = False

    statuses = {adviser.get(address).status_code for address in addresses(1, 200)}

    assert statuses >= {200, 302, 404, 422}
