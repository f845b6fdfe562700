"""Whom words go back to that name nobody by themselves: "she", "them", "and would", "the Manager".

Before it stands `people`; after it `owners` and `answering`. "she" and "he" go back to the last person who is named as
speaking or acting, and never to one whose title tells otherwise.
"""

import re
from collections.abc import Callable

from annotator.suggestions.people import LOOK_BACK, PERSON, SAYS, is_body, is_group, mentions, named

ACTS = re.compile(
    r"(?:,? [^.;]{0,60}?,)? {1,3}(?:also |then |had |would |was |will |is |has )*(?:said|thought|felt|put|spoke"
    r"|did|gave|took|told|withdrew|drew|brought|sought|met|went|came|saw|wrote|made|read|rose|began|knew|found|held|kept|led|set"
    r"|\w+ed|had|would|was|is|will)\b"
)
PRONOUN = re.compile(
    r"\b(he|she|they|we|I)(?: (?:would|will|said|also|then|had|did|agreed|was)\b[^.]*)?$", re.IGNORECASE
)
IT = re.compile(r"it\b", re.IGNORECASE)
HIS = re.compile(r"(?:Councillor |Cllr\.? )?(?:Mr\b|Sir\b|Lord\b|Bailie\b|Canon\b)")
HERS = re.compile(r"(?:Councillor |Cllr\.? )?(?:Mrs\b|Ms\b|Miss\b|Lady\b|Dame\b)")
SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])")
ENDS_OPEN = re.compile(r"\b(?:and|but|that|also|then|which|so)$")
OFFICE = re.compile(r"(?!Mayor|Leader)[A-Z][a-z]+(?:er|or|ist|ant|ian)")
BESIDE = ("Deputy ", "Assistant ", "Vice", "Former ")  # so begin the names of another office


def subject(text: str, start: int, at: int, paragraph: int, until: int) -> str:
    """Who stands as the subject before the place `at` of a clause that begins at `start`.

    A pronoun goes back to the last person before `until`, in the paragraph, who speaks or acts.
    """
    before = text[start:at].rstrip()
    here = mentions(text, start, at)
    pronoun = PRONOUN.search(before)
    if here and not (pronoun and pronoun[1].lower() in ("we", "i")):
        acting = [match for match in here if ACTS.match(text, match.end())]
        plain = [match for match in here if not match[0].islower() or match.start() == start]
        return joint(text, here, (acting or plain)[-1]) if acting or plain else ""
    if pronoun and pronoun[1].lower() in ("we", "i", "they"):
        return ""
    it = IT.match(text, start, at + 3)
    if before and not pronoun and not it and not ENDS_OPEN.search(before):
        return ""  # something else is the subject: "the terms of reference were being reviewed and would seek ..."
    titled = _titled(text, max(paragraph, start - LOOK_BACK), start, pronoun[1].lower()) if pronoun else ""
    if titled:
        return titled
    may_be = _may_be_it if it else _may_be(pronoun[1].lower() if pronoun else "")
    last = _last_actor(text, paragraph, until, may_be) or _last_actor(text, paragraph, start, may_be)
    return last or (last_speaker(text, paragraph) if pronoun else "")


def joint(text: str, found: list[re.Match[str]], last: re.Match[str]) -> str:
    """Who acts, with those who act beside them: "the Chairman and the Clerk would", "Cllrs Ash, Bell and Mrs Cole"."""
    start = last.start()
    for one in reversed(found[: found.index(last)]):
        between = text[one.end() : start]
        if between not in (" and ", " and the ", " & ") and not (between == ", " and start < last.start()):
            break
        start = one.start()
    return named(text[start : last.end()])


def _titled(text: str, paragraph: int, start: int, pronoun: str) -> str:
    """Whom "she" or "he" means in the same sentence, by a title: "... let Ms Hale know, and she would print it"."""
    own = HERS if pronoun == "she" else HIS
    opened = max(text.rfind(". ", paragraph, start), paragraph)
    found = [match for match in mentions(text, opened, start) if own.match(match[0])]
    return named(found[-1][0]) if found else ""


def last_speaker(text: str, until: int) -> str:
    """Who speaks last in the paragraphs before one that goes on with "she" and names nobody."""
    found = [match for match in mentions(text, max(0, until - LOOK_BACK), until) if _may_be_she(match[0])]
    return next((named(match[0]) for match in reversed(found) if SAYS.match(text, match.end())), "")


def last_person(text: str, start: int, until: int, pronoun: str) -> str:
    """Whom "him" or "her" goes back to in the same clause: "thanked Mr Lyle and asked him to ..."."""
    other = HIS if pronoun == "her" else HERS
    found = [one for one in mentions(text, start, until) if PERSON.fullmatch(one[0]) and not other.match(one[0])]
    return named(found[-1][0]) if found else ""


def last_group(text: str, paragraph: int, until: int) -> str:
    """Which group or firm "them" goes back to: the last one named in the paragraph, no body that meets."""
    found = mentions(text, max(paragraph, until - LOOK_BACK), until)
    return next((named(one[0]) for one in reversed(found) if is_group(one[0])), "")


def fuller(text: str, owner: str, until: int) -> str:
    """A role as the text names it in full before: "the Manager" for "the Road Safety Manager" that spoke."""
    if " " in owner or not owner.istitle() or not OFFICE.fullmatch(owner):
        return owner
    found = {named(one[0]) for one in mentions(text, max(0, until - LOOK_BACK), until) if owner in one[0].split()}
    longer = {one for one in found - {owner} if not one.startswith(BESIDE)}
    return longer.pop() if len(longer) == 1 else owner


def _last_actor(text: str, paragraph: int, until: int, may_be: Callable[[str], bool]) -> str:
    """Who acts or speaks first in the last sentence where somebody does; else who is named last."""
    found = [match for match in mentions(text, max(paragraph, until - LOOK_BACK), until) if may_be(match[0])]
    acting = [match for match in found if ACTS.match(text, match.end())]
    if not acting:
        return named(found[-1][0]) if found else ""
    first = acting[-1]
    for earlier in reversed(acting[:-1]):
        if SENTENCE_END.search(text, earlier.end(), first.start() + 1):
            break
        first = earlier
    return named(first[0])


def _may_be(pronoun: str) -> Callable[[str], bool]:
    """Whom "she" or "he" can mean: never somebody whose title tells otherwise."""
    other = HIS if pronoun == "she" else HERS if pronoun == "he" else None
    return lambda words: _may_be_she(words) and not (other and other.match(words))


def _may_be_she(words: str) -> bool:
    """Whether "she" or "he" can go back to the words: a person or a role, never a body, a group or a thing."""
    return not is_body(words) and not is_group(words)


def _may_be_it(words: str) -> bool:
    return not is_body(words)
