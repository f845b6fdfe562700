"""The outline as a Qt model for `QuietTree`.

Before it stands `outline`. When only the notes change, the rows stay, and with them selection and open branches.
"""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from annotator.ui.models.outline import Node, nodes_below
from annotator.ui.widgets.quiet_tree import NOTE_INK_ROLE, NOTE_ROLE

AnyIndex = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()


class OutlineModel(QAbstractItemModel):
    """Shows the nodes below a root that has no row of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node(key="", name="")
        self._by_key: dict[str, Node] = {}

    @property
    def root(self) -> Node:
        """The root of the outline that is shown."""
        return self._root

    def show_outline(self, root: Node) -> None:
        """Show another outline."""
        self.beginResetModel()
        self._root = root
        self._by_key = {node.key: node for node in nodes_below(root)}
        self.endResetModel()

    def tell_notes(self) -> None:
        """The notes were written anew. Views are told of the bodies alone and paint what is in sight:

        telling every row of ten thousand would take half a second.
        """
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))

    def node(self, index: AnyIndex) -> Node:
        """The node of a row; the root for no row."""
        return index.internalPointer() if index.isValid() else self._root

    def index_of(self, key: str) -> QModelIndex:
        """The row of a body, meeting or item; no row where there is none."""
        node = self._by_key.get(key)
        return self.createIndex(node.row(), 0, node) if node else QModelIndex()

    def item_nodes(self) -> list[Node]:
        """The items in the order of the tree."""
        return [node for node in nodes_below(self._root) if node.item_id]

    def index(self, row: int, column: int, parent: AnyIndex = NOTHING) -> QModelIndex:
        """Qt asks for a row."""
        children = self.node(parent).children
        return (
            self.createIndex(row, column, children[row]) if column == 0 and 0 <= row < len(children) else QModelIndex()
        )

    def parent(self, index: AnyIndex = NOTHING) -> QModelIndex:  # type: ignore[override]
        """Qt asks for the row above in the tree."""
        above = self.node(index).parent if index.isValid() else None
        return self.createIndex(above.row(), 0, above) if above is not None and above.parent else QModelIndex()

    def rowCount(self, parent: AnyIndex = NOTHING) -> int:
        """Qt asks how many rows a row has below it."""
        return len(self.node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, parent: AnyIndex = NOTHING) -> int:  # noqa: ARG002 - Qt's own name
        """One column."""
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt asks what a row says."""
        if not index.isValid():
            return None
        node = self.node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node.name
            case Qt.ItemDataRole.ToolTipRole:
                return node.tip
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{node.name}, {node.note}" if node.note else node.name
            case Qt.ItemDataRole.FontRole if node.strong:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
            case _ if role == NOTE_ROLE:
                return node.note
            case _ if role == NOTE_INK_ROLE:
                return node.ink
            case _:
                return None
