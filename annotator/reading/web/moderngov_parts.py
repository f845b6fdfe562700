"""The parts of a page of ModernGov's, as its own classes name them, before anybody says what kind of page it is.

Before it stand `blocks` and `chrome`; `moderngov` calls it. What a class does not say is told by the words
that ModernGov prints on every council's pages: "Minutes:", "Meeting: 14/10/2025 - Cabinet (Item 6)".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotator.reading.passages import Mark
from annotator.reading.web.blocks import Block, blocks_of
from annotator.reading.web.tree import Element, all_text, finder, take_out
from annotator.reading.web.words import words_of

IS_MODERNGOV = re.compile(
    r"""id(?<!\wid)\s*=\s*["']?modgov\b|class(?<!\wclass)\s*=\s*["']?[^"'>]{0,80}\bmg(?:MainTitleTxt|SubTitleTxt|AiTitleTxt|SubItemTitleTxt"""
    r"""|ItemNumberCell|WordPara|ItemTable|Content)\b"""
)
IS_ITEM_PAGE = re.compile(r"<h[12][^>]{0,200}>\s*(?:Agenda item|Issue details|Issue - [\w ]{3,20})\s*</h[12]>", re.I)
_KIND = re.compile(r"(?:Agenda item|Issue details|Issue - [\w ]{3,20})", re.I)
_ROLES = {
    "mgMainTitleTxt": "kind", "mgSubTitleTxt": "subtitle", "mgItemNumberCell": "number", "mgAiTitleTxt": "title",
    "mgSubItemTitleTxt": "label", "mgSubSubTitleTxt": "label", "mgSectionTitle": "section", "mgWordPara": "text",
    "mgBulletList": "documents", "mgActionList": "links", "mgLinks": "links", "mgLabel": "entry",
}  # fmt: skip
_NO_TEXT = frozenset((
    "mgFileSize", "mgHide", "mgFooter", "mgPrint", "mgSocialMedia", "mgTopMenu", "mgLeftMenu", "mgLHS",
))  # fmt: skip
_OURS = finder("descendant::*[contains(@class,'mg')]")
_HEADS_OF_ITEMS = finder("caption | tr/th | tbody/tr/th | thead")
_DIRECTIONS = finder("descendant::a[contains(.,'irections')]")
_TELLING_LINK = re.compile(r"restricted|\bMeeting\s+of\b|\(Item\b")
_UNSAID = frozenset(("", "section", "entry", "subtitle"))  # roles beside which a label may stand
_PARAGRAPHS = frozenset(("p", "li", "td", "div", "dd", "dt", "h2", "h3", "h4"))

MEETING_LINE = re.compile(r"^(?:Meetings?|Cyfarfod):\s*\d{1,2}/\d{1,2}/\d{4}\b.{0,20}?\s[-–]\s*\S")
_LABEL = re.compile(
    r"^(?:(?:additional|supporting|accompanying|background)\s+(?:documents|papers)|minutes|decisions?|purpose"
    r"|cofnodion|penderfyniad(?:au)?|dogfennau\s+(?:ychwanegol|ategol)|pwrpas"
    r"|(?:reasons?|rationale)\s+for\s+(?:the\s+)?(?:decisions?|recommendations?)|reasons?\s+decision\s+maker"
    r"|(?:alternative|other)\s+options?\s+(?:considered|rejected)[^:]{0,30}|wards?\s+affected)\s*:$",
    re.I,
)
_OF_DOCUMENTS = re.compile(r"\b(?:documents?|papers|dogfennau)\b", re.I)
_ICON = re.compile(
    r"\s*(?:\bpdf\s+icon\b)?\s*\b(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|RTF|CSV)\s+[\d.,]+\s*[KMG]?B\b.*$|\s*\bpdf\s+icon\s*$",
    re.I,
)
_SIZES = ("KB", "MB", "GB", " B", "Kb", "Mb", "icon")
_NUMBER_ALONE = re.compile(r"^(?:[A-Z]{1,6}[./ -]?)?\d{1,4}(?:[./-]\d{1,4}){0,3}[a-z]?[.):]{0,2}$")
_RESTRICTED = re.compile(
    r"^View\s+the\s+reasons?\s+why\s+(?:this\s+|the\s+)?(?:agenda\s+)?item\b.*\brestricted\b", re.I
)


@dataclass(slots=True)
class Section:
    """An agenda item or a meeting of a page: what heads it, and the blocks under it."""

    mark: Mark
    words: str
    under: list[Block] = field(default_factory=list[Block])
    number: str = ""

    @property
    def is_labelled(self) -> bool:
        """Whether a part of it has a heading of its own."""
        return any(is_label(block) for block in self.under)


@dataclass(slots=True)
class PageParts:
    """What stands on a page: its kind ("Agenda item"), its own title, its lines of facts, and its sections in order."""

    kind: str = ""
    subtitle: str = ""
    above: list[Block] = field(default_factory=list[Block])
    links: list[str] = field(default_factory=list[str])
    sections: list[Section] = field(default_factory=list[Section])


def parts_of_page(root: Element) -> PageParts:
    """The parts of the page below an element, which loses what is no text."""
    parts = PageParts()
    number = ""
    for block in _without_empty_labels(blocks_of(root, _roles(root))):
        under = parts.sections[-1].under if parts.sections else parts.above
        if block.role == "text":
            under.append(block)
        elif block.role == "kind" and not parts.kind:
            parts.kind = block.words
        elif block.role == "subtitle" and not parts.subtitle:
            parts.subtitle = block.words
        elif block.role == "links":
            _keep_link(block, parts, under)
        elif MEETING_LINE.match(block.words):
            parts.sections.append(Section(Mark.MEETING, block.words))
        elif block.role == "title" and _NUMBER_ALONE.match(block.words):
            number = block.words
        elif block.role == "title":
            words = f"{number} {without_icon(block.words)}".strip()
            parts.sections.append(Section(Mark.ITEM, words, number=number or block.number))
            number = ""
        else:
            under.append(block)
    afters: list[Block | None] = [*parts.above[1:], None]
    parts.above = [block for block, after in zip(parts.above, afters, strict=False) if not _heads_nothing(block, after)]
    return parts


def _heads_nothing(block: Block, after: Block | None) -> bool:
    """ "Media" and "Items" head what is no text, or what is told elsewhere."""
    return block.role == "section" and (after is None or after.role == "section")


def is_label(block: Block) -> bool:
    """Whether the block heads a part of an item."""
    return block.role == "label"


def heads_documents(block: Block) -> bool:
    """Whether the block heads a list of documents."""
    return block.role == "label" and bool(_OF_DOCUMENTS.search(block.words))


def without_icon(words: str) -> str:
    """Words of a link without the document's form and size."""
    return _ICON.sub("", words) if any(sign in words for sign in _SIZES) else words


