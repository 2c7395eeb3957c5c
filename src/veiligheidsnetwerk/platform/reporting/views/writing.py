"""Beginning a report, writing at it, and publishing it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.reporting.actions import reports as actions
from veiligheidsnetwerk.platform.reporting.forms.reports import (
    PublishForm,
    StartEndForm,
    StartForm,
    StartLetterForm,
    WriteForm,
)
from veiligheidsnetwerk.platform.reporting.models import Report
from veiligheidsnetwerk.platform.reporting.presenters.composing import compose
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.platform.reporting.views.asking import report_here
from veiligheidsnetwerk.platform.reporting.views.pages import blocks_on_page
from veiligheidsnetwerk.platform.strategy.queries.cycles import cycles
from veiligheidsnetwerk.platform.teams.queries.teams import teams
from veiligheidsnetwerk.publishing.dutch import format_date
from veiligheidsnetwerk.publishing.frozen import digest_of, plain_of

CHANGED = "De gegevens zijn veranderd sinds u las. Lees de rapportage hieronder opnieuw."


@requires(Permission.REPORTS_WRITE)
@takes_a_form
def start(request: HttpRequest, kind: str) -> HttpResponse:
    which = _kind(kind)
    today = timezone.localdate()
    initial = {"title": f"{which.label.capitalize()}, {format_date(today)}", "day": today}
    form = _start_form(request, which, initial)
    task = _task(
        title=f"{which.label.capitalize()} beginnen", button="Begin", done="De rapportage is begonnen."
    )

    def do(order: Order) -> str:
        return actions.start(form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.REPORTS_WRITE)
@takes_a_form
def write(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = report_here(request, pk), actor_here(request)
    form = WriteForm(posted(request), report=found, boxes=compose(found, actor, timezone.localdate()).boxes)
    lead = "Wat u leeg laat, komt er niet in. De gegevens zelf wijzigt u waar ze worden bijgehouden."
    task = replace(_task(title=f"Schrijven: {found}", report=found), lead=lead)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.write(found, form.texts, form.chosen, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor, task, form, do)


@requires(Permission.REPORTS_PUBLISH)
@takes_a_form
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """The report as it reads now, and a button that keeps it so for good."""
    found, actor = report_here(request, pk), actor_here(request)
    if actor.account in found.writers:
        raise PermissionDenied
    composed = compose(found, actor, timezone.localdate())
    plain = plain_of(composed.document)
    initial = {"seen": found.version, "shown": digest_of(plain)}
    form = PublishForm(posted(request), initial=initial)
    lead = (
        "Lees wat hieronder staat. Wat u uitgeeft, verandert niet meer; een fout komt in de volgende recht."
    )
    task = _task(
        title=f"Uitgeven: {found}", button="Geef uit", done="De rapportage is uitgegeven.", report=found
    )
    extra: Mapping[str, Any] = {"blocks": blocks_on_page(found, plain)}
    task = replace(task, lead=lead, template="reporting/publish.html", extra=extra)

    def do(order: Order) -> str:
        if form.cleaned_data["shown"] != initial["shown"]:
            raise RefusedError(None, CHANGED)
        seen = form.cleaned_data["seen"] or 0
        annexes = [(each.kind, each.document) for each in composed.annexes]
        made = actions.publish(
            found, composed.document, composed.more, annexes=annexes, seen=seen, order=order
        )
        return made.get_absolute_url()

    return carry_out(request, actor, task, form, do)


def _start_form(request: HttpRequest, kind: ReportKind, initial: Mapping[str, Any]) -> StartForm:
    data, actor = posted(request), actor_here(request)
    match kind:
        case ReportKind.END:
            return StartEndForm(data, kind=kind, initial=initial, teams=teams(actor))
        case ReportKind.LETTER:
            return StartLetterForm(data, kind=kind, initial=initial, cycles=cycles(actor))
        case _:
            return StartForm(data, kind=kind, initial=initial)


def _kind(word: str) -> ReportKind:
    try:
        kind = ReportKind(word)
    except ValueError as error:
        raise Http404 from error
    if not kind.is_begun:
        raise Http404
    return kind


def _task(
    *, title: str, button: str = "Bewaar", done: str = "De tekst is bewaard.", report: Report | None = None
) -> Task:
    path: tuple[tuple[str, str], ...] = (("Rapportages", reverse("reporting:overview")),)
    if report is not None:
        path = (*path, (str(report), report.get_absolute_url()))
    return Task(title=title, button=button, done=done, path=path, template="reporting/form.html")
