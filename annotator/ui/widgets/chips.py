"""Filter chips with counts, one of them chosen: "Open 41", "Overdue 6"."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from annotator.ui.widgets.flow import FlowLayout


class ChipRow(QWidget):
    """Shows chips in a row that wraps; the arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, QPushButton] = {}
        self._current = ""
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_toggled)
        self._row = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Sequence[tuple[str, str, int]]) -> None:
        """Show these (name, label, count); the chosen chip stays chosen, or the first one is."""
        if [name for name, _, _ in chips] != list(self._chips):
            self._rebuild([name for name, _, _ in chips])
        for name, label, count in chips:
            self._chips[name].setText(f"{label} {count:,}")
            self._chips[name].setAccessibleName(f"{label}, {count:,}")
        self._row.invalidate()
        self.updateGeometry()

    def current(self) -> str:
        """The name of the chosen chip."""
        return self._current

    def choose(self, name: str) -> None:
        """Choose a chip without telling anybody; a name that is not shown changes nothing."""
        if name in self._chips:
            self._current = name  # set before the toggle, which then has nothing to tell
            self._chips[name].setChecked(True)

    def chip(self, name: str) -> QPushButton:
        """The button of a chip."""
        return self._chips[name]

    def buttons(self) -> list[QPushButton]:
        """The buttons of the chips, in their order."""
        return list(self._chips.values())

    def _rebuild(self, names: Sequence[str]) -> None:
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {name: self._make_chip() for name in names}
        if names:
            self.choose(self._current if self._current in self._chips else names[0])

    def _make_chip(self) -> QPushButton:
        chip = QPushButton(self)
        chip.setProperty("chip", True)
        chip.setCheckable(True)
        self._group.addButton(chip)
        self._row.addWidget(chip)
        chip.show()
        return chip

    def _on_toggled(self, chip: QPushButton, checked: bool) -> None:
        name = next((name for name, known in self._chips.items() if known is chip), "")
        if checked and name and name != self._current:
            self._current = name
            self.chosen.emit(name)
