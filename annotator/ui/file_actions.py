"""What the window does with files: registers opened and made, the action log handed out.

Before it stand the session, the log place and `choosing`; the main window connects it to its menus and pages.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.actions.log import LogEntry
from annotator.counts import count_of
from annotator.documents.action_log import write_action_log
from annotator.documents.disclosure import is_exempt, withheld
from annotator.documents.headings import heading_for
from annotator.errors import UserError
from annotator.places import registers_folder
from annotator.sample import free_path, load_for_trial
from annotator.store import Register, create_register
from annotator.store.integrity import check
from annotator.ui.choosing import NEW_NAME, REGISTERS, WORD, Chooser
from annotator.ui.panels.log_place import LogPlace
from annotator.ui.session import Session
from annotator.ui.widgets.message_bar import MessageBar

_EXEMPT_WORDS = re.compile(r"schedule\s+12A|not\s+for\s+publication", re.IGNORECASE)


class FileActions(QObject):
    """Does what the File menu says. `place_wanted` names the place that should be shown."""

    place_wanted = Signal(str)

    def __init__(
        self,
        session: Session,
        chooser: Chooser,
        messages: MessageBar,
        log: LogPlace,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._chooser = chooser
        self._messages = messages
        self._log = log
        self._today = today

    # Registers

    def new_register(self) -> None:
        """Ask where to make a register, and open it."""
        self._chooser.save_file("New register", REGISTERS, free_path(registers_folder(), NEW_NAME), self._create)

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

    # Export

    def ask_export(self, *, public: bool = True) -> None:
        """Ask where to write the action log as it is shown, and write it."""
        self._ask_where("Action log", "Export the action log", partial(self._export_log, public=public), public)

    def ask_report(self) -> None:
        """Ask where to write the follow-up report of the actions that are shown, and write it."""
        self._ask_where("Follow-up report", "Export the follow-up report", self._export_report, public=True)

    def _ask_where(self, what: str, title: str, answer: Callable[[list[Path]], None], public: bool) -> None:
        self.place_wanted.emit("log")
        body = self._log.chosen_body()
        chip = self._log.model.chip
        parts = (what, body.name if body else "", chip.label.lower() if chip.only else "")
        name = f"{' - '.join(part for part in parts if part)}{'' if public else ' (not for publication)'}.docx"
        folder = self._session.path.parent if self._session.path else registers_folder()
        self._chooser.save_file(title, WORD, folder / _file_name(name), answer)

    def _export_log(self, paths: list[Path], *, public: bool) -> None:
        self._export(paths[0], partial(write_action_log, public=public), public)

    def _export_report(self, paths: list[Path]) -> None:
        from annotator.documents.follow_up_report import write_follow_up_report
        from annotator.documents.load_charts import load_charts

        charts = load_charts(self._log.shown_rows(), self._today())
        self._export(paths[0], partial(write_follow_up_report, charts=charts), public=True)

    def _export(self, path: Path, write: Callable[..., None], public: bool) -> None:
        rows, today, register = self._log.shown_rows(), self._today(), self._session.register
        heading = heading_for(register, rows, self._log.chosen_body(), today, self._log.selection_text())
        try:
            write(rows, heading, path, today=today)
        except UserError as error:
            self._messages.say_error(error)
        else:
            told = f"Wrote {count_of(len(rows), 'action')} to {path}"
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


def _file_name(name: str) -> str:
    return "".join("-" if letter in '\\/:*?"<>|' else letter for letter in name)


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
