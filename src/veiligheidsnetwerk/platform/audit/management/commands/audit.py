"""`manage.py audit verify`, `anchor` and `actions`: is the log whole, what is its head, what can it say."""

from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from veiligheidsnetwerk.platform.audit.actions import anchor_head
from veiligheidsnetwerk.platform.audit.verification import Verdict, verify
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Action
from veiligheidsnetwerk.publishing.dutch import count_of, format_number


class Command(BaseCommand):
    help = "Controleert of het logboek heel is, of noteert hoe ver het nu is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_subparsers(dest="what", required=True)
        checking = what.add_parser("verify", help="Rekent elke regel na; code 1 als er iets niet klopt.")
        checking.add_argument(
            "--anchors",
            type=Path,
            default=settings.AUDIT_ANCHORS,
            help="Een bestand met ankers dat elders is bewaard.",
        )
        what.add_parser("anchor", help="Noteert de laatste regel buiten de database en toont haar.")
        what.add_parser("actions", help="Toont alles wat het logboek kan vertellen, als tabel.")

    def handle(self, *_arguments: Any, what: str, **options: Any) -> None:
        match what:
            case "verify":
                self._verify(options["anchors"])
            case "anchor":
                self.stdout.write(str(anchor_head() or "Het logboek is nog leeg."))
            case _:
                self.stdout.write(_table(events.actions().values()))

    def _verify(self, anchors: Path) -> None:
        verdict = verify(anchor_file=anchors, progress=lambda lines: self.stdout.write(f"… {_lines(lines)}"))
        if verdict.faults:
            raise CommandError("\n".join(_complaint(verdict)))
        self.stdout.write(_praise(verdict))


def _praise(verdict: Verdict) -> str:
    if not verdict.lines:
        return "Het logboek is leeg."
    later = verdict.last - verdict.anchored
    anchored = f" Na het laatste anker kwam er nog bij: {_lines(later)}." if later else ""
    return f"Het logboek is heel: {_lines(verdict.lines)} nagerekend.{anchored}"


def _lines(count: int) -> str:
    return count_of(count, "regel", "regels")


def _complaint(verdict: Verdict) -> list[str]:
    more = verdict.faults - len(verdict.wrong)
    return [
        f"Het logboek is niet heel. Nagerekend: {_lines(verdict.lines)}.",
        *verdict.wrong,
        *([f"En zo nog {format_number(more)} keer."] if more else []),
        *(["Klopt er niets? Dan is AUDIT_KEY een andere dan waarmee het is gemaakt."] if more else []),
        "Bewaar alles zoals het is en waarschuw de functionaris gegevensbescherming.",
    ]


def _table(actions: Iterable[Action]) -> str:
    rows = [f"| `{each.code}` | {each.sentence} | {'ja' if each.shows else ''} |" for each in actions]
    return "\n".join(["| Code | Zin | Toont iets |", "|---|---|---|", *rows])
