"""The toolkit: what it shows, to whom, in which channel."""

from datetime import date
from http import HTTPStatus

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.library.actions.loading import load_toolkit
from veiligheidsnetwerk.platform.library.definitions import SeedItem
from veiligheidsnetwerk.platform.library.models import Item

PAGE = "/toolkit/"
CANARY = "Zwartekanarie"


def seed(slug: str, title: str, *, tier: str = "openbaar", **more: object) -> SeedItem:
    facts: dict[str, object] = {
        "kind": "instrument",
        "summary": f"Over {title}.",
        "phenomena": ["ondermijning"],
    }
    told = {"wat": [["Een bewering.", "Wet, art. 1"], ["Zonder bron.", ""]]}
    facts |= {"phases": ["duiden"], "weight": "licht", "sections": told}
    return SeedItem.model_validate({**facts, "slug": slug, "title": title, "tier": tier, **more})


@pytest.fixture
def shelf(db: None) -> None:
    load_toolkit(
        [
            seed(
                "pand-sluiten", "Een pand sluiten", weight="zwaar", related=["geheim"], also=["dichttimmeren"]
            ),
            seed("gesprek", "Een gesprek", phenomena=["jeugd"]),
            seed("leden", f"{CANARY} voor leden", tier="leden"),
            seed("geheim", f"{CANARY} besloten", tier="besloten"),
        ],
        by=SYSTEM,
    )


def page(client: Client, path: str = PAGE) -> str:
    response = client.get(path)
    assert response.status_code == HTTPStatus.OK
    return words(response.content)


def test_an_item_says_where_each_statement_stands_and_what_is_to_be_checked(
    visitor: Client, shelf: None
) -> None:
    shown = page(visitor, f"{PAGE}pand-sluiten/")

    assert "Een bewering. (Wet, art. 1)" in shown
    assert "Zonder bron. (te controleren: nog geen bron)" in shown
    assert "Een jurist heeft dit nog niet nagekeken" in shown
    assert "Hier staat nog geen onderzoek" in shown


@pytest.mark.parametrize(
    ("role", "sees"),
    [(None, set()), ("gast", set()), ("expertteam_lid", {"leden"}), ("adviseur", {"leden", "geheim"})],
)
def test_a_tier_holds_on_page_in_list_feed_and_search(
    client_for: ClientFor, shelf: None, role: str | None, sees: set[str]
) -> None:
    client = client_for(role)

    for slug in ("leden", "geheim"):
        expected = HTTPStatus.OK if slug in sees else HTTPStatus.NOT_FOUND
        assert client.get(f"{PAGE}{slug}/").status_code == expected
    everywhere = [page(client), page(client, "/zoeken/?zoek=kanarie"), page(client, f"{PAGE}pand-sluiten/")]
    if not sees:
        assert not any(CANARY in shown for shown in everywhere)
        assert "2 items" in everywhere[0]
    assert f"{len(sees)} result" in everywhere[1]
    for path in (f"{PAGE}atom.xml", "/sitemap.xml"):
        told = client.get(path).content.decode()
        assert f"{PAGE}pand-sluiten/" in told
        assert not any(hidden in told for hidden in (CANARY, f"{PAGE}leden/", f"{PAGE}geheim/"))
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()


def test_facets_narrow_the_list_and_count_what_the_others_leave(visitor: Client, shelf: None) -> None:
    shown = page(visitor, f"{PAGE}?zwaarte=zwaar")

    assert "1 item" in shown
    assert "Een pand sluiten" in shown
    assert "licht (1)" in shown
    assert "0 items" in page(visitor, f"{PAGE}?zwaarte=zwaar&thema=Jeugd")


def test_an_outdated_item_says_so_and_comes_last(visitor: Client, shelf: None) -> None:
    item = Item.objects.get(slug="gesprek")
    item.review_on = date(2020, 1, 1)
    item.save()

    shown = page(visitor)

    assert shown.index("Een pand sluiten") < shown.index("Een gesprek")
    assert "1 januari 2020" in page(visitor, f"{PAGE}gesprek/")


def test_publishing_is_logged_and_doing_it_again_changes_nothing(shelf: None) -> None:
    lines = Line.objects.filter(action="library.page.published").count()

    again = load_toolkit([seed("gesprek", "Anders")], by=SYSTEM)

    assert (lines, again) == (4, 0)
    assert Item.objects.get(slug="gesprek").title == "Een gesprek"


def test_an_item_that_is_no_longer_live_is_gone_everywhere(visitor: Client, shelf: None) -> None:
    Item.objects.get(slug="gesprek").unpublish()

    assert visitor.get(f"{PAGE}gesprek/").status_code == HTTPStatus.NOT_FOUND
    assert "0 resultaten" in page(visitor, "/zoeken/?zoek=gesprek")
