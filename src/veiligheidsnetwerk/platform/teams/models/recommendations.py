"""What a team recommends, and what each DVO does with it."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.models.owned import Owned
from veiligheidsnetwerk.platform.teams.models.teams import Team
from veiligheidsnetwerk.platform.teams.rules.recommendations import Answer


class Recommendation(Owned):
    """Something that a team recommends in a report. Through the BBG it goes to each of the DVO's."""

    TRACKED = ("title", "text", "report", "report_day", "offered_on", "owner_body", "owner_organisation")

    team = models.ForeignKey(Team, models.PROTECT, related_name="recommendations")
    title = models.CharField("aanbeveling", max_length=200)
    text = models.TextField("toelichting", max_length=2000, blank=True)
    report = models.CharField("rapport", max_length=200)
    report_day = models.DateField("datum van het rapport")
    offered_on = models.DateField("door de BBG aangeboden op", null=True, blank=True)

    objects: ClassVar[models.Manager["Recommendation"]] = models.Manager()

    class Meta(Owned.Meta):
        verbose_name = "aanbeveling"
        ordering: ClassVar = ("team__body__name", "report_day", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        return f"teams.recommendation:{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("teams:recommendation", args=[self.team.code, self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class FollowUp(Owned):
    """What one DVO does with one recommendation, why, and who sees to it. What it said before, is history."""

    TRACKED = ("answer", "reason", "day", "due", "owner_body", "owner_organisation")

    recommendation = models.ForeignKey(Recommendation, models.PROTECT, related_name="follow_ups")
    body = models.ForeignKey(Body, models.PROTECT, verbose_name="DVO", related_name="+")
    answer = models.CharField(
        "wat het DVO doet", max_length=20, choices=[(each.value, each.value) for each in Answer]
    )
    reason = models.TextField("waarom", max_length=1000)
    day = models.DateField("besproken op")
    due = models.DateField("klaar op", null=True, blank=True)

    objects: ClassVar[models.Manager["FollowUp"]] = models.Manager()

    class Meta(Owned.Meta):
        verbose_name = "opvolging"
        ordering: ClassVar = ("body__name",)
        constraints = (
            *Owned.Meta.constraints,
            models.UniqueConstraint(
                fields=("recommendation", "body"), name="one_follow_up_of_a_body_on_a_recommendation"
            ),
        )

    def __str__(self) -> str:
        return f"van {self.body} op ‘{self.recommendation}’"

    @property
    def home(self) -> str:
        return self.recommendation.home

    def get_absolute_url(self) -> str:
        return self.recommendation.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
