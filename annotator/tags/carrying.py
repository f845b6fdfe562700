"""A corrected version of the minutes: the tags go with it.

Before it stand `tagging` and `store`; the import calls it. A tag is carried only where its words stand exactly once in
the corrected text, or once with the same words around them. Any other tag stays on the old text, marked to be
checked: never silently on a lookalike ("RESOLVED that the report be noted" stands in every meeting).
"""

from annotator.records import ItemText, Span, Suggestion, SuggestionState, Tag
from annotator.store import Step

_AROUND = 40


def carry_tags(step: Step, old: ItemText, new: ItemText) -> tuple[int, int]:
    """Carry the tags of one text to its correction; open suggestions of the old text go.

    Gives how many tags were carried, and how many are left to check.
    """
    carried = left = 0
    for tag in step.register.find(Tag, text_id=old.id):
        span = find_again(old.text, Span(tag.start, tag.end), new.text)
        if span is None:
            step.change(tag, to_check=True)
            left += 1
        else:
            step.change(tag, text_id=new.id, start=span.start, end=span.end)
            carried += 1
    for suggestion in step.register.find(Suggestion, text_id=old.id, state=SuggestionState.OPEN):
        step.remove(suggestion)
    return carried, left


def find_again(old: str, span: Span, new: str) -> Span | None:
    """Where the words of the span stand in the new text; None where that is not certain."""
    words = span.of(old)
    places = _places(words, new)
    if len(places) == 1:
        return Span(places[0], places[0] + len(words))
    before = old[max(0, span.start - _AROUND) : span.start]
    after = old[span.end : span.end + _AROUND]
    certain = [
        place
        for place in places
        if new[:place].endswith(before) and new[place + len(words) :].startswith(after) and (before or after)
    ]
    return Span(certain[0], certain[0] + len(words)) if len(certain) == 1 else None


def _places(words: str, text: str) -> list[int]:
    places: list[int] = []
    at = text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places
