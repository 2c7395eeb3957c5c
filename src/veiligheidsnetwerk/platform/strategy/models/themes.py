"""Themes with their lineage, and which passages belong to them."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.strategy.definitions import kernbeleid_titles
from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle
from veiligheidsnetwerk.platform.strategy.models.inputs import Passage


class ThemeQuerySet(models.QuerySet["Theme"]):
    def there(self) -> Self:
        """The themes of now: not merged or split into others, and not dropped."""
        return self.filter(became=None, is_dropped=False)


class Theme(Tracked):
    """A theme in one cycle. Merged or split, it stays and says what it became."""

    TRACKED = ("name", "definition", "kernbeleid", "synonyms", "why", "last", "is_dropped", "reason")

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="themes")
    code = models.SlugField("code", max_length=60)
    name = models.CharField("naam", max_length=80)
    definition = models.CharField("waar het over gaat", max_length=400, blank=True)
    kernbeleid = models.JSONField("kernbeleid", default=list, blank=True)
    synonyms = models.JSONField("andere woorden", default=list, blank=True)
    earlier_names = models.JSONField("heette eerder", default=list, blank=True)
    is_dropped = models.BooleanField("vervallen", default=False)
    reason = models.CharField("waarom", max_length=300, blank=True)
    why = models.CharField("waarom een thema", max_length=300, blank=True)
    last = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="in de vorige cyclus",
        null=True,
        blank=True,
        related_name="nexts",
    )
    became = models.ManyToManyField("self", symmetrical=False, related_name="came_from", blank=True)

    objects = ThemeQuerySet.as_manager()

    class Meta:
        verbose_name = "thema"
        ordering: ClassVar = ("name", "pk")
        constraints = (models.UniqueConstraint(fields=("cycle", "code"), name="theme_code_once_in_a_cycle"),)

    def __str__(self) -> str:
        return self.name

    @property
    def kernbeleid_words(self) -> list[str]:
        titles = kernbeleid_titles()
        return [f"{code} {titles[code]}" for code in self.kernbeleid if code in titles]

    @property
    def home(self) -> str:
        return f"strategy.theme:{self.pk}"

    def in_words(self, name: str) -> str | None:
        match name:
            case "is_dropped":
                return "ja" if self.is_dropped else ""
            case "kernbeleid":
                return ", ".join(self.kernbeleid_words)
            case "synonyms":
                return ", ".join(self.synonyms)
            case _:
                return None

    def get_absolute_url(self) -> str:
        return reverse("strategy:theme", args=[self.cycle.code, self.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Coding(Tracked):
    """That a person found a passage to be about a theme. What is taken back stays, and counts no more."""

    TRACKED = ("theme", "is_dropped")

    passage = models.ForeignKey(Passage, models.PROTECT, related_name="codings")
    theme = models.ForeignKey(Theme, models.PROTECT, verbose_name="thema", related_name="codings")
    is_dropped = models.BooleanField("teruggenomen", default=False)

    objects: ClassVar[models.Manager["Coding"]] = models.Manager()

    class Meta:
        verbose_name = "toekenning"
        ordering: ClassVar = ("pk",)
        constraints = (models.UniqueConstraint(fields=("passage", "theme"), name="passage_once_in_a_theme"),)

    def __str__(self) -> str:
        return f"aan het thema {self.theme}"

    @property
    def home(self) -> str:
        return self.passage.home

    def in_words(self, name: str) -> str | None:
        return ("ja" if self.is_dropped else "") if name == "is_dropped" else None

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
