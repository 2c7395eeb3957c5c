"""`manage.py due`: do what the calendar asks. Meant to be run every minute."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from veiligheidsnetwerk.platform.core import calendar


class Command(BaseCommand):
    help = "Doet wat volgens de kalender nu moet, zoals nieuwe cijfers ophalen. Mag elke minuut draaien."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        said: list[str] = []

        def say(sentence: str) -> None:
            said.append(sentence)
            self.stdout.write(sentence)
            self.stdout.flush()

        try:
            done = calendar.one_round(now=timezone.now(), say=say)
        except calendar.AlreadyGoingOnError:
            self.stdout.write("Een andere ronde is nog bezig. Die doet wat er moet.")
            return
        if done.failed:
            raise CommandError(f"Mislukt: {', '.join(done.failed)}. In het logbestand staat waarom.")
        if not said:
            self.stdout.write("Er hoefde nu niets.")
