"""Addresses that pages had before."""

from django.db import models
from wagtail.models import Page


class Moved(models.Model):
    """An address that leads on to where its page is now."""

    path = models.CharField("oud adres", max_length=255, unique=True)
    page = models.ForeignKey(Page, models.CASCADE, verbose_name="pagina", related_name="+")

    class Meta:
        verbose_name = "oud adres"

    def __str__(self) -> str:
        return self.path
