# ruff: noqa: E501 - hostile files are as long as they are
"""Word files that are damaged, or small packages that unpack to a gigabyte.

Before it stands `hostile_making`; `hostile` lists them.
"""

import io
import struct
import zipfile
from collections.abc import Iterator

from docx import Document

from rendering.hostile_making import (
    WORD,
    Sample,
    Trap,
    deflated,
    document,
    paragraph,
    whole,
    word_with,
    zipped,
)


def bomb(name: str, told: int) -> bytes:
    """A Word package one part of which is a gigabyte of blanks, whatever size it tells."""
    packed = deflated(1 << 30)[2:-4]  # without the frame of zlib
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


def damaged_word(trap: Trap) -> Iterator[Sample]:
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
    loop = document("".join(paragraph("Minutes") for _ in range(3)))
    styles = (
        f'<w:styles {WORD}><w:style w:type="paragraph" w:default="1" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    yield Sample(
        "styles-loop.docx", "either", word_with({"word/document.xml": loop, "word/styles.xml": styles.encode()})
    )
    wide = document(
        '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>'
        + paragraph("Minutes")
        + "</w:tc></w:tr></w:tbl>"
    )
    yield Sample("wide-cell.docx", "either", word_with({"word/document.xml": wide}))
    numbers = (
        f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999"/>'
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
