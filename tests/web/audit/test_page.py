import re
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import transaction
from django.template.loader import render_to_string
from django.test import Client
from django.utils.html import escape

from tests.audit_lines import NOTED, note, write_lines
from tests.conftest import ClientFor
from tests.factories import make_organisation, make_user
from veiligheidsnetwerk.platform.audit import queries
from veiligheidsnetwerk.platform.audit.presenters import who_saw
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Action, Details, Event, Result, Thing, Who
from veiligheidsnetwerk.platform.core.operations import Origin, operation
from veiligheidsnetwerk.platform.core.rights import Actor

pytestmark = pytest.mark.django_db

PAGE = "/beheer/logboek/"
SEEN = Action(code="test.seen", sentence="{who} bekeek {about}.", shows=True)
ANNA = Who(name="Anna Beheer", account=1, role="beheer")
THING = Thing("ding", "1", "een ding")
SECRET_CASE = Thing("zaak", "z-7", "Zaak 7")


@pytest.fixture
def reader(client_for: ClientFor) -> Client:
    return client_for("fg")


def numbers(client: Client, question: str = "") -> list[int]:
    page = client.get(f"{PAGE}{question}").content.decode()
    return [int(number) for number in re.findall(r"<span>regel (\d+)</span>", page)]


def links(client: Client, question: str = "") -> dict[str, str]:
    page = client.get(f"{PAGE}{question}").content.decode()
    return {title: href for href, title in re.findall(r'href="(\?[^"]*)" rel="\w+">([^<]+)<', page)}


def record(
    *,
    code: str = NOTED.code,
    by: Actor | Who = ANNA,
    about: Thing = THING,
    before: Details | None = None,
    after: Details | None = None,
    result: Result = Result.DONE,
) -> None:
    events.register(NOTED, SEEN)
    with transaction.atomic():
        events.record(
            Event(code=code, by=by, about=about, before=before or {}, after=after or {}, result=result)
        )


def test_a_line_is_a_dutch_sentence_with_what_changed(reader: Client) -> None:
    record(before={"rol": "gast", "lid": False}, after={"rol": "adviseur", "lid": True, "taken": ["a", "b"]})

    page = reader.get(PAGE).content.decode()

    text = " ".join(re.sub(r"<[^>]+>", " ", page).split())
    assert "Anna Beheer noteerde een ding." in text
    assert "Wie Anna Beheer, beheerder" in text
    assert "rol gast → adviseur" in text
    assert "lid nee → ja" in text
    assert "taken a, b" in text
    assert "Vanuit een opdracht op de server" in text


def test_what_people_typed_is_shown_as_text(reader: Client) -> None:
    record(about=Thing("ding", "1", "<script>alert(1)</script>"), after={"<b>": "<i>"})

    page = reader.get(PAGE).content.decode()

    assert "<script>alert" not in page
    assert escape("<i>") in page


def test_a_refusal_is_marked_in_words(reader: Client) -> None:
    record(result=Result.REFUSED)

    page = reader.get(PAGE).content.decode()

    assert "Geweigerd" in page


def test_the_log_is_read_page_by_page_and_back_without_missing_a_line(reader: Client) -> None:
    write_lines(2 * queries.PAGE + 3)
    total = 2 * queries.PAGE + 4  # signing in is a line too

    first = numbers(reader)
    older = links(reader)["Oudere regels"]
    second = numbers(reader, older)
    last = links(reader, older)["Oudere regels"]
    third = numbers(reader, last)
    back = numbers(reader, links(reader, last)["Nieuwere regels"])

    assert first + second + third == list(range(total, 0, -1))
    assert back == second
    assert "Oudere regels" not in links(reader, last)
    assert "Nieuwere regels" not in links(reader)


def test_a_line_that_is_added_meanwhile_moves_nothing_to_the_next_page(reader: Client) -> None:
    write_lines(queries.PAGE + 5)
    older = links(reader)["Oudere regels"]
    before = numbers(reader, older)

    write_lines(3)

    assert numbers(reader, older) == before


def test_a_search_stays_while_paging(reader: Client) -> None:
    write_lines(queries.PAGE + 5)
    record(about=Thing("ding", "x", "iets anders"))

    older = links(reader, "?actie=test.noted&waarover=ding&wie=Tester")["Oudere regels"]

    assert "actie=test.noted" in older
    assert "waarover=ding" in older
    assert len(numbers(reader, older.replace("&amp;", "&"))) == 5


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("wie=anna", {2, 4}),
        ("wie=Bram", {3}),
        ("actie=test.seen", {4}),
        ("waarover=zaak", {4}),
        ("waarover=z-7", {4}),
        ("wie=anna&actie=test.noted", {2}),
        ("wie=%25", set()),
        ("waarover=_", set()),
    ],
)
def test_lines_are_found_by_who_what_and_about(reader: Client, question: str, found: set[int]) -> None:
    record()
    record(by=Who(name="Bram"))
    record(code=SEEN.code, about=SECRET_CASE)

    assert set(numbers(reader, f"?{question}")) == found


