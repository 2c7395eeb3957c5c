"""An edition of the newsletter: first a draft, then approved by somebody else, then sent."""

from collections.abc import Mapping
from typing import ClassVar, Self, override

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.newsletter.policies import may_send, may_write, tiers_of
from veiligheidsnetwerk.platform.newsletter.rules.editions import Item, State, Tier, item_of, state_of


class EditionQuerySet(models.QuerySet["Edition"]):
    def sent(self) -> Self:
        return self.filter(sent_at__isnull=False)

    def visible_to(self, actor: Actor | None) -> Self:
        """What was sent, by tier; all of it for who makes newsletters."""
        if may_write(actor) or may_send(actor):
            return self.all()
        return self.sent().filter(tier__in=tiers_of(actor))


class Edition(Tracked):
    """What readers get. It tells what is new since `since`; `writers` are the accounts that wrote at it.

    `items` holds `rules.editions.Item` as plain values. Writing takes the approval away; what was sent stays.
    """

    TRACKED = ("title", "intro", "tier", "items", "approved_by", "scheduled_at", "sent_at")

    title = models.CharField("onderwerp", max_length=120)
    intro = models.TextField("inleiding", max_length=2000, blank=True)
    tier = models.CharField("voor wie", max_length=10, choices=[(each.value, each.label) for each in Tier])
    since = models.DateTimeField("nieuws vanaf")
    items = models.JSONField("berichten", default=list, blank=True)
    writers = models.JSONField("schrijvers", default=list, blank=True)
    approved_by = models.CharField("goedgekeurd door", max_length=120, blank=True)
    scheduled_at = models.DateTimeField("gaat uit op", null=True, blank=True)
    sent_at = models.DateTimeField("verzonden op", null=True, blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = "nieuwsbrief"
        ordering: ClassVar = ("-sent_at", "-pk")

    def __str__(self) -> str:
        return self.title

    @property
    def content(self) -> tuple[Item, ...]:
        return tuple(item_of(each) for each in self.items)

    @property
    def stands(self) -> State:
        return state_of(approved=bool(self.approved_by), scheduled_at=self.scheduled_at, sent_at=self.sent_at)

    @property
    def home(self) -> str:
        return f"newsletter.edition:{self.pk}"

    @override
    def in_words(self, name: str) -> str | None:
        told = (f"{each.title}: {each.text}" if each.text else each.title for each in self.content)
        return " / ".join(told) if name == "items" else None

    def get_absolute_url(self) -> str:
        return reverse("newsletter:edition", args=[self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
