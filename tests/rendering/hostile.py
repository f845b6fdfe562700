# ruff: noqa: E501 - hostile files are as long as they are
"""Files that are broken, wrongly named, or made to do harm: what each form's reader must withstand.

Before it stand `forms` and `samples`; `guarded` reads them in a process of its own.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from docx import Document
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from rendering.forms import render
from rendering.samples import COMMITTEE

HUGE = 200 * 1024 * 1024
_DEEP = 100_000
_FORMS = {
    "docx": "word-numbered",
    "pdf": "pdf-hanging",
    "html": "html-moderngov",
    "eml": "mail",
    "md": "markdown",
    "txt": "text",
    "mhtml": "archive",
    "xml": "service",
}
SUFFIXES = ("txt", "md", "docx", "doc", "rtf", "odt", "pdf", "html", "aspx", "mhtml", "xml", "eml")
_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@dataclass(frozen=True, slots=True)
class Trap:
    """What lies outside a file and must not be touched: a file, and an address that counts who calls."""

    file: str
    address: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A hostile file. `expected` is "error", "text" (with `words` in it) or "either"; `zeros` are added at its end."""

    name: str
    expected: str
    data: bytes = b""
    words: str = ""
    zeros: int = 0

    def write(self, folder: Path) -> Path:
        """The file on the disk; zeros take no room there."""
        path = folder / self.name
        with path.open("wb") as file:
            file.write(self.data)
            file.truncate(len(self.data) + self.zeros)
        return path


def samples(trap: Trap, share: float = 1.0) -> Iterator[Sample]:
    """All of them; of the endless texts only a share of their length."""
    yield from _bombs()
    yield from _entities(trap)
    yield from _nested()
    yield from _damaged_word(trap)
    yield from _damaged_pdf()
    yield from _mail()
    yield from _misnamed()
    yield from _endless_words(share)
    for suffix in SUFFIXES:
        yield Sample(f"empty.{suffix}", "error")
        yield Sample(f"blank.{suffix}", "error", b" \r\n\t\n ")
        yield Sample(f"zeros.{suffix}", "error", zeros=HUGE)


@cache
def whole(suffix: str) -> bytes:
    """Minutes in the form that has this ending."""
    (one,) = render(COMMITTEE, _FORMS[suffix])
    return one.data


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return kept.getvalue()


