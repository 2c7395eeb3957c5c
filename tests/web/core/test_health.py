import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test import Client

from veiligheidsnetwerk import __version__
from veiligheidsnetwerk.platform.core import health

pytestmark = pytest.mark.django_db


def refuse() -> None:
    raise health.NotReadyError("Er zijn nog geen cijfers geladen.")


def accept() -> None:
    pass


@pytest.fixture(autouse=True)
def own_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_CHECKS", {"database": health.database_answers})


def test_being_alive_asks_nothing_of_the_database(client: Client) -> None:
    response = client.get("/gezondheid/")

    assert response.json() == {"status": "goed", "versie": __version__}


def test_ready_when_every_check_passes(client: Client) -> None:
    health.register("cijfers", accept)

    response = client.get("/gezondheid/gereed/")

    assert response.status_code == 200
    assert response.json() == {"status": "goed", "versie": __version__}


def test_not_ready_names_the_part_and_what_is_wrong(client: Client) -> None:
    health.register("cijfers", refuse)

    response = client.get("/gezondheid/gereed/")

    assert response.status_code == 503
    assert response.json() == {
        "status": "niet gereed",
        "problemen": {"cijfers": "Er zijn nog geen cijfers geladen."},
    }


def test_a_database_that_fails_is_named_without_its_own_words(client: Client) -> None:
    def fail(*_arguments: object) -> None:
        raise OperationalError("wachtwoord onjuist voor rol netwerk")

    with connection.execute_wrapper(fail):
        response = client.get("/gezondheid/gereed/")

    assert response.status_code == 503
    assert response.json()["problemen"] == {"database": "De database antwoordt niet."}


def test_what_is_ready_now_is_not_remembered(client: Client) -> None:
    assert "no-store" in client.get("/gezondheid/gereed/")["Cache-Control"]
