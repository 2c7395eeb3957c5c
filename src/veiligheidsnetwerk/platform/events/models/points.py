"""What stands on the agenda of a meeting."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.rules.points import Ask
from veiligheidsnetwerk.platform.network.models import Tracked


class Point(Tracked):
    """One point: who brings it in, what is asked, and afterwards what came of it."""

    TRACKED = ("title", "ask", "minutes", "brought_by", "text", "outcome", "is_dropped")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="points")
    number = models.PositiveSmallIntegerField("plaats op de agenda")
    title = models.CharField("punt", max_length=150)
    ask = models.CharField("gevraagd", max_length=10, choices=[(each.value, each.label) for each in Ask])
    minutes = models.PositiveSmallIntegerField("minuten", null=True, blank=True)
    brought_by = models.CharField("ingebracht door", max_length=200, blank=True)
    text = models.TextField("toelichting", max_length=2000, blank=True)
    outcome = models.TextField("wat eruit kwam", max_length=2000, blank=True)
    is_dropped = models.BooleanField("vervalt", default=False)

    objects: ClassVar[models.Manager["Point"]] = models.Manager()

    class Meta:
        verbose_name = "agendapunt"
        ordering: ClassVar = ("number", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        return self.meeting.home

    def in_words(self, name: str) -> str | None:
        return {True: "ja", False: ""}[self.is_dropped] if name == "is_dropped" else None

    def get_absolute_url(self) -> str:
        return f"{reverse('meetings:agenda', args=[self.meeting_id])}#punt-{self.pk}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
