"""Real cases: who needs to know, the door with a purpose, and what is refused before it is kept."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import ENSCHEDE, make_organisation, make_user
from tests.web.risk.rows import (
    CASES,
    NIJMEGEN,
    SECRET,
    assess,
    assessor,
    make_case,
    open_door,
    path_of,
    settle,
)
from veiligheidsnetwerk.platform.accounts.policies import roles
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.risk.models import Case

pytestmark = pytest.mark.django_db
NEEDS_TO_KNOW = {"risico_beoordelaar", "risico_lezer"}
DEEDS = ("", "openen/", "wijzigen/", "opnieuw/", "beoordelen/", "insturen/", "vaststellen/", "stukken/nieuw/")


def signed_in(role: str, organisation: str = "") -> Client:
    client = Client()
    client.force_login(make_user(role, organisation=organisation, email=f"{role}@example.nl"))
    return client


def facts(**typed: str) -> dict[str, str]:
    gemeente = make_organisation(ENSCHEDE)
    known = {"kind": "location", "name": "Loods", "legal_status": "none", "covers": "no", "instrument": "omg"}
    return {"gemeente": str(gemeente.pk), "submission": str(uuid4()), **known, **typed}


@pytest.mark.parametrize("role", sorted(set(roles()) - NEEDS_TO_KNOW))
def test_nobody_has_the_need_to_know_by_default(role: str) -> None:
    case, client = make_case(), signed_in(role)

    there = {client.get(path_of(case, deed)).status_code for deed in DEEDS}
    nothing = {client.get(f"{CASES}{uuid4()}/{deed}").status_code for deed in DEEDS}

    assert there == nothing == {403}
    assert SECRET not in client.get(CASES).content.decode()
    assert SECRET not in client.get("/").content.decode()


def test_an_assessor_elsewhere_finds_as_little_as_where_nothing_is() -> None:
    case, client = make_case(), assessor(organisation=NIJMEGEN)

    there = [client.get(path_of(case, deed)) for deed in DEEDS]
    nothing = [client.get(f"{CASES}{uuid4()}/{deed}") for deed in DEEDS]

    assert [page.status_code for page in there] == [page.status_code for page in nothing]
    assert {page.status_code for page in there} <= {404, 405}
    assert not any(SECRET in page.content.decode() for page in there)
    assert SECRET not in client.get(CASES).content.decode()


def test_the_door_asks_what_for_and_names_nothing() -> None:
    case, client = make_case(), assessor()

    shut = client.get(path_of(case))
    door = client.get(shut["Location"])

    assert shut["Location"].startswith(path_of(case, "openen/"))
    assert SECRET not in door.content.decode()
    assert client.post(path_of(case, "openen/"), {"purpose": ""}).status_code == 422
    assert client.get(path_of(case)).status_code == 302
    open_door(client, case)
    assert SECRET in client.get(path_of(case)).content.decode()


def test_the_log_hears_of_each_opening_and_nothing_of_the_case() -> None:
    case, client = make_case(), assessor()
    open_door(client, case)
    page = client.get(path_of(case)).content.decode()

    line = Line.objects.order_by("-sequence")[0]
    assert line.sentence == f"Risico_beoordelaar opende de casus {case} om te beoordelen."
    assert line.zone == "restricted"
    assert "Wie zag dit?" in page
    assert "Risico_beoordelaar, namens" in page
    assert not any("kanarie" in f"{each.sentence}{each.before}{each.after}" for each in Line.objects.all())


def test_the_door_falls_shut_again(monkeypatch: pytest.MonkeyPatch) -> None:
    case, client = make_case(), assessor()
    open_door(client, case)
    monkeypatch.setattr("veiligheidsnetwerk.platform.risk.views.opening.OPEN_FOR", timedelta(0))

    assert client.get(path_of(case)).status_code == 302


def test_no_browser_keeps_what_it_showed() -> None:
    case, client = make_case(), assessor()
    open_door(client, case)

    for path in (path_of(case), "/risico/casussen/", "/risico/casussen/kaart.svg"):
        assert "no-store" in client.get(path)["Cache-Control"], path


def test_a_door_leads_nowhere_else() -> None:
    case, client = make_case(), assessor()
    aims = ("https://elders.example/", "//elders.example", "/account/", path_of(case, "wijzigen/"))
    ends = [
        client.post(f"{path_of(case)}openen/?verder={aim}", {"purpose": "check"})["Location"] for aim in aims
    ]

    assert ends == [path_of(case)] * 3 + [path_of(case, "wijzigen/")]


def test_a_reader_opens_and_changes_nothing() -> None:
    case, client = make_case(), signed_in("risico_lezer", ENSCHEDE)
    open_door(client, case)

    assert client.get(path_of(case)).status_code == 200
    assert "wijzigen" not in client.get(path_of(case)).content.decode()
    assert client.post(path_of(case, "wijzigen/"), facts(seen="1")).status_code == 403
    assert Case.objects.get().name == SECRET


@pytest.mark.parametrize("piece", ["BSN 123456782", "06-12345678", "kenteken 12-ABC-3", "Dorpsstraat 12"])
def test_what_points_at_a_person_is_not_kept(piece: str) -> None:
    client = assessor()
    refused = client.post(f"{CASES}nieuw/", facts(picture=f"Let op {piece}."))

    assert refused.status_code == 422
    assert f"Let op {piece}." in refused.content.decode()
    assert not Case.objects.exists()
    assert client.post(f"{CASES}nieuw/", facts()).status_code == 302
    assert Case.objects.get().gemeente.code == ENSCHEDE


def test_nobody_begins_a_case_in_another_gemeente() -> None:
    client = assessor(organisation=NIJMEGEN)

    assert client.post(f"{CASES}nieuw/", facts()).status_code == 422
    assert not Case.objects.exists()


def test_the_list_is_narrowed_down_by_class_and_by_coverage_and_the_start_page_asks_to_assess_again() -> None:
    one, other = make_case(), make_case(name="tweede-casus")
    first, second = assessor(), assessor("twee@example.nl")
    assess(first, one)
    assess(second, one)
    settle(first, one)
    Case.objects.filter(pk=other.pk).update(reassess_on=timezone.localdate() - timedelta(days=1))
    Case.objects.filter(pk=one.pk).update(reassess_on=timezone.localdate() + timedelta(days=400))

    known = first.get(f"{CASES}?dekking=80 %25 of meer").content.decode()
    unknown = first.get(f"{CASES}?dekking=nog niet beoordeeld").content.decode()

    assert (SECRET in known, "tweede-casus" in known) == (True, False)
    assert (SECRET in unknown, "tweede-casus" in unknown) == (False, True)
    drawn = first.get(f"{CASES}kaart.svg?dekking=nog niet beoordeeld").content.decode()
    assert "Enschede: 1 casus." in drawn
    assert "tweede-casus" not in drawn
    start = first.get("/").content.decode()
    assert "Beoordeel casussen opnieuw" in start
    assert "1 casus, waarvan 1 over tijd." in start
    assert "tweede-casus" not in start
    elsewhere = assessor("drie@example.nl", organisation=NIJMEGEN).get("/").content.decode()
    assert "Beoordeel casussen opnieuw" not in elsewhere
