"""Links in pages, and whether they lead somewhere."""

from typing import ClassVar, Self

from django.db import models
from wagtail.models import Page

from veiligheidsnetwerk.platform.library.rules.links import TRIES


class LinkQuerySet(models.QuerySet["Link"]):
    def broken(self) -> Self:
        return self.filter(failures__gte=TRIES)


class Link(models.Model):
    """A link in a published page. `failures`: how many times in a row it led nowhere; `problem` why."""

    page_id: int  # Wagtail says nothing about types
    page = models.ForeignKey(Page, models.CASCADE, verbose_name="pagina", related_name="+")
    address = models.TextField("adres")
    checked_at = models.DateTimeField("nagekeken op", null=True)
    failures = models.PositiveSmallIntegerField("keren mislukt", default=0)
    problem = models.CharField("wat er mis is", max_length=200, blank=True)

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = "link"
        ordering: ClassVar = ("page", "pk")
        constraints: ClassVar = (
            models.UniqueConstraint(fields=["page", "address"], name="link_once_per_page"),
        )

    def __str__(self) -> str:
        return self.address
