"""What the start page asks of who assesses cases. It says how many, and never which."""

from datetime import timedelta

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.start_page import Asked
from veiligheidsnetwerk.platform.risk.queries.cases import days_to_reassess
from veiligheidsnetwerk.publishing.dutch import count_of

SOON = timedelta(days=14)
"""So long before its day a case is asked for."""


def asked_of_me(request: HttpRequest) -> list[Asked]:
    actor, today = actor_of(request), timezone.localdate()
    days = days_to_reassess(actor, today + SOON)
    if not days:
        return []
    late = sum(day < today for day in days)
    count = count_of(len(days), "casus", "casussen")
    state = f"{count}, waarvan {late} over tijd." if late else f"{count} binnen twee weken."
    return [Asked(title="Beoordeel casussen opnieuw", url=reverse("risk:cases"), state=state)]
