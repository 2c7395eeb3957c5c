"""Files that are archives inside (DOCX, ODS), made the same every time."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_UNPACKED = frozenset({"mimetype"})
"""OpenDocument is known by this part, which therefore is not packed."""


def without_clock(content: bytes) -> bytes:
    """The same archive without the moment at which each part was written."""
    settled = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(settled, "w") as target:
        for entry in source.infolist():
            packing = ZIP_STORED if entry.filename in _UNPACKED else ZIP_DEFLATED
            target.writestr(ZipInfo(entry.filename), source.read(entry), compress_type=packing)
    return settled.getvalue()
