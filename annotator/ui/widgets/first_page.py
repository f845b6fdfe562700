"""The first page of an empty register: what the program is for, and where to drop the minutes."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.theme import restyle

_COLUMN = 742
_SENTENCE = (
    "Load minutes, tag what was resolved and asked for, and see whether it was reported back. "
    "Everything stays in one file on this computer."
)


class DropArea(QFrame):
    """The dashed place; it lights up while files are held over the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("dragging", False)
        self.setMinimumHeight(150)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(_label("Drop minutes here", "strong-lead", centred=True))
        words = "Saved web pages, Word, PDF, text or a whole folder; or copy a ModernGov page and paste it with Ctrl+V"
        what = _label(words, "muted", centred=True)
        what.setWordWrap(True)
        column.addWidget(what)
        column.addStretch(1)

    def set_dragging(self, dragging: bool) -> None:
        """Light up, or go out."""
        if self.property("dragging") != dragging:
            self.setProperty("dragging", dragging)
            restyle(self)


class FirstPage(QWidget):
    """Takes files dropped anywhere on it."""

    files_dropped = Signal(list)
    choose_files = Signal()
    open_register = Signal()
    try_sample = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.drop_area = DropArea()
        page = QHBoxLayout(self)
        page.setContentsMargins(32, 32, 32, 32)
        column = QWidget()
        column.setLayout(self._column())
        column.setMaximumWidth(_COLUMN)
        page.addWidget(column)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped; anything else goes by."""
        if _files(event.mimeData()):
            event.acceptProposedAction()
            self.drop_area.set_dragging(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        super().dragLeaveEvent(event)
        self.drop_area.set_dragging(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        self.drop_area.set_dragging(False)
        files = _files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(_label("What became of it?", "headline"))
        column.addSpacing(16)
        sentence = _label(_SENTENCE, "lead")
        sentence.setWordWrap(True)
        column.addWidget(sentence)
        column.addSpacing(28)
        column.addWidget(self.drop_area)
        column.addSpacing(24)
        column.addLayout(self._buttons())
        column.addStretch(3)
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        first = QPushButton("Choose files…")
        first.setProperty("accent", True)
        first.clicked.connect(self.choose_files)
        register = QPushButton("Open a register…")
        register.clicked.connect(self.open_register)
        sample = QPushButton("Try the sample")
        sample.clicked.connect(self.try_sample)
        for button in (first, register, sample):
            row.addWidget(button)
        row.addStretch(1)
        return row


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _label(text: str, role: str, *, centred: bool = False) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    if centred:
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
