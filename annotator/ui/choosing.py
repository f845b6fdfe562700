"""Asking the clerk for a file. The window takes a `Chooser`; tests give it one that answers at once.

Before it stands Qt. No box blocks the program: the answer comes to a function.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.reading.forms import suffixes

Answer = Callable[[list[Path]], None]

REGISTERS = "Registers (*.register)"
WORD = "Word documents (*.docx)"
MINUTES = f"Minutes and evidence ({' '.join(f'*{suffix}' for suffix in suffixes())})"
NEW_NAME = "Minutes.register"


class Chooser(Protocol):
    """Asks for files; the answer is called with what was chosen, and not at all when nothing was."""

    def open_files(self, title: str, kinds: str, answer: Answer) -> None:
        """Ask for files that exist."""
        ...

    def open_folder(self, title: str, answer: Answer) -> None:
        """Ask for a folder."""
        ...

    def save_file(self, title: str, kinds: str, proposed: Path, answer: Answer) -> None:
        """Ask where to write a file."""
        ...


class DialogChooser:
    """Asks with the system's own file dialogs."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def open_files(self, title: str, kinds: str, answer: Answer) -> None:
        """Ask for files that exist."""
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([kinds, "All files (*)"])
        self._ask(dialog, answer)

    def open_folder(self, title: str, answer: Answer) -> None:
        """Ask for a folder."""
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask(dialog, answer)

    def save_file(self, title: str, kinds: str, proposed: Path, answer: Answer) -> None:
        """Ask where to write a file."""
        dialog = QFileDialog(self._window, title, str(proposed.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([kinds])
        dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
        dialog.selectFile(proposed.name)
        self._ask(dialog, answer)

    @staticmethod
    def _ask(dialog: QFileDialog, answer: Answer) -> None:
        def on_chosen(names: Sequence[str]) -> None:
            answer([Path(name) for name in names])

        dialog.filesSelected.connect(on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
