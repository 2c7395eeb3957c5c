"""Inviting who has no account, by who plans the meeting."""

from django.http import Http404, HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.events.actions import inviting as actions
from veiligheidsnetwerk.platform.events.forms.inviting import InviteForm
from veiligheidsnetwerk.platform.events.queries.meetings import invitee_numbered
from veiligheidsnetwerk.platform.events.views.asking import meeting_here, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.views.editing import carry_out


@requires(Permission.MEETINGS_MANAGE)
@takes_a_form
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    found = meeting_here(request, pk)
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


@requires(Permission.MEETINGS_MANAGE)
@takes_a_form
def withdraw(request: HttpRequest, pk: int, invitee: int) -> HttpResponse:
    meeting, found = meeting_here(request, pk), invitee_numbered(invitee)
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
