"""The fields of the web service's answer: values, texts of HTML, documents, who attended.

Before it stands `blocks`; `service` calls it. Sites differ in the names of the fields that hold minutes and
decisions; all of them tell the part by how the name begins and the text by how it ends.
"""

import re
from html import unescape

from lxml.etree import QName

from annotator.errors import UnreadableFileError
from annotator.reading.text.letters import mended
from annotator.reading.web.blocks import Block, blocks_of
from annotator.reading.web.chrome import without_chrome
from annotator.reading.web.source import tree_of
from annotator.reading.web.tree import Element, all_text
from annotator.reading.web.words import words_of

_TEXT_FIELD = re.compile(r"(?:text|htmlbody|html|body)$|^(?:minutes|decision)$")
_TAG = re.compile(r"<\s*(?:p|div|span|br|ul|ol|li|table|b|i|strong|em|h[1-6]|a|font)\b", re.I)
_ESCAPED_TAG = re.compile(r"&(?:amp;)*lt;\s*/?\s*[a-z]", re.I)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,6}|#x[0-9a-f]{2,5});", re.I)
_TIMES = 4
_PRESENT = re.compile(r"^(?:present|expected|in\s+attendance|attended|remote|virtual)", re.I)


def value(element: Element | None, name: str) -> str:
    """The words of a field directly below an element; empty where it has none."""
    found = None if element is None else element.find(f"{{*}}{name}")
    return words_of(_plain(all_text(found))) if found is not None else ""


def number_of(item: Element) -> str:
    """The number that is printed before an item. The order of the agenda is no number: it counts headings too."""
    for name in ("fulldisplaynumberformat", "minutesitemnumber", "agendaitemnumber", "agendanumber", "itemnumber"):
        if item.find(f"{{*}}{name}") is not None:
            return value(item, name)
    return ""


def item_text(item: Element, part: str) -> str:
    """The HTML of a part of an item: of "agenda", "decision" or "minutes"; empty where it has none."""
    for field in item:
        name = QName(field).localname.lower()
        if name.startswith(part) and _TEXT_FIELD.search(name):
            text = all_text(field).strip()
            if text:
                return text
    return ""


def blocks_within(text: str) -> list[Block]:
    """The blocks of a text of HTML, however often it was escaped."""
    for _ in range(_TIMES):
        if _TAG.search(text) or not _ESCAPED_TAG.search(text):
            break
        text = unescape(text)
    if not text.strip():
        return []
    try:
        root = tree_of(mended(text), "A text of the web service")
    except UnreadableFileError:
        return []
    without_chrome(root)
    blocks = blocks_of(root)
    for block in blocks:
        if "&" in block.words:
            block.words = _plain(block.words)
    return blocks


def documents_of(item: Element) -> list[str]:
    """The titles of an item's documents."""
    return [title for document in item.iter("{*}linkeddoc") if (title := value(document, "title"))]


def attendance_lines(meeting: Element) -> list[str]:
    """Who attended, a line for each kind: "Present: Councillor A Day (Chair), Councillor B Noon"."""
    kinds: dict[str, list[str]] = {}
    for attendee in meeting.iter("{*}attendee"):
        name = words_of(_plain(attendee.get("name") or ""))
        role = words_of(_plain(attendee.get("roledescription") or ""))
        kind = words_of(attendee.get("attendance") or "") or "Attendance not stated"
        if name:
            shown = role and role.lower() not in ("committee member", "member")
            kinds.setdefault(kind, []).append(f"{name} ({role})" if shown else name)
    ordered = sorted(kinds, key=lambda kind: not _PRESENT.match(kind))
    return [f"{kind}: {', '.join(kinds[kind])}" for kind in ordered]


def _plain(words: str) -> str:
    """Words whose entities were escaped again: "Parks &amp;amp; Roads" says "Parks & Roads"."""
    for _ in range(_TIMES):
        if not _ENTITY.search(words):
            break
        words = unescape(words)
    return words
