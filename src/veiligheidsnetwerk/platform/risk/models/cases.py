"""A chapter, support club or location in one gemeente. No field holds a person."""

from collections.abc import Mapping
from typing import ClassVar, Self
from uuid import uuid4

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Organisation, Tracked
from veiligheidsnetwerk.platform.risk.policies import readable_gemeenten
from veiligheidsnetwerk.platform.risk.rules.units import Covers, LegalStatus, UnitKind

_SHOWN_DIGITS = 8


class CaseQuerySet(models.QuerySet["Case"]):
    def visible_to(self, actor: Actor | None) -> Self:
        return self.filter(gemeente__code__in=readable_gemeenten(actor))


class Case(Tracked):
    """What is assessed. Its number says nothing, so it may stand in the log; the rest may not."""

    TRACKED = (
        "kind",
        "name",
        "club",
        "legal_status",
        "court",
        "ruled_on",
        "covers",
        "picture",
        "reassess_on",
    )
    PRIVATE = TRACKED

    key = models.UUIDField("nummer", default=uuid4, unique=True, editable=False)
    gemeente = models.ForeignKey(Organisation, models.PROTECT, verbose_name="gemeente", related_name="+")
    instrument = models.CharField("instrument", max_length=20)
    kind = models.CharField("soort", max_length=20, choices=[(each.value, each.label) for each in UnitKind])
    name = models.CharField("naam", max_length=120)
    club = models.CharField("moederclub", max_length=120, blank=True)
    legal_status = models.CharField(
        "juridische status", max_length=20, choices=[(each.value, each.label) for each in LegalStatus]
    )
    court = models.CharField("instantie", max_length=120, blank=True)
    ruled_on = models.DateField("datum van de uitspraak", null=True, blank=True)
    covers = models.CharField(
        "geldt dat hier", max_length=20, choices=[(each.value, each.label) for each in Covers]
    )
    picture = models.TextField("wat bekend is", max_length=4000, blank=True)
    reassess_on = models.DateField("opnieuw beoordelen op", null=True, blank=True)
    begun_on = models.DateField("begonnen op")
    is_invented = models.BooleanField("verzonnen", default=False)

    objects = CaseQuerySet.as_manager()

    class Meta:
        verbose_name = "casus"
        ordering: ClassVar = ("gemeente__name", "name", "pk")

    def __str__(self) -> str:
        return self.key.hex[:_SHOWN_DIGITS]

    @property
    def home(self) -> str:
        return f"risk.case:{self.pk}"

    def in_words(self, name: str) -> None:
        """No value needs other words."""

    def get_absolute_url(self) -> str:
        return reverse("risk:case", args=[self.key])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
