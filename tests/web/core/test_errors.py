import re

import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template import TemplateSyntaxError
from django.test import Client, RequestFactory
from django.utils.functional import SimpleLazyObject
from pytest_django import DjangoAssertNumQueries, Settings

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.addresses import SECRET
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.config.logs import OneLine
from veiligheidsnetwerk.platform.core.error_texts import TEXTS
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.middleware import Next
from veiligheidsnetwerk.platform.core.navigation import Link

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.addresses")]

CODES = [400, 403, 404, 405, 409, 413, 422, 429, 500, 503]


def text_of(content: bytes) -> str:
    return re.sub(r"\s+", " ", content.decode())


def fails(_request: HttpRequest) -> bool:
    raise TemplateSyntaxError(SECRET)


def database_is_away(_get_response: Next) -> Next:
    def respond(_request: HttpRequest) -> HttpResponse:
        raise OperationalError(SECRET)

    return respond


def test_there_is_a_page_for_every_code() -> None:
    assert sorted(TEXTS) == CODES


@pytest.mark.parametrize("code", CODES)
def test_every_error_page_says_in_dutch_what_happened_what_was_kept_and_what_to_do(
    rf: RequestFactory, code: int
) -> None:
    response = error_page(rf.get("/"), code)

    texts = TEXTS[code]
    page = text_of(response.content)
    assert response.status_code == code
    assert response["Cache-Control"] == "no-store"
    assert 'lang="nl"' in page
    assert [text for text in (texts.title, texts.what, texts.kept, texts.do) if text not in page] == []


def test_a_view_may_say_it_more_exactly(rf: RequestFactory) -> None:
    response = error_page(rf.get("/"), 409, what="Iemand <b>anders</b> sloot de ronde.")

    assert "Iemand &lt;b&gt;anders&lt;/b&gt; sloot de ronde." in text_of(response.content)
    assert TEXTS[409].kept in text_of(response.content)


@pytest.mark.parametrize("path", ["/test/stuk/", "/test/vraag/"])
def test_a_failure_of_ours_shows_no_path_no_query_and_no_secret(
    visitor: Client, settings: Settings, path: str
) -> None:
    response = visitor.get(path)

    hidden = (SECRET, "Traceback", "SELECT", "nergens", str(settings.BASE_DIR), settings.SECRET_KEY, ".py")
    assert response.status_code == 500
    assert TEXTS[500].title in text_of(response.content)
    assert [text for text in hidden if text in text_of(response.content)] == []


def test_a_failure_is_one_line_in_the_log_without_its_text(
    visitor: Client, caplog: pytest.LogCaptureFixture
) -> None:
    visitor.get("/test/stuk/")

    lines = [OneLine().format(record) for record in caplog.records]
    assert len(lines) == 1
    assert lines[0].endswith(" ERROR django.request Internal Server Error: /test/stuk/ [LookupError]")


@pytest.mark.parametrize(("path", "code"), [("/bestaat/niet/", 404), ("/test/verboden/", 403)])
def test_what_django_refuses_becomes_our_page(visitor: Client, path: str, code: int) -> None:
    response = visitor.get(path)

    assert response.status_code == code
    assert TEXTS[code].title in text_of(response.content)


def test_a_busy_database_is_said_so_and_when_to_come_back(visitor: Client) -> None:
    response = visitor.get("/test/bezet/")

    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert TEXTS[503].title in text_of(response.content)


def test_a_database_that_is_away_before_the_view_starts_is_a_503_too(
    visitor: Client, settings: Settings
) -> None:
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "tests.web.core.test_errors.database_is_away"]

    response = visitor.get("/")

    assert response.status_code == 503
    assert SECRET not in text_of(response.content)


@pytest.mark.parametrize("code", [404, 500])
def test_a_page_whose_surroundings_fail_is_shown_without_them(
    rf: RequestFactory, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(Link, "is_visible_to", lambda _link, request: fails(request))

    response = error_page(rf.get("/"), code)

    page = text_of(response.content)
    assert TEXTS[code].title in page
    assert "Wat u kunt doen" in page
    assert SECRET not in page


@pytest.mark.parametrize("code", [500, 503])
def test_a_page_about_a_failure_does_not_ask_the_database_who_is_there(
    rf: RequestFactory, django_assert_num_queries: DjangoAssertNumQueries, code: int
) -> None:
    make_user("gast")
    request = rf.get("/")
    vars(request)["user"] = SimpleLazyObject(User.objects.get)

    with django_assert_num_queries(0):
        error_page(request, code)


def test_without_any_template_the_four_texts_remain(rf: RequestFactory, settings: Settings) -> None:
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "OPTIONS": {"loaders": []}}]

    page = text_of(error_page(rf.get("/"), 500).content)

    texts = TEXTS[500]
    assert [text for text in (texts.title, texts.what, texts.kept, texts.do) if text not in page] == []


def test_a_page_without_database_is_complete(rf: RequestFactory) -> None:
    assert "Proefomgeving" in text_of(error_page(rf.get("/"), 503).content)


def test_a_signed_in_person_stays_recognised_on_an_error_page(client_for: ClientFor) -> None:
    response = client_for("gast").get("/bestaat/niet/")

    assert "Uitloggen" in response.content.decode()
