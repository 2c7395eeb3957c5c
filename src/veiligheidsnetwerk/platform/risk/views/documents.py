"""What was brought to a case: the text of files, without the files."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.risk.actions import documents as actions
from veiligheidsnetwerk.platform.risk.forms.documents import DocumentForm
from veiligheidsnetwerk.platform.risk.models import Case, Document
from veiligheidsnetwerk.platform.risk.policies import may_assess
from veiligheidsnetwerk.platform.risk.views.cases import task_of
from veiligheidsnetwerk.platform.risk.views.opening import opens


@opens()
@require_safe
def page(request: HttpRequest, case: Case, pk: int) -> HttpResponse:
    context = {
        "case": case,
        "document": _document_here(case, pk),
        "may_assess": may_assess(actor_here(request), case.gemeente.code),
    }
    return render(request, "risk/document.html", context)


@opens(Permission.RISK_ASSESS)
@takes_a_form
def bring(request: HttpRequest, case: Case) -> HttpResponse:
    form = DocumentForm(posted(request), request.FILES)

    def do(order: Order) -> str:
        given = form.cleaned_data
        return actions.bring(case, given["title"], given["text"], order=order).get_absolute_url()

    task = task_of(case, "Stuk bij deze casus", done="De tekst van het stuk is bewaard.")
    return carry_out(request, actor_here(request), task, form, do)


@opens(Permission.RISK_ASSESS)
@takes_a_form
def change(request: HttpRequest, case: Case, pk: int) -> HttpResponse:
    document = _document_here(case, pk)
    known = {"title": document.title, "text": document.text, "seen": document.version}
    form = DocumentForm(posted(request), request.FILES, initial=known)

    def do(order: Order) -> str:
        given = form.cleaned_data
        actions.write(document, given["title"], given["text"], seen=given["seen"] or 0, order=order)
        return document.get_absolute_url()

    return carry_out(request, actor_here(request), task_of(case, "Stuk wijzigen"), form, do)


@opens(Permission.RISK_ASSESS)
@takes_a_form
def remove(request: HttpRequest, case: Case, pk: int) -> HttpResponse:
    document = _document_here(case, pk)
    form = EditForm(posted(request))

    def do(order: Order) -> str:
        actions.remove(document, order=order)
        return f"{case.get_absolute_url()}#stukken"

    task = task_of(
        case,
        f"Weghalen: {document.title}",
        "Haal weg",
        "Het stuk is weg. In de geschiedenis staat alleen dat het er was.",
        lead="De tekst verdwijnt voor iedereen en komt niet terug. Dat iemand hem weghaalde, blijft staan.",
    )
    return carry_out(request, actor_here(request), task, form, do)


def _document_here(case: Case, pk: int) -> Document:
    return get_object_or_404(Document, pk=pk, case=case)
