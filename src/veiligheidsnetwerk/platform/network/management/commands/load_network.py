"""`manage.py load_network`: the organisations and bodies that an installation begins with."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.seeding import load_demo_people, load_network


class Command(BaseCommand):
    help = "Vult het netwerk aan met gemeenten, organisaties en overleggen; in een proef ook met voorbeelden."

    def handle(self, *_args: Any, **_options: Any) -> None:
        order = Order(by=SYSTEM, now=timezone.now())
        if added := load_network(order=order):
            self.stdout.write(
                f"Netwerk: {added} organisaties, overleggen en plannen toegevoegd of bijgewerkt"
            )
        if not settings.IN_PRODUCTION and (people := load_demo_people(order=order)):
            self.stdout.write(f"Netwerk: {people} voorbeeldmensen toegevoegd")
