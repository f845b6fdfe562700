"""The day from which a deadline is counted, where the minutes do not say it: "within 70 days of receipt".

Before it stand `ask` and the calendar; the action's sheet opens it. Where the law gives another period than the words,
the clerk sees both last days and chooses.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from annotator.actions.log import LogEntry, day, one_line
from annotator.calendar import Deadline
from annotator.ui.dialogs.ask import Act, AskDialog, NotYetError

Readings = Callable[[date], Sequence[tuple[str, Deadline]]]
"""What the words come to from a day: each reading with its name, that of the minutes first."""


class StartDialog(AskDialog):
    """Asks for the day; `readings` gives what it comes to."""

    def __init__(self, row: LogEntry, today: date, readings: Readings, act: Act, parent: QWidget | None = None) -> None:
        lead = f"{row.action.reference}: “{one_line(row.action.due_words)}”"
        super().__init__("Counted from", lead, "Set due date", act, parent)
        self._readings = readings
        self._row = row
        self.start = self.line("&Counted from", "the day of receipt: 31 October 2025")
        names = [(name, number) for number, (name, _) in enumerate(readings(today))]
        self.reading = self.choice("Counted &as", names)
        self.outcome = QLabel()
        self.outcome.setProperty("role", "muted")
        self.outcome.setWordWrap(True)
        self.form.addRow("", self.outcome)
        self.form.setRowVisible(self.reading, len(names) > 1)
        self.start.textChanged.connect(self._show_result)
        self.reading.currentIndexChanged.connect(self._show_result)

    def answer(self) -> dict[str, Any]:
        """The words, and the deadline that they come to."""
        return {"words": self._row.action.due_words, "deadline": self._chosen()}

    def _chosen(self) -> Deadline:
        start = self.day_of(self.start)
        assert start is not None
        number = int(self.reading.currentData())
        return self._readings(start)[number][1]

    def _show_result(self) -> None:
        """Say at once what it comes to."""
        try:
            found = self._chosen()
        except NotYetError:
            self.outcome.clear()
            return
        last = found.last_day
        self.outcome.setText(f"The last day in time is {day(last)}." if last else found.rule)
