"""What a partner gives to the BBG in confidence. Who opens it is written down; the partner sees who did."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.audit.presenters import who_saw
from veiligheidsnetwerk.platform.core.access import requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.strategy.actions import inputs as actions
from veiligheidsnetwerk.platform.strategy.forms.inputs import NoteForm
from veiligheidsnetwerk.platform.strategy.models import ConfidentialNote
from veiligheidsnetwerk.platform.strategy.policies import may_read_confidential
from veiligheidsnetwerk.platform.strategy.queries.inputs import note_of
from veiligheidsnetwerk.platform.strategy.recording import about_note, note_read
from veiligheidsnetwerk.platform.strategy.views.asking import show
from veiligheidsnetwerk.platform.strategy.views.inputs import Place, place_here


def confided_here(request: HttpRequest, code: str, organisation: str, *, to_give: bool = False) -> Place:
    """The input in the address; as absent as one that is not there for who may not read its confidence."""
    place = place_here(request, code, organisation, to_give=to_give)
    if not may_read_confidential(place.actor, place.organisation.code):
        raise Http404
    return place


@requires(Permission.STRATEGY_CONFIDENTIAL)
@require_safe
def page(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = confided_here(request, code, organisation)
    note = _opened(request, place)
    context = {
        "cycle": place.cycle,
        "organisation": place.organisation,
        "url": place.url,
        "note": note,
        "may_give": place.may_give,
        "is_own": place.is_own,
        "seen": who_saw(about_note(note)) if note and place.is_own else [],
        "history": network.history(place.actor, home=note.home) if note else [],
    }
    return show(request, "confidential.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_CONFIDENTIAL)
@takes_a_form
def change(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = confided_here(request, code, organisation, to_give=True)
    note = _opened(request, place)
    form = NoteForm(posted(request), initial=initial_of(note) if note else {"seen": 0})

    def do(order: Order) -> str:
        text = form.cleaned_data["text"]
        seen = form.cleaned_data["seen"] or 0
        note = actions.change_note(place.cycle, place.organisation, text, seen=seen, order=order)
        return note.get_absolute_url()

    return carry_out(request, place.actor, place.task("Vertrouwelijke toelichting"), form, do)


def _opened(request: HttpRequest, place: Place) -> ConfidentialNote | None:
    """What was given in confidence, after the log has heard who reads it."""
    note = note_of(place.given, place.actor)
    if note is not None and request.method == "GET":
        note_read(note, by=place.actor)
    return note
