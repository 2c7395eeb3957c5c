"""Inviting people, and giving, confirming and ending roles."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from veiligheidsnetwerk.platform.accounts import actions, queries
from veiligheidsnetwerk.platform.accounts.forms.access import (
    ConfirmForm,
    ExtendForm,
    GuestForm,
    InviteForm,
    RoleForm,
)
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.accounts.views.access import account_here, path_to
from veiligheidsnetwerk.platform.accounts.views.own_account import owner_of
from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.forms import EndForm
from veiligheidsnetwerk.platform.network.queries import people
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out

_LIST = ("Toegang", "access:people")


@requires(Permission.ACCESS_MANAGE)
@takes_a_form
def invite(request: HttpRequest) -> HttpResponse:
    form = InviteForm(posted(request), actor=actor_here(request))
    task = Task(
        title="Iemand uitnodigen",
        button="Nodig uit",
        done="De uitnodiging is onderweg.",
        path=_list(),
        lead="Deze persoon krijgt een mail met een link die één keer werkt, twee weken lang.",
    )

    def do(order: Order) -> str:
        return reverse("access:person", args=[actions.invite(form.invitee, order=order).pk])

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.ACCESS_MANAGE)
@takes_a_form
def invite_guest(request: HttpRequest) -> HttpResponse:
    actor, host = actor_here(request), owner_of(request).person.email
    form = GuestForm(posted(request), actor=actor, host=host)
    task = Task(
        title="Een gast uitnodigen",
        button="Nodig uit",
        done="De uitnodiging is onderweg.",
        path=_list(),
        lead="Een gast werkt bij geen organisatie van het netwerk. De gastheer staat voor de gast in.",
        extra={"suggestions": people(actor).values_list("email", "name")},
    )

    def do(order: Order) -> str:
        return reverse("access:person", args=[actions.invite(form.invitee, order=order).pk])

    return carry_out(request, actor, task, form, do)


@requires(Permission.ACCESS_MANAGE)
@takes_a_form
def give_role(request: HttpRequest, pk: int) -> HttpResponse:
    user = account_here(request, pk)
    form = RoleForm(posted(request), actor=actor_here(request))
    task = Task(
        title=f"Rol geven aan {user.name}", button="Geef", done="De rol is gegeven.", path=path_to(user)
    )

    def do(order: Order) -> str:
        actions.give_role(user, form.given, order=order)
        return task.back

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.ACCESS_MANAGE)
@takes_a_form
def end_role(request: HttpRequest, pk: int) -> HttpResponse:
    role = _role_here(request, pk)
    initial = {"seen": role.version, "last_day": timezone.localdate()}
    form = EndForm(posted(request), initial=initial)
    task = Task(
        title=f"Rol beëindigen: {role}",
        button="Beëindig",
        done="De rol eindigt na de dag die u koos.",
        path=path_to(role.account),
        lead="Werkt iemand ergens niet meer? Beëindig dan het werk: alle rollen daar stoppen vanzelf.",
    )

    def do(order: Order) -> str:
        last_day, seen = form.cleaned_data["last_day"], form.cleaned_data["seen"]
        actions.end_role(role, last_day=last_day, seen=seen, order=order)
        return task.back

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.ACCESS_MANAGE)
@takes_a_form
def confirm(request: HttpRequest) -> HttpResponse:
    due = queries.roles_to_confirm(actor_here(request), timezone.localdate())
    choices = {each.pk: queries.in_words(each) for each in due}
    form = ConfirmForm(posted(request), choices=choices)
    task = Task(
        title="Rollen bevestigen",
        button="Bevestig",
        done="De rollen die u aanvinkte, werken weer een kwartaal.",
        path=_list(),
        lead="Een rol die niemand bevestigt, stopt na een kwartaal vanzelf."
        if due
        else "Er is nu niets te bevestigen. Een maand voor een rol stopt, staat die hier.",
    )

    def do(order: Order) -> str:
        chosen = [each for each in due if each.pk in form.cleaned_data["roles"]]
        actions.confirm_roles(chosen, order=order)
        return task.back

    return carry_out(request, actor_here(request), task, form, do)


@takes_a_form
def extend_guest(request: HttpRequest, pk: int) -> HttpResponse:
    """For the host, and for who gives access."""
    user = owner_of(request)
    guest = Assignment.objects.with_names().filter(pk=pk, sponsor__isnull=False).first()
    managed = guest and User.objects.visible_to(user.actor).filter(pk=guest.account_id).exists()
    if guest is None or not (managed or guest.sponsor_id == user.person_id):
        raise Http404
    form = ExtendForm.about(posted(request), guest)
    path = path_to(guest.account) if managed else (("Mijn account", reverse("account_page")),)
    task = Task(
        title=f"Gast verlengen: {guest.account.name}",
        button="Verleng",
        done="De gast kan blijven tot en met de dag die u koos.",
        path=path,
    )

    def do(order: Order) -> str:
        last_day, seen = form.cleaned_data["last_day"], form.cleaned_data["seen"]
        actions.extend_guest(guest, last_day=last_day, seen=seen, order=order)
        return task.back

    return carry_out(request, user.actor, task, form, do)


@requires(Permission.ACCESS_MANAGE)
@require_POST
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    return _about_invitation(request, pk, actions.invite_again, "Er is een nieuwe uitnodiging onderweg.")


@requires(Permission.ACCESS_MANAGE)
@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    done = "De uitnodiging is ingetrokken, en de rol die erbij hoorde, eindigt."
    return _about_invitation(request, pk, actions.withdraw_invitation, done)


def _about_invitation(request: HttpRequest, pk: int, act: actions.AboutInvitation, done: str) -> HttpResponse:
    user = account_here(request, pk)
    try:
        act(user, order=Order(by=actor_here(request), now=timezone.now()))
    except RefusedError as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, done)
    return HttpResponseRedirect(reverse("access:person", args=[user.pk]))


def _role_here(request: HttpRequest, pk: int) -> Assignment:
    """The role in the address, of an account that this actor sees."""
    visible = User.objects.visible_to(actor_here(request)).order_by()
    return get_object_or_404(Assignment.objects.with_names(), pk=pk, account__in=visible.values("pk"))


def _list() -> tuple[tuple[str, str], ...]:
    title, view = _LIST
    return ((title, reverse(view)),)
