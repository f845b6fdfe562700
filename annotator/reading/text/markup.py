"""Tags of HTML in what is else plain text or Markdown: `<b>3. Apologies</b>`, `Fees &amp; charges`.

Before it stands nothing; `plain` and `markdown` call it. Only tags of known names count, so "a < b" and "<none>" stay
as they are. A whole web page is the HTML reader's.
"""

import html
import re

_BREAKING = "br|p|div|li|ul|ol|tr|table|thead|tbody|h[1-6]|blockquote|hr|section|article|dl|dt|dd|pre|details|summary"
_INLINE = "b|strong|i|em|u|s|strike|del|ins|sub|sup|small|big|font|span|a|abbr|cite|code|q|mark|tt|center|img|th|td"
_TAG = re.compile(rf"</?(?:{_BREAKING}|{_INLINE})(?:\s[^<>]{{0,2000}})?\s*/?>", re.I)
_PAIRED = re.compile(rf"</(?:{_BREAKING}|{_INLINE})\s*>|<(?:br|hr|p)(?:\s[^<>]{{0,200}})?\s*/?>", re.I)
_UNSEEN = tuple(
    (re.compile(begins, re.I), re.compile(ends, re.I))
    for begins, ends in (
        (r"<!--", r"-->"),
        (r"<script\b[^<>]{0,500}>", r"</script\s*>"),
        (r"<style\b[^<>]{0,500}>", r"</style\s*>"),
        (r"<head\b[^<>]{0,500}>", r"</head\s*>"),
    )
)
_LINE_BREAK = re.compile(r"<br\s*/?>[ \t]*\n?", re.I)
_ENTRY = re.compile(r"[ \t]*<li(?:\s[^<>]{0,500})?>", re.I)
_CELL = re.compile(r"</t[dh]\s*>[ \t\n]*(?=<t[dh])", re.I)
_HEADING = re.compile(r"<h([1-6])(?:\s[^<>]{0,500})?>(.{0,1000}?)</h\1\s*>", re.I | re.S)
_BLOCK_TAG = re.compile(rf"[ \t]*</?(?:{_BREAKING})(?:\s[^<>]{{0,2000}})?\s*/?>[ \t]*", re.I)
_ALL_BOLD = re.compile(r"\W*<(b|strong)(?:\s[^<>]{0,200})?>(?:(?!</\1\b).){1,500}</\1\s*>\W*$", re.I)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")


def has_tags(text: str) -> bool:
    """Whether the text holds tags, and not only a "<" here and there: one that closes another, or breaks a line."""
    return "<" in text and _PAIRED.search(text) is not None


def by_lines(text: str) -> str:
    """The text with its blocks on lines of their own; tags within a line are left in it for `words_of`.

    A heading stays marked as `<h2>…</h2>` on one line.
    """
    for begins, ends in _UNSEEN:
        text = _without(text, begins, ends)
    text = _HEADING.sub(_as_one_line, text)
    text = _CELL.sub("\t", _ENTRY.sub("\n• ", _LINE_BREAK.sub("\n", text)))
    text = _BLOCK_TAG.sub("\n", text)
    text = re.sub(r"\n{3,}", "\n\n", text)
    return re.sub("\x02([1-6])(.*)\x03", r"<h\1>\2</h\1>", text)


def _as_one_line(heading: re.Match[str]) -> str:
    """A heading with its lines joined; where it begins and ends is marked until the other tags are gone."""
    return f"\n\n\x02{heading[1]}{' '.join(_BLOCK_TAG.sub(' ', heading[2]).split())}\x03\n\n"


def _without(text: str, begins: re.Pattern[str], ends: re.Pattern[str]) -> str:
    """The text without what stands between two marks. What has no end stays, and nothing is searched twice."""
    pieces: list[str] = []
    at = 0
    while (first := begins.search(text, at)) and (last := ends.search(text, first.end())):
        pieces.append(text[at : first.start()])
        at = last.end()
    return "".join([*pieces, text[at:]])


def words_of(line: str) -> str:
    """A line without its tags, with `&amp;` and its like as the letters they stand for."""
    return unescaped(_TAG.sub("", line)) if "<" in line else unescaped(line)


def unescaped(text: str) -> str:
    """The text with the entities that end in a semicolon as letters, also where they were escaped twice."""
    for _ in range(2):
        if "&" not in text:
            break
        text = _ENTITY.sub(lambda found: html.unescape(found.group()), text)
    return text


def is_all_bold(line: str) -> bool:
    """Whether all words of a line stand in one pair of `<b>` or `<strong>`."""
    return "<" in line and _ALL_BOLD.match(line) is not None


def heading_level(line: str) -> int:
    """The level of a line that is an `<h2>…</h2>`, or 0."""
    found = _HEADING.fullmatch(line.strip()) if "<h" in line.lower() else None
    return int(found.group(1)) if found else 0
