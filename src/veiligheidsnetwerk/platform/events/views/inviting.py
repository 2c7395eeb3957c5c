"""Inviting who has no account, by who plans the meeting."""

from django.http import Http404, HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.access import actor_here
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.events.actions import convening
from veiligheidsnetwerk.platform.events.actions import inviting as actions
from veiligheidsnetwerk.platform.events.forms.inviting import InviteForm
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.queries.meetings import invitee_numbered
from veiligheidsnetwerk.platform.events.queries.minutes import members_to_call
from veiligheidsnetwerk.platform.events.views.asking import manages, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.publishing.dutch import enumerate_names


@manages
@takes_a_form
def invite(request: HttpRequest, found: Meeting) -> HttpResponse:
    form = InviteForm(posted(request))
    task = task_at(
        found,
        title=f"Uitnodigen: {found}",
        button="Nodig uit",
        done="De uitnodigingen gaan nu per mail weg. Wie er al een had, krijgt er geen tweede.",
        lead="Voor wie geen account heeft. We bewaren naam en adres tot een week na de bijeenkomst.",
    )

    def do(order: Order) -> str:
        actions.invite(found, form.cleaned_data["addresses"], order=order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@manages
@takes_a_form
def withdraw(request: HttpRequest, meeting: Meeting, invitee: int) -> HttpResponse:
    found = invitee_numbered(invitee)
    if found is None or found.meeting_id != meeting.pk or not found.email:
        raise Http404
    task = task_at(
        meeting,
        title=f"Uitnodiging intrekken: {found.email}",
        button="Trek de uitnodiging in",
        done="De uitnodiging is ingetrokken. Naam en adres zijn gewist.",
        lead="De link werkt daarna niet meer. Wie al een plaats had, verliest die en krijgt geen mail.",
    )

    def do(order: Order) -> str:
        actions.withdraw(found, order=order)
        return meeting.get_absolute_url()

    return carry_out(request, actor_here(request), task, EditForm(posted(request)), do)


@manages
@takes_a_form
def convene(request: HttpRequest, found: Meeting) -> HttpResponse:
    """Call together who sits in the body."""
    members = members_to_call(found)
    known = [str(each.person) for each in members if each.organisation]
    unknown = [str(each.person) for each in members if not each.organisation]
    told = [
        f"Zij krijgen een plaats en een mail: {enumerate_names(known)}." if known else "",
        f"Van hen weten we niet waar ze werken, dus zij krijgen niets: {enumerate_names(unknown)}."
        if unknown
        else "",
    ]
    task = task_at(
        found,
        title=f"Leden uitnodigen: {found}",
        button="Nodig de leden uit",
        done="De leden hebben een plaats en krijgen een mail. Wie niet kan, meldt zich af.",
        lead=" ".join(filter(None, told)) or "Iedereen die in dit overleg zit, staat al op de lijst.",
    )

    def do(order: Order) -> str:
        convening.convene(found, order=order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), task, EditForm(posted(request)), do)
