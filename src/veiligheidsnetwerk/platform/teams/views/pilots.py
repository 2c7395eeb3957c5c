"""Pilots as cards that the whole region may read."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.teams.actions import pilots as actions
from veiligheidsnetwerk.platform.teams.forms.pilots import PilotForm, ProposeForm
from veiligheidsnetwerk.platform.teams.models import Pilot
from veiligheidsnetwerk.platform.teams.policies import may_share
from veiligheidsnetwerk.platform.teams.presenters.practices import pilot_line
from veiligheidsnetwerk.platform.teams.queries.practices import pilots
from veiligheidsnetwerk.platform.teams.views.asking import show
from veiligheidsnetwerk.platform.teams.views.editing import FORM, KEPT

PROPOSED = "De redactie van de toolkit heeft het voorstel. Zij publiceert het."
LEAD = "Deel wat u wilt weten en wat u leert. Iedereen in het netwerk leest mee, dus noem geen mensen."


@requires(Permission.TEAMS_READ)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    context = {"lines": [pilot_line(each) for each in pilots(actor)], "shares": may_share(actor)}
    return show(request, "pilots.html", context, question=Question(request.GET))


@requires(Permission.TEAMS_READ)
@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_of(request)
    found = get_object_or_404(pilots(actor), pk=pk)
    context = {
        "pilot": found,
        "line": pilot_line(found),
        "shares": may_share(actor, found.place),
        "history": network.history(actor, home=found.home),
    }
    return show(request, "pilot.html", context, question=Question(request.GET))


@requires(Permission.TEAMS_SHARE)
@takes_a_form
def add(request: HttpRequest) -> HttpResponse:
    actor = actor_here(request)
    form = PilotForm(posted(request), actor=actor)
    path = (("Expertteams", reverse("teams:overview")), ("Pilots", reverse("teams:pilots")))
    done = "De kaart is bewaard."
    task = Task(title="Pilot delen", button="Deel", done=done, path=path, lead=LEAD, template=FORM)

    def do(order: Order) -> str:
        return actions.add_pilot(form.facts, order=order).get_absolute_url()

    return carry_out(request, actor, task, form, do)


@requires(Permission.TEAMS_SHARE)
@takes_a_form
def change(request: HttpRequest, pk: int) -> HttpResponse:
    actor, found = actor_here(request), pilot_to_share(request, pk)
    form = PilotForm(posted(request), actor=actor, initial={"owner": found.owner, **initial_of(found)})
    task = task_of(found, title=f"Wijzigen: {found}", button="Bewaar", done=KEPT)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.change_pilot(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor, task, form, do)


@requires(Permission.TEAMS_SHARE)
@takes_a_form
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """One step: the card as it reads now becomes a proposal for the toolkit."""
    found = pilot_to_share(request, pk)
    form = ProposeForm(posted(request), initial={"seen": found.version})
    title = f"Voorstellen voor de toolkit: {found}"
    lead = "De redactie krijgt de kaart zoals die nu luidt, kijkt ernaar en publiceert haar in de toolkit."
    task = task_of(found, title=title, button="Stel voor", done=PROPOSED, lead=lead)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.propose_pilot(found, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def pilot_to_share(request: HttpRequest, pk: int) -> Pilot:
    """The pilot in the address, for who looks after it.

    Raises:
        PermissionDenied: this person reads the card, and does not keep it.
    """
    found = get_object_or_404(pilots(actor_of(request)), pk=pk)
    if not may_share(actor_here(request), found.place):
        raise PermissionDenied
    return found


def task_of(pilot: Pilot, *, title: str, button: str, done: str, lead: str = "") -> Task:
    path = (
        ("Expertteams", reverse("teams:overview")),
        ("Pilots", reverse("teams:pilots")),
        (str(pilot), pilot.get_absolute_url()),
    )
    return Task(title=title, button=button, done=done, path=path, lead=lead, template=FORM)
