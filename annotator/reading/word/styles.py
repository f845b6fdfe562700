"""The styles of a Word document: which paragraphs are headings, stand out, are hidden, or are numbered.

Before it stands `package`; `words`, `numbers` and `blocks` call it. A style says only in what it
differs from the one that it is based on, so each is asked along that line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name

from annotator.reading.word.package import W, tree_of, without_table_styles

VAL = f"{W}val"
_NAME, _BASED_ON, _DEFAULT, _TYPE, _ID = (f"{W}{word}" for word in ("name", "basedOn", "default", "type", "styleId"))
_OUTLINE, _LOOKS, _NUMBERED = f"{W}pPr/{W}outlineLvl", f"{W}rPr", f"{W}pPr/{W}numPr"
_BOLD, _UNDERLINED, _CAPITALS, _HIDDEN = f"{W}b", f"{W}u", (f"{W}caps", f"{W}smallCaps"), f"{W}vanish"
_OFF = {"0", "false", "off", "none"}

_HEADING = re.compile(r"^heading (\d)\b")
_NO_HEADING = re.compile(
    r"\b(?:toc|contents?|table|index|list|illustration|object|bibliography|note|message|running)\b"
)
_NAMED_HEADING = re.compile(r"\b(sub)?-?headings?\b\D*(\d)?")
_CONTENTS = re.compile(r"^(?:toc(?: heading| ?\d)|table of (?:figures|authorities)|contents (?:heading|\d))")
_DEEPEST = 9
_LARGEST_KEPT = 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class Look:
    """What letters look like; None where it is not said. Bold, underlined and capital words stand out."""

    bold: bool | None = None
    underlined: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None

    def over(self, other: "Look") -> "Look":
        """This look on top of another."""
        if other is PLAIN:
            return self
        if self is PLAIN:
            return other
        return Look(*(_first(*pair) for pair in zip(self._all(), other._all(), strict=True)))

    @property
    def stands_out(self) -> bool:
        """Whether a reader takes the words for a heading: formatted capitals keep the letters that were typed."""
        return bool(self.bold or self.underlined or self.capitals)

    def _all(self) -> tuple[bool | None, ...]:
        return self.bold, self.underlined, self.capitals, self.hidden


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A style of paragraphs. `level` is a heading's; `list_id` and `depth` are its place in a list."""

    id: str = ""
    level: int = 0
    contents: bool = False  # an entry of a table of contents
    look: Look = PLAIN
    list_id: str = ""
    depth: str = ""


class Styles:
    """The styles, by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._nodes: dict[str, Element] = {}
        self._usual = ""
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._looks: dict[str, Look] = {}
        for node in root.iterchildren(f"{W}style") if root is not None else ():
            self._nodes[node.get(_ID, "")] = node
            if node.get(_TYPE) == "paragraph" and is_on(node.get(_DEFAULT, "0")):
                self._usual = node.get(_ID, "")

    def paragraph(self, style_id: str) -> ParagraphStyle:
        """The paragraphs' style of that id, or the usual one."""
        if style_id not in self._paragraphs:
            self._paragraphs[style_id] = self._paragraph(style_id if style_id in self._nodes else self._usual)
        return self._paragraphs[style_id]

    def look(self, style_id: str) -> Look:
        """The look that a style gives letters."""
        if style_id not in self._looks:
            look = PLAIN
            for node in self._line(style_id):
                look = look.over(look_of(node.find(_LOOKS)))
            self._looks[style_id] = look
        return self._looks[style_id]

    def _paragraph(self, style_id: str) -> ParagraphStyle:
        names = [value(node.find(_NAME)).lower() for node in self._line(style_id)]
        numbered = [found for node in self._line(style_id) if (found := node.find(_NUMBERED)) is not None]
        return ParagraphStyle(
            id=style_id,
            level=self._level(style_id, names),
            contents=any(_CONTENTS.match(name) for name in names),
            look=self.look(style_id),
            list_id=_said(numbered, f"{W}numId"),
            depth=_said(numbered, f"{W}ilvl"),
        )

    def _level(self, style_id: str, names: list[str]) -> int:
        """By the outline level, by Word's own names (English in every language's Word), or a name like them."""
        for node, name in zip(self._line(style_id), names, strict=True):
            outline = value(node.find(_OUTLINE))
            if outline.isdigit():
                return int(outline) + 1 if int(outline) < _DEEPEST else 0
            own = _HEADING.match(name)
            if own:
                return int(own.group(1))
            if name == "title":
                return 1
        return next((level for name in names if (level := _named_level(name))), 0)

    def _line(self, style_id: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style_id in self._nodes and style_id not in seen:
            seen.add(style_id)
            node = self._nodes[style_id]
            yield node
            style_id = value(node.find(_BASED_ON))


def styles_in(data: bytes) -> Styles:
    """The styles in that part; those of the last few documents are kept, since a committee's have the same."""
    return _kept_styles(data) if len(data) < _LARGEST_KEPT else _read_styles(data)


def _read_styles(data: bytes) -> Styles:
    return Styles(tree_of(without_table_styles(data)) if data else None)


_kept_styles = lru_cache(maxsize=8)(_read_styles)


def look_of(properties: Element | None) -> Look:
    """The look that the properties of a run, a paragraph's mark or a style say."""
    if properties is None or not len(properties):
        return PLAIN
    bold = underlined = capitals = hidden = None
    for node in properties:
        if node.tag == _BOLD:
            bold = is_on(value(node))
        elif node.tag == _UNDERLINED:
            underlined = is_on(value(node))
        elif node.tag in _CAPITALS:
            capitals = is_on(value(node)) or capitals
        elif node.tag == _HIDDEN:
            hidden = is_on(value(node))
    if bold is underlined is capitals is hidden is None:
        return PLAIN
    return Look(bold, underlined, capitals, hidden)


def value(node: Element | None) -> str:
    """What a property is set to, or nothing."""
    return node.get(VAL, "") if node is not None else ""


def is_on(said: str) -> bool:
    """Whether a property that may be off is on: named without a value, it is."""
    return said not in _OFF


def style_of(properties: Element | None, tag: str) -> str:
    """The id of the style that the properties name."""
    return value(properties.find(tag)) if properties is not None else ""


def _named_level(name: str) -> int:
    found = None if _NO_HEADING.search(name) else _NAMED_HEADING.search(name)
    return int(found.group(2) or (2 if found.group(1) else 1)) if found else 0


def _said(nodes: list[Element], tag: str) -> str:
    return next((said for node in nodes if (said := value(node.find(tag)))), "")


def _first(own: bool | None, below: bool | None) -> bool | None:
    return below if own is None else own
