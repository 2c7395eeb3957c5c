"""What all things of the network have in common."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.policies import may_see_people
from veiligheidsnetwerk.platform.network.rules import Span
from veiligheidsnetwerk.publishing.dutch import format_date


class Tracked(models.Model):
    """A thing whose changes are written down. Every change raises `version`: who saw an older one is told."""

    TRACKED: ClassVar[tuple[str, ...]]
    """The fields that the history follows."""
    PRIVATE: ClassVar[tuple[str, ...]] = ()
    """The fields whose values the log, of which no line can be taken out, does not keep."""

    version = models.PositiveIntegerField("versie", default=1)

    class Meta:
        abstract = True

    def subjects(self) -> Mapping[str, models.Model]:
        """On which pages of the network the history of this thing stands."""
        raise NotImplementedError

    @property
    def home(self) -> str:
        """The key of the page elsewhere on which its history stands: for who may open that page."""
        return ""

    def in_words(self, _name: str) -> str | None:
        """How a person reads the value of a field, if not as it stands there."""
        return None


class DatedQuerySet[M: models.Model](models.QuerySet[M]):
    def on(self, day: date) -> Self:
        """What holds on a day."""
        return self.filter(
            Q(first_day__isnull=True) | Q(first_day__lte=day), Q(last_day__isnull=True) | Q(last_day__gte=day)
        )


class PeopleQuerySet[M: models.Model](models.QuerySet[M]):
    """Whatever names people: for who may see them, and nothing at all for others."""

    def visible_to(self, actor: Actor | None) -> Self:
        return self.all() if may_see_people(actor) else self.none()


class DatedPeopleQuerySet[M: models.Model](DatedQuerySet[M]):
    """Both: what holds on a day and names people."""

    def visible_to(self, actor: Actor | None) -> Self:
        return self.all() if may_see_people(actor) else self.none()


class Dated(Tracked):
    """A thing that holds from its first day up to and including its last day."""

    first_day = models.DateField("eerste dag", null=True, blank=True)
    last_day = models.DateField("laatste dag", null=True, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="%(class)s_last_day_not_before_first"
            ),
        )

    @property
    def span(self) -> Span:
        return Span(self.first_day, self.last_day)

    @property
    def days(self) -> str:
        """From when to when, as it stands in the middle of a sentence."""
        since = f"vanaf {format_date(self.first_day)}" if self.first_day else "vanaf een onbekende dag"
        return f"{since} tot en met {format_date(self.last_day)}" if self.last_day else since
