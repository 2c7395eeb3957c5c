"""Meetings of a body: who prepares and sees them, and where papers, decisions and actions go."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.events.rows import PAGE, make_meeting, typed
from tests.web.strategy.rows import make_cycle
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.search import of_body
from veiligheidsnetwerk.platform.events.letters import how_it_stands
from veiligheidsnetwerk.platform.events.models import Meeting, Paper, Point, Resolution, SignUp, ToDo
from veiligheidsnetwerk.platform.network.models import Body, Membership, Organisation, Person
from veiligheidsnetwerk.platform.strategy.models import Decision, Proposal

PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


def post(client: Client, path: str, **sent: Any) -> int:
    return client.post(path, {"submission": str(uuid4()), **sent}).status_code


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def secretary(db: None) -> Client:
    return signed_in(make_user("dvo_secretaris"))


def dvo() -> Body:
    return Body.objects.get(code="dvo-twente")


def make_body_meeting(**other: Any) -> Meeting:
    body = dvo()
    return make_meeting(title="DVO in november", body=body, open_to=[of_body(body.code)], **other)


@pytest.mark.usefixtures("secretary")
def test_another_body_takes_the_place_of_the_first_and_does_not_come_beside_it(
    client_for: ClientFor,
) -> None:
    keeper, made = client_for("secretariaat"), make_body_meeting(audience="de leden")
    other = Body.objects.create(code="rvo", kind="rvo", name="RVO", mandate="Stuurt.")
    change = f"{PAGE}{made.pk}/wijzigen/"
    shown = keeper.get(change).context["form"].initial["open_to"]

    assert post(keeper, change, **typed(body=str(other.pk), seen="1"), open_to=shown) == 302

    made.refresh_from_db()
    assert (made.body, made.open_to) == (other, ["overleg:rvo"])


def over(days: int = 1) -> Meeting:
    """A meeting of the body some days ago."""
    return make_body_meeting(day=timezone.localdate() - timedelta(days=days))


def test_a_secretary_plans_for_the_own_body_alone_and_only_that_body_sees_it(
    secretary: Client, client_for: ClientFor
) -> None:
    member = make_user("adviseur")
    Membership.objects.create(body=dvo(), person=member.person, role="lid", first_day=date(2014, 1, 1))
    other = Body.objects.create(code="rvo", kind="rvo", name="RVO", mandate="Stuurt.")

    assert post(secretary, f"{PAGE}nieuw/", **typed(title="DVO in november")) == 422
    assert post(secretary, f"{PAGE}nieuw/", **typed(title="DVO in november", body=str(other.pk))) == 422
    assert post(secretary, f"{PAGE}nieuw/", **typed(title="DVO in november", body=str(dvo().pk))) == 302

    made = Meeting.objects.get()
    assert made.open_to == ["overleg:dvo-twente"]
    page = f"{PAGE}{made.pk}/"
    assert [client.get(page).status_code for client in (secretary, signed_in(member))] == [200, 200]
    assert client_for("burgemeester").get(page).status_code == 404
    assert signed_in(member).get(f"{page}wijzigen/").status_code == 403
    of_network = make_meeting()
    assert secretary.get(f"{PAGE}{of_network.pk}/wijzigen/").status_code == 403
    assert "Afgelasten" not in words(secretary.get(f"{PAGE}{of_network.pk}/").content)


def test_who_sits_in_the_body_is_called_once_and_gets_the_agenda(secretary: Client) -> None:
    meeting, member = make_body_meeting(), make_user("adviseur")
    Membership.objects.create(body=dvo(), person=member.person, role="lid", first_day=date(2014, 1, 1))
    stranger = Person.objects.create(name="Zonder werk", email="zonder@example.nl")
    Membership.objects.create(body=dvo(), person=stranger, role="lid", first_day=date(2014, 1, 1))
    page = f"{PAGE}{meeting.pk}/leden/"

    assert "niet waar ze werken, dus zij krijgen niets: Zonder werk." in words(secretary.get(page).content)
    assert post(secretary, page) == 302

    assert set(SignUp.objects.values_list("person__name", "state")) == {
        ("Dvo_secretaris", "in"),
        ("Adviseur", "in"),
    }
    letter = how_it_stands(str(SignUp.objects.get(person=member.person).pk))
    assert letter is not None
    assert f"{PAGE}{meeting.pk}/agenda/" in letter.text
    assert letter.calendar is not None
    assert post(secretary, page) == 422


def add_point(client: Client, meeting: Meeting, title: str, **other: str) -> int:
    known = {"title": title, "ask": "discuss", "place": "1", "minutes": "20"}
    return post(client, f"{PAGE}{meeting.pk}/agenda/nieuw/", **{**known, **other})


def test_the_agenda_says_when_each_point_begins_and_who_may_open_its_papers(secretary: Client) -> None:
    meeting, page = make_body_meeting(), "/stukken/nieuw/"
    guest = make_user("adviseur")
    Meeting.objects.update(open_to=[of_body("dvo-twente"), "rol:adviseur"])
    assert [add_point(secretary, meeting, title) for title in ("Woninginbraken", "Opening")] == [302, 302]
    assert add_point(secretary, meeting, "", ask="") == 422
    point = Point.objects.get(title="Woninginbraken")
    for title, tier in (("Notitie", "meeting"), ("Vertrouwelijk", "body")):
        file = SimpleUploadedFile("stuk.pdf", PDF)
        sent = {"title": title, "tier": tier, "point": str(point.pk), "file": file}
        assert post(secretary, f"{PAGE}{meeting.pk}{page}", **sent) == 302
    script = SimpleUploadedFile("stuk.pdf", b"MZ")
    assert post(secretary, f"{PAGE}{meeting.pk}{page}", title="X", tier="body", file=script) == 422

    def told(client: Client) -> str:
        return words(client.get(f"{PAGE}{meeting.pk}/agenda/").content)

    assert "1. Opening 13:30 uur · Bespreken · 20 min." in told(secretary)
    assert "2. Woninginbraken 13:50 uur" in told(secretary)
    assert "Vertrouwelijk (PDF" in told(secretary)
    seen = told(signed_in(guest))
    assert "Notitie (PDF" in seen
    assert "Vertrouwelijk" not in seen
    secret, open_one = (Paper.objects.get(tier=tier).get_absolute_url() for tier in ("body", "meeting"))
    assert [signed_in(guest).get(path).status_code for path in (secret, open_one)] == [404, 200]
    assert secretary.get(secret).content == PDF
    assert post(secretary, f"{open_one}weghalen/") == 302
    assert secretary.get(open_one).status_code == 404


def test_a_decision_waits_for_who_keeps_the_log_and_stands_there_with_its_source(
    secretary: Client, client_for: ClientFor
) -> None:
    meeting, cycle = over(), make_cycle()
    page, log = f"{PAGE}{meeting.pk}/", f"/strategie/{cycle.code}/besluiten/"
    decided = {"text": "Het district doet mee", "reason": "Het werkt.", "for_log": "on"}
    sent = {**decided, "body": str(dvo().pk)}
    coming = make_body_meeting()
    assert post(secretary, f"{PAGE}{coming.pk}/besluiten/nieuw/", **sent) == 422

    assert post(secretary, f"{page}besluiten/nieuw/", **sent) == 302

    assert "Voorgesteld voor het besluitenlogboek" in words(secretary.get(f"{page}besluitenlijst/").content)
    assert not Decision.objects.exists()
    assert "nog niet vastgelegd" not in words(secretary.get(log).content)
    keeper = client_for("secretariaat")
    assert "Het district doet mee. DVO Twente" in words(keeper.get(log).content)
    proposed = f"{log}voorstel/{Proposal.objects.get().pk}/"
    shown = keeper.get(proposed).context["form"]
    asked = {name: shown.initial[name] for name in ("about", "reason", "outcome")}
    asked |= {"body": str(dvo().pk), "day": meeting.day.isoformat()}
    assert secretary.get(proposed).status_code == 403
    assert post(keeper, proposed, **asked) == 302
    assert post(keeper, proposed, **asked) == 422  # somebody else was first

    assert "Bron: vergadering van DVO Twente van" in words(keeper.get(log).content)
    assert "In het besluitenlogboek" in words(secretary.get(f"{page}besluitenlijst/").content)
    kept = f"{page}besluiten/{Resolution.objects.get().pk}/"
    assert post(secretary, kept, **sent, seen="1") == 422
    assert Decision.objects.get().about == "Het district doet mee"


def test_what_does_not_belong_in_the_log_is_set_aside_with_a_reason(
    secretary: Client, client_for: ClientFor
) -> None:
    meeting, cycle = over(), make_cycle()
    page, keeper = f"{PAGE}{meeting.pk}/", client_for("secretariaat")
    sent = {"text": "Koffie", "reason": "Dorst.", "for_log": "on", "body": str(dvo().pk)}
    post(secretary, f"{page}besluiten/nieuw/", **sent)
    aside = f"/strategie/{cycle.code}/besluiten/voorstel/{Proposal.objects.get().pk}/niet/"

    assert post(keeper, aside, because="Gaat niet over de strategie.") == 302

    told = "Niet in het besluitenlogboek: Gaat niet over de strategie."
    assert told in words(secretary.get(f"{page}besluitenlijst/").content)
    again = {**sent, "text": "Koffie en de strategie", "seen": "1"}
    assert post(secretary, f"{page}besluiten/{Resolution.objects.get().pk}/", **again) == 302
    assert "Koffie en de strategie" in words(keeper.get(f"/strategie/{cycle.code}/besluiten/").content)


def agree(client: Client, meeting: Meeting, owner: Body | Organisation, **other: str) -> int:
    kind = "overleg" if isinstance(owner, Body) else "organisatie"
    known: Mapping[str, str] = {"text": "Maak een plan", "owner": f"{kind}:{owner.pk}", "due": "2096-01-01"}
    return post(client, f"{PAGE}{meeting.pk}/acties/nieuw/", **{**known, **other})


def test_an_action_comes_back_until_it_was_done_and_asks_who_is_to_do_it(secretary: Client) -> None:
    first, mayor = over(30), signed_in(make_user("burgemeester"))
    organisation = Organisation.objects.get(code="GM0153")
    second, third = over(10), make_body_meeting()
    other = signed_in(make_user("adviseur", email="elders@example.nl", organisation="GM0268"))
    of_network = make_meeting(day=timezone.localdate() - timedelta(days=40))
    assert agree(secretary, first, organisation) == 302
    assert agree(secretary, of_network, dvo()) == 403

    def still_open(meeting: Meeting, client: Client = secretary) -> bool:
        return "Maak een plan" in words(client.get(f"{PAGE}{meeting.pk}/agenda/").content)

    assert [still_open(each) for each in (first, second, third)] == [False, True, True]
    start, to_do = words(mayor.get("/").content), ToDo.objects.get()
    assert "Actie: Maak een plan" in start
    finish = f"{PAGE}acties/{to_do.pk}/gereed/"
    assert "Maak een plan" not in words(other.get("/").content)
    assert other.get(finish).status_code == 404
    Meeting.objects.update(open_to=[])  # who sees the meeting and is not asked, does not finish it
    assert post(other, finish) == 404
    assert post(mayor, finish) == 302

    assert [still_open(each) for each in (second, third)] == [True, False]
    assert "Actie: Maak een plan" not in words(mayor.get("/").content)


def test_a_regional_meeting_gives_its_decisions_and_actions_to_their_places(
    secretary: Client, client_for: ClientFor
) -> None:
    keeper, later = client_for("secretariaat"), make_body_meeting()
    meeting = make_meeting(day=timezone.localdate() - timedelta(days=1), title="Dag van de regio")
    page, cycle = f"{PAGE}{meeting.pk}/", make_cycle()

    assert post(keeper, f"{page}besluiten/nieuw/", text="We delen het", reason="Nut.", for_log="on") == 422
    sent = {"text": "We delen het", "reason": "Nut.", "for_log": "on", "body": str(dvo().pk)}
    assert post(keeper, f"{page}besluiten/nieuw/", **sent) == 302
    assert agree(keeper, meeting, dvo()) == 302

    assert "We delen het. DVO Twente" in words(keeper.get(f"/strategie/{cycle.code}/besluiten/").content)
    assert "Maak een plan" in words(secretary.get(f"{PAGE}{later.pk}/agenda/").content)
    assert "Besloten door: DVO Twente." in words(client_for("fg").get(f"{page}besluitenlijst/").content)


def test_a_calendar_follows_a_body_as_long_as_its_owner_may_see_it(
    secretary: Client, client_for: ClientFor
) -> None:
    make_body_meeting(aim="Vertrouwelijk doel.", link="https://example.nl/online")
    make_meeting()

    def told(client: Client, title: str) -> str:
        assert post(client, f"{PAGE}agenda/vernieuwen/") == 302
        shown = client.get(f"{PAGE}agenda/").context["topics"]
        own = {name: link.partition("//")[2].partition("/")[2] for name, link in shown}
        return Client().get(f"/{own[title]}").content.decode() if title in own else ""

    of_body = told(secretary, "DVO Twente")
    assert ("DVO in november" in of_body, "Regionale bijeenkomst" in of_body) == (True, False)
    assert ("Vertrouwelijk doel" in of_body, "example.nl/online" in of_body) == (False, False)
    mayor = client_for("burgemeester")
    assert told(mayor, "DVO Twente") == ""
    of_network = told(mayor, "Bijeenkomsten van het netwerk")
    assert ("DVO in november" in of_network, "Regionale bijeenkomst" in of_network) == (False, True)
    shown = dict(secretary.get(f"{PAGE}agenda/").context["topics"])["DVO Twente"]
    Membership.objects.update(last_day=date(2020, 1, 1))
    after = Client().get(f"/{shown.partition('//')[2].partition('/')[2]}").content.decode()
    assert "DVO in november" not in after
