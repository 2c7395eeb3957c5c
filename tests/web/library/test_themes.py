"""All about a theme together, and nothing of it for who may not see it."""

from http import HTTPStatus

from django.test import Client

from tests.conftest import ClientFor
from tests.web.library.test_toolkit import seed
from tests.web.teams.rows import make_product, make_team, words
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.library.actions.loading import load_toolkit
from veiligheidsnetwerk.platform.library.models import Item

PAGE = "/toolkit/thema/jeugd/"


def page(client: Client, path: str = PAGE) -> str:
    return words(client.get(path).content)


def test_a_theme_joins_what_editors_gave_it_and_what_is_found_on_its_words(
    client_for: ClientFor, visitor: Client
) -> None:
    make_product(make_team(), "Handreiking jongeren op straat")
    seeds = [seed("gesprek", "Een gesprek", phenomena=["jeugd"]), seed("pand", "Een pand sluiten")]
    load_toolkit([*seeds, seed("geheim", "Kanarie", phenomena=["jeugd"], tier="besloten")], by=SYSTEM)
    Item.objects.filter(slug="geheim").update(contact="Kanarieteam")
    adviser, everybody = page(client_for("adviseur")), page(visitor)

    assert "Een gesprek" in everybody
    assert "Een pand sluiten" not in everybody
    assert "Handreiking jongeren op straat (Product van een team)" in adviser
    assert "Kanarieteam, over Kanarie" in adviser
    assert not any(hidden in everybody for hidden in ("Kanarie", "Handreiking", "Expertteam"))


def test_the_toolkit_leads_to_each_theme_and_another_word_to_none(visitor: Client) -> None:
    assert f'href="{PAGE}"' in visitor.get("/toolkit/").content.decode()
    assert visitor.get("/toolkit/thema/onzin/").status_code == HTTPStatus.NOT_FOUND
