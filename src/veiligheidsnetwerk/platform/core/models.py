from typing import ClassVar

from django.db import models
from django.utils import timezone


class Mailing(models.Model):
    """Mails of one kind that go out together, one line (`Mail`) for each who gets it.

    A person can let it pause, go on or stop; it pauses itself when too much goes wrong in a row (`setbacks`).
    `swept` counts by state the lines that are kept no longer.
    """

    class State(models.TextChoices):
        RUNNING = "running", "wordt verstuurd"
        PAUSED = "paused", "staat stil"
        STOPPED = "stopped", "gestopt"
        DONE = "done", "klaar"

    kind = models.CharField("soort", max_length=60)
    about = models.CharField("waarover", max_length=60)
    state = models.CharField("stand", max_length=10, choices=State, default=State.RUNNING)
    reason = models.CharField("waarom", max_length=200, blank=True)
    pace = models.PositiveIntegerField("mails per minuut")
    setbacks = models.PositiveIntegerField("tegenslagen achter elkaar", default=0)
    next_at = models.DateTimeField("volgende mail", default=timezone.now)
    begun_at = models.DateTimeField("begonnen op", default=timezone.now)
    ended_at = models.DateTimeField("klaar op", null=True)
    swept = models.JSONField("niet meer bewaard", default=dict)

    objects: ClassVar[models.Manager["Mailing"]] = models.Manager()

    class Meta:
        verbose_name = "rondzending"
        ordering: ClassVar = ("-begun_at", "-pk")
        constraints = (models.UniqueConstraint(fields=("kind", "about"), name="one_mailing_about_a_thing"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.about}"


class Mail(models.Model):
    """One mail that must go out. What it says is written when it goes, so a secret in it is kept nowhere."""

    class State(models.TextChoices):
        WAITING = "waiting", "wacht"
        SENDING = "sending", "wordt verstuurd"
        SENT = "sent", "verstuurd"
        FAILED = "failed", "niet verstuurd"
        DOUBT = "doubt", "misschien verstuurd"
        BOUNCED = "bounced", "kwam terug"

    mailing = models.ForeignKey(Mailing, models.CASCADE, null=True, related_name="mails")
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
            models.Index(fields=["mailing", "state", "due_at"], name="mail_of_mailing_due"),
        )
        constraints = (models.UniqueConstraint(fields=("mailing", "about"), name="one_mail_of_a_mailing"),)

    def __str__(self) -> str:
        return self.subject or self.kind
