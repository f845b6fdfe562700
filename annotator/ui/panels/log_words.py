"""Below the table: the words of the current action in their place in the minutes.

Before it stands `TextPanel`; the log's place shows it.
"""

from annotator.actions.log import LogEntry
from annotator.records import ItemText, Span, Tag
from annotator.store import Register
from annotator.ui.panels.cards import marks, review_of
from annotator.ui.panels.text_panel import TextPanel

_NO_MINUTES = "These words stand in no minutes that this register keeps: they came in with an older tracker."


def show_words(panel: TextPanel, register: Register, row: LogEntry | None) -> None:
    """Show the words of an action where they stand; a tag to be checked stands on the text it was made on."""
    tag = tag_of(register, row) if row is not None else None
    if row is None or tag is None:
        panel.clear(_NO_MINUTES if row is not None and not row.item.id else "")
        if row is not None and row.item.id:  # its tag is gone, its item is not
            panel.show_item(register, row.item, register.current_text(row.item))
        return
    review = review_of(register, row.item)
    text = review.text if tag.text_id == review.text.id else register.get(ItemText, tag.text_id)
    panel.show_item(register, row.item, text)
    if text is review.text:
        panel.view.show_marks([mark for mark in marks(review, tag.id) if mark.accepted])
    panel.view.scroll_to(Span(tag.start, tag.end))


def tag_id_of(row: LogEntry) -> str | None:
    """The tag of an action; a part stands in the words of the whole."""
    return row.action.tag_id or (row.parent.tag_id if row.parent else None)


def tag_of(register: Register, row: LogEntry) -> Tag | None:
    """The tag, where it is still there."""
    tag_id = tag_id_of(row)
    return next(iter(register.find(Tag, id=tag_id)), None) if tag_id else None
