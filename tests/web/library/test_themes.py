"""All about a theme together, and nothing of it for who may not see it."""

from datetime import date
from http import HTTPStatus

from django.test import Client

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.library.test_toolkit import seed
from tests.web.teams.rows import make_product, make_team, words
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.library.actions.loading import load_toolkit
from veiligheidsnetwerk.platform.library.models import Item
from veiligheidsnetwerk.platform.network.models import Employment, Membership

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


def test_it_says_what_public_figures_say_to_everybody_and_leads_who_may_to_compare(
    client_for: ClientFor, visitor: Client, figures: object
) -> None:
    path = "/toolkit/thema/hic/"
    everybody, adviser = page(visitor, path), page(client_for("adviseur"), path)

    for shown in (everybody, adviser):
        assert "Wat de cijfers zeggen" in shown
        assert "Straatroof" in shown
        assert "Bron:" in shown
    members_only = "Woninginbraken en pogingen In Oost-Nederland"
    assert (members_only in everybody, members_only in adviser) == (False, True)
    assert ("Vergelijk:" in everybody, "Vergelijk:" in adviser) == (False, True)


def test_it_names_whom_to_ask_by_what_they_do_and_never_by_name(
    client_for: ClientFor, visitor: Client
) -> None:
    team = make_team()
    keeper = make_user("adviseur", email="beheerder@example.nl").person
    assert keeper is not None
    Employment.objects.filter(person=keeper).update(function="coordinator jeugd")
    Membership.objects.create(body=team.body, person=keeper, role="secretaris", first_day=date(2018, 1, 8))
    load_toolkit([seed("gesprek", "Een gesprek", phenomena=["jeugd"])], by=SYSTEM)
    Item.objects.update(keeper=keeper)

    adviser, everybody = page(client_for("adviseur")), page(visitor)

    assert "Coordinator jeugd bij Enschede, die dit beheert: Een gesprek" in adviser
    assert "Secretaris: coordinator jeugd bij Enschede." in adviser
    assert keeper.name not in adviser.partition("Bij wie u terechtkunt")[2]
    assert "coordinator" not in everybody
    assert "Expertteam" not in everybody
