"""What a priority is to reach, and by which figures that is seen."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.strategy.models.priorities import Priority
from veiligheidsnetwerk.platform.strategy.rules.goals import Way


class Goal(Tracked):
    """A strategic goal of a priority. `products` are lines: what is made, and by whom."""

    TRACKED = ("title", "text", "owner", "products", "day", "is_dropped", "reason")

    priority = models.ForeignKey(Priority, models.PROTECT, related_name="goals")
    title = models.CharField("doel", max_length=200)
    text = models.TextField("toelichting", max_length=2000, blank=True)
    owner = models.CharField("trekker", max_length=120, blank=True)
    products = models.JSONField("producten", default=list, blank=True)
    day = models.DateField("te bereiken op", null=True, blank=True)
    is_dropped = models.BooleanField("vervallen", default=False)
    reason = models.CharField("waarom vervallen", max_length=300, blank=True)

    objects: ClassVar[models.Manager["Goal"]] = models.Manager()

    class Meta:
        verbose_name = "doel"
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        return self.priority.home

    def in_words(self, name: str) -> str | None:
        return ("ja" if self.is_dropped else "") if name == "is_dropped" else None

    def get_absolute_url(self) -> str:
        return f"{self.priority.get_absolute_url()}#doel-{self.pk}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Indicator(Tracked):
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

    goal = models.ForeignKey(Goal, models.PROTECT, related_name="indicators")
    source = models.CharField("bron", max_length=60)
    offence = models.CharField("cijfer", max_length=60)
    area = models.CharField("gebied", max_length=60)
    measure = models.CharField("maat", max_length=40)
    begin_year = models.PositiveIntegerField("begint in")
    way = models.CharField("richting", max_length=10, choices=[(each.value, each.label) for each in Way])
    target = models.DecimalField("streefgetal", max_digits=12, decimal_places=2)
    target_year = models.PositiveIntegerField("te bereiken in")
    is_dropped = models.BooleanField("vervallen", default=False)

    objects: ClassVar[models.Manager["Indicator"]] = models.Manager()

    class Meta:
        verbose_name = "indicator"
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return f"{self.offence} in {self.area}"

    @property
    def home(self) -> str:
        return self.goal.home

    def in_words(self, name: str) -> str | None:
        match name:
            case "is_dropped":
                return "ja" if self.is_dropped else ""
            case "area":
                return areas().find(self.area).name
            case _:
                return None

    def get_absolute_url(self) -> str:
        return self.goal.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
