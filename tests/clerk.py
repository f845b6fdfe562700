"""What a clerk does in tests: minutes put into a register in one line."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from annotator import verbs
from annotator.meetings import Found, FoundItem
from annotator.meetings.recognise import recognise
from annotator.reading import read_pasted
from annotator.records import DocumentKind, Item, ItemText, Span
from annotator.store import Register

SHARED = Path(__file__).resolve().parents[1].parent / "shared"  # real minutes beside the project, on some machines
PANEL = "Children's Panel"


def minutes(
    *items: tuple[str, str], day: date = date(2025, 6, 16), body: str = PANEL, name: str = "minutes.txt"
) -> Found:
    """Minutes with these items, each a title and a text."""
    found = tuple(FoundItem(number=str(n), title=title, text=text) for n, (title, text) in enumerate(items, 1))
    text = "\n\n".join(f"{title}\n{words}" for title, words in items)
    return Found(
        file_name=name,
        form="text",
        kind=DocumentKind.MINUTES,
        council="Northmere",
        body=body,
        date=day,
        title="Minutes",
        text=text,
        items=found,
    )


def article(text: str) -> Found:
    """An evidence document."""
    (found,) = recognise(read_pasted(text), "article.txt")
    return replace(found, kind=DocumentKind.EVIDENCE)


def load(register: Register, *documents: Found, suggesting: bool = False) -> verbs.ImportReport:
    """Import documents as one step; without suggestions unless they are wanted."""
    incoming = [
        verbs.prepare(found, found.text.encode())
        if suggesting
        else verbs.Incoming(found, found.text.encode(), ((),) * len(found.items))
        for found in documents
    ]
    return verbs.import_documents.run(register, incoming)


def text_of(register: Register, title: str) -> ItemText:
    """The current text of the item with that title; the newest where there are several."""
    return register.current_text(register.find(Item, title=title)[-1])


def words(text: ItemText, quote: str) -> Span:
    """Where the words stand in the text."""
    start = text.text.index(quote)
    return Span(start, start + len(quote))
