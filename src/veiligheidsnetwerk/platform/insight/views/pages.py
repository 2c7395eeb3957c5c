"""The pages."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from veiligheidsnetwerk.figures.query import Table, switched
from veiligheidsnetwerk.platform.core.access import actor_of, permits, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.forms import SEARCH, ComparisonForm, is_complete
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.presenters import (
    address,
    area_options,
    figure_groups,
    present_answer,
)
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.views.asking import answer, form_of, map_answer, usual_for


@requires(Permission.FIGURES_READ)
@require_safe
@vary_on_headers("HX-Request")
def comparison(request: HttpRequest) -> HttpResponse:
    """The comparison that the address asks; whole, or only the part that changes."""
    form = form_of(request)
    table = answer(request, form)
    if table is not None and not is_complete(request.GET):
        return HttpResponseRedirect(address("insight:comparison", table.comparison))
    part = "#vergelijking" if "HX-Request" in request.headers else ""
    status = HTTPStatus.UNPROCESSABLE_ENTITY if table is None else HTTPStatus.OK
    return render(request, f"insight/comparison.html{part}", _context(request, form, table), status=status)


@requires(Permission.FIGURES_READ)
@require_safe
def choose_figure(request: HttpRequest) -> HttpResponse:
    """Go on with another figure, keeping what fits of the question that was on the screen."""
    usual = usual_for(request, request.GET.get("cijfer", ""))
    before = request.GET.copy()
    before.setlist("cijfer", before.pop("was", []))
    usual_before = usual_for(request, before.get("cijfer") or "")
    form = ComparisonForm(before, library=library(), usual=usual_before)
    asked = switched(form.comparison, usual, library()) if form.is_valid() else usual
    return HttpResponseRedirect(address("insight:comparison", asked))


def _context(request: HttpRequest, form: ComparisonForm, table: Table | None) -> dict[str, Any]:
    search = request.GET.get(SEARCH, "")
    asked = form.comparison
    in_use = library().cube(asked.source).vintage if table is not None else ""
    return {
        "form": form,
        "search": search,
        "kept_fields": [form[name] for name in ("van", "tot", "maat", "venster", "vergelijk", "indeling")],
        "figures": figure_groups(
            library(), scope_of(actor_of(request)), chosen=f"{asked.source}:{asked.offence}"
        ),
        "areas": area_options(
            form.choices, library(), ticked=form["gebied"].value() or asked.areas, search=search
        ),
        "may_export": permits(Permission.FIGURES_EXPORT)(request),
        "answer": None
        if table is None
        else present_answer(table, map_answer(request, table.comparison), in_use=in_use),
    }
