"""Analysts at the same moment. In PostgreSQL only: SQLite lets one write at a time."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from tests.factories import make_user
from tests.web.insight.test_duiding import change, texts, write

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("figures"),
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has one writer at a time"),
]
AT_ONCE = 6


def test_of_many_changes_at_once_one_is_kept_and_the_others_get_their_text_back() -> None:
    clients = [Client() for _ in range(AT_ONCE)]
    for number, client in enumerate(clients):
        client.force_login(make_user("analist", email=f"analist{number}@example.nl"))
    duiding, barrier = write(clients[0]), Barrier(AT_ONCE)

    def send(number: int) -> int:
        barrier.wait()
        try:
            text = f"Dit is tekst nummer {number}."
            status: int = change(clients[number], duiding, seen=1, text=text).status_code
        finally:
            connection.close()
        return status

    with ThreadPoolExecutor(AT_ONCE) as pool:
        statuses = list(pool.map(send, range(AT_ONCE)))

    assert sorted(statuses) == [302] + [409] * (AT_ONCE - 1)
    assert len(texts(duiding)) == 2
