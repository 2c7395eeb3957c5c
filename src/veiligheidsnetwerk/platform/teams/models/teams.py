"""A team: what it is asked, and where it is in its life. Who sits in it stands in the register."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Body, Tracked
from veiligheidsnetwerk.platform.teams.policies import may_see_teams
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind


class TeamQuerySet(models.QuerySet["Team"]):
    def visible_to(self, actor: Actor | None) -> Self:
        return self.all() if may_see_teams(actor) else self.none()


class Team(Tracked):
    """An expert team. Its name, mandate, members and days are those of its body in the register."""

    TRACKED = ("theme", "commission", "commissioned_by", "commissioned_on", "ends_on", "source")

    body = models.OneToOneField(Body, models.PROTECT, verbose_name="overleg", related_name="team")
    theme = models.CharField("thema", max_length=120)
    commission = models.TextField("opdracht", max_length=2000)
    commissioned_by = models.ForeignKey(
        Body, models.PROTECT, verbose_name="opdrachtgever", null=True, blank=True, related_name="+"
    )
    commissioned_on = models.DateField("opdracht gegeven op", null=True, blank=True)
    ends_on = models.DateField("eindigt naar verwachting op", null=True, blank=True)
    source = models.CharField("bron", max_length=200, blank=True)

    objects = TeamQuerySet.as_manager()

    class Meta:
        verbose_name = "expertteam"
        ordering: ClassVar = ("body__name",)

    def __str__(self) -> str:
        return self.body.name

    @property
    def code(self) -> str:
        return self.body.code

    def phase_on(self, day: date) -> "Phase":
        """Where the team is on a day; before anything was written down it only has its commission."""
        there = [each for each in self.phases.all() if each.day <= day]
        newest = max(there, key=lambda each: (each.day, each.pk), default=None)
        return newest or Phase(team=self, kind=PhaseKind.COMMISSIONED, day=self.commissioned_on or day)

    @property
    def phase(self) -> "Phase":
        """Where it is as far as is known."""
        return self.phase_on(date.max)

    @property
    def is_dissolved(self) -> bool:
        return self.phase.kind == PhaseKind.DISSOLVED

    @property
    def home(self) -> str:
        return f"teams.team:{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("teams:team", args=[self.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Phase(Tracked):
    """From which day a team is somewhere in its life. Never changed: the newest holds."""

    TRACKED = ("kind", "day", "reason", "waits_for", "until")

    team = models.ForeignKey(Team, models.PROTECT, related_name="phases")
    kind = models.CharField("fase", max_length=20, choices=[(each.value, each.label) for each in PhaseKind])
    day = models.DateField("vanaf")
    reason = models.CharField("waarom", max_length=400, blank=True)
    waits_for = models.CharField("wacht op", max_length=200, blank=True)
    until = models.DateField("tot naar verwachting", null=True, blank=True)
    by = models.CharField("door", max_length=120)

    objects: ClassVar[models.Manager["Phase"]] = models.Manager()

    class Meta:
        verbose_name = "fase"
        ordering: ClassVar = ("day", "pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} van {self.team}"

    @property
    def home(self) -> str:
        return self.team.home

    def get_absolute_url(self) -> str:
        return f"{self.team.get_absolute_url()}#fasen"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
