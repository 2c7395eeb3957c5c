"""The agenda of a meeting and its papers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.events.actions import points as actions
from veiligheidsnetwerk.platform.events.forms.points import ChangePointForm, PaperForm, PointForm
from veiligheidsnetwerk.platform.events.models import Meeting, Paper
from veiligheidsnetwerk.platform.events.policies import may_manage
from veiligheidsnetwerk.platform.events.presenters import on_agenda, too_long, when_of
from veiligheidsnetwerk.platform.events.queries.minutes import papers_of, points_of, still_open
from veiligheidsnetwerk.platform.events.views.asking import manages, meeting_here, show, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.publishing.annexes import TYPES


@requires(Permission.MEETINGS_READ)
@require_safe
def agenda(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = meeting_here(request, pk), actor_here(request)
    points, papers = points_of(found), papers_of(found, actor)
    context = {
        "meeting": found,
        "manages": may_manage(actor, found.body_code),
        "when": when_of(found),
        "points": on_agenda(found, points, papers),
        "papers": [each for each in papers if each.point_id is None or each.point not in points],
        "dropped": found.points.filter(is_dropped=True),
        "too_long": too_long(found, points),
        "to_dos": still_open(found, actor),
    }
    return show(request, "agenda.html", context)


@manages
@takes_a_form
def add(request: HttpRequest, found: Meeting) -> HttpResponse:
    form = PointForm(posted(request), initial={"place": len(points_of(found)) + 1})
    task = _task(found, title=f"Agendapunt toevoegen: {found}", button="Voeg toe")

    def do(order: Order) -> str:
        return actions.add_point(found, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def change(request: HttpRequest, found: Meeting, point: int) -> HttpResponse:
    known = found.points.select_related("meeting").filter(pk=point).first()
    if known is None:
        raise Http404
    form = ChangePointForm(posted(request), initial={**initial_of(known), "place": known.number})
    task = _task(found, title=f"Agendapunt wijzigen: {known}")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.change_point(known, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def bring(request: HttpRequest, found: Meeting) -> HttpResponse:
    form = PaperForm(posted(request), request.FILES, meeting=found)
    task = _task(found, title=f"Stuk toevoegen: {found}", button="Voeg toe", done="Het stuk is bewaard.")

    def do(order: Order) -> str:
        upload = form.cleaned_data["file"]
        actions.bring_paper(found, form.facts, upload.name or "", upload.read(), order=order)
        return task.back

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.MEETINGS_READ)
@require_safe
def paper(request: HttpRequest, pk: int, paper: int) -> HttpResponseBase:
    found = _paper_here(request, meeting_here(request, pk), paper)
    return attachment(bytes(found.content), TYPES[found.ending], f"stuk-{found.pk}.{found.ending}")


@manages
@takes_a_form
def remove(request: HttpRequest, found: Meeting, paper: int) -> HttpResponse:
    known = _paper_here(request, found, paper)
    done = "Het stuk is weg."
    task = _task(
        found, title=f"Stuk weghalen: {known}", button="Haal weg", done=done, lead="Het komt niet terug."
    )

    def do(order: Order) -> str:
        actions.remove_paper(known, order=order)
        return task.back

    return carry_out(request, actor_here(request), task, EditForm(posted(request)), do)


def _paper_here(request: HttpRequest, meeting: Meeting, pk: int) -> Paper:
    found = Paper.objects.visible_to(actor_of(request)).select_related("meeting__body")
    return get_object_or_404(found, meeting=meeting, pk=pk)


def _task(
    found: Meeting,
    *,
    title: str,
    button: str = "Bewaar",
    done: str = "De agenda is bijgewerkt.",
    lead: str = "",
) -> Task:
    on = ("Agenda", reverse("meetings:agenda", args=[found.pk]))
    return task_at(found, title=title, button=button, done=done, lead=lead, on=on)
