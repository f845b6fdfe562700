"""Web pages saved as one file (`.mht`, `.mhtml`): a message whose first part of HTML is the page.

Before it stand `html` and the standard library's reader of messages; `forms` calls it. Chrome, Edge and Word write such
files; pictures and styles are further parts, which nobody needs here.
"""

from email import message_from_bytes, policy
from email.message import Message

from annotator.errors import UnreadableFileError
from annotator.reading.passages import ReadText
from annotator.reading.web.page import read_page
from annotator.reading.web.source import letters_of

_MOST_BYTES = 100_000_000
_MOST_PARTS = 5000


class WebArchiveReader:
    """Reads `.mht` and `.mhtml`."""

    form = "web archive"
    suffixes = frozenset({".mht", ".mhtml"})

    def read(self, data: bytes, name: str) -> ReadText:
        """The text of the page in the archive."""
        if len(data) > _MOST_BYTES or data.count(b"\nContent-Type:") > _MOST_PARTS:
            raise UnreadableFileError(
                f"{name} is far larger than a saved page of minutes.", "Save the page as HTML only."
            )
        message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n\t "), policy=policy.compat32)
        page = _page(message)
        if page is None:
            raise UnreadableFileError(f"{name} has no web page in it.", "Save the page again as “Webpage, HTML only”.")
        content = page.get_payload(decode=True)
        address = page.get("Content-Location") or message.get("Snapshot-Content-Location") or ""
        charset = (page.get_content_charset() or "").lower()
        letters = letters_of(content if isinstance(content, bytes) else b"", name, charset)
        return read_page(letters, name, self.form, str(address).strip())


def _page(message: Message) -> Message | None:
    """The part that the archive names as its page, or else its first part of HTML."""
    start = (message.get_param("start") or "") if message.is_multipart() else ""
    first = None
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            break
        if part.get_content_type() not in ("text/html", "application/xhtml+xml"):
            continue
        if start and part.get("Content-ID") == start:
            return part
        first = first or part
    return first
