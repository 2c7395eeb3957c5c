"""Versions of the strategy as they were written down: frozen under a hash, never changed."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models.keeping import Kept
from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle
from veiligheidsnetwerk.platform.strategy.models.decisions import Decision
from veiligheidsnetwerk.platform.strategy.models.evaluations import Evaluation
from veiligheidsnetwerk.platform.strategy.policies import may_see_cycles
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome


class EditionQuerySet(models.QuerySet["Edition"]):
    def adopted(self) -> Self:
        found = Decision.objects.filter(edition=OuterRef("pk"), outcome=Outcome.ADOPTED)
        return self.filter(Exists(found))

    def visible_to(self, actor: Actor | None) -> Self:
        """What was adopted is for everybody, signed in or not; a draft for who sees the cycle."""
        return self.all() if may_see_cycles(actor) else self.adopted()


class Edition(Kept):
    """One version: its text, and the files that were made of it. A later change is another version.

    Of the strategy, or of an evaluation of it.
    """

    TRACKED = ("number", "note", "digest")

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField("versie")
    note = models.CharField("wat anders is dan in de vorige versie", max_length=300, blank=True)
    evaluation = models.ForeignKey(
        Evaluation, models.PROTECT, verbose_name="evaluatie", null=True, blank=True, related_name="editions"
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = "versie"
        ordering: ClassVar = ("-number",)
        constraints = (
            models.UniqueConstraint(fields=("cycle", "number"), name="edition_number_once_in_a_cycle"),
        )

    def __str__(self) -> str:
        return f"{self.number} van {self.cycle}{f' ({self.what})' if self.evaluation else ''}"

    @property
    def what(self) -> str:
        """What it is a version of, in the middle of a sentence."""
        return self.evaluation.get_kind_display().lower() if self.evaluation else "strategie"

    @property
    def is_adopted(self) -> bool:
        return any(each.outcome == Outcome.ADOPTED for each in self.decisions.all())

    @property
    def home(self) -> str:
        return f"strategy.editions:{self.cycle_id}"

    def get_absolute_url(self) -> str:
        return reverse("strategy:edition", args=[self.cycle.code, self.number])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
