"""Requests of which nothing stays, so that the next one finds everything as it was."""

from copy import deepcopy

from django.core.cache import cache
from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client


def answered(signed_in: Client, method: str, path: str) -> HttpResponseBase:
    """What someone gets in a fresh browser with the session of `signed_in`; then all it did is undone."""
    client = Client(raise_request_exception=False)
    client.cookies = deepcopy(signed_in.cookies)
    cache.clear()  # it holds the limits on signing in, and all visitors share one address
    with transaction.atomic():
        response: HttpResponseBase = client.generic(method, path)
        transaction.set_rollback(True)
    return response
