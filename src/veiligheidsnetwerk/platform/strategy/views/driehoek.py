"""For the driehoek of one gemeente: local beside concept priorities, what is asked, and what was said."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import requires
from veiligheidsnetwerk.platform.core.figures import figures
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.strategy.actions import talks as actions
from veiligheidsnetwerk.platform.strategy.forms.talks import ChangeTalkForm, TalkForm
from veiligheidsnetwerk.platform.strategy.presenters.driehoek import asked_lines, beside_lines, is_known
from veiligheidsnetwerk.platform.strategy.queries.driehoek import sheet_of, talk_named
from veiligheidsnetwerk.platform.strategy.views.asking import show
from veiligheidsnetwerk.platform.strategy.views.inputs import Place, place_here

SAID = "Bewaard. Het staat op de pagina voor de driehoek."


def driehoek_here(request: HttpRequest, code: str, organisation: str, *, to_give: bool = False) -> Place:
    """The driehoek in the address: only gemeenten have one."""
    place = place_here(request, code, organisation, to_give=to_give)
    if not place.organisation.is_gemeente:
        raise Http404
    return place


@requires(Permission.STRATEGY_INPUT_READ)
@require_safe
def page(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place, today = driehoek_here(request, code, organisation), timezone.localdate()
    sheet = sheet_of(place.cycle, place.given, place.actor, today=today)
    context = {
        "cycle": place.cycle,
        "organisation": place.organisation,
        "url": place.url,
        "beside": beside_lines(sheet, place.given),
        "own": sheet.own,
        "known": is_known(place.given),
        "asked": asked_lines(sheet.asked, today),
        "talks": sheet.talks,
        "figures": figures().pages_about(place.organisation.code),
        "may_give": place.may_give,
        "history": network.history(place.actor, home=place.given.home) if place.given else [],
    }
    return show(request, "driehoek.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_INPUT)
@takes_a_form
def add(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = driehoek_here(request, code, organisation, to_give=True)
    form = TalkForm(posted(request))

    def do(order: Order) -> str:
        return actions.add_talk(place.cycle, place.organisation, form.facts, order=order).get_absolute_url()

    task = place.task("Wat de driehoek heeft gezegd", done=SAID)
    return carry_out(request, place.actor, task, form, do)


@requires(Permission.STRATEGY_INPUT)
@takes_a_form
def change(request: HttpRequest, code: str, organisation: str, pk: int) -> HttpResponse:
    place = driehoek_here(request, code, organisation, to_give=True)
    talk = talk_named(place.given, pk)
    if talk is None:
        raise Http404
    form = ChangeTalkForm(posted(request), initial=initial_of(talk))

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_talk(talk, form.facts, seen=seen, order=order).get_absolute_url()

    task = place.task("Wat de driehoek heeft gezegd", done=SAID)
    return carry_out(request, place.actor, task, form, do)
