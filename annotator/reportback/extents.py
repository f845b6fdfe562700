"""How far a passage gives what was asked: in full, in part, or it is declined.

Before it stand `wanted` and `things`; after it `matching`. It reads the cues of `report_backs.toml`, in the passage,
in the sentence that follows it, and in what its item says beside it of the same subject.
"""

from annotator.records import Extent
from annotator.reportback.passages import Passage
from annotator.reportback.things import things_given
from annotator.reportback.wanted import Wanted
from annotator.suggestions.phrases import tells

SHARED_ENOUGH = 2  # terms that another passage of the item must share to speak of the same request
APPROACHES = frozenset(
    ("letter", "talk")
)  # who was only to be written or spoken to may refuse: it was done all the same


def extent_in(wanted: Wanted, passage: Passage) -> Extent:
    """The extent by the passage's words, and by what its item says beside it."""
    extent = extent_of(passage.words)
    if extent is Extent.DECLINED and _approached(wanted, passage):
        return Extent.FULL
    if extent is Extent.FULL and _lacks(wanted, passage):
        return Extent.PARTLY
    return extent


def extent_of(words: str) -> Extent:
    """How far a passage gives what was asked, by its words alone."""
    partly = tells("report_backs", "partly", words)
    if tells("report_backs", "declined", words):
        return Extent.PARTLY if partly else Extent.DECLINED
    return Extent.PARTLY if partly else Extent.FULL


def _approached(wanted: Wanted, passage: Passage) -> bool:
    return any(thing.name in APPROACHES for thing in wanted.things) and bool(
        APPROACHES & things_given(passage.words) or APPROACHES & things_given(passage.around)
    )


def _lacks(wanted: Wanted, passage: Passage) -> bool:
    """Whether what follows, or a sentence that speaks of the same request, says that something is lacking."""
    return any(
        (other.follows(passage) or len(wanted.terms & other.terms) >= SHARED_ENOUGH)
        and tells("report_backs", "lacks", other.words)
        for other in passage.item.passages
    )
