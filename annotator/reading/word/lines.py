"""Where one paragraph of a Word document holds a title and its text, they are told apart by what stands out.

Nothing comes before this module; `blocks` calls it. Parishes write "**23/031 Drains.** The Clerk reported", others
press Shift and Return after the title: a reader of the page sees the title, so it becomes a line of its own.
"""

import re
from collections.abc import Sequence

Piece = tuple[str, bool]  # words, and whether they stand out

_TITLE = re.compile(
    r"\s*(?:[A-Z]{1,6}[ /.-]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.):]?\s+(?P<words>(?:[^\W\d_a-z]|\d{2,4}/\d).*)", re.S
)
_COUNTED = re.compile(r"[^()]*\d[.:]?")  # an automatic number that an item may bear, and a limb does not
_NO_TITLE = re.compile(
    r"\W*(?:it\s+was\s+)?(?:RESOLVED|AGREED|RECOMMENDED|NOTED|DECI(?:DED|SION)|ACTIONS?|PROPOSED|VOTE)\b", re.I
)
_BETWEEN = " :–—-"  # what joins a title to its text on one line, and has nothing to join on two; so does a full stop
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|St|Rd|Ltd|etc|No|Nos|Cllrs?)\.$")
_PARTED = re.compile(r"[^\W\d_a-z][^:]*(?:\.|[ \t][–—-])\s*")  # a title without a number: "Drains. The Clerk reported"
_PERSON = re.compile(r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Dr|The|A|It|In|At|This|There)\b")
_ENDED = re.compile(r"[^\W\d]{3}(?:[.:]|[ \t][–—-])[ \t]+$")  # a run that ends a title, before more that stands out
_MOST_WORDS = 10
_LONGEST_TITLE = 150


def lines_of(pieces: Sequence[Piece], number: str = "", *, parted: bool = False) -> list[Piece]:
    """The lines of a paragraph with that automatic number, cut only where what stands out meets what does not.

    `parted` where the document's titles have no numbers.
    """
    title, rest = _title_and_rest(pieces, number, parted)
    if not title:
        return _cut_at_breaks(pieces)
    return [(_alone(title.strip()), True), *_cut_at_breaks(rest)]


def is_parted(pieces: Sequence[Piece]) -> bool:
    """Whether a paragraph begins with what would be a title in a document whose titles have no numbers."""
    return bool(_title_and_rest(pieces, "", parted=True)[0] and not _title_and_rest(pieces, "", parted=False)[0])


def _title_and_rest(pieces: Sequence[Piece], number: str, parted: bool) -> tuple[str, Sequence[Piece]]:
    """A numbered title at the beginning of a paragraph that goes on; without one, nothing and all of it."""
    end = next((at for at, (words, out) in enumerate(pieces) if words.strip() and not out), 0)
    end = next((at for at in range(1, end) if _ENDED.search("".join(words for words, _ in pieces[:at]))), end)
    title = "".join(words for words, _ in pieces[:end])
    if not title or len(title) > _LONGEST_TITLE or "\n" in title.strip():
        return "", pieces
    typed = _TITLE.fullmatch(title)
    words = typed["words"] if typed else title if _COUNTED.fullmatch(number) or (parted and _has_end(title)) else ""
    if len(words) < 3 or words.lstrip()[:1].islower() or _NO_TITLE.match(words):
        return "", pieces
    first, out = pieces[end]
    goes_on = first.lstrip(" \t,")[:1].islower() and title.rstrip()[-1] not in ".:–—-"
    if goes_on:  # a name in bold within a sentence
        return "", pieces
    return title, [(first.lstrip(), out), *pieces[end + 1 :]]


def _has_end(title: str) -> bool:
    few = len(title.split()) <= _MOST_WORDS
    return (
        few and bool(_PARTED.fullmatch(title)) and not _PERSON.match(title) and not _ABBREVIATED.search(title.strip())
    )


def _alone(title: str) -> str:
    """A title as it stands when it has a line to itself."""
    title = title.rstrip(_BETWEEN)
    return title if _ABBREVIATED.search(title) else title.removesuffix(".")


def _cut_at_breaks(pieces: Sequence[Piece]) -> list[Piece]:
    """The lines of a paragraph, cut at a line break only where a line that stands out meets one that does not."""
    lines: list[list[Piece]] = [[]]
    for words, out in pieces:
        first, *others = words.split("\n")
        lines[-1].append((first, out))
        lines.extend([(other, out)] for other in others)
    found: list[Piece] = []
    for line in lines:
        words = "".join(piece for piece, _ in line)
        out = all(out for piece, out in line if piece.strip())
        if found and (not words.strip() or not found[-1][0].strip() or found[-1][1] is out):
            found[-1] = (f"{found[-1][0]}\n{words}", out if words.strip() else found[-1][1])
        else:
            found.append((words, out))
    return found
