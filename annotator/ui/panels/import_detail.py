"""Below the list of files: why the selected one is as it is, which meeting it was, and the items found in it.

Before it stand the meeting form and the found panel; the import place shows it for the rows that are selected.
"""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QVBoxLayout, QWidget

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.reason)
        column.addWidget(self.form)
        column.addWidget(self.found, 1)
        self.hide()

    def holds_focus(self) -> bool:
        """Whether the clerk is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def hold(self, held: bool) -> None:
        """Nothing can be put right any more: it is being imported."""
        self.form.setEnabled(not held)
        self.found.setEnabled(not held)

    def show_rows(self, rows: Sequence[ImportRow], asking: int) -> None:
        """Show these; `asking` is how many of the whole list name no meeting."""
        one = rows[0] if len(rows) == 1 else None
        reason = one.reason if one else ""
        self.reason.setText(f"<b>{escape(one.name)}</b>: {escape(reason)}" if one and reason else "")
        self.reason.setVisible(bool(reason))
        open_ones = [row for row in rows if row.is_open]
        minutes = [row for row in open_ones if not row.is_evidence] or open_ones
        self.form.setVisible(bool(minutes))
        if minutes:
            self.form.ask(minutes, asking)
        self._show_found(one if one is not None and one.is_open else None)
        self.setVisible(bool(reason or minutes))

    def _show_found(self, row: ImportRow | None) -> None:
        """The items of one; without them there is nothing here that could use more room."""
        self.found.setVisible(row is not None)
        if row is not None and row.found is not None:
            self.found.show_found(row.found)
        height = QSizePolicy.Policy.Maximum if row is None else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, height)
