"""What can be found, as it stands in the one table of the index."""

from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.language.searching import Document


class Entry(models.Model):
    """One thing to be found. `words_*` are title, other words and text as the engine looks in them.

    `stamp` is another number after every write, so that a process sees what it must read again.
    """

    key = models.CharField("kenmerk", max_length=120, unique=True)
    stamp = models.BigIntegerField("stempel")
    kind = models.CharField("soort", max_length=40)
    title = models.CharField("titel", max_length=400)
    url = models.CharField("adres", max_length=1000)
    text = models.TextField("tekst", blank=True)
    readers = models.TextField("wie het vindt")
    words_title = models.TextField("woorden van de titel")
    words_other = models.TextField("andere woorden", blank=True)
    words_text = models.TextField("woorden van de tekst", blank=True)
    facets = models.JSONField("groepen", default=dict)
    firsts = models.JSONField("eerst bij", default=list)
    weight = models.FloatField("gewicht", default=1.0)
    checked_on = models.DateField("nagekeken op")

    objects: ClassVar[models.Manager["Entry"]] = models.Manager()

    class Meta:
        verbose_name = "vermelding"
        verbose_name_plural = "vermeldingen"
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return self.title

    @property
    def document(self) -> Document:
        return Document(
            key=self.key,
            title=self.words_title,
            words=self.words_other,
            text=self.words_text,
            readers=self.readers,
            facets={name: tuple(values) for name, values in self.facets.items()},
            firsts=tuple(self.firsts),
            weight=self.weight,
        )


class Write(models.Model):
    """That entries were written or went, in the transaction that did it; made one again by each rebuild.

    How many there are and what their stamps are together tell a process at once whether anything changed,
    whoever wrote it and in whatever order that was committed.
    """

    stamp = models.BigIntegerField("stempel")

    objects: ClassVar[models.Manager["Write"]] = models.Manager()

    class Meta:
        verbose_name = "wijziging"
        verbose_name_plural = "wijzigingen"

    def __str__(self) -> str:
        return str(self.pk)