def word_with(changes: dict[str, bytes | None]) -> bytes:
    """Minutes in Word with parts of the package changed, or taken away where they are None."""
    with zipfile.ZipFile(io.BytesIO(whole("docx"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changed = parts | {name: data for name, data in changes.items() if data is not None}
    return zipped({name: data for name, data in changed.items() if name not in changes or changes[name] is not None})


def document(body: str, before: str = "") -> bytes:
    """A Word document's main part."""
    return f'<?xml version="1.0"?>{before}<w:document {_WORD}><w:body>{body}</w:body></w:document>'.encode()


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def _bombs() -> Iterator[Sample]:
    yield Sample("bomb.docx", "error", _bomb("word/document.xml", told=1 << 30))
    yield Sample("lying-bomb.docx", "error", _bomb("word/document.xml", told=2000))
    yield Sample("bomb-beside.docx", "either", _bomb("word/media/image1.png", told=1 << 30))
    yield Sample("many-parts.docx", "either", word_with({f"word/media/{n}.txt": b"x" for n in range(20_000)}))
    yield Sample("bomb.pdf", "either", _pdf_with_stream(_deflated(1 << 30)))
    yield Sample("bomb.odt", "either", _bomb("content.xml", told=1 << 30))


def _deflated(size: int) -> bytes:
    """So many blanks packed: one piece packed once and repeated, which unpacks as one stream."""
    piece = 1 << 24
    packer = zlib.compressobj(9, zlib.DEFLATED, 15)
    head = packer.compress(b" " * piece) + packer.flush(zlib.Z_FULL_FLUSH)
    more = packer.compress(b" " * piece) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + more * (size // piece - 1) + packer.flush()


def _bomb(name: str, told: int) -> bytes:
    """A Word package one part of which is a gigabyte of blanks, whatever size it tells."""
    packed = _deflated(1 << 30)[2:-4]  # without the frame of zlib
    parts = {name: data for name, data in _parts(whole("docx")) if name != "word/document.xml" or name == "x"}
    base = zipped(parts if name == "word/document.xml" else dict(_parts(whole("docx"))))
    directory, count = _directory(base)
    path = name.encode()
    fields = struct.pack("<HHHHIIIHH", 20, 0, 8, 0, 0, len(packed), min(told, 0xFFFFFFFF), len(path), 0)
    local = b"PK\x03\x04" + fields + path + packed
    offset = len(base[: directory[0]])
    central = (
        b"PK\x01\x02\x14\x00"
        + struct.pack("<HHHHHIIIHHHHHII", 20, 0, 8, 0, 0, 0, len(packed), told, len(path), 0, 0, 0, 0, 0, offset)
        + path
    )
    entries = base[directory[0] : directory[1]] + central
    start = offset + len(local)
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, len(entries), start, 0)
    return base[: directory[0]] + local + entries + end


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _directory(data: bytes) -> tuple[tuple[int, int], int]:
    """Where the central directory of a zip begins and ends, and how many entries it has."""
    at = data.rindex(b"PK\x05\x06")
    count, size, start = struct.unpack_from("<HII", data, at + 10)
    return (start, start + size), count


_LAUGHS = "<!DOCTYPE x [" + '<!ENTITY a0 "ha ha ha ha ha ha ha ha ha ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
_QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"ha" * 50_000}">]>'


def _entities(trap: Trap) -> Iterator[Sample]:
    outside = f'<!DOCTYPE x [<!ENTITY f SYSTEM "{trap.file}"><!ENTITY h SYSTEM "{trap.address}">]>'
    for name, before, words in (
        ("laughs", _LAUGHS, "&a9;"),
        ("quadratic", _QUADRATIC, "&a;" * 20_000),
        ("outside", outside, "&f;&h;"),
        ("parameter", f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{trap.address}"> %p;]>', "words"),
        ("definition", f'<!DOCTYPE x SYSTEM "{trap.address}">', "words"),
    ):
        main = document(_paragraph(f"Minutes {words}"), before)
        yield Sample(f"{name}.docx", "either", word_with({"word/document.xml": main}))
        styles = f'<?xml version="1.0"?>{before}<w:styles {_WORD}><w:style>{words}</w:style></w:styles>'.encode()
        yield Sample(f"{name}-styles.docx", "either", word_with({"word/styles.xml": styles}))
        meeting = f'<?xml version="1.0"?>{before}<meeting><meetingtitle>{words}</meetingtitle></meeting>'
        yield Sample(f"{name}.xml", "either", meeting.encode())
        space = "http://www.w3.org/1999/xhtml"
        page = f'<?xml version="1.0"?>{before}<html xmlns="{space}"><body><p>{words}</p></body></html>'
        yield Sample(f"{name}.xhtml", "either", page.encode())
    calls = (
        f'<link rel="stylesheet" href="{trap.address}"><img src="{trap.address}"><iframe src="{trap.file}"></iframe>'
        f'<object data="{trap.file}"></object><script src="{trap.address}"></script><base href="{trap.address}">'
    )
    page = f"<html><head>{calls}</head><body>{calls}<p>The minutes of the meeting were approved as a record.</p></body></html>"
    yield Sample("calls.html", "text", page.encode(), words="minutes of the meeting")
    included = f'<html xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>Minutes</p><xi:include href="{trap.file}"/></body></html>'
    yield Sample("included.xhtml", "either", included.encode())


def _nested() -> Iterator[Sample]:
    for tag in ("div", "table", "b", "ul", "blockquote", "span", "a", "font"):
        yield Sample(f"nested-{tag}.html", "either", f"<html><body>{f'<{tag}>' * _DEEP}Minutes".encode())
    cells = "<table><tr><td>" * (_DEEP // 3)
    yield Sample("nested-cells.html", "either", f"<html><body>{cells}Minutes".encode())
    yield Sample("unclosed.html", "either", b"<html><body>" + b"<p>Minutes <b>of <i>the" * _DEEP)
    yield Sample(
        "attributes.html", "either", f"<html><body {' '.join(f'a{n}=1' for n in range(_DEEP))}>Minutes".encode()
    )
    yield Sample("comments.html", "either", b"<html><body>" + b"<!--" * _DEEP + b"Minutes")
    yield Sample("nested.xml", "either", b"<meeting>" * _DEEP + b"words" + b"</meeting>" * _DEEP)
    yield Sample("nested-items.xml", "either", f"<meeting>{'<agendaitem>' * _DEEP}".encode())
    for tag in ("w:sdt", "w:ins", "w:tbl", "w:r"):
        main = document(f"{f'<{tag}>' * _DEEP}{_paragraph('Minutes')}{f'</{tag}>' * _DEEP}")
        yield Sample(f"nested-{tag[2:]}.docx", "either", word_with({"word/document.xml": main}))
    cells = "<w:tbl><w:tr><w:tc>" * 5000, "</w:tc></w:tr></w:tbl>" * 5000
    main = document(f"{cells[0]}{_paragraph('Minutes')}{cells[1]}")
    yield Sample("nested-cells.docx", "either", word_with({"word/document.xml": main}))
    for name, mark in (
        ("quotes", ">"),
        ("brackets", "["),
        ("stars", "*a "),
        ("links", "[a]("),
        ("ticks", "`a"),
        ("dashes", "- "),
    ):
        yield Sample(f"nested-{name}.md", "either", f"{mark * _DEEP} Minutes".encode())
    yield Sample("nested-front.md", "either", b"---\na: " + b"[" * _DEEP + b"\n---\nMinutes")
    yield Sample("laughing-front.md", "either", _laughing_yaml())


def _laughing_yaml() -> bytes:
    lines = ["---", "a0: &a0 [ha, ha]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))]
    return "\n".join([*lines, "---", "Minutes"]).encode()


def _damaged_word(trap: Trap) -> Iterator[Sample]:
    yield Sample("without-document.xml.docx", "error", word_with({"word/document.xml": None}))
    for part in ("[Content_Types].xml", "_rels/.rels"):
        yield Sample(f"without-{part.rpartition('/')[2].strip('[.')}.docx", "either", word_with({part: None}))
    for part in ("word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "docProps/core.xml"):
        yield Sample(f"without-{part.rpartition('/')[2]}.docx", "either", word_with({part: None}))
        yield Sample(f"damaged-{part.rpartition('/')[2]}.docx", "either", word_with({part: b"<broken"}))
    yield Sample("damaged.docx", "error", word_with({"word/document.xml": b"<w:document"}))
    yield Sample("other-root.docx", "error", word_with({"word/document.xml": b"<html><p>Minutes</p></html>"}))
    kept = io.BytesIO()
    empty = Document()
    empty.add_paragraph("  ")
    empty.save(kept)
    yield Sample("no-text.docx", "error", kept.getvalue())
    yield Sample(
        "locked.docx",
        "error",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4000 + "EncryptedPackage".encode("utf-16-le"),
    )
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{trap.address}" TargetMode="External"/></Relationships>'
    yield Sample("template.docx", "text", word_with({"word/_rels/settings.xml.rels": rels.encode()}), words="taxi rank")
    loop = document("".join(_paragraph("Minutes") for _ in range(3)))
    styles = (
        f'<w:styles {_WORD}><w:style w:type="paragraph" w:default="1" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    yield Sample(
        "styles-loop.docx", "either", word_with({"word/document.xml": loop, "word/styles.xml": styles.encode()})
    )
    wide = document(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>'
        + _paragraph("Minutes")
        + "</w:tc></w:tr></w:tbl>"
    )
    yield Sample("wide-cell.docx", "either", word_with({"word/document.xml": wide}))
    numbers = (
        f'<w:numbering {_WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/>'
        '<w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    counted = document(
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Minutes</w:t></w:r></w:p>'
    )
    for form in ("lowerRoman", "upperLetter", "decimal"):
        changes: dict[str, bytes | None] = {
            "word/document.xml": counted,
            "word/numbering.xml": numbers.replace("{form}", form).encode(),
        }
        yield Sample(f"huge-{form}.docx", "either", word_with(changes))


def _pdf(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, the first of which is its root."""
    kept = b"%PDF-1.7\n"
    places: list[int] = []
    for number, words in enumerate(objects, 1):
        places.append(len(kept))
        kept += b"%d 0 obj\n" % number + words + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    start = len(kept)
    kept += b"xref\n0 %d\n0000000000 65535 f \n" % size + table
    return kept + b"trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, start)


_ROOT = b"<</Type/Catalog/Pages 2 0 R>>"


def _pdf_with_stream(packed: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    stream = b"<</Length %d/Filter/FlateDecode>>\nstream\n" % len(packed) + packed + b"\nendstream"
    return _pdf([_ROOT, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream])


def _damaged_pdf() -> Iterator[Sample]:
    itself = b"<</Type/Pages/Count 3/Kids[2 0 R 2 0 R 2 0 R]>>"
    yield Sample("loop.pdf", "error", _pdf([_ROOT, itself]))
    each_other = [b"<</Type/Pages/Count 9/Kids[3 0 R]>>", b"<</Type/Pages/Count 9/Parent 2 0 R/Kids[2 0 R]>>"]
    yield Sample("loop-of-two.pdf", "error", _pdf([_ROOT, *each_other]))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    yield Sample("many-pages.pdf", "error", _pdf([_ROOT, b"<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", page]))
    yield Sample("no-pages.pdf", "error", _pdf([_ROOT, b"<</Type/Pages/Count 0/Kids[]>>"]))
    kids = b"<</Type/Pages/Count 5000/Kids[" + b"3 0 R " * 5000 + b"]>>"
    yield Sample("same-page.pdf", "error", _pdf([_ROOT, kids, page]))
    yield Sample("previous.pdf", "error", _pdf([_ROOT, itself], b"/Prev 9"))
    yield Sample("arrays.pdf", "error", _pdf([_ROOT, b"[" * _DEEP]))
    yield Sample("endless-page.pdf", "either", _pdf_with_stream(zlib.compress(b"q 1 0 0 1 0 0 cm " * 500_000)))
    yield Sample("locked.pdf", "error", _printed(password="secret"))
    yield Sample("owner-locked.pdf", "text", _printed(password=""), words="taxi rank")
    yield Sample("picture.pdf", "error", _picture())


def _printed(password: str) -> bytes:
    kept = io.BytesIO()
    canvas = Canvas(kept, encrypt=StandardEncryption(password, ownerPassword="owner", canCopy=0))
    canvas.drawString(72, 700, "Minutes of the meeting: the taxi rank would be moved.")
    canvas.save()
    return kept.getvalue()


def _picture() -> bytes:
    """Pages with nothing but a drawing, as a scanner makes them."""
    kept = io.BytesIO()
    canvas = Canvas(kept)
    for _ in range(3):
        canvas.rect(72, 72, 400, 600, fill=1)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


def _mail() -> Iterator[Sample]:
    frame = "From: a@example.org\r\nSubject: Minutes\r\nMIME-Version: 1.0\r\n"
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000))
    yield Sample("nested-parts.eml", "either", f"{frame}{parts}Content-Type: text/plain\r\n\r\nMinutes".encode())
    letters = "Content-Type: message/rfc822\r\n\r\nSubject: Minutes\r\n" * 3000
    yield Sample("nested-letters.eml", "either", f"{frame}{letters}\r\nMinutes".encode())
    many = "--b\r\nContent-Type: text/plain\r\n\r\nMinutes\r\n" * 20_000
    yield Sample(
        "many-parts.eml", "either", f'{frame}Content-Type: multipart/mixed; boundary="b"\r\n\r\n{many}--b--'.encode()
    )
    for name, kind in (
        ("charset", "Content-Type: text/plain; charset=does-not-exist\r\n\r\nThe minutes were approved.\r\n"),
        ("packed", "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!! no base64 at all\r\n"),
        ("rot13", "Content-Type: text/plain; charset=rot13\r\n\r\nThe minutes were approved.\r\n"),
        ("zip-charset", "Content-Type: text/plain; charset=zlib\r\n\r\nThe minutes were approved.\r\n"),
        ("null-charset", "Content-Type: text/plain; charset=\x00\r\n\r\nThe minutes were approved.\r\n"),
        ("strange-date", "Date: Fri, 99 Zzz 99999 99:99:99 +9999\r\n\r\nThe minutes were approved.\r\n"),
        ("no-body", "\r\n"),
        ("headers", f"X-Long: {'a' * 5_000_000}\r\n\r\nThe minutes were approved.\r\n"),
        ("subject", f"Subject: {'=?utf-8?q?a?= ' * 50_000}\r\n\r\nThe minutes were approved.\r\n"),
        ("addresses", f"To: {'(' * 50_000}\r\n\r\nThe minutes were approved.\r\n"),
    ):
        yield Sample(f"{name}.eml", "either", f"{frame}{kind}".encode())
    yield Sample("no-page.mhtml", "either", f"{frame}Content-Type: image/png\r\n\r\nno picture".encode())


def _misnamed() -> Iterator[Sample]:
    words = "taxi rank"
    yield Sample("page-named.doc", "text", whole("html"), words=words)
    yield Sample("pdf-named.docx", "text", whole("pdf"), words=words)
    yield Sample("archive-named.doc", "text", whole("mhtml"), words=words)
    yield Sample("letter-named.txt", "text", whole("eml"), words=words)
    yield Sample("word-named.pdf", "either", whole("docx"), words=words)
    yield Sample("word-named.doc", "either", whole("docx"), words=words)
    yield Sample(
        "rtf-named.doc", "error", rb"{\rtf1\ansi The minutes were approved.}"
    )  # no LibreOffice is at hand here
    yield Sample("binary-named.txt", "error", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    yield Sample("binary-named.eml", "error", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    yield Sample("binary-named.html", "error", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    yield Sample("zip-named.docx", "error", zipped({"minutes.txt": b"Minutes"}))
    yield Sample("sheet.xlsx", "error", zipped({"xl/workbook.xml": b"<x/>"}))
    yield Sample("letter.msg", "error", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    for suffix in _FORMS:
        data = whole(suffix)
        for share in (10, 50, 90, 99):
            yield Sample(f"cut-at-{share}.{suffix}", "either", data[: len(data) * share // 100])


def _endless_words(share: float) -> Iterator[Sample]:
    """Texts that make a careless pattern go back over them again and again."""

    def times(words: str, most: int) -> str:
        return words * int(most * share)

    head = "Minutes of a meeting of the Parish Council held on 4 May 2023\nPresent: Cllr Lamb\n"
    made: dict[str, Callable[[], str]] = {
        "one-word": lambda: times("a", 1_000_000),
        "blanks": lambda: f"{head}1. Apologies{times(' ', 1_000_000)}x\n2. Minutes\nAgreed.",
        "tabs": lambda: f"{head}{times(chr(9), 1_000_000)}1. Apologies\n",
        "line-ends": lambda: head + times("\n", 1_000_000) + "1. Apologies\nNone.",
        "digits": lambda: head + times("1", 1_000_000),
        "numbers": lambda: head + times("1.", 500_000),
        "numbered-lines": lambda: head + "".join(f"{n}. Item {n}\n" for n in range(int(40_000 * share))),
        "same-item": lambda: head + times("1. Apologies\n", 40_000),
        "brackets": lambda: head + times("(", 1_000_000),
        "capitals": lambda: head + times("ANY OTHER BUSINESS ", 50_000),
        "titles": lambda: times("Minutes of the meeting of the ", 30_000),
        "title-lines": lambda: times("Minutes of the meeting of the Parish Council\n", 20_000),
        "present": lambda: times("Present: Cllr Lamb, Cllr Osei\n", 30_000),
        "dates": lambda: times("Tuesday, 24th May, 2022 at 2.00 pm ", 30_000),
        "resolved": lambda: f"{head}1. Apologies\n" + times("RESOLVED that the press and public be excluded ", 20_000),
        "labels": lambda: times("Minutes:\n", 60_000),
        "documents": lambda: f"{head}1. Apologies\nAdditional documents:\n" + times("Report PDF 77 KB\n", 40_000),
        "marks": lambda: head + times("\u0301", 1_000_000),
        "commas": lambda: f"{head}Present: {times('Cllr Lamb, ', 60_000)}\n1. Apologies",
        "votes": lambda: f"{head}1. Vote\nFor: {times('Cllr Lamb, ', 60_000)}\nAgainst: none\n",
        "paragraphs": lambda: head + "1. Exempt\n" + times("by virtue of paragraphs 3, 4, 5 and ", 25_000),
        "dots": lambda: head + times(".", 1_000_000),
        "dashes": lambda: head + times("-", 1_000_000),
        "pipes": lambda: head + times("|", 200_000),
        "underscores": lambda: head + times("_", 1_000_000) + " Signed",
        "meetings": lambda: times("Meeting: 14/10/2025 - Cabinet (Item 6)\nAgreed.\n", 15_000),
    }
    for name, words in made.items():
        yield Sample(f"{name}.txt", "either", words().encode())
    for name in ("one-word", "blanks", "numbered-lines", "titles", "brackets", "line-ends", "pipes", "commas"):
        yield Sample(f"{name}.md", "either", made[name]().encode())
        yield Sample(f"{name}.html", "either", f"<html><body><p>{made[name]()}</p></body></html>".encode())
    wide = "".join(_paragraph(line) for line in made["numbered-lines"]().splitlines())
    yield Sample("numbered-lines.docx", "either", word_with({"word/document.xml": document(wide)}))
