"""Bringing pictures."""

from veiligheidsnetwerk.platform.library.actions.publishing import editing
from veiligheidsnetwerk.platform.library.models import Picture
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_new
from veiligheidsnetwerk.publishing.photos import PhotoRefusedError, made_anew


def bring(title: str, alt: str, credit: str, content: bytes, *, order: Order) -> Picture:
    """Keep a picture, made anew.

    Raises:
        RefusedError: it is no picture, is damaged or too large.
    """
    try:
        photo = made_anew(content)
    except PhotoRefusedError as error:
        raise RefusedError("file", str(error)) from error
    order = editing(order)
    with carried_out(order):
        picture = Picture(
            title=title,
            alt=alt,
            credit=credit,
            content=photo.content,
            content_type=photo.content_type,
            width=photo.width,
            height=photo.height,
        )
        keep_new(picture, order=order, what=f"Afbeelding toegevoegd: {picture}")
    return picture
