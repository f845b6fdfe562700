"""What LibreOffice makes of the Word forms: old Word, RTF, OpenDocument, PDF. For measuring only: it is slow.

Before it stands `forms`; `measure_reading` calls it.
"""

import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from rendering.forms import Rendered, render
from rendering.source import Meeting

_MADE_OF = {
    f"{kind}-from-{form}": (kind, form)
    for kind in ("pdf", "doc", "rtf", "odt")
    for form in ("word-headings", "word-numbered", "word-bold", "word-table", "word-capitals")
    if kind == "pdf" or form in ("word-numbered", "word-table")
}


def office_forms(wanted: str) -> list[str]:
    """The names of the forms that begin so, where LibreOffice is installed."""
    beginnings = tuple(part.strip() for part in wanted.split(",") if part.strip())
    if shutil.which("soffice") is None:
        return []
    return [name for name in _MADE_OF if not beginnings or name.startswith(beginnings)]


def office_rendered(meetings: Iterable[Meeting], form_name: str, cache: Path) -> Iterator[Rendered]:
    """Every meeting in that form. What was made once of the same bytes is taken from the cache."""
    kind, form = _MADE_OF[form_name]
    sources = [one for meeting in meetings for one in render(meeting, form)]
    folder = cache / form_name
    folder.mkdir(parents=True, exist_ok=True)
    paths = {one.says.name: folder / f"{_key(one)}.{kind}" for one in sources}
    missing = [one for one in sources if not paths[one.says.name].exists()]
    if missing:
        _convert(missing, kind, folder)
    for one in sources:
        yield Rendered(form_name, f"minutes.{kind}", paths[one.says.name].read_bytes(), one.says)


def _key(one: Rendered) -> str:
    """The name of a source; not of its bytes, since a Word file bears the second in which it was made."""
    told = repr((one.says, one.form)).encode()
    return hashlib.sha256(told).hexdigest()[:16]


def _convert(sources: list[Rendered], kind: str, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        for one in sources:
            (Path(temporary) / f"{_key(one)}.docx").write_bytes(one.data)
        names = [str(path) for path in Path(temporary).glob("*.docx")]
        profile = f"-env:UserInstallation=file://{temporary}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *names]
        subprocess.run(command, check=True, capture_output=True, timeout=600)