def test_days_are_those_of_the_netherlands_and_both_take_part(reader: Client) -> None:
    moments = {
        2: datetime(2026, 6, 30, 21, 59, tzinfo=UTC),  # 30 June, one minute to midnight
        3: datetime(2026, 6, 30, 22, 0, tzinfo=UTC),
        4: datetime(2026, 7, 1, 21, 59, tzinfo=UTC),
        5: datetime(2026, 7, 1, 22, 0, tzinfo=UTC),
    }
    for moment in moments.values():
        with time_machine.travel(moment, tick=False):
            record()

    assert numbers(reader, "?van=2026-07-01&tot=2026-07-01") == [4, 3]
    assert numbers(reader, "?van=01-07-2026&tot=01-07-2026") == [4, 3]


def test_attempts_to_sign_in_are_found_by_the_address_that_was_typed(reader: Client, client: Client) -> None:
    for email in ("Iemand@Example.nl", "ander@example.nl"):
        client.post("/account/inloggen/", {"login": email, "password": "x"})

    assert len(numbers(reader, "?waarover=iemand@example.nl")) == 1


def test_everything_of_one_operation_is_found_together(reader: Client) -> None:
    with operation(Origin.COMMAND) as done:
        record()
        record()
    record()

    assert numbers(reader, f"?handeling={done.id}") == [3, 2]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("van=31-02-2026", "Vul een datum in, zoals 31-12-2026."),
        ("van=2026-07-02&tot=2026-07-01", "Deze dag ligt voor ‘Van’."),
        ("actie=bestaat.niet", "Deze keuze bestaat niet."),
        ("voor=%C2%B2", "Dit is geen nummer van een regel."),
        ("na=99999999999999999999999", "9223372036854775807"),
        (f"wie={'x' * 300}", "200"),
    ],
)
def test_a_search_that_cannot_be_is_answered_in_dutch(reader: Client, question: str, said: str) -> None:
    response = reader.get(f"{PAGE}?{question}")

    assert response.status_code == 422
    assert said in response.content.decode()


def test_actions_that_read_the_same_are_one_choice(reader: Client) -> None:
    other = Action(code="test.noted_too", sentence=NOTED.sentence)
    events.register(other)
    record()
    record(code=other.code)

    page = reader.get(PAGE).content.decode()

    assert page.count(">… noteerde …<") == 1
    assert numbers(reader, f"?actie={NOTED.code}") == [3, 2]


def test_nothing_found_says_what_to_do(reader: Client) -> None:
    assert "Geen regels gevonden" in reader.get(f"{PAGE}?wie=niemand").content.decode()


def test_reading_the_log_adds_nothing_to_it(reader: Client) -> None:
    before = numbers(reader)

    assert numbers(reader) == before


def test_who_may_not_read_the_log_does_not_even_see_the_link(client_for: ClientFor) -> None:
    assert "Logboek" not in client_for("adviseur").get("/").content.decode()


def test_an_owner_learns_who_saw_a_thing_and_not_who_changed_it() -> None:
    events.register(NOTED, SEEN)
    record(code=SEEN.code, about=SECRET_CASE)
    record(code=SEEN.code, about=SECRET_CASE, by=Who(name="Bram"))
    record(code=SEEN.code, about=SECRET_CASE, by=Who(name="Carla"), result=Result.REFUSED)
    record(about=SECRET_CASE)
    record(code=SEEN.code, about=Thing("zaak", "z-8", "Zaak 8"))

    assert [line.name for line in queries.seen(SECRET_CASE)] == ["Bram", "Anna Beheer"]


def test_the_owner_of_a_thing_reads_who_saw_it_and_for_whom() -> None:
    organisation = make_organisation()
    record(code=SEEN.code, about=SECRET_CASE, by=make_user("adviseur").actor)
    record(code=SEEN.code, about=SECRET_CASE)

    page = render_to_string("audit/_seen.html", {"seen": who_saw(SECRET_CASE)})

    [newest, first] = re.findall(r"<li>\d\d-\d\d-\d{4} \d\d:\d\d:\d\d: ([^<]*)</li>", page)
    assert newest == "Anna Beheer"
    assert first.endswith(f", namens {organisation}")
    assert "Nog niemand." in render_to_string("audit/_seen.html", {"seen": who_saw(THING)})


def test_someone_without_the_right_reads_nothing_whatever_is_asked() -> None:
    events.register(NOTED)
    with transaction.atomic():
        events.record(note(1))

    assert queries.page(queries.Search(), reader=None).lines == ()
