from datetime import date
from io import BytesIO, StringIO

import docx
import pytest
from django.core.management import call_command
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import make_organisation
from tests.web.insight.test_blad import text_of_pdf
from tests.web.teams.rows import PAGE, make_product, make_team, sent, words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Body, Membership, Owned, Person
from veiligheidsnetwerk.platform.teams.models import LooseEnd, Product, Recommendation, Team
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind
from veiligheidsnetwerk.platform.teams.rules.products import Status

CLOSE = f"{PAGE}opheffen/"
END = date(2018, 12, 31)


@pytest.fixture
def team(db: None) -> Team:
    team = make_team()
    Recommendation.objects.create(
        team=team, title="Advies", report="Rapport", report_day=END, owner_body=team.body
    )
    return team


@pytest.fixture
def office(client_for: ClientFor, team: Team) -> Client:
    return client_for("secretariaat")


def going_on(team: Team) -> LooseEnd:
    return LooseEnd.objects.create(
        team=team, kind="gevolgd cijfer", title="Inbraken", address="/cijfers/", owner_body=team.body
    )


def given(*things: Owned, owner: str) -> dict[str, str]:
    return {f"{each._meta.model_name}-{each.pk}": owner for each in things}


def closing(seen: int = 0) -> dict[str, str]:
    return {"day": END.isoformat(), "reason": "De taak is volbracht", "seen": str(seen)}


def test_a_team_cannot_close_while_anything_has_no_new_owner_and_says_what(
    office: Client, team: Team
) -> None:
    ready, loose = make_product(team, "Handreiking"), going_on(team)
    Product.objects.filter(pk=ready.pk).update(status=Status.DONE)
    owner = f"organisatie:{make_organisation().pk}"

    answer = office.post(CLOSE, sent(**closing(), **given(ready, owner=owner)))

    text = words(answer.content)
    assert answer.status_code == 422
    assert text.count("Kies wie dit overneemt. Zonder eigenaar kan het team niet dicht.") >= 2
    assert "De taak is volbracht" in answer.content.decode()
    assert not Team.objects.get().is_dissolved
    assert LooseEnd.objects.get(pk=loose.pk).owner == team.body
    assert Product.objects.get(pk=ready.pk).owner == team.body


def test_handing_over_can_be_done_in_parts_and_then_the_team_closes(office: Client, team: Team) -> None:
    busy, loose, advice = make_product(team), going_on(team), Recommendation.objects.get()
    person = Person.objects.create(name="Lid", email="lid@example.nl")
    Membership.objects.create(body=team.body, person=person, role="lid", first_day=date(2018, 1, 1))
    owner = make_organisation()
    chosen = f"organisatie:{owner.pk}"

    office.post(CLOSE, sent(**given(busy, owner=chosen), overdragen="ja", seen="0"))
    assert not Team.objects.get().is_dissolved
    end = office.post(CLOSE, sent(**closing(), **given(loose, advice, owner=chosen)))

    busy.refresh_from_db()
    assert end["Location"] == PAGE
    assert (busy.owner, busy.status) == (owner, Status.HANDED_OVER)
    assert busy.updates.get().reason == f"Overgedragen aan: {owner}"
    assert Team.objects.get().phase.kind == PhaseKind.DISSOLVED
    assert Body.objects.get(pk=team.body_id).last_day == END
    assert Membership.objects.get().last_day == END
    assert Line.objects.filter(action__endswith=".handed_over").count() == 3


def test_old_links_keep_working_and_nothing_new_is_made_after_the_end(office: Client, team: Team) -> None:
    advice, product = Recommendation.objects.get(), make_product(team)
    chosen = f"organisatie:{make_organisation().pk}"
    office.post(CLOSE, sent(**closing(), **given(product, advice, owner=chosen)))

    assert "opgeheven vanaf 31 december 2018" in words(office.get(PAGE).content)
    assert "gemeente Enschede" in words(office.get(product.get_absolute_url()).content)
    assert office.get(advice.get_absolute_url()).status_code == 200
    late = office.post(f"{PAGE}lopend/nieuw/", sent(kind="actie", title="Te laat"))
    assert "Dit team is opgeheven en begint niets meer." in words(late.content)
    assert "Dit team is al opgeheven." in words(office.get(CLOSE).content)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"day": "2090-01-01"}, "Deze dag moet nog komen."),
        ({"day": "2017-01-01"}, "Deze dag ligt voor de opdracht"),
        ({"reason": ""}, "Schrijf op waarom het team wordt opgeheven."),
        ({"seen": "4"}, "Iemand anders wijzigde dit net."),
    ],
)
def test_a_closing_that_cannot_be_is_refused_whole(
    office: Client, team: Team, typed: dict[str, str], said: str
) -> None:
    advice = Recommendation.objects.get()
    owner = f"organisatie:{make_organisation().pk}"

    answer = office.post(CLOSE, sent(**closing() | given(advice, owner=owner) | typed))

    assert answer.status_code == 422
    assert said in words(answer.content)
    assert Recommendation.objects.get().owner == team.body


def test_who_looks_after_something_writes_down_that_it_is_done(client_for: ClientFor, team: Team) -> None:
    office = client_for("bbg_voorzitter")
    office.post(f"{PAGE}lopend/nieuw/", sent(kind="actie", title="Bel de GGD", due="2018-02-01"))
    made = LooseEnd.objects.get()
    before = words(office.get(PAGE).content)
    typed = {"kind": "actie", "title": "Bel de GGD", "seen": "1"}
    bad = office.post(f"{PAGE}lopend/{made.pk}/wijzigen/", sent(**typed, address="javascript:alert(1)"))
    office.post(f"{PAGE}lopend/{made.pk}/wijzigen/", sent(**typed, done_on="2018-03-01"))

    assert "Bel de GGD (klaar op 1 februari 2018, over tijd)" in before
    assert bad.status_code == 422
    assert "Bel de GGD (afgerond op 1 maart 2018)" in words(office.get(PAGE).content)


def test_the_end_report_is_composed_from_the_records_as_pdf_and_word(client_for: ClientFor) -> None:
    reader = client_for("burgemeester")
    call_command("load_network", stdout=StringIO())
    call_command("load_teams", stdout=StringIO())

    pdf = " ".join(text_of_pdf(reader.get(f"{PAGE}eindrapportage.pdf").content).split())
    word = docx.Document(BytesIO(reader.get(f"{PAGE}eindrapportage.docx").content))

    heads = [each.text for each in word.paragraphs if each.style and each.style.name == "Heading 1"]
    told = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert "Eindrapportage Expertteam Jeugd De opdracht Laat de aanpak" in pdf
    assert any(text.startswith("Wacht op de landelijke evaluatie van de groepsscan") for text in told)
    assert "Onderzoek naar de aanpak van problematische jeugdgroepen" in told
    assert heads[:2] == ["De opdracht", "Van opdracht tot opheffing"]
