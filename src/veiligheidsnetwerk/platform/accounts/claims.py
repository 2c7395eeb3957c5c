"""What a directory says about someone, judged on plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from veiligheidsnetwerk.platform.accounts.directories import Directory
from veiligheidsnetwerk.platform.core.rights import Factor

type Claims = Mapping[str, object]


class RefusedClaimsError(Exception):
    """What the directory says does not open an account here; the message is Dutch, for the person."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who it is there: the key of the directory, and the address that it hands out."""

    subject: str
    email: str


def identity_in(claims: Claims, directory: Directory) -> Identity:
    """Who this is.

    Raises:
        RefusedClaimsError: no address of its own, none that is verified, or not what we ask of its people.
    """
    subject, email = claims.get("sub"), claims.get("email")
    if not isinstance(subject, str) or not subject or not isinstance(email, str) or "@" not in email:
        raise RefusedClaimsError("Uw organisatie noemde geen e-mailadres.")
    if claims.get("email_verified") is not True and not directory.manages_all_addresses:
        raise RefusedClaimsError("Uw organisatie heeft uw e-mailadres nog niet gecontroleerd.")
    if email.rpartition("@")[2].casefold() not in directory.domains:
        raise RefusedClaimsError("Uw organisatie noemde een e-mailadres dat niet van haar is.")
    if not all(_says(claims.get(name), wanted) for name, wanted in directory.requires.items()):
        raise RefusedClaimsError("Uw organisatie geeft u geen toegang tot het netwerk.")
    return Identity(subject, email.lower())


def factors_in(claims: Claims, directory: Directory) -> frozenset[Factor]:
    """Which factor the directory asked for, as far as our settings let it count: a code, never a key."""
    methods = claims.get("amr")
    shown = set(methods) if isinstance(methods, list) else set()
    counts = claims.get("acr") in directory.factor_acr or bool(shown & directory.factor_amr)
    return frozenset({Factor.CODE}) if counts else frozenset()


def _says(value: object, wanted: str) -> bool:
    return wanted in value if isinstance(value, list) else value == wanted
