"""Figures in pages: as of now or of a day, with all that belongs to them, and never for more people."""

import re
import shutil
from html import unescape
from http import HTTPStatus
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.web.insight.asking import BURGLARY, COUNTRY, Question
from tests.web.insight.test_keeping import save
from tests.web.library.test_desk import at, begun, colleague, editor, number, publish, write
from tests.web.teams.rows import sent, words
from veiligheidsnetwerk.platform.insight.models import SavedComparison
from veiligheidsnetwerk.platform.insight.placing import answer_for
from veiligheidsnetwerk.platform.insight.queries import library, usual_question
from veiligheidsnetwerk.platform.insight.rules import Audience
from veiligheidsnetwerk.platform.library.models import Item

__all__ = ["colleague", "editor"]
PUBLIC = BURGLARY | COUNTRY
WITHHELD: Question = {**PUBLIC, "cijfer": "misdrijven-land-maand:1.4.1"}
SOURCE = "misdrijven-land-maand"


@pytest.fixture
def page(editor: Client, figures: Path) -> Item:
    return begun(editor)


@pytest.fixture
def own_store(figures: Path, tmp_path: Path, settings: Settings) -> None:
    settings.FIGURES_STORE = str(shutil.copytree(figures, tmp_path / "figures"))


def kept(client: Client, question: Question, name: str, **typed: str) -> SavedComparison:
    return save(client, question, name=name, **typed)


def place(client: Client, page: Item, saved: SavedComparison, **typed: object) -> str:
    """What the desk says when this is put into the page."""
    form = {"saved": str(saved.key), "moment": "mee", "seen": number(page)} | typed
    return words(client.post(at(page, "cijfers/"), sent(**form), follow=True).content)


def published(editor: Client, colleague: Client, page: Item) -> str:
    write(editor, page)
    assert publish(colleague, page).status_code == HTTPStatus.FOUND
    return page.get_absolute_url()


def test_each_reader_sees_the_figures_that_are_theirs_with_all_that_belongs_to_them(
    page: Item, editor: Client, colleague: Client, visitor: Client
) -> None:
    place(editor, page, kept(editor, BURGLARY, "Van leden"), note="Alleen voor leden.")
    place(editor, page, kept(editor, PUBLIC, "Van iedereen"), note="Voor iedereen.")
    place(editor, page, kept(editor, WITHHELD, "Achtergehouden"))
    address = published(editor, colleague, page)

    seen, told = visitor.get(address), words(visitor.get(address).content)
    everything = words(colleague.get(address).content)

    assert "Hier staat een cijfer dat u niet kunt zien" in told
    for hidden in ("Alleen voor leden", "oninginbra", "Enschede"):
        assert (hidden in told, hidden in everything) == (False, True), hidden
    for shown in ("Voor iedereen.", "Dit cijfer loopt mee", "Bron:", "editie", "Licentie"):
        assert shown in told, shown
    assert "Van iedereen" not in told  # what someone calls what they keep, is theirs
    html = seen.content.decode()
    assert (html.count("<table"), html.count("<picture>")) == (2, 1)  # of what is withheld nothing is drawn
    assert html.count("Dezelfde cijfers staan in de tabel.") == 1
    [picture] = re.findall(r'<img src="(/cijfers/[^"]+)"', html)
    assert visitor.get(unescape(picture)).status_code == HTTPStatus.OK
    withheld = words(html.rpartition("Tabel: ")[2].encode())
    assert "geheim" in withheld
    assert " 0 " not in withheld


def test_a_live_figure_goes_with_what_was_kept_and_one_of_a_day_stays(
    page: Item, editor: Client, colleague: Client, visitor: Client
) -> None:
    live, held = (kept(editor, PUBLIC, name) for name in ("Mee", "Vast"))
    today = timezone.localdate()
    place(editor, page, live)
    place(editor, page, held, moment="vast", as_of=today.isoformat())
    address = published(editor, colleague, page)
    before = words(visitor.get(address).content)

    SavedComparison.objects.all().delete()
    after = words(visitor.get(address).content)

    assert "loopt mee met een vergelijking" not in before
    assert "Het liep mee met een vergelijking die is weggehaald" in after
    assert f"Dit cijfer staat vast zoals het was op {today.day} " in after
    assert "Het cijfer blijft." in after
    assert visitor.get(address).content.count(b"<table") == 1


def test_figures_of_a_day_are_those_of_then_and_when_withdrawn_say_why(
    own_store: None, page: Item, editor: Client, colleague: Client, visitor: Client
) -> None:
    saved, today = kept(editor, PUBLIC, "Vast"), timezone.localdate()
    store = library().store

    early = place(editor, page, saved, moment="vast", as_of="2001-01-01")
    assert "Op die dag waren deze cijfers er nog niet" in early
    assert "Vul de dag in" in place(editor, page, saved, moment="vast", as_of="", note="Blijft staan.")
    place(editor, page, saved, moment="vast", as_of=today.isoformat())
    address = published(editor, colleague, page)
    [placed] = Item.objects.get(pk=page.pk).placed
    assert ["editie", f"{SOURCE}:{store.current(SOURCE)}"] in [list(each) for each in placed.question]
    store.withdraw(SOURCE, store.current(SOURCE), reason="Verkeerd geteld.", now=timezone.now())

    told = words(visitor.get(address).content)

    assert "Dit cijfer kan nu niet worden getoond" in told
    assert "Verkeerd geteld." in told


def test_nobody_places_what_a_colleague_keeps_for_few_nor_over_a_newer_version(
    page: Item, editor: Client, colleague: Client
) -> None:
    few = kept(colleague, PUBLIC, "Van het secretariaat")
    shared = kept(colleague, PUBLIC, "Voor leden", audience=Audience.MEMBERS.value)
    old = number(page)

    assert "Deze vergelijking is er niet meer" in place(editor, page, few)
    write(colleague, page, summary="Anders.")
    assert "nieuwere versie bewaard" in place(editor, page, shared, seen=old, note="Blijft getypt.")
    assert "Blijft getypt." not in place(editor, page, shared, note="")
    draft = Item.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (len(draft.placed), draft.ready) == (1, False)
    assert "nog niet klaar" in words(publish(colleague, page).content)
    editor.post(at(page, "cijfers/1/"), sent(seen=number(page)))
    assert not Item.objects.get(pk=page.pk).get_latest_revision_as_object().placed
    assert editor.get(at(page, "cijfers/1/")).status_code == HTTPStatus.NOT_FOUND


def test_a_live_figure_goes_on_to_the_newest_period_when_it_was_asked_up_to_the_newest(
    own_store: None, page: Item, editor: Client
) -> None:
    store = library().store
    newest = store.current(SOURCE)
    store.use(SOURCE, store.vintages(SOURCE)[0])
    figure = "misdrijven-land-maand:1.1.1"
    usual = usual_question(figure, home="")
    up_to_now = {**PUBLIC, "van": usual.first.code, "tot": usual.last.code}
    place(editor, page, kept(editor, up_to_now, "Tot nu"))
    place(editor, page, kept(editor, PUBLIC, "Een jaar"))

    store.use(SOURCE, newest)
    draft = Item.objects.get(pk=page.pk).get_latest_revision_as_object()
    gone_on, stayed = (answer_for(each, None)[0] for each in draft.placed)

    last = usual_question(figure, home="").last
    assert usual.last.ordinal < last.ordinal
    asked = usual.last.ordinal - usual.first.ordinal + 1
    assert (gone_on.periods[-1].code, len(gone_on.periods)) == (last.code, asked)
    assert stayed.periods[-1].code == COUNTRY["tot"]
