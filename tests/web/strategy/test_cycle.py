import re
from datetime import date
from html import unescape
from io import BytesIO, StringIO
from uuid import uuid4

import docx
import pytest
from django.core.management import call_command
from django.test import Client
from django.utils.html import strip_tags

from tests.conftest import ClientFor
from tests.web.insight.test_blad import text_of_pdf
from tests.web.strategy.rows import CODE, PAPER, make_cycle
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Change
from veiligheidsnetwerk.platform.strategy.models import Cycle, Paper, Step

PAGE = f"/strategie/{CODE}/"
STEP = f"{PAGE}stappen/dvo/wijzigen/"


def words(html: bytes) -> str:
    return re.sub(r"\s+", " ", unescape(strip_tags(html.decode())))


def facts(**other: str) -> dict[str, str]:
    usual = {
        "title": "Stap dvo",
        "kind": "consult",
        "lane": "dvo",
        "first_day": "2018-06-01",
        "last_day": "2018-07-31",
        "seen": "1",
        "submission": str(uuid4()),
    }
    return usual | other


@pytest.fixture
def office(client_for: ClientFor) -> Client:
    make_cycle()
    return client_for("secretariaat")


@pytest.fixture
def reader(client_for: ClientFor) -> Client:
    return client_for("burgemeester")


@pytest.mark.django_db
def test_the_first_start_adds_the_cycles_and_the_next_one_leaves_them() -> None:
    said = StringIO()
    call_command("load_strategy", stdout=said)
    Step.objects.filter(code="dvo").update(title="Door het secretariaat veranderd")
    changes = Change.objects.count()

    call_command("load_strategy", stdout=said)

    assert said.getvalue().count("cycli toegevoegd") == 1
    assert Change.objects.count() == changes
    assert Step.objects.filter(title="Door het secretariaat veranderd").count() == 3


def test_the_letters_own_cycle_says_what_went_on_in_june_2018_and_what_came_next(reader: Client) -> None:
    call_command("load_strategy", stdout=StringIO())

    text = words(reader.get(f"{PAGE}?op=2018-06-20").content)

    assert "Concept-prioriteiten bespreken (DVO's) loopt tot en met 31 juli 2018." in text
    assert "Op 1 augustus 2018 begint: Prioriteiten aanpassen en aanscherpen (BBG)." in text
    assert "DVO's, alleen Twente" in text


def test_a_cycle_that_is_over_calls_nothing_late(reader: Client) -> None:
    make_cycle()

    text = words(reader.get(f"{PAGE}?op=2026-11-28").content)

    assert "Deze cyclus is voorbij sinds 31 december 2022." in text
    assert "niet gereed gemeld" not in text


def test_a_step_that_slips_asks_why_and_keeps_what_was_typed(office: Client) -> None:
    response = office.post(STEP, facts(last_day="2018-09-15"))

    assert response.status_code == 422
    assert "Schrijf op waarom deze stap op andere dagen is." in words(response.content)
    assert b"2018-09-15" in response.content


def test_a_step_that_slipped_still_shows_when_it_was_planned(office: Client) -> None:
    office.post(STEP, facts(last_day="2018-09-15", reason="De zomer kwam ertussen"))

    text = words(office.get(f"{PAGE}?op=2018-06-20").content)
    picture = office.get(f"{PAGE}proces.svg?op=2018-06-20").content.decode()

    assert "1 juni tot en met 15 september 2018" in text
    assert "eerst gepland: 1 juni tot en met 31 juli 2018. De zomer kwam ertussen" in text
    assert "eerst gepland" in picture
    step = Step.objects.get(code="dvo")
    assert (step.last_day, step.planned_last_day) == (date(2018, 9, 15), date(2018, 7, 31))


def test_two_people_on_one_step_lose_nothing(office: Client) -> None:
    office.post(STEP, facts(text="Van de eerste"))

    response = office.post(STEP, facts(text="Van de tweede"))

    text = words(response.content)
    assert response.status_code == 409
    assert "Van de eerste" in text
    assert "Van de tweede" in text
    assert Step.objects.get(code="dvo").text == "Van de eerste"


def test_a_step_cannot_come_after_itself(office: Client) -> None:
    Step.objects.filter(code="input").update(after=["dvo"])

    response = office.post(STEP, facts(after="input"))

    assert response.status_code == 422
    assert "na zichzelf" in words(response.content)


