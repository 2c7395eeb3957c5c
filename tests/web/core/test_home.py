import pytest

from tests.conftest import ClientFor
from veiligheidsnetwerk.platform.core import navigation
from veiligheidsnetwerk.platform.core.navigation import Link
from veiligheidsnetwerk.platform.core.rights import Permission


@pytest.fixture(autouse=True)
def own_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "_LINKS", {})
    navigation.add(
        Link(
            title="Inloggen proberen",
            text="Alleen voor wie is ingelogd.",
            view="account_logout",
            order=2,
            permission=Permission.FIGURES_READ,
        )
    )


def test_everyone_may_see_what_this_is(client_for: ClientFor) -> None:
    response = client_for(None).get("/")

    assert response.status_code == 200
    assert response.context["links"] == ()
    assert "Proefomgeving" in response.content.decode()


def test_who_is_signed_in_sees_what_may_be_opened(client_for: ClientFor) -> None:
    response = client_for("adviseur").get("/")

    links = response.context["links"]
    assert [(link.title, link.url, link.current) for link in links] == [
        ("Inloggen proberen", "/account/uitloggen/", False)
    ]


def test_links_stand_in_their_order_and_the_present_page_is_marked(client_for: ClientFor) -> None:
    navigation.add(Link(title="Eerst", text="Start.", view="core:components", order=1, permission=None))
    found_only = Link(
        title="Alleen gevonden", text="", view="search:page", order=0, permission=None, is_in_menu=False
    )
    navigation.add(found_only)

    links = client_for("adviseur").get("/componenten/").context["navigation"]

    assert [(link.title, link.current) for link in links] == [("Eerst", True), ("Inloggen proberen", False)]


@pytest.mark.parametrize(("role", "may_see"), [(None, True), ("adviseur", True), ("gast", False)])
def test_what_can_be_done_with_figures_is_told_to_who_may_see_them(
    client_for: ClientFor, role: str | None, *, may_see: bool
) -> None:
    html = client_for(role).get("/").content.decode()

    assert ("Een of meer gemeenten kiezen" in html) is may_see
    assert ("Zo leest u een cijfer" in html) is may_see
    assert ("Met uw account ziet u geen cijfers." in html) is not may_see
