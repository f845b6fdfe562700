"""Plain text: mail, pasted pages, what other programs saved.

Before it stands `passages`; `forms` calls it. The letters are kept as they are; line ends become `\\n`.
"""

import re

from charset_normalizer import from_bytes

from annotator.errors import UnreadableFileError
from annotator.reading.passages import Passage, ReadText

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(data: bytes, name: str) -> str:
    """The text in the bytes, in whatever encoding it was saved. Raises UnreadableFileError where it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if b"\x00" in data[:4096]:
        raise UnreadableFileError(f"{name} is not a text file.", "Open it in its own program and save it as .docx.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        best = from_bytes(data, cp_isolation=["cp1252", "iso8859_15", "mac_roman"]).best()
        return str(best) if best else data.decode("cp1252", errors="replace")


def lines_of(text: str) -> tuple[Passage, ...]:
    """Each line that is not blank as a passage."""
    return tuple(Passage(*line.span()) for line in _LINE.finditer(text))


def one_line_end(text: str) -> str:
    """The text with `\\n` for every line end, page break included."""
    return _LINE_ENDS.sub("\n", text)


class PlainReader:
    """Reads `.txt` and text from the clipboard."""

    form = "text"
    suffixes = frozenset({".txt", ".text"})

    def read(self, data: bytes, name: str) -> ReadText:
        """The text as it stands."""
        text = one_line_end(decode(data, name))
        return ReadText(form=self.form, text=text, passages=lines_of(text))
