"""Which body the rows of a tracker are of: the one a row names, else the tracker's own, else the clerk's.

Before it stand `rows` and `minutes`; `planning` asks it. Where nobody says it, and there is more than one, that is an
error with what to do.
"""

import re
from collections.abc import Iterable

from annotator.actions.trackers.columns import Tracker
from annotator.actions.trackers.minutes import Minutes
from annotator.actions.trackers.telling import TrackerRow
from annotator.actions.trackers.wordings import plain
from annotator.errors import WrongUseError
from annotator.records import Body
from annotator.store import Register

_A_BODY = re.compile(r"\b(?:committee|panel|board|council|cabinet|executive|forum|commission|group)\b", re.I)


class Bodies:
    """Which body a row is of: the one it names, else the tracker's, else the clerk's, else the only one there is."""

    def __init__(self, register: Register, said: str, tracker: Tracker) -> None:
        self._bodies = register.find(Body, order="name")
        self._usual, self._body = said.strip(), self.named(said)
        if not said:
            titled = [line for line in tracker.lines if len(line) < 200]
            self._body = self._mentioned(titled) or (self._bodies[0] if len(self._bodies) == 1 else None)
            self._usual = self._body.name if self._body else ""

    def of(self, row: TrackerRow, minutes: Minutes) -> tuple[str, Body | None]:
        """The name of a row's body, and the body where the register has it; a name that it has not is a new body's."""
        named = self.named(row.body)
        if named is None and self._body is None and not self._usual:
            held = {meeting.body_id for meeting in minutes.held(row.asked, None)} if row.asked.day else set[str]()
            named = next((body for body in self._bodies if {body.id} == held), None)
        if named is not None:
            return named.name, named
        if not self._usual and _A_BODY.search(row.body):
            return " ".join(row.body.split()), None
        if not self._usual:
            names = "; ".join(body.name for body in self._bodies)
            raise WrongUseError(
                f"{row.place} does not say which committee it is of.",
                f"Say it (--body on the command line). The register has: {names or 'none yet'}.",
            )
        return self._usual, self._body

    def named(self, words: str) -> Body | None:
        """The one body that is called so, by its name or its code."""
        wanted = plain(words).removeprefix("the ")
        fitting = [
            body
            for body in self._bodies
            if wanted and wanted in (plain(body.name).removeprefix("the "), plain(body.code))
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _mentioned(self, lines: Iterable[str]) -> Body | None:
        """The one body whose name stands in the words around the tables, the longest where one holds another."""
        words = "\n".join(map(plain, lines))
        named = [body for body in self._bodies if plain(body.name) in words]
        longest = [one for one in named if not any(plain(one.name) in plain(o.name) for o in named if o is not one)]
        return longest[0] if len(longest) == 1 else None
