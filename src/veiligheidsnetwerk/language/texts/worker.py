"""The process in which one file is read: `python -m …worker SECONDS MEMORY ANSWER`, file in, JSON out."""

import io
import resource
import sys
import zipfile
from collections.abc import Callable, Sequence

from veiligheidsnetwerk.language.texts import refusal
from veiligheidsnetwerk.language.texts.reading import ANSWERS, Answer
from veiligheidsnetwerk.language.texts.refusal import TextRefusedError
from veiligheidsnetwerk.language.texts.text import Text

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_MARK_WITHIN = 1024
_MOST_UNPACKED = 300 << 20


def main(arguments: Sequence[str]) -> None:
    seconds, memory, answer = map(int, arguments)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (answer, answer))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.buffer.write(ANSWERS.dump_json(_answer(sys.stdin.buffer.read())))


def _answer(content: bytes) -> Answer:
    try:
        return Answer(text=read_here(content))
    except TextRefusedError as error:
        return Answer(refused=str(error))
    except (MemoryError, RecursionError, ImportError):
        return Answer(refused=refusal.TOO_HARD)
    except Exception:  # noqa: BLE001  # whatever a parser stumbles over, the file is at fault and a person reads it
        return Answer(refused=refusal.BROKEN)


def read_here(content: bytes) -> Text:
    """The text of the file, read in this process."""
    text = _reader_of(content)(content)
    characters = sum(len(block.text) for block in text.blocks)
    if not characters:
        raise TextRefusedError(refusal.WORDLESS)
    if characters > refusal.MOST_CHARACTERS:
        raise TextRefusedError(refusal.TOO_MUCH_TEXT)
    return text


def _reader_of(content: bytes) -> Callable[[bytes], Text]:
    if b"%PDF-" in content[:_MARK_WITHIN]:
        from veiligheidsnetwerk.language.texts.pdf import read_pdf  # noqa: PLC0415  # a process loads one of the three

        return read_pdf
    if content.startswith(_OLE):
        raise TextRefusedError(refusal.OLD_OR_LOCKED)
    if content.startswith(_ZIP):
        return _reader_of_zip(content)
    raise TextRefusedError(refusal.UNKNOWN)


def _reader_of_zip(content: bytes) -> Callable[[bytes], Text]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            sizes = {each.filename: each.file_size for each in packed.infolist()}
            kind = packed.read("mimetype") if sizes.get("mimetype", _MARK_WITHIN) < _MARK_WITHIN else b""
            manifest = "META-INF/manifest.xml"
            listed = packed.read(manifest) if sizes.get(manifest, 1 << 20) < 1 << 20 else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise TextRefusedError(refusal.BROKEN) from error
    if sum(sizes.values()) > _MOST_UNPACKED:
        raise TextRefusedError(refusal.TOO_HARD)
    if b"encryption-data" in listed:
        raise TextRefusedError(refusal.LOCKED)
    if "word/document.xml" in sizes:
        from veiligheidsnetwerk.language.texts.word import read_docx  # noqa: PLC0415

        return read_docx
    if kind.strip() == b"application/vnd.oasis.opendocument.text":
        from veiligheidsnetwerk.language.texts.opendocument import read_odt  # noqa: PLC0415

        return read_odt
    raise TextRefusedError(refusal.OTHER_ZIP)


if __name__ == "__main__":
    main(sys.argv[1:])
