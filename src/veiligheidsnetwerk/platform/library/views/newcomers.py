"""`/nieuw-hier/`: what someone who begins must know, made of what the register and the definitions say."""

from datetime import timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.language.themes import abbreviations, load_themes
from veiligheidsnetwerk.platform.core import agenda
from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.library.presenters import newcomers as presenters
from veiligheidsnetwerk.platform.network.queries import bodies_on

_A_YEAR = timedelta(days=365)


@login_not_required
@require_safe
def newcomers(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    moments = agenda.between(actor_of(request), today, today + _A_YEAR)
    context = {
        "bands": presenters.bands(bodies_on(today)),
        "months": list(presenters.months(moments, today)),
        "first_week": presenters.first_week(request),
        "abbreviations": abbreviations(load_themes()),
    }
    return render(request, "library/newcomers.html", context)
