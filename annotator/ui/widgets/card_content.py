"""What a card says, and how that is set out on a given width. `tag_card` paints it, `card` lists many of them.

Set out by hand rather than from labels in layouts: 500 cards of six labels each would take a second to build.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from annotator.records import TagKind
from annotator.ui.theme import Theme, kind_colours
from annotator.ui.widgets.fold_mark import paint_fold_mark
from annotator.ui.widgets.marks import LETTERS, NAMES

PAD = 13
_GAP = 7
_LABEL_WIDTH = 78
_QUOTE_LINES = 4
_VALUE_LINES = 3
_REASON_LINES = 6
_WORKING_LINES = 8
_MARK_WIDTH = 16
_LINE_GAP = 3
NONE_STATED = "none stated"


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button of the current card, with the key that does the same."""

    name: str
    label: str
    key: str
    accent: bool = False


@dataclass(frozen=True, slots=True)
class Working:
    """How a deadline was worked out: `short` in a line, and line by line where the clerk unfolds it.

    Each of `lines` is a label, a text, and whether it is a warning. `warns` marks a short line that wants the eye.
    """

    short: str
    lines: tuple[tuple[str, str, bool], ...] = ()
    warns: bool = False
    unfolded: bool = False


@dataclass(frozen=True, slots=True)
class CardContent:
    """A tag or suggestion as a card shows it. An empty value of a row is shown as "none stated"."""

    id: str
    kind: TagKind
    state: str
    quote: str
    rows: tuple[tuple[str, str], ...]
    reason: str = ""
    current: bool = False
    buttons: tuple[CardButton, ...] = ()
    working: Working | None = None

    def spoken(self) -> str:
        """The card in a sentence, for a screen reader; with the whole working where it is unfolded."""
        rows = "; ".join(f"{label}: {value or NONE_STATED}" for label, value in self.rows)
        parts = (NAMES[self.kind], self.state, self.quote, rows, self._working_spoken(), self.reason)
        return ". ".join(part for part in parts if part)

    def _working_spoken(self) -> str:
        if self.working is None:
            return ""
        if not self.working.unfolded:
            return self.working.short
        return "; ".join(f"{label}: {text}" for label, text, _ in self.working.lines)


