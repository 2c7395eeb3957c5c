import re
from collections.abc import Mapping
from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.utils.html import strip_tags

from tests.conftest import ClientFor
from tests.web.network.rows import EMAIL, KEY, NAME, OTHER, Rows
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import (
    Body,
    Change,
    Employment,
    Membership,
    Organisation,
    Person,
)

BODY = "/netwerk/overleggen/dvo-twente/"
ADD = f"{BODY}leden/nieuw/"
CHANGE = f"/netwerk/leden/{KEY}/wijzigen/"
END = f"/netwerk/leden/{KEY}/beeindigen/"


@pytest.fixture
def office(client_for: ClientFor, rows: Rows) -> Client:
    """The browser of the secretariaat."""
    return client_for("secretariaat")


def seat(**other: str) -> dict[str, str]:
    usual = {"person": OTHER, "role": "lid", "first_day": "2018-01-01", "submission": str(uuid4())}
    return usual | other


def words(html: bytes) -> str:
    return re.sub(r"\s+", " ", strip_tags(html.decode()))


def test_a_member_that_is_added_sits_there_and_the_history_says_who_did_it(office: Client) -> None:
    response = office.post(ADD, seat(last_day="2018-12-31"), follow=True)

    text = words(response.content)
    assert response.redirect_chain == [(BODY, 302)]
    assert "Het lid is toegevoegd aan DVO Twente." in text
    assert f"Lid toegevoegd: {OTHER} in DVO Twente" in text
    assert "door Secretariaat" in text
    assert "Laatste dag: 31 december 2018" in text


def test_every_change_stands_once_in_the_log(office: Client) -> None:
    office.post(ADD, seat())

    lines = [line.sentence for line in Line.objects.all() if "DVO Twente" in line.sentence]
    assert lines == [f"Secretariaat voegde lidmaatschap {OTHER} in DVO Twente toe."]


def test_without_an_organisation_it_is_the_one_where_someone_works(office: Client) -> None:
    office.post(END, {"last_day": "2018-05-31", "seen": "1"})

    office.post(ADD, seat(person=EMAIL.upper(), first_day="2018-06-01"))

    assert Membership.objects.get(first_day="2018-06-01").on_behalf_of == Organisation.objects.get(
        code="GM0153"
    )


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"person": "Niemand"}, "We kennen niemand"),
        ({"person": ""}, "Vul een naam of e-mailadres in."),
        ({"person": NAME, "first_day": "2020-01-01"}, "is dan al voorzitter"),
        ({"first_day": "2018-06-02", "last_day": "2018-06-01"}, "ligt voor de eerste dag"),
        ({"first_day": ""}, "Vul een datum in."),
        ({"first_day": "0018-01-01"}, "Controleer het jaartal"),
        ({"role": "keizer"}, "Kies een rol uit de lijst."),
        ({"on_behalf_of": "0"}, "Kies een organisatie uit de lijst."),
        ({"on_behalf_of": "x"}, "Kies een organisatie uit de lijst."),
    ],
)
def test_a_refused_seat_keeps_what_was_typed_and_writes_nothing(
    office: Client, typed: Mapping[str, str], reason: str
) -> None:
    response = office.post(ADD, seat(last_day="2030-12-30") | dict(typed))

    assert response.status_code == 422
    assert reason in words(response.content)
    assert "Dit klopt nog niet" in words(response.content)
    assert f'value="{typed.get("last_day", "2030-12-30")}"' in response.content.decode()
    assert Membership.objects.count() == 1
    assert not Change.objects.exists()


def test_two_people_with_one_name_are_told_apart_by_address(office: Client) -> None:
    Person.objects.create(name=OTHER, email="nog.een@example.nl")

    response = office.post(ADD, seat())

    assert "Er is meer dan één persoon met deze naam." in words(response.content)
    assert office.post(ADD, seat(person="nog.een@example.nl")).status_code == 302


