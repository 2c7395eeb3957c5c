"""What the links in mails open, without signing in. The link is the key; following it changes nothing.

Mail programs follow links too, and some send no cookie along. So a button does it, and no cookie is asked.
"""

from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.events import SOMEONE
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.events import links
from veiligheidsnetwerk.platform.events.actions import handing_over, looking_back
from veiligheidsnetwerk.platform.events.actions import signing_up as actions
from veiligheidsnetwerk.platform.events.actions.choosing import choose
from veiligheidsnetwerk.platform.events.forms.looking_back import LookBackForm
from veiligheidsnetwerk.platform.events.forms.signing_up import InvitedForm, PassOnForm
from veiligheidsnetwerk.platform.events.forms.slots import SlotsForm
from veiligheidsnetwerk.platform.events.models import SignUp
from veiligheidsnetwerk.platform.events.presenters import (
    appointment_of,
    own_standing,
    parts_of,
    programme_of,
    when_of,
)
from veiligheidsnetwerk.platform.events.queries.meetings import (
    invitee_numbered,
    room_of,
    sign_up_numbered,
    sign_ups_of,
)
from veiligheidsnetwerk.platform.events.queries.slots import chosen_by_number, slots_of, slots_to_choose
from veiligheidsnetwerk.platform.events.rules.looking_back import QUESTIONS
from veiligheidsnetwerk.platform.events.rules.places import State, is_over
from veiligheidsnetwerk.platform.events.views.asking import show
from veiligheidsnetwerk.platform.network.actions import AlreadyDoneError, Order, RefusedError
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.publishing.calendars import CONTENT_TYPE, to_calendar
from veiligheidsnetwerk.publishing.qr import svg_of

COME, LEAVE = "komen", "afmelden"
"""What the buttons send as `wat`."""


