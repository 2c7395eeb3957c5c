"""Beginning a report, writing at it, and publishing it for good."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models.keeping import fields_of
from veiligheidsnetwerk.platform.reporting.models import Publication, Report
from veiligheidsnetwerk.platform.reporting.policies import may_publish
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.teams.models import Team
from veiligheidsnetwerk.publishing.document import Document
from veiligheidsnetwerk.publishing.errors import PublishingError
from veiligheidsnetwerk.publishing.frozen import Frozen, freeze

PUBLISHED = "Deze rapportage is al uitgegeven en verandert niet meer."
OWN = "U schreef aan deze rapportage. Vraag een ander om ernaar te kijken en haar uit te geven."


@dataclass(frozen=True, kw_only=True)
class ReportFacts:
    """What a report is about."""

    kind: ReportKind
    title: str
    day: date
    since: date | None = None
    team: Team | None = None
    cycle: Cycle | None = None
    progress: Report | None = None


def start(facts: ReportFacts, *, order: Order) -> Report:
    """Begin a report.

    Raises:
        RefusedError: its days are the wrong way round, or it lies in the future.
    """
    order = _writing(order)
    with carried_out(order):
        if facts.since and facts.since > facts.day:
            raise RefusedError("since", "De eerste dag ligt na de laatste dag.")
        if facts.day > timezone.localdate(order.now):
            raise RefusedError("day", "Deze dag komt nog. Kies vandaag of een dag van eerder.")
        report = Report(**vars(facts) | {"kind": facts.kind.value}, writers=_with(order, []))
        keep_new(report, order=order, what=f"{facts.kind.label.capitalize()} begonnen: {report}")
    return report


def write(
    report: Report, texts: Mapping[str, str], figures: Sequence[str], *, seen: int, order: Order
) -> Report:
    """Keep what people add to a report.

    Raises:
        RefusedError: it was published.
        EditConflictError: `seen` is no longer its version.
    """
    order = _writing(order)
    with carried_out(order):
        lock(report)
        if Publication.objects.filter(report=report).exists():
            raise RefusedError(None, PUBLISHED)
        values: dict[str, Any] = {"texts": dict(texts), "figures": list(figures)}
        changed = keep_changed(report, values, seen=seen, order=order, what=f"Tekst geschreven: {report}")
        changed.writers = _with(order, changed.writers)
        changed.save(update_fields=["writers"])
        return changed


def publish(
    report: Report,
    document: Document,
    more: Mapping[str, Any],
    *,
    annexes: Sequence[tuple[ReportKind, Document]] = (),
    seen: int,
    order: Order,
) -> Publication:
    """Keep a report as it reads now, with its pictures, its files and its annexes. It never changes again.

    Raises:
        RefusedError: whoever publishes wrote something of it, someone else published it or wrote at it just
            now, or no file can be made of it.
    """
    order = replace(order, permission=Permission.REPORTS_PUBLISH)
    frozen, beside = _frozen(document, more), [(kind, each, _frozen(each, {})) for kind, each in annexes]
    with carried_out(order):
        lock(report)
        current = Report.objects.select_related("publication").get(pk=report.pk)
        if current.is_published:
            raise RefusedError(None, PUBLISHED)
        if isinstance(order.by, Actor) and not may_publish(order.by, current.writers):
            raise RefusedError(None, OWN)
        if current.version != seen:
            raise RefusedError(None, "Iemand anders schreef hier net aan. Lees de rapportage opnieuw.")
        for kind, each, kept in beside:
            _keep(_annex(current, kind, each), kept, order=order.further)
        return _keep(current, frozen, order=order)


def _annex(report: Report, kind: ReportKind, document: Document) -> Report:
    """What comes along with a letter, as a report of its own."""
    return Report.objects.create(
        kind=kind.value, title=document.title, day=report.day, annex_of=report, writers=report.writers
    )


def _keep(report: Report, frozen: Frozen, *, order: Order) -> Publication:
    day = timezone.localdate(order.now)
    made = Publication(report=report, at=order.now, by=order.by.name, made_on=day, **fields_of(frozen))
    keep_new(made, order=order, what=f"Uitgegeven: {report}")
    return made


def _frozen(document: Document, more: Mapping[str, Any]) -> Frozen:
    try:
        return freeze(document, **more)
    except PublishingError as error:
        raise RefusedError(None, str(error)) from error


def _writing(order: Order) -> Order:
    return replace(order, permission=Permission.REPORTS_WRITE)


def _with(order: Order, writers: Sequence[int]) -> list[int]:
    """The accounts that wrote something, with the one that does so now."""
    own = [order.by.account] if isinstance(order.by, Actor) else []
    return sorted({*writers, *own})
