"""The weighing of the themes of a cycle: who scores sees only their own until it is closed."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Body, Person, Tracked
from veiligheidsnetwerk.platform.strategy.definitions import argued
from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle
from veiligheidsnetwerk.platform.strategy.models.themes import Theme
from veiligheidsnetwerk.platform.strategy.policies import may_see_themes


class Board(Tracked):
    """One weighing. Closed, nobody scores any more, and the scores are there for who may see themes."""

    TRACKED = ("closed_at",)

    cycle = models.OneToOneField(Cycle, models.PROTECT, related_name="board")
    body = models.ForeignKey(Body, models.PROTECT, verbose_name="overleg", related_name="+")
    opened_at = models.DateTimeField("geopend op")
    closed_at = models.DateTimeField("gesloten op", null=True, blank=True)

    objects: ClassVar[models.Manager["Board"]] = models.Manager()

    class Meta:
        verbose_name = "weging"

    def __str__(self) -> str:
        return f"van de thema's voor {self.cycle}"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def home(self) -> str:
        return f"strategy.board:{self.pk}"

    def in_words(self, name: str) -> str | None:
        if name != "closed_at":
            return None
        return timezone.localtime(self.closed_at).strftime("%d-%m-%Y %H:%M") if self.closed_at else ""

    def get_absolute_url(self) -> str:
        return reverse("strategy:board", args=[self.cycle.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class JudgementQuerySet(models.QuerySet["Judgement"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """One's own; those of the others too as soon as the board is closed."""
        if actor is None:
            return self.none()
        own = Q(person=actor.person) if actor.person else Q(pk__in=())
        return self.filter(own | Q(board__closed_at__isnull=False) if may_see_themes(actor) else own)


class Judgement(Tracked):
    """What one member finds of one theme, by criterion. Half is kept; a score counts once it has a reason."""

    TRACKED = ("scores", "reasons")
    PRIVATE = TRACKED

    board = models.ForeignKey(Board, models.PROTECT, related_name="judgements")
    theme = models.ForeignKey(Theme, models.PROTECT, verbose_name="thema", related_name="judgements")
    person = models.ForeignKey(Person, models.PROTECT, verbose_name="lid", related_name="+")
    scores = models.JSONField("scores", default=dict, blank=True)
    reasons = models.JSONField("redenen", default=dict, blank=True)

    objects = JudgementQuerySet.as_manager()

    class Meta:
        verbose_name = "oordeel"
        ordering: ClassVar = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("board", "theme", "person"), name="one_judgement_of_a_member_on_a_theme"
            ),
        )

    def __str__(self) -> str:
        return f"over {self.theme}"

    @property
    def counted(self) -> Mapping[str, int]:
        """The scores that have a reason."""
        return {
            code: int(self.scores[code]) for code in argued() if code in self.scores and code in self.reasons
        }

    @property
    def is_complete(self) -> bool:
        return len(self.counted) == len(argued())

    @property
    def scores_in_words(self) -> str:
        return self.in_words("scores") or ""

    @property
    def reasons_in_words(self) -> str:
        return self.in_words("reasons") or ""

    @property
    def home(self) -> str:
        return f"strategy.judgement:{self.pk}"

    def in_words(self, name: str) -> str | None:
        said = getattr(self, name)
        return "; ".join(f"{each.title}: {said[code]}" for code, each in argued().items() if code in said)

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
