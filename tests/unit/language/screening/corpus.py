"""Made-up texts: sentences with something that points at a person, and ordinary sentences about policy."""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from tests.bench.plans import PLANS
from veiligheidsnetwerk.language.screening import Kind, load_words

_CARRIERS = (
    "{}",
    "Er is een melding over {}.",
    "Volgens de wijkagent gaat het om {}, en dat speelt al langer.",
    "Zie ook: {} (overgenomen uit een bericht)",
    "De gemeente nam op 12 maart 2018 contact op via {} en kreeg antwoord.",
    "Betreft\n{}\nGraag bespreken.",
)
_PLATE_LETTERS = "BDFGHJKLNPRSTVXZ"
_SHAPES = (
    *("xx-99-99", "99-99-xx", "99-xx-99", "xx-99-xx", "xx-xx-99", "99-xx-xx", "99-xxx-9"),
    *("9-xxx-99", "xx-999-x", "x-999-xx", "xxx-99-x", "x-99-xxx", "9-xx-999", "999-xx-9"),
)
_ELEVEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_GIVEN = load_words().given_names
_AREAS = ("053", "0546", "026", "024", "038", "055", "0570", "0314")
_HARD = (
    "In 2018 OM, politie en gemeenten samen: 78 gemeenten, 5 districten en 27 basisteams.",
    "De begroting is € 123.456.782 en daarvan is 1.234.567 euro voor preventie.",
    "Stand op 2018-02-08, editie 2026-07-02, gemeente GM0153, wijk WK015301, tabel 47013NED.",
    "Bel 0900-8844 voor de politie, 112 bij spoed of 0800-7000 om anoniem te melden.",
    "Het aantal steeg van 12 345 678 naar 23 456 789 in 2017-2018, een groei van 10,5 %.",
    "KvK 12345678 en zaaknummer 123456782 horen bij de vergunning.",
    "Op 8-2-2018 en op 12.03.2018 kwam het DVO bijeen, van 10.00 tot 12.30 uur.",
    "De A1, de N35 en de A35 bij knooppunt Azelo; afslag 28 en hectometerpaal 143,2.",
    "Het plan 2019-2022 volgt op het plan 2015-2018 (versie 1.2.3, bladzijde 12 van 60).",
    "Onze weg 3 jaar geleden was anders; op het plein 12 camera's en langs de dijk 4 borden.",
    "Politie Oost-Nederland, RIEC Oost-Nederland en OM Oost-Nederland tekenden het convenant.",
    "Bandidos MC Nederland is verboden: Hoge Raad, 24 april 2020, ECLI:NL:HR:2020:797.",
    "In Markelo, Borne, Wierden en Hof van Twente bleef het aantal per 1.000 inwoners gelijk.",
    "Artikel 2:20 BW, artikel 13b Opiumwet en artikel 172a Gemeentewet geven de burgemeester ruimte.",
)  # fmt: skip


def personal(kind: Kind, count: int, seed: int = 20181212) -> Iterator[str]:
    """So many texts, each with one thing of this kind in it."""
    draw = random.Random(f"{seed} {kind.value}")
    for number in range(count):
        yield _CARRIERS[number % len(_CARRIERS)].format(MAKERS[kind](draw))


def ordinary() -> Sequence[str]:
    """Sentences of invented plans, of our own definitions, and some made to look like what is blocked."""
    plans = [sentence for plan in PLANS for sentence in _sentences(plan.text)]
    folder = Path(__file__).parents[4] / "src/veiligheidsnetwerk/definitions"
    files = [path for path in sorted(folder.rglob("*.yaml")) if path.stem != "screening"]
    own = [text for path in files for text in _texts(path)]
    return list(dict.fromkeys([*_HARD, *plans, *own]))


def _texts(path: Path) -> Iterator[str]:
    todo = [yaml.safe_load(path.read_text(encoding="utf-8"))]
    while todo:
        match todo.pop():
            case dict() as found:
                todo += found.values()
            case list() as found:
                todo += found
            case str(text) if " " in text:
                yield from _sentences(text)


def _sentences(text: str) -> Iterator[str]:
    return (each for each in re.split(r"(?<=[.!?])\s+|\n+", text) if " " in each.strip())


