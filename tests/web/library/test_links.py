"""Links in pages: looked at once a month, broken after a second time, and never a way to reach inside."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Thread
from time import monotonic, sleep
from typing import Any, ClassVar

import pytest
from django.test import Client
from pytest_django import Settings

from tests.factories import make_user
from tests.web.library.test_desk import DESK, editor
from tests.web.library.test_toolkit import seed
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.library import reaching
from veiligheidsnetwerk.platform.library.actions.link_checking import check_by_calendar
from veiligheidsnetwerk.platform.library.actions.loading import load_toolkit
from veiligheidsnetwerk.platform.library.letters import to_look_again
from veiligheidsnetwerk.platform.library.models import Item, Link, Reminder
from veiligheidsnetwerk.platform.library.reaching import BrokenError, UnreachableError, is_public, reach

__all__ = ["editor"]
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)


class _Answers(BaseHTTPRequestHandler):
    """A website: what a path answers, and what was asked of it."""

    statuses: ClassVar = {"/goed": 200, "/weg": 404, "/dicht": 403, "/stuk": 500, "/geen-head": 200}
    asked: ClassVar[list[str]] = []

    def do_HEAD(self) -> None:
        self.asked.append(f"HEAD {self.path}")
        if self.path == "/traag":
            with suppress(OSError):
                for _ in range(50):
                    self.wfile.write(b"H")
                    sleep(0.1)
            return
        self.answer(405 if self.path == "/geen-head" else self.statuses.get(self.path, 200))

    def do_GET(self) -> None:
        self.asked.append(f"GET {self.path}")
        self.answer(self.statuses.get(self.path, 200))
        with suppress(OSError):  # nobody reads it
            self.wfile.write(b"x" * 10_000_000)

    def answer(self, status: int) -> None:
        onward = {"/door": "/goed", "/naar-binnen": "http://127.0.0.1:1/", "/rond": "/rond"}.get(self.path)
        self.send_response(302 if onward else status)
        if onward:
            self.send_header("Location", onward)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Nobody reads it."""


@contextmanager
def website() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answers)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def why_not(link: str, port: int) -> str:
    """Why a link is broken, for who may also ask this one port of our own machine; "" when it is not."""
    try:
        reach(link, may_ask=lambda address, asked: is_public(address, asked) or asked == port)
    except BrokenError as error:
        return str(error)
    return ""


def test_a_link_is_there_or_says_what_is_wrong() -> None:
    with website() as site:
        port = int(site.rpartition(":")[2])
        fine = ("goed", "door", "dicht", "geen-head", "caf\u00e9?q=\u00e9")
        found = {path: why_not(f"{site}/{path}", port) for path in fine}
        assert set(found.values()) == {""}
        assert why_not(f"{site}/weg", port) == "De pagina bestaat niet meer."
        assert why_not(f"{site}/stuk", port) == "De website geeft een fout (500)."
        assert "stuurt steeds door" in why_not(f"{site}/rond", port)
        assert "niet op het open internet" in why_not(f"{site}/naar-binnen", port)
        assert "HEAD /goed" in _Answers.asked
        assert "GET /goed" not in _Answers.asked
        assert "GET /geen-head" in _Answers.asked
    assert why_not(f"{site}/goed", port) == "De website antwoordt niet."


def test_a_server_that_sends_a_letter_at_a_time_does_not_keep_us(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reaching, "LONGEST", 0.3)
    with website() as site:
        begun = monotonic()
        assert why_not(f"{site}/traag", int(site.rpartition(":")[2])) == "De website antwoordt niet."
    assert monotonic() - begun < 4


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1/",
        "http://localhost/beheer/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/",
        "http://0.0.0.0/",
        "https://224.0.0.1/",
        "http://93.184.215.14:6379/",
        "file:///etc/passwd",
        "gopher://example.nl/",
        "javascript:alert(1)",
        "http://a b/",
        "http://[/",
        "http://example.nl:99999/",
    ],
)
def test_nobody_reaches_inside_nor_asks_in_another_way(link: str) -> None:
    with pytest.raises(BrokenError) as refused:
        reach(link)

    assert not isinstance(refused.value, UnreachableError)


