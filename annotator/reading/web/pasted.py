"""HTML from the clipboard: what a browser or Word puts there beside the plain text.

Before it stands `html`; the import page calls it. Windows puts a head before the page ("Version:0.9 StartHTML:...") and
marks within it what was selected.
"""

import re

from annotator.errors import UnreadableFileError
from annotator.reading.passages import ReadText

_HEAD = re.compile(r"\A(?:\ufeff|\s)*Version:[\d.]+\s.{0,2000}?(?=<)", re.S)
_SOURCE = re.compile(r"^SourceURL:\s*(\S+)", re.M)
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)(?:<!--\s*EndFragment\s*-->|\Z)", re.S)


def read_pasted_html(html: str) -> ReadText:
    """The text of HTML from the clipboard, as if it had been a page. Raises UnreadableFileError where it has none."""
    from annotator.reading.text.letters import mended
    from annotator.reading.web.page import read_page  # with its parser when it is needed, not when the program starts

    head = _HEAD.match(html)
    source = _SOURCE.search(head.group()) if head else None
    page = mended(html[head.end() :] if head else html).replace("\0", "")
    selected = _FRAGMENT.search(page)
    read = read_page(
        selected[1] if selected else page, "What was pasted", "pasted", source[1] if source else "", selected=True
    )
    if not read.text.strip():
        raise UnreadableFileError("There is no text to paste.", "Copy the minutes first.")
    return read
