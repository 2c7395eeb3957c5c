"""`manage.py load_figures`: load the figures that come with the product."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.platform.insight.actions import load_shipped_figures


class Command(BaseCommand):
    help = "Laadt de cijfers die met het product worden meegeleverd."

    def handle(self, *_args: Any, **_options: Any) -> None:
        try:
            for loaded in load_shipped_figures(now=timezone.now()):
                if loaded.is_new:
                    self.stdout.write(
                        f"Cijfers geladen: {loaded.source}, editie {loaded.edition} ({loaded.rows} regels)"
                    )
        except FiguresError as error:
            raise CommandError(str(error)) from error
