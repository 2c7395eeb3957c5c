"""A report: first a draft that follows the records, then published for good."""

from collections.abc import Mapping
from typing import ClassVar, Self, override

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.network.models.keeping import Kept
from veiligheidsnetwerk.platform.reporting.policies import may_read, may_see_drafts
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.teams.models import Team


class ReportQuerySet(models.QuerySet["Report"]):
    def published(self) -> Self:
        return self.filter(publication__isnull=False)

    def visible_to(self, actor: Actor | None) -> Self:
        """What was published, for who may read reports; a draft for who works on it."""
        if not may_read(actor):
            return self.none()
        return self.all() if may_see_drafts(actor) else self.published()


class Report(Tracked):
    """What people add to what the records say. `day` is the day whose records it tells, from `since` on.

    `team`: of which team it is the end report. `cycle` and `progress`: of which way to a strategy a letter
    tells, and which progress report comes along; the pictures that come along are its `annexes`. `texts`
    holds what people wrote, by the part of the report; `figures` the addresses of comparisons; `writers`
    the accounts that wrote something of it.
    """

    TRACKED = ("title", "since", "day", "figures", "texts")

    kind = models.CharField(
        "soort", max_length=20, choices=[(each.value, each.label.capitalize()) for each in ReportKind]
    )
    title = models.CharField("titel", max_length=160)
    since = models.DateField("vanaf", null=True, blank=True)
    day = models.DateField("stand op")
    team = models.ForeignKey(
        Team, models.PROTECT, verbose_name="expertteam", null=True, blank=True, related_name="+"
    )
    cycle = models.ForeignKey(
        Cycle, models.PROTECT, verbose_name="cyclus", null=True, blank=True, related_name="+"
    )
    progress = models.ForeignKey(
        "self", models.PROTECT, verbose_name="voortgangsrapportage", null=True, blank=True, related_name="+"
    )
    annex_of = models.ForeignKey(
        "self", models.PROTECT, verbose_name="bijlage bij", null=True, blank=True, related_name="annexes"
    )
    figures = models.JSONField("cijfers", default=list, blank=True)
    texts = models.JSONField("teksten", default=dict, blank=True)
    writers = models.JSONField("schrijvers", default=list, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = "rapportage"
        ordering: ClassVar = ("-day", "-pk")

    def __str__(self) -> str:
        return self.title

    @property
    def is_published(self) -> bool:
        return hasattr(self, "publication")

    @property
    def home(self) -> str:
        return f"reporting.report:{self.pk}"

    @override
    def in_words(self, name: str) -> str | None:
        if name != "texts":
            return None
        return " / ".join(text for _, text in sorted(self.texts.items()) if text)

    def get_absolute_url(self) -> str:
        return reverse("reporting:report", args=[self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Publication(Kept):
    """A report as it was published: there is one, whoever asked at the same moment."""

    report = models.OneToOneField(Report, models.PROTECT, related_name="publication")
    at = models.DateTimeField("uitgegeven op")
    by = models.CharField("uitgegeven door", max_length=120)

    objects: ClassVar[models.Manager["Publication"]] = models.Manager()

    class Meta:
        verbose_name = "rapportage"

    def __str__(self) -> str:
        return self.report.title

    @property
    def home(self) -> str:
        return self.report.home

    def get_absolute_url(self) -> str:
        return self.report.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
