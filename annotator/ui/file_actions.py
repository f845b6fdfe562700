"""What the window does with files: registers opened and made, minutes brought in, the action log handed out.

Before it stand the session, the import place and `choosing`; the main window connects it to its menus and pages.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from annotator import verbs
from annotator.documents.action_log import write_action_log
from annotator.documents.headings import heading_for
from annotator.errors import UserError
from annotator.places import registers_folder
from annotator.records import Body
from annotator.sample import free_path, load_for_trial
from annotator.store import create_register
from annotator.store.integrity import check
from annotator.ui.choosing import MINUTES, REGISTERS, WORD, Chooser
from annotator.ui.panels.import_place import ImportPlace
from annotator.ui.panels.log_place import LogPlace
from annotator.ui.session import Session
from annotator.ui.widgets.message_bar import MessageBar

_NEW_NAME = "Minutes.register"


class FileActions(QObject):
    """Does what the File menu says. `place_wanted` names the place that should be shown."""

    place_wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        chooser: Chooser,
        messages: MessageBar,
        imports: ImportPlace,
        log: LogPlace,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._chooser = chooser
        self._messages = messages
        self._imports = imports
        self._log = log
        self._today = today
        imports.accepted.connect(self._on_import_accepted)

    # Registers

    def new_register(self) -> None:
        """Ask where to make a register, and open it."""
        self._chooser.save_file("New register", REGISTERS, free_path(registers_folder(), _NEW_NAME), self._create)

    def ask_register(self) -> None:
        """Ask for a register, and open it."""
        self._chooser.open_files("Open a register", REGISTERS, self._open)

    def try_sample(self) -> None:
        """Load the sample into a register of its own, and open that."""
        try:
            path = free_path(registers_folder())
            register = create_register(path)
            load_for_trial(register)
        except UserError as error:
            self._messages.say_error(error)
            return
        self._session.use(register)
        self._messages.say(
            f"Minutes of an invented council, kept in {path}. "
            "The first two meetings are done; the later ones wait for your answers."
        )

    def check_register(self) -> None:
        """Say whether the register is whole."""
        health = check(self._session.register)
        if health.faults:
            self._messages.say_error(UserError(" ".join(health.faults[:3]), "Open one of the register's backups."))
            return
        counts = health.counts
        self._messages.say(
            f"The register is whole: {counts['meetings']:,} meetings, {counts['items']:,} items, "
            f"{counts['tags']:,} tags, {counts['actions']:,} actions."
        )

    # Import

    def ask_files(self) -> None:
        """Ask for minutes, and show what is in them."""
        self._chooser.open_files("Import minutes", MINUTES, self.import_files)

    def ask_folder(self) -> None:
        """Ask for a folder of minutes, and show what is in it."""
        self._chooser.open_folder("Import a folder", self.import_files)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Show what is in these files, to be imported."""
        self._imports.read_files(paths, self._body_names())
        self.place_wanted.emit("import")

    def paste(self) -> None:
        """Show what is in the clipboard: files, or the text of minutes."""
        clipboard = QGuiApplication.clipboard()
        paths = paths_in(clipboard.mimeData())
        if paths:
            self.import_files(paths)
        else:
            self._imports.read_text(clipboard.text(), self._body_names())
            self.place_wanted.emit("import")

    def _on_import_accepted(self, incoming: list[verbs.Incoming]) -> None:
        if self._session.is_open:
            self._import(incoming)
        else:
            self._chooser.save_file(
                "Where to keep the register",
                REGISTERS,
                free_path(registers_folder(), _NEW_NAME),
                partial(self._create_and_import, incoming),
            )

    def _create_and_import(self, incoming: list[verbs.Incoming], paths: list[Path]) -> None:
        if self._session.create(paths[0]):
            self._import(incoming)

    def _import(self, incoming: list[verbs.Incoming]) -> None:
        report = self._session.do(verbs.import_documents, incoming)
        if report is not None:
            self.place_wanted.emit("minutes")
            self._messages.say(_told(report, sum(self._session.register.left_to_review().values())))

    # Export

    def ask_export(self, *, public: bool = True) -> None:
        """Ask where to write the action log as it is shown, and write it."""
        self.place_wanted.emit("log")
        body = self._log.chosen_body()
        name = f"Action log{' - ' + body.name if body else ''}{'' if public else ' (not for publication)'}.docx"
        folder = self._session.path.parent if self._session.path else registers_folder()
        answer = partial(self._export, public=public)
        self._chooser.save_file("Export the action log", WORD, folder / _file_name(name), answer)

    def _export(self, paths: list[Path], *, public: bool) -> None:
        rows, today = self._log.shown_rows(), self._today()
        heading = heading_for(self._session.register, rows, self._log.chosen_body(), today)
        try:
            write_action_log(rows, heading, paths[0], today=today, public=public)
        except UserError as error:
            self._messages.say_error(error)
        else:
            self._messages.say(f"Wrote {len(rows):,} action{'' if len(rows) == 1 else 's'} to {paths[0]}")

    # Within

    def _create(self, paths: list[Path]) -> None:
        self._session.create(paths[0])

    def _open(self, paths: list[Path]) -> None:
        self._session.open(paths[0])

    def _body_names(self) -> list[str]:
        return [body.name for body in self._session.register.find(Body, order="name")] if self._session.is_open else []


def paths_in(data: QMimeData) -> list[Path]:
    """The files that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _file_name(name: str) -> str:
    return "".join("-" if letter in '\\/:*?"<>|' else letter for letter in name)


def _told(report: verbs.ImportReport, left: int) -> str:
    """What an import brought, in a sentence."""
    documents = f"{report.documents:,} document{'' if report.documents == 1 else 's'}"
    parts = [f"Imported {documents} with {report.items:,} new items; {left:,} suggestions are left to review"]
    if report.known:
        parts.append(f"{report.known:,} in the register already")
    if report.corrected:
        parts.append(f"{report.corrected:,} corrected, {report.carried:,} tags carried, {report.to_check:,} to check")
    if report.answers:
        parts.append(f"{report.answers:,} passages may report an action back")
    return "; ".join(parts) + "."
