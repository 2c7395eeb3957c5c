"""What was agreed that somebody does."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.models.points import Point
from veiligheidsnetwerk.platform.events.policies import may_see_meetings
from veiligheidsnetwerk.platform.network.models import Owned


class ToDoQuerySet(models.QuerySet["ToDo"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """Of the meetings that this actor sees, and what is asked of the own organisation and bodies."""
        if actor is None or not may_see_meetings(actor):
            return self.none()
        return self.filter(Q(meeting__in=Meeting.objects.visible_to(actor)) | _asked_of(actor))

    def asked_of(self, actor: Actor) -> Self:
        return self.filter(_asked_of(actor))


def _asked_of(actor: Actor) -> Q:
    return Q(owner_body__code__in=actor.bodies) | Q(owner_organisation__code__in=actor.organisations)


class ToDo(Owned):
    """What a body or organisation does, and by when. Not done, it comes back when the body meets again."""

    TRACKED = ("text", "owner_body", "owner_organisation", "due", "done_on", "point")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="to_dos")
    point = models.ForeignKey(
        Point, models.PROTECT, verbose_name="agendapunt", related_name="to_dos", null=True, blank=True
    )
    text = models.CharField("actie", max_length=300)
    due = models.DateField("voor", null=True, blank=True)
    done_on = models.DateField("gereed op", null=True, blank=True)

    objects = ToDoQuerySet.as_manager()

    class Meta(Owned.Meta):
        verbose_name = "actie"
        ordering: ClassVar = ("due", "pk")

    def __str__(self) -> str:
        return self.text

    @property
    def home(self) -> str:
        return self.meeting.home

    def get_absolute_url(self) -> str:
        return f"{reverse('meetings:report', args=[self.meeting_id])}#acties"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
