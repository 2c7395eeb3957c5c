"""A meeting of the region."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import ClassVar, Self
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.core.search import allowed, of_body, reader_of
from veiligheidsnetwerk.platform.events.models.audience import names_of
from veiligheidsnetwerk.platform.events.policies import may_manage, may_see_meetings
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network.models import Body, Tracked


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """For everyone, for one of the groups of this actor, or where this actor signed up already."""
        if actor is None or not may_see_meetings(actor):
            return self.none()
        if may_manage(actor):
            return self.all()
        groups, every = reader_of(actor), Meeting.objects.values_list("pk", "open_to")
        closed = [pk for pk, open_to in every if open_to and groups.isdisjoint(open_to)]
        here = (State.IN, State.OFFERED, State.WAITING)
        own = Meeting.objects.filter(sign_ups__person=actor.person, sign_ups__state__in=here).values("pk")
        return self.exclude(Q(pk__in=closed) & ~Q(pk__in=own))


class Meeting(Tracked):
    """What people of the network come together for. Day and hours are those of the Dutch clock."""

    TRACKED = (
        "title",
        "body",
        "aim",
        "audience",
        "open_to",
        "day",
        "begins",
        "ends",
        "place",
        "link",
        "programme",
        "capacity",
        "closes_on",
        "contact",
        "materials",
        "cancelled_because",
    )
    PRIVATE = ("link",)

    key = models.UUIDField("kenmerk", default=uuid4, unique=True, editable=False)
    title = models.CharField("naam", max_length=150)
    aim = models.TextField("doel", max_length=1000)
    body = models.ForeignKey(
        Body, models.PROTECT, verbose_name="overleg", related_name="+", null=True, blank=True
    )
    audience = models.CharField("voor wie", max_length=200, blank=True)
    open_to = models.JSONField("te zien voor", default=list, blank=True)
    day = models.DateField("dag")
    begins = models.TimeField("begin")
    ends = models.TimeField("einde")
    place = models.CharField("plaats", max_length=200, blank=True)
    link = models.URLField("adres om online mee te doen", max_length=400, blank=True)
    programme = models.TextField("programma", max_length=4000, blank=True)
    capacity = models.PositiveIntegerField("aantal plaatsen", null=True, blank=True)
    closes_on = models.DateField("aanmelden tot en met", null=True, blank=True)
    contact = models.CharField("vragen aan", max_length=200, blank=True)
    materials = models.TextField("stukken", max_length=4000, blank=True)
    toolkit = models.SlugField("in de toolkit", max_length=100, blank=True)
    cancelled_because = models.CharField("afgelast omdat", max_length=400, blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = "bijeenkomst"
        ordering: ClassVar = ("day", "begins", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="meeting_ends_after_it_begins"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def first_moment(self) -> datetime:
        return _moment(self.day, self.begins)

    @property
    def last_moment(self) -> datetime:
        return _moment(self.day, self.ends)

    @property
    def also_open_to(self) -> list[str]:
        """Who sees it beside who sits in the body that meets."""
        own = of_body(self.body_code)
        return [each for each in self.open_to if each != own]

    @property
    def body_code(self) -> str:
        """Of which body this is a meeting; "" for one of the network."""
        return self.body.code if self.body else ""

    @property
    def is_cancelled(self) -> bool:
        return bool(self.cancelled_because)

    @property
    def last_day_to_sign_up(self) -> date:
        return self.closes_on or self.day

    def is_open(self, now: datetime) -> bool:
        """Whether people can sign up at this moment."""
        in_time = timezone.localdate(now) <= self.last_day_to_sign_up and now < self.first_moment
        return in_time and not self.is_cancelled

    @property
    def readers(self) -> Sequence[str]:
        """Who finds it and hears of it, in the words of the search."""
        if not self.open_to:
            return (allowed(Permission.MEETINGS_READ),)
        groups = (allowed(Permission.MEETINGS_READ, group=each) for each in self.open_to)
        return (allowed(Permission.MEETINGS_MANAGE), *groups)

    @property
    def home(self) -> str:
        return f"meetings.meeting:{self.pk}"

    def in_words(self, name: str) -> str | None:
        if name == "open_to":
            return ", ".join(names_of(self.open_to))
        return f"{getattr(self, name):%H:%M}" if name in {"begins", "ends"} else None

    def get_absolute_url(self) -> str:
        return reverse("meetings:meeting", args=[self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


def is_on_the_clock(day: date, clock: time) -> bool:
    """Whether the Dutch clock shows this: on the night that it goes forward, an hour is not there."""
    moment = _moment(day, clock)
    return moment.astimezone(UTC).astimezone(moment.tzinfo).time() == clock


def _moment(day: date, clock: time) -> datetime:
    """On the night that the clock goes back an hour comes twice: then the first of the two."""
    return datetime.combine(day, clock, timezone.get_default_timezone())
