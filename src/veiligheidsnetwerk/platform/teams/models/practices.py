"""How far gemeenten and districts are with a practice, and how much of it there is. No persons, ever."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse

from veiligheidsnetwerk.platform.network.models.owned import Owned
from veiligheidsnetwerk.platform.teams.definitions import practices
from veiligheidsnetwerk.platform.teams.rules.practices import HalfYear, YesNo

_ANSWERS = [(each.value, each.value) for each in YesNo]


class Rating(Owned):
    """What a gemeente or an overleg finds of itself on a day, by bouwsteen. A later day is another rating.

    `levels` holds a level by the code of a bouwsteen; one that is missing was not rated, which is not 0.
    """

    TRACKED = ("day", "levels", "notes", "contact", "owner_body", "owner_organisation")

    day = models.DateField("ingeschat op")
    levels = models.JSONField("niveaus", default=dict)
    notes = models.JSONField("toelichting", default=dict, blank=True)
    contact = models.CharField("bij wie u terechtkunt", max_length=120, blank=True)

    objects: ClassVar[models.Manager["Rating"]] = models.Manager()

    class Meta(Owned.Meta):
        verbose_name = "inschatting van de bouwstenen"
        ordering: ClassVar = ("-day", "-pk")

    def __str__(self) -> str:
        return f"van {self.owner}"

    @property
    def home(self) -> str:
        return f"teams.rating:{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("teams:rating", args=[self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}

    def in_words(self, name: str) -> str | None:
        if name not in {"levels", "notes"}:
            return None
        kept = getattr(self, name)
        found = [f"{each.title}: {kept[each.code]}" for each in practices().bouwstenen if each.code in kept]
        return "; ".join(found)


class StepCount(Owned):
    """How many groups a gemeente has in each of the seven steps, in half a year. Missing is not known."""

    TRACKED = (
        "counts",
        "convenant",
        "director",
        "interventions",
        "lessons",
        "owner_body",
        "owner_organisation",
    )
    PRIVATE = ("counts",)

    year = models.PositiveSmallIntegerField("jaar")
    half = models.PositiveSmallIntegerField("helft")
    counts = models.JSONField("aantallen", default=dict)
    convenant = models.CharField("convenant", max_length=10, choices=_ANSWERS, default=YesNo.UNKNOWN)
    director = models.CharField("procesregisseur", max_length=10, choices=_ANSWERS, default=YesNo.UNKNOWN)
    interventions = models.TextField("wat is ingezet", max_length=1000, blank=True)
    lessons = models.TextField("wat is geleerd", max_length=1000, blank=True)

    objects: ClassVar[models.Manager["StepCount"]] = models.Manager()

    class Meta(Owned.Meta):
        verbose_name = "aantallen van de zeven stappen"
        ordering: ClassVar = ("-year", "-half", "pk")
        constraints = (
            *Owned.Meta.constraints,
            models.CheckConstraint(
                condition=Q(owner_organisation__isnull=False), name="stepcount_is_of_an_organisation"
            ),
            models.UniqueConstraint(
                fields=("owner_organisation", "year", "half"), name="one_stepcount_a_half_year"
            ),
        )

    def __str__(self) -> str:
        return f"van {self.owner}, {self.period}"

    @property
    def period(self) -> HalfYear:
        return HalfYear(self.year, self.half)

    @property
    def home(self) -> str:
        return f"teams.stepcount:{self.pk}"

    def get_absolute_url(self) -> str:
        return f"{reverse('teams:steps')}?halfjaar={self.period.slug}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}

    def in_words(self, name: str) -> str | None:
        if name != "counts":
            return None
        return "; ".join(
            f"{each.title}: {self.counts[each.code]}"
            for each in practices().steps
            if each.code in self.counts
        )
