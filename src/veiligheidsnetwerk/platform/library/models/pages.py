"""The pages of the toolkit."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db import models
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page

from veiligheidsnetwerk.platform.library import blocks
from veiligheidsnetwerk.platform.library.models.edited import Edited
from veiligheidsnetwerk.platform.library.rules import telling
from veiligheidsnetwerk.platform.library.rules.items import HEADINGS, Kind, Weight

TOLD = {f"told_{heading}": heading for heading in HEADINGS}
"""The field in which an editor types the statements under a heading."""


class Shelf(Page):  # type: ignore[misc] # Wagtail says nothing about types
    """Under which the items of the toolkit stand."""

    max_count = 1
    subpage_types: ClassVar = ["library.Item"]

    class Meta:
        verbose_name = "toolkit"


class Item(Edited, Page):  # type: ignore[misc,django-manager-missing] # Wagtail says nothing about types
    """An instrument, barrière, pilot, document or example. Lists hold words, themes by their code."""

    LABELS: ClassVar = {
        "title": "Titel",
        "slug": "Adres van de pagina",
        "kind": "Soort",
        "tier": "Voor wie",
        "summary": "In het kort",
        **{field: HEADINGS[heading] for field, heading in TOLD.items()},
        "research": "Wat onderzoek zegt",
        "tried": "Hier geprobeerd",
        "figures": "Cijfers",
        "phenomena": "Thema’s",
        "phases": "Fasen",
        "route": "Juridische route",
        "barrier": "Stap van het criminele proces",
        "decides": "Wie beslist",
        "weight": "Zwaarte",
        "lead_time": "Doorlooptijd",
        "places": "Soort plaats",
        "also": "Andere woorden",
        "related": "Hoort bij",
        "contact": "Bij wie u terechtkunt",
        "keeper": "Eigenaar",
        "deputy": "Vervanger",
        "legally_checked_on": "Juridisch nagekeken op",
        "review_on": "Na te kijken voor",
        "names": "Waarom namen blijven staan",
    }
    parent_page_types: ClassVar = ["library.Shelf"]
    subpage_types: ClassVar[list[str]] = []

    kind = models.CharField("soort", max_length=20, choices=[(each.value, each.label) for each in Kind])
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
    legally_checked_on = models.DateField("juridisch nagekeken op", null=True, blank=True)
    sections = StreamField([("section", blocks.section())], verbose_name="tekst", blank=True)
    research = StreamField([("research", blocks.research())], verbose_name="wat onderzoek zegt", blank=True)
    tried = StreamField([("tried", blocks.tried())], verbose_name="hier geprobeerd", blank=True)

    class Meta:
        verbose_name = "item van de toolkit"
        verbose_name_plural = "items van de toolkit"

    def get_absolute_url(self) -> str:
        return reverse("library:item", args=[self.slug])

    def typed(self) -> dict[str, Any]:
        """The page as its form shows it."""
        told = {each.value["heading"]: each.value["statements"] for each in self.sections}
        texts = {
            field: telling.write_statements(
                telling.Statement(each["text"], each["source"]) for each in told.get(heading, ())
            )
            for field, heading in TOLD.items()
        }
        texts["research"] = telling.write_research(telling.Research(**each.value) for each in self.research)
        texts["tried"] = telling.write_tried(telling.Tried(**each.value) for each in self.tried)
        return {name: texts.get(name, getattr(self, name, None)) for name in (*self.LABELS, "ready")}

    def take(self, facts: dict[str, Any]) -> None:
        """Be what was typed."""
        told = {heading: facts[field] for field, heading in TOLD.items() if facts.get(field)}
        self.sections = sections_of(told)
        self.research = [("research", each._asdict()) for each in facts["research"]]
        self.tried = [("tried", each._asdict()) for each in facts["tried"]]
        for name, value in facts.items():
            if name not in TOLD and name not in ("research", "tried"):
                setattr(self, name, value)


def sections_of(told: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The text of an item, in the order in which it is told, from statements and sources by heading."""
    return [
        (
            "section",
            {
                "heading": heading,
                "statements": [{"text": text, "source": source} for text, source in told[heading]],
            },
        )
        for heading in HEADINGS
        if heading in told
    ]
