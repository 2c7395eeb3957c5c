"""The pages of the toolkit, as Wagtail keeps them."""

from typing import ClassVar

from django.db import models
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page

from veiligheidsnetwerk.platform.library import blocks
from veiligheidsnetwerk.platform.library.rules import Kind, Tier, Weight


class Shelf(Page):  # type: ignore[misc] # Wagtail says nothing about types
    """Under which the items of the toolkit stand."""

    max_count = 1
    subpage_types: ClassVar = ["library.Item"]

    class Meta:
        verbose_name = "toolkit"


class Item(Page):  # type: ignore[misc] # Wagtail says nothing about types
    """An instrument, barrière, pilot, document or example. Lists hold words, themes by their code."""

    parent_page_types: ClassVar = ["library.Shelf"]
    subpage_types: ClassVar[list[str]] = []

    kind = models.CharField("soort", max_length=20, choices=[(each.value, each.label) for each in Kind])
    tier = models.CharField(
        "voor wie", max_length=20, choices=[(each.value, each.value) for each in Tier], default=Tier.MEMBERS
    )
    summary = models.CharField("in het kort", max_length=300)
    also = models.JSONField("andere woorden", default=list, blank=True)
    phenomena = models.JSONField("thema's", default=list, blank=True)
    phases = models.JSONField("fasen", default=list, blank=True)
    route = models.CharField("juridische route", max_length=60, blank=True)
    barrier = models.CharField("stap van het criminele proces", max_length=120, blank=True)
    decides = models.JSONField("wie beslist", default=list, blank=True)
    weight = models.CharField(
        "zwaarte", max_length=10, choices=[(each.value, each.value) for each in Weight], blank=True
    )
    lead_time = models.CharField("doorlooptijd", max_length=120, blank=True)
    places = models.JSONField("soort plaats", default=list, blank=True)
    related = models.JSONField("hoort bij", default=list, blank=True)
    contact = models.CharField("bij wie u terechtkunt", max_length=120, blank=True)
    keeper = models.CharField("eigenaar", max_length=120, blank=True)
    deputy = models.CharField("vervanger", max_length=120, blank=True)
    legally_checked_on = models.DateField("juridisch nagekeken op", null=True, blank=True)
    review_on = models.DateField("na te kijken voor", null=True, blank=True)
    sections = StreamField([("section", blocks.section())], verbose_name="tekst", blank=True)
    research = StreamField([("research", blocks.research())], verbose_name="wat onderzoek zegt", blank=True)
    tried = StreamField([("tried", blocks.tried())], verbose_name="hier geprobeerd", blank=True)

    class Meta:
        verbose_name = "item van de toolkit"
        verbose_name_plural = "items van de toolkit"

    def get_absolute_url(self) -> str:
        return reverse("library:item", args=[self.slug])
