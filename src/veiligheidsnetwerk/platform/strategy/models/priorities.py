"""Concept priorities, and every wording that each of them had."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle
from veiligheidsnetwerk.platform.strategy.models.themes import Theme
from veiligheidsnetwerk.platform.strategy.policies import may_see_cycles, may_see_themes


class PriorityQuerySet(models.QuerySet["Priority"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """All for who sees the themes; for the others as soon as they lie before the DVO's."""
        if may_see_themes(actor):
            return self.all()
        return self.filter(cycle__offered_on__isnull=False) if may_see_cycles(actor) else self.none()

    def that_hold(self) -> Self:
        return self.filter(is_withdrawn=False)


# The checker of types knows no base that is made on the spot.
class PriorityManager(models.Manager.from_queryset(PriorityQuerySet)):  # type: ignore[misc]
    """Wordings come along: a priority has no name but that of its newest one."""

    def get_queryset(self) -> PriorityQuerySet:
        found: PriorityQuerySet = super().get_queryset()
        return found.prefetch_related("wordings").select_related("cycle", "theme")


class Priority(Tracked):
    """What was chosen to go for together. Withdrawn it stays, with what was said about it."""

    TRACKED = ("is_withdrawn",)

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="priorities")
    code = models.SlugField("code", max_length=60)
    theme = models.ForeignKey(
        Theme, models.PROTECT, verbose_name="thema", null=True, blank=True, related_name="priorities"
    )
    is_withdrawn = models.BooleanField("teruggetrokken", default=False)

    objects = PriorityManager()

    class Meta:
        verbose_name = "prioriteit"
        ordering: ClassVar = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("cycle", "code"), name="priority_code_once_in_a_cycle"),
        )

    def __str__(self) -> str:
        return self.now.title

    @property
    def now(self) -> "Wording":
        """The wording that holds."""
        return max(self.wordings.all(), key=lambda each: each.number)

    @property
    def concept(self) -> "Wording":
        """The wording with which it was chosen."""
        return min(self.wordings.all(), key=lambda each: each.number)

    @property
    def home(self) -> str:
        return f"strategy.priority:{self.pk}"

    def in_words(self, name: str) -> str | None:
        return ("ja" if self.is_withdrawn else "") if name == "is_withdrawn" else None

    def get_absolute_url(self) -> str:
        return reverse("strategy:priority", args=[self.cycle.code, self.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Wording(Tracked):
    """How a priority reads from a day on. A change is another wording; none is ever written over."""

    TRACKED = ("title", "text", "reason")

    priority = models.ForeignKey(Priority, models.PROTECT, related_name="wordings")
    number = models.PositiveIntegerField("nummer")
    title = models.CharField("titel", max_length=120)
    text = models.TextField("tekst", max_length=4000)
    day = models.DateField("vanaf")
    reason = models.TextField("waarom gewijzigd", max_length=1000, blank=True)
    answers = models.ManyToManyField("strategy.Reaction", related_name="wordings", blank=True)

    objects: ClassVar[models.Manager["Wording"]] = models.Manager()

    class Meta:
        verbose_name = "bewoording"
        ordering: ClassVar = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("priority", "number"), name="wording_number_once_in_a_priority"),
        )

    def __str__(self) -> str:
        return f"{self.number} van {self.title}"

    @property
    def home(self) -> str:
        return self.priority.home

    def get_absolute_url(self) -> str:
        return self.priority.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
