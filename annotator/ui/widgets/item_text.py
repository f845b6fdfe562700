"""The text of an agenda item, read-only, with its tags and suggestions shown in it.

Comes after `marks`, `mark_geometry`, `mark_painter` and `text_dressing`. The text itself is never changed, not even
in its formats, when marks are: tints, underlines and letters are drawn around it for the lines in sight.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from annotator.records import Part, Span
from annotator.ui import fonts
from annotator.ui.theme import MINUTES_SIZE, Theme
from annotator.ui.widgets import mark_geometry, mark_painter, text_dressing
from annotator.ui.widgets.letter_keys import is_letter
from annotator.ui.widgets.mark_geometry import Stretch
from annotator.ui.widgets.mark_ink import MarkInk
from annotator.ui.widgets.marks import Mark, innermost, place
from annotator.ui.widgets.positions import Positions

__all__ = ["ItemTextView", "Mark"]

GUTTER = 76
COLUMN = 680
_EDGE = 24
_TOP = 4


class ItemTextView(QTextEdit):
    """Shows one item's text to the letter. All positions that go in or out are code points of that text."""

    selection_made = Signal(Span)
    mark_clicked = Signal(str)
    mark_activated = Signal(str)
    menu_requested = Signal(QPoint, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._parts: tuple[Part, ...] = ()
        self._positions = Positions("")
        self._marks: tuple[Mark, ...] = ()
        self._stretches: list[Stretch] = []
        self._pressed_at: QPoint | None = None
        self._before_press = Span(0, 0)
        self._ink = MarkInk(self.document())
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Text of the agenda item")
        self.setAcceptDrops(False)  # files dropped here are the window's
        self.viewport().setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._set_minutes_face()
        self._fit_column()

    # What is shown

    def show_text(self, text: str, parts: Sequence[Part] = ()) -> None:
        """Show another text, from its beginning and without marks."""
        self._text, self._parts, self._positions = text, tuple(parts), Positions(text)
        self._marks, self._stretches = (), []
        self._ink.forget()
        self.setPlainText(text_dressing.shown(text))
        self._dress()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks instead of those shown; scroll and selection stay."""
        if tuple(marks) == self._marks:
            return
        self._marks = tuple(marks)
        to_qt = self._positions.to_qt
        self._stretches = [Stretch(placed, to_qt(placed.mark.start), to_qt(placed.mark.end)) for placed in place(marks)]
        self._ink.show(self._stretches, self._theme)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self._set_ground()
        text_dressing.dress_words(self.document(), self._text, self._parts, self._positions, theme.colour("muted"))
        self._ink.show(self._stretches, theme)
        self.viewport().update()

    def marks(self) -> tuple[Mark, ...]:
        """The marks that are shown."""
        return self._marks

    def source_text(self) -> str:
        """The text as it was given."""
        return self._text

    # Selection and place

    def selected_span(self) -> Span | None:
        """The selection without the white space at its ends, or nothing."""
        raw = self._raw_selection()
        words = raw.of(self._text)
        start = raw.start + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        return Span(start, end) if start < end else None

    def select_span(self, span: Span) -> None:
        """Select a span and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_qt(span.start))
        cursor.setPosition(self._positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.scroll_to(span)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays where the selection ended."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def scroll_to(self, span: Span) -> None:
        """Bring a span into sight, with lines before it to read on from; one in sight stays where it is."""
        self.document().documentLayout().documentSize()  # finishes the layout: the scroll bar knows its range
        top, bottom = self._rect_at(span.start).top(), self._rect_at(span.end).bottom()
        height = self.viewport().height()
        line = self.fontMetrics().lineSpacing()
        if top < line or bottom > height - line:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top - height // 3)

    def mark_at(self, point: QPoint) -> Mark | None:
        """The innermost mark under a point of the viewport, or the one whose letter stands there."""
        at = QPointF(point)
        rows = self._rows(QRectF(at.x(), at.y(), 1, 1))
        for badge in mark_geometry.badges(rows, self._stretches, self._badge_left()):
            if badge.box.contains(at):
                return badge.mark
        for row in rows:
            position = row.character_at(at)
            if position is not None:
                return innermost(self._marks, self._positions.from_qt(position))
        return None

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints below the words, then the words, then underlines and letters."""
        rows = self._rows(QRectF(event.rect()))
        fragments = list(mark_geometry.fragments(rows, self._stretches))
        painter = QPainter(self.viewport())
        mark_painter.paint_tints(painter, self._theme, fragments)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        mark_painter.paint_underlines(painter, self._theme, fragments)
        badges = mark_geometry.badges(rows, self._stretches, self._badge_left())
        mark_painter.paint_badges(painter, self._theme, badges, self._badge_font())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column follows the width of the view, up to the widest that reads well."""
        super().resizeEvent(event)
        self._fit_column()

    def changeEvent(self, event: QEvent) -> None:
        """Indents hang by the width of their labels, so another face or size sets them again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._text:
            self._dress()

    def event(self, event: QEvent) -> bool:
        """Letters are left to the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_letter(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters go on to the window; the other keys move the caret and make selections."""
        if is_letter(event):
            event.ignore()
            return
        before = self._raw_selection()
        super().keyPressEvent(event)
        self._tell_selection(before)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began, to tell it from a selection."""
        self._pressed_at = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        self._before_press = self._raw_selection()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A selection was made, or a mark was clicked."""
        super().mouseReleaseEvent(event)
        pressed_at, self._pressed_at = self._pressed_at, None
        if pressed_at is None:
            return
        if self.textCursor().hasSelection():
            self._tell_selection(self._before_press)
            return
        moved = (event.position().toPoint() - pressed_at).manhattanLength()
        mark = self.mark_at(pressed_at)
        if mark is not None and moved < QApplication.startDragDistance():
            self.mark_clicked.emit(mark.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a mark; elsewhere select a word, as everywhere."""
        mark = self.mark_at(event.position().toPoint())
        if mark is None:
            self._pressed_at = event.position().toPoint()
            super().mouseDoubleClickEvent(event)
        else:
            self.mark_activated.emit(mark.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the window for a menu, with the mark under the mouse or at the caret."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.cursorRect().center()
        mark = self.mark_at(at)
        self.menu_requested.emit(self.viewport().mapToGlobal(at), mark.id if mark else "")
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel is the window's text size, not a zoom of this view alone."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words as they were read: Qt would turn non-breaking spaces into spaces."""
        data = QMimeData()
        data.setText(self._raw_selection().of(self._text))
        return data

    # Within

    def _set_minutes_face(self) -> None:
        """The face for a view that no style sheet dresses; `theme` sets face and size for the program."""
        face = QFont()
        face.setFamilies(list(fonts.MINUTES_FAMILIES))
        face.setPixelSize(MINUTES_SIZE)
        self.setFont(face)
        self._set_ground()

    def _set_ground(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.colour("paper"))
        self.setPalette(palette)

    def _dress(self) -> None:
        document = self.document()
        document.setDocumentMargin(0)
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(GUTTER)
        frame.setTopMargin(_TOP)
        frame.setBottomMargin(3 * _EDGE)
        document.rootFrame().setFrameFormat(frame)
        text_dressing.dress_lines(document)
        text_dressing.dress_words(document, self._text, self._parts, self._positions, self._theme.colour("muted"))

    def _fit_column(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        # The view's own width, not the viewport's: a scroll bar that comes or goes must not move the words.
        width = max(min(self.width() - bar, GUTTER + COLUMN), GUTTER + 120)
        if width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(width)

    def _offset(self) -> QPointF:
        return QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _rows(self, area: QRectF) -> list[mark_geometry.Row]:
        return list(mark_geometry.rows(self.document(), self._offset(), area)) if self._stretches else []

    def _badge_left(self) -> float:
        return self._offset().x() + 1

    def _badge_font(self) -> QFont:
        font = QFont(QApplication.font())
        font.setPixelSize(10)
        font.setBold(True)
        return font

    def _rect_at(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.to_qt(position))
        return self.cursorRect(cursor)

    def _raw_selection(self) -> Span:
        cursor = self.textCursor()
        from_qt = self._positions.from_qt
        return Span(from_qt(cursor.selectionStart()), from_qt(cursor.selectionEnd()))

    def _tell_selection(self, before: Span) -> None:
        span = self.selected_span()
        if span is not None and self._raw_selection() != before:
            self.selection_made.emit(span)
