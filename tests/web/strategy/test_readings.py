"""Reading plans: brought, read, judged; and that nothing counts before a person says so."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tests.factories import make_user
from tests.unit.language.texts.files import locked_pdf, pdf, scanned_pdf
from tests.web.strategy.desk import DESK, ENSCHEDE, HENGELO, NIJMEGEN, PAGE, browser, dvo, make_desk, make_ivp
from tests.web.strategy.test_desk import words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core import background
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.strategy.actions import reading as actions
from veiligheidsnetwerk.platform.strategy.actions.themes import begin_with
from veiligheidsnetwerk.platform.strategy.definitions import themes
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, Passage, PlanReading, Suggested, Verdict
from veiligheidsnetwerk.platform.strategy.rules.reading import ReadingState

pytestmark = pytest.mark.django_db
READ = f"{PAGE}lezen/"
MANY = f"{DESK}plannen/"


@pytest.fixture(autouse=True)
def cycle(monkeypatch: pytest.MonkeyPatch) -> Cycle:
    monkeypatch.setattr(background, "begin", lambda do, **_: do())
    return make_desk()


@pytest.fixture
def adviser() -> Client:
    return browser("adviseur")


def file(content: bytes, name: str = "IVP Enschede.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def read(client: Client, content: bytes | None = None) -> PlanReading:
    sent = client.post(READ, {"file": file(content or pdf())})
    assert sent.status_code == 302
    return PlanReading.objects.get()


def say(client: Client, reading: PlanReading, **said: str) -> int:
    chosen = {
        f"oordeel-{each.pk}": said[each.theme] for each in reading.suggested.all() if each.theme in said
    }
    return client.post(reading.get_absolute_url(), {"submission": str(uuid4()), **chosen}).status_code


def test_a_plan_is_read_and_shows_what_it_names_with_passage_page_and_reason(adviser: Client) -> None:
    reading = read(adviser)
    page = words(adviser.get(reading.get_absolute_url()).content)

    assert (reading.state, reading.pages) == (ReadingState.READ, 1)
    assert {each.theme: each.weight for each in reading.suggested.all()} == {
        "ondermijning": "priority",
        "jeugd": "priority",
    }
    assert "De prioriteiten zijn ondermijning en jeugd." in page
    assert "Bladzijde 1." in page
    assert "Het woord ervoor is ‘ondermijning’" in page


def test_the_file_itself_is_not_kept(adviser: Client) -> None:
    assert read(adviser).content is None


def test_what_nobody_confirmed_counts_for_nothing(adviser: Client) -> None:
    read(adviser)

    assert not Passage.objects.exists()
    assert "Nog niet ingevuld." in words(adviser.get(PAGE).content)


def test_what_is_confirmed_becomes_a_passage_with_its_theme(adviser: Client, cycle: Cycle) -> None:
    begin_with(cycle, themes().themes, order=Order(by=make_user("secretariaat").actor, now=timezone.now()))
    reading = read(adviser)

    assert say(adviser, reading, ondermijning="priority", jeugd="regular") == 302

    found = {each.title: each for each in Passage.objects.all()}
    assert {title: each.weight for title, each in found.items()} == {
        "Ondermijning": "priority",
        next(title for title in found if "eugd" in title): "regular",
    }
    first = found["Ondermijning"]
    assert (first.page, first.source) == (1, "IVP Enschede.pdf")
    assert first.codings.get().theme.code == "ondermijning"


def test_saying_something_else_later_changes_the_passage_and_makes_no_second(adviser: Client) -> None:
    reading = read(adviser)
    say(adviser, reading, ondermijning="priority")
    say(adviser, reading, ondermijning="regular")
    assert [each.weight for each in Passage.objects.all()] == ["regular"]

    say(adviser, reading, ondermijning="not")
    assert [each.is_dropped for each in Passage.objects.all()] == [True]

    say(adviser, reading, ondermijning="priority")
    assert [(each.is_dropped, each.weight) for each in Passage.objects.all()] == [(False, "priority")]


def test_rejecting_touches_nothing_that_was_typed(adviser: Client) -> None:
    Passage.objects.create(input=_begun(), title="Ondermijning", weight="priority")
    reading = read(adviser)

    say(adviser, reading, ondermijning="not")

    assert [each.is_dropped for each in Passage.objects.all()] == [False]


def test_a_second_coder_works_blind_and_makes_no_passage(adviser: Client) -> None:
    reading = read(adviser)
    say(adviser, reading, ondermijning="priority", jeugd="priority")
    office = browser("secretariaat")
    address = reading.get_absolute_url()

    before = words(office.get(address).content)
    say(office, reading, ondermijning="regular")
    after = words(office.get(address).content)

    assert "zei:" not in before
    assert after.count("zei:") == 1
    assert "Adviseur zei: het plan noemt dit als prioriteit" in after
    assert Passage.objects.count() == 2
    assert {each.weight for each in Passage.objects.all()} == {"priority"}


def test_what_one_said_is_in_no_history_that_the_other_reads(adviser: Client) -> None:
    reading = read(adviser)
    say(adviser, reading, ondermijning="not")

    office = browser("secretariaat")
    for address in (PAGE, reading.get_absolute_url(), MANY):
        assert "Oordeel" not in words(office.get(address).content)


def test_how_far_coders_agree_is_counted_over_what_both_coded(adviser: Client) -> None:
    office = browser("secretariaat")
    reading = read(adviser)
    assert "niet te berekenen" in words(office.get(MANY).content)

    say(adviser, reading, ondermijning="priority", jeugd="regular")
    say(office, reading, ondermijning="priority", jeugd="priority")

    # Two units: agreed, and not. Of the four values three are alike: De = 2 * 3 * 1 / (4 * 3), Do = 1 / 2.
    page = words(office.get(MANY).content)
    assert "Over 2 suggesties zei meer dan één lezer iets" in page
    assert "is 0,00" in page


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (scanned_pdf(), "alleen plaatjes van bladzijden"),
        (locked_pdf(), "met een wachtwoord beveiligd"),
        (b"PK\x03\x04" + b"x" * 100, "beschadigd"),
        (b"zomaar tekst", "Dit is geen PDF"),
    ],
    ids=["scanned", "locked", "zip", "text"],
)
def test_what_cannot_be_read_says_why_and_what_to_do(adviser: Client, content: bytes, said: str) -> None:
    reading = read(adviser, content)
    page = words(adviser.get(reading.get_absolute_url()).content)

    assert reading.state == ReadingState.REFUSED
    assert said in page
    assert "Kies een ander bestand" in page


def test_an_empty_file_and_none_at_all_are_refused_before_anything_is_kept(adviser: Client) -> None:
    for sent, said in (({"file": file(b"")}, "is leeg"), ({}, "Kies een bestand")):
        page = adviser.post(READ, sent)
        assert (page.status_code, said in words(page.content)) == (422, True)
    assert not PlanReading.objects.exists()


def test_the_same_file_twice_is_read_once(adviser: Client) -> None:
    content = pdf()
    read(adviser, content)

    again = adviser.post(READ, {"file": file(content, "kopie.pdf")})

    assert again.status_code == 422
    assert "al gebracht, onder de naam ‘IVP Enschede.pdf’" in words(again.content)
    assert PlanReading.objects.count() == 1


def test_what_breaks_in_the_reading_of_one_plan_keeps_no_other_waiting(
    adviser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken_off:
        broken_off.setattr(actions, "suggest", lambda *_: 1 / 0)
        broken = read(adviser)

    adviser.post(READ, {"file": file(pdf() + b"\n", "nog een.pdf")})

    broken.refresh_from_db()
    assert (broken.state, broken.refused) == (ReadingState.REFUSED, actions.BROKEN)
    assert PlanReading.objects.exclude(pk=broken.pk).get().state == ReadingState.READ


def test_what_a_process_that_ended_left_behind_is_read_by_the_calendar(
    adviser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background, "begin", lambda *_, **__: None)
    reading = read(adviser)
    assert "wordt gelezen" in words(adviser.get(reading.get_absolute_url()).content)
    now = timezone.now()
    PlanReading.objects.update(state=ReadingState.BUSY, begun_at=now)
    said: list[str] = []

    actions.read_by_calendar(now, said.append)
    assert said == []

    PlanReading.objects.update(begun_at=now - actions.PATIENCE - timedelta(seconds=1))
    actions.read_by_calendar(now, said.append)
    assert said == ["1 plan gelezen."]
    assert Suggested.objects.count() == 2


def test_many_plans_at_once_each_go_to_the_gemeente_in_their_name() -> None:
    office = browser("secretariaat")
    names = ("ivp_enschede 2027.pdf", "Nijmegen - plan.pdf", "onbekend.pdf", "Hengelo en Enschede.pdf")

    page = office.post(
        MANY, {"plans": [file(pdf() + b"\n" * at, name) for at, name in enumerate(names)]}, follow=True
    )

    found = {each.input.organisation.code: each.name for each in PlanReading.objects.all()}
    assert found == {ENSCHEDE: names[0], NIJMEGEN: names[1]}
    said = words(page.content)
    assert "2 bestanden worden nu gelezen" in said
    assert "‘onbekend.pdf’ is niet gelezen" in said
    assert "‘Hengelo en Enschede.pdf’ is niet gelezen" in said
    assert "2 van 2 gelezen" in said


@pytest.mark.parametrize("role", ["burgemeester", "bbg_lid", "riec", "beheer"])
def test_who_does_not_code_brings_nothing_and_says_nothing(adviser: Client, role: str) -> None:
    reading = read(adviser)
    client = browser(role)

    assert client.post(READ, {"file": file(pdf())}).status_code in {403, 404}
    assert say(client, reading, ondermijning="priority") in {403, 404}
    assert not Verdict.objects.exists()


def test_nobody_elsewhere_reads_what_was_read(adviser: Client) -> None:
    address = read(adviser).get_absolute_url()

    elsewhere = browser("adviseur", organisation=NIJMEGEN, email="n@example.nl")
    assert elsewhere.get(address).status_code == 404
    assert elsewhere.get(address.replace(ENSCHEDE, NIJMEGEN)).status_code == 404
    assert adviser.get(MANY).status_code == 403
    assert dvo().get(address).status_code == 200


def test_the_log_knows_that_plans_were_read_and_not_what_they_are_called(adviser: Client) -> None:
    read(adviser)

    lines = [f"{line.sentence}{line.before}{line.after}" for line in Line.objects.all()]
    assert any("lezing van een plan" in line for line in lines)
    assert not any("IVP Enschede" in line for line in lines)


def _begun() -> Input:
    return Input.objects.create(
        cycle=Cycle.objects.get(), organisation=Organisation.objects.get(code=ENSCHEDE)
    )


def test_a_joint_plan_that_was_read_for_one_gemeente_is_offered_to_the_others_of_the_plan(
    adviser: Client, cycle: Cycle
) -> None:
    joint = make_ivp(ENSCHEDE, HENGELO)
    reading = read(adviser)
    say(adviser, reading, ondermijning="priority")
    given = Input.objects.get()
    Input.objects.filter(pk=given.pk).update(ivp=joint)
    Input.objects.create(cycle=cycle, organisation=Organisation.objects.get(code=HENGELO), ivp=joint)
    other = browser("adviseur", organisation=HENGELO, email="hengelo@example.nl")
    page, address = f"{DESK}{HENGELO}/", f"{DESK}{HENGELO}/lezen/{reading.pk}/overnemen/"
    before = words(other.get(page).content)

    assert other.post(address).status_code == 302
    assert other.post(address).status_code == 404

    taken = PlanReading.objects.get(taken_from=reading)
    assert "Gebruik de lezing van Enschede" in before
    assert "Gebruik de lezing van Enschede" not in words(other.get(page).content)
    assert [each.theme for each in taken.suggested.all()] == [each.theme for each in reading.suggested.all()]
    assert not Verdict.objects.filter(suggested__reading=taken).exists()
    assert browser("adviseur", organisation=NIJMEGEN, email="n@example.nl").post(address).status_code == 404
