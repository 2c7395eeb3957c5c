"""What a team makes: one product, and what it is."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.asking import day_of
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.teams.actions import products as actions
from veiligheidsnetwerk.platform.teams.forms.products import NewProductForm, ProductForm
from veiligheidsnetwerk.platform.teams.models import Product
from veiligheidsnetwerk.platform.teams.policies import may_look_after
from veiligheidsnetwerk.platform.teams.presenters.products import product_line, update_lines
from veiligheidsnetwerk.platform.teams.queries.products import product_rows, products
from veiligheidsnetwerk.platform.teams.views.asking import show, team_here
from veiligheidsnetwerk.platform.teams.views.editing import task_in, team_to_update


@requires(Permission.TEAMS_READ)
@require_safe
def page(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    found, day, actor = product_here(request, code, pk), day_of(request), actor_of(request)
    rows = product_rows(actor, day.day, of=[found.team])
    row = next(each for each in rows if each.product == found)
    context = {
        "team": found.team,
        "product": found,
        "line": product_line(row),
        "said": update_lines(row.product, day.day),
        "looks_after": may_look_after(actor, found.place),
        "history": network.history(actor, home=found.home),
    }
    return show(request, "product.html", context, day=day)


@requires(Permission.TEAMS_UPDATE)
@takes_a_form
def add(request: HttpRequest, code: str) -> HttpResponse:
    team = team_to_update(request, code)
    form = NewProductForm(posted(request))
    task = task_in(team, title=f"Product of mijlpaal toevoegen bij {team}", button="Voeg toe")

    def do(order: Order) -> str:
        made = actions.add_product(team, form.facts, form.cleaned_data["day"], order=order)
        return made.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.TEAMS_UPDATE)
@takes_a_form
def change(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    found = product_here(request, code, pk)
    if not may_look_after(actor_here(request), found.place):
        raise PermissionDenied
    form = ProductForm(posted(request), besides=found, initial=initial_of(found))
    task = task_in(found.team, title=f"Wijzigen: {found}")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_product(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def product_here(request: HttpRequest, code: str, pk: int) -> Product:
    """The product in the address: of the team that made it, whoever looks after it now."""
    team = team_here(request, code)
    return get_object_or_404(products(actor_of(request)), team=team, pk=pk)
