"""Who was reminded of which page, so that nobody hears the same twice."""

from typing import ClassVar

from django.db import models
from wagtail.models import Page

from veiligheidsnetwerk.platform.network.models import Person


class Reminder(models.Model):
    """That someone was told to look at a page again before a day, so many days ahead."""

    page = models.ForeignKey(Page, models.CASCADE, verbose_name="pagina", related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, verbose_name="wie", related_name="+")
    review_on = models.DateField("na te kijken voor")
    step = models.PositiveSmallIntegerField("dagen vooraf")

    class Meta:
        verbose_name = "herinnering"
        constraints: ClassVar = (
            models.UniqueConstraint(fields=["page", "person", "review_on", "step"], name="reminded_once"),
        )

    def __str__(self) -> str:
        return f"{self.page_id}: {self.step}"
