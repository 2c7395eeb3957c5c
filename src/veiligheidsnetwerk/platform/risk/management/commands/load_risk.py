"""`manage.py load_risk`: invented cases to try the risk instrument with, in a proef only."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.risk.actions.seeding import load_invented_cases
from veiligheidsnetwerk.platform.risk.definitions import newest


class Command(BaseCommand):
    help = "Maakt in een proef verzonnen casussen om het risico-instrument mee te proberen."

    def handle(self, *_args: Any, **_options: Any) -> None:
        instrument = next(iter(newest().values()))
        added = load_invented_cases(instrument, order=Order(by=SYSTEM, now=timezone.now()))
        if added:
            self.stdout.write(f"Risico: {added} verzonnen casussen toegevoegd")
