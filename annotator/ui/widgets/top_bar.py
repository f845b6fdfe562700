"""The bar at the top: the places to work at the left, the register and undo at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.ui.widgets.elided_label import ElidedLabel


class TopBar(QWidget):
    """`place_chosen` names the place whose button was pressed; `undo_pressed` asks for undo."""

    place_chosen = Signal(str)
    undo_pressed = Signal()

    def __init__(self, places: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 8)
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        self._labels = dict(places)
        self._buttons: dict[str, QPushButton] = {}
        for name, label in places:
            button = QPushButton(label)
            button.setProperty("place", True)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, name=name: self.place_chosen.emit(name))
            self._group.addButton(button)
            self._buttons[name] = button
            row.addWidget(button)
        row.addSpacing(12)
        self.register = ElidedLabel()
        self.register.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.register.setProperty("role", "muted")
        self.register.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.undo = QPushButton()
        self.undo.clicked.connect(self.undo_pressed)
        row.addWidget(self.register)
        row.addSpacing(4)
        row.addWidget(self.undo)

    def show_place(self, name: str) -> None:
        """Mark a place as the one that is shown; none where it has no button."""
        self._group.setExclusive(False)
        for other, button in self._buttons.items():
            button.setChecked(other == name)
        self._group.setExclusive(True)

    def show_register(self, name: str, undo: str | None) -> None:
        """Show the register's name and what undo would take back; places wait until there is a register."""
        for button in self._buttons.values():
            button.setEnabled(bool(name))
        self.register.setText(f"{name} · all saved" if name else "")
        self.register.setToolTip(name)
        self.undo.setVisible(bool(name))
        self.undo.setEnabled(undo is not None)
        self.undo.setText(f"Undo: {undo[:1].lower()}{undo[1:]}" if undo else "Nothing to undo")

    def show_waiting(self, name: str, number: int, what: str) -> None:
        """Show beside a place's name how much waits there ("Report-backs 6"), and say to a screen reader what."""
        label = self._labels[name]
        self._buttons[name].setText(f"{label}  {number:,}" if number else label)
        self._buttons[name].setAccessibleName(f"{label}, {number:,} {what}" if number else label)

    def button(self, name: str) -> QPushButton:
        """The button of a place."""
        return self._buttons[name]
