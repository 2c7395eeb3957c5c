from datetime import date, timedelta
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils.html import strip_tags

from tests.factories import make_user
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Body, Change, Membership, Organisation, Person

pytestmark = pytest.mark.django_db


def load() -> str:
    said = StringIO()
    call_command("load_network", stdout=said)
    return said.getvalue()


def test_the_first_start_fills_the_network_and_the_next_one_leaves_it() -> None:
    first = load()
    Body.objects.filter(code="bbg").update(mandate="Door het secretariaat veranderd.")
    changes = Change.objects.count()

    second = load()

    assert "voorbeeldmensen toegevoegd" in first
    assert second == ""
    assert Change.objects.count() == changes
    assert Body.objects.get(code="bbg").mandate == "Door het secretariaat veranderd."


def test_gemeenten_have_the_name_and_days_of_the_area_registry_and_follow_it() -> None:
    load()
    Organisation.objects.filter(code="GM1960").update(name="Verkeerd", first_day=date(2000, 1, 1))

    said = load()

    assert "1 organisaties" in said
    for each in Organisation.objects.filter(kind="gemeente"):
        gemeente = areas().gemeenten[each.code]
        after = each.last_day + timedelta(days=1) if each.last_day else None
        assert (each.name, each.first_day, after) == (gemeente.name, gemeente.begin, gemeente.end)


def test_the_question_of_the_letter_has_an_answer() -> None:
    load()
    client = Client()
    client.force_login(make_user("adviseur"))

    response = client.get("/netwerk/overleggen/dvo-twente/?op=2018-06-01")

    text = " ".join(strip_tags(response.content.decode()).split())
    assert "Op 1 juni 2018 zaten 17 mensen in het DVO Twente." in text
    assert "Voorzitter: Burgemeester Enschede." in text
    assert "Secretaris: Secretaris DVO Twente." in text


def test_every_gemeente_of_a_day_has_its_burgemeester_in_the_dvo_and_no_other() -> None:
    load()

    for day in (date(2014, 7, 1), date(2018, 6, 1), date(2026, 1, 1)):
        seats = Membership.objects.on(day).filter(body__kind="dvo", person__name__startswith="Burgemeester")
        codes = sorted(seats.values_list("on_behalf_of__code", flat=True))
        assert codes == sorted(gemeente.code for gemeente in areas().gemeenten_on(day))


def test_in_productie_there_are_no_example_people(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "IN_PRODUCTION", True)

    load()

    assert not Person.objects.exists()
    assert Body.objects.exists()


def test_example_people_have_addresses_that_reach_nobody() -> None:
    load()

    assert not Person.objects.exclude(email__endswith="@example.nl").exists()
