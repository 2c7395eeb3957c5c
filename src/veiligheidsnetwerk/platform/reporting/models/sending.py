"""To whom a letter was sent, and how that went."""

from typing import ClassVar, Self

from django.db import models

from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Person
from veiligheidsnetwerk.platform.network.policies import may_see_people
from veiligheidsnetwerk.platform.reporting.models.reports import Report
from veiligheidsnetwerk.platform.reporting.policies import may_see_drafts


class DispatchQuerySet(models.QuerySet["Dispatch"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """It names people, and is for who sends letters."""
        return self.all() if may_see_drafts(actor) and may_see_people(actor) else self.none()


class Dispatch(models.Model):
    """One person who gets a letter: once, however often it is sent. The address is that of the register."""

    report = models.ForeignKey(Report, models.PROTECT, related_name="dispatches")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    group = models.CharField("groep", max_length=40)
    office = models.CharField("namens", max_length=140)
    asked_at = models.DateTimeField("verstuurd op")
    state = models.CharField("stand", max_length=10, choices=Mail.State, default=Mail.State.WAITING)
    reason = models.CharField("waarom niet", max_length=200, blank=True)
    settled_at = models.DateTimeField("afgehandeld op", null=True, blank=True)

    objects = DispatchQuerySet.as_manager()

    class Meta:
        verbose_name = "verzending"
        ordering: ClassVar = ("group", "office", "pk")
        constraints = (models.UniqueConstraint(fields=("report", "person"), name="letter_once_to_a_person"),)

    def __str__(self) -> str:
        return f"{self.report} aan {self.person}"

    @property
    def arrived(self) -> bool:
        return self.state == Mail.State.SENT

    @property
    def failed(self) -> bool:
        return self.state in {Mail.State.FAILED, Mail.State.DOUBT, Mail.State.BOUNCED}
