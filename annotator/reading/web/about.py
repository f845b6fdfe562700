"""What a page says of itself beside its text: its title, its day, its council, the address it was saved from.

Before it stand `words`; `html` and `moderngov` call it, before the site's own parts are taken out.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from annotator.reading.web.tree import Element, all_text
from annotator.reading.web.words import words_of

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_PARTED = re.compile(r"\s+[|»·–—-]\s+|\s*\|\s*")
_KIND = r"(?:Borough|City|County|District|Town|Parish|Community|Metropolitan|Islands?|Unitary|County\s+Borough|and|of)"
_COUNCIL = re.compile(
    rf"(?:The\s+)?(?!(?:Agenda|Minutes|Meeting|Full|Your|Our|The|Welcome|Annual|Council)\b)"
    rf"(?:[A-Z][\w’'.&-]*\s+(?:(?:and|of|upon|on|with|the|le|in|by|&)\s+)*){{1,6}}?(?:{_KIND}\s+)*Council"
    r"|(?:The\s+)?(?:(?:London|Royal|Metropolitan)\s+)*(?:Borough|City|County|Corporation)\s+of\s+[A-Z][\w’'-]*(?:\s+[\w&’'-]+){0,4}"
    r"|[A-Z][\w’'-]*(?:\s+[\w&’'-]+){0,5}\s+(?:Authority|Corporation|Assembly|Senedd|Parliament)"
    r"|Cyngor\s+[A-Z][\w’'-]*(?:\s+[\w&’'-]+){0,5}"
)
_NO_COUNCIL = re.compile(
    r"\b(?:agenda|minutes|meetings?|committee|panel|cabinet|decision|councillors|browse|item)\b", re.I
)
_ANY_BODY = re.compile(r"\b(?:council|authority|partnership|cyngor|corporation|borough|joint\s+board)\b", re.I)
_LOGO = re.compile(
    r"^(?:home\s*(?:page)?\s*[-:|]?\s*|welcome\s+to\s+|link\s+to\s+|(?:go\s+)?(?:back\s+)?to\s+|visit\s+|logo\s+(?:of|for)\s+)+"
    r"|\s*(?:'s|’s)?[\s:|,-]*(?:\b(?:logo|home\s*page|home|website|web\s*site|crest|coat\s+of\s+arms|democracy)\b[\s:|,-]*)+$"
    r"|^(?:©|copyright|\(c\)|\s|\d{4}|[-–])+",
    re.I,
)
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.issued", "dcterms.created", "pubdate", "publishdate", "parsely-pub-date",
)  # fmt: skip
_MOST_JSON = 200_000
_LONGEST_NAMING = 120


def metas_of(root: Element) -> dict[str, str]:
    """The page's meta entries by their lower-case names; of several with one name the first."""
    metas: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = words_of(meta.get("content") or "")
        if name and content:
            metas.setdefault(name.strip().lower(), content)
    return metas


def title_of(root: Element, metas: dict[str, str]) -> str:
    """The page's title, as it is written in the tab of a browser; of an article what it gives to others.

    The name of the site behind it is left out.
    """
    title = metas.get("og:title") or _tab_title(root)
    parts = _PARTED.split(title)
    if len(parts) > 1 and (parts[-1] == metas.get("og:site_name") or _is_council(parts[-1])):
        return title[: title.rindex(parts[-1])].rstrip(" |»·–—-")
    return title


def council_of(root: Element, metas: dict[str, str]) -> str:
    """The council whose site it is, where the site, its title, its logo or its last line names one."""
    for words in _namings(root, metas):
        name = _LOGO.sub("", words) if len(words) <= _LONGEST_NAMING else ""
        if _is_council(name):
            return name
    for name in (metas.get("og:site_name", ""), metas.get("dc.publisher", "")):
        if _ANY_BODY.search(name) and len(name) <= _LONGEST_NAMING:
            return name
    return ""


def _is_council(name: str) -> bool:
    """Whether these are the words of a council's name and no more; in Wales in both languages."""
    return all(_COUNCIL.fullmatch(part) and not _NO_COUNCIL.search(part) for part in name.split(" / "))


def article_day(root: Element, metas: dict[str, str]) -> str:
    """The day on which an article says that it was published, as it writes it."""
    for name in _DATES:
        if name in metas:
            return metas[name]
    for entry in _linked_data(root):
        if isinstance(entry.get("datePublished"), str):
            return entry["datePublished"]
    for time in root.iter("time"):
        if time.get("datetime"):
            return time.get("datetime", "")
    return ""


def address_of(page: str, metas: dict[str, str]) -> str:
    """Where the page was saved from, as Chrome and Edge note it, or where it says that it belongs."""
    saved = _SAVED_FROM.search(page, 0, 4000)
    return saved[1] if saved else metas.get("og:url", "")


def _namings(root: Element, metas: dict[str, str]) -> Iterator[str]:
    yield metas.get("og:site_name", "")
    yield metas.get("dc.publisher", "")
    yield from reversed(_PARTED.split(_tab_title(root)))
    for picture in root.iter("img"):
        yield words_of(picture.get("alt") or "")
    yield metas.get("application-name", "")
    for footer in root.iter("footer"):
        for part in footer.iter("p", "span", "div", "li", "small"):
            yield words_of(part.text or "")


def _tab_title(root: Element) -> str:
    found = next(root.iter("title"), None)
    return "" if found is None else words_of(all_text(found))


def _linked_data(root: Element) -> Iterator[dict[str, Any]]:
    """The entries of the page's JSON-LD, and of the graphs in it."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _MOST_JSON:
            continue
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for entry in _entries(found):
            yield entry
            yield from _entries(entry.get("@graph"))


def _entries(found: Any) -> list[dict[str, Any]]:
    """What is an entry of what JSON gave: itself, or those of a list."""
    several = cast(list[Any], found) if isinstance(found, list) else [found]
    return [cast(dict[str, Any], one) for one in several if isinstance(one, dict)]