def test_a_seat_lies_within_the_days_of_its_body(office: Client, rows: Rows) -> None:
    Body.objects.filter(pk=rows.body.pk).update(first_day=date(2018, 1, 1), last_day=date(2019, 12, 31))

    early = office.post(ADD, seat(first_day="2017-12-31"))
    late = office.post(ADD, seat())

    assert "DVO Twente bestaat pas vanaf 1 januari 2018." in words(early.content)
    assert "DVO Twente bestaat tot en met 31 december 2019." in words(late.content)


def test_the_same_form_sent_twice_adds_one_member_and_says_the_same(office: Client) -> None:
    form = seat()

    first, second = office.post(ADD, form), office.post(ADD, form)

    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"])
    assert Membership.objects.count() == 2
    assert Change.objects.count() == 1


def test_ending_a_seat_keeps_it_visible_before_that_day(office: Client) -> None:
    response = office.post(END, {"last_day": "2019-12-31", "seen": "1"}, follow=True)

    assert "Laatste dag: 31 december 2019" in words(response.content)
    assert NAME in words(office.get(f"{BODY}?op=2019-12-31").content)
    assert "zat er niemand" in words(office.get(f"{BODY}?op=2020-01-01").content)


@pytest.mark.parametrize(
    ("last_day", "reason"),
    [("2017-12-31", "ligt voor de eerste dag"), ("", "Vul een datum in."), ("morgen", "die bestaat")],
)
def test_an_end_that_cannot_be_is_refused(office: Client, last_day: str, reason: str) -> None:
    response = office.post(END, {"last_day": last_day, "seen": "1"})

    assert response.status_code == 422
    assert reason in words(response.content)
    assert Membership.objects.get().last_day is None


def test_an_end_is_not_made_later_by_ending_again(office: Client) -> None:
    office.post(END, {"last_day": "2019-12-31", "seen": "1"})

    response = office.post(END, {"last_day": "2020-12-31", "seen": "2"})

    assert "Dit lidmaatschap eindigt al op 31 december 2019." in words(response.content)


def test_who_changes_what_someone_else_changed_sees_both_and_loses_nothing(office: Client) -> None:
    mine = {"role": "adviseur", "first_day": "2018-03-03", "last_day": "2019-09-09", "seen": "1"}
    office.post(CHANGE, {"role": "lid", "first_day": "2018-02-02", "seen": "1"})

    conflict = office.post(CHANGE, mine)

    text = words(conflict.content)
    assert conflict.status_code == 409
    assert "Iemand anders was u voor" in text
    assert "2 februari 2018" in text
    assert "3 maart 2018" in text
    assert 'value="2018-03-03"' in conflict.content.decode()
    assert 'name="seen" value="2"' in conflict.content.decode()
    assert Membership.objects.get().first_day == date(2018, 2, 2)
    assert office.post(CHANGE, mine | {"seen": "2"}).status_code == 302
    assert Membership.objects.get().role == "adviseur"


def test_a_form_without_its_version_never_overwrites(office: Client) -> None:
    assert office.post(CHANGE, {"role": "lid", "first_day": "2018-02-02"}).status_code == 409


def test_saving_without_a_change_writes_no_history(office: Client) -> None:
    gemeente = Organisation.objects.get(code="GM0153").pk
    same = {"role": "voorzitter", "first_day": "2018-01-01", "on_behalf_of": gemeente, "seen": "1"}

    office.post(CHANGE, same)

    assert Membership.objects.get().version == 1
    assert not Change.objects.exists()


@pytest.mark.parametrize("role", ["adviseur", "dvo_secretaris", "redactie", "gast"])
def test_who_may_not_change_the_network_changes_nothing(rows: Rows, client_for: ClientFor, role: str) -> None:
    client = client_for(role)

    answers = [client.post(ADD, seat()), client.post(END, {"last_day": "2019-12-31", "seen": "1"})]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert not Membership.objects.filter(last_day__isnull=False).exists()
    assert Membership.objects.filter(body=rows.body, role="lid").count() == (role == "dvo_secretaris")


