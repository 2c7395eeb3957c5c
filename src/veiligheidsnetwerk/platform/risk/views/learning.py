"""What all cases together teach: counts, agreement, proposals, and what a new version would do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.risk.actions.proposals import answer_proposal, propose
from veiligheidsnetwerk.platform.risk.definitions import drafts, instruments, newest
from veiligheidsnetwerk.platform.risk.forms.learning import AnswerForm, ProposalForm
from veiligheidsnetwerk.platform.risk.models import Proposal
from veiligheidsnetwerk.platform.risk.presenters.learning import present_lessons, present_revision
from veiligheidsnetwerk.platform.risk.queries.learning import settled_answers
from veiligheidsnetwerk.platform.risk.rules.revising import revise
from veiligheidsnetwerk.platform.risk.views.cases import FORM
from veiligheidsnetwerk.platform.risk.views.pages import instrument_here

_HERE = ("Leren van casussen", "risk:learning")


@requires(Permission.RISK_LEARN)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    context = {
        "lessons": [present_lessons(each) for each in newest().values()],
        "drafts": drafts().values(),
        "proposals": Proposal.objects.visible_to(actor_here(request)),
    }
    return render(request, "risk/learning.html", context)


@requires(Permission.RISK_LEARN)
@require_safe
def revision(request: HttpRequest, name: str) -> HttpResponse:
    """What this version would have made of the cases that the version in use classified."""
    after = instrument_here(name)
    before = newest().get(after.code, after)
    found = revise(before, after, settled_answers(before))
    return render(request, "risk/revision.html", {"page": present_revision(before, after, found)})


@requires(Permission.RISK_PRACTISE)
@takes_a_form
def add(request: HttpRequest, name: str) -> HttpResponse:
    instrument = instrument_here(name)
    form = ProposalForm(instrument, posted(request))

    def do(order: Order) -> str:
        data = form.cleaned_data
        propose(instrument, data["indicator"], data["text"], order=order)
        return reverse("risk:instrument", args=[instrument.name])

    task = Task(
        title="Voorstel om het instrument scherper te maken",
        button="Stuur het voorstel",
        done="Uw voorstel ligt bij het expertteam.",
        path=((instrument.title, reverse("risk:instrument", args=[instrument.name])),),
        template=FORM,
    )
    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.RISK_LEARN)
@takes_a_form
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Proposal.objects.visible_to(actor_here(request)), pk=pk)
    form = AnswerForm(posted(request), initial=initial_of(found))

    def do(order: Order) -> str:
        data = form.cleaned_data
        answer_proposal(found, data["answer"], seen=data["seen"] or 0, order=order)
        return found.get_absolute_url()

    indicator = instruments()[found.version_name].indicators[found.indicator]
    task = Task(
        title=f"Voorstel bij {found.indicator}. {indicator.title}",
        lead=found.text,
        button="Bewaar",
        done="Het antwoord is bewaard.",
        path=((_HERE[0], reverse(_HERE[1])),),
        template=FORM,
    )
    return carry_out(request, actor_here(request), task, form, do)
