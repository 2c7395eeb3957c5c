"""Pictures that people bring along: made anew from what can be seen in them, and nothing else comes in."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from veiligheidsnetwerk.publishing.errors import PublishingError

MOST_BYTES: Final = 10 << 20
MOST_PIXELS: Final = 40_000_000
_WIDEST: Final = 1_600
_KINDS: Final = ("PNG", "JPEG", "WEBP")
_QUALITY: Final = 82
_BROKEN: Final = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    Image.DecompressionBombError,
)


class PhotoRefusedError(PublishingError):
    """The picture is not kept. The message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as it is shown."""

    content: bytes
    content_type: str
    width: int
    height: int


def made_anew(content: bytes) -> Photo:
    """What can be seen in a picture, at most 1,600 dots wide, without all else that was in the file.

    Raises:
        PhotoRefusedError: it is no PNG, JPEG or WebP, is damaged, or is too large.
    """
    if len(content) > MOST_BYTES:
        raise PhotoRefusedError(f"Deze afbeelding is groter dan {MOST_BYTES >> 20} MB. Maak haar kleiner.")
    try:
        with Image.open(BytesIO(content), formats=_KINDS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise PhotoRefusedError("Deze afbeelding heeft te veel beeldpunten. Maak haar kleiner.")
            seen = ImageOps.exif_transpose(opened)
            seen.thumbnail((_WIDEST, _WIDEST * 2))
            return _kept(seen)
    except _BROKEN as error:
        raise PhotoRefusedError(
            "Dit is geen afbeelding die we kunnen lezen. Sla haar op als PNG of JPG, en kies die."
        ) from error


def is_picture(content: bytes, kind: str) -> bool:
    """Whether it is a picture of this kind that is whole and can be opened anywhere."""
    try:
        with Image.open(BytesIO(content), formats=(kind,)) as opened:
            opened.verify()
    except _BROKEN:
        return False
    return True


def _kept(seen: Image.Image) -> Photo:
    made, mode = BytesIO(), "RGBA" if seen.has_transparency_data else "RGB"
    dots = seen.convert(mode)
    dots.info.clear()  # what was said beside the picture, such as by whom and where
    if mode == "RGBA":
        dots.save(made, "PNG", optimize=True)
        return Photo(made.getvalue(), "image/png", seen.width, seen.height)
    dots.save(made, "JPEG", quality=_QUALITY)
    return Photo(made.getvalue(), "image/jpeg", seen.width, seen.height)
