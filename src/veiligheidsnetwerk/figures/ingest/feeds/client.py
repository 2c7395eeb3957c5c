"""Asking a service for JSON: one question at a time, patiently, and of no other host than ours."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from urllib3 import BaseHTTPResponse, HTTPHeaderDict, PoolManager, Timeout
from urllib3.exceptions import HTTPError

from veiligheidsnetwerk import __version__
from veiligheidsnetwerk.figures.ingest.feeds.failures import FeedChangedError, FeedDownError

type Json = Mapping[str, Any]
type Mirrors = Mapping[str, str]
"""Where to ask instead of a host that a definition names: "https://a.example" to "http://127.0.0.1:8000"."""

LARGEST_REPLY = 64 * 2**20
_WORTH_ANOTHER_TRY = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})
_WEB_PORTS = {"https": 443, "http": 80}
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Manners:
    """How we ask: a pause between questions, how often again and after how long; all times in seconds.

    `tries` counts the first one too. The wait doubles from `first_wait` up to `longest_wait`, which is also
    as long as we let a service make us wait by its Retry-After.
    """

    pause: float = 0.2
    tries: int = 5
    first_wait: float = 2.0
    longest_wait: float = 120.0
    connect: float = 10.0
    read: float = 60.0
    longest_reply: float = 600.0
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Reply:
    """What a service answered: the bytes, and the object that they spell."""

    body: bytes
    json: Json

    def rows(self, what: str) -> Sequence[Json]:
        """The rows of a list; each is an object."""
        rows = self.json.get("value")
        if not isinstance(rows, list) or not {*map(type, rows)} <= {dict}:
            raise FeedChangedError(f"Het antwoord op {what} heeft geen rijen (‘value’).")
        return rows


@dataclass
class Client:
    """Asks one host. Redirects and links to elsewhere are refused."""

    host: str
    mirrors: Mirrors
    manners: Manners
    _pool: PoolManager = field(default_factory=PoolManager)
    _asked: bool = False

    @property
    def base(self) -> str:
        return self.mirrors.get(self.host, self.host)

    def get(self, path: str) -> Reply:
        """The JSON object at a path of the host.

        Raises:
            FeedDownError: after all tries there was none.
            FeedChangedError: the answer is something else than JSON, or is not allowed.
        """
        wait = self.manners.first_wait
        for tries_left in reversed(range(self.manners.tries)):
            self._be_polite()
            try:
                return self._read(path)
            except _TryAgainError as error:
                if not tries_left:
                    raise FeedDownError(f"{error} We vroegen het {self.manners.tries} keer.") from error
                self.manners.sleep(min(max(wait, error.asked_wait), self.manners.longest_wait))
                wait *= 2
        raise FeedDownError(f"{self._name} is niets gevraagd.")

    def path_of(self, link: str) -> str:
        """Path and question of a link, as they are; a link to another host is refused."""
        parts = urlsplit(link)
        if parts.username or (parts.hostname, _port(link)) not in {_place(self.host), _place(self.base)}:
            raise FeedChangedError(f"{self._name} verwijst naar een ander adres: ‘{link[:_SHOWN]}’.")
        return f"{parts.path}?{parts.query}" if parts.query else parts.path

    @property
    def _name(self) -> str:
        return str(urlsplit(self.host).hostname)

    def _be_polite(self) -> None:
        if self._asked:
            self.manners.sleep(self.manners.pause)
        self._asked = True

    def _read(self, path: str) -> Reply:
        try:
            status, headers, body = self._ask(path)
        except HTTPError as error:
            raise _TryAgainError(f"{self._name} geeft geen (volledig) antwoord.") from error
        if status in _WORTH_ANOTHER_TRY or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise _TryAgainError(f"{self._name} antwoordt met foutcode {status}.", _retry_after(headers))
        if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
            raise FeedChangedError(f"{self._name} stuurt ons door naar een ander adres. Dat volgen we niet.")
        if status != HTTPStatus.OK:
            raise FeedChangedError(f"{self._name} antwoordt met foutcode {status} op {path[:_SHOWN]}.")
        return self._parsed(body)

    def _ask(self, path: str) -> tuple[int, HTTPHeaderDict, bytes]:
        """Status, headings and body; a body that is shorter than was said is an error of its own."""
        timeout = Timeout(connect=self.manners.connect, read=self.manners.read)
        heading = {"Accept": "application/json", "User-Agent": f"Veiligheidsnetwerk/{__version__}"}
        heading["Accept-Encoding"] = "gzip"
        response = self._pool.request(
            "GET",
            self.base + path,
            headers=heading,
            timeout=timeout,
            retries=False,
            redirect=False,
            preload_content=False,
        )
        try:
            body = self._body(response)
        except BaseException:
            response.close()
            raise
        response.release_conn()
        return response.status, response.headers, body

    def _body(self, response: BaseHTTPResponse) -> bytes:
        body, latest = bytearray(), time.monotonic() + self.manners.longest_reply
        for part in response.stream(2**16):
            body += part
            if len(body) > LARGEST_REPLY:
                raise FeedChangedError(f"Een antwoord van {self._name} is groter dan we aannemen.")
            if time.monotonic() > latest:
                raise _TryAgainError(f"{self._name} is te traag.")
        return bytes(body)

    def _parsed(self, body: bytes) -> Reply:
        try:
            found = json.loads(body)
        except (ValueError, RecursionError) as error:
            if body.lstrip()[:1] == b"<":
                raise FeedChangedError(
                    f"{self._name} antwoordt met XML of HTML in plaats van JSON."
                ) from error
            raise _TryAgainError(f"Het antwoord van {self._name} is afgebroken of geen JSON.") from error
        if not isinstance(found, dict):
            raise FeedChangedError(f"{self._name} antwoordt met JSON in een andere vorm.")
        return Reply(body, found)


class _TryAgainError(Exception):
    """Something that may be over in a while; with the seconds that the service asks us to wait."""

    def __init__(self, message: str, asked_wait: float = 0.0) -> None:
        super().__init__(message)
        self.asked_wait = asked_wait


def _retry_after(headers: HTTPHeaderDict) -> float:
    """In seconds; a date instead of a number asks for the usual wait."""
    text = headers.get("Retry-After", "")
    return float(text) if text.isascii() and text.isdigit() else 0.0


def _place(address: str) -> tuple[str | None, int | None]:
    return urlsplit(address).hostname, _port(address)


def _port(address: str) -> int | None:
    """The port of an address; none for the usual ones, so that http and https of a host are one place."""
    parts = urlsplit(address)
    try:
        return None if parts.port in (None, _WEB_PORTS.get(parts.scheme)) else parts.port
    except ValueError:
        return -1
