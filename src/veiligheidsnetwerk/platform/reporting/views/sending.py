"""To whom a letter goes, and how that went."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.reporting.actions import sending as actions
from veiligheidsnetwerk.platform.reporting.models import Dispatch, Report
from veiligheidsnetwerk.platform.reporting.queries.addressees import addressees, by_group
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.platform.reporting.views.asking import report_here, show


@requires(Permission.REPORTS_PUBLISH)
@require_safe
def register(request: HttpRequest, pk: int) -> HttpResponse:
    """What was sent to whom, who was not reached, and who is still to get it."""
    found, actor = letter_here(request, pk), actor_here(request)
    sent = list(Dispatch.objects.visible_to(actor).filter(report=found).select_related("person"))
    to = addressees(actor, found.day)
    known = {each.person_id for each in sent}
    context = {
        "report": found,
        "groups": by_group(to),
        "count": len(to),
        "left": [each for each in to if each.person.pk not in known],
        "sent": sorted(sent, key=lambda each: not each.failed),
        "failed": sum(each.failed for each in sent),
    }
    return show(request, "dispatches.html", context)


@requires(Permission.REPORTS_PUBLISH)
@takes_a_form
def send(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = letter_here(request, pk), actor_here(request)
    to = addressees(actor, found.day)
    counted = ", ".join(f"{count} {group}" for group, count in by_group(to))
    lead = f"De brief gaat naar {len(to)} mensen: {counted}. Wie hem al heeft, krijgt hem niet nog eens."
    task = _task(
        found, title=f"Versturen: {found}", button="Verstuur", done="De brief is onderweg.", lead=lead
    )

    def do(order: Order) -> str:
        actions.send(found, to, order=order)
        return task.back

    return carry_out(request, actor, task, EditForm(posted(request)), do)


@requires(Permission.REPORTS_PUBLISH)
@takes_a_form
def send_again(request: HttpRequest, pk: int, dispatch: int) -> HttpResponse:
    found, actor = letter_here(request, pk), actor_here(request)
    row = get_object_or_404(
        Dispatch.objects.visible_to(actor).select_related("person"), report=found, pk=dispatch
    )
    lead = f"De brief kwam niet aan bij {row.person} ({row.office}), op {row.person.email}. {row.reason}"
    task = _task(
        found, title="Opnieuw versturen", button="Verstuur opnieuw", done="De brief is onderweg.", lead=lead
    )

    def do(order: Order) -> str:
        actions.send_again(row, order=order)
        return task.back

    return carry_out(request, actor, task, EditForm(posted(request)), do)


def letter_here(request: HttpRequest, pk: int) -> Report:
    """The published letter in the address."""
    found = report_here(request, pk)
    if found.kind != ReportKind.LETTER or not found.is_published:
        raise Http404
    return found


def _task(report: Report, *, title: str, button: str, done: str, lead: str) -> Task:
    path = (
        ("Rapportages", reverse("reporting:overview")),
        (str(report), report.get_absolute_url()),
        ("Aan wie verstuurd", reverse("reporting:dispatches", args=[report.pk])),
    )
    return Task(title=title, button=button, done=done, path=path, lead=lead, template="reporting/form.html")
