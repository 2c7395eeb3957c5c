"""A real provider on this machine, and someone who comes in by it."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import pytest
import requests
import yaml
from django.conf import settings as django_settings
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from tests.factories import make_user
from tests.web.core.mail.server import free_port
from veiligheidsnetwerk.platform.accounts.models import User

BEGIN = "/account/organisatie/politie/"
EMAIL = "analist@politie.example.nl"
CLAIMS: dict[str, object] = {"email": EMAIL, "email_verified": True, "groups": ["recherche", "netwerk"]}
PATIENCE = 30


@dataclass(frozen=True)
class Provider:
    url: str

    def knows(self, subject: str, **claims: object) -> None:
        requests.put(f"{self.url}/users/{subject}", json=CLAIMS | claims, timeout=PATIENCE).raise_for_status()

    def forgets(self, subject: str) -> None:
        requests.post(f"{self.url}/users/{subject}/revoke-tokens", timeout=PATIENCE).raise_for_status()

    def spoils(self, how: str) -> None:
        requests.post(f"{self.url}/spoil/{how}", timeout=PATIENCE).raise_for_status()


@pytest.fixture(scope="module")
def running_provider() -> Iterator[Provider]:
    port = free_port()
    command = [sys.executable, "-m", "tests.web.accounts.directory_server", str(port)]
    process = subprocess.Popen(command, cwd=django_settings.BASE_DIR, stderr=subprocess.DEVNULL)
    provider = Provider(f"http://127.0.0.1:{port}")
    try:
        wait_for(provider)
        yield provider
    finally:
        process.kill()
        process.wait()


def wait_for(provider: Provider) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            requests.get(f"{provider.url}/.well-known/openid-configuration", timeout=1).raise_for_status()
        except requests.RequestException:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(provider.url)


@pytest.fixture
def provider(running_provider: Provider, settings: Settings, tmp_path: Path) -> Provider:
    """A provider that knows one analist of the police."""
    configure(settings, tmp_path, running_provider)
    running_provider.knows("p-1")
    running_provider.spoils("nothing")
    return running_provider


def configure(settings: Settings, folder: Path, provider: Provider, **other: object) -> None:
    entry: dict[str, object] = {
        "id": "politie",
        "title": "de politie",
        "issuer": provider.url,
        "client_id": "veiligheidsnetwerk",
        "client_secret": "zeer geheim",
        "domains": ["politie.example.nl"],
    }
    path = folder / f"directories-{time.monotonic_ns()}.yaml"
    path.write_text(yaml.safe_dump([entry | other]), encoding="utf-8")
    settings.DIRECTORIES = path


def make_analist() -> User:
    return make_user("analist", email=EMAIL)


def at_provider(client: Client, *, subject: str = "p-1", then: str = "") -> str:
    """Where the partner sends someone back to."""
    begun = client.get(BEGIN, {"next": then})
    answer = requests.post(begun["Location"], data={"sub": subject}, allow_redirects=False, timeout=PATIENCE)
    back = urlsplit(answer.headers["Location"])
    assert f"{back.scheme}://{back.netloc}" == django_settings.SITE_ADDRESS
    return f"{back.path}?{back.query}"


def come_in(client: Client, *, subject: str = "p-1", then: str = "") -> HttpResponse:
    return cast("HttpResponse", client.get(at_provider(client, subject=subject, then=then)))


def reason_in(response: HttpResponse) -> str:
    text = " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())
    return text.partition("</h1>")[2] or text
