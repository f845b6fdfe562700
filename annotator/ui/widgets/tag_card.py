"""One card: a tag or a suggestion with its particulars; the current one has the buttons.

Comes after `card_content`; `card` lists many.
"""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from annotator.ui.theme import Theme
from annotator.ui.widgets.card_content import PAD, CardButton, CardContent, CardFace, Faces

_BUTTON_GAP = 6
_USUAL_WIDTH = 360


class TagCard(QFrame):
    """Shows one `CardContent`; a click chooses it, a button of the current card says what to do."""

    chosen = Signal(str)
    pressed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: CardContent | None = None
        self._face: CardFace | None = None
        self._keyed: list[tuple[QPushButton, QLabel]] = []
        self._hovered = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_content(self, content: CardContent) -> None:
        """Show another content; buttons that stay the same are kept."""
        if content == self._content:
            return
        shown = self._buttons_of(self._content)
        self._content, self._face = content, None
        if self._buttons_of(content) != shown:
            self._make_buttons(self._buttons_of(content))
        self.setAccessibleName(content.spoken())
        self.setToolTip(content.quote)
        self.setCursor(Qt.CursorShape.ArrowCursor if content.current else Qt.CursorShape.PointingHandCursor)
        self.updateGeometry()
        self._place_buttons()
        self.update()

    def content(self) -> CardContent | None:
        """What is shown."""
        return self._content

    def buttons(self) -> list[QPushButton]:
        """The buttons of the current card, in order."""
        return [button for button, _ in self._keyed]

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        self.update()

    # Qt's events

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words, and of the buttons below them."""
        if self._content is None:
            return 0
        height = CardFace(self._content, width, Faces.of(self.font())).height
        return height + self._flow_buttons(width, height, move=False)

    def sizeHint(self) -> QSize:
        """A width that reads well."""
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words out again."""
        super().resizeEvent(event)
        if self._face is None or event.oldSize().width() != self.width():
            self._face = None
            self._place_buttons()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size sets the words out again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._face = None
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card's ground and frame, then its words."""
        if self._content is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._content.current
        edge = "accent" if current else "field_edge" if self._hovered else "line"
        width = 2.0 if current else 1.0
        painter.setPen(QPen(self._theme.colour(edge), width))
        painter.setBrush(self._theme.colour("paper"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 8, 8)
        self._set_face().paint(painter, self._theme)

    def enterEvent(self, event: QEnterEvent) -> None:
        """A card under the mouse shows that it can be chosen."""
        super().enterEvent(event)
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is elsewhere."""
        super().leaveEvent(event)
        self._hovered = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the card; one on the line of the working folds or unfolds that."""
        if event.button() is Qt.MouseButton.LeftButton and self._content is not None:
            point = event.position().toPoint()
            if self._content.current and self._set_face().fold.contains(point):
                self.pressed.emit(self._content.id, "working")
            elif self.rect().contains(point):
                self.chosen.emit(self._content.id)
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken here, so that the release comes here."""
        event.accept()

    # Within

    @staticmethod
    def _buttons_of(content: CardContent | None) -> tuple[CardButton, ...]:
        return content.buttons if content is not None and content.current else ()

    def _set_face(self) -> CardFace:
        if self._face is None:
            assert self._content is not None
            self._face = CardFace(self._content, self.width(), Faces.of(self.font()))
        return self._face

    def _make_buttons(self, buttons: tuple[CardButton, ...]) -> None:
        for button, cap in self._keyed:
            # Not deleted at once: a press that is still being told may have led here.
            for widget in (button, cap):
                widget.hide()
                widget.deleteLater()
        self._keyed = [self._make_button(button) for button in buttons]

    def _make_button(self, content: CardButton) -> tuple[QPushButton, QLabel]:
        button = QPushButton(content.label, self)
        button.setProperty("accent", content.accent)
        button.setObjectName(content.name)
        button.setAccessibleDescription(f"Key {content.key}" if content.key else "")
        button.clicked.connect(self._on_clicked)
        cap = QLabel(content.key, self)
        cap.setProperty("keycap", True)
        button.show()
        cap.setVisible(bool(content.key))
        return button, cap

    def _on_clicked(self) -> None:
        if self._content is not None:
            self.pressed.emit(self._content.id, self.sender().objectName())

    def _place_buttons(self) -> None:
        if self._content is not None and self._keyed:
            self._flow_buttons(self.width(), self._set_face().height, move=True)

    def _flow_buttons(self, width: int, top: int, *, move: bool) -> int:
        """Set the buttons out in rows below `top`; the height that they take."""
        at, line, bottom = QPoint(PAD, top - PAD + 9), 0, 0
        for button, cap in self._keyed:
            size, cap_size = button.sizeHint(), cap.sizeHint()
            taken = size.width() + (_BUTTON_GAP + cap_size.width() if cap.text() else 0)
            if at.x() > PAD and at.x() + taken > width - PAD:
                at = QPoint(PAD, at.y() + line + _BUTTON_GAP)
            line = max(line, size.height())
            if move:
                button.setGeometry(at.x(), at.y(), size.width(), size.height())
                cap_top = at.y() + (size.height() - cap_size.height()) // 2
                cap.setGeometry(at.x() + size.width() + _BUTTON_GAP, cap_top, cap_size.width(), cap_size.height())
            at.setX(at.x() + taken + _BUTTON_GAP + 2)
            bottom = at.y() + line
        return bottom + PAD - top if self._keyed else 0
