"""Figures on a page: which stand there, one more, one less."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.figures import figures
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.library.actions import placing
from veiligheidsnetwerk.platform.library.forms.figures import LIVE, FigureForm, TakeAwayForm
from veiligheidsnetwerk.platform.library.presenters.figures import words_of
from veiligheidsnetwerk.platform.library.views.asking import draft_here, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.views.editing import carry_out


@requires(Permission.LIBRARY_EDIT)
@takes_a_form
def place(request: HttpRequest, pk: int) -> HttpResponse:
    draft, actor = draft_here(request, pk), actor_here(request)
    choices = figures().saved_by(actor)
    initial = {"seen": draft.number, "moment": LIVE, "as_of": timezone.localdate()}
    form = FigureForm(posted(request), initial=initial, choices=choices)
    here = reverse("desk:figures", args=[pk])
    task = task_at(
        draft,
        title=f"Cijfers op de pagina: {draft.newest.title}",
        button="Zet erbij",
        done="Het cijfer staat in het concept. Lezers zien het als een collega het publiceert.",
        template="figures.html",
        extra={
            "placed": [words_of(each) for each in draft.newest.placed],
            "draft": draft,
            "choices": choices,
        },
    )

    def do(order: Order) -> str:
        typed = form.cleaned_data
        placing.place(
            draft.page, typed["saved"], typed["as_of"], typed["note"], seen=typed["seen"] or 0, order=order
        )
        return here

    return carry_out(request, actor, task, form, do)


@requires(Permission.LIBRARY_EDIT)
@takes_a_form
def take_away(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    draft = draft_here(request, pk)
    if not 1 <= number <= len(draft.newest.placed):
        raise Http404
    form = TakeAwayForm(posted(request), initial={"seen": draft.number})
    task = task_at(
        draft,
        title=f"Cijfer weghalen: {draft.newest.placed[number - 1].title}",
        button="Haal weg",
        done="Het cijfer staat niet meer in het concept.",
    )

    def do(order: Order) -> str:
        placing.take_away(draft.page, number, seen=form.cleaned_data["seen"] or 0, order=order)
        return reverse("desk:figures", args=[pk])

    return carry_out(request, actor_here(request), task, form, do)
