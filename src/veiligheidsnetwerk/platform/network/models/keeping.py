"""What is kept as it was said on a day: its text and its files, under hashes. Never changed."""

from typing import Any, ClassVar

from django.db import models

from veiligheidsnetwerk.platform.network.models.base import Tracked
from veiligheidsnetwerk.publishing.frozen import Frozen, digest_of

HEAVY = ("content", "pdf", "docx")
"""The fields that a list of them leaves in the database."""


class Kept(Tracked):
    """A document that was frozen."""

    made_on = models.DateField("gemaakt op")
    content = models.JSONField("tekst")
    digest = models.CharField("hash", max_length=64)
    pdf = models.BinaryField("pdf")
    docx = models.BinaryField("docx")
    digests = models.JSONField("hashes van de bestanden")

    TRACKED: ClassVar[tuple[str, ...]] = ("digest",)

    class Meta:
        abstract = True

    @property
    def is_sound(self) -> bool:
        """Whether the text is still as it was frozen."""
        return digest_of(self.content) == self.digest

    def file(self, ending: str) -> bytes:
        """The file that was made when it was frozen, as one of `publishing.files.PAPERS`."""
        return bytes(self.pdf if ending == "pdf" else self.docx)


def fields_of(frozen: Frozen) -> dict[str, Any]:
    """What was frozen, as the fields of a `Kept`."""
    return {
        "content": frozen.content,
        "digest": frozen.digest,
        "digests": dict(frozen.digests),
        **frozen.files,
    }
