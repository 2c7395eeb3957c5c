"""A session that was opened with the account of a partner: it goes on as long as the partner says so."""

from http import HTTPStatus
from typing import TypedDict

from allauth.account.authentication import get_authentication_records
from cryptography.fernet import InvalidToken
from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.accounts import oidc
from veiligheidsnetwerk.platform.accounts.ciphers import cipher
from veiligheidsnetwerk.platform.accounts.claims import Identity, RefusedClaimsError, identity_in
from veiligheidsnetwerk.platform.accounts.directories import Directory, directories, directory_of
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.rights import Factor

METHOD = "directory"
_KEPT = "organisatie"
_USE = "accounts.directory"
_ONE_AT_A_TIME = 30


class Kept(TypedDict):
    """What a session keeps about the directory it was opened with."""

    directory: str
    subject: str
    email: str
    refresh: str
    checked: int


def keep(request: HttpRequest, directory: Directory, who: Identity, refresh: str, *, now: int) -> None:
    secret = cipher(_USE).encrypt(refresh.encode()).decode("ascii") if refresh else ""
    request.session[_KEPT] = Kept(
        directory=directory.id, subject=who.subject, email=who.email, refresh=secret, checked=now
    )


def opened_with(request: HttpRequest) -> Directory | None:
    """The directory that this session was opened with."""
    kept: Kept | None = request.session.get(_KEPT)
    return directories().get(kept["directory"]) if kept else None


def factors_of(request: HttpRequest, user: User) -> frozenset[Factor]:
    """What the partner asked for at sign-in, as far as it counts here."""
    records = get_authentication_records(request, user)
    return frozenset(Factor(each["factor"]) for each in records if each.get("factor"))


def refuse_other_ways(request: HttpRequest, user: User) -> HttpResponse | None:
    """Whose address a partner hands out, comes in by that partner: it alone knows who left."""
    directory = directory_of(user.email)
    shown = {each["method"] for each in get_authentication_records(request, user)}
    if directory is None or METHOD in shown:
        return None
    return error_page(
        request,
        HTTPStatus.FORBIDDEN,
        what=f"Voor uw account logt u in via {directory.title}.",
        do=f"Ga naar de inlogpagina en kies ‘Inloggen via {directory.title}’.",
    )


def is_closed(request: HttpRequest, now: int) -> bool:
    """Whether the partner no longer lets this person in; asked now and then, by one request at a time."""
    kept: Kept | None = request.session.get(_KEPT)
    if kept is None or now - kept["checked"] < settings.DIRECTORY_RECHECK:
        return False
    directory = directories().get(kept["directory"])
    if directory is None:
        return True
    silent = now - kept["checked"] > settings.DIRECTORY_LONGEST_SILENCE
    turn = f"accounts.directory:{request.session.session_key}"
    if not cache.add(turn, value=True, timeout=_ONE_AT_A_TIME):
        return silent
    try:
        return not _still_there(request, kept, directory, now)
    except oidc.UnreachableError:
        return silent


def _still_there(request: HttpRequest, kept: Kept, directory: Directory, now: int) -> bool:
    """Whether the partner says so; then we need not ask for a while.

    Raises:
        UnreachableError: it does not answer.
    """
    before = Identity(kept["subject"], kept["email"])
    try:
        said, refresh = oidc.ask_again(directory, _opened(kept["refresh"]))
        if identity_in(said, directory) != before:
            return False
    except (oidc.NotSignedInError, RefusedClaimsError):
        return False
    keep(request, directory, before, refresh, now=now)
    return True


def _opened(secret: str) -> str:
    """What to ask with.

    Raises:
        UnreachableError: the partner gave nothing to ask with, so its silence counts.
    """
    if not secret:
        raise oidc.UnreachableError
    try:
        return cipher(_USE).decrypt(secret).decode()
    except InvalidToken as error:
        raise oidc.NotSignedInError from error
