"""The pages."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.figures.query import Comparison, Table, switched, zooms_of
from veiligheidsnetwerk.platform.core.access import permits, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.forms import (
    FROM,
    MOVE,
    PARTS,
    SEARCH,
    SEARCH_FIGURE,
    ChartForm,
    ComparisonForm,
    LayoutForm,
    OwnGroupForm,
    figure_of,
    is_complete,
)
from veiligheidsnetwerk.platform.insight.presenters import address, names_lost, present_zooms
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.views.asking import (
    answer,
    form_of,
    presented,
    read_form,
    usual_for,
)
from veiligheidsnetwerk.publishing.arranging import complete
from veiligheidsnetwerk.publishing.layout import LAYOUT_FIELDS
from veiligheidsnetwerk.publishing.moving import moved

LONGEST_KEPT = 2_000
"""Longer than any choice is; what is longer was put in the address by hand, and is not taken along."""
KEPT_WITH_ANOTHER_FIGURE = (
    *("gebied", "van", "tot", "maat", "venster", "vergelijk", "indeling"),
    *LAYOUT_FIELDS,
)


@requires(Permission.FIGURES_READ)
@require_safe
@vary_on_headers("HX-Request")
def comparison(request: HttpRequest) -> HttpResponse:
    """The comparison that the address asks; whole, or only the part that changes."""
    form = form_of(request)
    table = answer(request, form)
    fragment = "HX-Request" in request.headers
    if table is not None and MOVE in request.GET:
        form.layout = moved(complete(form.layout, table), request.GET[MOVE])
    if table is not None and not (is_complete(request.GET) and (fragment or MOVE not in request.GET)):
        return HttpResponseRedirect(address("insight:comparison", table.comparison, form.layout))
    context = _context(request, form, table) | {"fragment": fragment}
    response = render(request, f"insight/comparison.html{'#vergelijking' if fragment else ''}", context)
    if table is None:
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    elif fragment:
        response["HX-Push-Url"] = address("insight:comparison", table.comparison, form.layout)
    return response


@requires(Permission.FIGURES_READ)
@require_safe
def choose_figure(request: HttpRequest) -> HttpResponse:
    """Go on with other figures, keeping what fits of the question that was on the screen."""
    before, chosen = request.GET.copy(), request.GET.get("cijfer", "")
    before.setlist("cijfer", before.pop("was", []))
    beside, away = ("".join(before.pop(name, [])[-1:]) for name in ("erbij", "weg"))
    form = read_form(request, before)
    if not form.is_valid():
        return HttpResponseRedirect(address("insight:comparison", usual_for(request, chosen)))
    asked = _turned(request, form, chosen=chosen, beside=bool(beside), away=away)
    if lost := names_lost(form.comparison, asked, library()):
        messages.info(request, f"Dit cijfer is er niet voor {lost}. Dat staat niet meer in de vergelijking.")
    return HttpResponseRedirect(address("insight:comparison", asked, form.layout))


def _turned(
    request: HttpRequest, form: ComparisonForm, *, chosen: str, beside: bool, away: str
) -> Comparison:
    """The question about the figure chosen, about it beside the others, or about the others without one."""
    before = form.comparison
    if away:
        left = tuple(figure for figure in before.figures if str(figure) != away)
        return replace(before, figures=left or before.figures)
    usual = usual_for(request, chosen)
    if not beside:
        return switched(before, usual, library())
    if usual.first.frequency is not before.first.frequency:
        messages.info(
            request, "Cijfers per maand en per jaar kunnen niet in één tabel. Er is niets veranderd."
        )
        return before
    return replace(before, figures=tuple(dict.fromkeys((*before.figures, *usual.figures))))


@requires(Permission.FIGURES_READ)
@require_safe
def add_up(request: HttpRequest) -> HttpResponse:
    """Go on with the sum of what was ticked; whether it can be added up is judged by the page itself."""
    params = request.GET.copy()
    parts, source = params.pop(PARTS, []), "".join(params.pop(FROM, [])[-1:])
    if parts:
        params.setlist("cijfer", [figure_of(source, parts)])
    else:
        messages.info(request, "U hebt nog niets aangevinkt om op te tellen.")
    return HttpResponseRedirect(f"{reverse('insight:comparison')}?{params.urlencode(safe=':,')}")


def _context(request: HttpRequest, form: ComparisonForm, table: Table | None) -> dict[str, Any]:
    everything = request.GET.copy()
    search, figure = ("".join(everything.pop(name, [])[-1:]) for name in (SEARCH, SEARCH_FIGURE))
    return {
        "form": form,
        "search": search,
        "figure_search": figure,
        "without_search": f"?{everything.urlencode()}",
        "kept": [(name, value) for name in KEPT_WITH_ANOTHER_FIGURE for value in form.params.getlist(name)],
        "figures": form.params.getlist("cijfer"),
        "fixed": [
            *(("cijfer", code) for code in form.params.getlist("cijfer")),
            *form.layout.to_params(),
        ],
        "area_filter": "" if form.has_local_areas else "Zoek een gemeente of district",
        "own_group": _own_group(form),
        "gemeente": None if table is None else _gemeente(table),
        "zooms": [] if table is None else present_zooms(zooms_of(table.comparison, library()), form.layout),
        "all_kept": [
            (name, value)
            for name, values in form.params.lists()
            for value in values
            if value and name != SEARCH_FIGURE and len(value) <= LONGEST_KEPT
        ],
        "asked": form.comparison.to_params(),
        "chart_form": ChartForm(form.layout),
        "drawn_anew": replace(form.layout, chart=None).to_params(),
        "layout_form": None if table is None else LayoutForm(table, form.layout),
        "may_explain": permits(Permission.FIGURES_EXPLAIN)(request),
        "may_export": permits(Permission.FIGURES_EXPORT)(request),
        "answer": None if table is None else presented(request, form, table),
    }


def _gemeente(table: Table) -> Gemeente | None:
    """The first gemeente that was asked by name and exists today: there is more to read about it."""
    gemeenten, today = library().areas.gemeenten, timezone.localdate()
    asked = (gemeenten[code] for code in table.comparison.areas if code in gemeenten)
    return next((each for each in asked if each.exists_on(today)), None)


def _own_group(form: ComparisonForm) -> OwnGroupForm:
    """What can be added up in the source of the first figure."""
    first = form.comparison.figures[0]
    catalogue = library().catalogue
    source = catalogue.sources.get(first.source) or catalogue.sources[form.usual.figures[0].source]
    return OwnGroupForm(source, catalogue, chosen=first.offence)
