"""What was said in the driehoek of a gemeente about its local priorities."""

from collections.abc import Mapping
from typing import Self

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.strategy.models.inputs import Input


class TalkQuerySet(models.QuerySet["Talk"]):
    def that_hold(self) -> Self:
        return self.filter(is_dropped=False)


class Talk(Tracked):
    """One time that the driehoek spoke about it: the day, and what was said. Dropped ones stay."""

    TRACKED = ("day", "text", "is_dropped")
    PRIVATE = ("text",)

    input = models.ForeignKey(Input, models.PROTECT, related_name="talks")
    day = models.DateField("dag")
    text = models.TextField("wat er is gezegd", max_length=4000)
    is_dropped = models.BooleanField("vervallen", default=False)

    objects = TalkQuerySet.as_manager()

    class Meta:
        verbose_name = "bespreking"
        verbose_name_plural = "besprekingen"
        ordering = ("-day", "-pk")

    def __str__(self) -> str:
        return f"in de driehoek, bij de input {self.input}"

    @property
    def home(self) -> str:
        return self.input.home

    def in_words(self, name: str) -> str | None:
        return ("ja" if self.is_dropped else "") if name == "is_dropped" else None

    def get_absolute_url(self) -> str:
        return reverse("strategy:driehoek", args=[self.input.cycle.code, self.input.organisation.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
