"""`/beheer/cijfers/`: what is in use, what was tried and how it went, and taking an edition out of use."""

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from tests.conftest import ClientFor
from tests.standin.moods import Mood
from tests.standin.server import StandIn, serving
from tests.standin.tables import Table
from tests.unit.figures.ingest.feeds.fetching import AUGUST, NUISANCE, PAGE, nuisance
from tests.web.insight.asking import BURGLARY, COUNTRY, Question, address, read
from veiligheidsnetwerk.figures.ingest.feeds import Manners
from veiligheidsnetwerk.figures.query import UnknownVintageError
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.insight.actions import (
    ask_for_figures,
    carry_out,
    fetcher,
    settle_broken_off,
    withdraw_edition,
)
from veiligheidsnetwerk.platform.insight.models import Attempt
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.rules import Outcome

DESK = "/beheer/cijfers/"
NATIONAL = "misdrijven-land-maand"
MONTHS: Question = {**BURGLARY, **COUNTRY}
REASON = "In deze editie telde een bureau dubbel."


@pytest.fixture
def analyst(client_for: ClientFor, figures: Path, tmp_path: Path, settings: Settings) -> Client:
    """An analyst of the police, in an installation with figures of its own."""
    settings.FIGURES_STORE = str(shutil.copytree(figures, tmp_path / "figures"))
    settings.FIGURES_WORK_DIR = tmp_path / "werk"
    return client_for("analist")


@pytest.fixture
def service(analyst: Client, settings: Settings) -> Iterator[StandIn]:
    with serving(nuisance(), page=PAGE) as stand_in:
        settings.FIGURES_MIRRORS = stand_in.mirrors
        yield stand_in


def page_of(client: Client) -> str:
    return " ".join(read(client.get(DESK)).text.split())


def said(*arguments: str) -> str:
    output = StringIO()
    call_command("fetch_figures", *arguments, stdout=output)
    return output.getvalue()


def ask(code: str = NUISANCE) -> Attempt:
    source = library().catalogue.sources[code]
    return ask_for_figures(source=source, by=SYSTEM, now=datetime(2026, 7, 15, 7, tzinfo=UTC))


def test_fetching_tells_what_came_and_the_page_shows_it(analyst: Client, service: StandIn) -> None:
    told = said(NUISANCE)

    assert "nieuwe editie" in told
    assert library().store.current(NUISANCE).startswith("2026-07-15-")
    assert "editie 2026-07-15, cijfers tot en met 31 januari 2026" in page_of(analyst)
    sentences = [line.sentence for line in Line.objects.filter(action__startswith="figures.")]
    assert any("zocht naar nieuwe cijfers" in sentence for sentence in sentences)
    assert any("in gebruik" in sentence for sentence in sentences)


def test_figures_that_were_fetched_can_be_asked(analyst: Client, service: StandIn) -> None:
    assert f"{NUISANCE}:E33" not in analyst.get(address(MONTHS)).content.decode()
    said(NUISANCE)

    answer = read(analyst.get(f"/cijfers/?cijfer={NUISANCE}:E33", follow=True))

    assert "verward" in answer.text
    assert f"{NUISANCE}:E33" in analyst.get(address(MONTHS)).content.decode()


@pytest.mark.parametrize(
    ("mood", "label", "words"),
    [
        (Mood(fail=[503]), "niet bereikbaar", "antwoordt met foutcode 503"),
        (Mood(fail=[429]), "niet bereikbaar", "antwoordt met foutcode 429"),
        (Mood(truncate=frozenset({2})), "niet bereikbaar", "geeft geen (volledig) antwoord"),
        (Mood(garble=frozenset({2})), "niet bereikbaar", "afgebroken of geen JSON"),
        (Mood(repeat=2), "geweigerd", "staat er voor deze periode en code twee keer in"),
        (Mood(leave_out=3), "geweigerd", "rijen; volgens de codelijsten moeten het er"),
        (Mood(end_after=1), "geweigerd", f"gaf {PAGE} rijen; volgens de codelijsten moeten het er"),
        (Mood(loop=3), "geweigerd", "verwijst terug naar een bladzijde"),
        (Mood(rename="Geregistreerd_1"), "geweigerd", "‘GeregistreerdeOverlast_1’ is er niet meer"),
        (Mood(unit="procent"), "geweigerd", "telt nu in ‘procent’ en niet meer in ‘aantal’"),
        (Mood(redirect="http://127.0.0.1:9"), "geweigerd", "stuurt ons door naar een ander adres"),
        (Mood(link_host="http://127.0.0.1:9"), "geweigerd", "verwijst naar een ander adres"),
        (Mood(html=True), "geweigerd", "XML of HTML in plaats van JSON"),
    ],
    ids=lambda value: str(value)[:40] if isinstance(value, str) else "",
)
def test_a_fault_of_the_service_leaves_the_figures_and_stands_on_the_page(
    analyst: Client, service: StandIn, mood: Mood, label: str, words: str
) -> None:
    fails_with(analyst, service, mood, nuisance(months=14, modified=AUGUST), label=label, words=words)


