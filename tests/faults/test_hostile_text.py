"""Hostile texts in every field of the desk and of what people contribute: kept as text, or refused."""

import re
from collections.abc import Sequence
from html import unescape
from http import HTTPStatus
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from tests.conftest import ClientFor
from tests.hostile.markup import active
from tests.hostile.payloads import payloads
from tests.web.library.test_desk import TYPED, at
from tests.web.library.test_toolkit import seed
from tests.web.teams.rows import sent
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.library.actions.loading import load_toolkit
from veiligheidsnetwerk.platform.library.forms.items import ItemForm
from veiligheidsnetwerk.platform.library.models import Article, Contribution, Item
from veiligheidsnetwerk.platform.library.models.pages import TOLD

pytestmark = [pytest.mark.django_db, pytest.mark.faults]

LINES = (*TOLD, "decides", "places", "also")
SHORT = ("title", "summary", "route", "barrier", "lead_time", "contact", "names")
LEAST_KEPT = 0.6
"""Of so many no field is refused, so that they are looked at where they are shown."""
SAMPLE = 16


@pytest.fixture(params=["a sample", pytest.param("all", marks=pytest.mark.long)])
def texts(request: pytest.FixtureRequest) -> Sequence[str]:
    return payloads() if request.param == "all" else payloads()[::SAMPLE]


@pytest.fixture
def editor(client_for: ClientFor) -> Client:
    return client_for("redactie")


def typed_in_every_field(text: str) -> dict[str, Any]:
    """What a form sends in which a text stands everywhere, cut off where a field is full."""
    flat = " ".join(text.split())
    fields = ItemForm().fields
    short = {name: f"Een {flat}"[: getattr(fields[name], "max_length", None)] for name in SHORT}
    lines = dict.fromkeys(LINES, flat[:500])
    told = {"research": f"Over: {flat[:400]} [bron]", "tried": f"Enschede, 2019: {flat[:400]} [team]"}
    return TYPED | short | lines | told


def post(client: Client, where: str, typed: dict[str, Any]) -> tuple[bool, str]:
    """Whether it was kept, and what came back; nothing breaks, and what is refused stays and is explained."""
    response = client.post(where, sent(**typed))
    html = response.content.decode()
    if response.status_code == HTTPStatus.FOUND:
        return True, html
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY, typed
    errors = [error for found in response.context["form"].errors.values() for error in found]
    assert errors
    assert all(re.fullmatch(r"[A-Z‘].*[.?]", unescape(error), re.DOTALL) for error in errors), errors
    assert active(html) == [], typed
    return False, html


def shown(client: Client, *paths: str) -> list[str]:
    """What of these pages would run."""
    pages = [client.get(path) for path in paths]
    assert {page.status_code for page in pages} == {HTTPStatus.OK}
    return [each for page in pages for each in active(page.content.decode())]


def test_in_an_item_of_the_toolkit(editor: Client, texts: Sequence[str]) -> None:
    kept = 0
    for text in texts:
        with transaction.atomic():
            typed = typed_in_every_field(text)
            was_kept, _ = post(editor, "/redactie/nieuw/item/", typed)
            kept += was_kept
            if was_kept:
                page = Item.objects.latest("pk")
                assert page.title == typed["title"].strip(), text
                assert shown(editor, *(at(page, what) for what in ("", "voorbeeld/", "versies/"))) == [], text
            transaction.set_rollback(True)
    assert kept >= LEAST_KEPT * len(texts)


def test_in_news(editor: Client, texts: Sequence[str]) -> None:
    kept = 0
    for text in texts:
        with transaction.atomic():
            typed = {"title": f"Een {text}"[:150], "summary": text[:300], "body": text, "names": text[:200]}
            facts = {"kind": "nieuws", "tier": "openbaar", "ready": "on"}
            was_kept, _ = post(editor, "/redactie/nieuw/bericht/", typed | facts)
            kept += was_kept
            if was_kept:
                page = Article.objects.latest("pk")
                assert shown(editor, *(at(page, what) for what in ("", "voorbeeld/"))) == [], text
            transaction.set_rollback(True)
    assert kept >= LEAST_KEPT * len(texts)


def test_in_what_people_contribute_and_what_they_look_for(
    client_for: ClientFor, editor: Client, texts: Sequence[str]
) -> None:
    load_toolkit([seed("gesprek", "Een gesprek")], by=SYSTEM)
    adviser, where = client_for("adviseur"), "/toolkit/gesprek/bijdrage/"
    organisation = str(adviser.get(where).context["form"].fields["organisation"].queryset.get().pk)
    facts = {"gift": "wij gebruiken dit", "organisation": organisation, "year": ""}

    kept = 0
    for text in texts:
        typed = {"text": text[:600], "contact": text[:120], "names": text[:200]}
        was_kept, _ = post(adviser, where, facts | typed)
        kept += was_kept
        if was_kept:
            assert shown(editor, Contribution.objects.latest("pk").get_absolute_url()) == [], text
        found = editor.get("/zoeken/", {"zoek": text, "soort": text, "thema": text})
        assert active(found.content.decode()) == [], text
    assert kept >= LEAST_KEPT * len(texts)
    assert shown(editor, "/redactie/") == []
