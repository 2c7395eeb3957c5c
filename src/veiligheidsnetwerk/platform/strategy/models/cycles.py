"""A cycle: the steps to a strategy, and the days on which that strategy holds."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Dated, Tracked
from veiligheidsnetwerk.platform.network.models.base import DatedQuerySet
from veiligheidsnetwerk.platform.network.rules import Span
from veiligheidsnetwerk.platform.strategy.definitions import lanes
from veiligheidsnetwerk.platform.strategy.policies import may_see_cycles
from veiligheidsnetwerk.platform.strategy.rules.steps import StepKind, StepState, has_slipped, state_of
from veiligheidsnetwerk.publishing.dutch import enumerate_names


class CycleQuerySet(DatedQuerySet["Cycle"]):
    def visible_to(self, actor: Actor | None) -> Self:
        return self.all() if may_see_cycles(actor) else self.none()

    def on_going(self, day: date) -> Self:
        """The cycles that are not over on a day."""
        return self.exclude(last_day__lt=day)


class Cycle(Dated):
    """From the first question to the last day of the strategy. `planned_last_day`: before it was extended."""

    TRACKED = ("name", "first_day", "last_day", "reason", "offered_on", "previous")

    code = models.SlugField("code", max_length=60, unique=True)
    name = models.CharField("naam", max_length=120, unique=True)
    planned_last_day = models.DateField("laatste dag volgens het eerste plan")
    reason = models.CharField("waarom verlengd of ingekort", max_length=300, blank=True)
    offered_on = models.DateField("concept-prioriteiten voorgelegd op", null=True, blank=True)
    previous = models.ForeignKey(
        "self", models.PROTECT, verbose_name="begint bij", null=True, blank=True, related_name="nexts"
    )
    is_demo = models.BooleanField("voorbeeld", default=False)

    objects = CycleQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = "cyclus"
        ordering: ClassVar = ("-first_day", "code")

    def __str__(self) -> str:
        return self.name

    @property
    def is_extended(self) -> bool:
        return self.last_day != self.planned_last_day

    @property
    def home(self) -> str:
        return f"strategy.cycle:{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("strategy:cycle", args=[self.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Step(Dated):
    """Something that a lane does between two days. The days that were planned first stay."""

    TRACKED = (
        "kind",
        "lane",
        "title",
        "text",
        "decides",
        "district",
        "instead_of",
        "first_day",
        "last_day",
        "reason",
        "done_day",
        "after",
        "source",
    )

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="steps")
    code = models.SlugField("code", max_length=60)
    kind = models.CharField("soort", max_length=20, choices=[(each.value, each.label) for each in StepKind])
    lane = models.CharField("baan", max_length=20)
    title = models.CharField("titel", max_length=80)
    text = models.TextField("wat er gebeurt", max_length=1000, blank=True)
    decides = models.CharField("wie beslist", max_length=80, blank=True)
    district = models.CharField("alleen voor district", max_length=60, blank=True)
    instead_of = models.ForeignKey(
        "self", models.PROTECT, verbose_name="in plaats van", null=True, blank=True, related_name="variants"
    )
    planned_first_day = models.DateField("eerste dag volgens het eerste plan")
    planned_last_day = models.DateField("laatste dag volgens het eerste plan")
    reason = models.CharField("waarom verschoven", max_length=300, blank=True)
    done_day = models.DateField("gereed op", null=True, blank=True)
    after = models.JSONField("na", default=list, blank=True)
    source = models.CharField("bron van de dagen", max_length=200, blank=True)

    objects = DatedQuerySet["Step"].as_manager()

    class Meta(Dated.Meta):
        verbose_name = "stap"
        ordering: ClassVar = ("first_day", "last_day", "pk")
        constraints = (
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=("cycle", "code"), name="step_code_once_in_a_cycle"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def planned(self) -> Span:
        return Span(self.planned_first_day, self.planned_last_day)

    @property
    def has_slipped(self) -> bool:
        return has_slipped(self.planned, self.span)

    @property
    def lane_title(self) -> str:
        """What the lane is called; its key when `cycles.yaml` no longer knows it."""
        known = lanes().get(self.lane)
        return known.title if known else self.lane

    @property
    def district_name(self) -> str:
        return areas().find(self.district).name if self.district else ""

    def state_on(self, day: date) -> StepState:
        return state_of(self.span, done=self.done_day, day=day, cycle_end=self.cycle.last_day)

    @property
    def home(self) -> str:
        return self.cycle.home

    def in_words(self, name: str) -> str | None:
        match name:
            case "lane":
                return self.lane_title
            case "district":
                return self.district_name
            case "after":
                return enumerate_names(self.after)
            case _:
                return None

    def get_absolute_url(self) -> str:
        return f"{self.cycle.get_absolute_url()}#stap-{self.code}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Paper(Tracked):
    """Something on paper that belongs to a cycle: a letter, minutes, a version of the strategy."""

    TRACKED = ("title", "day", "step", "address", "note")

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="papers")
    step = models.ForeignKey(
        Step, models.PROTECT, verbose_name="stap", null=True, blank=True, related_name="papers"
    )
    title = models.CharField("titel", max_length=160)
    day = models.DateField("datum")
    address = models.URLField("adres", max_length=400, blank=True)
    note = models.CharField("toelichting", max_length=300, blank=True)

    objects: ClassVar[models.Manager["Paper"]] = models.Manager()

    class Meta:
        verbose_name = "stuk"
        ordering: ClassVar = ("day", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        return self.cycle.home

    def get_absolute_url(self) -> str:
        return f"{self.cycle.get_absolute_url()}#stukken"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
