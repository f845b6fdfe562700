"""When and where something was agreed: at a meeting of the register, or on a day that the clerk types.

Before it stands `ask`; the boxes that close, extend and answer an action are made from it.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from annotator.actions.log import day
from annotator.records import Meeting
from annotator.ui.dialogs.ask import Act, AskDialog

ELSEWHERE = "Not at a meeting that is kept here"


class AgreedDialog(AskDialog):
    """A box that asks, among other things, at which meeting or on which day it was agreed."""

    def __init__(
        self, title: str, lead: str, do: str, act: Act, parent: QWidget | None, *, meetings: Sequence[Meeting]
    ) -> None:
        super().__init__(title, lead, do, act, parent)
        self._meetings = sorted(meetings, key=lambda meeting: meeting.date, reverse=True)

    def ask_when(self, label: str = "Agreed &at") -> None:
        """Add the two fields: the meeting, the newest first; and the day, where there is no such meeting."""
        choices = [(_named(meeting), meeting) for meeting in self._meetings]
        self.meeting = self.choice(label, [*choices, (ELSEWHERE, None)])
        self.on = self.line("On the da&y", "31 October 2025 or 31/10/2025")
        self.meeting.currentIndexChanged.connect(self._show_day)
        self._show_day()

    def meeting_chosen(self) -> Meeting | None:
        """The meeting that is chosen; None for another day."""
        return self.meeting.currentData()

    def agreed_on(self) -> date | None:
        """The day it was agreed on. Raises NotYetError where no day can be read."""
        chosen = self.meeting_chosen()
        return chosen.date if chosen else self.day_of(self.on)

    def _show_day(self) -> None:
        self.form.setRowVisible(self.on, self.meeting_chosen() is None)


def _named(meeting: Meeting) -> str:
    name = f", {meeting.name}" if meeting.name else ""
    return f"The meeting of {day(meeting.date)}{name}"
