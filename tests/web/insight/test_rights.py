from urllib.parse import quote

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.web.insight.asking import BURGLARY, address, html_of, read

pytestmark = pytest.mark.usefixtures("figures")
PATHS = [
    "/cijfers/",
    "/cijfers/kies/",
    "/cijfers/grafiek.svg",
    "/cijfers/kaart.svg",
    "/cijfers/tabel.csv",
    "/cijfers/tabel.xlsx",
]
SECRET = ["1,88", "1,21", "tabel.xlsx"]


@pytest.mark.parametrize("path", PATHS)
def test_nobody_is_sent_to_sign_in_with_the_whole_question(visitor: Client, path: str) -> None:
    link = address(BURGLARY, path)

    response = visitor.get(link)

    assert response.status_code == 302
    assert response["Location"] == f"/account/inloggen/?next={quote(link, safe='/')}"


@pytest.mark.parametrize("fragment", [False, True])
@pytest.mark.parametrize("path", PATHS)
def test_a_guest_sees_no_figure(client_for: ClientFor, path: str, *, fragment: bool) -> None:
    headers = {"HX-Request": "true"} if fragment else {}

    response = client_for("gast").get(address(BURGLARY, path), headers=headers)

    assert response.status_code == 403
    assert "U mag deze pagina niet bekijken" in html_of(response)
    assert [text for text in SECRET if text in html_of(response)] == []


def test_a_guest_learns_nothing_from_a_mistake(client_for: ClientFor) -> None:
    guest = client_for("gast")

    right, wrong = guest.get(address(BURGLARY)), guest.get(address(BURGLARY, gebied=["GM9999"]))

    assert right.status_code == wrong.status_code == 403
    assert read(right).text == read(wrong).text


def test_who_may_look_but_not_take_along_gets_no_files(client_for: ClientFor) -> None:
    officer = client_for("fg")

    page = read(officer.get(address(BURGLARY)))

    assert "Download voor Excel" not in page.links
    assert "Link om te delen" in page.links
    assert officer.get(address(BURGLARY, "/cijfers/tabel.csv")).status_code == 403
    assert officer.get(page.pictures[0]).status_code == 200
