"""One gemeente on one page."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.figures.query import Against, Comparison, Scope
from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.answering import (
    answer_to,
    with_duiding_of,
)
from veiligheidsnetwerk.platform.insight.policies import home_of, scope_of
from veiligheidsnetwerk.platform.insight.presenters import ProfilePart, explain, neighbours, present_part
from veiligheidsnetwerk.platform.insight.queries import course_of, library, newest_questions
from veiligheidsnetwerk.platform.insight.views.asking import told_to
from veiligheidsnetwerk.publishing.dutch import format_date


@requires(Permission.FIGURES_READ)
@require_safe
def gemeente(request: HttpRequest, code: str) -> HttpResponse:
    """The newest figures of a gemeente; of one that has ended, where it went."""
    areas, today = library().areas, timezone.localdate()
    scope = scope_of(actor_of(request))
    found = areas.gemeenten.get(code)
    if found is None:
        raise Http404
    parts = [_part(request, question, scope) for question in newest_questions(code, scope)]
    context = {
        "gemeente": found,
        "ended": format_date(found.end) if found.end else "",
        "district": areas.district_of(code),
        "parts": parts,
        "answer": explain(parts),
        "heirs": _heirs(code, today),
        "others": neighbours(areas, areas.gemeenten_on(today)),
    }
    return render(request, "insight/profile.html", context)


def own_gemeente(request: HttpRequest) -> Mapping[str, Any] | None:
    """For the start page: the newest figures of the own gemeente; None for who has or may see none."""
    actor = actor_of(request)
    found = library().areas.gemeenten.get(home_of(actor))
    newest = next(newest_questions(found.code, scope_of(actor)), None) if found else None
    return {"gemeente": found, "newest": _part(request, newest, scope_of(actor))} if newest else None


def _part(request: HttpRequest, question: Comparison, scope: Scope) -> ProfilePart:
    newest = replace(question, first=question.last, against=Against.YEAR_EARLIER)
    told = told_to(request)
    answer, course = (answer_to(each, scope=scope, told=told) for each in (newest, course_of(question)))
    return present_part(with_duiding_of(answer, course), course, asked=question)


def _heirs(code: str, today: date) -> list[Gemeente]:
    """The gemeenten of the region that a gemeente went up in; none while it exists."""
    areas = library().areas
    shares = areas.shares(today).get(code, ())
    return [areas.gemeenten[share.code] for share in shares if share.code in areas.gemeenten]
