"""What people read before or at a meeting."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.models.points import Point
from veiligheidsnetwerk.platform.events.policies import may_manage, own_bodies
from veiligheidsnetwerk.platform.events.rules.points import Tier
from veiligheidsnetwerk.platform.network.models import Attached


class PaperQuerySet(models.QuerySet["Paper"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """Of the meetings that this actor sees; what is for the body, to who sits in it or prepares it."""
        if actor is None:
            return self.none()
        here = self.filter(meeting__in=Meeting.objects.visible_to(actor))
        if may_manage(actor):
            return here
        bodies = {*actor.bodies, *own_bodies(actor)}
        return here.filter(Q(tier=Tier.MEETING) | Q(meeting__body__code__in=bodies))


class Paper(Attached):
    """A file with a meeting, or with one point of its agenda."""

    TRACKED = ("title", "point", "tier", "name", "digest")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="papers")
    point = models.ForeignKey(
        Point, models.PROTECT, verbose_name="agendapunt", related_name="papers", null=True, blank=True
    )
    title = models.CharField("titel", max_length=160)
    tier = models.CharField("voor wie", max_length=10, choices=[(each.value, each.label) for each in Tier])

    objects = PaperQuerySet.as_manager()

    class Meta:
        verbose_name = "vergaderstuk"
        ordering: ClassVar = ("title", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        return self.meeting.home

    def get_absolute_url(self) -> str:
        return reverse("meetings:paper", args=[self.meeting_id, self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
