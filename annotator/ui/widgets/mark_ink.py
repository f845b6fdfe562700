"""The ink of marked words: a deadline is written in its colour, as its few words are read as one.

Comes after `mark_geometry` and before `item_text`. The ink is laid over a line's layout, as a highlighter's is, so
the document with its own formats is not touched.
"""

from collections import defaultdict
from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument, QTextLayout

from annotator.records import TagKind
from annotator.ui.theme import Theme, kind_colours
from annotator.ui.widgets.mark_geometry import Stretch

_INKED = (TagKind.DEADLINE,)

_Inking = tuple[int, int, str]


class MarkInk:
    """Keeps the ink of one document's words; only blocks whose ink changes are laid out again."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._shown: dict[int, list[_Inking]] = {}

    def forget(self) -> None:
        """The document holds another text now: nothing is inked."""
        self._shown = {}

    def show(self, stretches: Iterable[Stretch], theme: Theme) -> None:
        """Ink the words of these marks and no others."""
        wanted = self._by_block(stretches, theme)
        changed = [
            number for number in self._shown.keys() | wanted.keys() if self._shown.get(number) != wanted.get(number)
        ]
        self._shown = wanted
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number in changed:
            layout = self._document.findBlockByNumber(number).layout()
            layout.setFormats([_format_range(*inking) for inking in wanted.get(number, [])])
        cursor.endEditBlock()

    def _by_block(self, stretches: Iterable[Stretch], theme: Theme) -> dict[int, list[_Inking]]:
        found: defaultdict[int, list[_Inking]] = defaultdict(list)
        for stretch in stretches:
            if stretch.placed.mark.kind not in _INKED:
                continue
            ink = kind_colours(theme, stretch.placed.mark.kind)[0].name()
            block = self._document.findBlock(stretch.start)
            while block.isValid() and block.position() < stretch.end:
                start = max(stretch.start - block.position(), 0)
                end = min(stretch.end - block.position(), block.length() - 1)
                found[block.blockNumber()].append((start, end - start, ink))
                block = block.next()
        return dict(found)


def _format_range(start: int, length: int, ink: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    look = QTextCharFormat()
    look.setForeground(QColor(ink))
    made.format = look
    return made
