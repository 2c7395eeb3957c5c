"""The chain on plain values: what of a line is sealed, in which bytes, and with what seal."""

import hashlib
import hmac
import json
import re
from collections.abc import Mapping, Sequence

from veiligheidsnetwerk.platform.core.events import Details, Value

GENESIS = "0" * 64
"""What the first line takes for the seal before it."""
SEALED = (
    "sequence",
    "operation",
    "at",
    "account",
    "name",
    "role",
    "organisation",
    "action",
    "about_kind",
    "about_id",
    "about_label",
    "sentence",
    "before",
    "after",
    "zone",
    "origin",
    "network",
    "result",
)
"""The fields of a line that its seal covers: all but the seal itself."""
LARGEST = 16_000
"""How many signs `before` or `after` may have."""
SECRETS = ("password", "wachtwoord", "secret", "geheim", "token", "sleutel", "bsn")

type Field = str | int | None


class NotLoggableError(ValueError):
    """Something that does not belong in the log, or cannot be kept exactly as it is."""


def canonical(value: object) -> str:
    """JSON with one way to write each value: keys in order, no spaces, no escapes that are not needed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def details_text(details: Details) -> str:
    """Details as they are kept.

    Raises:
        NotLoggableError: a name that smells of a secret, a value that has no exact JSON, or too much of it.
    """
    text = canonical({name: _checked(name, value) for name, value in details.items()}) if details else ""
    if len(text) > LARGEST:
        raise NotLoggableError(f"{len(text)} signs of details")
    return text


def seal(key: bytes, line: Mapping[str, Field], previous: str) -> str:
    """HMAC-SHA-256 over a line and the seal of the line before it, in hexadecimal digits.

    What is empty is left out, so that a field that is added later leaves the seals of older lines whole.
    """
    filled = {name: line[name] for name in SEALED if line[name] not in {"", None}}
    message = canonical([previous, filled]).encode()
    return hmac.digest(key, message, hashlib.sha256).hex()


def _checked(name: str, value: Value) -> Value:
    if any(secret in name.casefold() for secret in SECRETS):
        raise NotLoggableError(f"a detail called {name!r}")
    match value:
        case None | bool() | int():
            return value
        case str():
            return text(value)
        case Mapping():
            return {text(str(key)): _checked(str(key), each) for key, each in value.items()}
        case Sequence():
            return [_checked(name, each) for each in value]
        case _:
            raise NotLoggableError(f"{name}: {type(value).__name__}")


def action_title(sentence: str) -> str:
    """The sentence of an action without what differs: `{who} gaf {about} een rol.` as `… gaf … een rol`."""
    return re.sub(r"\{[^}]*\}", "…", sentence).removesuffix(".")


def text(value: str) -> str:
    """A text that both databases keep as it is.

    Raises:
        NotLoggableError: it holds a NUL or half a character.
    """
    if any(sign == "\0" or "\ud800" <= sign <= "\udfff" for sign in value):
        raise NotLoggableError("text with a NUL or half a character")
    return value
