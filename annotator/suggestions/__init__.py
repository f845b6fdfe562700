"""Suggestions: what a clerk would tag in the text of an agenda item, each with its reason.

Before it stand `calendar` and `records`; after it `tags`, where the clerk accepts or rejects. It knows text only: no
register and no window, so it runs in any thread or process. The finders are imported with the first text, so that
naming the package costs nothing at the start of the window.
"""

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.records import Attendee, Proposal

if TYPE_CHECKING:
    from annotator.calendar import Deadline, Period

__all__ = ["deadline_at", "suggest"]


def suggest(
    text: str,
    *,
    title: str = "",
    body: str = "",
    council: str = "",
    meeting: datetime.date | None = None,
    attendance: Sequence[Attendee] = (),
    own: Sequence["Period"] = (),
) -> list[Proposal]:
    """The tags that the program would propose for an item's text, in reading order, the longest first.

    Dates that need the meeting's are `unresolved` where `meeting` is None. The title and the body are not searched.
    Initials that `attendance` explains become the name there. The council and the body tell whose law and whose bank
    holidays hold; `own` are the periods that the council keeps of its own.
    """
    from annotator.suggestions.suggesting import proposals
    from annotator.suggestions.timing import law_of

    del title
    return proposals(text, meeting, attendance, law_of(council, body, tuple(own)))


def deadline_at(
    text: str,
    start: int,
    end: int,
    meeting: datetime.date | None,
    *,
    council: str = "",
    body: str = "",
    own: Sequence["Period"] = (),
) -> "Deadline | None":
    """What the words of a place in a text come to, with their working, beside the period of law around them."""
    from annotator.suggestions import timing

    return timing.deadline_at(text, start, end, meeting, timing.law_of(council, body, tuple(own)))
