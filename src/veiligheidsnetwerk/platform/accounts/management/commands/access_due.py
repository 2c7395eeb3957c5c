"""`manage.py access_due`: what the calendar asks about access. May run as often as one likes."""

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.actions.leaving import reduce_leaver
from veiligheidsnetwerk.platform.accounts.actions.reminding import remind
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Person
from veiligheidsnetwerk.platform.network.queries import leavers


def _gone(before: date) -> list[Person]:
    """Who left before a day and does not come in as a guest either."""
    accounts = {user.person_id: user for user in User.objects.filter(person__in=leavers(before))}
    return [
        person for person in leavers(before) if person.pk not in accounts or not accounts[person.pk].is_valid
    ]


class Command(BaseCommand):
    help = (
        "Herinnert aan rollen die bevestigd moeten worden, en verwijdert contactgegevens van wie lang weg is."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--tonen", action="store_true", help="toont van wie, en verandert niets")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        order = Order(by=SYSTEM, now=timezone.now())
        before = timezone.localdate() - timedelta(days=settings.LEAVERS_KEPT_FOR)
        for person in _gone(before):
            self.stdout.write(f"Contactgegevens verwijderen van persoon {person.pk}")
            if not options["tonen"]:
                reduce_leaver(person, order=order)
        if not options["tonen"]:
            self.stdout.write(f"Herinneringen: {remind(now=order.now)}")
