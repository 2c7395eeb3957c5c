"""What was read in the files of plans, what that suggests, and what people said of it."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Person, Tracked
from veiligheidsnetwerk.platform.strategy.models.inputs import Input, Passage
from veiligheidsnetwerk.platform.strategy.rules.inputs import Weight
from veiligheidsnetwerk.platform.strategy.rules.reading import ReadingState, Said


class ReadingQuerySet(models.QuerySet["PlanReading"]):
    def visible_to(self, actor: Actor | None) -> Self:
        return self.filter(input__in=Input.objects.visible_to(actor))


class PlanReading(Tracked):
    """The reading of one file. The file itself is kept until it is read, and not after."""

    TRACKED = ("name", "state", "refused")
    PRIVATE = ("name",)

    input = models.ForeignKey(Input, models.PROTECT, related_name="readings")
    name = models.CharField("bestand", max_length=200)
    digest = models.CharField("hash", max_length=64)
    content = models.BinaryField("inhoud", null=True)
    state = models.CharField(
        "stand", max_length=20, choices=[(each.value, each.value) for each in ReadingState]
    )
    asked_at = models.DateTimeField("gebracht op")
    begun_at = models.DateTimeField("begonnen op", null=True)
    pages = models.PositiveIntegerField("bladzijden", null=True)
    notes = models.JSONField("wat niet te lezen was", default=list)
    taken_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="copies", verbose_name="overgenomen van"
    )
    refused = models.CharField("waarom niet gelezen", max_length=400, blank=True)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        verbose_name = "lezing"
        ordering: ClassVar = ("-asked_at", "-pk")
        constraints = (models.UniqueConstraint(fields=("input", "digest"), name="file_once_in_an_input"),)

    def __str__(self) -> str:
        return f"van een plan in de input {self.input}"

    @property
    def is_over(self) -> bool:
        return ReadingState(self.state).is_over

    @property
    def home(self) -> str:
        return self.input.home

    def in_words(self, _name: str) -> None:
        """No value needs other words."""

    def get_absolute_url(self) -> str:
        return reverse(
            "strategy:reading", args=[self.input.cycle.code, self.input.organisation.code, self.pk]
        )

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Suggested(models.Model):
    """A theme that a plan seems to name, with the passages that say so. Counts for nothing by itself.

    `passages` holds for each of them `place`, `page`, `quote`, `headings` and `because`.
    """

    reading = models.ForeignKey(PlanReading, models.CASCADE, related_name="suggested")
    theme = models.SlugField("thema", max_length=60)
    title = models.CharField("titel", max_length=80)
    weight = models.CharField(
        "hoe het wordt genoemd", max_length=20, choices=[(each.value, each.label) for each in Weight]
    )
    passages = models.JSONField("passages")

    objects: ClassVar[models.Manager["Suggested"]] = models.Manager()

    class Meta:
        verbose_name = "suggestie"
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return self.title


class Verdict(Tracked):
    """What one person said of a suggestion, without seeing what others said."""

    TRACKED = ("said",)

    suggested = models.ForeignKey(Suggested, models.PROTECT, related_name="verdicts")
    person = models.ForeignKey(Person, models.PROTECT, verbose_name="wie", related_name="+")
    said = models.CharField("oordeel", max_length=20, choices=[(each.value, each.label) for each in Said])
    passage = models.ForeignKey(
        Passage, models.PROTECT, null=True, blank=True, related_name="verdicts", verbose_name="passage"
    )

    objects: ClassVar[models.Manager["Verdict"]] = models.Manager()

    class Meta:
        verbose_name = "oordeel over een suggestie"
        constraints = (
            models.UniqueConstraint(fields=("suggested", "person"), name="one_verdict_of_a_person"),
        )

    def __str__(self) -> str:
        return f"in de input {self.suggested.reading.input}"

    @property
    def home(self) -> str:
        """A page of its own, that is not there: what one said may not be read before the other has."""
        return f"strategy.verdict:{self.pk}"

    def in_words(self, _name: str) -> None:
        """No value needs other words."""

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
