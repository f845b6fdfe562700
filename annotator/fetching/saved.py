"""A fetched page as a browser would have saved it: with a file's name, and its address noted in it.

Before it stands `visits`; `fetching` calls it. The name tells the readers the form; the address tells them the council.
"""

import re
from email.message import Message
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

from annotator.fetching.visits import Page

_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/x-pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.ms-word.document.macroenabled.12": ".docm",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/xml": ".xml",
    "application/xml": ".xml",
    "message/rfc822": ".eml",
    "multipart/related": ".mht",
}
_PAGE_ENDINGS = {".html", ".htm", ".xhtml", ".aspx", ".asp", ".php", ".jsp", ""}
_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,500})</title", re.I)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding", re.I)
_MARKUP_BEGINS = re.compile(rb"\A[\s\xef\xbb\xbf]*(?:<!doctype[^>]{0,300}>)?", re.I)
_PAGE = re.compile(rb"\A[\s\xef\xbb\xbf]*<(?:!doctype\s+html|html[\s>])", re.I)
_BAD_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST = 120


def name_of(page: Page) -> str:
    """A file's name with the ending of the page's form: the site's own, the page's title, or its address."""
    ending = _ending(page)
    own = PurePosixPath(_disposed(page) or unquote(page.url.path)).name
    stem, suffix = (own[: -len(_suffix(own))] if _suffix(own) else own), _suffix(own).lower()
    if ending == ".html":
        return _tidy(_title(page) or stem or page.url.host) + ending
    if suffix not in _PAGE_ENDINGS and (not ending or ending in (".txt", ".xml") or suffix == ending):
        ending = suffix
    return _tidy(stem or page.url.host) + (ending or suffix)


def as_saved(page: Page) -> bytes:
    """The bytes to keep: a web page with its address in it, and in UTF-8 where only the site told its charset."""
    if _ending(page) != ".html":
        return page.data
    data = _told_charset(page)
    address = str(page.url).replace("--", "%2D%2D").replace(">", "%3E")
    begins = _MARKUP_BEGINS.match(data)
    at = begins.end() if begins else 0
    note = f"\n<!-- saved from url=({len(address):04d}){address} -->\n".encode()
    return data[:at] + note + data[at:]


def _ending(page: Page) -> str:
    """The ending of the form that the site names, or that a page has which names none."""
    if not page.content_type and _PAGE.match(page.data):
        return ".html"
    return _ENDINGS.get(page.content_type, "")


def _told_charset(page: Page) -> bytes:
    charset = _parameter(page.headers.get("content-type", ""), "charset")
    if not charset or charset.lower() in ("utf-8", "utf8") or _DECLARED.search(page.data, 0, 4096):
        return page.data
    try:
        return page.data.decode(charset).encode("utf-8-sig")
    except (LookupError, UnicodeDecodeError):
        return page.data


def _disposed(page: Page) -> str:
    """The name that the site gives a download."""
    message = Message()
    message["Content-Disposition"] = page.headers.get("content-disposition", "")
    return (message.get_filename() or "").replace("\\", "/")


def _parameter(header: str, name: str) -> str:
    message = Message()
    message["Content-Type"] = header
    found = message.get_param(name)
    return found if isinstance(found, str) else ""


def _title(page: Page) -> str:
    found = _TITLE.search(page.data[:20_000].decode("utf-8", "replace"))
    return unescape(found[1]).split(" | ")[0] if found else ""


def _suffix(name: str) -> str:
    suffix = PurePosixPath(name).suffix
    return suffix if re.fullmatch(r"\.[A-Za-z0-9]{1,8}", suffix) else ""


def _tidy(name: str) -> str:
    return " ".join(_BAD_IN_NAMES.sub(" ", name).split())[:_LONGEST].strip(" .") or "page"
