"""Pictures are made anew from what can be seen in them."""

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from veiligheidsnetwerk.publishing.photos import MOST_PIXELS, PhotoRefusedError, made_anew


def picture(kind: str = "PNG", *, mode: str = "RGB", size: tuple[int, int] = (40, 30)) -> bytes:
    made, told = BytesIO(), PngInfo()
    told.add_text("geheim", "kanarie")
    Image.new(mode, size, "red").save(made, kind, **({"pnginfo": told} if kind == "PNG" else {}))
    return made.getvalue()


def test_what_cannot_be_seen_is_gone() -> None:
    hidden = picture() + b"<script>kanarie</script>"

    photo = made_anew(hidden)

    assert b"kanarie" not in photo.content
    assert (photo.content_type, photo.width, photo.height) == ("image/jpeg", 40, 30)


def test_what_was_said_beside_a_picture_is_gone() -> None:
    made = BytesIO()
    Image.new("RGB", (9, 9)).save(made, "JPEG", comment=b"kanarie")

    assert b"kanarie" not in made_anew(made.getvalue()).content


def test_what_is_see_through_stays_so_and_what_is_wide_becomes_smaller() -> None:
    assert made_anew(picture(mode="RGBA")).content_type == "image/png"
    assert made_anew(picture(size=(3200, 100))).width == 1600


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        b"%PDF-1.4 /JavaScript",
        b"MZ\x90\x00",
        picture()[:60],
        picture("BMP"),
        picture("GIF", mode="P"),
    ],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(PhotoRefusedError, match="PNG of JPG"):
        made_anew(content)


def test_a_picture_that_grows_is_refused_before_it_is_unpacked() -> None:
    side = int(MOST_PIXELS**0.5) + 2
    large = BytesIO()
    Image.new("1", (side, side)).save(large, "PNG")

    with pytest.raises(PhotoRefusedError, match="beeldpunten"):
        made_anew(large.getvalue())
