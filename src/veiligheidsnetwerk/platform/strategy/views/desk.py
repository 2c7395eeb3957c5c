"""The input desk: who owes what on one screen, and reminding only those."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.strategy.actions.reminding import REMINDER, remind_by_hand
from veiligheidsnetwerk.platform.strategy.policies import reads_every_input
from veiligheidsnetwerk.platform.strategy.presenters.desk import desk_body, desk_lines, desk_sentences
from veiligheidsnetwerk.platform.strategy.queries.inputs import desk, reminded_on, until_of
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.publishing.dutch import count_of


@requires(Permission.STRATEGY_INPUT_READ)
@require_safe
def overview(request: HttpRequest, code: str) -> HttpResponse:
    cycle, actor, today = cycle_here(request, code), actor_of(request), timezone.localdate()
    rows = desk(cycle, actor, today=today)
    context = {
        "cycle": cycle,
        "body": desk_body(desk_lines(rows, reminded_on(REMINDER, cycle), today), cycle),
        "sentences": desk_sentences(rows, until_of(cycle), today),
        "sees_all": reads_every_input(actor),
    }
    return show(request, "desk.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_MANAGE)
@require_POST
def remind(request: HttpRequest, code: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    count = remind_by_hand(cycle, by=actor_here(request), now=timezone.now())
    if count:
        partners = count_of(count, "partner", "partners")
        messages.success(request, f"Een herinnering is onderweg naar {partners} die nog niet instuurden.")
    else:
        messages.info(request, "Er is niemand die vandaag nog een herinnering kan krijgen.")
    return HttpResponseRedirect(reverse("strategy:desk", args=[cycle.code]))
