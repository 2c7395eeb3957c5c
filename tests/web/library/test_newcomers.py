"""What someone who is new is told, and what of it is not for everybody."""

from datetime import timedelta

from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.web.events.rows import make_meeting
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.network.models import Body

PAGE = "/nieuw-hier/"


def page(client: Client, path: str = PAGE) -> str:
    return words(client.get(path).content)


def test_the_bodies_of_the_register_stand_by_the_part_of_the_region_they_are_for(
    visitor: Client,
) -> None:
    call_command("load_network")
    Body.objects.filter(code="bbg").update(mandate="Kiest wat de regio samen doet.")

    shown = page(visitor)

    assert shown.index("Voor de hele regio") < shown.index("Voor een district")
    assert "Districtelijk veiligheidsoverleg 5 overleggen" in shown
    assert "Kiest wat de regio samen doet." in shown
    assert "BBG bestuurlijke begeleidingsgroep" in shown


def test_what_comes_is_told_to_whom_it_is_for_here_and_on_the_start_page(
    visitor: Client, client_for: ClientFor
) -> None:
    soon, far, gone = (timezone.localdate() + timedelta(days=days) for days in (20, 200, -1))
    for title, day in (("Kanariedag", soon), ("Verre dag", far), ("Oude dag", gone)):
        make_meeting(title=title, day=day)
    make_meeting(title="Afgelast", day=soon, cancelled_because="Storm.")
    adviser = client_for("adviseur")

    year, start = page(adviser), page(adviser, "/")

    assert "Kanariedag" in year
    assert "Verre dag" in year
    assert "Kanariedag" in start
    assert not any(each in year + start for each in ("Oude dag", "Afgelast"))
    assert "Verre dag" not in start
    assert not any("Kanariedag" in page(visitor, path) for path in (PAGE, "/"))


def test_the_first_week_leads_only_where_someone_may_look(visitor: Client, client_for: ClientFor) -> None:
    assert "Bekijk de cijfers van uw gemeente" in page(client_for("adviseur"))
    assert "Bekijk de cijfers van uw gemeente" not in page(visitor)
    assert "Zoek een instrument dat u kent" in page(visitor)
