"""Whether an address elsewhere answers. Nobody reaches inside with it: only public addresses are asked."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPMethod, HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, ip_address
from threading import Timer
from urllib.parse import SplitResult, urljoin, urlsplit

from django.utils.encoding import iri_to_uri

from veiligheidsnetwerk import __version__

PATIENCE = 8
"""For how many seconds one step of a server may take."""
LONGEST = 15
"""For how many seconds a whole answer may: a server that sends a letter at a time would keep us for ever."""
MOST_REDIRECTS = 5
_PORTS = {"http": 80, "https": 443}
_CLOSED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}
"""It is there, and not for a machine like us: that is no broken link."""
_HEADERS = {"User-Agent": f"Veiligheidsnetwerk/{__version__} (controle van links)", "Accept": "*/*"}

type Address = IPv4Address | IPv6Address
type MayAsk = Callable[[Address, int], bool]


class BrokenError(Exception):
    """The link leads nowhere; the message says why, in Dutch."""


class UnreachableError(BrokenError):
    """No server answered: it, or our own connection, may be down."""


def is_public(address: Address, port: int) -> bool:
    """Whether anyone on the internet may ask this: no machine of our own network, no other service."""
    mapped = getattr(address, "ipv4_mapped", None)
    seen = mapped or address
    return seen.is_global and not seen.is_multicast and port in _PORTS.values()


def reach(link: str, *, may_ask: MayAsk = is_public) -> None:
    """Ask for a page, and go along where it sends us; every step is held to `may_ask`.

    Raises:
        BrokenError: it is not there, or we may not ask it.
    """
    for _ in range(MOST_REDIRECTS + 1):
        onward = _step(link, may_ask)
        if onward is None:
            return
        link = urljoin(link, onward)
    raise BrokenError("De link stuurt steeds door en komt nergens uit.")


def _step(link: str, may_ask: MayAsk) -> str | None:
    """Where a page sends us on to; None when it is there. Who does not know HEAD is asked for the page."""
    status, onward = _ask(HTTPMethod.HEAD, link, may_ask)
    if status >= HTTPStatus.BAD_REQUEST and status not in _CLOSED:
        status, onward = _ask(HTTPMethod.GET, link, may_ask)
    if status in _CLOSED or status < HTTPStatus.BAD_REQUEST:
        return onward
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        raise BrokenError("De pagina bestaat niet meer.")
    raise BrokenError(f"De website geeft een fout ({status}).")


def _ask(method: HTTPMethod, link: str, may_ask: MayAsk) -> tuple[int, str | None]:
    parts, port = _parts_of(link)
    connection = _connection(parts, port, _place_of(parts.hostname or "", port, may_ask))
    try:
        with _cut_off_after(LONGEST, connection):
            connection.request(method, _asked(parts), headers=_HEADERS)
            response = connection.getresponse()
        return response.status, _onward(
            response
        )  # what the page says is never read, so its size is no matter
    except (OSError, HTTPException, ValueError) as error:
        raise UnreachableError("De website antwoordt niet.") from error
    finally:
        connection.close()


@contextmanager
def _cut_off_after(seconds: float, connection: HTTPConnection) -> Iterator[None]:
    timer = Timer(seconds, connection.sock.shutdown, [socket.SHUT_RDWR])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _onward(response: HTTPResponse) -> str | None:
    is_sent = HTTPStatus.MULTIPLE_CHOICES <= response.status < HTTPStatus.BAD_REQUEST
    return response.getheader("Location") if is_sent else None


def _asked(parts: SplitResult) -> str:
    return iri_to_uri(f"{parts.path or '/'}{'?' + parts.query if parts.query else ''}")


def _parts_of(link: str) -> tuple[SplitResult, int]:
    try:
        parts = urlsplit(link)
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise BrokenError("Het adres klopt niet.") from error
    if parts.scheme not in _PORTS or not parts.hostname or " " in link:
        raise BrokenError("Het adres klopt niet.")
    return parts, port


def _place_of(host: str, port: int, may_ask: MayAsk) -> Address:
    """The address behind a name. We connect to this one, so that no second answer leads elsewhere."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreachableError("Deze website bestaat niet, of is nu niet te vinden.") from error
    addresses = [ip_address(str(place[4][0]).partition("%")[0]) for place in found]
    if not addresses or not all(may_ask(each, port) for each in addresses):
        raise BrokenError("Dit adres ligt niet op het open internet. Dat vragen we niet op.")
    return addresses[0]


def _connection(parts: SplitResult, port: int, place: Address) -> HTTPConnection:
    host = parts.hostname or ""
    try:
        reached = socket.create_connection((str(place), port), timeout=PATIENCE)
        if parts.scheme == "http":
            plain = HTTPConnection(host, port, timeout=PATIENCE)
            plain.sock = reached
            return plain
        secure = HTTPSConnection(host, port, timeout=PATIENCE)
        secure.sock = ssl.create_default_context().wrap_socket(reached, server_hostname=host)
    except ssl.SSLError as error:
        raise BrokenError("De beveiliging van de website klopt niet.") from error
    except OSError as error:
        raise UnreachableError("De website antwoordt niet.") from error
    return secure
