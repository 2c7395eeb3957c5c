"""Hostile texts and files in Chromium, many on one page, without our rules about scripts: nothing runs.

Pages come straight from Django, from a database of this test alone: nobody else finds them.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Browser, Error, Page, Route
from wagtail.models import Revision

from tests.factories import make_user
from tests.hostile.files import files
from tests.hostile.payloads import ELSEWHERE, MARKUP, payloads
from tests.web.accounts.signed_in import browser_of
from tests.web.insight.asking import COUNTRY
from tests.web.library.test_toolkit import seed
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.core.figures import Placed
from veiligheidsnetwerk.platform.library.actions.loading import board, load_toolkit
from veiligheidsnetwerk.platform.library.actions.publishing import told
from veiligheidsnetwerk.platform.library.models import (
    Article,
    Contribution,
    Item,
    Link,
    Picture,
    Written,
)
from veiligheidsnetwerk.platform.library.recording import WITHDRAWN
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.publishing.annexes import TYPES, FileRefusedError, kind_of
from veiligheidsnetwerk.publishing.photos import PhotoRefusedError, made_anew
from veiligheidsnetwerk.publishing.prose import from_pasted, to_html

HOST, EMPTY, STATIC = "http://testserver", "/leeg.html", "/static/"
TOUCHES = (
    """for (const each of document.querySelectorAll("main *")) each.dispatchEvent(new Event("mouseover"))"""
)
HEARS = "window.ran = 0; window.gekaapt = () => { window.ran += 1; parent.ran += 1 }"
TEXT = " ¶ ".join(payloads()).replace("\0", "")
"""All of them behind each other: once where they stand in a page no more is needed."""
SECTION = {"heading": "wat", "statements": [{"text": each, "source": each} for each in payloads()]}


type Answer = tuple[int, dict[str, str], bytes]


class Watched:
    """A window that hears what runs, and remembers what was asked elsewhere."""

    def __init__(self, page: Page) -> None:
        self.page, self.asked, self._pages = page, list[str](), dict[str, Answer]()
        page.add_init_script(HEARS)
        page.route("**/*", self._answer)

    def ran(self, client: Client, paths: Iterable[str]) -> dict[str, int]:
        """How often something ran on each page, after everything on it was touched."""
        # All are made first: from within the window Django would look in another database.
        self._pages |= {path: _as_answer(client.get(path)) for path in paths}
        return {path: self._visited(path) for path in paths}

    def opened(self, answers: Mapping[str, Answer]) -> Iterator[int]:
        """The same for addresses of files, of which some are only downloaded."""
        self._pages |= answers
        for path in answers:
            self.page.goto(f"{HOST}{EMPTY}")
            with suppress(Error):  # a download is no page
                self.page.goto(f"{HOST}{path}")
            yield self.heard()

    def heard(self) -> int:
        self.page.evaluate(TOUCHES)
        self.page.wait_for_timeout(150)
        return int(self.page.evaluate("window.ran"))

    def _visited(self, path: str) -> int:
        self.page.goto(f"{HOST}{path}", wait_until="load")
        return self.heard()

    def _answer(self, route: Route) -> None:
        where = urlsplit(route.request.url)
        if where.netloc != "testserver":
            self.asked.append(route.request.url)
            route.abort()
        elif where.path.startswith(STATIC):
            route.fulfill(path=Path(str(finders.find(where.path.removeprefix(STATIC)))))
        elif where.path in self._pages:
            status, headers, body = self._pages[where.path]
            route.fulfill(status=status, headers=headers, body=body)
        else:
            route.fulfill(status=HTTPStatus.NOT_FOUND, content_type="text/html", body="<main>")


def _as_answer(answer: HttpResponseBase) -> Answer:
    return answer.status_code, dict(answer.items()), answer.getvalue()


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    context = browser.new_context(bypass_csp=True, locale="nl-NL")
    yield Watched(context.new_page())
    context.close()


@pytest.fixture
def editor(db: None) -> Client:
    return browser_of(make_user("redactie"))


def made_hostile(page: Written, **fields: object) -> None:
    """Let every field of a page and of its newest version hold all of it, longer than a form lets through."""
    revision: Revision = page.save_revision()
    names = ("title", "summary", "names")
    facts = {**dict.fromkeys(names, TEXT), **fields}
    for name, value in facts.items():
        setattr(page, name, value)
    type(page).objects.filter(pk=page.pk).update(**{name: getattr(page, name) for name in facts})
    revision.content = page.serializable_data()
    revision.save()


def test_no_text_runs_wherever_it_is_shown(watched: Watched, editor: Client) -> None:
    load_toolkit([seed("gesprek", "Een gesprek")], by=SYSTEM)
    item = Item.objects.get()
    short = dict.fromkeys(("route", "barrier", "lead_time", "contact"), TEXT)
    lines = dict.fromkeys(("decides", "places", "also"), payloads())
    made_hostile(item, **short, **lines, sections=[("section", SECTION)])
    news = board().add_child(
        instance=Article(title="Bericht", slug="bericht", kind="nieuws", tier="openbaar")
    )
    shot = Picture.objects.create(
        title=TEXT, alt=TEXT, credit=TEXT, content=b"", content_type="image/png", width=1, height=1
    )
    made_hostile(news, body=TEXT, picture=shot)
    desk = [f"/redactie/{page.pk}/{what}" for page in (item, news) for what in ("", "voorbeeld/", "versies/")]
    paths = ("/", "/toolkit/", "/toolkit/gesprek/", "/nieuws/", "/nieuws/bericht/", "/redactie/", *desk)

    assert watched.ran(editor, paths) == dict.fromkeys(paths, 0)
    assert watched.asked == []


def test_nothing_runs_that_people_give_for_a_page_or_say_of_it(
    watched: Watched, editor: Client, figures: object
) -> None:
    load_toolkit([seed("gesprek", "Een gesprek", phenomena=["jeugd"])], by=SYSTEM)
    item = Item.objects.get()
    question = [[name, str(value)] for name, value in (*COUNTRY.items(), ("gebied", "NL")) if value != ["NL"]]
    placed = Placed(
        saved=str(uuid4()), by=1, title=TEXT, question=question, as_of="2026-11-01", goes_on=False, note=TEXT
    )
    made_hostile(item, figures=[asdict(placed)], contact=TEXT)
    Link.objects.create(page=item, address=TEXT, failures=2, problem=TEXT)
    adviser = make_user("adviseur")
    given = Contribution.objects.create(
        item=item,
        organisation=Organisation.objects.get(code=adviser.actor.organisations[0]),
        person=adviser.person,
        gift="wij hebben dit geprobeerd",
        text=TEXT,
        contact=TEXT,
        answer=TEXT,
        given_at=timezone.now(),
    )
    reasons = (each.replace("\0", "")[:200] for each in payloads())
    news = Article(pk=item.pk, title="Bericht", tier="openbaar")
    events.record(*(told(WITHDRAWN.code, news, by=SYSTEM, because=each) for each in reasons))
    desk = ["/redactie/", *(f"/redactie/{item.pk}/{what}" for what in ("cijfers/", "cijfers/1/", "versies/"))]
    paths = (*desk, f"/redactie/bijdragen/{given.pk}/", "/toolkit/gesprek/", "/toolkit/thema/jeugd/")
    shown = editor.get("/toolkit/gesprek/").content.decode()

    assert "Dit cijfer staat vast" in shown
    assert watched.ran(editor, paths) == dict.fromkeys(paths, 0)
    assert watched.ran(browser_of(make_user("beheer")), ["/beheer/logboek/"]) == {"/beheer/logboek/": 0}
    assert watched.asked == []


def test_no_running_text_runs_each_by_itself(watched: Watched) -> None:
    watched.page.goto(f"{HOST}{EMPTY}")
    told = "".join(
        f"<div>{html}</div>" for each in payloads() for html in (to_html(each), to_html(from_pasted(each)))
    )

    watched.page.set_content(f"<main>{told}</main>")

    assert watched.heard() == 0
    assert watched.asked == []


def test_no_file_that_was_kept_runs_when_it_is_opened(watched: Watched) -> None:
    kept = dict(enumerate(_kept()))
    answers = {f"/{number}": _as_answer(served) for number, served in kept.items()}

    assert len(kept) >= 10
    assert set(watched.opened(answers)) == {0}
    assert watched.asked == []


def _kept() -> Iterator[HttpResponseBase]:
    """What the two doors that keep a file show or hand out again."""
    for file in files():
        with suppress(PhotoRefusedError):
            photo = made_anew(file.content)
            yield HttpResponse(photo.content, content_type=photo.content_type)
        with suppress(FileRefusedError):
            ending = kind_of(file.name, file.content)
            yield attachment(file.content, TYPES[ending], f"bijlage.{ending}")


def test_what_does_run_is_heard(watched: Watched) -> None:
    watched.page.goto(f"{HOST}{EMPTY}")

    watched.page.set_content(f"<main>{''.join(f'<div>{text}</div>' for text in MARKUP[:20])}</main>")

    assert watched.heard() >= 8
    assert any(ELSEWHERE in asked for asked in watched.asked)
