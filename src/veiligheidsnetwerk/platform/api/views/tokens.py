"""`/beheer/api/`: tokens are made and ended here."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from veiligheidsnetwerk.platform.api import actions, queries
from veiligheidsnetwerk.platform.api.forms import TokenForm
from veiligheidsnetwerk.platform.api.models import Token
from veiligheidsnetwerk.platform.api.presenters import present_tokens
from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Actor, Permission


@requires(Permission.API_MANAGE)
@takes_a_form
def tokens(request: HttpRequest) -> HttpResponse:
    """All tokens, and the form for a new one, whose secret is shown here and never again."""
    form = TokenForm(posted(request), today=timezone.localdate())
    if request.method != "POST":
        return _page(request, form)
    if not form.is_valid():
        return _page(request, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        made = actions.make_token(**form.cleaned_data, by=_actor(request), now=timezone.now())
    except actions.AlreadyMadeError:
        messages.info(request, "Deze sleutel is al gemaakt. We laten hem niet nog een keer zien.")
        return HttpResponseRedirect(reverse("api:tokens"))
    return _page(request, TokenForm(today=timezone.localdate()), made=made)


@requires(Permission.API_MANAGE)
@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    token = get_object_or_404(Token.objects.select_related("organisation"), pk=pk)
    actions.end_token(token=token, by=_actor(request), now=timezone.now())
    messages.success(request, f"{token} werkt niet meer.")
    return HttpResponseRedirect(reverse("api:tokens"))


def _actor(request: HttpRequest) -> Actor:
    actor = actor_of(request)
    if actor is None:
        raise LookupError("a page without a guard asked who is there")
    return actor


def _page(
    request: HttpRequest,
    form: TokenForm,
    *,
    made: actions.Made | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    shown = present_tokens(queries.all_tokens(), today=timezone.localdate())
    base = request.build_absolute_uri("/api/v1/")
    context = {"form": form, "made": made, "tokens": shown, "base": base}
    response = render(request, "api/tokens.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response