def test_a_person_comes_with_their_work_in_one_form(office: Client, rows: Rows) -> None:
    typed = {
        "name": "Nieuw Iemand",
        "email": "Nieuw@Example.nl",
        "organisation": rows.politie.pk,
        "function": "Analist",
        "first_day": "2020-01-01",
    }

    response = office.post("/netwerk/personen/nieuw/", typed, follow=True)

    work = Employment.objects.get(person__email="nieuw@example.nl")
    assert (work.organisation, work.function, work.first_day) == (rows.politie, "Analist", date(2020, 1, 1))
    assert "De persoon is toegevoegd." in words(response.content)


def test_a_person_is_not_added_when_the_work_is_refused(office: Client, rows: Rows) -> None:
    Organisation.objects.filter(pk=rows.politie.pk).update(last_day=date(2019, 12, 31))
    typed = {"name": "Nieuw", "email": "nieuw@example.nl", "organisation": rows.politie.pk}

    refused = office.post("/netwerk/personen/nieuw/", typed | {"first_day": "2020-01-01"})
    unfinished = office.post("/netwerk/personen/nieuw/", typed)

    assert (refused.status_code, unfinished.status_code) == (422, 422)
    assert "Vul in sinds wanneer" in words(unfinished.content)
    assert not Person.objects.filter(email="nieuw@example.nl").exists()


def test_an_address_belongs_to_one_person(office: Client) -> None:
    response = office.post("/netwerk/personen/nieuw/", {"name": "Dubbel", "email": EMAIL.upper()})

    assert f"Dit adres is al van {NAME}." in words(response.content)


def test_work_that_overlaps_is_refused_and_other_work_is_not(office: Client, rows: Rows) -> None:
    add = f"/netwerk/personen/{KEY}/werk/nieuw/"

    same = office.post(add, {"organisation": rows.gemeente.pk, "first_day": "2019-01-01"})
    other = office.post(add, {"organisation": rows.politie.pk, "first_day": "2019-01-01"})

    assert "werkt daar dan al: vanaf 1 januari 2018." in words(same.content)
    assert other.status_code == 302


def test_work_ends_with_a_day(office: Client, rows: Rows) -> None:
    typed = {
        "organisation": rows.gemeente.pk,
        "first_day": "2018-01-01",
        "last_day": "2019-06-30",
        "seen": "1",
    }

    assert office.post(f"/netwerk/werk/{KEY}/wijzigen/", typed).status_code == 302
    assert Employment.objects.get(pk=KEY).last_day == date(2019, 6, 30)


def test_a_name_is_changed_with_its_history(office: Client) -> None:
    typed = {"name": "Nieuwe Naam", "email": EMAIL, "seen": "1"}

    response = office.post(f"/netwerk/personen/{KEY}/wijzigen/", typed, follow=True)

    assert f"Naam: van {NAME} naar Nieuwe Naam" in words(response.content)


def test_the_log_keeps_names_and_addresses_of_people_out_of_its_details(office: Client) -> None:
    office.post(f"/netwerk/personen/{KEY}/wijzigen/", {"name": NAME, "email": "x@example.nl", "seen": "1"})

    line = Line.objects.order_by("-pk")[0]
    assert "x@example.nl" not in str(vars(line))


def body(**other: str) -> dict[str, str]:
    return {"kind": "dvo", "name": "DVO Nieuw", "mandate": "Overleg.", "district": "PD-twente"} | other


def test_a_body_is_added_under_its_name(office: Client) -> None:
    response = office.post("/netwerk/overleggen/nieuw/", body())

    assert response["Location"] == "/netwerk/overleggen/dvo-nieuw/"


