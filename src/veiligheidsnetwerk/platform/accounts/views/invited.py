"""Accepting an invitation: choose a password, sign in with it, and add a second factor."""

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.accounts import actions
from veiligheidsnetwerk.platform.accounts.forms.password import ChoosePassword
from veiligheidsnetwerk.platform.accounts.models import Invitation
from veiligheidsnetwerk.platform.accounts.models.invitations import InvitationState
from veiligheidsnetwerk.platform.accounts.presenters import present_role
from veiligheidsnetwerk.platform.accounts.views import following
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form

_SHOWN = "uitnodiging"


@login_not_required
@never_cache
@require_safe
def link(request: HttpRequest, invitation: UUID, proof: str) -> HttpResponse:
    """Where the mail leads: following it changes nothing."""
    return following.keep(request, _SHOWN, invitation, proof, onward="account_invitation")


@login_not_required
@sensitive_post_parameters()
@never_cache
@takes_a_form
def accept(request: HttpRequest) -> HttpResponse:
    invitation = _followed(request)
    if invitation is None or invitation.state is not InvitationState.OPEN:
        return _over(request, invitation)
    form = ChoosePassword(posted(request), user=invitation.account)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        roles = [present_role(held) for held in invitation.account.roles]
        context = {"form": form, "invitation": invitation, "roles": roles}
        return render(request, "account/invitation.html", context, status=status)
    if not actions.accept_invitation(invitation, form.cleaned_data["new"], now=timezone.now()):
        return _over(request, _followed(request))
    request.session.flush()
    messages.success(request, "Uw account is klaar. Log in; daarna kunt u extra beveiliging toevoegen.")
    return HttpResponseRedirect(f"{reverse('account_login')}?{urlencode({'next': reverse('mfa_index')})}")


def _over(request: HttpRequest, invitation: Invitation | None) -> HttpResponse:
    state = invitation.state if invitation else None
    return render(request, "account/invitation_over.html", {"state": state}, status=HTTPStatus.GONE)


def _followed(request: HttpRequest) -> Invitation | None:
    """The invitation of which someone followed the link in this browser, even when it is over."""
    number, proof = following.kept(request, _SHOWN)
    found = Invitation.objects.select_related("account__person").filter(pk=number).first() if number else None
    return found if found and found.is_known_by(proof) else None
