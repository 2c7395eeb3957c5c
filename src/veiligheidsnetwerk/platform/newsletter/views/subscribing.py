"""Asking for the newsletter, saying yes, choosing topics and ending it."""

from http import HTTPStatus

from allauth.core.internal import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.accounts.rules import counted_as
from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.newsletter import links
from veiligheidsnetwerk.platform.newsletter.actions import subscribing as actions
from veiligheidsnetwerk.platform.newsletter.forms.subscribing import AskForm, FollowForm, PreferForm
from veiligheidsnetwerk.platform.newsletter.models import Subscriber
from veiligheidsnetwerk.platform.newsletter.queries.readers import own_subscription, reader_numbered
from veiligheidsnetwerk.platform.newsletter.views.asking import show, task_at

_APP = "allauth.account"
CHOICE = "keuze"
"""What the button of the form with topics sends; whatever else is posted to its address, ends it."""


@login_not_required
@never_cache
@takes_a_form
def ask(request: HttpRequest) -> HttpResponse:
    """The answer is the same whether an address is known or not: the mail says which."""
    actor = actor_of(request)
    if actor is not None and actor.person is not None:
        return _follow(request, actor, actor.person)
    form = AskForm(posted(request))
    if not form.is_valid():
        response = show(request, "ask.html", {"form": form, "told": actions.TOLD})
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return response
    if not ratelimit.consume(request, app=_APP, action="newsletter_from_place"):
        return error_page(
            request, HTTPStatus.TOO_MANY_REQUESTS, do="Wacht een uur en probeer het daarna opnieuw."
        )
    email = form.cleaned_data["email"]
    if ratelimit.consume(request, app=_APP, action="newsletter_of_address", key=counted_as(email)):
        actions.ask(email, form.cleaned_data["topics"], now=timezone.now())
    return redirect("newsletter:asked")


@login_not_required
@never_cache
@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    return show(request, "asked.html", {})


@login_not_required
@never_cache
@takes_a_form
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Following the link changes nothing: mail programs do so too. The button says yes."""
    number = links.reader_named(token)
    found = reader_numbered(number) if number is not None else None
    wanted = (found.new_email or found.email) if found else ""
    if found is None or not links.confirms(token, found.pk, wanted):
        return _over(request)
    if request.method != "POST":
        return show(request, "confirm.html", {"address": wanted, "told": found.told})
    done = actions.confirm(found.pk, token, now=timezone.now())
    return show(request, "confirmed.html", {"link": links.ending_link(done.pk)}) if done else _over(request)


@login_not_required
@never_cache
@csrf_exempt
@takes_a_form
def end(request: HttpRequest, token: str) -> HttpResponse:
    """One click of a mail program ends it (RFC 8058), without cookie or sign-in. The link is the key."""
    number = links.reader_in(token)
    if number is None:
        raise Http404
    found = reader_numbered(number)
    if found is None:
        return show(request, "ended.html", {})
    if request.method == "POST" and CHOICE not in request.POST:
        actions.end(found)
        return show(request, "ended.html", {})
    return _prefer(request, found)


def _prefer(request: HttpRequest, found: Subscriber) -> HttpResponse:
    form = PreferForm(posted(request), topics=found.topics, has_own_address=found.person_id is None)
    done = form.is_bound and form.is_valid()
    if done:
        typed = form.cleaned_data
        actions.prefer(found, typed["topics"], typed.get("new_email", ""))
    context = {"form": form, "done": done, "asked": done and bool(found.new_email)}
    response = show(request, "prefer.html", context)
    response.status_code = HTTPStatus.OK if done or not form.is_bound else HTTPStatus.UNPROCESSABLE_ENTITY
    return response


def _over(request: HttpRequest) -> HttpResponse:
    response = show(request, "over.html", {})
    response.status_code = HTTPStatus.GONE
    return response


def _follow(request: HttpRequest, actor: Actor, person: int) -> HttpResponse:
    own = own_subscription(person)
    form = FollowForm(posted(request), initial={"topics": own.topics if own else []})
    task = task_at(
        None,
        title="Onderwerpen kiezen" if own else "Aanmelden voor de nieuwsbrief",
        button="Bewaar" if own else "Meld mij aan",
        done="Uw keuze is bewaard." if own else "U krijgt voortaan de nieuwsbrief.",
        lead=f"{actions.TOLD} We gebruiken het adres uit het register; verandert dat, dan verandert dit mee.",
    )

    def do(order: Order) -> str:
        actions.follow(person, form.cleaned_data["topics"], by=actor, now=order.now)
        return task.back

    return carry_out(request, actor, task, form, do)
