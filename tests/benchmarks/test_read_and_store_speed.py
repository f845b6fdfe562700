"""Files of 600 words read by two processes and stored with the search index, against the bare library of each form.

The aim on two cores is 1,000 web pages, 400 Word files and 700 PDF pages a second. Figures of one computer say little
of another: the ratio to the bare library, measured in the same run on one core, carries over. No suggestions are made.
"""

import random
import resource
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import lxml.html
import pypdfium2
import pytest
from rendering import Item, Meeting, render

from annotator import verbs
from annotator.meetings.files import FileRead, read_files
from annotator.store import create_register
from annotator.store.integrity import check

SAID = (
    "the Panel asked that a report on parking charges be brought to its next meeting and officers said housing need "
    "had risen in every ward since April so members agreed that budget plans should be kept under review while roads "
    "schools libraries and parks were discussed at length by councillors who noted what residents had written in reply"
)
WORDS = SAID.split()
SENTENCES = 40  # of 15 words


def words(number: int) -> Callable[[int], str]:
    choose = random.Random(number).choices
    return lambda count: " ".join(choose(WORDS, k=count)).capitalize() + "."


def meeting(number: int) -> Meeting:
    """Minutes of 600 words in five items."""
    said = words(number)
    text = lambda: "\n\n".join(" ".join(said(15) for _ in range(4)) for _ in range(SENTENCES // 20))  # noqa: E731
    titles = ("Apologies", "Minutes of the last meeting", "Parking charges", "Housing need", "Urgent business")
    return Meeting(
        name=f"m{number}",
        council="Northmere Council",
        body=f"Panel {number % 10}",
        day=date(2000, 1, 1) + timedelta(days=number),
        items=tuple(Item(str(place), title, text()) for place, title in enumerate(titles, 1)),
    )


def written(folder: Path, form: str, count: int) -> list[Path]:
    """So many different files of a form."""
    paths: list[Path] = []
    for number in range(count):
        (one,) = render(meeting(number), form)
        paths.append(folder / f"{number}{Path(one.file_name).suffix}")
        paths[-1].write_bytes(one.data)
    return paths


def parse_page(path: Path) -> int:
    lxml.html.document_fromstring(path.read_bytes()).text_content()
    return 1


def unpack(path: Path) -> int:
    with zipfile.ZipFile(path) as package:
        package.read("word/document.xml")
    return 1


def text_of_pages(path: Path) -> int:
    document = pypdfium2.PdfDocument(path.read_bytes())
    for page in document:
        page.get_textpage().get_text_bounded()
    return len(document)


def read_text(path: Path) -> int:
    path.read_text(encoding="utf-8")
    return 1


def processor_seconds() -> float:
    """Of this process and those that it started and that have ended: a busy computer changes them little."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measured(work: Callable[[], int]) -> tuple[int, float, float]:
    """What the work gives, and the seconds that it took: of the processors, and by the clock."""
    used, started = processor_seconds(), time.perf_counter()
    done = work()
    return done, processor_seconds() - used, time.perf_counter() - started


def incoming(read: FileRead, number: int) -> verbs.Incoming:
    """As the import page would give it, but without suggestions."""
    found = read.found[0]
    found = replace(found, body=found.body or "Panel", date=found.date or date(2000, 1, 1) + timedelta(days=number))
    return verbs.Incoming(found, read.data, ((),) * len(found.items))


@pytest.mark.parametrize(
    ("form", "count", "bare", "most"),
    [
        ("html-moderngov", 2000, parse_page, 50),
        ("word-headings", 1000, unpack, 100),
        ("pdf-typed", 1000, text_of_pages, 8),
        ("text", 2000, read_text, 800),
    ],
)
def test_reading_and_storing(tmp_path: Path, capsys, form: str, count: int, bare, most: float) -> None:
    paths = written(tmp_path, form, count)
    units, alone, _ = measured(lambda: sum(bare(path) for path in paths))
    register = create_register(tmp_path / "a.register")

    def import_all() -> int:
        reads = (incoming(read, number) for number, read in enumerate(read_files(paths, workers=2)))
        return verbs.import_documents.run(register, reads).documents

    documents, used, seconds = measured(import_all)
    faults, hits = check(register).faults, register.search("parking charges")
    register.close()
    what = "pages" if units > count else "files"
    with capsys.disabled():
        print(
            f"\n{form}: {units / seconds:,.0f} {what}/s now, {2 * units / used:,.0f} where two cores are idle;"
            f" the bare library {units / alone:,.0f} on one: {used / alone:.1f} times its work"
        )
    assert (documents, faults, len(hits)) == (count, (), 50)
    assert used / alone < most
