"""All answers as one line that anyone can copy: `omg-1/G1:2/G2:x/…`. It reads the same for ever."""

from collections.abc import Mapping

from veiligheidsnetwerk.platform.risk.rules.instrument import HIGHEST, Answers, Instrument

UNKNOWN = "x"
_BETWEEN, _IS = "/", ":"
_SHOWN = 20


class WrongCodeError(ValueError):
    """The line is no code of this version; the message says why."""


def code_of(instrument: Instrument, answers: Answers) -> str:
    """The code of these answers, with every indicator in the order of the instrument."""
    parts = [f"{code}{_IS}{_written(answers.get(code))}" for code in instrument.indicators]
    return _BETWEEN.join((instrument.name, *parts))


def read_code(instrument: Instrument, text: str) -> Mapping[str, int | None]:
    """The answers in a code; `WrongCodeError` for one that is of another version or not whole."""
    name, *parts = text.strip().split(_BETWEEN)
    if name != instrument.name:
        raise WrongCodeError(f"Deze code begint niet met {instrument.name}: hij is van een andere versie.")
    found: dict[str, int | None] = {}
    for part in parts:
        code, _, value = part.partition(_IS)
        if code not in instrument.indicators:
            raise WrongCodeError(f"De vraag ‘{code[:_SHOWN]}’ kent deze versie niet.")
        if code in found:
            raise WrongCodeError(f"De vraag {code} staat er twee keer in.")
        found[code] = _read(code, value)
    if missing := [code for code in instrument.indicators if code not in found]:
        raise WrongCodeError(f"De code is niet heel: {', '.join(missing)} ontbreekt.")
    return {code: found[code] for code in instrument.indicators}


def parts_of(code: str) -> Mapping[str, int | None]:
    """The answers in a code that was made here, and so is whole."""
    parts = (part.partition(_IS) for part in code.split(_BETWEEN)[1:])
    return {name: None if value == UNKNOWN else int(value) for name, _, value in parts}


def _written(answer: int | None) -> str:
    return UNKNOWN if answer is None else str(answer)


def _read(code: str, value: str) -> int | None:
    if value == UNKNOWN:
        return None
    if len(value) == 1 and value.isascii() and value.isdecimal() and int(value) <= HIGHEST:
        return int(value)
    raise WrongCodeError(f"Bij {code} staat ‘{value[:_SHOWN]}’; dat is geen 0, 1, 2, 3 of {UNKNOWN}.")
