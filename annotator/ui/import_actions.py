"""What the window does with minutes that come in: files chosen, dropped or pasted, addresses to fetch; and the import.

Before it stand the session, the import place and `choosing`; the main window connects it to its menus and pages.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from annotator import verbs
from annotator.counts import count_of
from annotator.errors import UserError
from annotator.fetching.words import is_address
from annotator.places import registers_folder
from annotator.reading.folders import files_in, left_out_text
from annotator.reading.forms import suffixes
from annotator.sample import free_path
from annotator.ui.choosing import MINUTES, NEW_NAME, REGISTERS, Chooser
from annotator.ui.dialogs.address import AddressDialog
from annotator.ui.panels.import_place import ImportPlace
from annotator.ui.session import Session
from annotator.ui.widgets.message_bar import MessageBar

_CAN_READ = f"It reads {', '.join(suffixes())}."


class ImportActions(QObject):
    """Does what the File menu says of minutes. `place_wanted` names the place that should be shown."""

    place_wanted = Signal(str)

    def __init__(
        self, session: Session, chooser: Chooser, messages: MessageBar, imports: ImportPlace, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._chooser = chooser
        self._messages = messages
        self._imports = imports
        self._window = window
        imports.accepted.connect(self._on_accepted)

    def ask_files(self) -> None:
        """Ask for minutes, and show what is in them."""
        self._chooser.open_files("Import minutes", MINUTES, self.import_files)

    def ask_folder(self) -> None:
        """Ask for a folder of minutes, and show what is in it."""
        self._chooser.open_folder("Import a folder", self.import_files)

    def ask_addresses(self, proposed: Sequence[str] = ()) -> None:
        """Ask for addresses on the web, fetch what stands there, and show it."""
        dialog = AddressDialog(proposed, self._window)
        dialog.said.connect(self._on_addresses)
        dialog.open()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Show what is in these files, to be imported."""
        if self._imports.is_keeping:  # what is dropped meanwhile must not end it
            return
        files, left_out = files_in(paths)
        if files:
            self._imports.read_files(files)
            self.place_wanted.emit("import")
        told = left_out_text(left_out)
        if not files:
            self._messages.say_error(UserError(f"There is no file to read. {told}".strip(), _CAN_READ))
        elif told:
            self._messages.say(told)

    def take(self, dropped: QMimeData) -> bool:
        """Take what was dropped or pasted: files, addresses, a piece of a web page, text; False for none."""
        paths, addresses = paths_in(dropped), addresses_in(dropped)
        if self._imports.is_keeping:
            return False
        if paths:
            self.import_files(paths)
        elif addresses:
            self.ask_addresses(addresses)
        elif dropped.text().strip():
            self._imports.read_text(dropped.text(), dropped.html())
            self.place_wanted.emit("import")
        else:
            return False
        return True

    def paste(self) -> None:
        """Show what is in the clipboard."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self._messages.say_error(UserError("There is no text to paste.", "Copy the minutes first."))

    # Within

    def _on_addresses(self, addresses: list[str]) -> None:
        self._imports.fetch(addresses)
        self.place_wanted.emit("import")

    def _on_accepted(self, incoming: list[verbs.Incoming]) -> None:
        if self._session.is_open:
            self._import(incoming)
        else:
            proposed = free_path(registers_folder(), NEW_NAME)
            answer: Callable[[list[Path]], None] = partial(self._create_and_import, incoming)
            self._chooser.save_file("Where to keep the register", REGISTERS, proposed, answer)

    def _create_and_import(self, incoming: list[verbs.Incoming], paths: list[Path]) -> None:
        if self._session.create(paths[0]):
            self._import(incoming)

    def _import(self, incoming: list[verbs.Incoming]) -> None:
        report = self._keep(incoming)
        if report is None:
            return
        self._imports.drop()
        self.place_wanted.emit("minutes")
        told = _told(report, sum(self._session.register.left_to_review().values()))
        if report.notes:
            more = f" And {len(report.notes) - 2:,} more." if len(report.notes) > 2 else ""
            self._messages.warn(f"{told} {' '.join(report.notes[:2])}{more}")
        else:
            self._messages.say(told)

    def _keep(self, incoming: list[verbs.Incoming]) -> verbs.ImportReport | None:
        """Write the register; the page shows how far it is, and nobody is heard meanwhile."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            with closing(self._imports.keep(incoming)) as documents:
                return self._session.do(verbs.import_documents, documents)
        finally:
            QGuiApplication.restoreOverrideCursor()


def paths_in(data: QMimeData) -> list[Path]:
    """The files that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def addresses_in(data: QMimeData) -> list[str]:
    """The web addresses that were dropped or copied: links, or a text of nothing but addresses."""
    links = [url.toString() for url in data.urls() if url.scheme() in ("http", "https")]
    lines = data.text().split()
    return links or (lines if lines and all(is_address(line) for line in lines) else [])


def _told(report: verbs.ImportReport, left: int) -> str:
    """What an import brought, in a sentence."""
    documents = count_of(report.documents, "document")
    items = count_of(report.items, "new item") if report.items else "no new item"
    waiting = f"{count_of(left, 'suggestion is', 'suggestions are')} left to review"
    parts = [f"Imported {documents} with {items}; {waiting}"]
    if report.known:
        parts.append(f"{report.known:,} in the register already")
    if report.corrected:
        parts.append(_corrected(report))
    if report.answers:
        parts.append(f"{count_of(report.answers, 'passage')} may report an action back")
    return "; ".join(parts) + "."


def _corrected(report: verbs.ImportReport) -> str:
    """ "2 items corrected, 14 tags carried, 1 tag to check"."""
    items = f"{count_of(report.corrected, 'item')} corrected"
    carried = f"{count_of(report.carried, 'tag')} carried"
    left = f"{count_of(report.to_check, 'tag')} to check"
    return ", ".join((items, *((carried,) if report.carried else ()), *((left,) if report.to_check else ())))
