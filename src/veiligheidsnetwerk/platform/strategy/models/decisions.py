"""What bodies decided about a strategy. Nothing is ever changed: who thinks again, decides again."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Body, Tracked
from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle, Paper
from veiligheidsnetwerk.platform.strategy.models.reactions import Reaction
from veiligheidsnetwerk.platform.strategy.models.themes import Theme
from veiligheidsnetwerk.platform.strategy.policies import may_see_cycles, may_see_themes
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome


class DecisionQuerySet(models.QuerySet["Decision"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """All for who sees the themes; for the others what was chosen as soon as it lies before the DVO's."""
        if may_see_themes(actor):
            return self.all()
        if not may_see_cycles(actor):
            return self.none()
        return self.filter(Q(theme=None) | Q(cycle__offered_on__isnull=False))


class Decision(Tracked):
    """What one body decided on a day, with the reason and the paper on which it stands. The newest holds."""

    TRACKED = (
        "body",
        "day",
        "outcome",
        "about",
        "reason",
        "paper",
        "votes_for",
        "votes_against",
        "votes_blank",
    )

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="decisions")
    body = models.ForeignKey(Body, models.PROTECT, verbose_name="overleg", related_name="+")
    day = models.DateField("besloten op")
    outcome = models.CharField(
        "besluit", max_length=20, choices=[(each.value, each.label) for each in Outcome]
    )
    about = models.CharField("waarover", max_length=200)
    reason = models.TextField("reden", max_length=2000)
    paper = models.ForeignKey(
        Paper, models.PROTECT, verbose_name="stuk", null=True, blank=True, related_name="decisions"
    )
    votes_for = models.PositiveIntegerField("stemmen voor", null=True, blank=True)
    votes_against = models.PositiveIntegerField("stemmen tegen", null=True, blank=True)
    votes_blank = models.PositiveIntegerField("stemmen blanco", null=True, blank=True)
    theme = models.ForeignKey(
        Theme, models.PROTECT, verbose_name="thema", null=True, blank=True, related_name="decisions"
    )

    reaction = models.ForeignKey(
        Reaction, models.PROTECT, verbose_name="reactie", null=True, blank=True, related_name="answers"
    )

    edition = models.ForeignKey(
        "strategy.Edition",
        models.PROTECT,
        verbose_name="versie",
        null=True,
        blank=True,
        related_name="decisions",
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = "besluit"
        ordering: ClassVar = ("-day", "-pk")

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.about}"

    @property
    def home(self) -> str:
        return self.cycle.home

    def get_absolute_url(self) -> str:
        return f"{reverse('strategy:decisions', args=[self.cycle.code])}#besluit-{self.pk}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
