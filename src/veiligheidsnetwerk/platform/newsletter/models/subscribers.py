"""Who gets the newsletter, how we know that they want it, and of who left only a mark."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from veiligheidsnetwerk.platform.core.marks import mark
from veiligheidsnetwerk.platform.network.models import Person


class SubscriberQuerySet(models.QuerySet["Subscriber"]):
    def reachable(self) -> "SubscriberQuerySet":
        """Who said yes, and whose address takes our mail."""
        found = self.filter(confirmed_at__isnull=False, stopped_because="")
        return found.exclude(person__reduced_on__isnull=False)


class Subscriber(models.Model):
    """Someone who gets the newsletter: a person of the network by choice, or whoever confirmed an address.

    The proof of consent: when it was asked, in which words (`told`), and when it was confirmed. `new_email`
    is an address that was asked and not confirmed yet. Who has no `topics` gets everything.
    """

    person = models.OneToOneField(Person, models.PROTECT, null=True, blank=True, related_name="+")
    email = models.EmailField("e-mailadres", blank=True)
    new_email = models.EmailField("nieuw e-mailadres", blank=True)
    topics = models.JSONField("onderwerpen", default=list, blank=True)
    told = models.CharField("toestemming", max_length=300)
    asked_at = models.DateTimeField("gevraagd op")
    confirmed_at = models.DateTimeField("bevestigd op", null=True, blank=True)
    setbacks = models.PositiveIntegerField("teruggekomen", default=0)
    stopped_because = models.CharField("krijgt niets omdat", max_length=200, blank=True)

    objects = SubscriberQuerySet.as_manager()

    class Meta:
        verbose_name = "lezer van de nieuwsbrief"
        ordering: ClassVar = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(person=None) ^ Q(email=""), name="reader_is_a_person_or_an_address"
            ),
            models.CheckConstraint(condition=Q(email=Lower("email")), name="reader_email_small"),
            models.UniqueConstraint(fields=("email",), condition=~Q(email=""), name="address_reads_once"),
        )

    def __str__(self) -> str:
        return "lezer van de nieuwsbrief"

    @property
    def address(self) -> str:
        """Of a person the one in the register, also after it changed there."""
        return self.person.email if self.person else self.email


class Removed(models.Model):
    """An address of which somebody ended the newsletter. Only a mark of it is kept, to recognise it."""

    mark = models.CharField("kenmerk", max_length=32, unique=True)
    at = models.DateTimeField("op")

    objects: ClassVar[models.Manager["Removed"]] = models.Manager()

    class Meta:
        verbose_name = "opzegging"

    def __str__(self) -> str:
        return "opzegging"


def mark_of_address(email: str) -> str:
    return mark("newsletter address", email.lower(), digits=32)
