"""What the DVO's find of the concept priorities."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Body, Tracked
from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle, Paper
from veiligheidsnetwerk.platform.strategy.models.priorities import Priority
from veiligheidsnetwerk.platform.strategy.policies import may_see_cycles, own_bodies, reads_every_reaction
from veiligheidsnetwerk.platform.strategy.rules.reactions import Stance, is_late

if TYPE_CHECKING:
    from veiligheidsnetwerk.platform.strategy.models.decisions import Decision


class ReactionQuerySet(models.QuerySet["Reaction"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """Those of the own body; all for BBG and secretariaat; once answered, for who sees the cycle."""
        if reads_every_reaction(actor):
            return self.all()
        if not may_see_cycles(actor):
            return self.none()
        answered = Q(pk__in=self.model.objects.filter(answers__isnull=False).values("pk"))
        return self.filter(answered | Q(body__code__in=own_bodies(actor)))


class Reaction(Tracked):
    """What one DVO finds of one priority, or what it would add. The answer is a decision of the BBG."""

    TRACKED = ("stance", "title", "text", "prepared", "day", "paper")
    PRIVATE = ("title", "text", "prepared")

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="reactions")
    body = models.ForeignKey(Body, models.PROTECT, verbose_name="overleg", related_name="+")
    priority = models.ForeignKey(
        Priority, models.PROTECT, verbose_name="prioriteit", null=True, blank=True, related_name="reactions"
    )
    stance = models.CharField(
        "wat het vindt", max_length=20, choices=[(each.value, each.label) for each in Stance]
    )
    title = models.CharField("titel", max_length=120, blank=True)
    text = models.TextField("reactie", max_length=4000)
    prepared = models.TextField("inbreng van ambtenaren en driehoeken", max_length=4000, blank=True)
    day = models.DateField("besproken op")
    paper = models.ForeignKey(
        Paper, models.PROTECT, verbose_name="verslag", null=True, blank=True, related_name="reactions"
    )
    received_on = models.DateField("ontvangen op")

    objects = ReactionQuerySet.as_manager()

    class Meta:
        verbose_name = "reactie"
        ordering: ClassVar = ("body__name", "pk")
        constraints = (
            models.UniqueConstraint(fields=("priority", "body"), name="one_reaction_of_a_body_on_a_priority"),
        )

    def __str__(self) -> str:
        about = f"op {self.priority}" if self.priority else "met een toevoeging"
        return f"van {self.body} {about}"

    @property
    def answer(self) -> "Decision | None":
        """The newest answer of the BBG."""
        return max(self.answers.all(), key=lambda each: (each.day, each.pk), default=None)

    def is_late(self, until: date | None) -> bool:
        return is_late(self.received_on, until)

    @property
    def home(self) -> str:
        return f"strategy.reactions:{self.cycle_id}:{self.body_id}"

    def get_absolute_url(self) -> str:
        page = reverse("strategy:consulted", args=[self.cycle.code, self.body.code])
        return f"{page}#reactie-{self.pk}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
