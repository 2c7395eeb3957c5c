"""A document, or a picture with what stands beside it on paper, as a file of a kind that was asked."""

from collections.abc import Callable, Mapping
from typing import Final

from veiligheidsnetwerk.publishing.document import Document
from veiligheidsnetwerk.publishing.docx import to_docx
from veiligheidsnetwerk.publishing.pdf import to_pdf
from veiligheidsnetwerk.publishing.pictures.render import render_png, render_svg
from veiligheidsnetwerk.publishing.pictures.vega import Spec

PAPERS: Final[Mapping[str, str]] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""The kinds of files for a document, by the end of their names, with how the web calls them."""
PICTURES: Final[Mapping[str, str]] = {"svg": "image/svg+xml", "png": "image/png"}
"""The same for a picture alone."""
ALL: Final[Mapping[str, str]] = {**PICTURES, **PAPERS}


def document_as(ending: str, document: Document) -> bytes:
    """The document as one of `PAPERS`."""
    return to_pdf(document) if ending == "pdf" else to_docx(document)


def picture_as(ending: str, spec: Spec, paper: Callable[[], Document]) -> bytes:
    """The picture as one of `ALL`; on paper it is what `paper` makes of it."""
    if ending in PAPERS:
        return document_as(ending, paper())
    return render_png(spec) if ending == "png" else render_svg(spec).encode()
