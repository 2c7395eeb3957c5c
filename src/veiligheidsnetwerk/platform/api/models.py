"""The keys with which machines of an organisation ask for figures."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from veiligheidsnetwerk.platform.network.models import Organisation


class TokenQuerySet(models.QuerySet["Token"]):
    def usable_on(self, day: date) -> Self:
        """Tokens that work on a day: not ended, not past their last day, of an organisation that exists."""
        return self.filter(
            Q(organisation__first_day__isnull=True) | Q(organisation__first_day__lte=day),
            Q(organisation__last_day__isnull=True) | Q(organisation__last_day__gte=day),
            ended_at__isnull=True,
            last_day__gte=day,
        )


class Token(models.Model):
    """An API-sleutel. The secret itself is shown once and kept nowhere; `digest` recognises it.

    `minute` and `asked` count the questions of the latest minute in which it asked anything.
    """

    organisation = models.ForeignKey(
        Organisation, verbose_name="organisatie", on_delete=models.PROTECT, related_name="tokens"
    )
    name = models.CharField("waarvoor", max_length=80)
    digest = models.CharField("afdruk", max_length=64, unique=True)
    hint = models.CharField("begin", max_length=12)
    submission = models.UUIDField("inzending", unique=True)
    made_at = models.DateTimeField("gemaakt op")
    last_day = models.DateField("geldig tot en met")
    ended_at = models.DateTimeField("beëindigd op", null=True, blank=True)
    used_at = models.DateTimeField("laatst gebruikt", null=True, blank=True)
    minute = models.BigIntegerField("minuut", default=0)
    asked = models.PositiveIntegerField("vragen in die minuut", default=0)

    objects = TokenQuerySet.as_manager()

    class Meta:
        verbose_name = "API-sleutel"
        verbose_name_plural = "API-sleutels"
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return f"API-sleutel {self.hint}… ({self.name}) van {self.organisation}"
