"""Every address × the thirteen identities × every method, where factors are demanded as in productie."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

import pytest
from _pytest.mark import ParameterSet
from django.test import Client
from django.urls import get_resolver
from pytest_django import Settings

from tests.matrix.expectations import METHODS, READ_OR_WRITE, SIGN_IN, Kind, Method
from tests.matrix.identities import HALFWAY, IDENTITIES, WITH_A_KEY, Identity
from tests.matrix.rows import make_rows
from tests.matrix.test_addresses import TABLE, patterns
from tests.matrix.undone import answered
from veiligheidsnetwerk.platform.accounts.actions import create_demo_accounts
from veiligheidsnetwerk.platform.core.rights import RESTRICTED, Factor, Permission

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures", "_as_in_productie")]

FACTOR = "factor"
"""A 302 to the page that asks for another factor and keeps the whole address."""

RIGHTS = {str(permission): permission for permission in Permission}


@pytest.fixture
def _as_in_productie(settings: Settings) -> None:
    settings.FACTORS_DEMANDED = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    make_rows()
    create_demo_accounts("oefenen met cijfers")


def right_of(kind: str) -> Permission | None:
    """The right that a kind of address asks: its name begins with it."""
    return RIGHTS.get(kind.partition(",")[0])


def expected(name: str, kind: Kind, who: Identity, role: str | None) -> Mapping[Method, object]:
    """What the table says, with a factor asked where one is missing."""
    found, right = kind.answers_for(role), right_of(name)
    if role is None or right is None or found is kind.others:
        return found
    opens = who.factor is Factor.KEY or (who.factor is Factor.CODE and right not in RESTRICTED)
    return found if opens else dict.fromkeys(METHODS, FACTOR)


def answer(client: Client, path: str, method: str) -> int | str:
    response = answered(client, method, path)
    where = response.get("Location")
    if where == f"/account/inloggen/?next={quote(path)}":
        return SIGN_IN
    return FACTOR if where == f"/account/beveiliging/nodig/?next={quote(path)}" else response.status_code


def surprises(who: Identity, methods: Sequence[Method], only: str = "") -> list[str]:
    found, browser = [], who.browser()
    role = who.user.actor.role if who.user and not who.disabled else None
    for pattern, address in TABLE.addresses.items():
        if not pattern.startswith(only):
            continue
        wanted = expected(address.kind, TABLE.kinds[address.kind], who, role)
        for method in methods:
            got = answer(browser, address.example or pattern, method)
            if got != wanted[method]:
                found.append(f"{method} {pattern}: {got}, expected {wanted[method]}")
    return found


def test_there_are_thirteen() -> None:
    assert len({str(who) for who in IDENTITIES}) == 13


def test_every_kind_that_refuses_someone_begins_with_the_right_that_it_asks() -> None:
    refusing = {name for name, kind in TABLE.kinds.items() if kind.others}

    assert [name for name in refusing if right_of(name) is None] == []


# Some pages of the own account look different to who has a factor already.
OWN = ("/account/beveiliging/", "/account/bevestigen/")


# Who differs most from the roles that test_addresses.py walks for, and how; all of it with more patience.
QUICK = ("alleen een wachtwoord", "beheerder met een code", "afgesloten account")


def cases() -> Iterator[ParameterSet]:
    for who in (*IDENTITIES, *HALFWAY, *WITH_A_KEY):
        yield pytest.param(who, METHODS, marks=(pytest.mark.faults, pytest.mark.long), id=str(who))
        if str(who) in QUICK:
            yield pytest.param(who, READ_OR_WRITE, id=f"{who}, quick")


@pytest.mark.parametrize(("who", "methods"), list(cases()))
def test_everyone_gets_what_the_table_says_and_shows_a_factor_first(
    who: Identity, methods: Sequence[Method]
) -> None:
    assert [each for each in surprises(who, methods) if not any(own in each for own in OWN)] == []


@pytest.mark.urls("tests.matrix.broken_addresses")
def test_a_view_that_lost_its_guard_is_seen() -> None:
    for who in (IDENTITIES[1], HALFWAY[0]):
        assert any("/beheer/logboek/" in each for each in surprises(who, READ_OR_WRITE, "/beheer/"))


@pytest.mark.urls("tests.matrix.broken_addresses")
def test_an_address_without_a_row_is_seen() -> None:
    assert set(patterns(get_resolver())) - set(TABLE.addresses) == {"/vergeten/"}
