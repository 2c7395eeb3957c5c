"""Comparisons that people keep, and who wants to hear when their figures change."""

from typing import ClassVar, Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.http import QueryDict
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.insight.rules import Audience

type Pairs = list[list[str]]
"""The parts of an address, in order: `[["cijfer", "…"], …]`."""


class SavedQuerySet(models.QuerySet["SavedComparison"]):
    """Saved comparisons, never more than someone may open."""

    def visible_to(self, actor: Actor) -> Self:
        of_organisation = Q(audience=Audience.ORGANISATION, organisation__in=actor.organisations)
        members = Q(audience=Audience.MEMBERS)
        return self.filter(Q(account_id=actor.account) | (of_organisation & ~Q(organisation="")) | members)

    def owned_by(self, actor: Actor) -> Self:
        return self.filter(account_id=actor.account)


class SavedComparison(models.Model):
    """A question that someone keeps under a name, with the editions that answered it then.

    `question` and `pins` are parts of an address; together they give the figures as they were, the question
    alone gives them as they are now.
    """

    key = models.UUIDField("kenmerk", default=uuid4, unique=True, editable=False)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="bewaard door",
        related_name="saved_comparisons",
    )
    organisation = models.CharField("organisatie", max_length=80, blank=True)
    name = models.CharField("naam", max_length=120)
    folder = models.CharField("map", max_length=80, blank=True)
    audience = models.CharField(
        "voor wie", max_length=20, choices=[(each.value, each.label) for each in Audience]
    )
    question = models.JSONField("vraag")
    pins = models.JSONField("edities", default=list)
    saved_at = models.DateTimeField("bewaard op")
    version = models.PositiveIntegerField("versie", default=1)

    objects = SavedQuerySet.as_manager()

    class Meta:
        verbose_name = "bewaarde vergelijking"
        verbose_name_plural = "bewaarde vergelijkingen"
        ordering: ClassVar = ("folder", "name", "pk")
        constraints = (
            models.UniqueConstraint(fields=["account", "folder", "name"], name="saved_name_once_per_folder"),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("insight:saved", args=[self.key])

    def params(self, *, as_then: bool) -> QueryDict:
        """The parts of the address that ask this again: with the editions of then, or the newest."""
        params = QueryDict(mutable=True)
        for name, value in [*self.question, *(self.pins if as_then else [])]:
            params.appendlist(name, value)
        return params


class Follower(models.Model):
    """Someone wants to hear when a saved comparison has new figures. `told` are the editions last told of."""

    saved = models.ForeignKey(SavedComparison, models.CASCADE, related_name="followers")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="follows")
    told = models.JSONField("laatst gemeld", default=list)
    since = models.DateTimeField("volgt sinds")

    objects: ClassVar[models.Manager["Follower"]] = models.Manager()

    class Meta:
        verbose_name = "volger"
        constraints = (models.UniqueConstraint(fields=["saved", "account"], name="follows_once"),)

    def __str__(self) -> str:
        return f"{self.account} volgt {self.saved}"


class Notice(models.Model):
    """One message to one person: these saved comparisons have new figures.

    `news` holds per comparison its key, and the editions it had then and has now.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    at = models.DateTimeField("op")
    news = models.JSONField("nieuws")

    objects: ClassVar[models.Manager["Notice"]] = models.Manager()

    class Meta:
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        ordering: ClassVar = ("-at", "-pk")

    def __str__(self) -> str:
        return f"nieuwe cijfers voor {self.account}"
