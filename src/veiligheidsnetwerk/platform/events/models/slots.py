"""The parts of the programme of a meeting."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.network.models import Tracked


class Slot(Tracked):
    """A part of a programme: who tells what, when and where. With a `capacity` people choose it."""

    TRACKED = ("title", "begins", "ends", "speaker", "place", "capacity", "is_dropped")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="slots")
    title = models.CharField("onderdeel", max_length=150)
    begins = models.TimeField("begin")
    ends = models.TimeField("einde")
    speaker = models.CharField("door", max_length=200, blank=True)
    place = models.CharField("zaal", max_length=100, blank=True)
    capacity = models.PositiveIntegerField("aantal plaatsen", null=True, blank=True)
    is_dropped = models.BooleanField("vervalt", default=False)

    objects: ClassVar[models.Manager["Slot"]] = models.Manager()

    class Meta:
        verbose_name = "onderdeel van het programma"
        ordering: ClassVar = ("begins", "ends", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="slot_ends_after_it_begins"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        return self.meeting.home

    def in_words(self, name: str) -> str | None:
        if name in {"begins", "ends"}:
            return f"{getattr(self, name):%H:%M}"
        return {True: "ja", False: ""}[self.is_dropped] if name == "is_dropped" else None

    def get_absolute_url(self) -> str:
        return self.meeting.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
