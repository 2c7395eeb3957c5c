"""What is given in confidence: for whom, behind which factor, and who reads that someone opened it."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import Settings

from tests.factories import make_user
from tests.web.strategy.desk import DESK, NIJMEGEN, PAGE, browser, complete, dvo, make_desk
from tests.web.strategy.test_input_rights import READS, READS_NOT, everything
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.strategy.models import ConfidentialNote

pytestmark = pytest.mark.django_db
NOTE = f"{PAGE}vertrouwelijk/"
CHANGE = f"{NOTE}wijzigen/"
SECRET = "Kanarie-vertrouwelijk"
READERS = {"bbg_voorzitter", "bbg_lid", "eigen gemeente", "burgemeester"}


def typed(text: str = SECRET, *, seen: int = 0) -> dict[str, str]:
    return {"text": text, "seen": str(seen), "submission": str(uuid4())}


@pytest.fixture
def adviser() -> Client:
    make_desk()
    client = browser("adviseur")
    complete(client)
    assert client.post(CHANGE, typed()).status_code == 302
    return client


def seen_by(client: Client) -> list[str]:
    page = client.get(NOTE).content.decode()
    return re.findall(r"<li>\d\d-\d\d-\d{4} [\d:]+: ([^<,]*)", page)


@pytest.mark.parametrize("who", [*READS, *READS_NOT])
@pytest.mark.usefixtures("adviser")
def test_only_the_partner_and_the_bbg_read_it(who: str) -> None:
    client = {**READS, **READS_NOT}[who]()
    there, nothing = client.get(NOTE), client.get(f"{DESK}GM9999/vertrouwelijk/")

    if who in READERS:
        assert SECRET in there.content.decode()
    else:
        assert there.status_code == nothing.status_code
        assert there.status_code in {403, 404}
        assert SECRET not in everything(client)


@pytest.mark.parametrize("who", sorted({*READS, *READS_NOT} - {"eigen gemeente"}))
@pytest.mark.usefixtures("adviser")
def test_only_who_fills_in_writes_it(who: str) -> None:
    client = {**READS, **READS_NOT}[who]()

    assert client.post(CHANGE, typed("Gekaapt", seen=1)).status_code in {403, 404}
    assert ConfidentialNote.objects.get().text == SECRET


def test_it_stands_on_no_page_but_its_own(adviser: Client) -> None:
    assert SECRET in adviser.get(NOTE).content.decode()
    assert SECRET not in everything(adviser)
    assert SECRET not in everything(browser("bbg_lid"))


def test_the_partner_reads_who_opened_it_and_when(adviser: Client) -> None:
    assert seen_by(adviser) == ["Adviseur"]
    reader = browser("bbg_lid")
    reader.get(NOTE)
    reader.head(NOTE)
    reader.get(f"{DESK}{NIJMEGEN}/vertrouwelijk/")

    assert seen_by(adviser) == ["Adviseur", "Bbg_lid", "Adviseur"]


@pytest.mark.usefixtures("adviser")
def test_who_reads_it_for_the_bbg_learns_of_the_trace_and_not_who_else_read_it() -> None:
    page = browser("bbg_lid").get(NOTE).content.decode()

    assert "Dat u dit opent, wordt vastgelegd." in page
    assert "Wie zag dit?" not in page


def test_an_adviser_elsewhere_leaves_no_trace(adviser: Client) -> None:
    browser("adviseur", organisation=NIJMEGEN, email="n@example.nl").get(NOTE)
    dvo().get(NOTE)

    assert seen_by(adviser) == ["Adviseur"]


@pytest.mark.usefixtures("adviser")
def test_the_log_keeps_that_it_was_read_and_nothing_of_what_was_given() -> None:
    browser("bbg_lid").get(NOTE)

    line = Line.objects.order_by("-sequence").first()
    assert line is not None
    assert (line.zone, line.sentence) == (
        "restricted",
        "Bbg_lid las de vertrouwelijke toelichting bij de input van gemeente Enschede.",
    )
    assert not any(SECRET in f"{line.sentence}{line.before}{line.after}" for line in Line.objects.all())


def test_what_someone_else_changed_is_not_written_over(adviser: Client) -> None:
    assert adviser.post(CHANGE, typed("Eerst", seen=1)).status_code == 302

    late = adviser.post(CHANGE, typed("Later", seen=1))

    assert late.status_code == 409
    assert "Later" in late.content.decode()
    assert ConfidentialNote.objects.get().text == "Eerst"


def test_it_opens_only_for_a_key(adviser: Client, settings: Settings) -> None:
    settings.FACTORS_DEMANDED = True

    asked = [adviser.get(path) for path in (NOTE, CHANGE)]

    assert [page.status_code for page in asked] == [302, 302]
    assert all("vertrouwelijk" in page["Location"] for page in asked)


def test_nobody_gives_themselves_what_is_restricted() -> None:
    make_desk()
    office = make_user("secretariaat")
    client = Client()
    client.force_login(office)
    path = f"/netwerk/toegang/{office.pk}/rol/"
    asked = {"role": "adviseur", "organisation": str(office.person.employments.get().organisation_id)}

    refused = client.post(path, asked | {"first_day": "2026-01-05", "submission": str(uuid4())})

    assert refused.status_code == 422
    assert "Laat een collega u die geven" in refused.content.decode()


@pytest.mark.parametrize("piece", ["BSN 123456782", "06-12345678", "kenteken 12-ABC-3", "Dorpsstraat 12"])
def test_what_points_at_a_person_is_not_kept_and_nothing_typed_is_lost(adviser: Client, piece: str) -> None:
    refused = adviser.post(CHANGE, typed(f"Let op {piece} in de wijk.", seen=1))

    page = refused.content.decode()
    assert refused.status_code == 422
    assert "Dat hoort hier niet" in page
    assert f"Let op {piece} in de wijk." in page
    assert ConfidentialNote.objects.get().text == SECRET


def test_a_name_stays_for_a_reason_that_the_history_keeps(adviser: Client) -> None:
    text = "Motorclub Willem Tell vestigt zich hier."
    before, refused = adviser.get(CHANGE), adviser.post(CHANGE, typed(text, seen=1))
    kept = adviser.post(CHANGE, typed(text, seen=1) | {"names": "Zo heet de club."})

    assert 'type="hidden" name="names"' in before.content.decode()
    assert refused.status_code == 422
    assert "‘Willem Tell’" in refused.content.decode()
    assert 'type="text" name="names"' in refused.content.decode()
    assert kept.status_code == 302
    assert ConfidentialNote.objects.get().text == text
    assert "Namen blijven staan: Zo heet de club." in words(adviser.get(NOTE).content)
