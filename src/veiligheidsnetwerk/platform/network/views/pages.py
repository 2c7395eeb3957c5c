"""The overview and the gemeenten: public, and in them no people for who may not see people."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.network import queries
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.network.presenters import (
    district_groups,
    district_rows,
    how_many,
    invented,
    present_gemeente,
    present_plan,
    steps,
)
from veiligheidsnetwerk.platform.network.rules import Covers, OrganisationKind
from veiligheidsnetwerk.platform.network.views.asking import day_of, show


@login_not_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    day = day_of(request)
    groups, bodies = district_groups(day.day), queries.bodies_on(day.day)
    context = {
        "sentence": how_many(groups, day),
        "districts": district_rows(groups, bodies),
        "regional": [body for body in bodies if body.definition.covers is Covers.REGION],
    }
    return show(request, "overview.html", context, day=day)


@login_not_required
@require_safe
def gemeenten(request: HttpRequest) -> HttpResponse:
    day = day_of(request)
    groups = district_groups(day.day)
    context = {
        "groups": groups,
        "sentence": how_many(groups, day),
        "steps": steps(areas().changes_within()),
        "first_day": areas().first_day,
    }
    return show(request, "gemeenten.html", context, day=day)


@login_not_required
@require_safe
def gemeente(request: HttpRequest, code: str) -> HttpResponse:
    found = areas().gemeenten.get(code)
    if found is None:
        raise Http404
    day, actor = day_of(request), actor_of(request)
    organisation = get_object_or_404(Organisation, code=code, kind=OrganisationKind.GEMEENTE)
    staff = queries.staff_of(organisation, day.day, actor=actor)
    seats = queries.seats_for(organisation, day.day, actor=actor)
    teams, ivps = queries.basisteams_of(organisation), queries.ivps_of(code, actor=actor)
    context = {
        "page": present_gemeente(found),
        "exists": found.exists_on(day.day),
        "bodies": queries.bodies_of(found, day.day),
        "teams": teams,
        "team": next((team for team in teams if team.span.holds_on(day.day)), None),
        "plans": [present_plan(ivp, day.day) for ivp in ivps],
        "staff": staff,
        "seats": seats,
        "invented": invented([*(work.person for work in staff), *(seat.person for seat in seats)]),
        "history": queries.gemeente_history(actor, organisation, ivps),
    }
    return show(request, "gemeente.html", context, day=day)
