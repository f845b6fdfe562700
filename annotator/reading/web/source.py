"""From the bytes of a web page to its tree: the encoding as browsers take it, and nothing that a page could do to us.

Before it stands `letters`; `html` and `service` call it. A page comes from anywhere: it may nest a hundred thousand
tags, or hold megabytes in one attribute. What is read is bounded by the number of its tags, and what is too much is
said in one sentence. Nothing is fetched and no entity is resolved but those of HTML itself.
"""

import re

from lxml import etree

from annotator.errors import UnreadableFileError
from annotator.reading.text.letters import decode, mended
from annotator.reading.web.tree import Element
from annotator.reading.web.words import BOLD, BOLD_ENDS, BREAK

_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.I,
)
_LATIN = {"iso-8859-1", "latin-1", "latin1", "iso8859-1", "iso_8859-1", "us-ascii", "ascii", "windows-1252", "x-cp1252"}
_MISREAD = (b"\xc3\x82", b"\xc3\x83", b"\xc3\xa2", b"\xc3\x85", b"\xcb\x9c")  # letters that may have been misread
_CONTROLS = bytes(number for number in range(32) if number not in b"\t\n\f\r")
_HEAD = 4096  # browsers look for the encoding in the first kilobyte; some pages have a long comment before it
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_PICTURE = re.compile(r"""data:[\w.+/-]{0,60}[;,][^"'()\s<>]{200,}""")
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,40})[^<>]{60000,}")
_XML_HEAD = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_ODD_REFERENCE = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|12[7-9]|1[345]\d|5735[4-6]|6553[45])(?!\d)"
    r"|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F]|[eE]00[a-cA-C]|[fF]{3}[eEfF])(?![0-9a-fA-F]));?"
)
_ODD_LETTERS = {"\f": " ", "\v": " ", "\0": "", BREAK: "", BOLD: "", BOLD_ENDS: "", "\ufffe": "", "\uffff": ""}
_MOST_BYTES = 60_000_000  # with the pictures that some browsers put into the page itself
_MOST_LETTERS = 12_000_000
_MOST_TAGS = 250_000
_TOO_MUCH = "Open it in a browser, select the minutes, copy them and paste them into the program."


def letters_of(data: bytes, name: str, charset: str = "") -> str:
    """The page's letters. `charset` is what the message around it says, if it says anything.

    Pages lie: one that says Latin-1 means Windows, and one whose bytes are good UTF-8 is UTF-8 whatever it says.
    """
    if len(data) > _MOST_BYTES:
        raise UnreadableFileError(f"{name} is far larger than a web page of minutes.", _TOO_MUCH)
    if not data.startswith(_MARKS):
        try:
            text = data.translate(None, _CONTROLS).decode("utf-8")
            return mended(text) if _may_be_misread(data) else text
        except UnicodeDecodeError:
            pass
        declared = charset or _declared(data)
        if declared and "utf" not in declared:
            try:
                return mended(data.decode("cp1252" if declared in _LATIN else declared, errors="strict"))
            except (LookupError, ValueError):
                pass
    return mended(decode(data, name))


def _may_be_misread(data: bytes) -> bool:
    """Whether letters stand in a page that are seldom meant; quick, since few pages have them."""
    return (b"\xc3" in data or b"\xcb" in data) and any(letter in data for letter in _MISREAD)


def tree_of(page: str, name: str) -> Element:
    """The page's tree, without comments. Raises UnreadableFileError where it is none, or far too much."""
    page = _XML_HEAD.sub("", page, count=1)
    page = without_long_tags(page)
    if len(page) > _MOST_LETTERS or page.count("<") > _MOST_TAGS:
        raise UnreadableFileError(f"{name} is far larger than a web page of minutes.", _TOO_MUCH)
    page = _without_odd_letters(page)
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)
    try:
        root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        root = None
    if root is None:
        raise UnreadableFileError(f"{name} has no text in it.", "Check that it is the right file.")
    if any(entry.message.startswith("Excessive depth") for entry in parser.error_log[-1:]):
        raise UnreadableFileError(f"{name} is damaged: its parts stand inside one another without end.", _TOO_MUCH)
    return root


def without_long_tags(page: str) -> str:
    """The page without pictures in its tags, and without the attributes of endless tags, over which parsers sit."""
    return page if len(page) <= 200_000 else _LONG_TAG.sub(r"<\1", _PICTURE.sub("", page))


def _without_odd_letters(page: str) -> str:
    """The page without letters that no tree can hold, or that stand for something else in ours."""
    if "&#" in page:
        page = _ODD_REFERENCE.sub("", page)
    for letter, instead in _ODD_LETTERS.items():
        if letter in page:
            page = page.replace(letter, instead)
    return page


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data, 0, _HEAD)
    return (found[1] or found[2]).decode("ascii", "replace").lower() if found else ""
