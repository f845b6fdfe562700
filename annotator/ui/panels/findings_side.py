"""At the left of the report-backs place: committee, which list, before which meeting; and the actions in that list.

Before it stand `findings_read`, the findings' model and `FindingList`; the place says which action is to be current.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QLocale, QModelIndex, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.records import Body
from annotator.reportback.verdicts import Finding, ToDo
from annotator.ui.models.findings_model import FindingsModel
from annotator.ui.panels.findings_read import FindingsRead
from annotator.ui.theme import Theme
from annotator.ui.widgets.chips import ChipRow
from annotator.ui.widgets.finding_list import FindingList

_ALL = "All committees"
_NONE_HERE = "Nothing is open here. What is closed stands in the action log (Ctrl+2)."
_NONE_WAITS = "Nothing is overdue, due or promised for this meeting."


class FindingsSide(QWidget):
    """Shows the list. `chosen` comes when another action is current, `filtered` when another list was asked for."""

    chosen = Signal()
    filtered = Signal()

    def __init__(
        self, read: FindingsRead, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._body = ""
        self.setProperty("surface", "left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = FindingsModel(today, self)
        self.list = FindingList(self.model, theme)
        self.committees = QComboBox()
        self.committees.setAccessibleName("Committee")
        self.chips = ChipRow()
        self.about = QLabel()
        self.about.setProperty("role", "small")
        self.about.setWordWrap(True)
        self.day = _day_edit()
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.committees.activated.connect(self._on_filter)
        self.chips.chosen.connect(self._on_filter)
        self.day.dateChanged.connect(self._on_filter)

    @property
    def body_id(self) -> str:
        """The committee whose actions are shown; nothing for all."""
        return self.committees.currentData() or ""

    @property
    def finding(self) -> Finding | None:
        """The finding that is current."""
        return self.model.finding(self.list.currentIndex())

    def nothing_here(self) -> str:
        """Why the list is empty."""
        return _NONE_WAITS if self._is_before() else _NONE_HERE

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours; another text size may have moved the current row out of sight."""
        self.list.set_theme(theme)
        QTimer.singleShot(0, self, self._show_current)

    def begin(self) -> None:
        """Forget what was shown of another register."""
        self._body = ""
        self.committees.clear()
        self.chips.choose("found")
        self.model.show(())

    def show_all(self) -> None:
        """Take the filters back; the lists are shown anew by whoever asks for it."""
        self.committees.setCurrentIndex(0)
        self.chips.choose("found")

    def show_committees(self, bodies: Sequence[Body]) -> None:
        """Offer these committees; the one that is chosen stays so."""
        chosen = self.committees.currentData()
        self.committees.clear()
        self.committees.addItem(_ALL, "")
        for body in bodies:
            self.committees.addItem(body.name, body.id)
        self.committees.setCurrentIndex(max(0, self.committees.findData(chosen)))

    def show_lists(self) -> int:
        """Show the list as it is now, with its counts. Gives the place that was current, for `make_current`."""
        self._show_day()
        day = _python(self.day.date()) if self.body_id else None
        found = self._read.by_to_do(self.body_id)
        total, before = sum(len(findings) for _, findings in found), self._read.before_total(self.body_id, day)
        self.chips.show_chips([("found", "Not closed", total), ("before", "Before the meeting", before)])
        self._tell_about(none=not before)
        place = self.list.currentIndex().row()
        with QSignalBlocker(self):
            self.model.show(self._read.before(self.body_id, day) if self._is_before() else found)
        return place

    def make_current(self, action_id: str, place: int) -> None:
        """Choose an action; where it is gone, the next one to be judged, else whichever stands there now."""
        index = self.model.index_of(action_id)
        judged = partial(self.model.first, _waits)
        at = max(place, 0) - 1
        for other in (partial(judged, after=at), judged, partial(self.model.first, after=at), self.model.first):
            index = index if index.isValid() else other()
        with QSignalBlocker(self):
            self.list.setCurrentIndex(index)
        self.list.show_row(index)

    def next_to_judge(self) -> str:
        """The next action with a passage to be judged, from the top again after the last; the current one stays out."""
        current, row = self.finding, self.list.currentIndex().row()
        waits = partial(self.model.first, lambda one: _waits(one) and one is not current)
        found = self.model.finding(waits(after=row)) or self.model.finding(waits())
        return found.entry.action.id if found else ""

    def go(self, by: int) -> bool:
        """Make the next action current, or the one before. Gives whether there is one."""
        index = self.model.first(after=self.list.currentIndex().row(), by=by)
        if index.isValid():
            self.list.setCurrentIndex(index)
        return index.isValid()

    # Within

    def _lay_out(self) -> None:
        title = QLabel("Report-backs")
        title.setProperty("role", "title")
        about = QHBoxLayout()
        about.addWidget(self.about, 1)
        about.addWidget(self.day)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 10, 8)
        column.setSpacing(10)
        for widget in (title, self.committees, self.chips):
            column.addWidget(widget)
        column.addLayout(about)
        column.addWidget(self.list, 1)

    def _is_before(self) -> bool:
        return self.chips.current() == "before"

    def _tell_about(self, *, none: bool) -> None:
        """Below the filters: which meeting is meant."""
        meeting = "a meeting on" if self.body_id else "each committee’s next meeting"
        self.about.setText(f"Nothing waits for {meeting}" if none else f"Before {meeting}")
        self.about.setVisible(self._is_before())
        self.day.setVisible(self._is_before() and bool(self.body_id))

    def _show_day(self) -> None:
        """Another committee has another next meeting."""
        if self.body_id and self.body_id != self._body:
            value = self._read.next_day(self.body_id)
            with QSignalBlocker(self.day):
                self.day.setDate(QDate(value.year, value.month, value.day))
        self._body = self.body_id

    def _show_current(self) -> None:
        self.list.show_row(self.list.currentIndex())

    def _on_current(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit()

    def _on_filter(self, _chosen: object) -> None:
        self.filtered.emit()


def _waits(finding: Finding) -> bool:
    return finding.to_do is ToDo.JUDGE


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _day_edit() -> QDateEdit:
    edit = QDateEdit()
    edit.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    edit.setDisplayFormat("d MMMM yyyy")
    edit.setCalendarPopup(True)
    edit.setAccessibleName("Day of the meeting")
    return edit
