"""A session that was opened by a partner goes on as long as the partner says so."""

from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
import time_machine
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.web.accounts.at_directory import (
    BEGIN,
    Provider,
    come_in,
    configure,
    make_analist,
    provider,
    reason_in,
    running_provider,
)
from tests.web.accounts.signed_in import is_signed_in
from tests.web.core.mail.server import free_port

__all__ = ["provider", "running_provider"]
pytestmark = pytest.mark.django_db


def moved(minutes: int) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=False)


def test_whose_job_ends_at_the_partner_is_out_within_a_quarter_of_an_hour(provider: Provider) -> None:
    make_analist()
    client = Client()
    come_in(client)
    provider.forgets("p-1")

    with moved(14):
        before = is_signed_in(client)
    with moved(16):
        after = is_signed_in(client)

    assert (before, after) == (True, False)


@pytest.mark.parametrize("change", [{"groups": ["recherche"]}, {"email": "chef@politie.example.nl"}])
def test_who_gets_another_job_there_is_out_too(
    provider: Provider, settings: Settings, tmp_path: Path, change: dict[str, object]
) -> None:
    configure(settings, tmp_path, provider, requires={"groups": "netwerk"})
    make_analist()
    client = Client()
    come_in(client)
    provider.knows("p-1", **change)

    with moved(16):
        assert not is_signed_in(client)
    assert come_in(Client()).status_code == 403


def test_who_still_works_there_goes_on(provider: Provider) -> None:
    make_analist()
    client = Client()
    come_in(client)

    seen = []
    for minutes in (16, 32, 48, 64, 80):
        cache.clear()
        with moved(minutes):
            seen.append(is_signed_in(client))

    assert seen == [True] * 5


def test_a_partner_that_is_silent_counts_as_a_no_after_an_hour(
    provider: Provider, settings: Settings, tmp_path: Path
) -> None:
    make_analist()
    client = Client()
    come_in(client)
    configure(settings, tmp_path, Provider(f"http://127.0.0.1:{free_port()}"))

    with moved(59):
        within = is_signed_in(client)
    cache.clear()
    with moved(61):
        after = is_signed_in(client)

    assert (within, after) == (True, False)


def test_a_partner_that_is_away_is_said_in_dutch(
    provider: Provider, settings: Settings, tmp_path: Path
) -> None:
    configure(settings, tmp_path, Provider(f"http://127.0.0.1:{free_port()}"))

    answer = cast("HttpResponse", Client().get(BEGIN))

    assert answer.status_code == 503
    assert "antwoordt niet" in reason_in(answer)


def test_what_a_session_keeps_to_ask_again_is_not_to_be_read(provider: Provider) -> None:
    make_analist()
    client = Client()
    come_in(client)

    kept = client.session["organisatie"]

    assert kept["refresh"].startswith("gAAAA")
