"""`manage.py load_strategy`: the cycles that an installation begins with."""

from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.strategy.actions.playing import play
from veiligheidsnetwerk.platform.strategy.actions.seeding import load_cycles
from veiligheidsnetwerk.platform.strategy.definitions import cycles
from veiligheidsnetwerk.platform.strategy.example import example
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.presenters.strategy import strategy_document
from veiligheidsnetwerk.platform.strategy.queries.editions import whole_of_all
from veiligheidsnetwerk.publishing.document import Document


def _compose(cycle: Cycle, day: date) -> Document:
    return strategy_document(whole_of_all(cycle), day)


class Command(BaseCommand):
    help = "Vult de cycli van de veiligheidsstrategie aan; in een proef ook met een voorbeeld."

    def handle(self, *_args: Any, **_options: Any) -> None:
        order = Order(by=SYSTEM, now=timezone.now())
        added = load_cycles(cycles().cycles, order=order)
        if not settings.IN_PRODUCTION:
            added += load_cycles(cycles().demo, order=order, is_demo=True)
            play(example(), _compose, order=order)
        if added:
            self.stdout.write(f"Strategie: {added} cycli toegevoegd")
