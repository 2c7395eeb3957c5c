"""Something that is tried in one place, so that the whole region learns from it."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.network.models.owned import Owned
from veiligheidsnetwerk.platform.teams.models.teams import Team
from veiligheidsnetwerk.platform.teams.rules.pilots import Stage


class Pilot(Owned):
    """A card that everybody who sees the teams may read. `toolkit` names the item that it became, if any."""

    TRACKED = (
        "title",
        "stage",
        "team",
        "question",
        "approach",
        "partners",
        "costs",
        "results",
        "lessons",
        "contact",
        "began_on",
        "ends_on",
        "source",
        "owner_body",
        "owner_organisation",
    )

    title = models.CharField("titel", max_length=200)
    stage = models.CharField(
        "hoe ver het is", max_length=30, choices=[(each.value, each.value) for each in Stage]
    )
    team = models.ForeignKey(
        Team, models.PROTECT, verbose_name="expertteam", null=True, blank=True, related_name="pilots"
    )
    question = models.TextField("vraag", max_length=1000)
    approach = models.TextField("aanpak", max_length=2000, blank=True)
    partners = models.TextField("partners", max_length=600, blank=True)
    costs = models.TextField("kosten", max_length=600, blank=True)
    results = models.TextField("resultaten", max_length=2000, blank=True)
    lessons = models.TextField("lessen", max_length=2000, blank=True)
    contact = models.CharField("bij wie u terechtkunt", max_length=120, blank=True)
    began_on = models.DateField("begonnen op", null=True, blank=True)
    ends_on = models.DateField("eindigt op", null=True, blank=True)
    source = models.CharField("bron", max_length=200, blank=True)
    toolkit = models.SlugField("in de toolkit", max_length=100, blank=True)

    objects: ClassVar[models.Manager["Pilot"]] = models.Manager()

    class Meta(Owned.Meta):
        verbose_name = "pilot"
        ordering: ClassVar = ("title", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        return f"teams.pilot:{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("teams:pilot", args=[self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
