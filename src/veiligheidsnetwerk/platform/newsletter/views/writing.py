"""Beginning an edition, writing at it, looking how it will look, and approving it."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.csp import CSP
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.csp import csp_override
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import reader_of
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.newsletter.actions import editions as actions
from veiligheidsnetwerk.platform.newsletter.actions.proofs import send_proof
from veiligheidsnetwerk.platform.newsletter.forms.editions import ApproveForm, StartForm, WriteForm
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.policies import may_approve
from veiligheidsnetwerk.platform.newsletter.presenters.checking import blocked, checked
from veiligheidsnetwerk.platform.newsletter.presenters.mails import newsletter_for
from veiligheidsnetwerk.platform.newsletter.queries import editions as queries
from veiligheidsnetwerk.platform.newsletter.rules.editions import State, Tier
from veiligheidsnetwerk.platform.newsletter.views.asking import edition_here, show, task_at
from veiligheidsnetwerk.publishing.newsletters import HERE, Newsletter, to_html, to_text

_AS_A_MAIL = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.UNSAFE_INLINE],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.NONE],
    "frame-ancestors": [CSP.SELF],
}
"""A mail has its style in it. It fetches nothing and runs nothing, as in a mail program."""


@requires(Permission.NEWSLETTER_WRITE)
@takes_a_form
def start(request: HttpRequest) -> HttpResponse:
    form = StartForm(posted(request), initial={"tier": Tier.MEMBERS.value})
    lead = "U begint met alles wat er sinds de vorige nieuwsbrief nieuw is. Daarna kort u in en vult u aan."
    task = task_at(
        None, title="Nieuwsbrief beginnen", button="Begin", done="De nieuwsbrief is begonnen.", lead=lead
    )

    def do(order: Order) -> str:
        since = queries.since_last()
        typed = form.cleaned_data
        facts = actions.EditionFacts(title=typed["title"], tier=typed["tier"], since=since)
        made = actions.start(facts, queries.items_since(since), order=order)
        return reverse("newsletter:write", args=[made.pk])

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NEWSLETTER_WRITE)
@takes_a_form
def write(request: HttpRequest, pk: int) -> HttpResponse:
    found = edition_here(request, pk)
    if found.stands is State.SENT:
        messages.warning(request, actions.SENT)
        return HttpResponseRedirect(found.get_absolute_url())
    form = WriteForm(posted(request), edition=found, offered=queries.offered(found))
    task = task_at(
        found,
        title=f"Schrijven: {found}",
        button="Bewaar",
        done="De nieuwsbrief is bewaard.",
        lead="Zet de berichten op volgorde met hun nummer. Een goedkeuring vervalt als u iets wijzigt.",
    )
    task = replace(task, template="newsletter/write.html")

    def do(order: Order) -> str:
        typed = form.values
        kept = actions.write(
            found,
            typed["title"],
            typed["intro"],
            typed["tier"],
            form.written,
            seen=form.cleaned_data["seen"] or 0,
            order=order,
        )
        return kept.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NEWSLETTER_WRITE)
@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """How the mail looks: on a phone, in the dark, and as text."""
    found = edition_here(request, pk)
    newsletter = _as_seen(request, found)
    query = "?lezer=ik" if request.GET.get("lezer") == "ik" else ""
    context = {
        "edition": found,
        "query": query,
        "text": to_text(newsletter, HERE),
        "findings": checked(found),
    }
    return show(request, "preview.html", context)


@requires(Permission.NEWSLETTER_WRITE)
@require_safe
@xframe_options_sameorigin
@csp_override(_AS_A_MAIL)
def preview_mail(request: HttpRequest, pk: int, light: str) -> HttpResponse:
    found = edition_here(request, pk)
    return HttpResponse(to_html(_as_seen(request, found), HERE, dark=light == "donker"))


@requires(Permission.NEWSLETTER_WRITE)
@takes_a_form
def proof(request: HttpRequest, pk: int) -> HttpResponse:
    """A test mail, to whoever asks and to nobody else."""
    found, actor = edition_here(request, pk), actor_here(request)
    task = task_at(
        found,
        title=f"Proefmail: {found}",
        button="Stuur mij de proefmail",
        done="De proefmail is onderweg.",
        lead="De mail gaat naar uw eigen adres, zoals u hem als lezer zou krijgen.",
    )

    def do(order: Order) -> str:
        send_proof(found, order=order)
        return found.get_absolute_url()

    return carry_out(request, actor, task, EditForm(posted(request)), do)


@requires(Permission.NEWSLETTER_SEND)
@takes_a_form
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody who did not write at it, reads it and says that it may go."""
    found, actor = edition_here(request, pk), actor_here(request)
    if not may_approve(actor, found.writers):
        raise PermissionDenied
    form = ApproveForm(posted(request), initial={"seen": found.version})
    task = task_at(
        found, title=f"Goedkeuren: {found}", button="Keur goed", done="De nieuwsbrief is goedgekeurd."
    )
    task = replace(
        task, template="newsletter/approve.html", extra={"edition": found, "findings": checked(found)}
    )

    def do(order: Order) -> str:
        if problems := blocked(found):
            raise RefusedError(None, problems[0])
        seen = form.cleaned_data["seen"] or 0
        return actions.approve(found, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor, task, form, do)


def _as_seen(request: HttpRequest, edition: Edition) -> Newsletter:
    """The mail for everybody, or with `lezer=ik` the one for whoever asks."""
    reader = reader_of(actor_here(request)) if request.GET.get("lezer") == "ik" else queries.anybody()
    return newsletter_for(edition, queries.seen_by(edition, reader))
