"""A tracker that was kept before: its columns to be put right, and its rows as they would be kept.

Before it stand `tracker_columns`, `tracker_model` and the verb; `tracker_actions` opens it. Nothing is kept before the
clerk says so: what is shown is rehearsed and taken back.
"""

from collections import Counter
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.actions.trackers.columns import Tracker
from annotator.actions.trackers.keeping import TrackerReport
from annotator.actions.trackers.planning import Fate, Wish
from annotator.counts import count_of
from annotator.errors import UserError
from annotator.reading.tables import FoundTables
from annotator.records import ActionStatus, Body
from annotator.store import Register
from annotator.ui.models.tracker_model import LEAST, WIDTHS, WORDS_COLUMN, TrackerModel, shown_of
from annotator.ui.panels.tracker_columns import TrackerColumns
from annotator.ui.panels.tracker_row import TrackerRowDetail
from annotator.ui.theme import Theme
from annotator.ui.widgets.chips import ChipRow
from annotator.ui.widgets.own_keys import give_keys
from annotator.ui.widgets.quiet_table import QuietTable
from annotator.ui.widgets.state_pill import PillDelegate
from annotator.verbs.trackers import rehearse_tracker, tracker_in

_SOON = 250  # milliseconds after the last change, before the rows are rehearsed anew
_WITHIN = 0.98  # of the window
_LEFT, _LEFT_SHARE = 276, 0.25
_COMPLETED = (
    ("Awaiting agreement to close", ActionStatus.AWAITING_CLOSE),
    ("Closed", ActionStatus.CLOSED),
)


