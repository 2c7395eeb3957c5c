"""`manage.py fetch_figures`: look for new figures at their publishers, and take them."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.insight.actions import ask_for_figures, carry_out, fetcher, settle_broken_off
from veiligheidsnetwerk.platform.insight.models import Attempt
from veiligheidsnetwerk.platform.insight.presenters import figure, progress_bar
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.rules import Outcome

_GOOD = (Outcome.NEW, Outcome.NOTHING_NEW)


class Command(BaseCommand):
    help = "Haalt nieuwe cijfers op bij politie en CBS. Zonder bron: alle bronnen die op te halen zijn."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("bron", nargs="*", help="de code van een bron, zoals misdrijven-gemeente-maand")
        parser.add_argument(
            "--accept-fall", action="store_true", help="neem ook cijfers aan die sterk gedaald zijn"
        )
        parser.add_argument("--attempt", type=int, help="voer deze poging uit (voor de website)")

    def handle(self, *_args: Any, **options: Any) -> None:
        ours = fetcher()
        settle_broken_off(ours, now=timezone.now())
        bad = [attempt for attempt in self._attempts(options) if not self._is_good(carry_out(
            attempt, ours, progress=self._show))]  # fmt: skip
        if bad and options["attempt"] is None:
            raise CommandError(f"Niet gelukt: {', '.join(each.source for each in bad)}.")

    def _attempts(self, options: dict[str, Any]) -> Iterator[Attempt]:
        if options["attempt"] is not None:
            yield from Attempt.objects.filter(pk=options["attempt"])
            return
        for source in self._sources(options["bron"]):
            self.stdout.write(f"{source.title} …")
            now, fall = timezone.now(), options["accept_fall"]
            yield ask_for_figures(source=source, by=SYSTEM, now=now, accept_fall=fall)

    def _sources(self, codes: list[str]) -> list[Source]:
        every = {code: each for code, each in library().catalogue.sources.items() if each.feed is not None}
        for code in codes:
            if code not in every:
                raise CommandError(f"De bron ‘{code}’ is niet op te halen. Kies uit: {', '.join(every)}.")
        return [every[code] for code in codes or every]

    def _is_good(self, attempt: Attempt) -> bool:
        self.stdout.write(f"  {attempt.label}. {attempt.reason}".rstrip())
        for odd in attempt.odd:
            self.stdout.write(f"  Let op: {odd}")
        if attempt.outcome == Outcome.NEW:
            self.stdout.write(f"  In gebruik: {attempt.vintage} ({figure(attempt.rows_done)} regels).")
        return attempt.is_open or Outcome(attempt.outcome) in _GOOD

    def _show(self, done: int, expected: int) -> None:
        """A bar that fills, where someone sees it."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r  {progress_bar(done, expected)}{'' if done < expected else chr(10)}")
            sys.stderr.flush()
