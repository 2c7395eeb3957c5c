"""Sending a letter to who was in the register on its day, and noting how that went."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.events import Event, Thing
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, lock
from veiligheidsnetwerk.platform.reporting.models import Dispatch, Report
from veiligheidsnetwerk.platform.reporting.queries.addressees import Addressee
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind

LETTER = "reporting.letter"
SENT = "reporting.report.sent"
SENT_AGAIN = "reporting.report.sent_again"


def send(report: Report, to: Sequence[Addressee], *, order: Order) -> int:
    """Let a published letter go to each of these people who did not get it yet; how many that were.

    Raises:
        RefusedError: it is no published letter, or everybody has it already.
    """
    order = replace(order, permission=Permission.REPORTS_PUBLISH)
    with carried_out(order):
        lock(report)
        if report.kind != ReportKind.LETTER or not report.is_published:
            raise RefusedError(None, "Alleen een brief die is uitgegeven, gaat op de post.")
        known = set(report.dispatches.values_list("person", flat=True))
        new = [each for each in to if each.person.pk not in known]
        if not new:
            raise RefusedError(None, "Iedereen heeft deze brief al. Er is niets verstuurd.")
        for each in new:
            _ask(report, each, order.now)
        about = Thing("report", str(report.pk), f"brief {report}")
        order.events.append(Event(code=SENT, by=order.by, about=about, after={"aantal": len(new)}))
        return len(new)


def send_again(dispatch: Dispatch, *, order: Order) -> None:
    """Try once more to reach someone whom the letter did not reach, by the address of now.

    Raises:
        RefusedError: it arrived, or is still under way.
    """
    order = replace(order, permission=Permission.REPORTS_PUBLISH)
    with carried_out(order):
        found: QuerySet[Dispatch] = Dispatch.objects.select_for_update()
        current = found.get(pk=dispatch.pk)
        if not current.failed:
            raise RefusedError(None, "Deze brief kwam aan of is nog onderweg.")
        current.state, current.reason, current.settled_at = Mail.State.WAITING, "", None
        current.save(update_fields=["state", "reason", "settled_at"])
        mail.ask(LETTER, str(current.pk))
        about = Thing("report", str(current.report_id), f"brief {current.report}")
        order.events.append(Event(code=SENT_AGAIN, by=order.by, about=about))


def settle(about: str, state: Mail.State, reason: str) -> None:
    """Note how the mail to someone went: the mail itself is kept for a while only."""
    changed = {"state": state, "reason": reason, "settled_at": timezone.now()}
    Dispatch.objects.filter(pk=about).update(**changed)


def _ask(report: Report, to: Addressee, now: datetime) -> None:
    made = Dispatch.objects.create(
        report=report, person=to.person, group=to.group, office=to.office, asked_at=now
    )
    mail.ask(LETTER, str(made.pk))
