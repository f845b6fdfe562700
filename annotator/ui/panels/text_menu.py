"""The menu over an item's text: tags for the selection, and what can be done with the tag under the mouse.

Before it stands Qt; the minutes place opens it. Its keys are those of the window's menus.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.records import Suggestion, Tag, TagKind

_KINDS = (
    ("Tag as &resolution\tR", TagKind.RESOLUTION),
    ("Tag as &follow-up\tF", TagKind.FOLLOW_UP),
    ("Tag as &deadline\tD", TagKind.DEADLINE),
)
_OF_SUGGESTION = (("&Accept\tA", "accept"), ("Re&ject\tX", "reject"))
_OF_TAG = (("&Edit\tE", "edit"), ("&Move to the selected words\tM", "move"), ("Remo&ve\tDel", "remove"))


class TextMenu(QMenu):
    """`kind_chosen` tags the selection, `answer_chosen` asks what it answers; `row_chosen` names a card's button."""

    kind_chosen = Signal(TagKind)
    answer_chosen = Signal()
    row_chosen = Signal(str)

    def __init__(self, row: Tag | Suggestion | None, *, selected: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for label, kind in _KINDS:
            self.addAction(label).triggered.connect(partial(self._on_kind, kind))
        self.addAction("Tag as report &back…\tB").triggered.connect(self._on_answer)
        for action in self.actions():
            action.setEnabled(selected)
        if row is not None:
            self.addSeparator()
            for label, name in _OF_SUGGESTION if isinstance(row, Suggestion) else _OF_TAG:
                self.addAction(label).triggered.connect(partial(self._on_row, name))

    def _on_kind(self, kind: TagKind, _checked: bool = False) -> None:
        self.kind_chosen.emit(kind)

    def _on_answer(self) -> None:
        self.answer_chosen.emit()

    def _on_row(self, name: str, _checked: bool = False) -> None:
        self.row_chosen.emit(name)
