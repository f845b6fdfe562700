"""What a log and a report have in common: the words over them, their titles, and the foot of each page.

Before it stands `wordxml`; after it `action_log`, `follow_up_report`, and `headings`, which fills the heading from the
rows. What is not made for the public says so in its title and on each page.
"""

from dataclasses import dataclass
from datetime import date

from annotator.actions.log import day
from annotator.documents.wordxml import clean, shortened, styled

NOT_FOR_PUBLICATION = "Not for publication: contains exempt information"
TITLE_LENGTH = 200  # so that NOT_FOR_PUBLICATION stands after it within the 255 that Word allows


@dataclass(frozen=True, slots=True, kw_only=True)
class LogHeading:
    """What stands over the log. `committee` is "all committees" when there are several.

    `selection` says which actions the log was narrowed to ("Overdue actions only: 4 of 31"); a whole log has none.
    """

    council: str
    committee: str
    period: str
    printed: date
    selection: str = ""


def opening(name: str, heading: LogHeading, *, public: bool) -> str:
    """The title on the first page and the lines under it; `name` is what the document is ("Action log")."""
    title = styled("Title", name) if public else styled("Title", name, NOT_FOR_PUBLICATION)
    under = (_joined(heading.council, heading.committee), clean(heading.period), clean(heading.selection))
    return title + "".join(styled("Subtitle", line) for line in under if line)


def document_title(name: str, heading: LogHeading, *, public: bool) -> str:
    """The title among the document's properties."""
    title = shortened(f"{name}: {_joined(heading.committee, heading.period)}", TITLE_LENGTH)
    return title if public else f"{title}. {NOT_FOR_PUBLICATION}"


def footer(name: str, heading: LogHeading, *, public: bool) -> tuple[str, ...]:
    """The lines at the foot of each page."""
    line = f"{_joined(name, heading.committee)}, printed {day(heading.printed)}"
    return (line,) if public else (NOT_FOR_PUBLICATION, line)


def _joined(*texts: str) -> str:
    """The texts that say something, each once: a parish council is its own committee."""
    line = ", ".join(dict.fromkeys(words for words in map(clean, texts) if words))
    return f"{line[:1].upper()}{line[1:]}"
