"""Texts that make a careless pattern go back over them again and again.

Before it stands `hostile_making`; `hostile` lists them.
"""

from collections.abc import Callable, Iterator

from rendering.hostile_making import Sample, document, paragraph, word_with


def endless_words(share: float) -> Iterator[Sample]:
    """Texts that make a careless pattern go back over them again and again."""

    def times(words: str, most: int) -> str:
        return words * int(most * share)

    head = "Minutes of a meeting of the Parish Council held on 4 May 2023\nPresent: Cllr Lamb\n"
    made: dict[str, Callable[[], str]] = {
        "one-word": lambda: times("a", 1_000_000),
        "blanks": lambda: f"{head}1. Apologies{times(' ', 1_000_000)}x\n2. Minutes\nAgreed.",
        "tabs": lambda: f"{head}{times(chr(9), 1_000_000)}1. Apologies\n",
        "line-ends": lambda: head + times("\n", 1_000_000) + "1. Apologies\nNone.",
        "digits": lambda: head + times("1", 1_000_000),
        "numbers": lambda: head + times("1.", 500_000),
        "numbered-lines": lambda: head + "".join(f"{n}. Item {n}\n" for n in range(int(40_000 * share))),
        "same-item": lambda: head + times("1. Apologies\n", 40_000),
        "brackets": lambda: head + times("(", 1_000_000),
        "capitals": lambda: head + times("ANY OTHER BUSINESS ", 50_000),
        "titles": lambda: times("Minutes of the meeting of the ", 30_000),
        "title-lines": lambda: times("Minutes of the meeting of the Parish Council\n", 20_000),
        "present": lambda: times("Present: Cllr Lamb, Cllr Osei\n", 30_000),
        "dates": lambda: times("Tuesday, 24th May, 2022 at 2.00 pm ", 30_000),
        "resolved": lambda: f"{head}1. Apologies\n" + times("RESOLVED that the press and public be excluded ", 20_000),
        "labels": lambda: times("Minutes:\n", 60_000),
        "documents": lambda: f"{head}1. Apologies\nAdditional documents:\n" + times("Report PDF 77 KB\n", 40_000),
        "marks": lambda: head + times("\u0301", 1_000_000),
        "commas": lambda: f"{head}Present: {times('Cllr Lamb, ', 60_000)}\n1. Apologies",
        "votes": lambda: f"{head}1. Vote\nFor: {times('Cllr Lamb, ', 60_000)}\nAgainst: none\n",
        "paragraphs": lambda: head + "1. Exempt\n" + times("by virtue of paragraphs 3, 4, 5 and ", 25_000),
        "dots": lambda: head + times(".", 1_000_000),
        "dashes": lambda: head + times("-", 1_000_000),
        "pipes": lambda: head + times("|", 200_000),
        "underscores": lambda: head + times("_", 1_000_000) + " Signed",
        "meetings": lambda: times("Meeting: 14/10/2025 - Cabinet (Item 6)\nAgreed.\n", 15_000),
    }
    for name, words in made.items():
        yield Sample(f"{name}.txt", "either", words().encode())
    for name in ("one-word", "blanks", "numbered-lines", "titles", "brackets", "line-ends", "pipes", "commas"):
        yield Sample(f"{name}.md", "either", made[name]().encode())
        yield Sample(f"{name}.html", "either", f"<html><body><p>{made[name]()}</p></body></html>".encode())
    wide = "".join(paragraph(line) for line in made["numbered-lines"]().splitlines())
    yield Sample("numbered-lines.docx", "either", word_with({"word/document.xml": document(wide)}))
