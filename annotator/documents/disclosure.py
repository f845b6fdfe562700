"""What may be shown of an action and its answers in a document: the exempt stay exempt.

Before it stand the entries of `actions.log`; after it `log_rows`, which words only what is left here. An action is
exempt if it or its item is marked so: unmarking the action alone does not publish words of an exempt item.
"""

from annotator.actions.log import Answer, LogEntry


def is_exempt(entry: LogEntry) -> bool:
    """Whether the action's words are exempt: its own mark, or its item's."""
    return entry.action.exempt or entry.item.exempt


def paragraph_of(entry: LogEntry) -> str:
    """The paragraph of Schedule 12A under which an exempt action is exempt, or an empty text."""
    return entry.action.exempt_paragraph or entry.item.exempt_paragraph


def withheld(entry: LogEntry, *, public: bool) -> bool:
    """Whether the words of the action stay out of the document."""
    return public and is_exempt(entry)


def answer_withheld(answer: Answer, *, public: bool) -> bool:
    """Whether the words of the answer stay out of the document."""
    return public and answer.item.exempt


def closing_withheld(entry: LogEntry, *, public: bool) -> bool:
    """Whether the words of the minute that closed the action stay out of the document.

    That of a whole repeats the minutes of its parts: they stand in the parts' own rows, as far as they may.
    """
    agreed_at_exempt = entry.closing_item is not None and entry.closing_item.exempt
    return public and (is_exempt(entry) or bool(entry.parts) or agreed_at_exempt)
