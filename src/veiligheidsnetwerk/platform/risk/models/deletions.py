"""That a case was deleted because its time was over: a proof that holds nothing of it."""

from typing import ClassVar, Self

from django.db import models

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may


class DeletionQuerySet(models.QuerySet["Deletion"]):
    def visible_to(self, actor: Actor | None) -> Self:
        return self if actor is not None and may(actor, Permission.AUDIT_READ) else self.none()


class Deletion(models.Model):
    """One case that went. `mark` is made of all that stood in it, so that a copy can be recognised."""

    label = models.CharField("casus", max_length=8)
    due_on = models.DateField("bewaard tot en met")
    at = models.DateTimeField("verwijderd op")
    rows = models.PositiveIntegerField("aantal rijen")
    mark = models.CharField("kenmerk van de inhoud", max_length=64)

    objects = DeletionQuerySet.as_manager()

    class Meta:
        verbose_name = "verwijderde casus"
        ordering: ClassVar = ("-at", "-pk")

    def __str__(self) -> str:
        return self.label
