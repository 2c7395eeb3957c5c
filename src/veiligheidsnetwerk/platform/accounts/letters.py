"""The mails about accounts."""

from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts import actions, queries, rules
from veiligheidsnetwerk.platform.accounts.actions.reminding import TO_CONFIRM
from veiligheidsnetwerk.platform.accounts.directories import directory_of
from veiligheidsnetwerk.platform.accounts.models import Invitation, PasswordReset, User
from veiligheidsnetwerk.platform.accounts.models.invitations import InvitationState
from veiligheidsnetwerk.platform.accounts.presenters import present_role
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.processing import Subject, processing
from veiligheidsnetwerk.publishing.dutch import format_date


def register() -> None:
    mail.register(mail.Kind(code=actions.RESET, title="Nieuw wachtwoord kiezen", write=write_reset))
    mail.register(mail.Kind(code=actions.INVITED, title="Uitnodiging", write=write_invitation))
    mail.register(mail.Kind(code=TO_CONFIRM, title="Rollen bevestigen", write=write_to_confirm))
    mail.register(mail.Kind(code=actions.CHANGED, title="Wachtwoord gewijzigd", write=write_password_changed))


def write_reset(about: str) -> mail.Letter | None:
    """A link to choose another password, or why there is none. Nothing when no account has the address."""
    reset = PasswordReset.objects.select_related("account").filter(pk=UUID(about)).first()
    if reset is None or reset.account is None or not reset.account.is_valid:
        return None
    user = reset.account
    path = reverse("account_reset_link", kwargs={"reset": reset.pk, "proof": reset.proof})
    directory = directory_of(user.email)
    if directory:
        return _letter(user, "reset_directory", title=directory.title)
    if not reset.opens_with(reset.proof):
        return None
    template = "reset" if _may_reset(user) else "reset_refused"
    return _letter(user, template, link=mail.site_link(path))


def write_invitation(about: str) -> mail.Letter | None:
    """Who invites, for what, and the link; nothing when the invitation is over already."""
    invitation = Invitation.objects.select_related("account__person").filter(pk=UUID(about)).first()
    if invitation is None or invitation.state is not InvitationState.OPEN:
        return None
    path = reverse("account_invitation_link", kwargs={"invitation": invitation.pk, "proof": invitation.proof})
    given = [present_role(held) for held in invitation.account.roles]
    return _letter(
        invitation.account,
        "invitation",
        by=invitation.by,
        roles=[f"{role.title} voor {role.place}, {role.days}" for role in given],
        link=mail.site_link(path),
        until=format_date(timezone.localdate(invitation.until)),
    )


def write_to_confirm(about: str) -> mail.Letter | None:
    """Which roles wait for a word of this person; nothing when somebody said it already."""
    user = User.objects.filter(pk=about).first()
    due = queries.roles_to_confirm(user.addressee, timezone.localdate()) if user else []
    if user is None or not due:
        return None
    link = mail.site_link(reverse("access:confirm"))
    return _letter(user, "to_confirm", roles=[queries.in_words(each) for each in due], link=link)


def write_password_changed(about: str) -> mail.Letter | None:
    user = User.objects.filter(pk=about).first()
    path = reverse("account_reset_ask")
    return _letter(user, "password_changed", link=mail.site_link(path)) if user else None


def _may_reset(user: User) -> bool:
    actor, factors = user.actor, queries.factors_of(user)
    rights = actor.permissions | actor.held_back
    return rules.may_reset_by_mail(rights, factors, factors_demanded=settings.FACTORS_DEMANDED)


def _letter(user: User, template: str, **context: object) -> mail.Letter:
    with processing("inloggen", [Subject("account", str(user.pk))]):
        return mail.compose(
            to=user.email, template=f"accounts/mail/{template}.txt", context={"name": user.name, **context}
        )
