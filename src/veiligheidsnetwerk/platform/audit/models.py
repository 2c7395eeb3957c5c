import json
from datetime import UTC, datetime
from typing import Any, ClassVar, Self

from django.db import models

from veiligheidsnetwerk.platform.audit import rules
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may

LONGEST_LABEL = 200


class Lines(models.QuerySet["Line"]):
    """Lines to read; writing is for `actions.append` alone."""

    def visible_to(self, actor: Actor | None) -> Self:
        return self if actor is not None and may(actor, Permission.AUDIT_READ) else self.none()


class Line(models.Model):
    """One line of the log. Written once; the database refuses to change or delete it.

    Every column is text or a whole number, so that both databases keep exactly what the seal was made over.
    There are no foreign keys: history outlives its subject.
    """

    sequence = models.BigIntegerField("nummer", primary_key=True)
    operation = models.CharField("handeling", max_length=36)
    at = models.CharField("tijdstip (UTC)", max_length=27)
    account = models.BigIntegerField("account", null=True)
    name = models.CharField("naam", max_length=LONGEST_LABEL)
    role = models.CharField("rol", max_length=40, blank=True)
    organisation = models.CharField("namens", max_length=40, blank=True)
    action = models.CharField("actie", max_length=80)
    about_kind = models.CharField("soort", max_length=40)
    about_id = models.CharField("sleutel", max_length=200)
    about_label = models.CharField("waarover", max_length=LONGEST_LABEL)
    sentence = models.TextField("wat er gebeurde")
    before = models.TextField("eerst", blank=True)
    after = models.TextField("daarna", blank=True)
    zone = models.CharField("gebied", max_length=12)
    origin = models.CharField("waarvandaan", max_length=12)
    network = models.CharField("netwerk", max_length=80, blank=True)
    result = models.CharField("uitkomst", max_length=12)
    seal = models.CharField("zegel", max_length=64)

    objects = Lines.as_manager()

    class Meta:
        verbose_name = "regel van het logboek"
        verbose_name_plural = "regels van het logboek"
        ordering: ClassVar[list[str]] = ["sequence"]
        indexes = (
            models.Index(fields=["about_kind", "about_id", "sequence"], name="audit_line_about"),
            models.Index(fields=["account", "sequence"], name="audit_line_account"),
            models.Index(fields=["action", "sequence"], name="audit_line_action"),
            models.Index(fields=["at"], name="audit_line_at"),
        )

    def __str__(self) -> str:
        return self.sentence

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.at)

    @property
    def details_before(self) -> dict[str, Any]:
        return _details(self.before)

    @property
    def details_after(self) -> dict[str, Any]:
        return _details(self.after)

    @property
    def sealed(self) -> dict[str, rules.Field]:
        """What the seal covers."""
        return {name: getattr(self, name) for name in rules.SEALED}


class Processing(models.Model):
    """One line of the processing log: data of one person was processed for one activity. Never by whom.

    The columns are those of the standard Logboek dataverwerkingen. Both logs meet in
    `trace`, which is our operation.
    """

    class Status(models.TextChoices):
        BEGUN = "UNSET", "begonnen"
        OK = "OK", "gelukt"
        ERROR = "ERROR", "mislukt"

    trace = models.CharField("handeling", max_length=32, db_index=True)
    operation = models.CharField("verwerking", max_length=16, unique=True)
    status = models.CharField("status", max_length=5, choices=Status, default=Status.BEGUN)
    name = models.CharField("naam", max_length=LONGEST_LABEL)
    activity = models.CharField("verwerkingsactiviteit", max_length=60)
    subject_kind = models.CharField("soort betrokkene", max_length=40)
    subject = models.CharField("kenmerk van de betrokkene", max_length=32)
    begun = models.CharField("begin (UTC)", max_length=27, db_index=True)
    ended = models.CharField("einde (UTC)", max_length=27, blank=True)

    objects: ClassVar[models.Manager["Processing"]] = models.Manager()

    class Meta:
        verbose_name = "verwerking"
        verbose_name_plural = "verwerkingen"
        indexes = (models.Index(fields=["subject", "begun"], name="audit_processing_subject"),)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(status="UNSET", ended="")
                | (~models.Q(status="UNSET") & ~models.Q(ended="")),
                name="processing_ended_or_open",
            ),
        )

    def __str__(self) -> str:
        return self.name


def _details(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text) if text else {}
    return found


def written(moment: datetime) -> str:
    """A moment as a line keeps it: UTC, always as long, so that text in order is time in order."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
