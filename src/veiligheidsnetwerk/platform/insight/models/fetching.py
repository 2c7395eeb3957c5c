from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.platform.insight.rules import OPEN, Outcome

LABELS = {
    Outcome.WAITING: "wacht",
    Outcome.BUSY: "bezig",
    Outcome.NEW: "nieuwe editie",
    Outcome.NOTHING_NEW: "niets nieuws",
    Outcome.REFUSED: "geweigerd",
    Outcome.DOWN: "bron niet bereikbaar",
    Outcome.BROKEN_OFF: "afgebroken",
}


class Attempt(models.Model):
    """One look for a new edition of a source: who asked, how far it is, and what came of it."""

    source = models.CharField("bron", max_length=100)
    asked_at = models.DateTimeField("gevraagd op")
    asked_by = models.CharField("gevraagd door", max_length=200)
    accept_fall = models.BooleanField("daling aanvaard", default=False)
    begun_at = models.DateTimeField("begonnen op", null=True)
    ended_at = models.DateTimeField("geëindigd op", null=True)
    outcome = models.CharField(
        "stand",
        max_length=20,
        choices=[(each.value, LABELS[each]) for each in Outcome],
        default=Outcome.WAITING,
    )
    rows_done = models.PositiveIntegerField("regels binnen", default=0)
    rows_expected = models.PositiveIntegerField("regels verwacht", default=0)
    edition = models.CharField("editie", max_length=100, blank=True)
    vintage = models.CharField("kubus", max_length=120, blank=True)
    reason = models.TextField("reden", blank=True)
    odd = models.JSONField("wat opviel", default=list)

    objects: ClassVar[models.Manager["Attempt"]] = models.Manager()

    class Meta:
        verbose_name = "poging"
        verbose_name_plural = "pogingen"
        ordering: ClassVar = ("-asked_at", "-pk")
        indexes = (models.Index(fields=["source", "ended_at"], name="attempt_source"),)
        constraints = (
            models.UniqueConstraint(
                fields=["source"],
                condition=models.Q(outcome__in=[each.value for each in OPEN]),
                name="attempt_one_open_per_source",
            ),
        )

    def __str__(self) -> str:
        return f"{self.source}: {self.label}"

    @property
    def label(self) -> str:
        return LABELS[Outcome(self.outcome)]

    @property
    def is_open(self) -> bool:
        return Outcome(self.outcome) in OPEN
