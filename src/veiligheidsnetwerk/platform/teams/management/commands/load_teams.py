"""`manage.py load_teams`: the expert teams and pilots that an installation begins with."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.teams.actions.pilots import load_pilots
from veiligheidsnetwerk.platform.teams.actions.seeding import load_teams
from veiligheidsnetwerk.platform.teams.definitions import practices, teams
from veiligheidsnetwerk.publishing.dutch import count_of


class Command(BaseCommand):
    help = "Vult de expertteams en pilots aan met die van de brief van 8 februari 2018."

    def handle(self, *_args: Any, **_options: Any) -> None:
        added = load_teams(teams().teams, order=Order(by=SYSTEM, now=timezone.now()))
        pilots = load_pilots(practices().pilots, order=Order(by=SYSTEM, now=timezone.now()))
        if added:
            self.stdout.write(f"Expertteams: {count_of(added, 'team', 'teams')} toegevoegd")
        if pilots:
            self.stdout.write(f"Pilots: {pilots} toegevoegd")
