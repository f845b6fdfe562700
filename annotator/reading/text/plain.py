"""Plain text: mail, pasted pages, what other programs saved.

Before it stand `letters` (which letters are mended, and which are kept), `front_matter`, and the modules that take away
what is no part of the words: `page_lines`, `quoted`, `markup`, `wrapped`. `forms` calls it. The text that comes out is
the text that is kept: every offset counts its letters.
"""

import re

from annotator.reading.passages import Mark, Passage, ReadText, Style
from annotator.reading.text.front_matter import FrontMatter, split_front_matter
from annotator.reading.text.letters import decode, mended, one_line_end
from annotator.reading.text.markup import by_lines, has_tags, heading_level, is_all_bold, unescaped, words_of
from annotator.reading.text.page_lines import without_page_lines
from annotator.reading.text.quoted import unquoted
from annotator.reading.text.wrapped import ordinals_in_place, rejoined

__all__ = ["PlainReader", "decode", "lines_of", "one_line_end", "read_text"]

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TO_LINES = re.compile(r"\r\n?|[\x0b\x85\u2028\u2029]")


class PlainReader:
    """Reads `.txt`."""

    form = "text"
    suffixes = frozenset({".txt", ".text"})

    def read(self, data: bytes, name: str) -> ReadText:
        """The text as it stands, its wrapped lines put together, without page numbers, tags and quotation marks."""
        return read_text(decode(data, name), self.form)


def read_text(text: str, form: str) -> ReadText:
    """Text that is decoded already, as a file of plain text is read."""
    text = _TO_LINES.sub("\n", mended(text))
    text = ordinals_in_place(unquoted(without_page_lines(text)))
    front, text = split_front_matter(text)
    pieces = [_plain(words) for words in (*(piece.words for piece in front.pieces), text)]
    if not front.pieces:
        words, passages = pieces[0]
        return ReadText(form=form, text=words, passages=passages, hints=front.hints)
    return _put_together(front, pieces, form)


def lines_of(text: str) -> tuple[Passage, ...]:
    """Each line that is not blank as a passage."""
    return tuple(Passage(*line.span()) for line in _LINE.finditer(text))


def _plain(text: str) -> tuple[str, tuple[Passage, ...]]:
    """Words and their lines, without tags where it holds some."""
    if not has_tags(text):
        text = rejoined(unescaped(text))
        return text, lines_of(text)
    pieces: list[str] = []
    passages: list[Passage] = []
    start = 0
    for line in rejoined(by_lines(text)).split("\n"):
        words, level = words_of(line).rstrip(), heading_level(line)
        if words.strip():
            style = Style.HEADING if level else Style.PARAGRAPH
            passages.append(Passage(start, start + len(words), style, level, is_all_bold(line)))
        pieces.append(words)
        start += len(words) + 1
    return "\n".join(pieces), tuple(passages)


def _put_together(front: FrontMatter, pieces: list[tuple[str, tuple[Passage, ...]]], form: str) -> ReadText:
    """The text that stood in the head of the file, its items marked as such, and the text below it."""
    whole = ""
    passages: list[Passage] = []
    for index, (words, lines) in enumerate(pieces):
        if not words.strip():
            continue
        whole += "\n\n" if whole else ""
        piece = front.pieces[index] if index < len(front.pieces) else None
        if piece and piece.is_item:
            passages.append(Passage(len(whole), len(whole) + len(words), Style.HEADING, 2, mark=Mark.ITEM))
        else:
            mark = Mark.LABEL if piece and piece.is_label else None
            passages += [
                Passage(len(whole) + p.start, len(whole) + p.end, p.style, p.level, p.bold, mark) for p in lines
            ]
        whole += words
    return ReadText(form=form, text=whole, passages=tuple(passages), hints=front.hints)