def _roles(root: Element) -> dict[Element, str]:
    for link in _DIRECTIONS(root):
        take_out(link)
    roles: dict[Element, str] = {}
    for element in _OURS(root):
        for name in (element.get("class") or "").split():
            if name in _NO_TEXT or (name == "mgActionList" and not _TELLING_LINK.search(all_text(element))):
                take_out(element)
            elif name == "mgItemTable":
                _unfold(element, roles)
            elif name in _ROLES:
                _give(roles, element, _ROLES[name])
    if "kind" not in roles.values():
        _name_headings(root, roles)
    return roles


def _name_headings(root: Element, roles: dict[Element, str]) -> None:
    """A site of plain headings: the one that says what page it is, and below it the item's title."""
    headings = root.iter("h1", "h2", "h3")
    for heading in headings:
        if _KIND.fullmatch(words_of(all_text(heading))):
            roles[heading] = "kind"
            title = next(headings, None)
            if title is not None and "subtitle" not in roles.values():
                roles[title] = "subtitle"
            return


def _give(roles: dict[Element, str], element: Element, role: str) -> None:
    """Give the role to the element; a label within a line makes the line one of facts."""
    if role == "entry" and element.tag not in _PARAGRAPHS:
        parent = element.getparent()
        if parent is not None and parent.tag in _PARAGRAPHS:
            roles.setdefault(parent, role)
    else:
        roles[element] = role


def _unfold(table: Element, roles: dict[Element, str]) -> None:
    """The table of items only lays them out: its caption and its heads say nothing."""
    roles.setdefault(table, "")
    for element in _HEADS_OF_ITEMS(table):
        take_out(element)


def _keep_link(block: Block, parts: PageParts, under: list[Block]) -> None:
    """Links lead away from the page; two of them say something of it: which meeting it was, and what is restricted."""
    words = block.words.removeprefix("• ")
    if _RESTRICTED.match(words):
        under.append(Block("Restricted", role="restricted"))
    elif not parts.sections:
        parts.links.append(words)


def _without_empty_labels(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without the heads of lists of documents that have none to show."""
    waiting: Block | None = None
    for block in blocks:
        if block.role in _UNSAID and _LABEL.match(block.words):
            block.role = "label"  # by ModernGov's own words, where no minutes stand
        if waiting is not None:
            if not is_label(block) and block.role not in ("title", "links") and not MEETING_LINE.match(block.words):
                yield waiting
            waiting = None
        if heads_documents(block):
            waiting = block
        else:
            yield block
