"""Which reader reads which file. A new form plugs in here.

Before it stand the readers; `meetings` and the two front doors call it.
"""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol

from annotator.errors import UnreadableFileError
from annotator.reading.passages import ReadText
from annotator.reading.plain import lines_of, one_line_end


class Reader(Protocol):
    """Reads one form of file. `suffixes` are lower-case file endings with their dot."""

    form: str
    suffixes: frozenset[str]

    def read(self, data: bytes, name: str) -> ReadText:
        """The text in the bytes; `name` is for messages. Raises UnreadableFileError."""
        ...


# A reader is imported when the first file of its form comes, so that starting the program does not wait for it.
_READERS = {
    ".txt": ("annotator.reading.plain", "PlainReader"),
    ".text": ("annotator.reading.plain", "PlainReader"),
    ".md": ("annotator.reading.markdown", "MarkdownReader"),
    ".markdown": ("annotator.reading.markdown", "MarkdownReader"),
    ".docx": ("annotator.reading.word", "WordReader"),
}

_INSTEAD = {
    ".doc": "Open it in Word and save it as .docx.",
    ".rtf": "Open it in Word and save it as .docx.",
    ".odt": "Save it as .docx.",
    ".pdf": "Open it, select all, and paste the text into the program.",
    ".html": "Open the page in a browser, select all, and paste the text into the program.",
    ".htm": "Open the page in a browser, select all, and paste the text into the program.",
}


def suffixes() -> tuple[str, ...]:
    """The file endings that can be read, without loading a reader."""
    return tuple(_READERS)


def read_file(path: Path) -> ReadText:
    """Read a file. Raises UnreadableFileError with what to do where it is no readable file."""
    return read_bytes(bytes_of(path), path.name)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises UnreadableFileError where they cannot be had."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            f"{path} could not be read ({error.strerror}).", "Check the name and that it is not open elsewhere."
        ) from error


def read_bytes(data: bytes, name: str) -> ReadText:
    """Read bytes by the ending of their name. Raises UnreadableFileError where that is no readable form."""
    suffix = Path(name).suffix.lower()
    if suffix not in _READERS:
        raise UnreadableFileError(
            f"{name} is of a form that this program does not read.",
            _INSTEAD.get(suffix, "It reads text (.txt), Markdown (.md) and Word (.docx)."),
        )
    read = _reader(suffix).read(data, name)
    if not read.text.strip():
        raise UnreadableFileError(f"{name} has no text in it.", "Check that it is the right file.")
    return read


def read_pasted(text: str) -> ReadText:
    """The text from the clipboard, as if it had been read from a file."""
    text = one_line_end(text)
    if not text.strip():
        raise UnreadableFileError("There is no text to paste.", "Copy the minutes first.")
    return ReadText(form="pasted", text=text, passages=lines_of(text))


@cache
def _reader(suffix: str) -> Reader:
    module, name = _READERS[suffix]
    return getattr(import_module(module), name)()