def test_only_addresses_of_everybody_are_public() -> None:
    assert is_public(ip_address("93.184.215.14"), 443)
    assert is_public(ip_address("2606:2800:21f:cb07:6820:80da:af6b:8b2c"), 80)
    for inside in ("100.64.0.1", "fd00::1", "fe80::1", "172.16.0.1"):
        assert not is_public(ip_address(inside), 443), inside


class Web:
    """Other websites, some of which are down."""

    def __init__(self, **down: BrokenError) -> None:
        self.down = down
        self.asked: list[str] = []

    def __call__(self, link: str) -> None:
        self.asked.append(link)
        host = link.partition("//")[2].partition(".")[0]
        if host in self.down:
            raise self.down[host]


def checked(now: datetime, web: Web) -> list[str]:
    said: list[str] = []
    check_by_calendar(now, said.append, ask=web, pause=0)
    return said


@pytest.fixture
def linked(db: None, settings: Settings) -> Item:
    """A page with a link that works, one that does not, and two to pages of our own."""
    settings.SITE_ADDRESS = "https://netwerk.example.nl"
    sections = {
        "wat": [
            ["Zie https://goed.example.nl/a, en https://weg.example.nl/b.", "Wet"],
            ["Zie /toolkit/gesprek/.", "https://netwerk.example.nl/toolkit/bestaat-niet/"],
            ["Zie [dit](/toolkit/ook-niet/).", ""],
        ]
    }
    load_toolkit([seed("gelinkt", "Met links", sections=sections), seed("gesprek", "Een gesprek")], by=SYSTEM)
    return Item.objects.get(slug="gelinkt")


def test_what_fails_once_is_tried_again_and_then_stands_on_the_desk_and_in_the_mail(
    linked: Item, editor: Client
) -> None:
    web = Web(weg=BrokenError("De pagina bestaat niet meer."))

    once = (checked(NOW, web), "weg.example.nl" in words(editor.get(DESK).content))
    same_day = len(web.asked)
    checked(NOW + timedelta(hours=1), web)
    assert len(web.asked) == same_day
    twice, desk = checked(NOW + DAY, web), words(editor.get(DESK).content)

    assert once == ([], False)
    assert twice == ["3 links in pagina’s kapot, van de 3 die zijn nagekeken"]
    assert "Met links" in desk
    assert "https://weg.example.nl/b: De pagina bestaat niet meer." in desk
    assert "/toolkit/ook-niet/: Op deze site is er geen pagina met dit adres." in desk
    assert web.asked.count("https://goed.example.nl/a") == 1
    keeper = make_user("adviseur").person
    Item.objects.filter(pk=linked.pk).update(keeper=keeper, review_on=NOW.date())
    reminder = Reminder.objects.create(page=linked, person=keeper, review_on=NOW.date(), step=0)
    letter = to_look_again(str(reminder.pk))
    assert letter is not None
    assert "- https://weg.example.nl/b: De pagina bestaat niet meer." in letter.text


def test_a_link_that_works_again_or_is_gone_from_the_page_is_off_the_desk(linked: Item) -> None:
    down = Web(weg=BrokenError("De pagina bestaat niet meer."))
    checked(NOW, down)
    checked(NOW + DAY, down)
    december = NOW + 40 * DAY

    checked(december, Web())
    assert set(Link.objects.broken().values_list("problem", flat=True)) == {
        "Op deze site is er geen pagina met dit adres."
    }
    Item.objects.filter(pk=linked.pk).update(sections=[])
    checked(december + DAY, Web())
    assert not Link.objects.filter(page=linked).exists()


def test_when_nobody_answers_it_is_our_own_connection_and_without_internet_it_is_switched_off(
    linked: Item, editor: Client, settings: Settings
) -> None:
    Item.objects.filter(slug="gesprek").update(summary="Zie https://derde.example.nl/ voor meer.")
    silent = UnreachableError("De website antwoordt niet.")
    nothing = Web(weg=silent, goed=silent, derde=silent)
    checked(NOW, nothing)
    checked(NOW + DAY, nothing)

    assert len(nothing.asked) == 6
    assert not Link.objects.broken().filter(address__contains="example.nl/b").exists()
    settings.CHECK_LINKS = False
    off = Web()
    checked(NOW + 2 * DAY, off)
    assert off.asked == []
    assert "Links naar andere websites kijken we hier niet na" in words(editor.get(DESK).content)
