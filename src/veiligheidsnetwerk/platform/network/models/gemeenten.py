"""What holds for gemeenten for a while: the basisteam of the police that works there, and their IVP."""

from collections.abc import Mapping
from datetime import date
from typing import Self

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models.base import Dated, DatedQuerySet
from veiligheidsnetwerk.platform.network.models.bodies import Organisation
from veiligheidsnetwerk.platform.network.policies import may_see_drafts
from veiligheidsnetwerk.platform.network.rules import IvpStatus, standing
from veiligheidsnetwerk.publishing.dutch import enumerate_names


class Basisteam(Dated):
    """That a gemeente falls under a basisteam. Public; on each day a gemeente has at most one."""

    TRACKED = ("name", "first_day", "last_day")

    gemeente = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="gemeente", related_name="basisteams"
    )
    name = models.CharField("basisteam", max_length=120)

    objects = DatedQuerySet["Basisteam"].as_manager()

    class Meta(Dated.Meta):
        verbose_name = "basisteam"
        ordering = ("name", "gemeente__name", "-first_day", "pk")

    def __str__(self) -> str:
        return f"{self.name} voor {self.gemeente}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {"organisation": self.gemeente}


class IvpQuerySet(DatedQuerySet["Ivp"]):
    """Adopted plans are public; those that are still being written are not."""

    def visible_to(self, actor: Actor | None) -> Self:
        adopted = [status.value for status in IvpStatus if status.is_adopted]
        return self.all() if may_see_drafts(actor) else self.filter(status__in=adopted)


class Ivp(Dated):
    """An IVP: of one gemeente, or one that several have together. A last day that is missing is not known."""

    TRACKED = ("title", "gemeenten", "status", "source", "first_day", "last_day")

    title = models.CharField("titel", max_length=200)
    gemeenten = models.JSONField("gemeenten", default=list)
    status = models.CharField(
        "status", max_length=20, choices=[(status.value, status.value) for status in IvpStatus]
    )
    source = models.CharField("bron", max_length=200, blank=True)

    objects = IvpQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = "IVP"
        ordering = ("title", "pk")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("network:ivp", args=[self.pk])

    @property
    def is_joint(self) -> bool:
        return len(self.gemeenten) > 1

    @property
    def period(self) -> str:
        """The days for which it is made, as people read them."""
        return self.days if self.last_day else f"{self.days}; tot wanneer is niet bekend"

    def standing_on(self, day: date) -> str:
        return standing(IvpStatus(self.status), self.span, day)

    def subjects(self) -> Mapping[str, models.Model]:
        return {}

    @property
    def home(self) -> str:
        return f"network.ivp:{self.pk}"

    def in_words(self, name: str) -> str | None:
        return enumerate_names(self.names) if name == "gemeenten" else None

    @property
    def names(self) -> list[str]:
        """Of which gemeenten it is, by the alphabet."""
        return sorted(areas().find(code).name for code in self.gemeenten)
