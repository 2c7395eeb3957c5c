"""How long `/cijfers/` takes: the server that `make run` starts, asked by someone who is signed in."""

import re
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode, urlsplit

from tests.faults.starting import Server, started

PASSWORD = "wachtwoord-voor-de-meting"
ACCOUNT = "adviseur.enschede@example.nl"
SIGN_IN = "/account/inloggen/"
ADDRESS = "/cijfers/?" + urlencode(
    {
        "cijfer": "woninginbraak-maand:totaal",
        "gebied": "alle-in:ON",
        "van": "2025MM06",
        "tot": "2026MM05",
        "maat": "per-1000-inwoners",
        "venster": "12-maanden",
        "vergelijk": "niets",
        "indeling": "nu",
    }
)
AREAS, PERIODS = 76, 12
WARM_UP = 20


class WrongPageError(Exception):
    """The page is not the one that was asked for."""


@dataclass(frozen=True, slots=True)
class Paged:
    """The seconds that each page took, from question to last byte, and the memory of the largest process."""

    taken: tuple[float, ...]
    memory: int


class Browser:
    """Someone signed in, over one connection that stays open; `onward` is where the last answer leads to."""

    def __init__(self, address: str) -> None:
        self._connection = HTTPConnection(str(urlsplit(address).netloc), timeout=30)
        self._cookies: dict[str, str] = {}
        self.onward = ""

    def get(self, path: str) -> tuple[int, str]:
        return self._ask("GET", path, "")

    def post(self, path: str, fields: dict[str, str]) -> tuple[int, str]:
        return self._ask("POST", path, urlencode(fields))

    def read(self, path: str) -> str:
        """The page at this address; `WrongPageError` when there is another answer."""
        status, text = self.get(path)
        if status != 200:
            raise WrongPageError(f"Status {status} op {path}.")
        return text

    def send(self, path: str, **typed: str) -> float:
        """The seconds that it takes to send a form with what it held already; it must be kept."""
        form = self.read(path).partition("<main")[2]
        hidden: Sequence[tuple[str, str]] = re.findall(
            r'<input type="hidden" name="([\w-]+)" value="([^"]*)"', form
        )
        begin = time.perf_counter()
        status, _ = self.post(path, dict(hidden) | typed)
        taken = time.perf_counter() - begin
        if status != 302:
            raise WrongPageError(f"Status {status} op {path}.")
        return taken

    @property
    def cookies(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self._cookies.items())

    def close(self) -> None:
        self._connection.close()

    def _ask(self, method: str, path: str, body: str) -> tuple[int, str]:
        headers = {"Cookie": self.cookies, "Content-Type": "application/x-www-form-urlencoded"}
        self._connection.request(method, path, body, headers)
        response = self._connection.getresponse()
        text = response.read().decode(errors="replace")
        self._keep_cookies(response)
        self.onward = response.headers.get("Location", "")
        return response.status, text

    def _keep_cookies(self, response: HTTPResponse) -> None:
        for header in response.headers.get_all("Set-Cookie", []):
            name, _, rest = header.partition("=")
            self._cookies[name] = rest.partition(";")[0]


def page_measured(times: int) -> Paged:
    """Ask the page so often, after a warm-up; each answer is looked at."""
    with site() as server, signed_in(server.address) as browser:
        for _ in range(WARM_UP):
            _asked(browser)
        taken = tuple(_asked(browser) for _ in range(times))
        return Paged(taken, max(process.memory_info().rss for process in server.family()))


def _asked(browser: Browser) -> float:
    begin = time.perf_counter()
    status, text = browser.get(ADDRESS)
    taken = time.perf_counter() - begin
    table = text.partition("<tbody")[2].partition("</tbody>")[0]
    heads, cells = table.count('<th scope="row"'), len(re.findall("<td[ >]", table))
    if status != 200 or (heads, cells) != (AREAS, AREAS * PERIODS) or "Bron: " not in text:
        raise WrongPageError(f"Status {status}, {heads} rijen en {cells} cijfers.")
    return taken


@contextmanager
def site() -> Iterator[Server]:
    with TemporaryDirectory() as folder, started(Path(folder) / "var", DEMO_PASSWORD=PASSWORD) as server:
        server.wait_until_ready()
        yield server


@contextmanager
def signed_in(address: str, account: str = ACCOUNT) -> Iterator[Browser]:
    browser = Browser(address)
    try:
        _, form = browser.get(SIGN_IN)
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
        fields = {"login": account, "password": PASSWORD, "csrfmiddlewaretoken": token[1] if token else ""}
        status, text = browser.post(SIGN_IN, fields)
        if status != 302:
            raise WrongPageError(f"Inloggen lukt niet: status {status}. {text[:200]}")
        yield browser
    finally:
        browser.close()