@pytest.mark.parametrize("name", ["Nieuw", "dvo twente!", "★"])
def test_every_body_gets_an_address_of_its_own(office: Client, name: str) -> None:
    response = office.post("/netwerk/overleggen/nieuw/", body(name=name))

    assert office.get(response["Location"]).status_code == 200
    assert response["Location"] not in {"/netwerk/overleggen/nieuw/", BODY}


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"name": "dvo TWENTE"}, "Er is al een overleg met deze naam."),
        ({"district": ""}, "Kies het district van dit overleg."),
        ({"district": "PD-mars"}, "Kies een district uit de lijst."),
        ({"kind": "driehoek"}, "Kies ten minste één gemeente."),
        ({"kind": "raad"}, "Kies een soort uit de lijst."),
        ({"first_day": "2018-06-02", "last_day": "2018-06-01"}, "ligt voor de eerste dag"),
        ({"mandate": ""}, "Schrijf in een of twee zinnen"),
    ],
)
def test_a_body_that_cannot_be_is_refused(office: Client, typed: Mapping[str, str], reason: str) -> None:
    response = office.post("/netwerk/overleggen/nieuw/", body(**typed))

    assert response.status_code == 422
    assert reason in words(response.content)
    assert Body.objects.count() == 1


def test_a_driehoek_covers_its_gemeenten_and_no_district(office: Client) -> None:
    office.post("/netwerk/overleggen/nieuw/", body(kind="driehoek", name="Driehoek", gemeenten="GM0153"))

    made = Body.objects.get(name="Driehoek")
    assert (made.district, made.gemeenten, made.area_name) == ("", ["GM0153"], "Enschede")
    assert "Driehoek" in words(office.get("/netwerk/gemeenten/GM0153/").content)


def test_a_body_that_ends_takes_its_members_along_to_that_day(office: Client, rows: Rows) -> None:
    change = f"{BODY}wijzigen/"
    typed = body(name="DVO Twente", last_day="2019-12-31", seen="1")

    response = office.post(change, typed, follow=True)

    assert Membership.objects.get().last_day == date(2019, 12, 31)
    assert f"Lidmaatschap beëindigd met het overleg: {NAME}" in words(response.content)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"first_day": "2018-02-01"}, "is al lid vanaf 1 januari 2018"),
        ({"last_day": "2017-12-31"}, "wordt pas lid op 1 januari 2018"),
    ],
)
def test_a_body_does_not_leave_members_outside_its_days(
    office: Client, typed: Mapping[str, str], reason: str
) -> None:
    response = office.post(f"{BODY}wijzigen/", body(name="DVO Twente", seen="1") | dict(typed))

    assert response.status_code == 422
    assert reason in words(response.content)
    assert Body.objects.get().version == 1


def test_an_organisation_is_added_changed_and_ended(office: Client) -> None:
    typed = {"kind": "overig", "name": "Veiligheidshuis"}
    page = office.post("/netwerk/organisaties/nieuw/", typed)["Location"]

    office.post(f"{page}wijzigen/", typed | {"last_day": "2020-12-31", "seen": "1"})

    assert page == "/netwerk/organisaties/veiligheidshuis/"
    assert "Veiligheidshuis" in words(office.get("/netwerk/organisaties/?op=2020-12-31").content)
    assert "Veiligheidshuis" not in words(office.get("/netwerk/organisaties/?op=2021-01-01").content)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"kind": "gemeente", "name": "Nergens"}, "Kies een soort uit de lijst."),
        ({"kind": "overig", "name": "politie OOST"}, "Er is al een organisatie met deze naam."),
    ],
)
def test_an_organisation_that_cannot_be_is_refused(
    office: Client, typed: Mapping[str, str], reason: str
) -> None:
    assert reason in words(office.post("/netwerk/organisaties/nieuw/", typed).content)


def test_markup_in_a_name_is_only_text(office: Client) -> None:
    office.post(ADD, seat())
    Person.objects.filter(name=OTHER).update(name="<script>alert(1)</script>")

    pages = [office.get(path).content for path in (BODY, "/netwerk/personen/", ADD)]

    assert not [page for page in pages if b"<script>alert" in page]
