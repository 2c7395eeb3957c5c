"""An address as a QR code, drawn here: nobody else learns where it leads."""

from io import BytesIO

from qrcode.image.svg import SvgPathImage
from qrcode.main import make


def svg_of(address: str) -> str:
    """The picture to stand inside a page, so without the first line of a file."""
    drawn = BytesIO()
    make(address, image_factory=SvgPathImage).save(drawn)
    svg = drawn.getvalue().decode("utf-8")
    return svg[svg.index("<svg") :]
