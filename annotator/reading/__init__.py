"""FILE IN: the bytes of a file become text with passages, whatever its form.

Before it stand `records` and `errors`; `meetings` makes agenda items of what it reads. It never touches the
register, so it can run in another thread or process. A new form is one more `Reader` in `forms`.
"""

from annotator.reading.forms import Reader, read_bytes, read_file, read_pasted
from annotator.reading.passages import Mark, Passage, ReadText, Style
from annotator.reading.web.pasted import read_pasted_html

__all__ = [
    "Mark",
    "Passage",
    "ReadText",
    "Reader",
    "Style",
    "read_bytes",
    "read_file",
    "read_pasted",
    "read_pasted_html",
]
