"""Names that are proposed while one is typed into a field: each of several, which stand apart by semicolons.

Before it stands Qt; the forms give it the names that the register knows. What is typed is never changed unless the
clerk chooses: any other name can be written.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

_MOST = 8
_SIDES, _WIDEST = 44, 520  # pixels


class NamesCompleter(QCompleter):
    """Proposes to a field what `names` gives at that moment, by any part of a name."""

    def __init__(self, field: QLineEdit, names: Callable[[], Iterable[str]]) -> None:
        super().__init__(field)
        self._names = names
        self._list = QStringListModel(self)
        self.setModel(self._list)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_MOST)
        self._popup = QListView()
        self._popup.setProperty("names", True)
        self._popup.setAccessibleName("Names that are known")
        self.setPopup(self._popup)
        self._field = field
        field.textEdited.connect(self._read)  # before the field asks for what fits
        field.setCompleter(self)

    def names(self) -> list[str]:
        """What is proposed."""
        return self._list.stringList()

    def is_open(self) -> bool:
        """Whether the names are in sight."""
        return self._popup.isVisible()

    # What Qt asks

    def splitPath(self, path: str) -> list[str]:
        """Only the name that is being typed is looked for."""
        return [path.rpartition(";")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """A chosen name stands in the place of the one that was being typed; those before it stay."""
        before, semicolon, _ = self._field.text().rpartition(";")
        name = str(index.data())
        return f"{before}; {name}" if semicolon else name

    def _read(self) -> None:
        names = sorted(set(self._names()), key=str.casefold)
        if names != self._list.stringList():
            self._list.setStringList(names)
            longest = max((self._field.fontMetrics().horizontalAdvance(name) for name in names), default=0)
            self._popup.setMinimumWidth(min(longest + _SIDES, _WIDEST))
