"""What the window does with trackers that were kept before: one chosen, read, shown, and imported.

Before it stand the session, `choosing` and the tracker dialog; the main window connects it to its menu.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator.actions.trackers.columns import Tracker
from annotator.actions.trackers.planning import Wish
from annotator.counts import count_of
from annotator.errors import UserError
from annotator.reading.forms import bytes_of
from annotator.reading.tables import SUFFIXES, FoundTables, read_tables
from annotator.ui.choosing import Chooser
from annotator.ui.dialogs.tracker import TrackerDialog
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from annotator.ui.widgets.message_bar import MessageBar
from annotator.verbs.trackers import ImportedTracker, import_tracker

TRACKERS = f"Trackers ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"


class TrackerActions(QObject):
    """Does what the File menu says of trackers. `place_wanted` names the place that should be shown."""

    place_wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        chooser: Chooser,
        messages: MessageBar,
        theme: Callable[[], Theme],
        today: Callable[[], date],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._chooser, self._messages = session, chooser, messages
        self._theme, self._today, self._window = theme, today, window
        self.dialog: TrackerDialog | None = None

    def ask_tracker(self) -> None:
        """Ask for a tracker, and show what is in it."""
        self._chooser.open_files("Import tracker", TRACKERS, self._show_first)

    def show_tracker(self, path: Path) -> None:
        """Show what is in a tracker, to be imported."""
        try:
            found = self._read(path)
        except UserError as error:
            self._messages.say_error(error)
            return
        dialog = TrackerDialog(found, self._session.register, self._theme(), self._today(), self._window)
        dialog.accepted_as.connect(self._import)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _show_first(self, paths: list[Path]) -> None:
        self.show_tracker(paths[0])

    @staticmethod
    def _read(path: Path) -> FoundTables:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return read_tables(bytes_of(path), path.name)
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _forget(self) -> None:
        self.dialog = None

    def _import(self, tracker: Tracker, wish: Wish) -> None:
        imported = self._session.do(import_tracker, tracker, wish)
        if imported is None:
            return
        self.place_wanted.emit("log")
        to_look_at = len(imported.report.told)
        told = _told(imported)
        if to_look_at:
            self._messages.warn(f"{told} {_first(imported)}")
        else:
            self._messages.say(told)


def _told(imported: ImportedTracker) -> str:
    """What an import brought, in a sentence."""
    report = imported.report
    parts = [f"Imported the tracker: {count_of(len(report.opened), 'new action')}"]
    known = sum(row.action is not None for row in report.plan.rows)
    if known:
        parts.append(f"{known:,} in the log already, of which {report.completed:,} took something from it")
    if imported.answers:
        parts.append(f"{count_of(imported.answers, 'passage')} may report an action back")
    return f"{'; '.join(parts)}."


def _first(imported: ImportedTracker) -> str:
    """The first sentences to look at, and how many more there are."""
    sentences = [*imported.report.differing, *imported.report.unclear]
    more = f" And {len(sentences) - 2:,} more." if len(sentences) > 2 else ""
    return f"{' '.join(sentences[:2])}{more}"
