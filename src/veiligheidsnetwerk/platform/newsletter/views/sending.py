"""Sending an edition, how far that is, and what a person decides about it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.mail import mailings
from veiligheidsnetwerk.platform.core.models import Mail, Mailing
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.newsletter.actions import sending as actions
from veiligheidsnetwerk.platform.newsletter.forms.editions import SendForm
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.presenters.sending import advice_now, sums_of
from veiligheidsnetwerk.platform.newsletter.queries.readers import counts, recipients
from veiligheidsnetwerk.platform.newsletter.views.asking import edition_here, show, task_at
from veiligheidsnetwerk.publishing.dutch import count_of

PROGRESS = "newsletter:progress"
_DEEDS = {
    "pauzeren": ("Verzenden pauzeren", "Pauzeer", "Het verzenden staat stil. Niemand is overgeslagen."),
    "verder": ("Verdergaan met verzenden", "Ga verder", "Het verzenden gaat verder waar het was."),
    "stoppen": ("Verzenden stoppen", "Stop voorgoed", "Het verzenden is gestopt."),
}
_LEADS = {"stoppen": "Wie de nieuwsbrief nog niet heeft, krijgt hem niet meer. Dit kan niet terug."}
_ANSWERS = {
    "aangekomen": ("De mail kwam aan", "Ja, aangekomen", "Vastgelegd dat de mail aankwam."),
    "opnieuw": ("De mail opnieuw sturen", "Stuur opnieuw", "De mail gaat opnieuw."),
}


@requires(Permission.NEWSLETTER_SEND)
@takes_a_form
def send(request: HttpRequest, pk: int) -> HttpResponse:
    found = edition_here(request, pk)
    form = SendForm(posted(request))
    lead = _to(len(recipients(found)))
    task = task_at(found, title=f"Verzenden: {found}", button="Verzend", done="Bewaard.", lead=lead)

    def do(order: Order) -> str:
        if moment := form.moment:
            return actions.schedule(found, moment, order=order).get_absolute_url()
        return reverse(PROGRESS, args=[actions.send(found, order=order).pk])

    return carry_out(request, actor_here(request), task, form, do)


def _to(readers: int) -> str:
    if not readers:
        return "Nog niemand heeft zich aangemeld. Plan een dag: wie zich voor die tijd aanmeldt, krijgt hem."
    to = count_of(readers, "lezer", "lezers")
    return f"De nieuwsbrief gaat nu naar {to}. Wie zich nog aanmeldt voordat hij gaat, krijgt hem ook."


@requires(Permission.NEWSLETTER_SEND)
@never_cache
@require_safe
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    found, mailing = _mailing_here(request, pk)
    context = {
        "edition": found,
        "mailing": mailing,
        "sums": sums_of(mailing),
        "doubts": mailings.in_doubt(mailing),
        "going": mailing.state == Mailing.State.RUNNING,
        "paused": mailing.state == Mailing.State.PAUSED,
    }
    return show(request, "progress.html", context)


@requires(Permission.NEWSLETTER_SEND)
@takes_a_form
def steer(request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    found, mailing = _mailing_here(request, pk)
    if deed not in _DEEDS:
        raise Http404
    title, button, done = _DEEDS[deed]
    lead = _LEADS.get(deed, "")
    task = task_at(found, title=f"{title}: {found}", button=button, done=done, lead=lead, under=PROGRESS)

    def do(order: Order) -> str:
        actions.steer(found, mailing, deed, order=order)
        return task.back

    return carry_out(request, actor_here(request), task, EditForm(posted(request)), do)


@requires(Permission.NEWSLETTER_SEND)
@takes_a_form
def decide(request: HttpRequest, pk: int, line: int, answer: str) -> HttpResponse:
    """What a person says of a mail in doubt, after a look in the journal of the mail server."""
    found, mailing = _mailing_here(request, pk)
    row = get_object_or_404(Mail, mailing=mailing, pk=line, state=Mail.State.DOUBT)
    if answer not in _ANSWERS:
        raise Http404
    title, button, done = _ANSWERS[answer]
    lead = f"Aan {row.to or 'een lezer'}. Berichtnummer: {row.message_id}. {row.reason}"
    task = task_at(found, title=title, button=button, done=done, lead=lead, under=PROGRESS)

    def do(order: Order) -> str:
        actions.settle_doubt(found, row, arrived=answer == "aangekomen", order=order)
        return task.back

    return carry_out(request, actor_here(request), task, EditForm(posted(request)), do)


@requires(Permission.NEWSLETTER_SEND)
@require_safe
def readers(request: HttpRequest) -> HttpResponse:
    """How many readers there are, and whether our mails are believed to be ours."""
    return show(request, "readers.html", {"counts": counts(), "advice": advice_now()})


def _mailing_here(request: HttpRequest, pk: int) -> tuple[Edition, Mailing]:
    found = edition_here(request, pk)
    mailing = mailings.mailing_about(actions.EDITION, str(found.pk))
    if mailing is None:
        raise Http404
    return found, mailing
