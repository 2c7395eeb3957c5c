"""What a team makes, and everything that was said of how far that is."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.network.models.owned import Owned
from veiligheidsnetwerk.platform.teams.models.teams import Team
from veiligheidsnetwerk.platform.teams.rules.products import ProductKind, Said, Status


class Product(Owned):
    """Something that a team makes by a day. The day that was planned first stays, whatever it is now.

    `after` holds the keys of the products on which it waits, `outside` what it needs from elsewhere. Who made
    it stays, also when somebody else looks after it: so its address never changes.
    """

    TRACKED = (
        "kind",
        "title",
        "text",
        "owner_body",
        "owner_organisation",
        "status",
        "now",
        "next_step",
        "reason",
        "help",
        "day",
        "after",
        "outside",
        "said_on",
    )

    team = models.ForeignKey(Team, models.PROTECT, related_name="products")
    kind = models.CharField(
        "soort", max_length=20, choices=[(each.value, each.value) for each in ProductKind]
    )
    title = models.CharField("titel", max_length=200)
    text = models.TextField("wat het is", max_length=1000, blank=True)
    planned_day = models.DateField("dag volgens het eerste plan")
    day = models.DateField("klaar op")
    status = models.CharField(
        "status",
        max_length=20,
        choices=[(each.value, each.value) for each in Status],
        default=Status.ON_SCHEDULE,
    )
    now = models.TextField("stand van zaken", max_length=1000, blank=True)
    next_step = models.CharField("volgende stap", max_length=300, blank=True)
    reason = models.CharField("waarom", max_length=400, blank=True)
    help = models.CharField("gevraagde hulp", max_length=400, blank=True)
    after = models.JSONField("wacht op", default=list, blank=True)
    outside = models.JSONField("nodig van buiten", default=list, blank=True)
    said_on = models.DateField("bijgewerkt op", null=True, blank=True)

    objects: ClassVar[models.Manager["Product"]] = models.Manager()

    class Meta(Owned.Meta):
        verbose_name = "product"
        ordering: ClassVar = ("day", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def has_slipped(self) -> bool:
        return self.day != self.planned_day

    @property
    def home(self) -> str:
        return f"teams.product:{self.pk}"

    def in_words(self, name: str) -> str | None:
        if name != "after":
            return None
        titles = Product.objects.filter(pk__in=self.after).values_list("title", flat=True)
        return "; ".join(titles) if self.after else ""

    def get_absolute_url(self) -> str:
        return reverse("teams:product", args=[self.team.code, self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Update(models.Model):
    """What was said of a product at one moment. Never changed."""

    product = models.ForeignKey(Product, models.PROTECT, related_name="updates")
    day = models.DateField("dag")
    status = models.CharField("status", max_length=20, choices=[(each.value, each.value) for each in Status])
    now = models.TextField("stand van zaken", blank=True)
    next_step = models.CharField("volgende stap", max_length=300, blank=True)
    reason = models.CharField("waarom", max_length=400, blank=True)
    help = models.CharField("gevraagde hulp", max_length=400, blank=True)
    due = models.DateField("klaar op")
    by = models.CharField("door", max_length=120)

    objects: ClassVar[models.Manager["Update"]] = models.Manager()

    class Meta:
        verbose_name = "stand van een product"
        ordering: ClassVar = ("-day", "-pk")

    def __str__(self) -> str:
        return f"{self.status} op {self.day.isoformat()}"

    @classmethod
    def of(cls, product: Product, day: date, *, by: str) -> "Update":
        """What a product says of itself on a day, to be kept for later."""
        same = {name: getattr(product, name) for name in ("status", "now", "next_step", "reason", "help")}
        return cls(product=product, day=day, due=product.day, by=by, **same)

    @property
    def said(self) -> Said:
        return Said(
            day=self.day,
            status=Status(self.status),
            text=self.now,
            next_step=self.next_step,
            due=self.due,
        )


def status_on(product: Product, day: date) -> Update | None:
    """What was said last of a product up to and including a day, of updates that were fetched with it."""
    there = [each for each in product.updates.all() if each.day <= day]
    return max(there, key=lambda each: (each.day, each.pk), default=None)
