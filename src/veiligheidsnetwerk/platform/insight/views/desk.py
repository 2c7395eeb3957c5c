"""`/beheer/cijfers/`: sources, editions and attempts, for who looks after the figures."""

from http import HTTPStatus

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.figures.query import UnknownVintageError
from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.actions import ask_for_figures, withdraw_edition
from veiligheidsnetwerk.platform.insight.forms import WithdrawForm
from veiligheidsnetwerk.platform.insight.presenters import present_sources
from veiligheidsnetwerk.platform.insight.queries import library, open_offers, source_states
from veiligheidsnetwerk.platform.insight.starting import start


@requires(Permission.FIGURES_PUBLISH)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    cards = present_sources(source_states(now=timezone.now()))
    context = {"cards": cards, "busy": any(card.is_busy for card in cards), "offers": open_offers()}
    return render(request, "insight/desk/overview.html", context)


@requires(Permission.FIGURES_PUBLISH)
@require_POST
def fetch_now(request: HttpRequest, source: str) -> HttpResponse:
    found = _source(source)
    if found.feed is None:
        raise Http404
    attempt = ask_for_figures(source=found, by=actor_here(request), now=timezone.now())
    start(attempt)
    messages.success(request, f"We kijken of er nieuwe cijfers zijn: {found.title}.")
    return HttpResponseRedirect(f"{reverse('figures_desk:overview')}#{found.code}")


@requires(Permission.FIGURES_PUBLISH)
@takes_a_form
def withdraw(request: HttpRequest, source: str, vintage: str) -> HttpResponse:
    found = _source(source)
    if vintage not in library().store.vintages(found.code):
        raise Http404
    form = WithdrawForm(posted(request), what="deze editie")
    if request.method != "POST" or not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        context = {"form": form, "source": found, "vintage": vintage}
        return render(request, "insight/desk/withdraw.html", context, status=status)
    reason = form.cleaned_data["reden"]
    try:
        withdraw_edition(
            source=found.code, vintage=vintage, reason=reason, by=actor_here(request), now=timezone.now()
        )
    except UnknownVintageError as error:
        messages.info(request, str(error))
    else:
        messages.success(request, "De editie is ingetrokken. Wie er een link naar heeft, leest uw reden.")
    return HttpResponseRedirect(f"{reverse('figures_desk:overview')}#{found.code}")


def _source(code: str) -> Source:
    try:
        return library().catalogue.sources[code]
    except KeyError as error:
        raise Http404 from error
