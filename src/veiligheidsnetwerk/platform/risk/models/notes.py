"""What goes to the driehoek: frozen when release is asked, and released by somebody else."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.risk.models.assessments import Round


class Note(Tracked):
    """A note about a settled round. `sections` is what it says, each a title with its lines."""

    TRACKED = ("sections", "released_at", "released_by")
    PRIVATE = ("sections",)

    round = models.ForeignKey(Round, models.CASCADE, related_name="notes")
    sections = models.JSONField("inhoud")
    mark = models.CharField("kenmerk van de inhoud", max_length=64)
    account = models.PositiveBigIntegerField("account")
    by = models.CharField("gemaakt door", max_length=120)
    asked_at = models.DateTimeField("gevraagd op")
    released_account = models.PositiveBigIntegerField("account van wie vrijgaf", null=True, blank=True)
    released_by = models.CharField("vrijgegeven door", max_length=120, blank=True)
    released_at = models.DateTimeField("vrijgegeven op", null=True, blank=True)

    objects: ClassVar[models.Manager["Note"]] = models.Manager()

    class Meta:
        verbose_name = "notitie"
        ordering: ClassVar = ("-asked_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(released_account__isnull=True) | ~Q(released_account=F("account")),
                name="note_released_by_somebody_else",
            ),
        )

    def __str__(self) -> str:
        return f"bij casus {self.round.case}"

    @property
    def home(self) -> str:
        return self.round.case.home

    def in_words(self, name: str) -> str | None:
        if name == "sections":
            return f"kenmerk {self.mark[:16]}"
        if name == "released_at":
            return timezone.localtime(self.released_at).strftime("%d-%m-%Y %H:%M") if self.released_at else ""
        return None

    def get_absolute_url(self) -> str:
        return f"{self.round.get_absolute_url()}#notities"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
