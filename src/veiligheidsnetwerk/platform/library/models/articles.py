"""News and plain pages, and the pictures on them."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from django.db import models
from django.urls import reverse
from wagtail.models import Page

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.library.models.edited import Edited
from veiligheidsnetwerk.platform.library.policies import tiers_of
from veiligheidsnetwerk.platform.library.rules.articles import ArticleKind
from veiligheidsnetwerk.platform.network.models import Tracked


class Board(Page):  # type: ignore[misc] # Wagtail says nothing about types
    """Under which news and plain pages stand."""

    max_count = 1
    subpage_types: ClassVar = ["library.Article"]

    class Meta:
        verbose_name = "nieuws en pagina's"


class PictureQuerySet(models.QuerySet["Picture"]):
    def visible_to(self, actor: Actor | None) -> Self:
        """For who may see a page on which it stands; editors see all."""
        if actor is not None and may(actor, Permission.LIBRARY_EDIT):
            return self
        shown = Article.objects.live().filter(tier__in=tiers_of(actor))
        return self.filter(pk__in=shown.values("picture"))


class Picture(Tracked):
    """A picture that was made anew, with words for who does not see it."""

    TRACKED = ("title", "alt", "credit")

    title = models.CharField("naam", max_length=120)
    alt = models.CharField("wat erop staat", max_length=250)
    credit = models.CharField("van wie", max_length=120)
    content = models.BinaryField("inhoud")
    content_type = models.CharField("soort", max_length=20)
    width = models.PositiveIntegerField("breedte")
    height = models.PositiveIntegerField("hoogte")

    objects = PictureQuerySet.as_manager()

    class Meta:
        verbose_name = "afbeelding"
        ordering: ClassVar = ("title", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        return f"library.picture:{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("news:picture", args=[self.pk])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Article(Edited, Page):  # type: ignore[misc,django-manager-missing] # Wagtail says nothing about types
    """A piece of news, or a plain page."""

    LABELS: ClassVar = {
        "title": "Titel",
        "slug": "Adres van de pagina",
        "kind": "Soort",
        "tier": "Voor wie",
        "summary": "In het kort",
        "body": "Tekst",
        "picture": "Afbeelding",
        "figures": "Cijfers",
        "keeper": "Eigenaar",
        "deputy": "Vervanger",
        "review_on": "Na te kijken voor",
        "names": "Waarom namen blijven staan",
    }
    parent_page_types: ClassVar = ["library.Board"]
    subpage_types: ClassVar[list[str]] = []

    kind = models.CharField(
        "soort", max_length=20, choices=[(each.value, each.value) for each in ArticleKind]
    )
    body = models.TextField("tekst", blank=True)
    picture = models.ForeignKey(
        Picture, models.SET_NULL, verbose_name="afbeelding", null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "pagina"
        verbose_name_plural = "pagina's"

    def get_absolute_url(self) -> str:
        name = "news:article" if self.kind == ArticleKind.NEWS else "pages:article"
        return reverse(name, args=[self.slug])

    def typed(self) -> dict[str, Any]:
        """The page as its form shows it."""
        return {name: getattr(self, name) for name in (*self.LABELS, "ready")}

    def take(self, facts: dict[str, Any]) -> None:
        """Be what was typed."""
        for name, value in facts.items():
            setattr(self, name, value)
