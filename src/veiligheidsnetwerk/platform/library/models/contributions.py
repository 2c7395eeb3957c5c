"""What people of the network give to an item."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.library.models.pages import Item
from veiligheidsnetwerk.platform.library.policies import tiers_of
from veiligheidsnetwerk.platform.library.rules.contributions import Answer, Gift
from veiligheidsnetwerk.platform.network.models import Organisation, Person, Tracked


class ContributionQuerySet(models.QuerySet["Contribution"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """For editors, of items that they may see."""
        if actor is None or not may(actor, Permission.LIBRARY_EDIT):
            return self.none()
        return self.filter(item__tier__in=tiers_of(actor))

    def taken(self) -> Self:
        return self.filter(state=Answer.TAKEN)


class Contribution(Tracked):
    """Something that someone told about an item for an organisation, and what an editor did with it."""

    TRACKED = ("gift", "year", "text", "contact", "state", "answer")

    item = models.ForeignKey(Item, models.CASCADE, verbose_name="item", related_name="contributions")
    organisation = models.ForeignKey(Organisation, models.PROTECT, verbose_name="namens", related_name="+")
    person = models.ForeignKey(
        Person, models.SET_NULL, verbose_name="van wie", null=True, blank=True, related_name="+"
    )
    gift = models.CharField("wat", max_length=40, choices=[(each.value, each.value) for each in Gift])
    year = models.PositiveSmallIntegerField("jaar", null=True, blank=True)
    text = models.CharField("tekst", max_length=600, blank=True)
    contact = models.CharField("bij wie u terechtkunt", max_length=120, blank=True)
    state = models.CharField(
        "stand", max_length=20, choices=[(each.value, each.value) for each in Answer], default=Answer.OPEN
    )
    answer = models.CharField("antwoord", max_length=400, blank=True)
    given_at = models.DateTimeField("gegeven op")

    objects = ContributionQuerySet.as_manager()

    class Meta:
        verbose_name = "bijdrage"
        ordering: ClassVar = ("given_at", "pk")

    def __str__(self) -> str:
        return f"{self.organisation} over {self.item}"

    @property
    def home(self) -> str:
        return f"library.item:{self.item_id}"

    def get_absolute_url(self) -> str:
        return reverse("desk:contribution", args=[self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
