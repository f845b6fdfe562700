"""What a PDF packs away, looked over before PDFium unpacks it: a few kilobytes can hold what fills the memory.

Before it stands nothing; `pdf` calls it. A stream that unpacks to more than any page of text needs is blanked out where
it stands, so that its page is read as empty and all others are read as they are.
"""

import re
import zlib

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_LARGEST = 6_000_000  # bytes that one page's drawing may have: a page of text has some thousands
_LEAST = 3_000  # bytes: what is packed into fewer unpacks to three million at most
_LONGEST_HEAD = 20_000  # bytes before a stream, in which its description begins
_PACKED = re.compile(rb"/(?:FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL)\b")
_DEFLATED = (b"/FlateDecode", b"/Fl")
_NOT_DRAWN = re.compile(rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType|XML)\b|/Length[123]\b")
_MANY_CONTENTS = re.compile(rb"/Contents\s*\[([^\]]{2000,})\]")


def without_bombs(data: bytes) -> tuple[bytes, bool]:
    """The file with what unpacks without measure blanked out, and whether there was such a thing."""
    blanked = [found.span(1) for found in _MANY_CONTENTS.finditer(data)]
    for found in _STREAM.finditer(data):
        start = found.end()
        end = data.find(b"endstream", start)
        end = len(data) if end < 0 else end
        if _is_too_large(data, found.start(), start, end):
            blanked.append((start, end))
    if not blanked:
        return data, False
    changed = bytearray(data)
    for start, end in blanked:
        changed[start:end] = b" " * (end - start)
    return bytes(changed), True


def _is_too_large(data: bytes, before: int, start: int, end: int) -> bool:
    begin = data.rfind(b"obj", max(0, before - _LONGEST_HEAD), before)
    head = data[max(begin, 0) : before]
    if end - start < _LEAST and head.count(b"Decode") < 2:
        return False
    filters: list[bytes] = _PACKED.findall(head)
    twice = sum(name in _DEFLATED for name in filters) > 1
    if not twice and (end - start < _LEAST or _NOT_DRAWN.search(head)):
        return False
    packed = data[start:end]
    while filters and filters[0] in _DEFLATED:
        packed = _unpacked(packed)
        if len(packed) > _LARGEST:
            return True
        filters.pop(0)
    return len(packed) > _LARGEST and not filters


def _unpacked(packed: bytes) -> bytes:
    """What was packed, or as much of it as shows that it is too much; nothing where it is damaged."""
    try:
        return zlib.decompressobj().decompress(packed, _LARGEST + 1)
    except zlib.error:
        return b""
