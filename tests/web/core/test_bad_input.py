import pytest
from django.test import Client

from tests.conftest import ClientFor

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("figures"),
    pytest.mark.urls("tests.web.addresses"),
]

PATHS = ["/", "/account/inloggen/", "/account/uitloggen/", "/gezondheid/gereed/", "/componenten/"]
QUERIES = [
    "a=%00",
    "%00=a",
    "next=%00",
    "next=/%00",
    "next=" + "9" * 5000,
    "a=" + "9" * 5000,
    "a=%ff%fe",
    "next=%ff",
    "a=%C2%B2",
    "a=1&a=2&b",
    "&&&===",
    "next=http://[",
    "a=%",
    "&".join(f"a{number}=1" for number in range(1001)),
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query[:12])
def test_an_odd_query_is_never_a_failure_of_ours(visitor: Client, path: str, query: str) -> None:
    assert visitor.get(f"{path}?{query}").status_code < 500


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/%00", 400),
        ("/test/cijfers/%00/", 400),
        ("/%ff%fe/", 404),
        ("/²/", 404),
        ("/" + "9" * 5000, 404),
    ],
)
def test_an_odd_address_is_refused_with_a_page(visitor: Client, path: str, code: int) -> None:
    response = visitor.get(path)

    assert response.status_code == code
    assert "Wat u kunt doen" in response.content.decode()


def test_a_nul_that_the_database_cannot_keep_is_unreadable_and_not_our_failure(visitor: Client) -> None:
    assert visitor.get("/test/bewaart/?naam=a%00b").status_code == 400


def test_too_many_fields_are_refused(visitor: Client) -> None:
    response = visitor.post("/account/inloggen/", {f"veld{number}": "1" for number in range(1001)})

    assert response.status_code == 400
    assert "te veel velden" in response.content.decode()


@pytest.mark.parametrize("enforce", [False, True])
def test_a_body_that_is_too_large_is_refused(client_for: ClientFor, *, enforce: bool) -> None:
    client = Client(enforce_csrf_checks=enforce, raise_request_exception=False)
    client.get("/account/inloggen/")

    response = client.post(
        "/account/inloggen/", {"login": "a" * 2_600_000}, "application/x-www-form-urlencoded"
    )

    assert response.status_code == 413
    assert "te groot" in response.content.decode()


def test_a_host_that_is_not_ours_is_refused(visitor: Client) -> None:
    response = visitor.get("/", headers={"host": "kwaad.example.com"})

    assert response.status_code == 400
    assert "kwaad" not in response.content.decode()


def test_a_broken_upload_is_unreadable(visitor: Client) -> None:
    response = visitor.post("/account/inloggen/", b"--x\r\nnergens", "multipart/form-data; boundary=\xff")

    assert response.status_code == 400
