"""The text of an OpenDocument file. It has no pages until it is printed, so a place is a paragraph."""

import io

from odfdo import Document, Element

from veiligheidsnetwerk.language.texts.text import Block, Text

_PARTS = "descendant::text:p | descendant::text:h"
_OUTSIDE = (
    "ancestor::text:table-of-content",
    "ancestor::text:tracked-changes",
    "ancestor::office:annotation",
)


def read_odt(content: bytes) -> Text:
    body = Document(io.BytesIO(content)).body
    blocks = [
        block
        for number, element in enumerate(body.xpath(_PARTS), 1)
        if isinstance(element, Element) and (block := _block(element, number)) is not None
    ]
    return Text(blocks=blocks)


def _block(element: Element, number: int) -> Block | None:
    text = " ".join(element.inner_text.split())
    if not text or any(element.xpath(outside) for outside in _OUTSIDE):
        return None
    level = None
    if element.tag == "text:h":
        level = int(element.get_attribute_string("text:outline-level") or 1) * 10
    elif element.get_attribute_string("text:style-name") == "Title":
        level = 0
    return Block(
        text=text, number=number, level=level, listed=bool(element.xpath("ancestor::text:list-item"))
    )
