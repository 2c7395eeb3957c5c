from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.teams.rows import PAGE, make_product, make_team, sent, words
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.teams.models import Product, Team, Update
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind
from veiligheidsnetwerk.platform.teams.rules.products import Status

UPDATE = f"{PAGE}bijwerken/"
NEW = f"{PAGE}producten/nieuw/"


@pytest.fixture
def team(db: None) -> Team:
    return make_team()


@pytest.fixture
def office(client_for: ClientFor, team: Team) -> Client:
    return client_for("secretariaat")


def told(product: Product, **typed: str) -> dict[str, str]:
    usual = {"seen": str(product.version), "day": product.day.isoformat(), "status": ""}
    names = ("now", "next_step", "reason", "help")
    return {
        f"p{product.pk}-{name}": value for name, value in (usual | dict.fromkeys(names, "") | typed).items()
    }


def test_a_product_keeps_the_day_that_was_planned_first_and_everything_that_was_said(
    office: Client, team: Team
) -> None:
    office.post(NEW, sent(kind="product", title="Handreiking 🧭 مرحبا", day="2018-05-01"))
    product = Product.objects.get()
    office.post(UPDATE, told(product, status="op schema", now="Begonnen"))
    product.refresh_from_db()
    late = told(product, status="vertraagd", day="2018-09-01", reason="Ziekte", help="Een schrijver")
    office.post(UPDATE, late)

    text = words(office.get(product.get_absolute_url()).content)

    assert "Handreiking 🧭 مرحبا" in text
    assert "1 september 2018, eerst gepland: 1 mei 2018" in text
    assert "Waarom: Ziekte Gevraagde hulp: Een schrijver" in text
    assert [each.status for each in Update.objects.all()] == ["vertraagd", "op schema"]
    assert Line.objects.filter(action="teams.product.changed").count() == 2


def test_what_is_wrong_with_one_product_keeps_no_other_from_being_kept_and_nothing_typed_is_lost(
    office: Client, team: Team
) -> None:
    good, bad = make_product(team, "Goed"), make_product(team, "Fout")
    typed = told(good, status="gereed") | told(bad, status="vertraagd", now="Wij zijn halverwege")

    answer = office.post(UPDATE, typed)

    text = words(answer.content)
    assert answer.status_code == 422
    assert "Schrijf op waarom het ‘vertraagd’ is." in text
    assert "Wij zijn halverwege" in text
    assert "1 product bijgewerkt." in text
    assert Product.objects.get(pk=good.pk).status == Status.DONE
    assert not Update.objects.filter(product=bad).exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"status": "aandacht", "reason": "Druk"}, "Schrijf op welke hulp u vraagt."),
        ({"status": "op schema", "day": "2018-08-01"}, "Schrijf op waarom het op een andere dag klaar is."),
        ({"now": "Alleen tekst"}, "Kies hoe het ervoor staat"),
        (
            {"status": "vertraagd", "day": "2017-01-01", "reason": "x", "help": "geen"},
            "Deze dag ligt voor de opdracht",
        ),
        ({"status": "overgedragen"}, "Kies uit de lijst."),
    ],
)
def test_what_cannot_be_said_of_a_product_is_explained(
    office: Client, team: Team, typed: dict[str, str], said: str
) -> None:
    product = make_product(team)

    answer = office.post(UPDATE, told(product, **typed))

    assert answer.status_code == 422
    assert said in words(answer.content)


def test_two_people_at_once_lose_nothing_and_the_same_thing_twice_is_said_once(
    office: Client, team: Team
) -> None:
    product = make_product(team)
    first = told(product, status="op schema", now="Van de eerste")
    office.post(UPDATE, first)
    office.post(UPDATE, first)

    answer = office.post(UPDATE, told(product, status="gereed", now="Van de tweede"))

    text = words(answer.content)
    assert answer.status_code == 422
    assert "Iemand anders werkte dit net bij." in text
    assert "nu staat er ‘Van de eerste’, u vulde in ‘Van de tweede’" in text
    assert Update.objects.count() == 1


def test_who_would_make_products_wait_for_each_other_reads_by_which_way(office: Client, team: Team) -> None:
    first, second = make_product(team, "Eerste"), make_product(team, "Tweede")
    Product.objects.filter(pk=second.pk).update(after=[first.pk])
    typed = sent(kind="product", title="Eerste", after=str(second.pk), seen="1")

    answer = office.post(f"{first.get_absolute_url()}wijzigen/", typed)

    assert answer.status_code == 422
    assert "Zo wacht dit op zichzelf: ‘Eerste’ → ‘Tweede’ → ‘Eerste’." in words(answer.content)


def test_a_team_that_was_dissolved_gets_no_new_product_and_a_long_title_none_at_all(
    office: Client, team: Team
) -> None:
    long = office.post(NEW, sent(kind="product", title="x" * 400, day="2018-05-01"))
    team.phases.create(kind=PhaseKind.DISSOLVED, day=date(2018, 12, 31), by="BBG")

    answer = office.post(NEW, sent(kind="product", title="Te laat", day="2018-05-01"))

    assert long.status_code == answer.status_code == 422
    assert "Dit team is opgeheven en maakt niets meer." in words(answer.content)


def test_the_page_says_as_it_was_on_a_day(client_for: ClientFor) -> None:
    reader = client_for("burgemeester")
    call_command("load_network", stdout=StringIO())
    call_command("load_teams", stdout=StringIO())

    text = words(reader.get(f"{PAGE}?op=2018-02-10").content)

    assert "Waarom: De landelijke evaluatie van de groepsscan is er nog niet. Gevraagde hulp: geen" in text
    assert "Het onderzoek aanbieden aan de vijf DVO's" in text
    assert "Moest klaar zijn op 31 maart 2018" in words(reader.get(f"{PAGE}?op=2018-04-10").content)


def test_a_member_is_asked_on_the_start_page_for_what_is_due_and_updates_no_other_team(team: Team) -> None:
    own, member = make_team("expertteam"), Client()
    member.force_login(make_user("expertteam_lid"))
    make_product(own, day=timezone.localdate() + timedelta(days=3))
    theirs = make_product(team)

    start = words(member.get("/").content)
    other = member.post(UPDATE, told(theirs, status="gereed"))

    assert "Werk de producten van EXPERTTEAM bij 1 klaar binnen twee weken." in start or (
        "Werk de producten van Expertteam bij 1 klaar binnen twee weken." in start
    )
    assert other.status_code == 403
    assert member.get(f"{theirs.get_absolute_url()}wijzigen/").status_code == 403
