"""A due date is moved: extended, with who agreed it; or put off until nearer the date.

Before it stand `ask` and `agreed`; the action log opens them for the current action.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from annotator.actions.log import LogEntry, due_text, one_line
from annotator.meetings.dates import days_in
from annotator.records import Meeting
from annotator.ui.dialogs.agreed import AgreedDialog
from annotator.ui.dialogs.ask import Act, AskDialog, NotYetError
from annotator.ui.panels.workings import Around, deadline_in_words

_EXTEND = "The date that was agreed before stays in the log, with who agreed to move it."
_POSTPONE = "Until that day nobody is asked after it; it stays open, and its due date stays as it is."


class ExtendDialog(AgreedDialog):
    """Asks for a new due date. The words are worked out from the meeting that agreed them."""

    def __init__(
        self, row: LogEntry, known: Around, meetings: Sequence[Meeting], act: Act, parent: QWidget | None = None
    ) -> None:
        lead = f"{row.action.reference} is due: {due_text(row)}. {_EXTEND}"
        super().__init__("Extend the due date", lead, "Extend", act, parent, meetings=meetings)
        self._known = known
        self.due = self.line("&New due date", "31 October 2025, or words: “the next meeting”")
        self.ask_when()
        self.by = self.line("Agreed &by", "the Panel, the Chair")
        self.reason = self.line("&Reason", "why it takes longer")

    def answer(self) -> dict[str, Any]:
        """The new date, whole or in words, and who agreed to it."""
        due, words = self._due()
        chosen = self.meeting_chosen()
        return {
            "due": due,
            "words": words,
            "agreed_by": self.by.text().strip(),
            "agreed_on": self.agreed_on(),
            "meeting_id": chosen.id if chosen else None,
            "reason": self.reason.text().strip(),
        }

    def _due(self) -> tuple[date | None, str]:
        words = self.words_of(self.due, "A new due date is needed.")
        days = days_in(words)
        if days and (days[0].start, days[0].end) == (0, len(words)):
            return days[0].day, ""
        found = deadline_in_words(words, self._known)
        if found is None or not (found.last_day or found.occasion or found.value == "open"):
            raise NotYetError(f"“{words}” is no day that can be worked out. Write it as 31 October 2025.", self.due)
        return None, words  # counted from the day of the agreement, when it is kept


class PostponeDialog(AskDialog):
    """Asks until which day an action is left alone."""

    def __init__(self, row: LogEntry, act: Act, parent: QWidget | None = None) -> None:
        super().__init__("Postpone", f"{row.action.reference}: {one_line(row.action.words)}", "Postpone", act, parent)
        self.until = self.line("&Until", "31 October 2025 or 31/10/2025")
        self.until.setToolTip(_POSTPONE)
        self.lead.setText(f"{self.lead.text()}\n\n{_POSTPONE}")

    def answer(self) -> dict[str, Any]:
        """The day."""
        return {"until": self.day_of(self.until)}
