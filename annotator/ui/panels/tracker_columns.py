"""The columns of a tracker as found, each with a box that says what it is, for the clerk to put right.

Before it stands `actions.trackers.columns`; the tracker dialog shows it.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.actions.trackers.columns import Column
from annotator.actions.trackers.kinds import LABELS, Kind
from annotator.ui.widgets.elided_label import ElidedLabel

NOT_KNOWN = "Not known: a note"
_SHOWN_IN_BOX = 14
_SHORTEST_BOX = 9  # letters: the widest label must not push the box out of sight


class TrackerColumns(QScrollArea):
    """Lists columns. `changed` tells that the clerk said what one is."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("sheet", True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.boxes: dict[str, QComboBox] = {}
        self._said: dict[str, Kind] = {}

    def minimumSizeHint(self) -> QSize:
        """Wide enough for whole boxes, however large the text is: nothing is to be found by scrolling to the side."""
        inside = self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        width = inside.minimumSizeHint().width() + bar + 2 * self.frameWidth() if inside else 0
        return QSize(width, super().minimumSizeHint().height())

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns; what the clerk said of others before is forgotten."""
        self._said = {}
        self.boxes = {}
        inside = QWidget()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for number, column in enumerate(columns):
            self._add(grid, number, column)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.addLayout(grid)
        whole.addStretch(1)
        self.setWidget(inside)

    def show_kinds(self, columns: Sequence[Column]) -> None:
        """Show what the columns are taken for now: one that is put right may change another."""
        for column in columns:
            box = self.boxes.get(column.key)
            if box is not None:
                box.blockSignals(True)
                box.setCurrentIndex(box.findData(column.kind or ""))
                box.blockSignals(False)

    def said(self) -> Mapping[str, Kind]:
        """What the clerk said, by the keys of the columns."""
        return dict(self._said)

    def _add(self, grid: QGridLayout, number: int, column: Column) -> None:
        heading = ElidedLabel(column.heading)
        heading.setProperty("role", "strong")
        heading.setToolTip(column.heading)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        example = ElidedLabel(column.example)
        example.setProperty("role", "small")
        example.setTextFormat(Qt.TextFormat.PlainText)
        box = QComboBox()
        box.setAccessibleName(f"What the column {column.heading} is")
        box.setMaxVisibleItems(_SHOWN_IN_BOX)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_SHORTEST_BOX)
        box.addItem(NOT_KNOWN, "")
        for kind, label in LABELS.items():
            box.addItem(label, kind)
        box.setCurrentIndex(box.findData(column.kind or ""))
        box.currentIndexChanged.connect(partial(self._on_chosen, column.key))
        heading.setBuddy(box)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(heading)
        words.addWidget(example)
        grid.addLayout(words, number, 0)
        grid.addWidget(box, number, 1)
        self.boxes[column.key] = box

    def _on_chosen(self, key: str, _index: int) -> None:
        kind = self.boxes[key].currentData()
        self._said[key] = Kind(kind) if kind else Kind.NOTE
        self.changed.emit()
