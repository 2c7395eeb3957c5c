"""Who wants to hear once a month what is new about a theme."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class ThemeFollower(models.Model):
    """Someone follows a theme, by its code, from a moment on."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="wie", related_name="followed_themes"
    )
    theme = models.CharField("thema", max_length=60)
    since = models.DateTimeField("volgt sinds")

    objects: ClassVar[models.Manager["ThemeFollower"]] = models.Manager()

    class Meta:
        verbose_name = "volger van een thema"
        constraints: ClassVar = (
            models.UniqueConstraint(fields=["account", "theme"], name="follows_theme_once"),
        )

    def __str__(self) -> str:
        return f"{self.account} volgt {self.theme}"
