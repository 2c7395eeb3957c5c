"""Who is invited to a meeting without an account."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from veiligheidsnetwerk.platform.events.models.meetings import Meeting


class Invitee(models.Model):
    """Somebody who was invited by mail. A week after the meeting, or withdrawn, name and address go.

    No history follows it: what is not kept, stands nowhere.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="invitees")
    email = models.EmailField("e-mailadres", max_length=254, blank=True)
    name = models.CharField("naam", max_length=120, blank=True)
    organisation = models.CharField("namens", max_length=120, blank=True)
    invited_at = models.DateTimeField("uitgenodigd op")

    objects: ClassVar[models.Manager["Invitee"]] = models.Manager()

    class Meta:
        verbose_name = "genodigde"
        ordering: ClassVar = ("email", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("meeting", "email"), condition=~Q(email=""), name="one_invitation_of_an_address"
            ),
            models.CheckConstraint(condition=Q(email=Lower("email")), name="invitee_email_small"),
        )

    def __str__(self) -> str:
        return f"bij {self.meeting}"
