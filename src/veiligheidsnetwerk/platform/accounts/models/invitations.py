from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from veiligheidsnetwerk.platform.accounts.models.user import User
from veiligheidsnetwerk.platform.accounts.rules import State


class InvitationState(StrEnum):
    """How an invitation fares. The value is how people read it."""

    OPEN = "wacht op antwoord"
    USED = "aangenomen"
    WITHDRAWN = "ingetrokken"
    EXPIRED = "verlopen"
    POINTLESS = "de rol is al geëindigd"


class Invitation(models.Model):
    """Someone is asked to choose a password for an account that waits.

    As with a reset the link is kept nowhere: it is made anew from this row, the (unusable) password of the
    account and the key of the site. So it works one time, for two weeks, and not after it was withdrawn.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    account = models.ForeignKey(User, models.CASCADE, related_name="invitations")
    by = models.CharField("door", max_length=120)
    asked_at = models.DateTimeField("verstuurd op", default=timezone.now)
    used_at = models.DateTimeField("aangenomen op", null=True)
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True)

    objects: ClassVar[models.Manager["Invitation"]] = models.Manager()

    class Meta:
        verbose_name = "uitnodiging"
        verbose_name_plural = "uitnodigingen"
        ordering: ClassVar[list[str]] = ["-asked_at"]

    def __str__(self) -> str:
        return f"uitnodiging van {self.account}"

    @property
    def until(self) -> datetime:
        return self.asked_at + timedelta(seconds=settings.INVITATION_LASTS)

    @property
    def state(self) -> InvitationState:
        if self.used_at is not None:
            return InvitationState.USED
        if self.withdrawn_at is not None:
            return InvitationState.WITHDRAWN
        if timezone.now() >= self.until:
            return InvitationState.EXPIRED
        counts = any(held.state in {State.WORKS, State.NOT_YET} for held in self.account.roles)
        return InvitationState.OPEN if counts else InvitationState.POINTLESS

    @property
    def proof(self) -> str:
        """What stands in the link beside the number of this row."""
        what = f"{self.pk}:{self.account.password}"
        return salted_hmac("accounts.invitation", what, algorithm="sha256").hexdigest()

    def is_known_by(self, proof: str) -> bool:
        """Whether someone comes with the link of this invitation, which may be over by now.

        Once accepted the password is another one, and the link is nobody's any more.
        """
        return constant_time_compare(self.proof, proof)
