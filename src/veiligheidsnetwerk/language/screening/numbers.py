"""Numbers that belong to one person or household, known by their shape and their check digits."""

import re
from collections.abc import Iterator
from datetime import date

from veiligheidsnetwerk.language.screening.finding import Finding, Kind

_APART = r"[ .\u00a0-]?"
_BSN = re.compile(rf"(?<![\w.,-])(?:\d{_APART}){{7,8}}\d(?![\w-]|[.,]\d)")
_BSN_SAID = re.compile(r"(?i)\b(?:bsn|burgerservicenummer|sofi-?nummer)\W+(?:is\W+|van\W+)?$")
_OTHER_SAID = re.compile(
    r"(?i)(?:€|\b(?:kvk|rsin|euro|eur|isbn|doi|\w*(?:zaak|dossier|kenmerk|nummer|nr)))\W*$"
)
_YEARS = re.compile(r"(?:19|20)\d\d[ -](?:19|20)\d\d")
_MONEY_AFTER = re.compile(r"(?i)\s*(?:euro|eur\b|inwoners|miljoen)")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)

_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?\b")

# Without signs between them four digits and two letters are a postcode.
_LETTERS, _OLD = "[BDFGHJKLMNPRSTVWXZ]", "[A-Z]"
_GROUPED = "|".join(
    shape.replace("-", "[ -]").replace("x", _OLD).replace("9", r"\d")
    for shape in (
        *("xx-99-99", "99-99-xx", "99-xx-99", "xx-99-xx", "xx-xx-99", "99-xx-xx", "99-xxx-9", "9-xxx-99"),
        *("xx-999-x", "x-999-xx", "xxx-99-x", "x-99-xxx", "9-xx-999", "999-xx-9"),
    )
)
_GLUED = "|".join(
    shape.replace("x", _LETTERS).replace("9", r"\d")
    for shape in (
        *("xx99xx", "xxxx99", "99xxxx", "99xxx9", "9xxx99", "xx999x", "x999xx", "xxx99x", "x99xxx"),
        *("9xx999", "999xx9", "99xx99"),
    )
)
_DUTCH_PLATE = re.compile(rf"(?<![\w-])(?:{_GROUPED}|{_GLUED})(?![\w-])")
_SMALL_PLATE = re.compile(rf"(?<![\w-])(?:{_GROUPED.replace('[ -]', '-')})(?![\w-])", re.IGNORECASE)
_SAID_PLATE = re.compile(
    r"(?i:\b(?:kentekens?|nummerplaat|nummerbord)\b)\W+(?:(?i:is|met|was)\W+)?"
    r"([A-Za-z0-9ÄÖÜ]{1,3}[ -]?[A-Za-z0-9]{1,4}[ -]?[A-Za-z0-9]{1,4})(?!\w)"
)
_GERMAN_PLATE = re.compile(r"(?<![\w-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]\d{2,4}[EH]?(?![\w-])")

_PHONE = re.compile(
    r"(?<![\w.,-])(?:"
    r"(?:\+|00)\d{1,3}[ \u00a0-]?(?:\(0\)[ \u00a0-]?)?\d(?:[ \u00a0./-]?\d){6,11}"
    r"|\(?0[1-9]\d{0,2}\)?(?:[ \u00a0./-]{0,3}\d){6,8}"
    r")(?![\w-]|[.,]\d)"
)
_DUTCH_DIGITS = 10
_MOST_DIGITS = 15
_MAIL = re.compile(
    r"(?i)[\w.+%'-]{1,64}\s?(?:@|\(at\)|\[at\]|\(apenstaartje\))\s?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"
)


def numbers_in(text: str) -> Iterator[Finding]:
    """Every number in a text that belongs to one person, by kind."""
    yield from _found(Kind.MAIL, _MAIL, text)
    yield from (each for each in _found(Kind.ACCOUNT, _IBAN, text) if _is_account(each.written))
    yield from (each for each in _found(Kind.BSN, _BSN, text) if _is_bsn(each, text))
    yield from (each for each in _found(Kind.PHONE, _PHONE, text) if _is_phone(each.written))
    for pattern in (_DUTCH_PLATE, _SMALL_PLATE, _GERMAN_PLATE):
        yield from _found(Kind.PLATE, pattern, text)
    for match in _SAID_PLATE.finditer(text):
        if any(sign.isdigit() for sign in match[1]):
            yield Finding(Kind.PLATE, *match.span(1), match[1])


def _found(kind: Kind, pattern: re.Pattern[str], text: str) -> Iterator[Finding]:
    return (Finding(kind, *match.span(), match[0]) for match in pattern.finditer(text))


def _is_bsn(found: Finding, text: str) -> bool:
    """Nine digits, or eight after a lost 0, that pass the elfproef and are no amount, day or other number."""
    digits = _digits(found.written)
    before = text[: found.begin]
    if not passes_elfproef(digits):
        return False
    if _BSN_SAID.search(before):
        return True
    if _OTHER_SAID.search(before) or _MONEY_AFTER.match(text, found.end):
        return False
    return len(digits) == len(_WEIGHTS) or not (_is_day(found.written) or _YEARS.fullmatch(found.written))


def passes_elfproef(digits: str) -> bool:
    """Whether 9 d1 + 8 d2 + … + 2 d8 - d9 is a multiple of eleven (Logisch Ontwerp BSN, elfproef)."""
    numbers = [int(digit) for digit in digits.rjust(len(_WEIGHTS), "0")]
    total = sum(weight * number for weight, number in zip(_WEIGHTS, numbers, strict=True))
    return any(numbers) and total % 11 == 0


def _is_account(written: str) -> bool:
    """Whether a number is a bank account: its check digits leave 1 (ISO 13616, modulo 97)."""
    signs = re.sub(r"\s", "", written)
    turned = signs[4:] + signs[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _is_phone(written: str) -> bool:
    """Ten digits in the Netherlands, 0800 and 0900 aside: those are no one's. Abroad as many as there are."""
    digits = _digits(written.replace("(0)", ""))
    if written.startswith(("+", "00")):
        return len(digits) <= _MOST_DIGITS
    return len(digits) == _DUTCH_DIGITS and not digits.startswith(("0800", "0900", "0906", "0909"))


def _is_day(written: str) -> bool:
    """Whether eight signs in a row, or parted as days are, are a day of this century or the last."""
    parts = re.fullmatch(r"(\d{4})[ .-]?(\d{2})[ .-]?(\d{2})|(\d{2})[ .-]?(\d{2})[ .-]?(\d{4})", written)
    if parts is None:
        return False
    year, month, day = parts[1] or parts[6], parts[2] or parts[5], parts[3] or parts[4]
    try:
        return date(1900, 1, 1) <= date(int(year), int(month), int(day)) < date(2100, 1, 1)
    except ValueError:
        return False


def _digits(written: str) -> str:
    return "".join(sign for sign in written if sign.isdigit())
