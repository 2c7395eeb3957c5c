"""`/beheer/cijfers/aanbieden/`: a file of the analyst, from choosing it to publishing."""

from dataclasses import fields
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from veiligheidsnetwerk.figures.ingest import ImportRefusedError
from veiligheidsnetwerk.figures.ingest.offers import Columns, Offered, recognised
from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight.actions import (
    AlreadySettledError,
    choose_columns,
    drop_offer,
    keep_offer,
    looked_at,
    opened,
    publish_offer,
)
from veiligheidsnetwerk.platform.insight.forms import ColumnsForm, OfferForm
from veiligheidsnetwerk.platform.insight.models import Offer
from veiligheidsnetwerk.platform.insight.presenters import figure
from veiligheidsnetwerk.platform.insight.queries import library, offerable_sources

_GONE = "Dit bestand is al gepubliceerd of weggegooid."


@requires(Permission.FIGURES_PUBLISH)
@takes_a_form
def offer_file(request: HttpRequest) -> HttpResponse:
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = OfferForm(offerable_sources(), *sent)
    if form.is_valid() and form.offered is not None:
        source = library().catalogue.sources[form.cleaned_data["bron"]]
        offer = keep_offer(
            source=source,
            offered=form.offered,
            columns=recognised(form.offered.columns),
            by=actor_here(request),
            now=timezone.now(),
        )
        return redirect("figures_desk:offer", offer.pk)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "insight/offers/offer.html", {"form": form}, status=status)


@requires(Permission.FIGURES_PUBLISH)
@takes_a_form
def one_offer(request: HttpRequest, key: UUID) -> HttpResponse:
    """The file, which column holds what, and what would become of it."""
    offer = get_object_or_404(Offer, pk=key)
    if offer.settled_at is not None:
        messages.info(request, _GONE)
        return redirect("figures_desk:overview")
    offered = opened(offer)
    form = ColumnsForm(offered, posted(request), initial=offer.columns)
    if form.is_bound and form.is_valid():
        choose_columns(offer=offer, columns=form.columns, by=actor_here(request))
        return redirect("figures_desk:offer", offer.pk)
    context = {
        "offer": offer,
        "offered": offered,
        "form": form,
        **({} if form.is_bound else _outcome(offer, offered)),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    context["source"] = library().catalogue.sources[offer.source]
    return render(request, "insight/offers/columns.html", context, status=status)


@requires(Permission.FIGURES_PUBLISH)
@require_POST
def publish(request: HttpRequest, key: UUID) -> HttpResponse:
    offer = get_object_or_404(Offer, pk=key)
    try:
        laid = publish_offer(offer=offer, by=actor_here(request), now=timezone.now())
    except AlreadySettledError:
        messages.info(request, _GONE)
    except ImportRefusedError:
        # The page of the file tells why; between looking and publishing something else came into use.
        return redirect("figures_desk:offer", offer.pk)
    else:
        messages.success(request, f"De cijfers staan er, als voorlopig, in editie {laid.vintage}.")
    return HttpResponseRedirect(_desk(offer))


@requires(Permission.FIGURES_PUBLISH)
@require_POST
def drop(request: HttpRequest, key: UUID) -> HttpResponse:
    offer = get_object_or_404(Offer, pk=key)
    try:
        drop_offer(offer=offer, by=actor_here(request), now=timezone.now())
    except AlreadySettledError:
        messages.info(request, _GONE)
    else:
        messages.success(request, "Het bestand is weggegooid. Er is niets van in gebruik.")
    return HttpResponseRedirect(_desk(offer))


def _outcome(offer: Offer, offered: Offered) -> dict[str, Any]:
    if len(offer.columns) < len(fields(Columns)):
        return {}
    try:
        laid = looked_at(offer, now=timezone.now())
    except ImportRefusedError as error:
        return {"refusal": error}
    return {"laid": laid, "rows": figure(offered.rows), "total": figure(laid.total)}


def _desk(offer: Offer) -> str:
    return f"{redirect('figures_desk:overview').url}#{offer.source}"
