"""Telling what one knows about an item, and what the editors do with that."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.library.actions import contributing as actions
from veiligheidsnetwerk.platform.library.forms.contributions import AnswerForm, ContributionForm, ExampleForm
from veiligheidsnetwerk.platform.library.models import Contribution
from veiligheidsnetwerk.platform.library.queries.items import item_named
from veiligheidsnetwerk.platform.library.views.asking import task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out


@requires(Permission.LIBRARY_READ)
@takes_a_form
def give(request: HttpRequest, slug: str) -> HttpResponse:
    actor = actor_here(request)
    item = item_named(actor, slug)
    if item is None or not actor.organisations:
        raise Http404
    form = ContributionForm(posted(request), actor=actor)
    task = Task(
        title=f"Vertel wat u weet over: {item.title}",
        button="Stuur naar de redactie",
        done="Dank u wel. De redactie kijkt ernaar en mailt u wat zij ermee doet.",
        path=(("Toolkit", reverse("library:overview")), (item.title, item.get_absolute_url())),
        template="library/desk/form.html",
    )

    def do(order: Order) -> str:
        actions.give(form.about(item, actor), order=order)
        return task.back

    return carry_out(request, actor, task, form, do)


@requires(Permission.LIBRARY_READ)
@takes_a_form
def give_example(request: HttpRequest) -> HttpResponse:
    """Something that no item is about yet."""
    actor = actor_here(request)
    form = ExampleForm(posted(request), actor=actor)
    task = Task(
        title="Vertel wat uw organisatie deed",
        button="Stuur naar de redactie",
        done="Dank u wel. De redactie maakt er een voorbeeld van en mailt u wat zij ermee doet.",
        path=(("Toolkit", reverse("library:overview")),),
        template="library/desk/form.html",
    )

    def do(order: Order) -> str:
        actions.give_example(form.example, form.told_by(actor), order=order)
        return task.back

    return carry_out(request, actor, task, form, do)


@requires(Permission.LIBRARY_EDIT)
@takes_a_form
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_here(request)
    found = get_object_or_404(
        Contribution.objects.visible_to(actor).select_related("item", "organisation"), pk=pk
    )
    form = AnswerForm(posted(request))
    task = task_at(
        None,
        title=f"Bijdrage van {found}",
        button="Verstuur het antwoord",
        done="Het antwoord is verstuurd. Nam u een ervaring over, dan staat die in een nieuw concept.",
        template="contribution.html",
        extra={"contribution": found},
    )

    def do(order: Order) -> str:
        taken, text = form.cleaned_data["taken"], form.cleaned_data["answer"]
        actions.answer(found, taken=taken, text=text, order=order)
        return task.back

    return carry_out(request, actor, task, form, do)
