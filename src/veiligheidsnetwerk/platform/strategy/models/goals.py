"""What a priority is to reach, by which figures that is seen, and what is made for it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar, Self

from django.db import models

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.strategy.models.priorities import Priority
from veiligheidsnetwerk.platform.strategy.rules.goals import ProductState, Standing, Way, product_state


class GoalQuerySet(models.QuerySet["Goal"]):
    def that_hold(self) -> Self:
        return self.filter(is_dropped=False)


class Goal(Tracked):
    """A strategic goal of a priority. Dropped it stays, and says in which other goals it goes on."""

    TRACKED = ("title", "text", "owner", "day", "is_dropped", "reason", "became")

    priority = models.ForeignKey(Priority, models.PROTECT, related_name="goals")
    title = models.CharField("doel", max_length=200)
    text = models.TextField("toelichting", max_length=2000, blank=True)
    owner = models.CharField("trekker", max_length=120, blank=True)
    day = models.DateField("te bereiken op", null=True, blank=True)
    is_dropped = models.BooleanField("vervallen", default=False)
    reason = models.CharField("waarom vervallen", max_length=300, blank=True)
    became = models.JSONField("gaat verder in", default=list, blank=True)

    objects = GoalQuerySet.as_manager()

    class Meta:
        verbose_name = "doel"
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return self.title

    @property
    def said(self) -> "Progress | None":
        """What people said last of how far it is."""
        return max(self.progress.all(), key=lambda each: (each.day, each.pk), default=None)

    @property
    def home(self) -> str:
        return self.priority.home

    @property
    def onward(self) -> "Sequence[Goal]":
        """The goals in which it goes on."""
        found = Goal.objects.filter(pk__in=self.became) if self.became else Goal.objects.none()
        return list(found.select_related("priority__cycle"))

    def in_words(self, name: str) -> str | None:
        match name:
            case "is_dropped":
                return "ja" if self.is_dropped else ""
            case "became":
                return "; ".join(map(str, self.onward))
            case _:
                return None

    def get_absolute_url(self) -> str:
        return f"{self.priority.get_absolute_url()}#doel-{self.pk}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class OfGoal(Tracked):
    """Something that hangs on a goal, and stands on its page."""

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="%(class)ss")
    is_dropped = models.BooleanField("vervallen", default=False)

    class Meta:
        abstract = True

    @property
    def home(self) -> str:
        return self.goal.home

    def in_words(self, name: str) -> str | None:
        return ("ja" if self.is_dropped else "") if name == "is_dropped" else None

    def get_absolute_url(self) -> str:
        return self.goal.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Indicator(OfGoal):
    """A figure that shows how far a goal is: where it began, which way it should go, and how far by when.

    The figure itself is never kept: it is asked anew, so it carries its own status and source.
    """

    TRACKED = (
        "source",
        "offence",
        "area",
        "measure",
        "begin_year",
        "way",
        "target",
        "target_year",
        "is_dropped",
    )

    source = models.CharField("bron", max_length=60)
    offence = models.CharField("cijfer", max_length=60)
    area = models.CharField("gebied", max_length=60)
    measure = models.CharField("maat", max_length=40)
    begin_year = models.PositiveIntegerField("begint in")
    way = models.CharField("richting", max_length=10, choices=[(each.value, each.label) for each in Way])
    target = models.DecimalField("streefgetal", max_digits=12, decimal_places=2)
    target_year = models.PositiveIntegerField("te bereiken in")

    objects: ClassVar[models.Manager["Indicator"]] = models.Manager()

    class Meta:
        verbose_name = "indicator"
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return f"{self.offence} in {self.area}"

    def in_words(self, name: str) -> str | None:
        return areas().find(self.area).name if name == "area" else super().in_words(name)


class Product(OfGoal):
    """Something that is made for a goal. Dropped it stays, with the reason."""

    TRACKED = ("title", "owner", "day", "done_day", "text", "is_dropped", "reason")

    title = models.CharField("product", max_length=200)
    owner = models.CharField("wie het maakt", max_length=120, blank=True)
    day = models.DateField("klaar op", null=True, blank=True)
    done_day = models.DateField("gereed sinds", null=True, blank=True)
    text = models.CharField("stand van zaken", max_length=600, blank=True)
    reason = models.CharField("waarom vervallen", max_length=300, blank=True)

    objects: ClassVar[models.Manager["Product"]] = models.Manager()

    class Meta:
        verbose_name = "product"
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return self.title

    @property
    def in_short(self) -> str:
        return f"{self.title} ({self.owner})" if self.owner else self.title

    def state_on(self, today: date) -> ProductState:
        return product_state(done=self.done_day, until=self.day, is_dropped=self.is_dropped, today=today)


class Progress(Tracked):
    """What people say of how far a goal is, beside what the figures say. Never changed: the newest holds.

    Without a standing people no longer say otherwise, and the figures are followed again.
    """

    TRACKED = ("standing", "day", "reason", "by")

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="progress")
    standing = models.CharField(
        "stand", max_length=20, choices=[(each.value, each.value) for each in Standing], blank=True
    )
    day = models.DateField("dag")
    reason = models.TextField("waarom", max_length=1000)
    by = models.CharField("wie", max_length=120)

    objects: ClassVar[models.Manager["Progress"]] = models.Manager()

    class Meta:
        verbose_name = "voortgang"
        ordering: ClassVar = ("-day", "-pk")

    def __str__(self) -> str:
        return f"van het doel {self.goal}"

    @property
    def home(self) -> str:
        return self.goal.home

    def get_absolute_url(self) -> str:
        return self.goal.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


def products_in_short(products: Sequence[Product]) -> str:
    """What is made, on one line."""
    return "; ".join(each.in_short for each in products if not each.is_dropped)
