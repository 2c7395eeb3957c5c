"""The letter's own cycle, played out in a proefomgeving by the actions that people use."""

from io import StringIO

import pytest
from django.core.management import call_command

from veiligheidsnetwerk.platform.strategy.models import Board, Cycle, Decision, Judgement, Priority

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("figures")]


def test_it_is_played_once_and_nothing_of_it_stands_in_the_real_cycle() -> None:
    call_command("load_network", stdout=StringIO())
    for _ in range(2):
        call_command("load_strategy", stdout=StringIO())

    played, real = Cycle.objects.get(code="2019-2022-voorbeeld"), Cycle.objects.get(code="2019-2022")
    assert not Board.objects.get().is_open
    assert all(each.is_complete for each in Judgement.objects.all())
    assert played.decisions.count() == Decision.objects.count() == 19
    assert Priority.objects.filter(cycle=played).count() == 6
    assert {each.body.name for each in played.reactions.all()} >= {"DVO Twente", "DVO IJsselland"}
    assert not played.reactions.filter(body__code="dvo-gelderland-midden").exists()
    [edition] = played.editions.all()
    assert edition.is_adopted
    assert "Bron: " in str(edition.content["blocks"])
    assert real.inputs.count() == real.themes.count() == 0
