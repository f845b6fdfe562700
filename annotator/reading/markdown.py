"""Markdown: minutes as small councils keep them in their website's repository.

Before it stand `passages` and `plain`; `forms` calls it. The marks are taken away and the words kept: a clerk reads
"Action: the Clerk to chase", not "**Action:** ...". Lines that were only wrapped are joined.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from annotator.reading.passages import ReadText, Style, TextBuilder
from annotator.reading.plain import decode, one_line_end

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.S)
_ENTRY = re.compile(r"^([A-Za-z_]+):[ \t]*(.*?)[ \t]*$", re.M)
_BULLET = "• "


class MarkdownReader:
    """Reads `.md`; the front matter's entries become hints."""

    form = "markdown"
    suffixes = frozenset({".md", ".markdown"})

    def read(self, data: bytes, name: str) -> ReadText:
        """The words without the marks, with headings, lists and table rows as passages."""
        source = one_line_end(decode(data, name))
        hints: dict[str, str] = {}
        front = _FRONT.match(source)
        if front:
            hints = {key.lower(): value.strip("\"'") for key, value in _ENTRY.findall(front.group(1)) if value}
            source = source[front.end() :]
        builder = TextBuilder()
        _Walk(builder).blocks(MarkdownIt("commonmark").enable("table").parse(source))
        return ReadText(form=self.form, text=builder.text, passages=tuple(builder.passages), hints=hints)


class _Walk:
    """Goes through the tokens of a Markdown document once."""

    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder
        self._lists: list[int | None] = []  # of each list around us the next number, or None for bullets
        self._row: list[str] | None = None
        self._heading = 0
        self._mark = ""

    def blocks(self, tokens: list[Token]) -> None:
        """Add every block's words to the builder."""
        for token in tokens:
            if token.type == "inline":
                self._words(token)
            elif token.type in ("code_block", "fence"):
                self._builder.add(token.content.rstrip("\n"))
            else:
                self._frame(token)

    def _frame(self, token: Token) -> None:
        """Note what opens or closes around the words."""
        match token.type:
            case "heading_open":
                self._heading = int(token.tag[1:])
            case "heading_close":
                self._heading = 0
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
                self._mark = ""
            case "list_item_open":
                self._mark = self._next_mark()
            case "tr_open":
                self._row = []
            case "tr_close":
                self._builder.add("\t".join(self._row or []), Style.ROW)
                self._row = None
            case _:
                pass

    def _next_mark(self) -> str:
        number = self._lists[-1]
        indent = "    " * (len(self._lists) - 1)
        if number is None:
            return indent + _BULLET
        self._lists[-1] = number + 1
        return f"{indent}{number}. "

    def _words(self, token: Token) -> None:
        words, bold = _inline(token.children or [])
        if self._row is not None:
            self._row.append(words.replace("\n", " "))
        elif self._heading:
            self._builder.add(words, Style.HEADING, level=self._heading)
        else:
            self._builder.add(self._mark + words, Style.LIST if self._lists else Style.PARAGRAPH, bold=bold)
            self._mark = " " * len(self._mark)


def _inline(tokens: list[Token]) -> tuple[str, bool]:
    """The words of a line, and whether all of them are bold."""
    pieces: list[str] = []
    depth = 0
    bold = True
    for token in tokens:
        match token.type:
            case "strong_open":
                depth += 1
            case "strong_close":
                depth -= 1
            case "softbreak":
                pieces.append(" ")
            case "hardbreak":
                pieces.append("\n")
            case "text" | "code_inline":
                pieces.append(token.content)
                bold = bold and (depth > 0 or not token.content.strip())
            case "image":
                pieces.append(token.content)
            case _:
                pass
    return "".join(pieces), bold and bool(pieces)
