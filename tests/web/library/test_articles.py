"""News, plain pages and pictures: for whom, in every channel."""

from http import HTTPStatus
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.conftest import ClientFor
from tests.unit.publishing.test_photos import picture
from tests.web.library.test_desk import publish
from tests.web.teams.rows import sent, words
from veiligheidsnetwerk.platform.library.models import Article, Picture

NEW, PICTURES = "/redactie/nieuw/bericht/", "/redactie/beeld/"
CANARY = "Zwartekanarie"
TYPED = {
    "title": f"{CANARY} gezien",
    "kind": "nieuws",
    "tier": "leden",
    "summary": f"Een {CANARY} in het kort.",
    "body": f"Over de **{CANARY}** en <script>alert(1)</script> meer.",
    "ready": "on",
}


@pytest.fixture
def editor(client_for: ClientFor) -> Client:
    return client_for("redactie")


@pytest.fixture
def colleague(client_for: ClientFor) -> Client:
    return client_for("secretariaat")


def bring(editor: Client, content: bytes, **typed: Any) -> Any:
    facts = {"title": "Vogel", "alt": "Een zwarte vogel", "credit": "Gemeente Enschede"} | typed
    file = SimpleUploadedFile("vogel.png", content)
    return editor.post(f"{PICTURES}nieuw/", sent(**facts, file=file))


def published(editor: Client, colleague: Client, **other: Any) -> Article:
    response = editor.post(NEW, sent(**TYPED | other))
    assert response.status_code == HTTPStatus.FOUND, words(response.content)
    article = Article.objects.latest("pk")
    assert publish(colleague, article).status_code == HTTPStatus.FOUND
    return Article.objects.get(pk=article.pk)


def test_a_tier_holds_on_page_title_picture_list_feed_search_and_start_page(
    editor: Client, colleague: Client, visitor: Client, client_for: ClientFor
) -> None:
    bring(editor, picture())
    shot = Picture.objects.get()
    article = published(editor, colleague, picture=str(shot.pk))
    member = client_for("expertteam_lid")
    addresses = (article.get_absolute_url(), shot.get_absolute_url())

    assert [visitor.get(path).status_code for path in addresses] == [HTTPStatus.NOT_FOUND] * 2
    assert [member.get(path).status_code for path in addresses] == [HTTPStatus.OK] * 2
    for path in ("/nieuws/", "/zoeken/?zoek=zwartekanarie", "/"):
        assert CANARY not in words(visitor.get(path).content).replace("zwartekanarie", "")
        assert CANARY in words(member.get(path).content)
    for path in ("/nieuws/atom.xml", "/sitemap.xml"):
        assert "kanarie" not in member.get(path).content.decode().lower()


def test_what_is_public_is_in_feed_sitemap_and_on_the_start_page(
    editor: Client, colleague: Client, visitor: Client
) -> None:
    article = published(editor, colleague, tier="openbaar")
    page = published(editor, colleague, tier="openbaar", kind="pagina", title="Over ons")

    for path in ("/nieuws/atom.xml", "/sitemap.xml", "/"):
        assert article.get_absolute_url() in visitor.get(path).content.decode(), path
    assert page.get_absolute_url() == "/pagina/over-ons/"
    assert "<script>alert(1)" not in visitor.get(page.get_absolute_url()).content.decode()
    assert "Over ons" not in words(visitor.get("/nieuws/").content)


def test_text_from_word_is_kept_without_its_dress(editor: Client, colleague: Client) -> None:
    article = published(editor, colleague, body="<p class=MsoNormal><b>Vet</b> woord<o:p></o:p></p>")

    assert article.body == "**Vet** woord"


def test_news_that_becomes_a_page_is_found_at_its_old_address(
    editor: Client, colleague: Client, visitor: Client
) -> None:
    article = published(editor, colleague, tier="openbaar")
    seen = Article.objects.get(pk=article.pk).get_latest_revision().pk
    typed = TYPED | {"tier": "openbaar", "kind": "pagina", "slug": article.slug, "seen": seen}
    editor.post(f"/redactie/{article.pk}/", sent(**typed))
    publish(colleague, article)

    assert visitor.get(article.get_absolute_url())["Location"] == f"/pagina/{article.slug}/"


@pytest.mark.parametrize(
    ("content", "typed", "says"),
    [
        (b"<svg onload='alert(1)'/>", {}, "geen afbeelding die we kunnen lezen"),
        (b"", {}, "Dit bestand is leeg"),
        (picture(), {"alt": ""}, "Schrijf op wat erop staat"),
    ],
)
def test_a_picture_without_words_or_that_is_none_is_refused(
    editor: Client, content: bytes, typed: dict[str, str], says: str
) -> None:
    response = bring(editor, content, **typed)

    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert says in words(response.content)
    assert "Gemeente Enschede" in response.content.decode()
    assert not Picture.objects.exists()
