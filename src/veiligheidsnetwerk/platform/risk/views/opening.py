"""The door of a case: who needs to know, says what for, and the log hears it before anything is shown."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.cache import never_cache

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.risk.models import Case
from veiligheidsnetwerk.platform.risk.policies import may_assess
from veiligheidsnetwerk.platform.risk.queries.cases import case_with
from veiligheidsnetwerk.platform.risk.recording import case_seen
from veiligheidsnetwerk.platform.risk.rules.units import Purpose

OPEN_FOR = timedelta(minutes=30)
"""How long an opened case stays open after the last look at it."""
ONWARD = "verder"
_OPENED = "risk_opened"

type CaseView = Callable[..., HttpResponseBase]
type KeyView = Callable[..., HttpResponseBase]


def opens(permission: Permission = Permission.RISK_READ) -> Callable[[CaseView], KeyView]:
    """A page of a case: absent for who has no need to know, and behind the door for who has.

    What is sent to a door that fell shut is not lost: it is carried out, and the log hears of the opening. No
    browser keeps what the page showed: behind a shut door it would be read with the button back.
    """

    def decorate(view: CaseView) -> KeyView:
        @requires(permission)
        @never_cache
        @wraps(view)
        def guarded(request: HttpRequest, /, **asked: Any) -> HttpResponseBase:
            case = case_here(request, asked.pop("key"), permission)
            if not _is_open(request, case):
                if request.method != "POST":
                    onward = urlencode({ONWARD: request.get_full_path()})
                    return HttpResponseRedirect(f"{case.get_absolute_url()}openen/?{onward}")
                open_for(request, case, Purpose.ASSESS)
            _keep_open(request, case)
            return view(request, case, **asked)

        return guarded

    return decorate


def case_here(request: HttpRequest, key: UUID, permission: Permission = Permission.RISK_READ) -> Case:
    """The case in the address, for who needs to know it; a page that is not there for others."""
    actor = actor_here(request)
    case = case_with(key, actor)
    if case is None or (permission is Permission.RISK_ASSESS and not may_assess(actor, case.gemeente.code)):
        raise Http404
    return case


def open_for(request: HttpRequest, case: Case, purpose: Purpose) -> None:
    """Open the door, after the log has heard for whom and what for."""
    case_seen(case, purpose, by=actor_here(request))
    _keep_open(request, case)


def _is_open(request: HttpRequest, case: Case) -> bool:
    seen = request.session.get(_OPENED, {}).get(str(case.pk))
    return seen is not None and timezone.now() - datetime.fromisoformat(seen) < OPEN_FOR


def _keep_open(request: HttpRequest, case: Case) -> None:
    opened = request.session.get(_OPENED, {})
    request.session[_OPENED] = {**opened, str(case.pk): timezone.now().isoformat()}
