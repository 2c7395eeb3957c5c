import pytest
from django.test import Client

from veiligheidsnetwerk.platform.config import urls

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.addresses")]

PAGES = ["/", "/account/inloggen/", "/bestaat/niet/", "/test/stuk/", "/test/bezet/", "/%00", "/gezondheid/"]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_forbids_what_we_never_do(visitor: Client, path: str) -> None:
    headers = visitor.get(path).headers

    assert headers["Content-Security-Policy"] == (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    )
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=(), " in headers["Permissions-Policy"]


@pytest.mark.parametrize("path", ["/", "/account/inloggen/", "/componenten/", "/bestaat/niet/"])
def test_pages_hold_no_script_or_style_of_their_own(visitor: Client, path: str) -> None:
    page = visitor.get(path).content.decode()

    assert [
        sign for sign in ("<style", " style=", " onclick=", "<script>", "javascript:") if sign in page
    ] == []


def test_the_addresses_of_the_tests_are_not_those_of_the_product() -> None:
    assert not [pattern for pattern in urls.urlpatterns if str(pattern.pattern).startswith("test")]
