"""E-mail saved as `.eml`: the minutes in it, or the minutes attached to it.

Before it stand `plain` and, for mails that are a web page or bring a file, the readers that `forms` knows. A clerk who
drags in a mail wants the minutes that it brought: where its text is a covering note and one file attached to it reads
as minutes, that file is what is read, and a warning says so. The day a mail was sent is no meeting's: no hint.
"""

import email
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from html import unescape
from pathlib import Path
from typing import cast

from annotator.errors import UnreadableFileError
from annotator.reading.passages import ReadText
from annotator.reading.text.letters import decode
from annotator.reading.text.plain import read_text

_LARGEST = 100_000_000  # bytes
_DEEPEST = 20
_MOST_PARTS = 500
_NOTE = 250  # words: a longer mail is no covering note
_REPLY = re.compile(r"^(?:\s*(?:re|fwd?|aw|wg)\s*(?:\[\d+\])?\s*:)+\s*", re.I)
_MINUTES = re.compile(r"\bminutes\b|\bnotes\s+of\b", re.I)
_SIGNS = (
    re.compile(r"\b(?:minutes|notes)\s+of\s+(?:the|a)\b|\bmeeting\s+held\b", re.I),
    re.compile(r"^[^\w\n]*(?:present|in\s+attendance|apologies)\b", re.I | re.M),
    re.compile(r"\bRESOLVED\b|\bAGREED\b|\bit\s+was\s+(?:resolved|agreed)\b|^[^\w\n]*action\b", re.M),
)
_NO_MINUTES = frozenset({".eml", ".xml"})
_FLOWED = re.compile(r"(?<=\S) \n(?=[^\s>])")


@dataclass(frozen=True, slots=True)
class _Attached:
    """A file that came with the mail."""

    name: str
    data: bytes


class MailReader:
    """Reads `.eml`; the subject becomes the title's hint."""

    form = "e-mail"
    suffixes = frozenset({".eml"})

    def read(self, data: bytes, name: str) -> ReadText:
        """The words of the mail, or of the minutes attached to it. Raises UnreadableFileError where it has none."""
        if b"\x00" in data[:4096] or len(data) > _LARGEST:
            raise UnreadableFileError(f"{name} is no e-mail.", "Save it again from the mail program.")
        try:
            parts = list(_parts(email.message_from_bytes(data)))
        except (MessageError, RecursionError, ValueError, LookupError) as error:
            raise UnreadableFileError(f"{name} is no whole e-mail.", "Save it again from the mail program.") from error
        subject = _subject(parts[0])
        body = _body(parts, name)
        attached = list(_attached(parts))
        brought = None if _reads_as_minutes(body.text) else _minutes_among(attached)
        if brought:
            return _with_notes(*brought, attached, subject)
        return replace(body, hints=_titled(body, subject), warnings=(*body.warnings, *_left(attached, "has")))


def _parts(message: Message, depth: int = 0) -> Iterator[Message]:
    """The mail and all that stands in it, mails that were forwarded as attachments too."""
    yield message
    if message.is_multipart() and depth < _DEEPEST:
        for part in cast("list[Message]", message.get_payload())[:_MOST_PARTS]:
            yield from _parts(part, depth + 1)


def _subject(message: Message) -> str:
    return " ".join(_REPLY.sub("", _header(message.get("Subject", ""))).split())


def _header(value: object) -> str:
    """A header's words, whatever encoding they were sent in."""
    try:
        return str(make_header(decode_header(str(value))))
    except (LookupError, ValueError, MessageError):
        return str(value)


def _body(parts: list[Message], name: str) -> ReadText:
    """The mail's own words: the text part, or the web page where the text part is missing or a mere excuse."""
    texts = [part for part in parts if _is_body(part, "text/plain")]
    pages = [part for part in parts if _is_body(part, "text/html")]
    plain = "\n\n".join(filter(None, (_text(part, name).strip() for part in texts)))
    if pages and len(plain.split()) < 30:
        page = _page(pages[0])
        if page and len(page.text) > 2 * len(plain):
            return page
    return read_text(plain, MailReader.form)


def _is_body(part: Message, kind: str) -> bool:
    return part.get_content_type() == kind and part.get_content_disposition() != "attachment" and not _name(part)


def _text(part: Message, name: str) -> str:
    """A text part in the encoding it names, or in the one that it turns out to have."""
    data = _bytes(part)
    try:
        text = data.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):  # an encoding that is none, or that does not fit
        text = decode(data, name)
    text = text.replace("\r\n", "\n")
    return _FLOWED.sub(" ", text) if str(part.get_param("format", "")).lower() == "flowed" else text


def _page(part: Message) -> ReadText | None:
    """A mail's page, or None where no words stand in it."""
    from annotator.reading.forms import read_bytes

    data = _bytes(part)
    with suppress(LookupError, ValueError):  # the page itself may not say what the mail's header says
        charset = part.get_content_charset()
        data = data.decode(charset).encode("utf-8-sig") if charset else data
    with suppress(UnreadableFileError):
        return replace(read_bytes(data, "mail.html"), form=MailReader.form)
    return None


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _name(part: Message) -> str:
    return unescape(" ".join(_header(part.get_filename() or "").split()))


def _attached(parts: list[Message]) -> Iterator[_Attached]:
    """The files that came with the mail and that the program reads, pictures of a signature not among them."""
    from annotator.reading.forms import suffixes

    for part in parts:
        name = Path(_name(part)).name
        suffix = Path(name).suffix.lower()
        if suffix in suffixes() and suffix not in _NO_MINUTES:
            yield _Attached(name, _bytes(part))


def _reads_as_minutes(text: str) -> bool:
    return sum(bool(sign.search(text)) for sign in _SIGNS) >= 2 or len(text.split()) > _NOTE


def _minutes_among(attached: list[_Attached]) -> tuple[_Attached, ReadText] | None:
    """The attached file that is minutes, by its name or by its words; of several the one that says so in its name."""
    from annotator.reading.forms import read_bytes

    for one in sorted(attached, key=lambda one: not _MINUTES.search(one.name)):
        try:
            read = read_bytes(one.data, one.name)
        except UnreadableFileError:
            continue
        says_so = _MINUTES.search(one.name) or _MINUTES.search(read.text[:4000])
        if says_so and (one.name.lower().startswith("minutes") or _reads_as_minutes(read.text[:20_000])):
            return one, read
    return None


def _with_notes(one: _Attached, read: ReadText, attached: list[_Attached], subject: str) -> ReadText:
    note = f"The minutes were read from the file attached to the mail, {one.name}."
    others = _left([other for other in attached if other is not one], "also has")
    return replace(read, hints=_titled(read, subject), warnings=(note, *read.warnings, *others))


def _left(attached: list[_Attached], has: str) -> Iterator[str]:
    for one in attached:
        yield f"The mail {has} a file attached, {one.name}: save it and import it, if it is wanted."


def _titled(read: ReadText, subject: str) -> dict[str, str]:
    """The hints, with the subject as the title where there is none."""
    return {"title": subject, **read.hints} if subject else dict(read.hints)
