"""Looks for bytes that a reader falls over, with atheris (a fuzzer led by which lines are reached). Run by hand:

    python tests/fuzz/fuzz_readers.py html -max_total_time=60        also: text markdown word word-parts pdf mail
    python tests/fuzz/fuzz_readers.py pdf FOLDER                     archive service; FOLDER keeps what was learnt

The first examples are minutes in that form. What a reader fell over is kept in the folder that is printed at the end.
The tests of hostile files and of random bytes keep what was found once.
"""

# ruff: noqa: T201, E402 - it talks to who runs it; the path must be set before our own modules are loaded
import io
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent)]

try:
    import atheris  # pyright: ignore[reportMissingImports] - installed by who wants to fuzz
except ImportError:
    sys.exit("The fuzzer atheris is not installed: pip install atheris (Linux, CPython up to 3.12 or so).")

with atheris.instrument_imports(include=["annotator"]):
    import annotator.meetings.recognise
    import annotator.reading.pdf.document
    import annotator.reading.text.mail
    import annotator.reading.text.markdown
    import annotator.reading.text.plain
    import annotator.reading.web.archive
    import annotator.reading.web.page
    import annotator.reading.web.service
    import annotator.reading.word.document  # noqa: F401 - loaded here so that its lines are counted

from rendering import FORMS, render
from rendering.hostile import samples
from rendering.hostile_making import Trap, whole, zipped
from rendering.samples import SAMPLES
from rendering.sound import check

SUFFIXES = {
    "text": "txt",
    "markdown": "md",
    "word": "docx",
    "word-parts": "docx",
    "pdf": "pdf",
    "mail": "eml",
    "archive": "mhtml",
    "html": "html",
    "service": "xml",
}
_SMALL = 200_000  # bytes: larger examples only slow the search down


def seeds(form: str) -> list[bytes]:
    """Minutes in that form, and the small ones of the hostile files."""
    suffix = SUFFIXES[form]
    if form == "word-parts":
        return [_part(one) for one in _rendered("docx")]
    trap = Trap("file:///nowhere", "http://127.0.0.1:9/")
    nasty = [one.data for one in samples(trap, 0.001) if one.name.endswith(f".{suffix}")]
    return [data for data in (*_rendered(suffix), *nasty) if 0 < len(data) < _SMALL]


def _rendered(suffix: str) -> list[bytes]:
    forms = [form.name for form in FORMS.values() if form.suffix == f".{suffix}"]
    return [one.data for meeting in SAMPLES for form in forms for one in render(meeting, form)]


def _part(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml")


def reads(form: str) -> Callable[[bytes], None]:
    """Reads one example; in a Word package only the main part is the example, since damaged zips end every search."""
    name = f"minutes.{SUFFIXES[form]}"
    if form != "word-parts":
        return lambda data: check(data, name)
    with zipfile.ZipFile(io.BytesIO(whole("docx"))) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    return lambda data: check(zipped(parts | {"word/document.xml": data}), name)


def main() -> None:
    """Fuzz the form that was named."""
    if len(sys.argv) < 2 or sys.argv[1] not in SUFFIXES:
        sys.exit(f"Name a form: {', '.join(SUFFIXES)}.")
    form, *options = sys.argv[1:]
    folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{form}-"))
    for number, data in enumerate(seeds(form)):
        (folder / f"seed-{number}").write_bytes(data)
    limits = ["-timeout=10", "-rss_limit_mb=1024", f"-artifact_prefix={folder}/found-", "-max_len=60000"]
    print(f"What is found is kept in {folder}.", flush=True)
    atheris.Setup([sys.argv[0], *limits, *options, str(folder)], reads(form))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
