"""A file that someone brings for its text: which kinds, how large, and what stands in it."""

from typing import Any

from django import forms
from django.core.files import File

from veiligheidsnetwerk.language.texts import TextRefusedError, read_text
from veiligheidsnetwerk.language.texts.refusal import MOST_BYTES

ACCEPTED = ".pdf,.docx,.odt"
MEGABYTES = MOST_BYTES >> 20

type Upload = File[bytes]
"""A file that someone chose, with its name."""


class TextFileField(forms.FileField):
    """A PDF, DOCX or ODT as its name and its bytes; how large it may be is said before it is read."""

    widget = forms.FileInput(attrs={"accept": ACCEPTED})

    def __init__(self, **options: Any) -> None:
        messages = {"required": "Kies een bestand.", "empty": "Dit bestand is leeg. Kies het opnieuw."}
        super().__init__(error_messages=messages, **options)

    def clean(self, data: Any, initial: Any = None) -> Upload:
        upload: Upload = super().clean(data, initial)
        if upload and (upload.size or 0) > MOST_BYTES:
            raise forms.ValidationError(
                f"‘{upload.name}’ is groter dan {MEGABYTES} MB. Kies het bestand zonder bijlagen."
            )
        return upload


def text_in(upload: Upload, *, seconds: float) -> str:
    """The paragraphs of a file, with a blank line between them. Pictures and properties stay behind.

    Raises:
        forms.ValidationError: it cannot be read, and why.
    """
    try:
        found = read_text(upload.read(), seconds=seconds)
    except TextRefusedError as refusal:
        raise forms.ValidationError(str(refusal)) from refusal
    return "\n\n".join(block.text for block in found.blocks)
