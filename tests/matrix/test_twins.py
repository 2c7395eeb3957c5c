"""Someone of gemeente B asks for what is of gemeente A, in every way, and learns and changes nothing."""

import json
import re
from collections.abc import Iterable
from statistics import median
from time import perf_counter

import pytest
from allauth.mfa.webauthn.views import EditWebAuthnView
from django.core.cache import cache
from django.db.models import QuerySet
from django.test import Client
from pytest_django import Settings

from tests.factories import make_user
from tests.matrix.twins import NOWHERE, OWNED, UNMADE, Ask, Owned, asks_for, owned_models
from tests.web.accounts.signed_in import browser_of
from veiligheidsnetwerk.platform.accounts.models import User

pytestmark = pytest.mark.django_db

NIJMEGEN = "GM0268"
FEW, MANY = 2, 62
"""Of each kind; so many that with the many more than five thousand questions are asked."""

type Answer = tuple[int, str, str]


@pytest.fixture
def _never_asked_again(settings: Settings) -> None:
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 10_000


def answer(client: Client, ask: Ask, name: str) -> Answer:
    """What comes back, without what differs at every request and without the name that was asked."""
    kind = "application/x-www-form-urlencoded"
    body: object = "&".join(f"{field}={value}" for field, value in (ask.form or {}).items())
    if ask.json is not None:
        kind, body = "application/json", json.dumps(dict(ask.json))
    response = client.generic(ask.method, ask.path, body, content_type=kind)
    page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
    page = re.sub(r"/sessies/[0-9a-f]{32}/", "", page)
    page = re.sub(r'"(laatst gebruikt|begonnen|gewijzigd op)": "[^"]*"', "", page)
    page = re.sub(r"\d\d:\d\d uur", "", page)  # since when one is signed in: a minute may pass in between
    asked = rf"(?<=[/F]){name}(?=[/&\"'%]|$)"  # in an address, perhaps as a part of another one
    return response.status_code, re.sub(asked, "…", response.get("Location", "")), re.sub(asked, "…", page)


def kept(owner: User) -> list[object]:
    """Everything of this kind of things that this person has."""
    return [sorted(map(str, rows.values())) for rows in rows_of(owner)]


def rows_of(owner: User) -> Iterable[QuerySet]:  # type: ignore[type-arg]
    for kind in OWNED:
        fields = {field.related_model: field.name for field in kind.model._meta.concrete_fields}
        owning = {fields[User]: owner} if User in fields else {"person": owner.person}
        yield kind.model._default_manager.filter(**owning)


def differences(times: int) -> tuple[int, list[str], float]:
    """How many questions were asked, which answers told something, and how much longer the real ones took."""
    a, b = make_pair()
    real = {kind.model: [kind.make(a, number) for number in range(times)] for kind in OWNED}
    browsers, before = (browser_of(b), browser_of(b)), kept(a)
    asked, told, taken = 0, [], ([], [])  # type: tuple[int, list[str], tuple[list[float], list[float]]]
    for kind in OWNED:
        for number, name in enumerate(real[kind.model]):
            for ask, blank in pairs(kind, name, kind.nobody(number)):
                cache.clear()
                begun = perf_counter()
                theirs = answer(browsers[0], ask, name)
                between = perf_counter()
                nobodys = answer(browsers[1], blank, kind.nobody(number))
                taken[0].append(between - begun)
                taken[1].append(perf_counter() - between)
                asked += 1
                if theirs != nobodys:
                    told.append(f"{ask}: {theirs[:2]}, for nothing {nobodys[:2]}")
    if kept(a) != before:
        told.append("something of A changed")
    return asked, told, median(taken[0]) / median(taken[1])


def make_pair() -> tuple[User, User]:
    """Someone of gemeente A, and someone of gemeente B who gives colleagues access."""
    a = make_user("adviseur", email="a@example.nl")
    return a, make_user("contactpersoon", email="b@example.nl", organisation=NIJMEGEN)


def pairs(kind: Owned, name: str, nobody: str) -> Iterable[tuple[Ask, Ask]]:
    return zip(asks_for(kind, name), asks_for(kind, nobody), strict=True)


def test_everything_that_has_an_owner_has_twins_or_a_reason_why_not() -> None:
    known = (
        {kind.model._meta.label for kind in OWNED} | {model._meta.label for model in UNMADE} | set(NOWHERE)
    )

    assert owned_models() - known == set()
    assert known - owned_models() == set()


@pytest.mark.usefixtures("_never_asked_again")
def test_what_is_of_another_is_refused_like_what_is_not_there() -> None:
    asked, told, _ = differences(FEW)

    assert asked >= 90
    assert told == []


@pytest.mark.faults
@pytest.mark.long
@pytest.mark.usefixtures("_never_asked_again")
def test_five_thousand_questions_for_what_is_of_another_are_refused_alike_and_take_as_long() -> None:
    asked, told, longer = differences(MANY)

    assert asked >= 5_000
    assert told == []
    assert 0.8 < longer < 1.25


@pytest.mark.usefixtures("_never_asked_again")
def test_a_view_that_forgets_whose_it_is_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(EditWebAuthnView, "get_queryset", lambda _view: OWNED[1].model._default_manager.all())

    _, told, _ = differences(1)

    assert any("/naam/" in each for each in told)
    assert "something of A changed" in told
