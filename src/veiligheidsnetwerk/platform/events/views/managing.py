"""Planning meetings, changing and cancelling them, and writing down who was there."""

from django.http import HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.events.actions import meetings as actions
from veiligheidsnetwerk.platform.events.actions.attending import add_walk_ins, note_attendance
from veiligheidsnetwerk.platform.events.actions.sharing import share_lessons
from veiligheidsnetwerk.platform.events.forms.meetings import (
    AttendanceForm,
    CancelForm,
    LessonsForm,
    MeetingForm,
    WalkInForm,
)
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.queries.meetings import sign_ups_of
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.events.views.asking import manages, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import carry_out


@requires(Permission.MEETINGS_MANAGE, Permission.MEETINGS_BODY)
@takes_a_form
def plan(request: HttpRequest) -> HttpResponse:
    actor = actor_here(request)
    form = MeetingForm(posted(request), actor=actor)
    done = "De bijeenkomst staat in de agenda."
    task = task_at(None, title="Bijeenkomst plannen", button="Zet in de agenda", done=done)

    def do(order: Order) -> str:
        return actions.plan(form.facts, order=order).get_absolute_url()

    return carry_out(request, actor, task, form, do)


@manages
@takes_a_form
def change(request: HttpRequest, found: Meeting) -> HttpResponse:
    # Of another body only that one sees it: who sits in this one is not chosen, but follows.
    initial = {**initial_of(found), "open_to": found.also_open_to}
    form = MeetingForm(posted(request), actor=actor_here(request), initial=initial)
    task = task_at(
        found,
        title=f"Bijeenkomst wijzigen: {found}",
        button="Bewaar",
        done="De wijziging is bewaard.",
        lead="Verandert de dag, de tijd of de plaats, dan krijgt iedereen die zich aanmeldde een mail.",
    )

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.change(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def cancel(request: HttpRequest, found: Meeting) -> HttpResponse:
    form = CancelForm(posted(request), initial={"seen": found.version})
    done = "De bijeenkomst is afgelast. Wie zich aanmeldde, krijgt een mail."
    task = task_at(found, title=f"Afgelasten: {found}", button="Gelast af", done=done)

    def do(order: Order) -> str:
        because, seen = form.cleaned_data["because"], form.cleaned_data["seen"] or 0
        return actions.cancel(found, because, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def walk_ins(request: HttpRequest, found: Meeting) -> HttpResponse:
    form = WalkInForm(posted(request))
    task = task_at(
        found, title=f"Erbij gekomen: {found}", button="Leg vast", done="Vastgelegd wie er nog was."
    )

    def do(order: Order) -> str:
        add_walk_ins(found, form.cleaned_data["walk_ins"], order=order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def lessons(request: HttpRequest, found: Meeting) -> HttpResponse:
    """One step: what was learned becomes a draft in the toolkit."""
    form = LessonsForm(posted(request), initial={"seen": found.version})
    task = task_at(
        found,
        title=f"Lessen naar de toolkit: {found}",
        button="Stel voor",
        done="De redactie van de toolkit heeft het voorstel. Zij publiceert het.",
        lead="De redactie krijgt het doel en de lessen als concept, en publiceert ze als ze goed zijn.",
    )

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        share_lessons(found, form.cleaned_data["lessons"], seen=seen, order=order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def attendance(request: HttpRequest, found: Meeting) -> HttpResponse:
    here = [each for each in sign_ups_of(found) if each.stands is not State.LEFT]
    form = AttendanceForm(posted(request), sign_ups=here)
    done = "Vastgelegd wie er was."
    task = task_at(found, title=f"Aanwezig bij: {found}", button="Leg vast", done=done)

    def do(order: Order) -> str:
        note_attendance(found, form.cleaned_data["present"], order=order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)