def test_figures_that_shrink_leave_the_old_ones_and_that_stands_on_the_page(
    analyst: Client, service: StandIn
) -> None:
    lower = nuisance(months=14, scale=0.5, modified=AUGUST)

    fails_with(analyst, service, Mood(), lower, label="geweigerd", words="zijn samen gedaald van")


def test_a_service_that_is_away_leaves_the_figures_and_that_stands_on_the_page(
    analyst: Client, service: StandIn, settings: Settings
) -> None:
    look()
    settings.FIGURES_MIRRORS = {"https://dataderden.cbs.nl": "http://127.0.0.1:9"}
    in_use = library().store.current(NUISANCE)

    look()

    assert library().store.current(NUISANCE) == in_use
    assert "geeft geen (volledig) antwoord" in page_of(analyst)


@pytest.mark.parametrize("most", [2_000, 40_000], ids=["a page", "the vintage"])
def test_a_full_disk_leaves_the_figures_and_that_stands_on_the_page(
    analyst: Client, service: StandIn, most: int
) -> None:
    look()
    in_use = library().store.current(NUISANCE)
    service.tables["47021NED"] = nuisance(months=14, modified=AUGUST)

    with no_file_above(most):
        look()

    assert library().store.current(NUISANCE) == in_use
    assert "Het wegschrijven op de eigen computer lukte niet." in page_of(analyst)
    look()
    assert library().store.current(NUISANCE) != in_use


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """Writing more than so many bytes to a file fails, as on a full disk."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


def look() -> None:
    """One attempt that asks every question once, so that nobody waits."""
    carry_out(ask(), replace(fetcher(), manners=Manners(pause=0, tries=1)))


def fails_with(
    analyst: Client, service: StandIn, mood: Mood, following: Table, *, label: str, words: str
) -> None:
    look()
    in_use = library().store.current(NUISANCE)
    service.tables[following.id] = following
    service.mood = mood

    look()

    page = page_of(analyst)
    assert library().store.current(NUISANCE) == in_use
    assert label in page
    assert words in page
    assert "Volgende poging" in page


def test_asking_on_the_page_puts_one_attempt_ready(analyst: Client, service: StandIn) -> None:
    for _ in range(2):
        response = analyst.post(f"{DESK}{NUISANCE}/ophalen/")
        assert response.status_code == 302

    attempt = Attempt.objects.get()
    assert (attempt.outcome, attempt.source) == (Outcome.WAITING, NUISANCE)
    assert "wacht" in page_of(analyst)
    assert service.asked == []


def test_an_attempt_that_waits_is_carried_out_once(analyst: Client, service: StandIn) -> None:
    analyst.post(f"{DESK}{NUISANCE}/ophalen/")
    number = str(Attempt.objects.get().pk)

    said("--attempt", number)
    asked = len(service.asked)
    said("--attempt", number)

    attempt = Attempt.objects.get()
    assert (attempt.outcome, attempt.rows_done) == (Outcome.NEW, attempt.rows_expected)
    assert len(service.asked) == asked


def test_the_calendar_fetches_what_is_due_and_then_rests(analyst: Client, service: StandIn) -> None:
    first, second = StringIO(), StringIO()

    call_command("due", stdout=first)
    asked = len(service.asked)
    call_command("due", stdout=second)

    assert "Geregistreerde overlast per gemeente per maand (47021NED): nieuwe editie." in first.getvalue()
    assert "foutcode 404" in first.getvalue()
    assert second.getvalue() == "Er hoefde nu niets.\n"
    assert len(service.asked) == asked


def test_an_attempt_whose_process_is_gone_is_broken_off(analyst: Client, service: StandIn) -> None:
    attempt = ask()
    begun = datetime(2026, 7, 15, 7, tzinfo=UTC)
    Attempt.objects.filter(pk=attempt.pk).update(outcome=Outcome.BUSY, begun_at=begun)

    settle_broken_off(fetcher(), now=begun + timedelta(minutes=1))
    assert Attempt.objects.get().outcome == Outcome.BUSY
    settle_broken_off(fetcher(), now=begun + timedelta(minutes=3))

    assert Attempt.objects.get().outcome == Outcome.BROKEN_OFF
    assert "gaat het verder waar het was" in page_of(analyst)


def test_a_source_that_does_not_exist_is_named(analyst: Client) -> None:
    with pytest.raises(CommandError, match="‘onzin’ is niet op te halen"):
        said("onzin")


@pytest.mark.parametrize("source", ["onzin", "misdrijven-land-maand", "..", "%2e%2e"])
def test_what_cannot_be_fetched_has_no_address(analyst: Client, source: str) -> None:
    assert analyst.post(f"{DESK}{source}/ophalen/").status_code == 404


def withdrawal(analyst: Client, vintage: str, reason: str = REASON) -> int:
    return analyst.post(f"{DESK}{NATIONAL}/{vintage}/intrekken/", {"reden": reason}).status_code


def test_a_withdrawn_edition_makes_room_for_the_one_before_it(analyst: Client) -> None:
    old, new = library().store.vintages(NATIONAL)

    assert withdrawal(analyst, new) == 302

    assert library().store.current(NATIONAL) == old
    assert REASON in page_of(analyst)
    assert Line.objects.filter(action="figures.withdrawn").count() == 1
    call_command("load_figures", stdout=StringIO())
    assert library().store.current(NATIONAL) == old


def test_a_link_to_a_withdrawn_edition_says_why_in_every_form(analyst: Client) -> None:
    new = library().store.vintages(NATIONAL)[-1]
    link = address({**MONTHS, "editie": new})
    assert analyst.get(link).status_code == 200
    withdrawal(analyst, new)

    for form in ("", "grafiek.svg", "tabel.csv", "tabel.xlsx"):
        response = analyst.get(link.replace("/cijfers/", f"/cijfers/{form}"))
        assert response.status_code == 422
        assert REASON in response.content.decode()


def test_when_every_edition_is_withdrawn_the_figures_are_gone_and_the_site_is_not(analyst: Client) -> None:
    for vintage in library().store.vintages(NATIONAL):
        assert withdrawal(analyst, vintage) == 302

    assert not library().store.has(NATIONAL)
    assert analyst.get(address(MONTHS)).status_code == 422
    assert analyst.get("/cijfers/", follow=True).status_code == 200
    assert analyst.get("/gezondheid/gereed/").status_code == 200
    assert "nog geen cijfers" in page_of(analyst)


@pytest.mark.parametrize(
    ("reason", "words"),
    [("", "Vul in waarom."), ("fout", "Schrijf een hele zin"), ("x" * 301, "korter dan 300")],
)
def test_a_reason_that_says_nothing_is_refused_and_kept(analyst: Client, reason: str, words: str) -> None:
    vintage = library().store.vintages(NATIONAL)[-1]

    response = analyst.post(f"{DESK}{NATIONAL}/{vintage}/intrekken/", {"reden": reason})

    assert response.status_code == 422
    assert words in response.content.decode()
    assert reason in response.content.decode()
    assert library().store.current(NATIONAL) == vintage


def test_withdrawing_twice_is_once(analyst: Client) -> None:
    vintage = library().store.vintages(NATIONAL)[-1]
    withdrawal(analyst, vintage)

    assert withdrawal(analyst, vintage) == 404
    with pytest.raises(UnknownVintageError):
        withdraw_edition(
            source=NATIONAL,
            vintage=vintage,
            reason=REASON,
            by=User.objects.get().actor,
            now=datetime(2026, 7, 15, tzinfo=UTC),
        )
    assert Line.objects.filter(action="figures.withdrawn").count() == 1
