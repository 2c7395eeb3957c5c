"""What was decided at a meeting."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.models.points import Point
from veiligheidsnetwerk.platform.network.models import Body, Tracked


class Resolution(Tracked):
    """One decision, of the body that took it. `for_log`: it was handed to who keeps the log of decisions."""

    TRACKED = ("text", "reason", "body", "point", "for_log")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="resolutions")
    point = models.ForeignKey(
        Point, models.PROTECT, verbose_name="agendapunt", related_name="resolutions", null=True, blank=True
    )
    body = models.ForeignKey(Body, models.PROTECT, verbose_name="overleg dat besloot", related_name="+")
    text = models.CharField("besluit", max_length=200)
    reason = models.TextField("reden", max_length=2000)
    for_log = models.BooleanField("voor het besluitenlogboek", default=True)

    objects: ClassVar[models.Manager["Resolution"]] = models.Manager()

    class Meta:
        verbose_name = "besluit van een bijeenkomst"
        ordering: ClassVar = ("point__number", "pk")

    def __str__(self) -> str:
        return self.text

    @property
    def key(self) -> str:
        """What it is called at the door of the log of decisions."""
        return f"meetings.resolution:{self.pk}"

    @property
    def home(self) -> str:
        return self.meeting.home

    def in_words(self, name: str) -> str | None:
        return {True: "ja", False: "nee"}[self.for_log] if name == "for_log" else None

    def get_absolute_url(self) -> str:
        return f"{reverse('meetings:report', args=[self.meeting_id])}#besluit-{self.pk}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
