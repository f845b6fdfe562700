"""What the window does with files: registers opened and made, minutes brought in, the action log handed out.

Before it stand the session, the import place and `choosing`; the main window connects it to its menus and pages.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from annotator import verbs
from annotator.actions.log import LogEntry
from annotator.documents.action_log import write_action_log
from annotator.documents.disclosure import is_exempt, withheld
from annotator.documents.headings import heading_for
from annotator.errors import UserError
from annotator.places import registers_folder
from annotator.reading.folders import files_in
from annotator.reading.forms import suffixes
from annotator.sample import free_path, load_for_trial
from annotator.store import Register, create_register
from annotator.store.integrity import check
from annotator.ui.choosing import MINUTES, REGISTERS, WORD, Chooser
from annotator.ui.panels.import_place import ImportPlace
from annotator.ui.panels.log_place import LogPlace
from annotator.ui.session import Session
from annotator.ui.widgets.message_bar import MessageBar

_NEW_NAME = "Minutes.register"
_EXEMPT_WORDS = re.compile(r"schedule\s+12A|not\s+for\s+publication", re.IGNORECASE)
_CAN_READ = f"It reads {', '.join(suffixes())}."


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
        path = free_path(registers_folder())
        with ExitStack() as undone:  # what goes wrong leaves no register open
            try:
                register = create_register(path)
                undone.callback(register.close)
                load_for_trial(register)
            except UserError as error:
                self._messages.say_error(error)
                return
            undone.pop_all()
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
        files, left_out = files_in(paths)
        if files:
            self._imports.read_files(files)
            self.place_wanted.emit("import")
        told = _left_out_text(left_out)
        if not files:
            self._messages.say_error(UserError(f"There is no file to read. {told}".strip(), _CAN_READ))
        elif told:
            self._messages.say(told)

    def paste(self) -> None:
        """Show what is in the clipboard: files, or the text of minutes."""
        clipboard = QGuiApplication.clipboard()
        paths = paths_in(clipboard.mimeData())
        if paths:
            self.import_files(paths)
        elif clipboard.text().strip():
            self._imports.read_text(clipboard.text())
            self.place_wanted.emit("import")
        else:
            self._messages.say_error(UserError("There is no text to paste.", "Copy the minutes first."))

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
            told = _told(report, sum(self._session.register.left_to_review().values()))
            if report.notes:
                more = f" And {len(report.notes) - 2:,} more." if len(report.notes) > 2 else ""
                self._messages.warn(f"{told} {' '.join(report.notes[:2])}{more}")
            else:
                self._messages.say(told)

    # Export

    def ask_export(self, *, public: bool = True) -> None:
        """Ask where to write the action log as it is shown, and write it."""
        self.place_wanted.emit("log")
        body = self._log.chosen_body()
        chip = self._log.model.chip
        parts = ("Action log", body.name if body else "", chip.label.lower() if chip.only else "")
        name = f"{' - '.join(part for part in parts if part)}{'' if public else ' (not for publication)'}.docx"
        folder = self._session.path.parent if self._session.path else registers_folder()
        answer = partial(self._export, public=public)
        self._chooser.save_file("Export the action log", WORD, folder / _file_name(name), answer)

    def _export(self, paths: list[Path], *, public: bool) -> None:
        rows, today, register = self._log.shown_rows(), self._today(), self._session.register
        heading = heading_for(register, rows, self._log.chosen_body(), today, self._log.selection_text())
        try:
            write_action_log(rows, heading, paths[0], today=today, public=public)
        except UserError as error:
            self._messages.say_error(error)
        else:
            told = f"Wrote {len(rows):,} action{'' if len(rows) == 1 else 's'} to {paths[0]}"
            to_know = _of_exempt(register, rows) if public else ""
            if to_know:
                self._messages.warn(f"{told}. {to_know}")
            else:
                self._messages.say(told)

    # Within

    def _create(self, paths: list[Path]) -> None:
        self._session.create(paths[0])

    def _open(self, paths: list[Path]) -> None:
        self._session.open(paths[0])


def paths_in(data: QMimeData) -> list[Path]:
    """The files that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _file_name(name: str) -> str:
    return "".join("-" if letter in '\\/:*?"<>|' else letter for letter in name)


def _left_out_text(left_out: Sequence[Path]) -> str:
    """How many files of a folder were left out, and of which forms."""
    if not left_out:
        return ""
    forms = ", ".join(sorted({file.suffix.lower() or "no ending" for file in left_out}))
    return f"{len(left_out):,} file{'' if len(left_out) == 1 else 's'} of other forms left out: {forms}."


def _of_exempt(register: Register, rows: Sequence[LogEntry]) -> str:
    """What to know of a log for the public: what is withheld, and what speaks of exempt business without a mark."""
    hidden = sum(withheld(row, public=True) for row in rows)
    parts = [f"{hidden:,} {'is' if hidden == 1 else 'are'} exempt: the words are withheld."] if hidden else []
    items = {
        row.action.reference: [item for item in (row.item, *(answer.item for answer in row.answers)) if not item.exempt]
        for row in rows
        if not is_exempt(row)
    }
    texts = register.current_texts({item.id for some in items.values() for item in some})
    unmarked = [
        reference
        for reference, some in items.items()
        if any(_EXEMPT_WORDS.search(texts[item.id].text) for item in some)
    ]
    if unmarked:
        more = f" and {len(unmarked) - 3:,} more" if len(unmarked) > 3 else ""
        words = "speaks of Schedule 12A or “not for publication”, and is not marked exempt"
        parts.append(f"Check before you publish: the text behind {', '.join(unmarked[:3])}{more} {words}.")
    return " ".join(parts)


def _told(report: verbs.ImportReport, left: int) -> str:
    """What an import brought, in a sentence."""
    documents = f"{report.documents:,} document{'' if report.documents == 1 else 's'}"
    items = f"{report.items:,} new item{'' if report.items == 1 else 's'}"
    waiting = f"{left:,} suggestion{' is' if left == 1 else 's are'} left to review"
    parts = [f"Imported {documents} with {items}; {waiting}"]
    if report.known:
        parts.append(f"{report.known:,} in the register already")
    if report.corrected:
        parts.append(f"{report.corrected:,} corrected, {report.carried:,} tags carried, {report.to_check:,} to check")
    if report.answers:
        parts.append(f"{report.answers:,} passages may report an action back")
    return "; ".join(parts) + "."
