"""People, where they work and where they sit. Only for who may see people."""

from collections.abc import Mapping

from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse

from veiligheidsnetwerk.platform.network.models.base import (
    Dated,
    DatedPeopleQuerySet,
    PeopleQuerySet,
    Tracked,
)
from veiligheidsnetwerk.platform.network.models.bodies import Body, Organisation
from veiligheidsnetwerk.platform.network.rules import Seat


class Person(Tracked):
    """Someone as the network knows them: a name and an address at work, and no more."""

    TRACKED = ("name", "email")
    PRIVATE = TRACKED

    name = models.CharField("naam", max_length=120)
    email = models.EmailField("e-mailadres op het werk", unique=True)
    is_demo = models.BooleanField("voorbeeld", default=False)
    reduced_on = models.DateField("gegevens verminderd op", null=True, blank=True)

    objects = PeopleQuerySet["Person"].as_manager()

    class Meta:
        verbose_name = "persoon"
        ordering = ("name", "pk")
        constraints = (
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="person_email_small"),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("network:person", args=[self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {"person": self}


class Employment(Dated):
    """Someone works for an organisation. In PostgreSQL two of the same cannot overlap (migration 0002)."""

    TRACKED = ("organisation", "function", "first_day", "last_day")

    person = models.ForeignKey(Person, models.PROTECT, verbose_name="persoon", related_name="employments")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="organisatie", related_name="employments"
    )
    function = models.CharField("functie", max_length=120, blank=True)

    objects = DatedPeopleQuerySet["Employment"].as_manager()

    class Meta(Dated.Meta):
        verbose_name = "werk"
        ordering = ("-first_day", "pk")

    def __str__(self) -> str:
        return f"{self.person} bij {self.organisation}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {"person": self.person, "organisation": self.organisation}


class Membership(Dated):
    """Someone sits in a body. In PostgreSQL two of the same cannot overlap (migration 0002)."""

    TRACKED = ("role", "on_behalf_of", "first_day", "last_day")

    body = models.ForeignKey(Body, models.PROTECT, verbose_name="overleg", related_name="memberships")
    person = models.ForeignKey(Person, models.PROTECT, verbose_name="persoon", related_name="memberships")
    role = models.CharField("rol", max_length=20, choices=[(seat.value, seat.value) for seat in Seat])
    on_behalf_of = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name="namens",
        related_name="memberships",
        null=True,
        blank=True,
    )

    objects = DatedPeopleQuerySet["Membership"].as_manager()

    class Meta(Dated.Meta):
        verbose_name = "lidmaatschap"
        ordering = ("-first_day", "pk")

    def __str__(self) -> str:
        return f"{self.person} in {self.body}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {"body": self.body, "person": self.person}
