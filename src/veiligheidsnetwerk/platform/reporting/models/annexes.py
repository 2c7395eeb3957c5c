"""What people bring along with a report: a file, with who looks after it and who may open it."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Attached, Owned
from veiligheidsnetwerk.platform.reporting.models.reports import Report
from veiligheidsnetwerk.platform.reporting.policies import may_read, may_see_drafts
from veiligheidsnetwerk.platform.reporting.rules.annexes import AnnexKind, Tier


class AnnexQuerySet(models.QuerySet["Annex"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """What is confidential, is for who works on reports."""
        if not may_read(actor):
            return self.none()
        seen = self if may_see_drafts(actor) else self.filter(tier=Tier.NETWORK)
        return seen.filter(report__in=Report.objects.visible_to(actor))

    def newest(self) -> Self:
        """Without what a newer version took the place of."""
        return self.filter(~Exists(Annex.objects.filter(replaces=OuterRef("pk"))))


class Annex(Attached, Owned):
    """One version of one file. Another version is another row, that says what it takes the place of."""

    TRACKED = ("kind", "title", "tier", "number", "name", "digest", "owner_body", "owner_organisation")

    report = models.ForeignKey(Report, models.PROTECT, related_name="files")
    kind = models.CharField("soort", max_length=20, choices=[(each.value, each.value) for each in AnnexKind])
    title = models.CharField("titel", max_length=160)
    tier = models.CharField("voor wie", max_length=20, choices=[(each.value, each.label) for each in Tier])
    number = models.PositiveIntegerField("versie", default=1)
    replaces = models.OneToOneField(
        "self", models.PROTECT, verbose_name="komt na", null=True, blank=True, related_name="replaced_by"
    )

    objects = AnnexQuerySet.as_manager()

    class Meta(Owned.Meta):
        verbose_name = "bijlage"
        ordering: ClassVar = ("title", "-number", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        """Apart from that of the report: who may not open it, does not read that it is there."""
        return f"reporting.files:{self.report_id}"

    def get_absolute_url(self) -> str:
        return reverse("reporting:annex", args=[self.report_id, self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