@dataclass(frozen=True, slots=True)
class Faces:
    """The fonts of a card, made once from the widget's own."""

    body: QFont
    small: QFont
    chip: QFont

    @classmethod
    def of(cls, body: QFont) -> "Faces":
        """The three sizes that go with a body font."""
        size = body.pixelSize() if body.pixelSize() > 0 else QFontMetrics(body).ascent()
        small, chip = QFont(body), QFont(body)
        small.setPixelSize(max(size - 1, 8))
        chip.setPixelSize(max(size - 2, 8))
        chip.setWeight(QFont.Weight.Bold)
        return cls(body, small, chip)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one text, wrapped and elided to a width, with their place on the card."""

    lines: tuple[str, ...]
    box: QRect
    role: str
    small: bool = False


class CardFace:
    """A card's words set out for one width."""

    def __init__(self, content: CardContent, width: int, faces: Faces) -> None:
        self.content = content
        self.faces = faces
        self.chip = self._chip_box()
        self.fold = QRect()  # the line that folds the working, empty where there is none to unfold
        self.blocks: list[Block] = []
        self._left, self._width = PAD, max(width - 2 * PAD, 40)
        self._state = self._state_box()
        self._y = max(self.chip.bottom(), self._state.bottom()) + _GAP
        self._set_out()
        self.height = self._y - _GAP + PAD

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the words; the card's own ground and frame are the widget's."""
        self._paint_chip(painter, theme)
        self._paint_state(painter, theme)
        if self.fold and self.content.working:
            paint_fold_mark(painter, self.fold, theme.colour("muted"), unfolded=self.content.working.unfolded)
        for block in self.blocks:
            painter.setFont(self.faces.small if block.small else self.faces.body)
            painter.setPen(theme.colour(block.role))
            painter.drawText(block.box, _TOP_LEFT, "\n".join(block.lines))

    def _set_out(self) -> None:
        self._add(self.content.quote, _QUOTE_LINES, "text")
        metrics = QFontMetrics(self.faces.body)
        widths = (metrics.horizontalAdvance(label) + 12 for label, _ in self.content.rows)
        indent = max(_LABEL_WIDTH, *widths, 0)
        for label, value in self.content.rows:
            top = self._y
            self._add(value or NONE_STATED, _VALUE_LINES, "text" if value else "muted", indent)
            label_box = QRect(self._left, top, indent, self._y - top)
            self.blocks.append(Block((label,), label_box, "muted"))
        if self.content.working is not None:
            self._set_out_working(self.content.working)
        self._add(self.content.reason, _REASON_LINES, "muted", small=True)

    def _set_out_working(self, working: Working) -> None:
        """The short line, with a mark where it unfolds; below it the lines, each label beside its text."""
        top = self._y
        if not working.lines:
            self._add(working.short, _VALUE_LINES, "muted", small=True)
            return
        short = "How it was worked out" if working.unfolded else working.short
        self._add(short, 1, "soon" if working.warns else "muted", _MARK_WIDTH, small=True)
        self.fold = QRect(self._left, top, self._width, self._y - top - _GAP)
        if not working.unfolded:
            return
        metrics = QFontMetrics(self.faces.small)
        indent = max(metrics.horizontalAdvance(label) for label, _, _ in working.lines) + 12
        for label, text, warns in working.lines:
            top, role = self._y, "soon" if warns else "text"
            self._add(text, _WORKING_LINES, role, indent, small=True)
            self.blocks.append(Block((label,), QRect(self._left, top, indent, self._y - top), "muted", small=True))
            self._y -= _GAP - _LINE_GAP
        self._y += _GAP - _LINE_GAP

    def _add(self, text: str, most: int, role: str, indent: int = 0, *, small: bool = False) -> None:
        if not text:
            return
        font = self.faces.small if small else self.faces.body
        metrics = QFontMetrics(font)
        width = self._width - indent
        lines = tuple(wrapped(" ".join(text.split()), font, metrics, width, most))
        height = metrics.lineSpacing() * len(lines)
        self.blocks.append(Block(lines, QRect(self._left + indent, self._y, width, height), role, small))
        self._y += height + _GAP

    def _chip_text(self) -> str:
        return f"{LETTERS[self.content.kind]}  {NAMES[self.content.kind]}"

    def _chip_box(self) -> QRect:
        metrics = QFontMetrics(self.faces.chip)
        return QRect(PAD, PAD - 2, metrics.horizontalAdvance(self._chip_text()) + 18, metrics.height() + 5)

    def _state_box(self) -> QRect:
        """The state stands at the right of the chip, or below it where both have no room."""
        left = self.chip.right() + 8
        room = self._left + self._width - left
        if QFontMetrics(self.faces.body).horizontalAdvance(self.content.state) <= room:
            return QRect(left, self.chip.top(), room, self.chip.height())
        return QRect(self._left, self.chip.bottom() + 3, self._width, self.chip.height())

    def _paint_chip(self, painter: QPainter, theme: Theme) -> None:
        ink, tint = kind_colours(theme, self.content.kind)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint)
        painter.drawRoundedRect(self.chip, 4, 4)
        painter.setPen(ink)
        painter.setFont(self.faces.chip)
        painter.drawText(self.chip, Qt.AlignmentFlag.AlignCenter, self._chip_text())

    def _paint_state(self, painter: QPainter, theme: Theme) -> None:
        box = self._state
        side = Qt.AlignmentFlag.AlignRight if box.top() == self.chip.top() else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self.faces.body)
        painter.setPen(state_ink(theme, self.content.state))
        words = QFontMetrics(self.faces.body).elidedText(self.content.state, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip


def state_ink(theme: Theme, state: str) -> QColor:
    """A state that wants the clerk's eye is written in the colour of warnings."""
    return theme.colour("soon" if state.startswith("to check") else "muted")


def wrapped(text: str, font: QFont, metrics: QFontMetrics, width: int, most: int) -> Iterator[str]:
    """The lines of a text on a width; the last of `most` lines is elided."""
    if metrics.horizontalAdvance(text) <= width:
        yield text
        return
    layout = QTextLayout(text, font)
    layout.setTextOption(_wrap_option())
    layout.beginLayout()
    for number in range(1, most + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if number == most:
            yield metrics.elidedText(_units(text, start, None), Qt.TextElideMode.ElideRight, width)
        else:
            yield _units(text, start, end).rstrip()
    layout.endLayout()


def _wrap_option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _units(text: str, start: int, end: int | None) -> str:
    """A stretch of a text counted in UTF-16 units, as Qt counts."""
    if text.isascii():
        return text[start:end]
    units = text.encode("utf-16-le")
    return units[2 * start : None if end is None else 2 * end].decode("utf-16-le", "replace")
