"""At the left: bodies, meetings and items, and the way to more minutes.

Before it stands `outline_model`; the minutes place shows it.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.records import Action, Body, Item, Meeting, Suggestion, Tag
from annotator.store import Changes
from annotator.ui.models.outline import Counts, left_by_item, note_all, outline, overdue_actions, overdue_after
from annotator.ui.models.outline_model import OutlineModel
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from annotator.ui.widgets.quiet_tree import QuietTree

_ROWS = (Body, Meeting, Item)
_NOTES = (Suggestion, Tag, Action)


class OutlinePanel(QWidget):
    """Tells which item was chosen; the import button asks for more minutes."""

    item_chosen = Signal(str)
    import_wanted = Signal()

    def __init__(
        self, session: Session, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._today = today
        self._showing = ""
        self._counts = Counts({}, {})
        self._overdue: dict[str, str] = {}  # actions by id, each with its body: read again only where they changed
        self.setProperty("surface", "left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = OutlineModel(self)
        self.tree = QuietTree(theme)
        self.tree.setAccessibleName("Bodies, meetings and agenda items")
        self.tree.setModel(self.model)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.activated.connect(self._on_activated)
        button = QPushButton("Import minutes…")
        button.clicked.connect(self.import_wanted)
        caption = QLabel("MINUTES")
        caption.setProperty("role", "caption")
        caption.setContentsMargins(4, 2, 0, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 10)
        column.addWidget(caption)
        column.addWidget(self.tree, 1)
        column.addWidget(button)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self.tree.set_theme(theme)

    def refresh(self) -> None:
        """Read the outline again."""
        root = outline(self._session.register)
        self._overdue = overdue_actions(self._session.register, self._today())
        self._counts = Counts(left_by_item(self._session.register), dict(Counter(self._overdue.values())))
        note_all(root, self._counts)
        open_before = self._open_branches()
        first = not self.model.rowCount()
        self.model.show_outline(root)
        self._open_again(open_before, first)
        self.show_item(self._showing)

    def on_changed(self, changes: Changes) -> None:
        """Read again where something concerns the outline."""
        if changes.touch(*_ROWS):
            self.refresh()
        elif changes.touch(*_NOTES):
            register = self._session.register
            if changes.touch(Action):
                self._overdue = overdue_after(register, self._today(), self._overdue, changes.of(Action))
            self._counts = Counts(left_by_item(register), dict(Counter(self._overdue.values())))
            note_all(self.model.root, self._counts)
            self.model.tell_notes()
            self.tree.viewport().update()

    def show_item(self, item_id: str) -> None:
        """Mark an item as the one that is shown, with its branch open; without telling anybody."""
        self._showing = item_id
        index = self.model.index_of(item_id)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def next_to_review(self, after: str) -> str:
        """The next item, after this one in the tree's order and round again, that has suggestions left."""
        nodes = self.model.item_nodes()
        at = next((number for number, node in enumerate(nodes) if node.item_id == after), -1)
        for node in [*nodes[at + 1 :], *nodes[: at + 1]]:
            if node.note.isdigit():
                return node.item_id
        return ""

    def left_in_meeting(self, item_id: str) -> int:
        """How much is left to review in the meeting that an item belongs to."""
        meeting = self.model.node(self.model.index_of(item_id)).parent
        items = meeting.children if meeting else []
        return sum(self._counts.open_by_item.get(node.item_id, 0) for node in items)

    def first_item(self) -> str:
        """The item to begin with: the first that is to be reviewed, else the first."""
        nodes = self.model.item_nodes()
        return self.next_to_review("") or (nodes[0].item_id if nodes else "")

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        item_id = self.model.node(current).item_id
        if item_id and item_id != self._showing:
            self._showing = item_id
            self.item_chosen.emit(item_id)

    def _on_activated(self, index: QModelIndex) -> None:
        if not self.model.node(index).item_id:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _branches(self, parent: QModelIndex) -> list[QModelIndex]:
        found: list[QModelIndex] = []
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            if self.model.rowCount(index):
                found += [index, *self._branches(index)]
        return found

    def _open_branches(self) -> set[str]:
        branches = self._branches(QModelIndex())
        return {self.model.node(index).key for index in branches if self.tree.isExpanded(index)}

    def _open_again(self, keys: set[str], first: bool) -> None:
        """Open what was open before; at first the bodies, and the meetings that have something left to review."""
        for index in self._branches(QModelIndex()):
            node = self.model.node(index)
            waiting = not index.parent().isValid() or node.note.endswith("left")
            if node.key in keys or (first and waiting):
                self.tree.setExpanded(index, True)
