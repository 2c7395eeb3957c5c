"""Talking to the directory of a partner: OpenID Connect, with PKCE, a state and a nonce for each try."""

from collections.abc import Mapping
from typing import Any

from authlib.integrations.base_client import OAuthError
from authlib.integrations.django_client import DjangoOAuth2App, OAuth
from authlib.integrations.requests_client import OAuth2Session
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from joserfc.errors import JoseError
from requests import RequestException

from veiligheidsnetwerk.platform.accounts.claims import Claims
from veiligheidsnetwerk.platform.accounts.directories import Directory

_NO_ANSWER = (RequestException, KeyError, TypeError, ValueError, RuntimeError)


class UnreachableError(Exception):
    """The directory does not answer, or not as a directory does."""


class NotSignedInError(Exception):
    """The directory says no, or what came back is not the answer to what this browser asked."""


def begin(request: HttpRequest, directory: Directory, *, callback: str) -> HttpResponse:
    """Lead to the sign-in page of the partner.

    Raises:
        UnreachableError: it does not answer.
    """
    try:
        client = _client(directory)
        _require_issuer(client, directory)
        answer: HttpResponse = client.authorize_redirect(request, callback)
    except _NO_ANSWER as error:
        raise UnreachableError from error
    return answer


def complete(request: HttpRequest, directory: Directory) -> tuple[Claims, str]:
    """Who came back, and what to ask again with later ("" when the directory gives nothing for that).

    Raises:
        NotSignedInError, UnreachableError
    """
    try:
        client = _client(directory)
        _require_issuer(client, directory)
        token = client.authorize_access_token(request, leeway=30)
        return _claims(client, token), str(token.get("refresh_token") or "")
    except (OAuthError, JoseError) as error:
        raise NotSignedInError from error
    except _NO_ANSWER as error:
        raise UnreachableError from error


def ask_again(directory: Directory, refresh: str) -> tuple[Claims, str]:
    """What the directory says now about someone who signed in before, and what to ask with next time.

    Raises:
        NotSignedInError: it no longer lets this person in.
        UnreachableError: it does not answer.
    """
    try:
        client = _client(directory)
        endpoint = client.load_server_metadata()["token_endpoint"]
        with OAuth2Session(
            directory.client_id, directory.client_secret, default_timeout=settings.DIRECTORY_PATIENCE
        ) as session:
            token = session.refresh_token(endpoint, refresh_token=refresh)
        said = client.userinfo(token=token)
    except OAuthError as error:
        raise NotSignedInError from error
    except _NO_ANSWER as error:
        raise UnreachableError from error
    return said, str(token.get("refresh_token") or refresh)


def sign_out_address(directory: Directory) -> str:
    """Where someone signs out at the partner too; empty when it has no such page."""
    try:
        client = _client(directory)
        if not client.load_server_metadata().get("end_session_endpoint"):
            return ""
        made: Mapping[str, Any] = client.create_logout_url(client_id=directory.client_id)
    except _NO_ANSWER:
        return ""
    return str(made["url"])


def _client(directory: Directory) -> DjangoOAuth2App:
    """Made anew each time: addresses and keys of a partner change without telling us."""
    client: DjangoOAuth2App = OAuth().register(
        directory.id,
        client_id=directory.client_id,
        client_secret=directory.client_secret,
        server_metadata_url=f"{directory.issuer}/.well-known/openid-configuration",
        client_kwargs={
            "scope": "openid email profile",
            "code_challenge_method": "S256",
            "default_timeout": settings.DIRECTORY_PATIENCE,
        },
    )
    return client


def _require_issuer(client: DjangoOAuth2App, directory: Directory) -> None:
    """It must be who the settings say, or its answers could be those of another."""
    if str(client.load_server_metadata().get("issuer")).rstrip("/") != directory.issuer:
        raise ValueError("another issuer")


def _claims(client: DjangoOAuth2App, token: Mapping[str, Any]) -> Claims:
    """What the signed token says, with what the directory adds about the same person."""
    signed = token.get("userinfo")
    if not signed:
        raise NotSignedInError
    more = client.userinfo(token=token)
    if more.get("sub") != signed.get("sub"):
        raise NotSignedInError
    return {**more, **signed}
