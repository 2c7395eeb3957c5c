"""Looking back at a strategy: what people found of each goal, and what follows from it."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle
from veiligheidsnetwerk.platform.strategy.models.goals import Goal
from veiligheidsnetwerk.platform.strategy.rules.evaluations import EvaluationKind


class Evaluation(Tracked):
    """One look back. Half is kept; what is frozen of it is an edition, which never changes.

    `said` holds for a goal, by its key, `text` and `follows`.
    """

    TRACKED = ("day", "text", "follows", "said")

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="evaluations")
    kind = models.CharField(
        "soort", max_length=20, choices=[(each.value, each.label) for each in EvaluationKind]
    )
    day = models.DateField("op welke dag")
    text = models.TextField("wat we zien", max_length=4000, blank=True)
    follows = models.TextField("wat eruit volgt", max_length=4000, blank=True)
    said = models.JSONField("per doel", default=dict, blank=True)

    objects: ClassVar[models.Manager["Evaluation"]] = models.Manager()

    class Meta:
        verbose_name = "evaluatie"
        ordering: ClassVar = ("day", "pk")
        constraints = (
            models.UniqueConstraint(fields=("cycle", "kind"), name="evaluation_kind_once_in_a_cycle"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} van {self.cycle}"

    def of(self, goal: Goal) -> Mapping[str, str]:
        """What was written about a goal."""
        found: Mapping[str, str] = self.said.get(str(goal.pk), {})
        return found

    @property
    def home(self) -> str:
        return f"strategy.editions:{self.cycle_id}"

    def in_words(self, name: str) -> str | None:
        if name != "said":
            return None
        titles = dict(Goal.objects.filter(pk__in=self.said).values_list("pk", "title"))
        return "; ".join(f"{titles[int(key)]}: {' '.join(told.values())}" for key, told in self.said.items())

    def get_absolute_url(self) -> str:
        return reverse("strategy:evaluate", args=[self.cycle.code, self.kind])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
