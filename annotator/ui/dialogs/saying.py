"""What was heard of an action: a progress note, the notice to the executive, and what it answered.

Before it stands `ask`; the action log opens them for the current action.
"""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from annotator.actions.log import LogEntry, day
from annotator.records import ResponseKind
from annotator.ui.dialogs.ask import Act, AskDialog, NotYetError
from annotator.ui.dialogs.closing import names_of

_NOTICE = "The clock runs from the day on which the report or, if later, the notice was received: two months, by law."


class NoteDialog(AskDialog):
    """Asks for a progress note."""

    def __init__(self, row: LogEntry, today: date, act: Act, parent: QWidget | None = None) -> None:
        super().__init__("Progress", names_of([row]), "Add note", act, parent)
        self.words = self.lines("&Note", "what was heard, short of a report to the committee")
        self.by = self.line("Said &by", "who said so")
        self.on = self.line("&On", text=day(today))
        self.percent = self.line("&Percent", "where somebody gave one")

    def answer(self) -> dict[str, Any]:
        """The note with its day."""
        return {
            "words": self.words_of(self.words, "Write what was heard."),
            "day": self.day_of(self.on),
            "said_by": self.by.text().strip(),
            "percent": self._percent(),
        }

    def _percent(self) -> int | None:
        said = self.percent.text().strip().rstrip("% ")
        if not said:
            return None
        if not (said.isdecimal() and int(said) <= 100):
            raise NotYetError(f"“{said}” is no percentage: give 0 to 100, or leave it empty.", self.percent)
        return int(said)


class NoticeDialog(AskDialog):
    """Asks when the executive received the report, from which its clock runs."""

    def __init__(self, row: LogEntry, today: date, act: Act, parent: QWidget | None = None) -> None:
        super().__init__("Notice to the executive", f"{names_of([row])}\n\n{_NOTICE}", "Start the clock", act, parent)
        self.received = self.line("&Received on", text=day(today))
        self.due = self.line("Answer &due", "two months, unless your own rules say otherwise")

    def answer(self) -> dict[str, Any]:
        """The day of the notice; a day of the council's own for the answer, where one was typed."""
        return {"received_on": self.day_of(self.received), "due": self.day_of(self.due, needed=False)}


class RespondDialog(AskDialog):
    """Asks what the executive answered."""

    def __init__(self, row: LogEntry, today: date, act: Act, parent: QWidget | None = None) -> None:
        super().__init__("Response of the executive", names_of([row]), "Record response", act, parent)
        kinds = [kind for kind in ResponseKind if kind is not ResponseKind.NONE_YET]
        self.kind = self.choice("&It was", [(str(kind.value), kind) for kind in kinds])
        self.on = self.line("&On", text=day(today))
        self.words = self.lines("&Words", "the answer, as it was given")

    def answer(self) -> dict[str, Any]:
        """The answer with its day."""
        return {
            "kind": ResponseKind(self.kind.currentData()),
            "on": self.day_of(self.on),
            "words": self.words.toPlainText().strip(),
        }
