"""The chips above the action log: each is the part of a `View` that asks for a status or for what is due.

Before it stand the views of `actions`; `action_log_model` counts and shows what a chip asks for.
"""

from dataclasses import dataclass, replace

from annotator.actions.log import WAITING
from annotator.actions.views import Due, View
from annotator.records import ActionStatus


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter: its name, its label, what it asks for, what a list of its rows is, and that there are none.

    A `rare` one is shown only while it has rows, or is chosen.
    """

    name: str
    label: str
    asks: View
    only: str
    none: str
    rare: bool = False

    def put_into(self, view: View) -> View:
        """The view with what this chip asks for in place of another chip's; the meetings to be silent for stay."""
        return replace(view, statuses=self.asks.statuses, due=self.asks.due)


CHIPS = (
    Chip("all", "All", View(), "", "There is nothing here yet."),
    Chip("open", "Open", View(statuses=WAITING), "Open actions only", "Nothing is open."),
    Chip("overdue", "Overdue", View(due=Due.OVERDUE), "Overdue actions only", "Nothing is overdue."),
    Chip("soon", "Due soon", View(due=Due.SOON), "Actions due soon only", "Nothing is due within two weeks."),
    Chip(
        "next",
        "Due at the next meeting",
        View(due=Due.NEXT_MEETING),
        "Actions due at the next meeting only",
        "Nothing is due at the next meeting.",
    ),
    Chip("silent", "Silent", View(due=Due.SILENT), "Silent actions only", "Something was heard of every open action."),
    Chip(
        "orphans",
        "Orphans",
        View(due=Due.ORPHAN),
        "Actions that nobody looks after only",
        "Every action has an owner, and its body still meets.",
        rare=True,
    ),
    Chip(
        "postponed",
        "Postponed",
        View(due=Due.POSTPONED),
        "Postponed actions only",
        "Nothing is postponed.",
        rare=True,
    ),
    Chip("slipped", "Slipped", View(due=Due.SLIPPED), "Slipped actions only", "Nothing has slipped.", rare=True),
    Chip(
        "response",
        "Response overdue",
        View(due=Due.RESPONSE_OVERDUE),
        "Actions whose response is overdue only",
        "No response is overdue.",
        rare=True,
    ),
    Chip(
        "reported",
        "Reported back",
        View(statuses=(ActionStatus.REPORTED,)),
        "Actions reported back only",
        "Nothing that was reported back is left to be closed.",
    ),
    Chip(
        "awaiting",
        "Awaiting agreement to close",
        View(statuses=(ActionStatus.AWAITING_CLOSE,)),
        "Actions awaiting agreement to close only",
        "Nothing awaits agreement to close.",
    ),
    Chip(
        "ended",
        "Closed",
        View(statuses=(ActionStatus.CLOSED, ActionStatus.NOT_PROCEEDING)),
        "Closed actions only",
        "Nothing is closed.",
    ),
)
BY_NAME = {chip.name: chip for chip in CHIPS}


def chip_of(view: View) -> Chip:
    """The chip that asks for what a view asks for; the first one, where none does."""
    return next((chip for chip in CHIPS if chip.put_into(view) == view), CHIPS[0])
