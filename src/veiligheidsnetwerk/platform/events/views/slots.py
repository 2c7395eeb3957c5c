"""Putting together the programme, by who plans the meeting."""

from django.http import Http404, HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.access import actor_here
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.events.actions import slots as actions
from veiligheidsnetwerk.platform.events.forms.slots import ChangeSlotForm, SlotForm
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.queries.slots import slot_numbered
from veiligheidsnetwerk.platform.events.views.asking import manages, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import carry_out


@manages
@takes_a_form
def add(request: HttpRequest, found: Meeting) -> HttpResponse:
    form = SlotForm(posted(request))
    task = task_at(
        found, title=f"Onderdeel toevoegen: {found}", button="Voeg toe", done="Het staat in het programma."
    )

    def do(order: Order) -> str:
        actions.add_slot(found, form.facts, order=order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def change(request: HttpRequest, meeting: Meeting, slot: int) -> HttpResponse:
    found = slot_numbered(meeting, slot)
    if found is None:
        raise Http404
    form = ChangeSlotForm(posted(request), initial=initial_of(found))
    task = task_at(
        found.meeting,
        title=f"Onderdeel wijzigen: {found}",
        button="Bewaar",
        done="De wijziging is bewaard.",
        lead="Veranderen de uren of de zaal, of vervalt het, dan krijgt wie het koos een mail.",
    )

    def do(order: Order) -> str:
        actions.change_slot(found, form.facts, seen=form.cleaned_data["seen"] or 0, order=order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)
