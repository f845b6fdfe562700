"""The walk through a page's tree: its blocks of words in order, headings, paragraphs, list entries and table rows.

Before it stand `lists`, `tables` and `words`; `html`, `moderngov` and `service` call it. It goes down
the tree with a stack of its own, so that a page of any depth is read.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from annotator.reading.passages import Style
from annotator.reading.web.lists import OpenList, opened, with_mark
from annotator.reading.web.tables import numbered, rows_of
from annotator.reading.web.tree import Element, all_text
from annotator.reading.web.words import BOLD, BOLD_ENDS, BREAK, Line, bold_after, is_bold_style, lines_of

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "li",
    "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul", *_HEADINGS,
))  # fmt: skip
_LISTS = frozenset(("ol", "ul", "menu", "dir"))
_BOLD = frozenset(("b", "strong"))
_BULLETS = frozenset("·•▪●◦‣§")
_INDENT = "    "
_DEEPEST_INDENT = 8
_ONE_LINE = frozenset(("kind", "subtitle", "title", "label"))  # roles of headings, on however many lines they are shown


@dataclass(slots=True)
class Block:
    """Words on lines of their own. `role` is what the page's own classes say of them, where that was asked for.

    `number` is the number before them, where it stands in a cell of its own.
    """

    words: str
    style: Style = Style.PARAGRAPH
    level: int = 0
    bold: bool = False
    role: str = ""
    number: str = ""


def blocks_of(root: Element, roles: Mapping[Element, str] | None = None) -> list[Block]:
    """The blocks below an element. `roles` names elements whose words are to carry a role ("number": a cell's)."""
    for line_break in root.iter("br"):
        line_break.tail = BREAK + (line_break.tail or "")
    return _Walk(roles or {}).blocks(root)


class _Walk:
    """One pass: elements wait on the stack, and with them what is to be done when they end."""

    def __init__(self, roles: Mapping[Element, str]) -> None:
        self._roles = roles
        self._numbers = {element for element, role in roles.items() if role == "number"}
        self._role = ""
        self._blocks: list[Block] = []
        self._lists: list[OpenList] = []
        self._last_list: OpenList | None = None  # the last numbered one that was within no other
        self._mark = ""  # what stands before the next words of a list's entry
        self._number = ""  # of a cell that holds nothing else: it belongs to the words beside it
        self._run: list[str] = []  # words that stand between blocks
        self._bold = 0  # how much bold is open round the run
        self._level = 0  # of the heading around us
        self._stack: list[Element | str | Callable[[], None] | None] = []  # None: a block ends

    def blocks(self, root: Element) -> list[Block]:
        """The blocks below the element."""
        stack, run = self._stack, self._run
        stack.append(root)
        while stack:
            task = stack.pop()
            if isinstance(task, Element):
                self._enter(task)
            elif isinstance(task, str):
                if run or not task.isspace():
                    run.append(task)
            elif task is None:
                if run:
                    self._end_run()
            else:
                task()
        self._end_run()
        return self._blocks

    def _enter(self, element: Element) -> None:
        tag = element.tag
        if tag not in _BLOCKS:
            self._inline(element, tag)
            return
        if self._run:
            self._end_run()
        role = self._roles.get(element)
        if role is not None:
            self._stack.append(partial(self._take_role, self._role))
            self._role = role
        if tag == "table":
            self._table(element)
        elif tag == "tr":
            self._row(element)
        elif tag in _LISTS:
            self._list(element)
        else:
            self._block(element, tag)

    def _inline(self, element: Element, tag: str) -> None:
        """Words within a line."""
        if tag in _BOLD or (tag == "span" and is_bold_style(element.get("style") or "")):
            self._run.append(BOLD)
            self._stack.append(BOLD_ENDS)
        self._go_into(element)

    def _block(self, element: Element, tag: str) -> None:
        if tag == "li":
            self._mark = self._lists[-1].mark(element) if self._lists else ""
        level = _HEADINGS.get(tag) or self._level
        text = _plain_text(element)
        if text is not None:
            self._add(text.replace("\n", BREAK) if tag == "pre" else text, level)
            return
        if level == self._level:
            self._stack.append(None)
        else:
            self._stack.append(partial(self._end_block, self._level))
            self._level = level
        self._go_into(element)

    def _list(self, element: Element) -> None:
        outermost = not self._lists
        self._lists.append(opened(element, self._last_list if outermost else None))
        if outermost and element.tag == "ol":
            self._last_list = self._lists[0]
        self._stack.append(self._end_list)
        self._go_into(element)

    def _table(self, table: Element) -> None:
        rows = rows_of(table, self._roles)
        if rows is None:
            self._stack.append(None)
            self._go_into(table)
            return
        for caption in table.iterchildren("caption"):
            self._add(all_text(caption), 0)
        for row in rows:
            if any(row):
                self._blocks.append(Block("\t".join(row), Style.ROW, role=self._role))

    def _row(self, row: Element) -> None:
        found = numbered(row, self._numbers)
        if found is None:
            self._go_into(row)
            return
        self._number = found[0]
        self._stack.append(self._end_row)
        self._stack.extend(reversed(list(found[1])))

    def _go_into(self, element: Element) -> None:
        text = element.text
        if text and (self._run or not text.isspace()):
            self._run.append(text)
        stack = self._stack
        for child in reversed(list(element)):
            tail = child.tail
            if tail and not (child.tag in _BLOCKS and tail.isspace()):
                stack.append(tail)
            stack.append(child)

    def _end_run(self) -> None:
        if self._run:
            text = "".join(self._run)
            self._run.clear()
            self._add(text, self._level)

    def _end_block(self, level: int) -> None:
        self._end_run()
        self._level = level

    def _end_list(self) -> None:
        self._end_run()
        self._lists.pop()
        self._mark = ""

    def _end_row(self) -> None:
        self._end_run()
        if self._number:
            self._blocks.append(Block(self._number, role=self._role))
            self._number = ""

    def _take_role(self, role: str) -> None:
        self._end_run()
        self._role = role

    def _add(self, text: str, level: int) -> None:
        if text.isascii() and not (self._lists or self._number):  # most blocks: neither lines nor bold are marked in it
            if words := " ".join(text.split()):
                style = Style.HEADING if level else Style.PARAGRAPH
                self._blocks.append(Block(words, style, level, self._bold > 0, self._role))
            return
        lines = lines_of(text, self._bold)
        if BOLD in text or BOLD_ENDS in text:
            self._bold = bold_after(text, self._bold)
        if not lines:
            return
        if level or self._role in _ONE_LINE:
            lines = [Line(" ".join(line.words for line in lines), all(line.bold for line in lines))]
        first = len(self._blocks)
        if number := self._number:
            lines[0].words = f"{number} {lines[0].words}"
            self._number = ""
        for line in lines:
            if level:
                self._blocks.append(Block(line.words, Style.HEADING, level, line.bold, self._role))
            elif self._lists:
                self._blocks.append(Block(self._marked(line.words), Style.LIST, 0, line.bold, self._role))
            else:
                style = Style.LIST if line.words[0] in _BULLETS else Style.PARAGRAPH
                self._blocks.append(Block(line.words, style, 0, line.bold, self._role))
        self._blocks[first].number = number

    def _marked(self, words: str) -> str:
        mark = self._mark
        self._mark = " " * len(mark)
        return _INDENT * min(len(self._lists) - 1, _DEEPEST_INDENT) + with_mark(mark, words)


def _plain_text(element: Element) -> str | None:
    """All that the element says, if it holds no other block and nothing in bold; None if it does."""
    if not len(element):
        return element.text or ""
    first = element[0]
    if len(element) == 1 and not len(first):  # Word's paragraphs are each a span within a paragraph
        return None if _changes(first) else f"{element.text or ''}{first.text or ''}{first.tail or ''}"
    return None if any(map(_changes, element.iterdescendants())) else all_text(element)


def _changes(part: Element) -> bool:
    """Whether a part begins a block of its own, or bold."""
    tag = part.tag
    return tag in _BLOCKS or tag in _BOLD or (tag == "span" and is_bold_style(part.get("style") or ""))
