"""What bodies decided at their meetings, on its way to the log."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.db.models import Q

from veiligheidsnetwerk.platform.network.models import Body, Tracked
from veiligheidsnetwerk.platform.strategy.models.decisions import Decision


class Proposal(Tracked):
    """A decision as a meeting wrote it down. It waits, became a line of the log, or was set aside."""

    TRACKED = ("body", "day", "about", "reason", "source", "set_aside_because")

    key = models.CharField("kenmerk", max_length=80, unique=True)
    body = models.ForeignKey(Body, models.PROTECT, verbose_name="overleg", related_name="+")
    day = models.DateField("besloten op")
    about = models.CharField("waarover", max_length=200)
    reason = models.TextField("reden", max_length=2000)
    source = models.CharField("bron", max_length=200)
    url = models.CharField("adres van de bron", max_length=200)
    decision = models.OneToOneField(
        Decision, models.PROTECT, verbose_name="besluit", related_name="proposal", null=True, blank=True
    )
    set_aside_because = models.CharField("niet in het logboek omdat", max_length=300, blank=True)

    objects: ClassVar[models.Manager["Proposal"]] = models.Manager()

    class Meta:
        verbose_name = "voorstel voor het besluitenlogboek"
        ordering: ClassVar = ("day", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(decision=None) | Q(set_aside_because=""), name="proposal_in_the_log_or_set_aside"
            ),
        )

    def __str__(self) -> str:
        return self.about

    @property
    def is_waiting(self) -> bool:
        return self.decision_id is None and not self.set_aside_because

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
