"""Two pages before a DVO or a driehoek, of the own gemeente and the own DVO."""

from datetime import timedelta

import pypdfium2
import pytest
from django.utils import timezone

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.insight.test_blad import text_of_pdf
from tests.web.strategy.rows import make_cycle, make_step
from tests.web.teams.rows import make_product, make_team, words
from veiligheidsnetwerk.platform.network.models import Body, Membership, Person
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.teams.models import Product, Recommendation

WHERE = "/rapportages/overleg/"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]


def test_it_says_what_is_asked_what_is_decided_and_how_the_own_gemeente_stands(client_for: ClientFor) -> None:
    today = timezone.localdate()
    mayor = client_for("burgemeester")
    make_user("dvo_secretaris")
    cycle, team = make_cycle(), make_team()
    Cycle.objects.update(last_day=today + timedelta(days=900))
    asked, soon = make_product(team, "Het rapport aanbieden"), today + timedelta(days=20)
    Product.objects.filter(pk=asked.pk).update(kind="besluit", planned_day=soon, day=soon)
    make_step(cycle, "driehoek", first=today, last=soon, lane="gemeenten", kind="other")
    dvo = Body.objects.get(kind="dvo")
    person = Person.objects.get(name="Burgemeester")
    Membership.objects.create(body=dvo, person=person, role="lid", first_day=today - timedelta(days=900))
    for number in range(9):
        Recommendation.objects.create(
            team=team,
            title=f"Advies {number}",
            report="Rapport",
            report_day=today,
            owner_body=team.body,
            offered_on=today - timedelta(days=400),
        )

    text = words(mayor.get(WHERE).content)
    pdf = mayor.get(f"{WHERE}voor-het-overleg.pdf").content

    assert "Voor het overleg: gemeente Enschede" in text
    assert "Antwoord van DVO Twente op: Advies 0" in text
    assert "over tijd" in text
    assert "Nog 3 dingen passen hier niet" in text
    assert "Het rapport aanbieden" in text
    assert "Stap driehoek tot en met" in text
    assert "Bron: " in text or "gegevens tot en met" in text
    assert "Antwoord van DVO Twente op: Advies 0" in " ".join(text_of_pdf(pdf).split())
    assert len(pypdfium2.PdfDocument(pdf)) <= 2
    assert mayor.get(f"{WHERE}voor-het-overleg.docx").content[:2] == b"PK"


def test_who_works_for_no_gemeente_gets_no_figures_of_one(client_for: ClientFor) -> None:
    text = words(client_for("om").get(WHERE).content)

    assert "Er zijn hier geen cijfers van een eigen gemeente." in text
    assert "Van u wordt nu niets gevraagd." in text
