"""How an item's text is set: what stands in bold, what is muted, the room between and before lines.

Comes before `item_text`. Only formats are made here; the letters stay as they were read.
"""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from annotator.records import Part, PartKind, Span
from annotator.ui.widgets.positions import Positions

LINE_HEIGHT = 150
PARAGRAPH_GAP = 10
BLANK_LINE = 5
_LONGEST_HEADING = 70

_DECIDED = re.compile(
    r"^(?:IT WAS )?(?:UNANIMOUSLY )?(?:AGREED|RESOLVED|DECIDED|RECOMMENDED|NOTED)(?: UNANIMOUSLY)?\b[^\S\n]*:?",
    re.MULTILINE,
)
_LIST_LABEL = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-z]{1,4}|[A-Z])[.)]|[•·▪◦‣–-])\s+")

# Characters that Qt would swallow or split a line at, each replaced on the screen by one of the same length.
_SHOWN = {0x00: "\ufffd", 0xFFFC: "\ufffd", 0xFDD0: "\ufffd", 0xFDD1: "\ufffd", 0x2029: "\u2028", 0x0D: "\u2028"}


def shown(text: str) -> str:
    """The text as Qt can hold it: as long as the original, so that every position stays what it was."""
    return text.replace("\r\n", "\u200b\n").translate(_SHOWN)


def headings(text: str, parts: Sequence[Part]) -> Iterator[Span]:
    """The words to set in bold: the heading line of a part, and "RESOLVED", "AGREED:" where a line opens so."""
    for part in parts:
        if part.kind is PartKind.LIMB:
            continue
        end = text.find("\n", part.start, part.end)
        line = Span(part.start, part.end if end < 0 else end)
        if _is_heading(line.of(text).strip(), part.kind):
            yield line
    for found in _DECIDED.finditer(text):
        yield Span(found.start(), found.end())


def muted(parts: Sequence[Part]) -> Iterator[Span]:
    """What stands back: the supporting documents."""
    return (Span(part.start, part.end) for part in parts if part.kind is PartKind.SUPPORTING)


def dress_lines(document: QTextDocument) -> None:
    """Give every line its height and gap; lists hang, blank lines take little room."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_line_format())
    metrics = QFontMetricsF(document.defaultFont())
    block = document.begin()
    after_blank = False
    while block.isValid():
        blank = not block.text().strip()
        own = _blank_format(again=after_blank) if blank else _own_format(block, metrics)
        after_blank = blank
        if own is not None:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(own)
        block = block.next()
    cursor.endEditBlock()


def dress_words(
    document: QTextDocument, text: str, parts: Sequence[Part], positions: Positions, muted_ink: QColor
) -> None:
    """Set headings in bold and supporting documents in the muted colour."""
    bold, quiet = QTextCharFormat(), QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    quiet.setForeground(muted_ink)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for spans, look in ((muted(parts), quiet), (headings(text, parts), bold)):
        for span in spans:
            cursor.setPosition(positions.to_qt(span.start))
            cursor.setPosition(positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)
    cursor.endEditBlock()


def _is_heading(line: str, kind: PartKind) -> bool:
    if not line or len(line) > _LONGEST_HEADING:
        return False
    if kind in (PartKind.MINUTES, PartKind.DECISION, PartKind.VOTE):
        return line.endswith(":") or line.isupper() or line.lower() in ("minutes", "decision", "decisions")
    return not line.endswith(".")


def _line_format() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(PARAGRAPH_GAP)
    return made


def _blank_format(*, again: bool) -> QTextBlockFormat:
    """A line of nothing but white space; pages have several of them between paragraphs, which read as one."""
    made = QTextBlockFormat()
    made.setLineHeight(1 if again else BLANK_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return made


def _own_format(block: QTextBlock, metrics: QFontMetricsF) -> QTextBlockFormat | None:
    label = _LIST_LABEL.match(block.text())
    if label is None or "\t" in label[0]:
        return None
    hanging = _line_format()
    hanging.setLeftMargin(metrics.horizontalAdvance(label[0]))
    hanging.setTextIndent(-metrics.horizontalAdvance(label[0]))
    return hanging
