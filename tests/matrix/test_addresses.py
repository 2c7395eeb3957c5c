"""Every address × everyone × every method. What each of them gets stands in `expected.yaml`.

In `make test` everyone asks to read and to write. `HEAD` and `OPTIONS` go through the same doors: those are
asked by one of each kind of visitor, and by everyone in `make soak`.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import batched
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from pytest_django import Settings

from tests.matrix.expectations import METHODS, READ_OR_WRITE, SIGN_IN, Answers, Table, read_table
from tests.matrix.rows import make_rows
from tests.matrix.undone import answered
from veiligheidsnetwerk.platform.accounts.actions import create_demo_accounts
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.policies import roles

TABLE = read_table()
TOGETHER = 24
"""The addresses for which accounts are made once: making them takes longer than most addresses do."""


def patterns(resolver: URLResolver, before: str = "/") -> Iterator[str]:
    """Every pattern as it is written, such as `/cijfers/gemeente/<code>/`."""
    for entry in resolver.url_patterns:
        route = before + str(entry.pattern)
        match entry:
            case URLResolver():
                yield from patterns(entry, route)
            case URLPattern():
                yield route


def signed_in(account: User | None) -> Client:
    client = Client()
    if account is not None:
        client.force_login(account)
    return client


def answer(path: str, method: str, client: Client) -> int | str:
    """The status, or `sign-in` when sent there with the whole address kept."""
    response = answered(client, method, path)
    asks_to_sign_in = response.get("Location") == f"/account/inloggen/?next={quote(path)}"
    return SIGN_IN if asks_to_sign_in else response.status_code


def surprises(
    pattern: str, table: Table, visitors: Mapping[User | None, Client], *, all_ask_all: bool = False
) -> list[str]:
    address = table.addresses[pattern]
    kind = table.kinds[address.kind]
    found, seen = [], list[Answers]()
    for visitor, client in visitors.items():
        expected = kind.answers_for(visitor.actor.role if visitor else None)
        methods = METHODS if all_ask_all or expected not in seen else READ_OR_WRITE
        seen.append(expected)
        for method in methods:
            got = answer(address.example or pattern, method, client)
            if got != expected[method]:
                who = visitor.email if visitor else "anonymous"
                found.append(f"{method} {pattern} as {who}: {got}, expected {expected[method]}")
    return found


def test_every_pattern_has_a_row() -> None:
    assert set(patterns(get_resolver())) - set(TABLE.addresses) == set()


def test_every_row_has_a_pattern() -> None:
    assert set(TABLE.addresses) - set(patterns(get_resolver())) == set()


def test_the_table_knows_only_roles_that_exist() -> None:
    named = {role for kind in TABLE.kinds.values() if kind.roles != "all" for role in kind.roles}

    assert named <= set(roles())


@pytest.mark.django_db
@pytest.mark.usefixtures("figures")
@pytest.mark.parametrize(
    "all_ask_all",
    [False, pytest.param(True, marks=(pytest.mark.faults, pytest.mark.long))],
    ids=["reads and writes", "every method"],
)
@pytest.mark.parametrize(
    "together", list(batched(TABLE.addresses, TOGETHER, strict=False)), ids=lambda some: some[0]
)
def test_everyone_gets_what_the_table_says(
    together: Sequence[str], settings: Settings, *, all_ask_all: bool
) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # nobody types one here
    make_rows()
    accounts = [None, *create_demo_accounts("oefenen met cijfers")]
    visitors = {account: signed_in(account) for account in accounts}

    found = [surprises(pattern, TABLE, visitors, all_ask_all=all_ask_all) for pattern in together]
    assert [each for some in found for each in some] == []
