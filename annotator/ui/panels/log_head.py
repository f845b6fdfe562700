"""The head of the log's place: what is shown of it (committee, owner, words, saved views), and what to do with it.

Before it stand the views of `actions`; the log's place puts it above the chips. It keeps no rows: it says which view is
wanted, and shows the one that is on.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from annotator.actions.views import Due, View
from annotator.records import Body
from annotator.ui.theme import BASE_SIZE

EXPORT = "Export to Word…"
ALL_COMMITTEES, ALL_OWNERS = "All committees", "All owners"
_WIDTHS = (230, 190)
_LEAST = 84
_TITLED = 930  # pixels of width from which on the title has room
_WAIT = 150  # milliseconds after the last key of the words
_MOST_SILENT = 20


class LogHead(QWidget):
    """`view_wanted` carries a view; `save_wanted`, `remove_wanted` and `act_wanted` what the menus say."""

    view_wanted = Signal(object)
    save_wanted = Signal()
    remove_wanted = Signal(str)
    act_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self.title = QLabel("Action log")
        self.title.setProperty("role", "title")
        self.title.setContentsMargins(0, 0, 8, 0)
        self.committees = _choice("Committee", _WIDTHS[0])
        self.owners = _choice("Owner", _WIDTHS[1])
        self.words = _Words()
        self.silent = QSpinBox()
        self.silent.setRange(1, _MOST_SILENT)
        self.silent.setPrefix("for ")
        self.silent.setSuffix(" meetings")
        self.silent.setAccessibleName("Silent for at least so many meetings")
        self.silent.setToolTip("Silent for at least so many meetings")
        self.silent.setMinimumWidth(130)
        self.views = QPushButton("Views")
        self.views.setMenu(QMenu(self.views))
        self.load = QPushButton("Load")
        self.load.setCheckable(True)
        self.load.setToolTip("The load and the slippage over time (Ctrl+G)")
        self.load.setAccessibleName("Show the load")
        self.set_up = QPushButton("Set up")
        self.set_up.setMenu(self._set_up_menu())
        self.export = QPushButton(EXPORT)
        self.export.setToolTip("Write what is shown as a Word document (Ctrl+E)")
        self.export.setProperty("accent", True)
        self._lay_out()
        self._connect()

    def filters(self) -> tuple[QWidget, ...]:
        """What narrows the log: of no use while it is empty."""
        return self.committees, self.owners, self.words, self.views, self.load

    def show_choices(self, bodies: Sequence[Body], owners: Sequence[str]) -> None:
        """Offer these committees and owners."""
        _offer(self.committees, [(ALL_COMMITTEES, ""), *((body.name, body.id) for body in bodies)])
        _offer(self.owners, [(ALL_OWNERS, ""), *((owner, owner) for owner in owners)])
        self.show_view(self._view)

    def show_view(self, view: View) -> None:
        """Show which view is on."""
        self._view = view
        for field, value in ((self.committees, view.body_id), (self.owners, view.owner)):
            if value and field.findData(value) < 0:
                field.addItem(value, value)
            field.setCurrentIndex(max(0, field.findData(value)))
        if self.words.text().strip() != view.words:
            self.words.setText(view.words)
        self.silent.setVisible(view.due is Due.SILENT)
        if view.silent_for and view.silent_for != self.silent.value():
            self.silent.blockSignals(True)
            self.silent.setValue(view.silent_for)
            self.silent.blockSignals(False)

    def show_views(self, views: Sequence[View], current: str) -> None:
        """Offer the saved views; the one that is on has a tick."""
        menu = self.views.menu()
        menu.clear()
        for view in views:
            action = menu.addAction(view.name)
            action.setCheckable(True)
            action.setChecked(view.name == current)
            action.triggered.connect(partial(self._on_view, view))
        if not views:
            menu.addAction("No views are saved yet").setEnabled(False)
        menu.addSeparator()
        menu.addAction("&Save this view…", self.save_wanted.emit)
        if current:
            menu.addAction(f"&Remove “{current}”", partial(self.remove_wanted.emit, current))
        self.views.setText(current or "Views")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the title gives way, as the bar above says where the clerk is, and part of a label."""
        super().resizeEvent(event)
        has_room = self.width() >= _TITLED * max(self.font().pixelSize(), BASE_SIZE) / BASE_SIZE
        self.title.setVisible(has_room)
        self.export.setText(EXPORT if has_room else "Export…")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        for field, share in ((self.committees, 3), (self.owners, 3), (self.words, 2)):
            row.addWidget(field, share)
        row.addWidget(self.silent)
        row.addWidget(self.views)
        row.addStretch(1)
        for button in (self.load, self.set_up, self.export):
            row.addWidget(button)

    def _connect(self) -> None:
        self.committees.activated.connect(self._want)
        self.owners.activated.connect(self._want)
        self.silent.valueChanged.connect(self._want)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_WAIT)
        self._typed.timeout.connect(self._want)
        self.words.textEdited.connect(self._typed.start)
        self.words.returnPressed.connect(self._want)
        self.words.cleared.connect(self._want)

    def _set_up_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("&Committee: name, references, successor…", partial(self.act_wanted.emit, "body"))
        menu.addAction("&Offices and who holds them…", partial(self.act_wanted.emit, "offices"))
        return menu

    def _want(self, *_: object) -> None:
        """What the fields say, beside what the chips say."""
        self._typed.stop()
        silent = self.silent.value() if self._view.due is Due.SILENT else 0
        self.view_wanted.emit(
            replace(
                self._view,
                body_id=self.committees.currentData() or "",
                owner=self.owners.currentData() or "",
                words=self.words.text().strip(),
                silent_for=silent,
            )
        )

    def _on_view(self, view: View, _checked: bool = False) -> None:
        self.view_wanted.emit(view)


class _Words(QLineEdit):
    """The words that the rows should have; Escape takes them away."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("Find words  /")
        self.setAccessibleName("Words in the actions")
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_WIDTHS[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.cleared.emit()
            return
        super().keyPressEvent(event)


def _choice(name: str, width: int) -> QComboBox:
    field = QComboBox()
    field.setAccessibleName(name)
    field.setMinimumWidth(_LEAST)
    field.setMaximumWidth(width)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return field


def _offer(field: QComboBox, choices: Sequence[tuple[str, str]]) -> None:
    if [field.itemData(number) for number in range(field.count())] == [value for _, value in choices]:
        for number, (words, _) in enumerate(choices):
            field.setItemText(number, words)
        return
    field.clear()
    for words, value in choices:
        field.addItem(words, value)
