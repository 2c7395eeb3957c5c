from typing import ClassVar

from django.db import models
from django.utils import timezone


class Mail(models.Model):
    """One mail that must go out. What it says is written when it goes, so a secret in it is kept nowhere."""

    class State(models.TextChoices):
        WAITING = "waiting", "wacht"
        SENDING = "sending", "wordt verstuurd"
        SENT = "sent", "verstuurd"
        FAILED = "failed", "niet verstuurd"
        DOUBT = "doubt", "misschien verstuurd"

    kind = models.CharField("soort", max_length=60)
    about = models.CharField("waarover", max_length=60)
    state = models.CharField("stand", max_length=10, choices=State, default=State.WAITING)
    to = models.CharField("aan", max_length=254, blank=True)
    subject = models.CharField("onderwerp", max_length=200, blank=True)
    message_id = models.CharField("berichtnummer", max_length=200, unique=True)
    asked_at = models.DateTimeField("gevraagd op", default=timezone.now)
    due_at = models.DateTimeField("volgende poging", default=timezone.now)
    settled_at = models.DateTimeField("afgehandeld op", null=True)
    attempts = models.PositiveIntegerField("pogingen", default=0)
    reason = models.CharField("waarom niet", max_length=200, blank=True)

    objects: ClassVar[models.Manager["Mail"]] = models.Manager()

    class Meta:
        verbose_name = "mail"
        verbose_name_plural = "mails"
        ordering: ClassVar = ("-asked_at", "-pk")
        indexes = (
            models.Index(fields=["state", "due_at"], name="mail_due"),
            models.Index(fields=["kind", "about"], name="mail_about"),
        )

    def __str__(self) -> str:
        return self.subject or self.kind
