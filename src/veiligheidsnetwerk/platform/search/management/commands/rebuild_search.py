"""`manage.py rebuild_search`: the index of everything that can be found, written anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from veiligheidsnetwerk.platform.search.actions import rebuild
from veiligheidsnetwerk.publishing.dutch import format_number

_EVERY = 1000


class Command(BaseCommand):
    help = "Schrijft opnieuw op wat er te vinden is. Zoeken werkt intussen door."

    def handle(self, *_args: Any, **_options: Any) -> None:
        done = rebuild(day=timezone.localdate(), progress=self._progress)
        if self.stdout.isatty():
            self.stdout.write("")
        self.stdout.write(f"Zoekindex: {format_number(done)} vermeldingen")

    def _progress(self, title: str, done: int) -> None:
        """A line that is written over on a screen, and now and then a line elsewhere."""
        if self.stdout.isatty():
            self.stdout.write(f"\r{format_number(done)} vermeldingen, nu: {title:<40}", ending="")
            self.stdout.flush()
        elif done % _EVERY == 0:
            self.stdout.write(f"{format_number(done)} vermeldingen, nu: {title}")
