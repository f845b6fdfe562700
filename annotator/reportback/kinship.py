"""Which bodies count as one another's: a dissolved body's business went to its successor, a renamed one is the same.

Before it stands `store`; `looking` and `before_meeting` ask it whose meetings may answer an action.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from annotator.records import Action, Body, FormerName
from annotator.store import Register

_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


class Kinship:
    """The bodies of a register with their former names and successors, read once."""

    def __init__(self, register: Register) -> None:
        self._bodies = {body.id: body for body in register.find(Body)}
        self._names: defaultdict[str, list[str]] = defaultdict(list)
        for body in self._bodies.values():
            self._names[body.id].append(body.name)
        for former in register.find(FormerName):
            self._names[former.body_id].append(former.name)
        self._patterns = {body_id: _pattern(names) for body_id, names in self._names.items()}

    def today(self, body_id: str) -> Body:
        """The body that does this one's business now: itself, or the last of its successors."""
        seen = {body_id}
        body = self._bodies[body_id]
        while body.successor_id in self._bodies and body.successor_id not in seen:
            body = self._bodies[body.successor_id]
            seen.add(body.id)
        return body

    def named_in(self, words: str) -> Iterator[Body]:
        """The bodies that the words name, by their present or a former name."""
        flat = " ".join(words.split())
        for body_id, pattern in self._patterns.items():
            if pattern is not None and pattern.search(flat):
                yield self._bodies[body_id]

    def hearing(self, action: Action) -> set[str]:
        """The bodies whose meetings may answer an action, by their ids: its own and those that it was sent to.

        A body that took over their business counts, and so does any other whose business came to it.
        """
        sent_to = {body.id for body in self.named_in(f"{action.words} {action.report_to}")}
        now = {self.today(body_id).id for body_id in {action.body_id, *sent_to}}
        return {body_id for body_id in self._bodies if body_id in sent_to or self.today(body_id).id in now}


def _pattern(names: list[str]) -> re.Pattern[str] | None:
    """A body's names as whole words; "the Cabinet Member" is not the Cabinet."""
    bare = [_ARTICLE.sub("", " ".join(name.split())) for name in names]
    known = "|".join(re.escape(name) for name in bare if name)
    return re.compile(rf"\b(?:{known})\b(?! member)", re.IGNORECASE) if known else None