def _bsn(draw: random.Random) -> str:
    digits = ""
    while not digits or _left(digits):
        digits = f"{draw.randrange(10**8, 10**9)}"
    spaced = f"{digits[:4]} {digits[4:6]} {digits[6:]}", f"{digits[:3]}.{digits[3:6]}.{digits[6:]}"
    return draw.choice([digits, *spaced, f"BSN {digits}", f"burgerservicenummer: {digits}"])


def _left(digits: str) -> int:
    return sum(weight * int(digit) for weight, digit in zip(_ELEVEN, digits, strict=True)) % 11


def _plate(draw: random.Random) -> str:
    shape = draw.choice(_SHAPES)
    made = "".join(_one(sign, draw) for sign in shape)
    return draw.choice(
        [made, made.replace("-", " "), f"kenteken {made.replace('-', '').lower()}", made.lower()]
    )


def _one(sign: str, draw: random.Random) -> str:
    return {"x": draw.choice(_PLATE_LETTERS), "9": str(draw.randrange(10))}.get(sign, sign)


def _phone(draw: random.Random) -> str:
    area = draw.choice(_AREAS)
    rest = "".join(str(draw.randrange(10)) for _ in range(10 - len(area)))
    rest = str(draw.randrange(1, 10)) + rest[1:]
    mobile = f"{draw.randrange(10**7, 10**8)}"
    return draw.choice(
        [
            *(f"06-{mobile}", f"06{mobile}", f"06 {mobile[:2]} {mobile[2:4]} {mobile[4:6]} {mobile[6:]}"),
            *(f"+31 6 {mobile[:4]} {mobile[4:]}", f"+31 (0)6 {mobile}", f"00316{mobile}", f"+316{mobile}"),
            *(f"{area}-{rest}", f"{area} - {rest[:3]} {rest[3:]}", f"({area}) {rest}", f"tel. {area}{rest}"),
            *(f"+49 151 {mobile}", f"+32 475 {mobile[:2]} {mobile[2:4]} {mobile[4:6]}"),
        ]
    )


def _mail(draw: random.Random) -> str:
    name = draw.choice(["j.de.vries", "info", "piet-jan_5", "X.Y"]) + str(draw.randrange(100))
    host = draw.choice(["example.nl", "mail.example.com", "voorbeeld-bedrijf.example.org"])
    return name + draw.choice(["@", " (at) ", "[at]"]) + host


def _address(draw: random.Random) -> str:
    name = draw.choice(["Dorps", "Kerk", "Molen", "Prins Hendrik", "Burgemeester de Vries", "Oude Deventer"])
    ending = draw.choice(["straat", "weg", "laan", "plein", "dijk", "hof", "pad", "kade"])
    street = draw.choice([name + ending, f"{name} {ending}", f"{ending.capitalize()} van {name.split()[0]}"])
    house = f"{draw.randrange(1, 400)}{draw.choice(['', 'a', ' b', '-12'])}"
    letters = draw.choice(["AB", "KX", "PR", "ZE", "GM", "BU"])
    code = f"{draw.randrange(6500, 8300)}{draw.choice([' ', ''])}{letters}"
    return draw.choice([f"{street} {house}", f"{street} {house}, {code} Enschede", f"{code} Zwolle", code])


def _account(draw: random.Random) -> str:
    body = f"{draw.choice(['ABNA', 'RABO', 'INGB'])}{draw.randrange(10**9, 10**10)}"
    check = 98 - int("".join(str(int(sign, 36)) for sign in f"{body}NL00")) % 97
    whole = f"NL{check:02d}{body}"
    return draw.choice([whole, " ".join(whole[place : place + 4] for place in range(0, len(whole), 4))])


def _name(draw: random.Random) -> str:
    given, title = draw.choice(_GIVEN), draw.choice(["dhr.", "mevrouw", "de heer", "mw."])
    surname = draw.choice(["de Vries", "van der Berg", "Jansen", "ter Braak", "El Idrissi", "in 't Veld"])
    return draw.choice(
        [f"{given} {surname}", f"{title} {surname}", f"{given[0]}. {surname}", f"bijnaam {given}"]
    )


MAKERS: Mapping[Kind, Callable[[random.Random], str]] = {
    Kind.BSN: _bsn,
    Kind.PLATE: _plate,
    Kind.PHONE: _phone,
    Kind.MAIL: _mail,
    Kind.ADDRESS: _address,
    Kind.ACCOUNT: _account,
    Kind.NAME: _name,
}
