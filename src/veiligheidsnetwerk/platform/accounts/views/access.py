"""Who may come in: the list, and one person. For who gives access, and then those of the own organisation."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.accounts import queries
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.presenters.access import present_access, present_row
from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.forms import SearchForm
from veiligheidsnetwerk.platform.network.views.asking import show

PAGE_SIZE = 50


@requires(Permission.ACCESS_MANAGE)
@never_cache
@require_safe
def people(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    if not form.is_valid():
        return show(request, "accounts/access/people.html", {"search": form.typed}, question=form)
    search = form.cleaned_data["zoek"]
    found = User.objects.visible_to(actor_here(request)).filter(
        Q(person__name__icontains=search) | Q(email__icontains=search) if search else Q()
    )
    page = Paginator(found.order_by("person__name", "pk"), PAGE_SIZE).get_page(form.cleaned_data["pagina"])
    rows = [present_row(user) for user in queries.with_roles(page)]
    context = {"search": search, "page": page, "rows": rows}
    return show(request, "accounts/access/people.html", context, question=form)


@requires(Permission.ACCESS_MANAGE)
@never_cache
@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    user = account_here(request, pk)
    return show(request, "accounts/access/person.html", {"page": present_access(user, actor_here(request))})


def account_here(request: HttpRequest, pk: int) -> User:
    """The account in the address; one of another organisation is as absent as one that does not exist."""
    return get_object_or_404(User.objects.visible_to(actor_here(request)), pk=pk)


def path_to(user: User) -> tuple[tuple[str, str], ...]:
    return (("Toegang", reverse("access:people")), (user.name, reverse("access:person", args=[user.pk])))
