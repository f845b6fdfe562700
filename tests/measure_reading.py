# ruff: noqa: T201 - it prints its table
"""How well every form is read: meetings are rendered, read back, and compared with what they were rendered from.

    python tests/measure_reading.py [--forms html,word-table] [--files GLOB] [--misses] [--variant WORD] [--office] ...

The meetings are those of the gold beside the project, or the files of that form that `--files` names. `--office` adds
old Word, RTF, OpenDocument and PDF made of the Word forms by LibreOffice, where it is installed. `--ayton` reads the
real minutes beside the project and checks them by their files' names.
"""

import argparse
import glob
import re
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

if __name__ == "__main__":  # run by hand, from anywhere
    sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from clerk import SHARED
from rendering import Meeting, gold_meeting, names_of, render
from rendering.comparing import Score, compare
from rendering.forms import Rendered
from rendering.office import office_forms, office_rendered

from annotator.meetings.files import FileRead, read_one


def measure(rendered: Iterable[Rendered], form: str, folder: Path) -> Score:
    """Write, read and compare every file of a form."""
    score = Score(form)
    for one in rendered:
        place = folder / form / one.says.name
        place.mkdir(parents=True, exist_ok=True)
        path = place / one.file_name
        path.write_bytes(one.data)
        begun = time.perf_counter()
        read = _quietly_read(path)
        score.seconds += time.perf_counter() - begun
        compare(score, one.says, read)
    return score


def _quietly_read(path: Path) -> FileRead:
    """The file read; a mistake of the program's own stands in the answer and need not be printed with its traces."""
    with redirect_stderr(StringIO()):
        return read_one(path)


def shown(score: Score) -> str:
    """One line of the table."""
    right, found, wanted = score.bounds
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    facts = "  ".join(f"{score.facts[x]:3}/{score.asked[x]:<3}" for x in ("date", "body", "council"))
    each = 1000 * score.seconds / max(score.files, 1)
    alike = sum(score.likeness) / max(len(score.likeness), 1)
    return (
        f"{score.form:<20} {score.files:4} {score.failed:4}  {precision:.3f}  {recall:.3f}  {score.f1():.3f}   "
        f"{score.f1('numbers'):.3f}   {score.f1('titles'):.3f}  {facts}  {alike:.3f}  {each:6.1f}"
    )


_TITLES = (
    f"{'form':<20} {'read':>4} {'fail':>4}  {'prec.':<5}  {'rec.':<5}  {'F1':<5}   {'number':<6}  {'title':<5}  "
    f"{'date':<7}  {'body':<7}  {'council':<7}  {'words':<5}  ms/file"
)


def meetings(pattern: str) -> list[Meeting]:
    """The meetings of the gold, or of the files that the pattern names."""
    if pattern:
        paths = sorted(Path(name) for name in glob.glob(pattern, recursive=True))  # noqa: PTH207 - may be absolute
    else:
        paths = sorted(SHARED.glob("gold/dev/*.txt")) + sorted(SHARED.glob("gold/real/*.txt"))
    return [gold_meeting(path) for path in paths]


def measure_ayton(*, misses: bool) -> None:
    """The real minutes beside the project: their files' names say the day."""
    bad: list[str] = []
    times: list[float] = []
    items = 0
    for path in sorted((SHARED / "real" / "ayton").iterdir()):
        begun = time.perf_counter()
        read = read_one(path)
        times.append(time.perf_counter() - begun)
        items += sum(len(found.items) for found in read.found)
        bad += [f"{path.name}: {problem}" for problem in _ayton_problems(path, read)]
    wrong = len({line.split(":")[0] for line in bad})
    print(
        f"real minutes: {len(times)} files, {items} items, {wrong} with something wrong, "
        f"{sum(times):.1f} s in all, {max(times):.2f} s the longest"
    )
    if misses:
        print("\n".join(bad))


def _ayton_problems(path: Path, read: FileRead) -> Iterator[str]:
    if not read.found:
        yield str(read.error)
        return
    named = re.match(r"\d{4}-\d{2}-\d{2}", path.stem)
    day = date.fromisoformat(named.group()) if named else None
    if day and all(found.date != day for found in read.found):
        yield f"date {[str(found.date) for found in read.found]}"
    for found in read.found:
        if "community council" not in found.body.lower():
            yield f"body {found.body!r}"
        if len(found.items) < 2:
            yield f"{len(found.items)} items"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--forms", default="", help="names or beginnings of names, with commas")
    parser.add_argument("--files", default="", help="a pattern of gold files; all of them without it")
    parser.add_argument("--misses", action="store_true", help="list what was not right")
    parser.add_argument("--office", action="store_true", help="what LibreOffice makes of the Word forms too")
    parser.add_argument("--cache", type=Path, help="where LibreOffice's files are kept from one time to the next")
    parser.add_argument("--keep", type=Path, help="where the rendered files are written, to look at them")
    parser.add_argument("--variant", default="", help="any word: other heads, closings and layouts than without it")
    parser.add_argument("--ayton", action="store_true", help="only the real minutes beside the project")
    options = parser.parse_args()
    if options.ayton:
        measure_ayton(misses=options.misses)
        return
    chosen = [replace(meeting, name=meeting.name + options.variant) for meeting in meetings(options.files)]
    print(_TITLES)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        for form in names_of(options.forms):
            score = measure((r for m in chosen for r in render(m, form)), form, folder)
            _show(score, misses=options.misses)
        for form in office_forms(options.forms) if options.office else ():
            cache = options.cache or Path(temporary) / "office"
            _show(measure(office_rendered(chosen, form, cache), form, folder), misses=options.misses)


def _show(score: Score, *, misses: bool) -> None:
    print(shown(score), flush=True)
    if misses:
        print("\n".join(f"    {miss}" for miss in score.misses), flush=True)


if __name__ == "__main__":
    main()