class TrackerDialog(QDialog):
    """Shows one tracker against a register. `accepted_as` carries the tracker and the wish that the clerk agrees to."""

    accepted_as = Signal(object, object)

    def __init__(self, found: FoundTables, register: Register, theme: Theme, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Import tracker")
        self._found, self._register, self._today = found, register, today
        self.tracker: Tracker = tracker_in(found, register=register)
        self.report: TrackerReport | None = None
        self.told = QLabel()
        self.told.setProperty("role", "muted")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.body = self._body_box()
        self.completed = QComboBox()
        for label, status in _COMPLETED:
            self.completed.addItem(label, status)
        self.columns = TrackerColumns()
        self.columns.show_columns(self.tracker.columns())
        self.chips = ChipRow()
        self.model = TrackerModel(self)
        self.table = QuietTable(self.model, "Rows as they would be kept", WIDTHS, wide=WORDS_COLUMN, least=LEAST)
        self.table.setItemDelegate(PillDelegate(theme, self.table))
        self.detail = TrackerRowDetail()
        self.cancel, self.go = QPushButton("C&ancel"), QPushButton("Import")
        self.go.setProperty("accent", True)
        self.go.setDefault(True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON)
        self._lay_out()
        self._connect()
        self.resize(int(parent.width() * _WITHIN), int(parent.height() * _WITHIN))
        left = max(_LEFT, int(self.width() * _LEFT_SHARE))
        self._both.setSizes([left, self.width() - left])
        self.go.setFocus()
        self.show_rows()

    def show_rows(self) -> None:
        """Rehearse the import, and show what would become of each row."""
        self._later.stop()
        self.tracker = tracker_in(self._found, self.columns.said(), self._register)
        self.columns.show_kinds(self.tracker.columns())
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.report = rehearse_tracker(self._register, self.tracker, self._wish())
        except UserError as error:
            self.report = None
            self._show_error(error)
        else:
            self._show_report(self.report)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _wish(self) -> Wish:
        return Wish(
            body=self.body.currentText(), completed=ActionStatus(self.completed.currentData()), today=self._today
        )

    def _show_report(self, report: TrackerReport) -> None:
        lines = shown_of(report)
        self.model.show_lines(lines)
        self.chips.show_chips(self.model.chips())
        self.model.narrow(self.chips.current())
        counts = Counter(row.fate for row in report.plan.rows)
        kept = sum(counts.values()) - counts[Fate.LEFT_OUT]
        new = [f"{name} is new to the register." for name in report.plan.new_bodies]
        left = [f"{place} has no heading that is known: it is left out." for place in self.tracker.left_out]
        self.told.setText(" ".join([_told(self.tracker, counts, len(report.plan.missing)), *new, *left, *report.forms]))
        self.go.setText(f"Import {count_of(kept, 'row')}")
        self.go.setEnabled(kept > 0)
        self._show_first()

    def _show_error(self, error: UserError) -> None:
        """Nothing can be shown before the clerk says more: the committee, or which column is the action."""
        self.model.show_lines([])
        self.chips.show_chips(self.model.chips())
        self.told.setText(str(error))
        self.go.setText("Import")
        self.go.setEnabled(False)
        self.detail.clear()
        self.body.setFocus()

    def _show_first(self) -> None:
        if self.model.rowCount():
            self.table.selectRow(0)
        self._show_selected()

    def _show_selected(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self.detail.show_line(self.model.line(index.row()))
        else:
            self.detail.clear()

    def _on_chip(self, name: str) -> None:
        self.model.narrow(name)
        self._show_first()

    def _on_go(self) -> None:
        if self._later.isActive():
            self.show_rows()
        if self.go.isEnabled():
            self.accept()
            self.accepted_as.emit(self.tracker, self._wish())

    # Within

    def _body_box(self) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(["", *(body.name for body in self._register.find(Body, order="name"))])
        edit = box.lineEdit()
        assert edit is not None
        edit.setPlaceholderText("As the tracker says it")
        return box

    def _lay_out(self) -> None:
        title = QLabel(f"Import {self._found.file_name}")
        title.setProperty("role", "title")
        title.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(title, 1)
        head.addWidget(self.cancel)
        head.addWidget(self.go)
        self._both = both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setProperty("quiet", True)
        both.addWidget(self._left())
        both.addWidget(self._right())
        both.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.told)
        column.addWidget(both, 1)

    def _left(self) -> QWidget:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(4)
        form.addRow("Committee of rows that name &none", self.body)
        form.addRow("“&Completed” means", self.completed)
        caption = QLabel("Columns, and what they are")
        caption.setProperty("role", "caption")
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(8)
        column.addLayout(form)
        column.addWidget(caption)
        column.addWidget(self.columns, 1)
        return side

    def _right(self) -> QWidget:
        below = QScrollArea()
        below.setWidget(self.detail)
        below.setWidgetResizable(True)
        below.setFrameShape(QFrame.Shape.NoFrame)
        below.setProperty("sheet", True)
        side = QSplitter(Qt.Orientation.Vertical)
        side.setChildrenCollapsible(False)
        side.setProperty("quiet", True)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(10, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.chips)
        column.addWidget(self.table, 1)
        holder = QWidget()
        row = QVBoxLayout(holder)
        row.setContentsMargins(10, 6, 0, 0)
        row.addWidget(below)
        side.addWidget(above)
        side.addWidget(holder)
        side.setStretchFactor(0, 1)
        side.setSizes([420, 150])
        return side

    def _connect(self) -> None:
        self.columns.changed.connect(self._later.start)
        self.completed.currentIndexChanged.connect(self._later.start)
        self.body.currentTextChanged.connect(self._later.start)
        self._later.timeout.connect(self.show_rows)
        self.chips.chosen.connect(self._on_chip)
        self.table.selectionModel().selectionChanged.connect(self._show_selected)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._on_go)
        give_keys(self, ("Ctrl+Return", "Ctrl+Enter"), self._on_go, within=True)


def _told(tracker: Tracker, counts: Counter[Fate], missing: int) -> str:
    """How many rows there are, and what becomes of them; and what to do."""
    tables = count_of(len(tracker.sections), "table")
    rows = count_of(sum(counts.values()), "row")
    parts = [f"{counts[fate]:,} {fate.lower()}" for fate in Fate if counts[fate]]
    parts += [f"{missing:,} asked for in those minutes without a row"] if missing else []
    return f"{rows} in {tables}: {', '.join(parts)}." if parts else f"{tables} without any row of an action."
