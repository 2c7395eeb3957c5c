"""The note for the driehoek: made by one, released by another, and each copy bears the name of its reader."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.platform.core.access import actor_here
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.risk import actions
from veiligheidsnetwerk.platform.risk.forms.cases import NoteForm
from veiligheidsnetwerk.platform.risk.models import Case, Note
from veiligheidsnetwerk.platform.risk.presenters.deeds import fits_of
from veiligheidsnetwerk.platform.risk.presenters.note import note_document, note_sections
from veiligheidsnetwerk.platform.risk.queries.cases import rounds_of, standing_of
from veiligheidsnetwerk.platform.risk.recording import note_exported
from veiligheidsnetwerk.platform.risk.views.cases import task_of
from veiligheidsnetwerk.platform.risk.views.opening import opens
from veiligheidsnetwerk.publishing.files import PAPERS, document_as


@opens(Permission.RISK_ASSESS)
@takes_a_form
def make(request: HttpRequest, case: Case) -> HttpResponse:
    standing = standing_of(rounds_of(case, actor_here(request)))
    if standing is None:
        raise Http404
    form = NoteForm(posted(request))

    def do(order: Order) -> str:
        sections = note_sections(case, standing, fits_of(standing), form.cleaned_data["advice"])
        made = actions.make_note(standing.joint.round, sections, order=order)
        return made.get_absolute_url()

    done = "De notitie staat klaar. Een collega leest haar en geeft haar vrij."
    task = task_of(case, "Notitie voor de driehoek", "Leg voor", done)
    return carry_out(request, actor_here(request), task, form, do)


@opens()
@require_POST
def release(request: HttpRequest, case: Case, pk: int) -> HttpResponse:
    note = get_object_or_404(Note, pk=pk, round__case=case)
    try:
        actions.release(note, order=Order(by=actor_here(request), now=timezone.now()))
    except RefusedError as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, "De notitie is vrijgegeven.")
    return HttpResponseRedirect(note.get_absolute_url())


@opens()
@require_safe
def file(request: HttpRequest, case: Case, pk: int, ending: str) -> HttpResponseBase:
    """A released note, with the name of who takes it along on every page."""
    note = get_object_or_404(Note, pk=pk, round__case=case, released_at__isnull=False)
    if ending not in PAPERS:
        raise Http404
    actor, now = actor_here(request), timezone.now()
    if request.method == "GET":
        note_exported(case, by=actor)
    made = document_as(ending, note_document(note, reader=actor.name, at=now))
    return attachment(made, PAPERS[ending], f"notitie-casus-{case}.{ending}")
