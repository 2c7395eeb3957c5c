"""What was decided and agreed at a meeting: the list of it, and writing it down."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.decisions import standing_of
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.events.actions import minutes as actions
from veiligheidsnetwerk.platform.events.forms.points import ChangeToDoForm, ResolutionForm, ToDoForm
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.policies import may_manage
from veiligheidsnetwerk.platform.events.presenters import when_of, written_down
from veiligheidsnetwerk.platform.events.queries import minutes as queries
from veiligheidsnetwerk.platform.events.views.asking import manages, meeting_here, show, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.policies import may_see_people
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out


@requires(Permission.MEETINGS_READ)
@require_safe
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """What was decided and agreed; of a body, who was there too."""
    found, actor = meeting_here(request, pk), actor_here(request)
    resolutions = queries.resolutions_of(found)
    names = found.body is not None and may_see_people(actor)
    context = {
        "meeting": found,
        "manages": may_manage(actor, found.body_code),
        "when": when_of(found),
        "present": queries.present_at(found) if names else [],
        "absent": queries.absent_at(found) if names else [],
        "points": queries.points_of(found),
        "resolutions": written_down(resolutions, standing_of([each.key for each in resolutions])),
        "agreed": queries.agreed_at(found),
        "still_open": queries.still_open(found, actor),
        "next": queries.next_meeting(found, actor),
    }
    return show(request, "report.html", context)


@manages
@takes_a_form
def resolve(request: HttpRequest, found: Meeting) -> HttpResponse:
    form = ResolutionForm(posted(request), meeting=found)
    task = _task(found, title=f"Besluit vastleggen: {found}", done="Het besluit is vastgelegd.")

    def do(order: Order) -> str:
        return actions.resolve(found, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def change_resolution(request: HttpRequest, found: Meeting, resolution: int) -> HttpResponse:
    known = found.resolutions.select_related("meeting__body", "body").filter(pk=resolution).first()
    if known is None:
        raise Http404
    form = ResolutionForm(posted(request), meeting=found, initial=initial_of(known))
    task = _task(found, title=f"Besluit wijzigen: {known}", done="De wijziging is bewaard.")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.change_resolution(known, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def agree(request: HttpRequest, found: Meeting) -> HttpResponse:
    form = ToDoForm(posted(request), meeting=found)
    task = _task(found, title=f"Actie afspreken: {found}", done="De actie staat op de lijst.")

    def do(order: Order) -> str:
        return actions.agree(found, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def change_to_do(request: HttpRequest, found: Meeting, to_do: int) -> HttpResponse:
    known = queries.to_do_numbered(actor_here(request), to_do)
    if known is None or known.meeting_id != found.pk:
        raise Http404
    form = ChangeToDoForm(posted(request), meeting=found, initial={**initial_of(known), "owner": known.owner})
    task = _task(found, title=f"Actie wijzigen: {known}", done="De wijziging is bewaard.")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.change_to_do(known, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.MEETINGS_READ)
@takes_a_form
def finish(request: HttpRequest, to_do: int) -> HttpResponse:
    """For who was to do it too, who need not see the meeting."""
    actor = actor_here(request)
    found = queries.to_do_numbered(actor, to_do)
    if found is None or not actions.may_finish(actor, found):
        raise Http404
    task = task_at(
        None,
        title=f"Actie gereed melden: {found}",
        button="Meld gereed",
        done="De actie is gereed gemeld.",
        lead=f"Afgesproken voor: {found.owner}.",
    )

    def do(order: Order) -> str:
        actions.finish(found, order=order)
        return reverse("meetings:overview")

    return carry_out(request, actor, task, EditForm(posted(request)), do)


def _task(found: Meeting, *, title: str, done: str) -> Task:
    on = ("Besluitenlijst", reverse("meetings:report", args=[found.pk]))
    return task_at(found, title=title, button="Bewaar", done=done, on=on)
