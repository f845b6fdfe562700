"""Every form in which a meeting can be written, by name.

Before it stand `web`, `word`, `printed` and `plain`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from rendering import plain, printed, web, word
from rendering.source import Item, Meeting

Writer = Callable[[Meeting], bytes]


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its file ending, who writes it, whether each item has its own file, whether it names the council."""

    name: str
    suffix: str
    write: Writer
    each_item: bool = False
    of_council: bool = True


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file, and what it says: its meeting with the items in it, the day and the body only where it tells them."""

    form: str
    file_name: str
    data: bytes
    says: Meeting


FORMS = {
    form.name: form
    for form in (
        Form("html-moderngov", ".html", web.moderngov_meeting),
        Form("html-moderngov-item", ".html", web.moderngov_item, each_item=True),
        Form("html-word", ".htm", web.from_word),
        Form("html-blog", ".html", web.blog),
        Form("html-cmis", ".html", web.cmis),
        Form("html-editor", ".html", web.editor),
        Form("word-headings", ".docx", word.headings),
        Form("word-numbered", ".docx", word.numbered),
        Form("word-bold", ".docx", word.bold),
        Form("word-table", ".docx", word.table),
        Form("word-capitals", ".docx", word.capitals),
        Form("word-run-in", ".docx", word.run_in),
        Form("word-separate", ".docx", word.separate),
        Form("word-worded", ".docx", word.worded),
        Form("pdf-hanging", ".pdf", printed.hanging),
        Form("pdf-typed", ".pdf", printed.typed),
        Form("pdf-run-in", ".pdf", printed.run_in),
        Form("service", ".xml", web.service, of_council=False),
        Form("text", ".txt", plain.text),
        Form("text-separate", ".txt", plain.separate),
        Form("markdown", ".md", plain.markdown),
        Form("mail", ".eml", plain.mail),
        Form("archive", ".mhtml", plain.archive),
    )
}


def names_of(wanted: str = "") -> list[str]:
    """The forms of these names or beginnings of names ("html,pdf-typed"); all of them where nothing is wanted."""
    beginnings = tuple(part.strip() for part in wanted.split(",") if part.strip())
    return [name for name in FORMS if not beginnings or name.startswith(beginnings)]


def render(meeting: Meeting, form_name: str) -> Iterator[Rendered]:
    """The meeting in that form: one file, or one for each item. The files' names give nothing away."""
    form = FORMS[form_name]
    if not form.each_item:
        says = meeting if form.of_council else replace(meeting, council="")
        yield Rendered(form_name, f"minutes{form.suffix}", form.write(meeting), says)
        return
    for number, item in enumerate(meeting.items):
        one = replace(meeting, name=f"{meeting.name}-{chr(ord('a') + number)}", items=(item,))
        yield Rendered(form_name, f"item-{chr(ord('a') + number)}{form.suffix}", form.write(one), _page_says(one, item))


def _page_says(meeting: Meeting, item: Item) -> Meeting:
    """What the page of an item tells: its number, its meeting's day and body only where it names the meeting."""
    if web.tells_meeting(meeting):
        return meeting
    return replace(meeting, day=None, body="", items=(replace(item, number=""),))
