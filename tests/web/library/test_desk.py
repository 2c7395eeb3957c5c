"""The editors' desk: nothing typed is lost, and nobody publishes what they wrote themselves."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.accounts.signed_in import browser_of
from tests.web.library.test_toolkit import seed
from tests.web.teams.rows import sent, words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.library.actions.loading import load_toolkit
from veiligheidsnetwerk.platform.library.actions.publishing import publish_by_calendar
from veiligheidsnetwerk.platform.library.definitions import seed_items
from veiligheidsnetwerk.platform.library.models import Item, Written
from veiligheidsnetwerk.platform.library.queries.desk import draft_named
from veiligheidsnetwerk.platform.network.models import Employment, Person

type Response = Any
DESK, NEW = "/redactie/", "/redactie/nieuw/item/"
TYPED = {
    "title": "Een pand sluiten",
    "kind": "instrument",
    "tier": "openbaar",
    "summary": "Wat u doet met een pand vol drugs.",
    "told_wat": "De burgemeester kan een woning sluiten. [Opiumwet, art. 13b]",
    "phenomena": ["ondermijning"],
    "ready": "on",
}


@pytest.fixture
def editor(client_for: ClientFor) -> Client:
    return client_for("redactie")


@pytest.fixture
def colleague(client_for: ClientFor) -> Client:
    return client_for("secretariaat")


def begun(client: Client, **other: Any) -> Item:
    response = client.post(NEW, sent(**TYPED | other))
    assert response.status_code == HTTPStatus.FOUND, words(response.content)
    return Item.objects.latest("pk")


def at(page: Written, what: str = "") -> str:
    return f"{DESK}{page.pk}/{what}"


def number(page: Written) -> int:
    return int(type(page).objects.get(pk=page.pk).get_latest_revision().pk)


def write(client: Client, page: Written, *, seen: int | None = None, **other: Any) -> Response:
    typed = TYPED | {"slug": page.slug, "seen": seen or number(page)} | other
    return client.post(at(page), sent(**typed))


def publish(client: Client, page: Written, **other: Any) -> Response:
    return client.post(at(page, "publiceren/"), sent(**{"seen": number(page)} | other))


def test_what_one_writes_another_checks_and_publishes(
    editor: Client, colleague: Client, visitor: Client
) -> None:
    page = begun(editor)

    assert visitor.get(page.get_absolute_url()).status_code == HTTPStatus.NOT_FOUND
    assert "schreef deze versie zelf" in words(publish(editor, page).content)
    assert not Item.objects.get(pk=page.pk).live
    assert "De burgemeester kan een woning sluiten" in words(colleague.get(at(page, "publiceren/")).content)
    assert "Zo ziet een lezer" in words(editor.get(at(page, "voorbeeld/")).content)
    assert publish(colleague, page).status_code == HTTPStatus.FOUND
    assert "Opiumwet, art. 13b" in words(visitor.get(page.get_absolute_url()).content)
    told = Line.objects.filter(action__startswith="library.page.").values_list("action", flat=True)
    assert list(told.order_by("pk")) == ["library.page.begun", "library.page.published"]


def test_the_same_form_sent_twice_begins_one_page(editor: Client) -> None:
    form = sent(**TYPED)

    editor.post(NEW, form)
    editor.post(NEW, form)

    assert Item.objects.count() == 1


def test_two_editors_on_one_page_lose_nothing(editor: Client, colleague: Client) -> None:
    page = begun(editor)
    seen = number(page)
    write(editor, page, seen=seen, summary="Van de eerste.")

    late = write(colleague, page, seen=seen, summary="Van de tweede.")

    assert late.status_code == HTTPStatus.CONFLICT
    shown = words(late.content)
    assert "Iemand anders was u voor" in shown
    assert "Van de [weg: eerste.][nieuw: tweede.]" in shown
    assert ">Van de tweede.<" in late.content.decode().replace("\n", "")
    assert write(colleague, page, summary="Van de tweede.").status_code == HTTPStatus.FOUND
    assert "[nieuw: tweede.]" in words(editor.get(at(page, "versies/")).content)
    assert page.revisions.count() == 3


def test_a_wrong_line_is_named_and_everything_stays_in_the_form(editor: Client) -> None:
    response = editor.post(NEW, sent(**TYPED | {"tried": "Enschede: rustiger", "contact": "Team veiligheid"}))

    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Regel 1 klopt nog niet" in words(response.content)
    for kept in ("Enschede: rustiger", "Team veiligheid", "art. 13b]"):
        assert kept in response.content.decode()


def test_a_draft_needs_a_title_only_but_is_not_ready_so(editor: Client) -> None:
    bare = {name: TYPED[name] for name in ("title", "kind", "tier")}

    assert editor.post(NEW, sent(**bare)).status_code == HTTPStatus.FOUND
    refused = editor.post(NEW, sent(**bare, ready="on"))

    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Kies ten minste één thema" in words(refused.content)


def test_nobody_publishes_another_version_than_they_saw(editor: Client, colleague: Client) -> None:
    page = begun(editor)
    seen = number(page)
    write(editor, page, summary="Nog vlug iets anders.")

    response = publish(colleague, page, seen=seen)

    assert "nieuwere versie" in words(response.content)
    assert not Item.objects.get(pk=page.pk).live


def test_a_planned_page_waits_for_its_moment(editor: Client, colleague: Client, visitor: Client) -> None:
    page, said = begun(editor), list[str]()
    soon = timezone.localtime() + timedelta(days=2)

    assert "al voorbij" in words(publish(colleague, page, at="2020-01-01T09:00").content)
    publish(colleague, page, at=soon.strftime("%Y-%m-%dT%H:%M"))
    publish_by_calendar(timezone.now(), said.append)
    before = visitor.get(page.get_absolute_url()).status_code
    publish_by_calendar(soon + timedelta(minutes=1), said.append)

    assert (before, said) == (HTTPStatus.NOT_FOUND, ["1 pagina volgens planning gepubliceerd"])


def test_a_page_that_is_taken_out_of_the_plan_stays_a_draft(editor: Client, colleague: Client) -> None:
    page = begun(editor)
    soon = timezone.localtime() + timedelta(days=2)
    publish(colleague, page, at=soon.strftime("%Y-%m-%dT%H:%M"))

    editor.post(at(page, "planning/"), sent())
    publish_by_calendar(soon + timedelta(days=1), lambda _said: None)

    assert not Item.objects.get(pk=page.pk).live


def test_a_moved_page_is_found_at_its_old_address_by_who_may_see_it(
    editor: Client, colleague: Client, visitor: Client
) -> None:
    page = begun(editor)
    publish(colleague, page)
    write(editor, page, slug="dichte-deur")
    publish(colleague, page)

    moved = visitor.get("/toolkit/een-pand-sluiten/")
    assert (moved.status_code, moved["Location"]) == (HTTPStatus.MOVED_PERMANENTLY, "/toolkit/dichte-deur/")
    assert "heeft dit adres, of had het" in words(
        write(editor, begun(editor, title="Anders"), slug="een-pand-sluiten").content
    )
    write(editor, page, slug="dichte-deur", tier="leden")
    publish(colleague, page)
    assert visitor.get("/toolkit/een-pand-sluiten/").status_code == HTTPStatus.NOT_FOUND
    assert editor.get("/toolkit/een-pand-sluiten/").status_code == HTTPStatus.MOVED_PERMANENTLY


def test_a_page_that_is_withdrawn_is_gone_and_can_come_back(
    editor: Client, colleague: Client, visitor: Client
) -> None:
    page = begun(editor)
    publish(colleague, page)

    assert "Schrijf op waarom" in words(editor.post(at(page, "intrekken/"), sent()).content)
    editor.post(at(page, "intrekken/"), sent(because="De wet is anders."))
    assert visitor.get(page.get_absolute_url()).status_code == HTTPStatus.NOT_FOUND
    publish(colleague, page)
    assert visitor.get(page.get_absolute_url()).status_code == HTTPStatus.OK


def test_who_is_signed_in_is_shown_what_changed_since_the_last_time(
    editor: Client, colleague: Client, visitor: Client
) -> None:
    page = begun(editor)
    publish(colleague, page)
    where, reader = page.get_absolute_url(), browser_of(make_user("adviseur"))

    first = words(reader.get(where).content)
    anonymous = visitor.get(where)
    write(editor, page, told_wat="De burgemeester mag een woning sluiten. [Opiumwet, art. 13b]")
    publish(colleague, page)
    second, third = words(reader.get(where).content), words(reader.get(where).content)

    assert ["Anders sinds u dit las" in shown for shown in (first, second, third)] == [False, True, False]
    assert not anonymous.cookies
    assert "Anders sinds u dit las" not in words(visitor.get(where).content)


def test_a_reader_who_forges_what_was_read_sees_no_version_that_was_never_online(
    editor: Client, colleague: Client
) -> None:
    page = begun(editor, tier="leden", summary="Nog niet bekend.")
    write(editor, page, tier="leden", summary="Bekend.")
    publish(colleague, page)
    reader = browser_of(make_user("adviseur"))
    reader.cookies["gelezen"] = f"{page.pk}-{page.revisions.earliest('pk').pk}"

    shown = words(reader.get(page.get_absolute_url()).content)

    assert "Bekend." in shown
    assert "Nog niet bekend." not in shown


def test_the_desk_names_pages_that_are_nobodys_or_whose_owner_left(editor: Client, colleague: Client) -> None:
    owner = make_user("adviseur").person
    assert isinstance(owner, Person)
    for each in (begun(editor, keeper=owner.email), begun(editor, title="Van niemand")):
        publish(colleague, each)

    before = words(editor.get(DESK).content)
    Employment.objects.filter(person=owner).update(last_day=timezone.localdate() - timedelta(days=1))
    after = words(editor.get(DESK).content)

    assert "Zonder eigenaar Van niemand" in before
    assert "Eigenaar is weg" not in before
    assert "Eigenaar is weg Een pand sluiten (Adviseur werkt hier niet meer)" in after


def test_who_does_not_edit_finds_no_desk(client_for: ClientFor, editor: Client) -> None:
    page, adviser = begun(editor), client_for("adviseur")

    for path in (DESK, NEW, at(page), at(page, "publiceren/"), at(page, "voorbeeld/")):
        assert adviser.get(path).status_code == HTTPStatus.FORBIDDEN


def test_every_shipped_item_can_be_opened_and_is_kept_as_it_was(editor: Client) -> None:
    load_toolkit([*seed_items(), seed("proef", "Een proef")], by=SYSTEM)
    actor = make_user("secretariaat").actor

    for item in Item.objects.all():
        form = editor.get(at(item)).context["form"]
        values = {name: form[name].value() for name in form.fields}
        response = editor.post(at(item), {name: value for name, value in values.items() if value})
        assert response.status_code == HTTPStatus.FOUND, (item.slug, words(response.content)[:2000])
        assert item.revisions.count() == 1, item.slug
        assert draft_named(actor, item.pk) is not None
