"""What a PDF does beside being read: running a script, starting a program, sending a form."""

import re
import zlib
from collections.abc import Iterator
from typing import Final

_DEEDS: Final = frozenset(
    [
        b"JavaScript",
        b"JS",
        b"Launch",
        b"EmbeddedFile",
        b"RichMedia",
        b"SubmitForm",
        b"ImportData",
        b"XFA",
    ]
)
_NAME: Final = re.compile(rb"/([^\s()<>\[\]{}/%]+)")
_SPELLED: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_LONGEST_HEAD: Final = 2_000
_MOST_UNPACKED: Final = 64 << 20
_PACKS_OBJECTS, _LOCKED = b"ObjStm", b"Encrypt"


def does_more(content: bytes) -> bool:
    """Whether it does more than being read, or hides that: then it is locked or packed too deep."""
    told = _names(_STREAM.sub(b" stream ", content))
    if _DEEDS & told or _LOCKED in told:
        return True
    left = _MOST_UNPACKED
    for packed in _packed_objects(content):
        try:
            unpacked = zlib.decompressobj().decompress(packed, left)
        except zlib.error:
            return True
        left -= len(unpacked)
        if left <= 0 or _DEEDS & _names(unpacked):
            return True
    return False


def _packed_objects(content: bytes) -> Iterator[bytes]:
    """What holds objects, as most files of today have them; what holds text or a picture does nothing."""
    for stream in _STREAM.finditer(content):
        before = content[max(0, stream.start() - _LONGEST_HEAD) : stream.start()]
        if _PACKS_OBJECTS in _names(before.rpartition(b"obj")[2]):
            yield stream[1]


def _names(content: bytes) -> set[bytes]:
    """Each name once, however its letters are spelled: `/J#53` is JS."""
    return {
        _SPELLED.sub(lambda code: bytes([int(code[1], 16)]), each) for each in set(_NAME.findall(content))
    }
