"""What analysts say of figures, with everything that was said before."""

from datetime import date
from typing import ClassVar, Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F
from django.urls import reverse

from veiligheidsnetwerk.figures.catalogue import Access
from veiligheidsnetwerk.figures.query import Scope


class Duiding(models.Model):
    """A story beside figures. What it says stands in its versions, of which the last one counts.

    `question` are the parts of the address of the figures that the writer saw; `choices` are the codes and
    names that it can be about: those of that answer.
    """

    key = models.UUIDField("kenmerk", default=uuid4, unique=True, editable=False)
    question = models.JSONField("vraag")
    choices = models.JSONField("keuzes")
    version = models.PositiveIntegerField("versie", default=1)
    withdrawn_at = models.DateTimeField("ingetrokken op", null=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="ingetrokken door", null=True, related_name="+"
    )
    reason = models.TextField("reden", blank=True)

    objects: ClassVar[models.Manager["Duiding"]] = models.Manager()

    class Meta:
        verbose_name = "duiding"
        verbose_name_plural = "duidingen"

    def __str__(self) -> str:
        return f"duiding {self.key}"

    def get_absolute_url(self) -> str:
        return reverse("insight:duiding", args=[self.key])


class VersionQuerySet(models.QuerySet["DuidingVersion"]):
    """Versions, never more of them than someone may see the figures of."""

    def newest(self) -> Self:
        return self.filter(number=F("duiding__version"))

    def holding_on(self, day: date) -> Self:
        """What counts on this day: the newest version, not withdrawn and not ended."""
        return self.newest().filter(duiding__withdrawn_at=None, until__gte=day)

    def within(self, scope: Scope) -> Self:
        return self.filter(access__in=[access.value for access in scope.accesses])


class DuidingVersion(models.Model):
    """What was said from one moment on, by whom. Nobody changes one: a change is a new version.

    `organisation` is the name of the one that the writer worked for then. Who does not work for the network
    reads it only with `access` for everyone.
    """

    duiding = models.ForeignKey(Duiding, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField("versie")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="geschreven door", related_name="+"
    )
    organisation = models.CharField("organisatie", max_length=120, blank=True)
    at = models.DateTimeField("geschreven op")
    figures = models.JSONField("cijfers")
    areas = models.JSONField("gebieden")
    first = models.CharField("eerste periode", max_length=8)
    last = models.CharField("laatste periode", max_length=8)
    about = models.TextField("waarover")
    text = models.TextField("tekst")
    until = models.DateField("geldt tot en met")
    access = models.CharField("voor wie", max_length=20, choices=[(each.value, each) for each in Access])

    objects = VersionQuerySet.as_manager()

    class Meta:
        verbose_name = "versie van duiding"
        verbose_name_plural = "versies van duiding"
        ordering: ClassVar = ("-at", "-pk")
        indexes = (models.Index(fields=["until"], name="duiding_until"),)
        constraints = (models.UniqueConstraint(fields=["duiding", "number"], name="duiding_version_once"),)

    def __str__(self) -> str:
        return f"duiding bij {self.about}"

    @property
    def by(self) -> str:
        """The signature."""
        return ", ".join(filter(None, [self.account.name, self.organisation]))
