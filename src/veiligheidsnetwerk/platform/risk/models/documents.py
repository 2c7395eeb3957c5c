"""What someone brought to a case: the text of a file, and never the file."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.risk.models.cases import Case
from veiligheidsnetwerk.platform.risk.rules.units import DOCUMENT_LENGTH


class Document(Tracked):
    """The text of a ruling, a letter or a note about a group or a place.

    Pictures and properties of the file are not kept, and no history repeats the text: what should not have
    been in it is gone once somebody takes it out.
    """

    TRACKED = ("title",)
    PRIVATE = ("title",)

    case = models.ForeignKey(Case, models.CASCADE, related_name="documents")
    title = models.CharField("titel", max_length=120)
    text = models.TextField("tekst", max_length=DOCUMENT_LENGTH)
    by = models.CharField("gebracht door", max_length=120)
    brought_on = models.DateField("gebracht op")

    objects: ClassVar[models.Manager["Document"]] = models.Manager()

    class Meta:
        verbose_name = "stuk"
        ordering: ClassVar = ("-brought_on", "-pk")

    def __str__(self) -> str:
        return f"bij casus {self.case}"

    @property
    def home(self) -> str:
        return self.case.home

    def in_words(self, name: str) -> None:
        """No value needs other words."""

    def get_absolute_url(self) -> str:
        return f"{self.case.get_absolute_url()}#stukken"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
