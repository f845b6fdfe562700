"""Status words of a tracker to where an action stands: "Completed", "Ongoing", "Green" with the tracker's own key.

Before it stands `vocabulary`; `rows` calls it. A colour means nothing by itself ("green" is achieved in one council
and on track in the next): it counts only with a key in the same file. What is not understood is none, never a guess.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.actions.trackers.vocabulary import names, says
from annotator.records import ActionStatus, Outcome, ResponseKind

_LEAD = re.compile(r"[\s\W]*(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}[\s:–-]*)?")
_COLOURS = r"green|amber|red|blue|grey|gray|black|purple|yellow|orange"
_COLOUR = re.compile(rf"\W*(?P<name>{_COLOURS}|[1-5])\b[\s:–—=.)-]*", re.I)
_KEY = re.compile(
    rf"\W*(?:shaded |items? shaded |rows? (?:shaded )?)?(?P<name>{_COLOURS}|[1-5])\b\W{{1,4}}"
    r"(?P<words>[^\W\d].{3,160})",
    re.I,
)
_PERCENT = re.compile(r"\b(\d{1,3})\s?(?:%|per ?cent)", re.I)
_BARE = re.compile(r"\s*(\d{1,3})\s*")
_LAST = re.compile(r"(?:^|[.;:!\n–-])\W*(?:action )?(?P<words>(?:now )?(?:completed?|closed|done))\W*$", re.I)
_OUTSTANDING = re.compile(r"\boutstanding\b", re.I)
_YES, _NO = re.compile(r"\W*(?:y|yes)\b", re.I), re.compile(r"\W*(?:n|no)\b", re.I)

_STATUS = {
    "open_first": ActionStatus.OPEN,
    "not_proceeding": ActionStatus.NOT_PROCEEDING,
    "in_part": ActionStatus.IN_PART,
    "awaiting": ActionStatus.AWAITING_CLOSE,
    "closed": ActionStatus.CLOSED,
    "completed": ActionStatus.AWAITING_CLOSE,
    "reported": ActionStatus.REPORTED,
    "open": ActionStatus.OPEN,
}
_RESPONSES = {
    "none_yet": ResponseKind.NONE_YET,
    "in_part": ResponseKind.IN_PART,
    "rejected": ResponseKind.REJECTED,
    "noted": ResponseKind.NOTED,
    "accepted": ResponseKind.ACCEPTED,
}
Key = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """What status words say. `completed` are those that say that it is done, and not that a committee closed it."""

    status: ActionStatus
    outcome: Outcome | None = None
    completed: bool = False


def status_of(words: str, heading: str, key: Key) -> Said | None:
    """Where an action stands by the words of a status cell, below its heading; None where that is not understood."""
    colour = _COLOUR.match(words)
    rest = words[colour.end() :] if colour else words
    found = _said(_LEAD.sub("", rest, count=1))
    if found is None and colour and not rest.strip():
        meaning = key.get(_colour_name(colour["name"]), "")
        return _said(meaning) or _achieved(meaning) if meaning else None
    if found is not None and _OUTSTANDING.search(heading) and (_YES.match(words) or _NO.match(words)):
        done = _NO.match(words) is not None
        return Said(ActionStatus.AWAITING_CLOSE, completed=True) if done else Said(ActionStatus.OPEN)
    return found


def status_of_heading(heading: str) -> Said | None:
    """What the title of a table, or the name of a sheet, says of its rows: "Completed since the last meeting"."""
    if says("headings", "closed", heading, anywhere=True):
        return Said(ActionStatus.CLOSED)
    if says("headings", "completed", heading, anywhere=True):
        return Said(ActionStatus.AWAITING_CLOSE, completed=True)
    return None


def asks_extension(heading: str) -> bool:
    """Whether the rows below this title ask for extensions, which nobody has agreed yet."""
    return says("headings", "requested", heading, anywhere=True)


def status_at_the_end(progress: str) -> Said | None:
    """What the last words of a progress note say: "... the fence was mended. COMPLETED"."""
    found = _LAST.search(progress)
    return _said(found["words"].removeprefix("now ")) if found else None


def response_of(words: str) -> ResponseKind | None:
    """What was answered to a recommendation; None where that is not understood."""
    plain = words.strip()
    return next((_RESPONSES[name] for name in names("responses") if says("responses", name, plain)), None)


def percent_of(words: str, *, alone: bool = False) -> int | None:
    """A part of a hundred in the words; `alone`: of a column of them, where the sign may be left out."""
    found = _PERCENT.search(words) or (_BARE.fullmatch(words) if alone else None)
    return int(found[1]) if found and int(found[1]) <= 100 else None


def key_of(lines: Iterable[str]) -> Key:
    """The file's own key to its colours and figures: "Green: recommendation achieved" says what green means."""
    key: dict[str, str] = {}
    for line in lines:
        for piece in line.split("\n"):
            found = _KEY.fullmatch(piece.strip())
            if found and len(piece) < 200:
                key.setdefault(_colour_name(found["name"]), found["words"])
    return key


def _colour_name(words: str) -> str:
    return {"gray": "grey", "yellow": "amber", "orange": "amber"}.get(words.lower(), words.lower())


def _said(words: str) -> Said | None:
    plain = words.strip()
    for name, status in _STATUS.items():
        if says("status", name, plain):
            return Said(status, _outcome(plain) if name == "not_proceeding" else None, completed=name == "completed")
    return None


def _achieved(meaning: str) -> Said | None:
    """A key's words are a sentence: "recommendation achieved - monitoring no longer required"."""
    for name in ("in_part", "open_first"):
        if says("status", name, meaning, anywhere=True):
            return Said(_STATUS[name])
    if re.search(r"\b(?:achieved|completed?|done|implemented|discharged|removed|closed)\b", meaning, re.I):
        return Said(ActionStatus.AWAITING_CLOSE, completed=True)
    if re.search(
        r"\b(?:progress|track|delay\w*|risk|slipp\w+|continue|overdue|paused|not|outstanding)\b", meaning, re.I
    ):
        return Said(ActionStatus.OPEN)
    return None


def _outcome(words: str) -> Outcome:
    if says("status", "declined", words):
        return Outcome.DECLINED
    return Outcome.SUPERSEDED if says("status", "superseded", words) else Outcome.WITHDRAWN
