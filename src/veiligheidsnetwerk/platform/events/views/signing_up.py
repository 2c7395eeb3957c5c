"""Signing up, confirming and signing off, by whoever it is about."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.events.actions import handing_over
from veiligheidsnetwerk.platform.events.actions import signing_up as actions
from veiligheidsnetwerk.platform.events.forms.signing_up import HandOverForm, SignUpForm
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.presenters import when_of
from veiligheidsnetwerk.platform.events.queries.meetings import own_sign_up
from veiligheidsnetwerk.platform.events.queries.slots import chosen_by_number, slots_to_choose
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.events.views.asking import meeting_here, task_at
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out


@requires(Permission.MEETINGS_READ)
@takes_a_form
def sign_up(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = meeting_here(request, pk), actor_here(request)
    form = SignUpForm(
        posted(request),
        organisations=list(Organisation.objects.filter(code__in=actor.organisations)),
        slots=slots_to_choose(found),
        taken=chosen_by_number(found),
    )
    task = task_at(
        found,
        title=f"Aanmelden: {found}",
        button="Meld mij aan",
        done="U bent aangemeld. Hieronder staat of u een plaats hebt; u krijgt ook een mail.",
        lead=f"{when_of(found)}. Zijn alle plaatsen vergeven, dan komt u op de wachtlijst.",
    )

    def do(order: Order) -> str:
        organisation = form.cleaned_data["organisation"]
        return actions.sign_up(found, organisation, form.coming, order=order).get_absolute_url()

    return carry_out(request, actor, task, form, do)


@requires(Permission.MEETINGS_READ)
@takes_a_form
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    found = meeting_here(request, pk)
    task = task_at(
        found,
        title=f"Plaats bevestigen: {found}",
        button="Ik kom",
        done="Uw plaats is bevestigd.",
        lead=f"{when_of(found)}.",
    )
    return _press(request, found, task, lambda order: actions.confirm(found, order=order))


@requires(Permission.MEETINGS_READ)
@takes_a_form
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    found = meeting_here(request, pk)
    done = "U bent afgemeld. Uw plaats gaat naar wie wacht."
    task = task_at(found, title=f"Afmelden: {found}", button="Meld mij af", done=done)
    return _press(request, found, task, lambda order: actions.leave(found, order=order))


@requires(Permission.MEETINGS_READ)
@takes_a_form
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = meeting_here(request, pk), actor_here(request)
    mine = own_sign_up(found, actor)
    if mine is None or mine.organisation is None or mine.stands is not State.IN:
        raise Http404
    staff = network.staff_of(mine.organisation, found.day, actor=actor)
    form = HandOverForm(posted(request), colleagues=[each for each in staff if each.person != mine.person])
    task = task_at(
        found,
        title=f"Plaats overdragen: {found}",
        button="Draag mijn plaats over",
        done="Uw collega heeft nu uw plaats en krijgt een mail. U bent afgemeld.",
        lead="Een collega van dezelfde organisatie komt in uw plaats, ook met de onderdelen die u koos.",
    )

    def do(order: Order) -> str:
        handing_over.hand_over(found, form.cleaned_data["colleague"], order=order)
        return reverse("meetings:overview")

    return carry_out(request, actor, task, form, do)


def _press(request: HttpRequest, found: Meeting, task: Task, act: Callable[[Order], object]) -> HttpResponse:
    """A button that needs nothing typed, and then back to the meeting."""

    def do(order: Order) -> str:
        act(order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), task, EditForm(posted(request)), do)
