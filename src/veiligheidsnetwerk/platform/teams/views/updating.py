"""Saying of all products of a team, on one page, how far they are; each is kept by itself."""

from dataclasses import dataclass, replace
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import EditConflictError, Order, RefusedError
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.presenters.conflicts import Difference, differences
from veiligheidsnetwerk.platform.teams.actions.products import say
from veiligheidsnetwerk.platform.teams.forms.products import UpdateForm
from veiligheidsnetwerk.platform.teams.models import Product
from veiligheidsnetwerk.platform.teams.presenters.products import ProductLine, product_line
from veiligheidsnetwerk.platform.teams.queries.products import looked_after, product_rows
from veiligheidsnetwerk.platform.teams.views.asking import show
from veiligheidsnetwerk.platform.teams.views.editing import team_to_update
from veiligheidsnetwerk.publishing.dutch import count_of


@dataclass
class Card:
    """One product on the page: its form, and what came of it."""

    product: Product
    line: ProductLine
    form: UpdateForm
    kept: bool = False
    differences: tuple[Difference, ...] = ()


@requires(Permission.TEAMS_UPDATE)
@takes_a_form
def update(request: HttpRequest, code: str) -> HttpResponse:
    team, actor = team_to_update(request, code), actor_here(request)
    cards = _cards(request, team.body, posted(request))
    if request.method == "POST":
        order = Order(by=actor, now=timezone.now())
        for card in cards:
            _keep(card, order)
        kept = sum(card.kept for card in cards)
        if kept:
            messages.success(request, f"{count_of(kept, 'product', 'producten')} bijgewerkt.")
        if not any(card.form.errors or card.differences for card in cards):
            return HttpResponseRedirect(team.get_absolute_url())
    wrong = [card for card in cards if card.form.errors or card.differences]
    response = show(
        request,
        "update.html",
        {"team": team, "cards": cards, "wrong": wrong},
        question=Question(request.GET),
    )
    if wrong:
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return response


def _cards(request: HttpRequest, body: Body, data: QueryDict | None) -> list[Card]:
    """A card for each product that this body looks after and that somebody can say something of."""
    actor = actor_here(request)
    lines = {row.product.pk: product_line(row) for row in product_rows(actor, timezone.localdate())}
    found = looked_after(actor, body)
    return [
        Card(each, lines[each.pk], UpdateForm(data if _asked(data, each) else None, each)) for each in found
    ]


def _asked(data: QueryDict | None, product: Product) -> bool:
    """Whether the form that was sent had this product on it; one that came since then is shown anew."""
    return data is not None and f"p{product.pk}-status" in data


def _keep(card: Card, order: Order) -> None:
    """Keep what was said of one product. What is wrong with it, keeps no other one from being kept."""
    form = card.form
    if not form.is_bound or not form.is_valid() or not form.is_said:
        return
    named = replace(order, names=form.cleaned_data[form.NAMES])
    try:
        kept = say(card.product, form.facts, seen=form.cleaned_data["seen"], order=named)
    except RefusedError as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
    except EditConflictError as conflict:
        typed = vars(form.facts)
        card.differences = tuple(each for each in differences(conflict.current, typed) if each.differs)
        form.go_on_from(conflict.current.version)
    else:
        card.kept, card.product = True, kept
        card.form = UpdateForm(None, kept)