def test_a_district_may_do_it_in_its_own_way(office: Client) -> None:
    other = Step.objects.get(code="dvo")

    office.post(
        f"{PAGE}stappen/nieuw/",
        facts(title="Twente op eigen wijze", district="PD-twente", instead_of=str(other.pk)),
    )

    text = words(office.get(PAGE).content)
    assert "Twente op eigen wijze" in text
    assert "in plaats van: Stap dvo" in text


def test_what_is_in_place_of_another_step_names_its_district(office: Client) -> None:
    other = Step.objects.get(code="dvo")

    response = office.post(f"{PAGE}stappen/nieuw/", facts(instead_of=str(other.pk)))

    assert response.status_code == 422
    assert "Kies het district" in words(response.content)


def test_a_strategy_that_is_extended_says_why_and_what_was_agreed_first(office: Client) -> None:
    asked = {"name": "Strategie", "first_day": "2019-01-01", "last_day": "2023-12-31", "seen": "1"}
    refused = office.post(f"{PAGE}wijzigen/", asked)

    office.post(f"{PAGE}wijzigen/", asked | {"reason": "Verlengd met een jaar."})

    text = words(office.get(PAGE).content)
    assert refused.status_code == 422
    assert "tot en met 31 december 2023" in text
    assert "Eerst afgesproken: tot en met 31 december 2022. Verlengd met een jaar." in text


def test_a_paper_is_added_and_stands_with_its_date(office: Client) -> None:
    asked = {"title": "Verslag", "day": "2018-06-12", "address": "https://www.example.nl/verslag"}

    office.post(f"{PAGE}stukken/nieuw/", asked)
    office.post(f"{PAGE}stukken/{PAPER}/wijzigen/", {"title": "Brief", "day": "2018-02-08", "seen": "1"})

    page = office.get(PAGE).content.decode()
    assert 'href="https://www.example.nl/verslag"' in page
    assert "Verslag" in words(page.encode())
    assert Paper.objects.get(pk=PAPER).title == "Brief"


def test_a_paper_of_another_cycle_is_not_there(office: Client) -> None:
    make_cycle("2023-2026", paper=PAPER + 1)

    assert office.get(f"{PAGE}stukken/{PAPER + 1}/wijzigen/").status_code == 404


def test_every_change_stands_in_the_log_and_in_the_history_of_the_cycle(office: Client) -> None:
    office.post(STEP, facts(title="Bespreken"))

    assert [line.sentence for line in Line.objects.all() if "Bespreken" in line.sentence] == [
        "Secretariaat wijzigde stap Bespreken."
    ]
    assert "Stap gewijzigd: Bespreken" in words(office.get(PAGE).content)


def test_who_only_reads_sees_no_way_to_change(reader: Client) -> None:
    make_cycle()

    page = reader.get(PAGE).content.decode()

    assert "wijzigen/" not in page
    assert reader.post(STEP, facts()).status_code == 403
    assert Step.objects.get(code="dvo").version == 1


def test_a_new_cycle_gets_an_address_of_its_own(office: Client) -> None:
    asked = {"name": "Strategie 2031", "first_day": "2031-01-01", "last_day": "2034-12-31"}

    response = office.post("/strategie/nieuw/", asked)

    assert response["Location"] == "/strategie/strategie-2031/"
    assert Cycle.objects.get(code="strategie-2031").planned_last_day == date(2034, 12, 31)


@pytest.mark.parametrize("op", ["2018-02-30", "x", ""])
def test_a_day_that_is_none_is_said(reader: Client, op: str) -> None:
    make_cycle()

    response = reader.get(f"{PAGE}?op={op}")

    assert response.status_code == (422 if op else 200)


def test_the_picture_can_be_had_on_paper_with_the_same_table(reader: Client) -> None:
    make_cycle()

    pdf = reader.get(f"{PAGE}proces.pdf?op=2018-06-20")
    word = reader.get(f"{PAGE}proces.docx?op=2018-06-20")
    png = reader.get(f"{PAGE}proces.png?op=2018-06-20")

    text = text_of_pdf(pdf.content)
    assert "Stap dvo" in text
    assert "De stappen, zoals ze op 20 juni 2018 staan" in text
    cells = [cell.text for row in docx.Document(BytesIO(word.content)).tables[0].rows for cell in row.cells]
    assert "2 Stap dvo" in cells
    assert "loopt" in cells
    assert png.content.startswith(b"\x89PNG")
    assert 'filename="proces-2019-2022-2018-06-20.pdf"' in pdf["Content-Disposition"]


def test_a_file_of_another_kind_is_not_there(reader: Client) -> None:
    make_cycle()

    assert reader.get(f"{PAGE}proces.exe").status_code == 404
