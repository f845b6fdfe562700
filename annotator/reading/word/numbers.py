"""The automatic numbers of a Word document, which stand in no paragraph's text.

Before it stand `styles` and `numerals`; `blocks` calls it. Word keeps for each list (`w:num`) its levels
with a pattern such as "%1.%2" (ECMA-376 part 1, 17.9): the numbers are counted again here, in the document's order.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property

from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name

from annotator.reading.word.content import BULLET
from annotator.reading.word.numerals import written
from annotator.reading.word.package import MC, W
from annotator.reading.word.styles import VAL, ParagraphStyle, Styles, is_on, look_of, value

_LEVEL, _NUMBER_STYLE, _RESTART = f"{W}lvl", f"{W}numStyleLink", f"{W}lvlRestart"
_DEPTH, _FORM, _CUSTOM = f"{W}ilvl", f"{W}numFmt", f"{W}format"
_NEWER_FORM = f"{MC}AlternateContent/{MC}Choice/{_FORM}"
_PLACE = re.compile(r"%([1-9])")
_DEPTHS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 0
    form: str = "decimal"
    pattern: str = ""
    restart: int | None = None  # the level (from 1) whose numbers begin this one anew; 0 when none does
    legal: bool = False  # all numbers in it in figures
    hidden: bool = False


class _Levels:
    """The levels of a list, each read when it is first used."""

    def __init__(self, *nodes: Element) -> None:
        self._nodes = {_depth(level.get(_DEPTH, "")): level for node in nodes for level in node.iter(_LEVEL)}
        self._read: dict[int, _Level] = {}

    def __getitem__(self, depth: int) -> _Level | None:
        if depth not in self._read and depth in self._nodes:
            self._read[depth] = _level(self._nodes[depth])
        return self._read.get(depth)

    @cached_property
    def by_style(self) -> dict[str, int]:
        """The level to which a paragraphs' style is tied."""
        tied = ((value(node.find(f"{W}pStyle")), depth) for depth, node in self._nodes.items())
        return {style: depth for style, depth in tied if style}


@dataclass(slots=True)
class _List:
    """A list as the paragraphs name it. Lists of one kind count together, until one of them starts anew."""

    levels: _Levels
    counts: dict[int, int]
    starts: dict[int, int] = field(default_factory=dict[int, int])

    def next(self, depth: int) -> str:
        level = self.levels[depth]
        if level is None:
            return ""
        self._count(depth, level)
        if level.form == "bullet":
            return "" if level.hidden else BULLET
        return (
            "" if level.hidden else _PLACE.sub(lambda place: self._at(int(place[1]) - 1, level), level.pattern).strip()
        )

    def _count(self, depth: int, level: _Level) -> None:
        for upper in range(depth):  # a level that was passed over counts as if it had stood there
            above = self.levels[upper]
            if above and upper not in self.counts:
                self.counts[upper] = above.start
        if depth in self.starts:
            self.counts[depth] = self.starts.pop(depth)
        else:
            self.counts[depth] = self.counts[depth] + 1 if depth in self.counts else level.start
        for deeper in [other for other in self.counts if other > depth]:
            below = self.levels[deeper]
            if below is None or below.restart is None or depth < below.restart:
                del self.counts[deeper]

    def _at(self, depth: int, shown: _Level) -> str:
        level = self.levels[depth]
        if level is None or level.form == "none":
            return ""
        return written(self.counts.get(depth, level.start), "decimal" if shown.legal else level.form)


class Numbers:
    """Gives each paragraph its number, as long as it is asked in the document's order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        none = () if root is None else root
        self._kinds = {node.get(f"{W}abstractNumId", ""): node for node in none if node.tag == f"{W}abstractNum"}
        self._nums = {node.get(f"{W}numId", ""): node for node in none if node.tag == f"{W}num"}

    def of(self, own: Element | None, style: ParagraphStyle) -> str:
        """The number as it is printed ("12.", "(a)", "•"), or nothing. `own` is the paragraph's `w:numPr`."""
        list_id = _said(own, f"{W}numId") or style.list_id
        if list_id in ("", "0"):  # 0 takes the number of the style away
            return ""
        if list_id not in self._lists:
            self._lists[list_id] = self._list(list_id)
        found = self._lists[list_id]
        if found is None:
            return ""
        depth = _said(own, _DEPTH) or str(found.levels.by_style.get(style.id, style.depth))
        return found.next(_depth(depth))

    def _list(self, list_id: str) -> _List | None:
        num = self._nums.get(list_id)
        kind = self._kind(num)
        if num is None or kind is None:
            return None
        changed = num.findall(f"{W}lvlOverride")
        name = kind.get(f"{W}abstractNumId", "")
        starts = {
            _depth(node.get(_DEPTH, "")): _whole(value(start))
            for node in changed
            if (start := node.find(f"{W}startOverride")) is not None
        }
        return _List(_Levels(kind, *changed), self._counts.setdefault(name, {}), starts)

    def _kind(self, num: Element | None) -> Element | None:
        """The kind of list that a list is of, also where it names a style of lists instead of its own levels."""
        seen: set[str] = set()
        while num is not None:
            name = value(num.find(f"{W}abstractNumId"))
            kind = self._kinds.get(name)
            linked = value(kind.find(_NUMBER_STYLE)) if kind is not None else ""
            if not linked or name in seen:
                return kind
            seen.add(name)
            num = self._nums.get(self._styles.paragraph(linked).list_id)
        return None


def _level(node: Element) -> _Level:
    restart = value(node.find(_RESTART))
    legal = node.find(f"{W}isLgl")
    picture = node.find(f"{W}lvlPicBulletId") is not None
    return _Level(
        start=_whole(value(node.find(f"{W}start"))),
        form="bullet" if picture else _form(node),
        pattern=value(node.find(f"{W}lvlText")),
        restart=_whole(restart) if restart else None,
        legal=legal is not None and is_on(legal.get(VAL, "")),
        hidden=bool(look_of(node.find(f"{W}rPr")).hidden),
    )


def _form(node: Element) -> str:
    """How the number is written; a form newer than the format itself ("001, 002, ...") stands beside an older one."""
    for form in (node.find(_NEWER_FORM), node.find(_FORM)):
        if form is not None:
            return form.get(_CUSTOM, "") if value(form) == "custom" else value(form)
    return "decimal"


def _said(properties: Element | None, tag: str) -> str:
    return value(properties.find(tag)) if properties is not None else ""


def _depth(said: str) -> int:
    return min(_whole(said), _DEPTHS - 1)


def _whole(said: str) -> int:
    """A number of a file: never so large that to write it takes long."""
    return min(int(said), 99_999) if said.isascii() and said.isdigit() and len(said) < 10 else 0
