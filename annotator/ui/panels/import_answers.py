"""What the clerk says of the files that are about to be imported: which meeting it was, that all is right, what is not.

Before it stand `import_model`, `known_rows` and `import_detail`; the import place shows what became of the rows.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.meetings import Found
from annotator.ui.known_rows import KnownRows
from annotator.ui.models.import_model import ImportModel
from annotator.ui.models.import_row import ImportRow
from annotator.ui.panels.import_detail import ImportDetail
from annotator.ui.widgets.quiet_table import QuietTable


class ImportAnswers(QObject):
    """Puts the selected rows as the clerk says.

    `changed` tells that rows are not what they were, `answered` that the clerk is done with them.
    """

    changed = Signal()
    answered = Signal()

    def __init__(self, table: QuietTable, model: ImportModel, detail: ImportDetail, known: KnownRows) -> None:
        super().__init__(table)
        self._table, self._model, self._form, self._known = table, model, detail.form, known
        self._form.said.connect(self._on_said)
        self._form.evidence_said.connect(self._on_evidence_said)
        self._form.right_said.connect(self._on_right_said)
        self._form.left_out_said.connect(self._on_left_out_said)
        detail.found.corrected.connect(self._on_corrected)

    def chosen(self) -> list[int]:
        """The files that are selected."""
        return sorted(index.row() for index in self._table.selectionModel().selectedRows())

    def open_ones(self) -> list[int]:
        """The files that are selected and can be put right."""
        return [number for number in self.chosen() if self._model.row(number).is_open]

    def _on_said(self, said: Mapping[str, Any]) -> None:
        rows = self._model.rows()
        numbers = self.open_ones()
        if not all(rows[number].is_evidence for number in numbers):
            numbers = [number for number in numbers if not rows[number].is_evidence]
        put = {number: rows[number].of_meeting(said) for number in numbers}
        if self._form.for_all.isChecked() and self._form.for_all.isVisible():
            given = {name: value for name, value in said.items() if value}
            put |= {number: row.of_meeting(given) for number, row in enumerate(rows) if row.asks and number not in put}
        self._put(put)
        self.answered.emit()

    def _on_evidence_said(self) -> None:
        self._put({number: self._model.row(number).as_evidence() for number in self.chosen()})
        self.answered.emit()

    def _on_right_said(self) -> None:
        self._put({number: replace(self._model.row(number), was_checked=True) for number in self.open_ones()})
        self.answered.emit()

    def _on_left_out_said(self, left_out: bool) -> None:
        self._put({number: replace(self._model.row(number), is_left_out=left_out) for number in self.open_ones()})

    def _on_corrected(self, found: Found) -> None:
        """The clerk put the items of the selected file right."""
        changed = {number: replace(self._model.row(number), found=found) for number in self.chosen()[:1]}
        self._put({number: replace(row, was_checked=True) for number, row in changed.items()})

    def _put(self, rows: dict[int, ImportRow]) -> None:
        for number, row in rows.items():
            self._model.put(number, self._known.against_register(row))
        self.changed.emit()
