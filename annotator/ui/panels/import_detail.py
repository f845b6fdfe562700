"""Below the list of files: why the selected one is as it is, which meeting it was, and the items found in it.

Before it stand the meeting form and the found panel; the import place shows it for the rows that are selected.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from annotator.ui.models.import_row import ImportRow
from annotator.ui.panels.found_panel import FoundPanel
from annotator.ui.panels.meeting_form import MeetingForm


class ImportDetail(QWidget):
    """Asks for the meeting of the rows that are selected, and shows in full what was found in one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = QLabel()
        self.reason.setWordWrap(True)
        self.reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.form = MeetingForm()
        self.found = FoundPanel()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.reason)
        column.addWidget(self.form)
        column.addWidget(self.found, 1)
        column.addStretch(0)

    def heightForWidth(self, width: int) -> int:
        """It scrolls only where not even the least height has room."""
        return self._column.minimumHeightForWidth(width)

    def holds_focus(self) -> bool:
        """Whether the clerk is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def hold(self, held: bool) -> None:
        """Nothing can be put right any more: it is being imported."""
        self.form.setEnabled(not held)
        self.found.setEnabled(not held)

    def show_rows(self, rows: Sequence[ImportRow], asking: int) -> bool:
        """Show these, if there is anything to show: gives whether. `asking` files of the whole list name no meeting."""
        one = rows[0] if len(rows) == 1 else None
        reason = one.reason if one else ""
        self.reason.setText(_told(one.name, reason) if one is not None and reason else "")
        self.reason.setVisible(bool(reason))
        open_ones = [row for row in rows if row.is_open]
        minutes = [row for row in open_ones if not row.is_evidence] or open_ones
        self.form.setVisible(bool(minutes))
        if minutes:
            self.form.ask(minutes, asking)
        one_found = one.found if one is not None and one.is_open else None
        self.found.setVisible(one_found is not None)
        if one_found is not None:
            self.found.show_found(one_found)
        return bool(reason or minutes)


def _told(name: str, reason: str) -> str:
    return f"<b>{escape(name, quote=False)}</b>: {escape(reason, quote=False)}"
