"""The answer of ModernGov's web service for one meeting (`GetMeeting`): items with their texts, documents, attendance.

Before it stand `blocks` and `service_fields`; `forms` calls it. The texts are HTML within XML, escaped once, twice
or three times over. The list of a committee's meetings holds no minutes, and neither does other XML: each is told.
"""

from itertools import islice

from lxml import etree

from annotator.errors import UnreadableFileError
from annotator.reading.passages import Mark, ReadText, Style, TextBuilder
from annotator.reading.web.blocks import Block
from annotator.reading.web.service_fields import (
    attendance_lines,
    blocks_within,
    documents_of,
    item_text,
    number_of,
    value,
)
from annotator.reading.web.tree import Element

_MEETING = "Fetch the meeting itself from the web service (GetMeeting?lMeetingId=...) and save that."
_LISTS = frozenset((
    "getmeetings", "getmeetingsbydate", "getallmeetingsbydate", "committees", "getcommittees", "committeesbyuser",
    "councillorsbyward", "memberlist", "wards",
))  # fmt: skip
_ITSELF = ("meeting", "getmeeting")
_MOST_BYTES = 20_000_000
_MOST_ITEMS = 3000
_DEEPEST_WRAPPING = 3


class ServiceReader:
    """Reads `.xml` of ModernGov's web service."""

    form = "web service"
    suffixes = frozenset({".xml"})

    def read(self, data: bytes, name: str) -> ReadText:
        """The meeting's items in their order, marked. Raises UnreadableFileError for any other XML."""
        meeting = _meeting_in(_root_of(data, name), name)
        items = list(islice(meeting.iter("{*}agendaitem"), _MOST_ITEMS + 1))
        if len(items) > _MOST_ITEMS:
            raise UnreadableFileError(f"{name} is far larger than a meeting of the web service.", _MEETING)
        hints = {
            "body": _body(meeting),
            "date": value(meeting, "meetingdate"),
            "venue": value(meeting, "meetinglocation"),
        }
        builder = TextBuilder()
        _head(builder, meeting, hints)
        for item in items:
            _item(builder, item)
        return ReadText(
            form=self.form,
            text=builder.text,
            passages=tuple(builder.passages),
            hints={key: words for key, words in hints.items() if words},
        )


def _root_of(data: bytes, name: str) -> Element:
    """The root of the XML. Nothing outside the file is looked at, and a file that defines entities is refused."""
    if len(data) > _MOST_BYTES:
        raise UnreadableFileError(f"{name} is far larger than a meeting of the web service.", _MEETING)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data.strip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFileError(f"{name} is no readable XML.", _MEETING) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFileError(f"{name} defines entities of its own, which minutes never do.", _MEETING)
    return root


def _meeting_in(root: Element, name: str) -> Element:
    """The meeting's element, also within the wrapping of a service that answers with a string or in an envelope."""
    for _ in range(_DEEPEST_WRAPPING):
        kind = _kind(root)
        found = next(root.iter("{*}meeting"), root if kind in _ITSELF else None)
        if kind not in _LISTS and found is not None and next(found.iter("{*}agendaitem"), None) is not None:
            return found
        if kind != "string" or not (root.text or "").strip().startswith("<"):
            break
        root = _root_of((root.text or "").strip().encode(), name)
    if _kind(root) in _LISTS:
        raise UnreadableFileError(f"{name} is a list of ModernGov's web service and holds no minutes.", _MEETING)
    if _kind(root) in _ITSELF:
        raise UnreadableFileError(
            f"{name} is a meeting without agenda items.", "Fetch it again once its agenda is out."
        )
    raise UnreadableFileError(f"{name} is XML, but no meeting of ModernGov's web service.", _MEETING)


def _head(builder: TextBuilder, meeting: Element, hints: dict[str, str]) -> None:
    when = " ".join(filter(None, (hints["date"], value(meeting, "meetingtime"))))
    title = " - ".join(filter(None, (hints["body"], when)))
    builder.add(title, Style.HEADING, level=1, mark=Mark.OTHER)
    if hints["venue"]:
        builder.add(f"Venue: {hints['venue']}", mark=Mark.OTHER)
    lines = attendance_lines(meeting)
    if lines:
        builder.add("Attendance", Style.HEADING, level=2, mark=Mark.OTHER)
    for line in lines:
        builder.add(line)


def _body(meeting: Element) -> str:
    for name in ("committeetitle", "refertocommittee"):
        for element in meeting.iter(f"{{*}}{name}"):
            words = value(element.getparent(), name)
            if words:
                return words
    return ""


def _item(builder: TextBuilder, item: Element) -> None:
    number = number_of(item)
    title = value(item, "agendaitemtitle") or "Untitled"
    heads_others = not number and not any(item_text(item, part) for part in ("agenda", "decision", "minutes"))
    mark = Mark.OTHER if heads_others else Mark.ITEM
    builder.add(f"{number} {title}".strip(), Style.HEADING, level=3, mark=mark, number=number)
    if value(item, "isrestricted").lower() == "true":
        builder.add("Restricted")
    for block in blocks_within(item_text(item, "agenda")):
        _add(builder, block, Mark.PURPOSE)
    documents = documents_of(item)
    if documents:
        builder.add("Additional documents:", bold=True, mark=Mark.LABEL)
    for document in documents:
        builder.add(document, Style.LIST, mark=Mark.DOCUMENT)
    for label, part in (("Decision:", "decision"), ("Minutes:", "minutes")):
        blocks = blocks_within(item_text(item, part))
        if blocks:
            builder.add(label, bold=True, mark=Mark.LABEL)
        for block in blocks:
            _add(builder, block, None)


def _add(builder: TextBuilder, block: Block, mark: Mark | None) -> None:
    builder.add(block.words, block.style, level=block.level, bold=block.bold, mark=mark)


def _kind(root: Element) -> str:
    return etree.QName(root).localname.lower()
