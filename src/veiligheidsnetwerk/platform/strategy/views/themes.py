"""Themes with their lineage and support, and to which themes passages belong."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.strategy.actions import themes as actions
from veiligheidsnetwerk.platform.strategy.definitions import themes as seed_themes
from veiligheidsnetwerk.platform.strategy.forms.themes import (
    ChangeThemeForm,
    CodingForm,
    MergeForm,
    SplitForm,
    ThemeForm,
)
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, Passage, Theme
from veiligheidsnetwerk.platform.strategy.presenters.themes import (
    evidence_lines,
    support_sentences,
    theme_lines,
)
from veiligheidsnetwerk.platform.strategy.queries.evidence import evidence_for
from veiligheidsnetwerk.platform.strategy.queries.recount import recount
from veiligheidsnetwerk.platform.strategy.queries.themes import (
    origins,
    passages_about,
    suggested_for,
    theme_rows,
    uncoded,
)
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names


@requires(Permission.STRATEGY_THEMES)
@require_safe
def themes(request: HttpRequest, code: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    rows = theme_rows(cycle, today=timezone.localdate())
    context = {"cycle": cycle, "lines": theme_lines(rows), "uncoded": len(uncoded(cycle))}
    return show(request, "themes.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_THEMES)
@require_safe
def theme(request: HttpRequest, code: str, theme: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    found = theme_here(cycle, theme)
    rows = theme_rows(cycle, today=timezone.localdate())
    row = next((row for row in rows if row.theme == found), None)
    context = {
        "cycle": cycle,
        "theme": found,
        "became": list(found.became.select_related("cycle")),
        "origins": origins(found),
        "codings": passages_about(found),
        "sentences": support_sentences(row) if row else [],
        "recount": recount(found, today=timezone.localdate()) if row else None,
        "evidence": evidence_lines(evidence_for(found)),
        "history": network.history(actor_of(request), home=found.home),
    }
    return show(request, "theme.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_MANAGE)
@require_POST
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Begin with the themes that the network uses."""
    cycle = cycle_here(request, code)
    order = Order(by=actor_here(request), now=timezone.now())
    count = actions.begin_with(cycle, seed_themes().themes, order=order)
    messages.success(request, f"{count_of(count, 'thema', 'thema’s')} toegevoegd.")
    return HttpResponseRedirect(reverse("strategy:themes", args=[cycle.code]))


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def add_theme(request: HttpRequest, code: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    form = ThemeForm(posted(request))

    def do(order: Order) -> str:
        return actions.add_theme(cycle, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), _task(cycle, "Thema toevoegen", "Voeg toe"), form, do)


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def change_theme(request: HttpRequest, code: str, theme: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    found = theme_here(cycle, theme)
    form = ChangeThemeForm(posted(request), initial=initial_of(found))

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_theme(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), _task(cycle, f"{found} wijzigen", "Bewaar"), form, do)


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def merge(request: HttpRequest, code: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    form = MergeForm(posted(request), themes=list(cycle.themes.there()))

    def do(order: Order) -> str:
        return actions.merge(list(form.cleaned_data["themes"]), form.facts, order=order).get_absolute_url()

    task = _task(cycle, "Thema's samenvoegen", "Voeg samen")
    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def split(request: HttpRequest, code: str, theme: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    found = theme_here(cycle, theme)
    form = SplitForm(posted(request))

    def do(order: Order) -> str:
        actions.split(found, form.facts, order=order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), _task(cycle, f"{found} splitsen", "Splits"), form, do)


@requires(Permission.STRATEGY_MANAGE)
@require_safe
def to_code(request: HttpRequest, code: str) -> HttpResponse:
    """The priorities of which nobody said yet to which theme they belong."""
    cycle, visible = cycle_here(request, code), Input.objects.visible_to(actor_of(request))
    seen = set(visible.filter(cycle=cycle).values_list("pk", flat=True))
    passages = [each for each in uncoded(cycle) if each.input_id in seen]
    context = {"cycle": cycle, "passages": passages}
    return show(request, "to_code.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def code_passage(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    cycle, visible = cycle_here(request, code), Input.objects.visible_to(actor_of(request))
    found = Passage.objects.filter(input__in=visible, input__cycle=cycle)
    passage = get_object_or_404(found.select_related("input__organisation", "input__cycle"), pk=pk)
    there = list(cycle.themes.there())
    chosen = passage.codings.filter(is_dropped=False).values_list("theme", flat=True)
    form = CodingForm(posted(request), themes=there, initial={"themes": list(chosen)})
    path = (("Toekennen", reverse("strategy:to_code", args=[cycle.code])),)
    task = _task(
        cycle, f"Bij welk thema hoort: {passage.title}", "Bewaar", path=path, lead=_lead(passage, there)
    )

    def do(order: Order) -> str:
        actions.code_passage(passage, list(form.cleaned_data["themes"]), order=order)
        return reverse("strategy:to_code", args=[cycle.code])

    return carry_out(request, actor_here(request), task, form, do)


def theme_here(cycle: Cycle, code: str) -> Theme:
    return get_object_or_404(Theme.objects.select_related("cycle", "last__cycle"), cycle=cycle, code=code)


def _lead(passage: Passage, themes: list[Theme]) -> str:
    """What the plan says, and what its words bring to mind; that counts only when a person says so."""
    said = f"{passage.input.organisation.name}: {passage.quote or passage.title}"
    found = suggested_for(passage, themes)
    names = enumerate_names([str(theme) for theme in found])
    return f"{said} Voorstel op grond van de woorden: {names}." if found else said


def _task(
    cycle: Cycle, title: str, button: str, *, path: tuple[tuple[str, str], ...] = (), lead: str = ""
) -> Task:
    way = (
        ("Strategie", reverse("strategy:overview")),
        (cycle.name, cycle.get_absolute_url()),
        ("Thema's", reverse("strategy:themes", args=[cycle.code])),
        *path,
    )
    return Task(
        title=title, button=button, done="Bewaard.", path=way, lead=lead, template="strategy/form.html"
    )
