"""One action becomes several, or several become one; an owner for many at once.

Before it stands `ask`; the action log opens them. The words of the minutes stay with the action that they belong to.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from annotator.actions.log import LogEntry, one_line
from annotator.ui.dialogs.ask import Act, AskDialog, NotYetError
from annotator.ui.dialogs.closing import names_of
from annotator.ui.widgets.names_completer import NamesCompleter

_ID = Qt.ItemDataRole.UserRole
_SPLIT = "Put each thing to do on a line of its own: press Return where the next one begins."
_MERGE = "Which action goes on? The others end as superseded by it, and their words stay in the log."


class SplitDialog(AskDialog):
    """Asks for the words of each part."""

    def __init__(self, row: LogEntry, act: Act, parent: QWidget | None = None) -> None:
        lead = f"{_SPLIT} {row.action.reference} keeps the words above, and ends when every part has."
        super().__init__("Split into parts", lead, "Split", act, parent)
        self.quote(one_line(row.action.words))
        self.parts = self.lines("&Parts", text=one_line(row.action.words))
        self.parts.setFixedHeight(self.parts.fontMetrics().lineSpacing() * 7 + 20)
        self.setMinimumWidth(620)

    def answer(self) -> dict[str, Any]:
        """The words of the parts, two at least."""
        parts = [one_line(line) for line in self.parts.toPlainText().splitlines() if line.strip()]
        if len(parts) < 2:
            raise NotYetError("One line is one action: press Return where the next thing to do begins.", self.parts)
        return {"words": parts}


class MergeDialog(AskDialog):
    """Asks which of some actions goes on in place of the rest; typing narrows them."""

    def __init__(self, rows: Sequence[LogEntry], act: Act, lead: str = _MERGE, parent: QWidget | None = None) -> None:
        super().__init__("Merge", lead, "Merge", act, parent)
        self.wanted = self.line("&Find", "a word or a reference")
        self.choices = QListWidget()
        self.choices.setAccessibleName("Actions")
        self.choices.setWordWrap(True)
        self.choices.setProperty("paper", True)
        self.choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices.setSpacing(3)
        for row in rows:
            item = QListWidgetItem(names_of([row]))
            item.setData(_ID, row.action.id)
            self.choices.addItem(item)
        self.choices.setCurrentRow(0)
        self.choices.itemActivated.connect(self.agree)
        self.column.insertWidget(self.column.count() - 1, self.choices, 1)
        self.fields.append(self.choices)
        self.wanted.textChanged.connect(self._on_typed)
        self.form.setRowVisible(self.wanted, len(rows) > 4)
        self.resize(620, 420)

    def answer(self) -> dict[str, Any]:
        """The id of the action that goes on."""
        item = self.choices.currentItem()
        if self.choices.currentRow() < 0 or item.isHidden():
            raise NotYetError("Choose the action that goes on.", self.choices)
        return {"into_id": item.data(_ID)}

    def _on_typed(self, words: str) -> None:
        wanted = words.casefold().split()
        shown = -1
        for number in range(self.choices.count()):
            item = self.choices.item(number)
            fits = all(word in item.text().casefold() for word in wanted)
            item.setHidden(not fits)
            shown = number if fits and shown < 0 else shown
        if shown >= 0:
            self.choices.setCurrentRow(shown)


class OwnerDialog(AskDialog):
    """Asks who is to act, for several actions at once; `known` owners are proposed."""

    def __init__(
        self,
        rows: Sequence[LogEntry],
        act: Act,
        parent: QWidget | None = None,
        known: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        lead = f"{names_of(rows)}. Joint owners stand apart by semicolons."
        super().__init__("Set owner", lead, "Set owner", act, parent)
        owners = {row.action.owner for row in rows}
        self.owner = self.line("&Owner", "none stated", owners.pop() if len(owners) == 1 else "")
        NamesCompleter(self.owner, known)

    def answer(self) -> dict[str, Any]:
        """The owner; empty takes it away."""
        return {"owner": self.owner.text().strip()}


class NameDialog(AskDialog):
    """Asks for a name, such as that of a saved view."""

    def __init__(self, title: str, lead: str, do: str, act: Act, parent: QWidget | None = None) -> None:
        super().__init__(title, lead, do, act, parent)
        self.name = self.line("&Name")

    def answer(self) -> dict[str, Any]:
        """The name."""
        return {"name": self.words_of(self.name, "Give it a name.")}
