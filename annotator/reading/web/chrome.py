"""What of a page is no part of its text: menus, banners, cookie bars, forms, scripts, and what is hidden.

Before it stands nothing; `html` and `moderngov` call it. The parts are known by their tags and roles, and by the names
that sites give them; what holds half of the page's words is never taken out for its name.
"""

import re
from functools import lru_cache
from typing import cast

from lxml import etree

from annotator.reading.web.tree import Element, all_text, finder, take_out

_NEVER_TEXT = (
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "button", "select",
    "option", "textarea", "input", "video", "audio", "map", "dialog", "del", "s", "strike", "head",
)  # fmt: skip
_SITE = ("nav", "aside", "footer")
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu"))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|ccc|breadcrumbs?|crumbs?|skip(?:-?(?:link|links|to|nav))?|nav|navbar|navigation"
    r"|(?:main|site|top|side|left|right|mobile|mega)?-?menu|sidebar|site-?header|site-?footer|page-?footer|footer|banner"
    r"|social|share|sharing|sharedaddy|addtoany|addthis|search-?(?:form|box|bar)?|pagination|pager|comments?|respond|entry-meta|article-info|post-meta|posted-on|byline|entry-footer|site-title|related|widgets?"
    r"|newsletter|signup|login|rss|toolbar|print-?(?:page|link))(?:$|[\s_-])",
    re.I,
)
_TEXT_TAGS = frozenset(("html", "body", "main", "article", "table", "tbody", "tr", "td", "form", "p", "li", "h1"))
_HEADERS = finder("descendant::header[not(ancestor::main or ancestor::article or descendant::main)]")
_WITHIN_PAGE = finder("descendant::a[starts-with(@href,'#')]")
_SITE_LINE = re.compile(
    r"(?:skip|jump)\s+(?:to|over)\b.{0,40}|(?:back|return)\s+to\s+(?:the\s+)?top|top\s+of\s+(?:the\s+)?page|you\s+are\s+here:?"
    r"|(?:share|print|bookmark|e-?mail|tweet|rate|like)\s+this(?:\s+(?:page|item|article|post))?:?|rss(?:\s+feeds?)?"
    r"|view\s+directions",
    re.I,
)
_MAY_HIDE = frozenset(("style", "hidden", "aria-hidden", "role", "title"))
_LINES_APART = re.compile(r"[a-z](?=[A-Z])")
_MOST_WEIGHED = 60
_LONGEST_SITE_LINE = 60
_LISTS = finder(
    "descendant::*[self::ul or self::ol][li/a and not(ancestor::ul or ancestor::ol)][not(contains(@class,'mg'))]"
)
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|odt|rtf|pptx?)\b|mailto:|Document\.ashx|documents/", re.I)
_FEWEST_LINKS = 2


def without_chrome(root: Element) -> None:
    """Take out the site's own parts round the text too."""
    without_hidden(root)
    for element in [*_HEADERS(root), *filter(_only_leads_away, _LISTS(root))]:
        take_out(element)
    for link in _WITHIN_PAGE(root):
        if is_site_line(all_text(link).strip()):
            take_out(link)
    named = [
        element
        for element in root.iter()
        if element.tag not in _TEXT_TAGS
        and (_is_chrome(element.get("class") or "") or _is_chrome(element.get("id") or ""))
    ]
    _take_out_small(root, named)


def is_site_line(words: str) -> bool:
    """Whether a line is one of those that sites put on every page."""
    return len(words) < _LONGEST_SITE_LINE and bool(_SITE_LINE.fullmatch(words))


def without_hidden(root: Element) -> None:
    """Take out what is never text, and what the page hides."""
    etree.strip_elements(root, *_NEVER_TEXT, *_SITE, with_tail=False)
    for element in [one for one in root.iter() if not _MAY_HIDE.isdisjoint(one.keys())]:
        if any(_hides(key, value) for key, value in cast(list[tuple[str, str]], element.items())):
            take_out(element)


def _hides(key: str, value: str) -> bool:
    """Whether an attribute hides its element, or says that it is the site's own."""
    if key == "style":
        return ("display" in value or "visibility" in value) and bool(_HIDDEN.search(value))
    if key == "title":
        return value in ("header", "footer")  # of the printed page, as LibreOffice saves it
    return key == "hidden" or (key == "aria-hidden" and value == "true") or (key == "role" and value in _ROLES)


def _take_out_small(root: Element, named: list[Element]) -> None:
    """Take out what bears a name of the site's own parts, but for what holds half of the page's words."""
    whole = len(all_text(root)) if named else 0
    for element in named[:_MOST_WEIGHED]:
        if 2 * len(all_text(element)) < whole and element.find(".//main") is None:
            take_out(element)


def _only_leads_away(links: Element) -> bool:
    """A list of nothing but links is a menu, unless they lead to documents."""
    addresses = [link.get("href") or "" for link in links.iter("a")]
    if len(addresses) < _FEWEST_LINKS or any(map(_DOCUMENT.search, addresses)):
        return False
    linked = sum(len("".join(all_text(link).split())) for link in links.iter("a"))
    return linked == len("".join(all_text(links).split()))


@lru_cache(maxsize=4096)
def _is_chrome(names: str) -> bool:
    """Whether a site calls its own parts by these names: "leftMenu" is "left-menu"."""
    return bool(_CHROME.search(_LINES_APART.sub(r"\g<0>-", names)))
