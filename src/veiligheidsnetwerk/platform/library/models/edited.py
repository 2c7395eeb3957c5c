"""What all pages that editors make have in common."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.platform.core.figures import Placed
from veiligheidsnetwerk.platform.library.rules.items import Tier
from veiligheidsnetwerk.platform.network.models import Person


class Edited(models.Model):
    """A page with an owner, a day on which to look at it again, and a tier that says who it is for."""

    LABELS: ClassVar[dict[str, str]]
    """What editors fill in, in order, by what it is called."""
    DESK_ONLY: ClassVar = frozenset({"figures", "keeper", "deputy", "names", "slug", "tier"})
    """What readers are not told when it changes: that is not theirs to know, or may not be."""

    tier = models.CharField(
        "voor wie", max_length=20, choices=[(each.value, each.value) for each in Tier], default=Tier.MEMBERS
    )
    summary = models.CharField("in het kort", max_length=300, blank=True)
    figures = models.JSONField("cijfers", default=list, blank=True)
    keeper = models.ForeignKey(
        Person, models.SET_NULL, verbose_name="eigenaar", null=True, blank=True, related_name="+"
    )
    deputy = models.ForeignKey(
        Person, models.SET_NULL, verbose_name="vervanger", null=True, blank=True, related_name="+"
    )
    review_on = models.DateField("na te kijken voor", null=True, blank=True)
    ready = models.BooleanField("klaar om na te kijken", default=False)
    names = models.CharField("waarom namen blijven staan", max_length=200, blank=True)
    submission = models.UUIDField("formulier", null=True, blank=True, unique=True, editable=False)

    class Meta:
        abstract = True

    @property
    def placed(self) -> Sequence[Placed]:
        """The figures that stand in it, in order."""
        return [Placed(**each) for each in self.figures]

    @placed.setter
    def placed(self, figures: Sequence[Placed]) -> None:
        self.figures = [asdict(each) for each in figures]
