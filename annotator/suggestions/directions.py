"""What the limb of a resolution directs somebody to do: its follow-up, if it has one.

Before it stand `limbs`, `people` and `phrases`; after it the package's `suggest`. Approving, noting and receiving
direct nobody; "the Clerk write", "a report be submitted", "to instruct the Head of Property" do.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from annotator.records import Span
from annotator.suggestions import people
from annotator.suggestions.clauses import clauses
from annotator.suggestions.passages import lines
from annotator.suggestions.phrases import surest, tells
from annotator.suggestions.wording import body, rule, who


@dataclass(frozen=True, slots=True)
class Direction:
    """A follow-up found in the words of a decision."""

    span: Span
    score: float
    owner: str
    rule: str


def direction(text: str, start: int, end: int, kind: str) -> list[Direction]:
    """The follow-ups in the words of one decision; `kind` is the kind of resolution."""
    if tells(FILE, "never", text[start:end]) or kind in ("exclude", "adjourn", "appoint", "reject"):
        return []
    if kind == "defer" and not surest(text[start:end], firm=True):
        return _parts(text, start, end, "to_allow")[:1]
    stop = _stop(text, start, end)
    words = text[start:stop]
    settled = kind not in ("request", "refer", "recommend") and tells(FILE, "settled", words)
    best = surest(words, settled)
    if settled and not best:
        rest = rule(FILE, "settled_first").match(text, start, stop)
        if rest and not tells(FILE, "settled", text[rest.end() : stop]):
            return direction(text, rest.end(), end, "agree")
        return _parts(text, start, end, "condition")[:1]
    found = [Direction(Span(start, stop), best.score, owner(text, start, end), best.key)] if best else []
    return found + (_sub_paragraphs(text, stop, end) if "\n" in text[stop:end] else [])


def _parts(text: str, start: int, end: int, name: str) -> list[Direction]:
    return [
        Direction(Span(match.start(), match.end()), 0.6, "", name)
        for match in rule(FILE, name).finditer(text, start, end)
    ]


def _sub_paragraphs(text: str, start: int, end: int) -> list[Direction]:
    """Sub-paragraphs that oblige somebody: "(a) the submission of a plan within three months"."""
    every = lines(text)
    first = bisect_left(every, start, key=lambda line: line.start)
    last = bisect_left(every, end, key=lambda line: line.start)
    return [
        Direction(Span(line.words, min(line.end, end)), 0.6, "", "obliges")
        for line in every[first:last]
        if line.style and rule(FILE, "obliges").search(text[line.words : min(line.end, end)])
    ]


FILE = "directions"
INVITED = re.compile(r"\bbe (?:invited|contacted|written to|approached)\b")
THAT = re.compile(r"that ", re.IGNORECASE)
LONG_PIECE = 120  # what is longer may tell several things to do
REASONS = re.compile(
    r"[, :](?:(?:(?<=,) |(?<= ))(?:for the (?:following )?reasons?|on the grounds?|such conditions)\b|(?<=:)\s*\n)"
)
AND_THAT = re.compile(r",? and that ")


def told_directions(text: str, start: int, end: int, kind: str) -> list[Direction]:
    """The follow-ups of a decision told in a sentence: what stands after "it was agreed that", each for itself."""
    opening = rule(FILE, "told").match(text, start, end)
    at = opening.end() if opening else start
    found: list[Direction] = []
    for cut in (*AND_THAT.finditer(text, at, end), None):
        stop = cut.start() if cut else end
        pieces = clauses(text, Span(at, stop)) if stop - at > LONG_PIECE else [Span(at, stop)]
        for piece in pieces:
            found += direction(text, piece.start, piece.end, kind)
        at = cut.end() if cut else end
    return found


def _stop(text: str, start: int, end: int) -> int:
    """Reasons and sub-paragraphs after a colon are not part of what is to be done."""
    reasons = REASONS.search(text, start, end)
    return reasons.start() if reasons and reasons.start() - start > 30 else end


@cache
def _subject() -> re.Pattern[str]:
    one = rf"(?:{who()}|{body()}|[A-Z]{{2,3}}\b)"
    return re.compile(rf"(?P<who>{one}(?:(?:,? and |, | & )(?:the )?{one}){{0,3}})(?! be (?:submitted|provided|made))")


def owner(text: str, start: int, end: int) -> str:
    """Who is to act on the words of a decision, where they name somebody.

    The body that decides ("The Board delegated to the Director ...") is not the one to act.
    """
    if INVITED.search(text, start, end):
        return ""
    asked = rule(FILE, "asked").search(text, start, end)
    opening = THAT.match(text, start, end)
    first = _subject().match(text, opening.end() if opening else start, end)
    if first and (opening or asked is None or not people.is_body(first["who"])):
        return people.named(first["who"])
    plain = people.plain_agent(text, opening.end() if opening else start, end)
    by = plain or people.done_by(text, start, end) or people.told_to(text, start, end)
    return by or (people.named(asked["who"] or asked["asked"] or asked["them"]) if asked else "")
