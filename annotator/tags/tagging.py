"""Making, changing and removing tags.

Before it stand `records` and `store`; `accepting` and the verbs call it. A tag never stands on blank space, and its
words are repeated in its row, so that it can be found again in a corrected text.
"""

from typing import Any

from annotator.errors import RefusedError
from annotator.records import ItemText, Span, Tag, TagKind
from annotator.store import Step


def trimmed(text: str, span: Span) -> Span:
    """The span without blank space at its ends. Raises RefusedError where nothing is left of it."""
    start, end = max(0, span.start), min(len(text), span.end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise RefusedError("There are no words in the selection.", "Select the words to tag first.")
    return Span(start, end)


def add_tag(step: Step, text: ItemText, kind: TagKind, span: Span, **fields: Any) -> Tag:
    """Tag a passage. Raises RefusedError where a tag of this kind stands on exactly these words."""
    span = trimmed(text.text, span)
    for other in step.register.find(Tag, text_id=text.id, kind=kind):
        if (other.start, other.end) == (span.start, span.end):
            raise RefusedError(f"These words are tagged as a {kind} already.", "Nothing was changed.")
    quote = span.of(text.text)
    return step.add(
        Tag(item_id=text.item_id, text_id=text.id, kind=kind, start=span.start, end=span.end, quote=quote, **fields)
    )


def move_tag(step: Step, tag: Tag, text: ItemText, span: Span) -> Tag:
    """Put a tag on other words of its item's text, or of the corrected text: it need not be checked any more."""
    span = trimmed(text.text, span)
    return step.change(tag, text_id=text.id, start=span.start, end=span.end, quote=span.of(text.text), to_check=False)


def innermost_around(tags: list[Tag], inner: Tag) -> Tag | None:
    """The shortest of the tags, of the same text, that holds all of `inner`."""
    around = [tag for tag in tags if tag.text_id == inner.text_id and tag.start <= inner.start and inner.end <= tag.end]
    return min(around, key=lambda tag: tag.end - tag.start, default=None)
