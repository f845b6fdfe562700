"""Markdown: minutes as small councils keep them in their website's repository.

Before it stand `passages`, `letters`, `front_matter` and `markup`; `forms` calls it. The marks are taken away and the
words kept: a clerk reads "Action: the Clerk to chase", not "**Action:** ...". Lines that were only wrapped are joined.
"""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from annotator.reading.passages import Mark, ReadText, Style, TextBuilder
from annotator.reading.text.front_matter import Piece, split_front_matter
from annotator.reading.text.letters import decode, mended, one_line_end
from annotator.reading.text.markup import by_lines, heading_level, is_all_bold, words_of
from annotator.reading.text.plain import read_text
from annotator.reading.text.wrapped import begins_anew

_BULLET = "• "
_FOOTNOTE = re.compile(r"\[\^([\w.-]{1,40})\]")
_OF_THE_SITE = re.compile(r"^[ \t]*\{[%:][^\n{}]{0,400}\}[ \t]*$|\{[%:][^\n{}]{0,400}[%:]?\}", re.M)
_TICK_BOX = re.compile(r"\[([ xX])\][ \t]")
_LONGEST_BLOCK = 50_000
_LONGEST_HEADING = 200


class MarkdownReader:
    """Reads `.md`; the front matter's entries become hints, and the minutes in it text."""

    form = "markdown"
    suffixes = frozenset({".md", ".markdown"})

    def read(self, data: bytes, name: str) -> ReadText:
        """The words without the marks, with headings, lists and table rows as passages."""
        text = mended(one_line_end(decode(data, name)))
        if max(map(len, text.split("\n\n"))) > _LONGEST_BLOCK:
            return read_text(text, self.form)  # no paragraph that anybody wrote; its marks would take minutes
        front, source = split_front_matter(text)
        builder = TextBuilder()
        for piece in (*front.pieces, Piece(source)):
            if piece.is_item:
                builder.add(piece.words, Style.HEADING, level=2, mark=Mark.ITEM)
            elif piece.is_label:
                builder.add(piece.words, mark=Mark.LABEL)
            else:
                _Walk(builder).blocks(_parsed(piece.words))
        return ReadText(form=self.form, text=builder.text, passages=tuple(builder.passages), hints=front.hints)


def _parsed(source: str) -> list[Token]:
    """The blocks of Markdown; footnotes' marks as "[1]", and what a website's generator is told left out."""
    source = _FOOTNOTE.sub(r"\\[\1\\]", _OF_THE_SITE.sub("", source))
    return _parser().parse(source)


@cache
def _parser() -> MarkdownIt:
    """Without code by indentation: clerks set lines in with spaces ("1.          Present"), and write none."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")


class _Walk:
    """Goes through the tokens of a Markdown document once."""

    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder
        self._lists: list[int | None] = []  # of each list around us the last number, or None for bullets
        self._row: list[str] | None = None
        self._heading = 0
        self._underlined = False
        self._mark = ""

    def blocks(self, tokens: list[Token]) -> None:
        """Add every block's words to the builder."""
        for token in tokens:
            if token.type == "inline":
                self._words(token)
            elif token.type in ("code_block", "fence"):
                self._builder.add(token.content.rstrip("\n"))
            elif token.type == "html_block":
                self._html(token.content)
            else:
                self._frame(token)

    def _frame(self, token: Token) -> None:
        """Note what opens or closes around the words."""
        match token.type:
            case "heading_open":
                self._heading = int(token.tag[1:])
                self._underlined = token.markup in ("-", "=")
            case "heading_close":
                self._heading = 0
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrs.get("start", 1)) - 1)
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
                self._mark = ""
            case "list_item_open":
                self._mark = self._next_mark(token)
            case "tr_open":
                self._row = []
            case "tr_close":
                self._builder.add("\t".join(self._row or []), Style.ROW)
                self._row = None
            case _:
                pass

    def _next_mark(self, token: Token) -> str:
        """The entry's number as it stands in the file; where all are "1." they are counted, as on the printed page."""
        last = self._lists[-1]
        indent = "    " * (len(self._lists) - 1)
        if last is None:
            return indent + _BULLET
        written = int(token.info) if token.info.isdigit() else 0
        self._lists[-1] = number = written if written > last else last + 1
        return f"{indent}{number}{token.markup or '.'} "

    def _words(self, token: Token) -> None:
        words, bold = _inline(token.children or [])
        if self._row is not None:
            self._row.append(words.replace("\n", " "))
        elif self._heading and not (self._underlined and _is_prose(words)):
            self._builder.add(words.replace("\n", " "), Style.HEADING, level=self._heading)
        else:
            if self._mark.strip():
                words = _TICK_BOX.sub(lambda box: "☐ " if box[1] == " " else "☑ ", words, count=1)
            self._builder.add(self._mark + words, Style.LIST if self._lists else Style.PARAGRAPH, bold=bold)
            self._mark = " " * len(self._mark)

    def _html(self, block: str) -> None:
        """A block of HTML: its lines as paragraphs, its headings as headings, its rows as rows."""
        for line in by_lines(" ".join(block.split("\n"))).split("\n"):
            words, level = words_of(line).strip(), heading_level(line)
            style = Style.HEADING if level else Style.ROW if "\t" in words else Style.PARAGRAPH
            self._builder.add(words, style, level=level, bold=is_all_bold(line))


def _is_prose(words: str) -> bool:
    """A paragraph that only happens to stand above a dividing line is no heading."""
    return "\n" in words or len(words) > _LONGEST_HEADING or words.rstrip().endswith((".", ";"))


def _inline(tokens: list[Token]) -> tuple[str, bool]:
    """The words of a block, and whether all of them are bold. A wrapped line is joined to the one above it."""
    pieces: list[str] = []
    depth = 0
    bold = True
    for index, token in enumerate(tokens):
        match token.type:
            case "strong_open":
                depth += 1
            case "strong_close":
                depth -= 1
            case "softbreak":
                pieces.append("\n" if begins_anew(_line_from(tokens, index + 1)) else " ")
            case "hardbreak":
                pieces.append("\n")
            case "html_inline":
                depth += _opens(token.content)
                pieces.append("\n" if token.content[:3].lower() == "<br" else "")
            case "text" | "code_inline" | "image":
                pieces.append(token.content)
                bold = bold and (depth > 0 or not token.content.strip())
            case _:
                pass
    return "".join(pieces), bold and bool("".join(pieces).strip())


def _line_from(tokens: list[Token], start: int) -> str:
    """The words of the line that begins with a token."""
    words: list[str] = []
    for token in tokens[start:]:
        if token.type in ("softbreak", "hardbreak"):
            break
        words.append(token.content if token.type in ("text", "code_inline") else "")
    return "".join(words)


def _opens(tag: str) -> int:
    """1 for a tag that opens bold words, -1 for one that closes them."""
    low = tag.lower()
    return 1 if low.startswith(("<b>", "<strong")) else -1 if low in ("</b>", "</strong>") else 0
