"""An action ends, or begins again: the minute that agreed its closing, why it goes no further, why it is reopened.

Before it stand `ask` and `agreed`; the action log opens them for one action or for several.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.actions.log import LogEntry, day, one_line
from annotator.counts import count_of
from annotator.records import Item, Meeting, Outcome
from annotator.ui.dialogs.agreed import AgreedDialog
from annotator.ui.dialogs.ask import Act, AskDialog

_CLOSE = "Closed is kept for ever, with the minute that agreed it."
_NAMED = 6


class CloseDialog(AgreedDialog):
    """Asks for the minute that agreed the closing, of one action or of several at once."""

    def __init__(
        self,
        rows: Sequence[LogEntry],
        meetings: Sequence[Meeting],
        items_of: Callable[[Meeting], Sequence[Item]],
        act: Act,
        parent: QWidget | None = None,
    ) -> None:
        what = f"{names_of(rows)}. {_CLOSE}"
        super().__init__("Close", what, f"Close {count_of(len(rows), 'action')}", act, parent, meetings=meetings)
        self._items_of = items_of
        self.ask_when()
        self.minute = self.choice("&Minute", [], editable=True)
        self.minute_words = self.minute.lineEdit() or QLineEdit()
        self.minute_words.setPlaceholderText("its number, or its words")
        self.meeting.currentIndexChanged.connect(self._show_items)
        self._show_items()

    def answer(self) -> dict[str, Any]:
        """The minute, and where it stands."""
        chosen = self.meeting_chosen()
        minute = self.words_of(self.minute_words, "Which minute agreed it? Give its number or its words.")
        known = self.minute.findText(minute)
        return {
            "minute": minute,
            "agreed_on": self.agreed_on(),
            "meeting_id": chosen.id if chosen else None,
            "item_id": self.minute.itemData(known) if known >= 0 else None,
        }

    def _show_items(self) -> None:
        """The items of the meeting that is chosen, to choose from; nothing is chosen for the clerk."""
        chosen = self.meeting_chosen()
        self.minute.clear()
        for item in self._items_of(chosen) if chosen else ():
            self.minute.addItem(f"Item {item.number}: {item.title}" if item.number else item.title, item.id)
        self.minute.setCurrentIndex(-1)
        self.minute.clearEditText()


class StopDialog(AskDialog):
    """Asks why an action does not proceed."""

    def __init__(self, row: LogEntry, today: date, act: Act, parent: QWidget | None = None) -> None:
        lead = f"{names_of([row])}. It stays in the log, with the reason."
        super().__init__("Not proceeding", lead, "Set not proceeding", act, parent)
        self.outcome = self.choice("It &was", [(str(outcome.value), outcome) for outcome in Outcome])
        self.words = self.lines("Wh&y", "in words that the committee will read")
        self.by = self.line("Said &by", "who said so")
        self.on = self.line("&On", text=day(today))

    def answer(self) -> dict[str, Any]:
        """Why, and who said so when."""
        return {
            "outcome": Outcome(self.outcome.currentData()),
            "words": self.words_of(self.words, "Say why it does not proceed: the committee will ask."),
            "day": self.day_of(self.on),
            "said_by": self.by.text().strip(),
        }


class ReopenDialog(AskDialog):
    """Asks why an action that had ended begins again."""

    def __init__(self, row: LogEntry, today: date, act: Act, parent: QWidget | None = None) -> None:
        super().__init__("Reopen", f"{names_of([row])} begins again as an open action.", "Reopen", act, parent)
        self.words = self.lines("Wh&y", "what is still missing")
        self.by = self.line("Said &by", "who said so")
        self.on = self.line("&On", text=day(today))

    def answer(self) -> dict[str, Any]:
        """Why, and who said so when."""
        return {
            "reason": self.words_of(self.words, "Say why it is reopened."),
            "day": self.day_of(self.on),
            "said_by": self.by.text().strip(),
        }


def names_of(rows: Sequence[LogEntry]) -> str:
    """One action by its reference and words; several by their references."""
    if len(rows) == 1:
        return f"{rows[0].action.reference}: {one_line(rows[0].action.summary or rows[0].action.words)}"
    named = ", ".join(row.action.reference for row in rows[:_NAMED])
    return f"{named} and {len(rows) - _NAMED:,} more" if len(rows) > _NAMED else named
