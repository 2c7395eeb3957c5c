from tests.conftest import ClientFor


def test_alive_says_so_with_its_version(client_for: ClientFor) -> None:
    response = client_for(None).get("/gezondheid/")

    assert response.json() == {"status": "goed", "versie": "0.1.0"}