@login_not_required
@never_cache
@csrf_exempt
@takes_a_form
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever was invited signs up; after that the link leads to the place."""
    found = invitee_numbered(_required(links.invitee_in(token)))
    if found is None or not found.email or is_over(found.meeting.day, timezone.localdate()):
        return _over(request)
    known = SignUp.objects.filter(invitee=found).exclude(state=State.LEFT).first()
    if known is not None:
        return HttpResponseRedirect(links.place_path(known.pk))
    meeting = found.meeting
    form = InvitedForm(
        posted(request),
        slots=slots_to_choose(meeting),
        taken=chosen_by_number(meeting),
        initial={"name": found.name, "organisation": found.organisation},
    )
    task = Task(
        title=str(meeting),
        button="Meld mij aan",
        done="U bent aangemeld. U krijgt ook een mail, met de link van deze pagina.",
        path=(("Uitnodiging", request.path),),
        template="events/invited.html",
        extra={
            "meeting": meeting,
            "when": when_of(meeting),
            "parts": parts_of(slots_of(meeting), chosen_by_number(meeting)),
            "is_open": meeting.is_open(timezone.now()),
        },
    )

    def do(order: Order) -> str:
        typed = form.cleaned_data
        made = actions.accept(found, typed["name"], typed["organisation"], form.coming, order=order)
        return links.place_path(made.pk)

    return carry_out(request, SOMEONE, task, form, do)


@login_not_required
@never_cache
@csrf_exempt
@takes_a_form
def place(request: HttpRequest, token: str) -> HttpResponse:
    """How it stands with a sign-up, and the buttons to come or to sign off."""
    found = _sign_up_in(token)
    if found is None:
        return _over(request)
    refusal = _carried_out(found, request.POST.get("wat", "")) if request.method == "POST" else ""
    if request.method == "POST" and not refusal:
        return HttpResponseRedirect(request.path)
    meeting, now = found.meeting, timezone.now()
    is_on = now < meeting.first_moment and not meeting.is_cancelled
    has_badge = found.stands is State.IN and now < meeting.last_moment and not meeting.is_cancelled
    context = {
        "meeting": meeting,
        "mine": found,
        "when": when_of(meeting),
        "standing": own_standing(found, room_of(meeting, sign_ups_of(meeting))),
        "has_left": found.stands is State.LEFT,
        "can_confirm": is_on and found.stands is State.OFFERED,
        "can_leave": is_on and found.stands is not State.LEFT,
        "can_choose": is_on and found.stands is not State.LEFT and bool(slots_to_choose(meeting)),
        "sees_link": found.stands is State.IN,
        "can_pass_on": is_on and found.stands is State.IN and found.invitee is not None,
        "badge": svg_of(links.door_link(found.pk)) if has_badge else "",
        "chosen": programme_of(found.slots.filter(is_dropped=False)),
        "again": links.invitation_link(found.invitee.pk) if found.invitee else meeting.get_absolute_url(),
        "can_look_back": looking_back.may_look_back(found, now) and not found.looked_back,
        "token": token,
        "refusal": refusal,
    }
    response = show(request, "place.html", context)
    response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY if refusal else HTTPStatus.OK
    return response


@login_not_required
@never_cache
@csrf_exempt
@takes_a_form
def slots(request: HttpRequest, token: str) -> HttpResponse:
    """Choosing other parts of the programme."""
    found = _sign_up_in(token)
    if found is None or found.stands is State.LEFT:
        return _over(request)
    own = list(found.slots.values_list("pk", flat=True))
    taken = chosen_by_number(found.meeting, besides=found)
    form = SlotsForm(posted(request), slots=slots_to_choose(found.meeting), taken=taken, own=own)
    back = links.place_path(found.pk)
    task = Task(
        title=f"Onderdelen kiezen: {found.meeting}",
        button="Bewaar mijn keuze",
        done="Uw keuze is bewaard.",
        path=(("Uw aanmelding", back),),
        template="events/form.html",
    )

    def do(order: Order) -> str:
        choose(found, form.cleaned_data["slots"], order=order)
        return back

    return carry_out(request, SOMEONE, task, form, do)


@login_not_required
@never_cache
@csrf_exempt
@takes_a_form
def pass_on(request: HttpRequest, token: str) -> HttpResponse:
    """Somebody who was invited lets another come; the own link then says so."""
    found = _sign_up_in(token)
    if found is None or found.invitee is None or found.stands is not State.IN:
        return _over(request)
    form, back = PassOnForm(posted(request)), links.place_path(found.pk)
    task = Task(
        title=f"Plaats overdragen: {found.meeting}",
        button="Draag mijn plaats over",
        done="Uw plaats is overgedragen. Wie in uw plaats komt, krijgt een mail.",
        path=(("Uw aanmelding", back),),
        lead="Iemand anders van uw organisatie komt in uw plaats, ook met de onderdelen die u koos. "
        "Een week na de bijeenkomst wissen we naam en adres.",
        template="events/form.html",
    )

    def do(order: Order) -> str:
        handing_over.pass_on(found, form.cleaned_data["name"], form.cleaned_data["email"], order=order)
        return back

    return carry_out(request, SOMEONE, task, form, do)


@login_not_required
@never_cache
@csrf_exempt
@takes_a_form
def look_back(request: HttpRequest, token: str) -> HttpResponse:
    """Three questions to who was there, of which only counts are kept."""
    found = _sign_up_in(token)
    if found is None or not looking_back.may_look_back(found, timezone.now()):
        return _over(request)
    back = links.place_path(found.pk)
    if found.looked_back:
        return HttpResponseRedirect(back)
    form = LookBackForm(posted(request))
    task = Task(
        title=f"Terugkijken: {found.meeting}",
        button="Verstuur",
        done="Dank u wel. Uw antwoorden zijn meegeteld.",
        path=(("Uw aanmelding", back),),
        lead="We tellen de antwoorden en bewaren niet wie wat antwoordde. Pas na een week zijn de aantallen "
        "te zien, en alleen als ten minste vijf mensen antwoordden.",
        template="events/form.html",
    )

    def do(order: Order) -> str:
        looking_back.look_back(found, {name: form.cleaned_data[name] for name in QUESTIONS}, now=order.now)
        return back

    return carry_out(request, SOMEONE, task, form, do)


@login_not_required
@never_cache
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponseBase:
    found = _sign_up_in(token)
    if found is None:
        return _over(request)
    with_link = found.stands is State.IN
    told = to_calendar([appointment_of(found.meeting, now=timezone.now(), with_link=with_link, mine=found)])
    return attachment(told, CONTENT_TYPE, f"bijeenkomst-{found.meeting.day:%Y-%m-%d}.ics")


def _carried_out(found: SignUp, what: str) -> str:
    """Do what a button asks; why not, when it cannot be. Twice is once."""
    order = Order(by=SOMEONE, now=timezone.now(), permission=None)
    try:
        if what == COME:
            actions.confirm_place(found, order=order)
        elif what == LEAVE:
            actions.leave_place(found, order=order)
        else:
            return "Kies een van de knoppen."
    except AlreadyDoneError:
        return ""
    except RefusedError as refusal:
        return refusal.message
    return ""


def _sign_up_in(token: str) -> SignUp | None:
    """The sign-up of a link, until a week after the meeting."""
    found = sign_up_numbered(_required(links.sign_up_in(token)))
    if found is None or not found.who.email or is_over(found.meeting.day, timezone.localdate()):
        return None
    return found


def _required(number: int | None) -> int:
    """A link that we did not make is the address of nothing."""
    if number is None:
        raise Http404
    return number


def _over(request: HttpRequest) -> HttpResponse:
    response = show(request, "over.html", {})
    response.status_code = HTTPStatus.GONE
    return response
