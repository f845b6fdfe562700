"""The head of the import page: how far it is, what waits for the clerk, and the buttons.

Before it stand `import_work` and `import_row`; the import place shows it.
"""

from collections import Counter

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from annotator.counts import count_of
from annotator.ui.import_work import ImportWork, Work
from annotator.ui.models.import_row import READY_STATES, State
from annotator.ui.widgets.own_keys import give_keys


class ImportHead(QWidget):
    """Says in a line how far the import is; below it a bar, while something is under way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = (0, 0)
        self.progress = QLabel()
        self.progress.setProperty("role", "muted")
        self.progress.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
        self.next = QPushButton("Next to chec&k")
        self.next.setToolTip("Go to the next file that asks something, or that should be looked at.")
        self.stop = QPushButton("&Stop reading")
        self.cancel = QPushButton("C&ancel")
        self.go = QPushButton("Import")
        self.go.setProperty("accent", True)
        self.go.setToolTip("Import what is ready (Ctrl+Enter). It is one step, which can be undone.")
        for button in self.buttons():
            give_keys(button, ("Return", "Enter"), button.click)
        self._lay_out()

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons in their order."""
        return self.next, self.stop, self.cancel, self.go

    def show_work(self, work: ImportWork, states: Counter[State], told: str = "") -> None:
        """Show how far the work is and what the files wait for. `told` is what is being fetched just now."""
        parts = [_under_way(work, told, states.total()), *_waiting(states, work.now)]
        self.progress.setText(" · ".join(part for part in parts if part))
        busy = work.now is not Work.NOTHING
        ready = sum(states[state] for state in READY_STATES)
        wanted = states.total() - states[State.KNOWN] - states[State.LEFT_OUT]
        waits = busy or bool(states[State.ASKS]) or not states
        self.go.setText(_go_text(ready, wanted, waits=waits))
        self.go.setEnabled(bool(ready) and not busy)
        self.cancel.setText("C&ancel" if ready or waits else "Cl&ose")
        self.cancel.setEnabled(work.now is not Work.KEEPING)
        self.next.setVisible(states.total() > 1 and bool(states[State.ASKS] + states[State.CHECK]))
        self._show_bar(work)

    def show_pages(self, number: int, total: int) -> None:
        """Show which page is being fetched, of how many, where that is known."""
        self._pages = (number, total) if total > 1 else (0, 0)

    def _show_bar(self, work: ImportWork) -> None:
        fetching = work.now is Work.FETCHING
        self.stop.setText("&Stop fetching" if fetching else "&Stop reading")
        self.stop.setVisible(fetching or (work.now is Work.READING and work.total > 1))
        self.bar.setVisible(fetching or (work.now is not Work.NOTHING and work.total > 1))
        done, total = self._pages if fetching else (work.done, max(work.total, 1))
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if not fetching:
            self._pages = (0, 0)

    def _lay_out(self) -> None:
        title = QLabel("Import")
        title.setProperty("role", "title")
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(title)
        line.addWidget(self.progress, 1)
        for button in self.buttons():
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(line)
        column.addWidget(self.bar)


def _under_way(work: ImportWork, told: str, count: int) -> str:
    """What is being done just now, in numbers; nothing where nothing is."""
    far = f"{work.done:,} of {work.total:,}"
    if work.now is Work.FETCHING:
        return f"{told or 'Fetching'} · {count_of(count, 'document')} so far"
    if work.now is Work.KEEPING and work.done == work.total:
        return "Writing the register and looking for answers to open actions"
    return {
        Work.READING: f"{far} files read",
        Work.PREPARING: f"Looking for decisions and follow-ups: {far}",
        Work.KEEPING: f"Keeping: {far}",
    }.get(work.now, "")


def _waiting(states: Counter[State], now: Work) -> list[str]:
    """How many were read, and how many of them wait for what."""
    total, known, failed = states.total(), states[State.KNOWN], states[State.UNREADABLE]
    if now in (Work.PREPARING, Work.KEEPING):
        return []
    asking, check = states[State.ASKS], states[State.CHECK]
    read = f"{count_of(total - failed, 'document')} read" if now is Work.NOTHING and total > failed else ""
    if now is Work.NOTHING and failed and failed == total:
        return [f"{count_of(failed, 'file')} could not be read"]
    if read and known == total:
        return [f"{read}, {'which is' if known == 1 else 'all'} in the register already"]
    return [
        read,
        f"{failed:,} could not be read" if failed else "",
        f"{asking:,} need{'s' if asking == 1 else ''} a word from you" if asking else "",
        f"{check:,} to check" if check else "",
        f"{known:,} known already" if known else "",
        f"{states[State.LEFT_OUT]:,} left out" if states[State.LEFT_OUT] else "",
    ]


def _go_text(ready: int, wanted: int, *, waits: bool) -> str:
    if not ready:
        return "Import" if waits else "Nothing to import"
    return f"Import {ready:,} of {wanted:,}" if ready < wanted else f"Import {ready:,}"
