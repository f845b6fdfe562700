"""What is known of one row of a tracker: its words, what they were found to be, and what to look at.

Before it stands `tracker_model`; the tracker dialog shows it below its rows.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.actions.log import day, one_line
from annotator.ui.models.tracker_model import Shown


class TrackerRowDetail(QWidget):
    """Shows one line of the preview in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.words, self.why, self.told = QLabel(), QLabel(), QLabel(), QLabel()
        for label, role in ((self.place, "caption"), (self.words, ""), (self.why, "muted"), (self.told, "soon")):
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(5)
        for label in (self.place, self.words, self.why, self.told):
            column.addWidget(label)
        column.addStretch(1)

    def clear(self) -> None:
        """Show nothing."""
        for label in (self.place, self.words, self.why, self.told):
            label.clear()

    def show_line(self, line: Shown) -> None:
        """Show a row of the tracker, or what has none."""
        place, words, why = _of_missing(line) if line.missing else _of_row(line)
        self.place.setText(place)
        self.words.setText(words)
        self.why.setText(why)
        self.told.setText("\n".join(line.told))
        self.told.setVisible(bool(line.told))


def _of_row(line: Shown) -> tuple[str, str, str]:
    assert line.row is not None
    row = line.row
    held = f" · asked on {day(row.asked_on)}" if row.asked_on else ""
    return f"{row.row.place} · {row.body_name}{held}", one_line(row.row.words), row.why


def _of_missing(line: Shown) -> tuple[str, str, str]:
    assert line.missing is not None
    missing = line.missing
    where = (
        f"item {missing.item.number.rstrip('.')}, {missing.item.title}" if missing.item.number else missing.item.title
    )
    why = "It is in the log, and the tracker has no row of it." if missing.action else "The tracker has no row of it."
    return f"{day(missing.meeting.date)}, {where}", one_line(missing.words), why
