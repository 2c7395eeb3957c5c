"""The kinds of files in which people take an answer along."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from django.utils import timezone

from veiligheidsnetwerk.figures.query import Comparison, Table
from veiligheidsnetwerk.figures.query.size import MOST_CELLS
from veiligheidsnetwerk.platform.core.downloads import Content
from veiligheidsnetwerk.publishing import files
from veiligheidsnetwerk.publishing.cubes import to_json_stat, to_px
from veiligheidsnetwerk.publishing.document import Document
from veiligheidsnetwerk.publishing.docx import to_docx
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.paper import answer_document
from veiligheidsnetwerk.publishing.pdf import to_pdf
from veiligheidsnetwerk.publishing.pictures.render import as_pixels, render_stack, with_margin
from veiligheidsnetwerk.publishing.pictures.vega import Spec
from veiligheidsnetwerk.publishing.sheets import MOST_IN_CSV, csv_pieces, to_ods, to_xlsx

_NOT_IN_NAMES = re.compile(r"[^\w-]+", re.ASCII)


class Maker(Protocol):
    """Makes a file of an answer; `address` is where the question can be asked again."""

    def __call__(self, table: Table, layout: Layout, /, *, address: str) -> Content: ...


@dataclass(frozen=True, slots=True)
class TableFile:
    """A kind of file for a whole answer: what makes one, and of how many numbers at most."""

    content_type: str
    make: Maker
    most_cells: int = MOST_CELLS


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A kind of file for pictures that stand one under the other."""

    content_type: str
    draw: Callable[[Sequence[Spec]], bytes]


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """A kind of file for a document."""

    content_type: str
    make: Callable[[Document], bytes]


def _svg(specs: Sequence[Spec]) -> bytes:
    return render_stack([with_margin(spec) for spec in specs]).encode()


def _png(specs: Sequence[Spec]) -> bytes:
    return as_pixels(_svg(specs).decode())


def _as_document(make: Callable[[Document], bytes]) -> Maker:
    def of_answer(table: Table, layout: Layout, /, *, address: str) -> bytes:
        return make(answer_document(table, layout, address=address, made=timezone.localdate()))

    return of_answer


DOCUMENTS: Final[Mapping[str, DocumentFile]] = {
    "pdf": DocumentFile(files.PAPERS["pdf"], to_pdf),
    "docx": DocumentFile(files.PAPERS["docx"], to_docx),
}
TABLES: Final[Mapping[str, TableFile]] = {
    "csv": TableFile("text/csv; charset=utf-8", csv_pieces, MOST_IN_CSV),
    "xlsx": TableFile("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", to_xlsx),
    "ods": TableFile("application/vnd.oasis.opendocument.spreadsheet", to_ods),
    "json": TableFile("application/json", to_json_stat),
    "px": TableFile("text/plain; charset=utf-8", to_px),
    **{ending: TableFile(kind.content_type, _as_document(kind.make)) for ending, kind in DOCUMENTS.items()},
}
PICTURES: Final[Mapping[str, PictureFile]] = {
    "svg": PictureFile(files.PICTURES["svg"], _svg),
    "png": PictureFile(files.PICTURES["png"], _png),
}


def file_name(asked: Comparison) -> str:
    """Says what is in it, in signs that every file system takes."""
    first, *others = asked.figures
    more = f"-en-{len(others)}-meer" if others else ""
    return f"{first.source}-{_NOT_IN_NAMES.sub('-', first.offence)}{more}-{asked.first}-{asked.last}"
