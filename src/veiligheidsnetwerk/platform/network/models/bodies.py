"""Organisations and the bodies in which they meet. Both are public."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.platform.core.rights import Place, PlaceKind
from veiligheidsnetwerk.platform.network.definitions import BodyKind, areas, body_kinds
from veiligheidsnetwerk.platform.network.models.base import Dated, DatedQuerySet
from veiligheidsnetwerk.platform.network.rules import Covers, OrganisationKind


class Organisation(Dated):
    """A partner of the network. The name and days of a gemeente are those of the area registry."""

    TRACKED = ("kind", "name", "first_day", "last_day")

    code = models.CharField("code", max_length=80, unique=True)
    kind = models.CharField(
        "soort", max_length=20, choices=[(kind.value, kind.label) for kind in OrganisationKind]
    )
    name = models.CharField("naam", max_length=120)

    objects = DatedQuerySet["Organisation"].as_manager()

    class Meta(Dated.Meta):
        verbose_name = "organisatie"
        ordering = ("name",)

    def __str__(self) -> str:
        return f"gemeente {self.name}" if self.is_gemeente else self.name

    @property
    def is_gemeente(self) -> bool:
        return self.kind == OrganisationKind.GEMEENTE

    def get_absolute_url(self) -> str:
        page = "gemeente" if self.is_gemeente else "organisation"
        return reverse(f"network:{page}", args=[self.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {"organisation": self}


class Body(Dated):
    """An overleg: what it is for, and for which part of the region."""

    TRACKED = ("kind", "name", "mandate", "source", "district", "gemeenten", "first_day", "last_day")
    CODE_LENGTH: ClassVar = 80

    code = models.CharField("code", max_length=CODE_LENGTH, unique=True)
    kind = models.CharField("soort", max_length=40)
    name = models.CharField("naam", max_length=120, unique=True)
    mandate = models.TextField("mandaat", max_length=2000)
    source = models.CharField("bron", max_length=200, blank=True)
    district = models.CharField("district", max_length=60, blank=True)
    gemeenten = models.JSONField("gemeenten", default=list, blank=True)

    objects = DatedQuerySet["Body"].as_manager()

    class Meta(Dated.Meta):
        verbose_name = "overleg"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @property
    def definition(self) -> BodyKind:
        return body_kinds()[self.kind]

    @property
    def places(self) -> frozenset[Place]:
        """Where it is: whoever sits in it, is in its district too."""
        own = Place(PlaceKind.BODY, self.code)
        return frozenset({own, Place(PlaceKind.DISTRICT, self.district)} if self.district else {own})

    def covers(self, gemeente: Gemeente) -> bool:
        """Whether this body is there for a gemeente."""
        match self.definition.covers:
            case Covers.REGION:
                return True
            case Covers.DISTRICT:
                return self.district == gemeente.district
            case Covers.GEMEENTEN:
                return gemeente.code in self.gemeenten

    @property
    def area_name(self) -> str:
        """The part of the region that it is for."""
        match self.definition.covers:
            case Covers.REGION:
                return areas().region.name
            case Covers.DISTRICT:
                return areas().find(self.district).name
            case Covers.GEMEENTEN:
                return ", ".join(areas().find(code).name for code in self.gemeenten)

    def get_absolute_url(self) -> str:
        return reverse("network:body", args=[self.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {"body": self}

    def in_words(self, name: str) -> str | None:
        return self.definition.title if name == "kind" else None
