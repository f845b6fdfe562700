"""The settings of a committee: its letters and form of references, its name, and what became of it.

Before it stands `ask`; the log's place opens it. What was changed is one step; references that were given
stay as they are, and actions stay with the name under which they were asked.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from annotator.actions.log import day
from annotator.actions.templates import PLACES, TEMPLATE, preview, template_fault
from annotator.records import Body, FormerName
from annotator.store import Register
from annotator.ui.dialogs.ask import Act, AskDialog, NotYetError

_NONE = "no other body"
_NO_BREAK = "\u00a0"


class BodyDialog(AskDialog):
    """Shows one committee of several; `body` chooses which."""

    def __init__(
        self,
        register: Register,
        bodies: Sequence[Body],
        chosen: str,
        today: date,
        act: Act,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Committee", "", "Save", act, parent)
        self._register = register
        self._today = today
        self.body = self.choice("C&ommittee", [(body.name, body) for body in bodies])
        self.code = self.line("&Letters", "the letters that open its references: CYP")
        self.template = self.line("&Form of references", TEMPLATE)
        self.template.setToolTip("\n".join(f"{place}: {what}" for place, what in PLACES.items()))
        self.preview = self._note()
        self.name = self.line("&Name")
        self.until = self.line("Old name &until", "last day of the old name: 31 October 2025")
        self.former = self._note()
        self.ended = self.line("&Dissolved on", "its last day, where it meets no more")
        self.successor = self.choice("Follo&wed by", [(_NONE, None), *((body.name, body) for body in bodies)])
        for field in (self.code, self.template):
            field.textChanged.connect(self._show_preview)
        for field in (self.name, self.ended):
            field.textChanged.connect(self._show_rows)
        self.body.currentIndexChanged.connect(self._show_body)
        self.body.setCurrentIndex(max(0, next((n for n, body in enumerate(bodies) if body.id == chosen), 0)))
        self._show_body()
        self.setMinimumWidth(560)

    def answer(self) -> dict[str, Any]:
        """What the fields say of the committee."""
        body = self._body()
        fault = template_fault(self.template.text().strip())
        if fault:
            raise NotYetError(fault, self.template)
        name = self.words_of(self.name, "The committee needs a name.")
        successor = self.successor.currentData()
        ended = self.day_of(self.ended, needed=False)
        if successor is not None and successor.id == body.id:
            raise NotYetError("A committee cannot follow itself.", self.successor)
        return {
            "body": body,
            "code": self.words_of(self.code, "The references need letters."),
            "template": self.template.text().strip(),
            "name": name,
            "until": self.day_of(self.until) if name != body.name else None,
            "ended": ended,
            "successor": successor if ended else None,
        }

    def _note(self) -> QLabel:
        note = QLabel()
        note.setProperty("role", "small")
        note.setWordWrap(True)
        self.form.addRow("", note)
        return note

    def _body(self) -> Body:
        body = self.body.currentData()
        assert isinstance(body, Body)
        return body

    def _show_body(self) -> None:
        body = self._body()
        self.code.setText(body.code)
        self.template.setText(body.template)
        self.name.setText(body.name)
        self.until.clear()
        former = self._register.find(FormerName, body_id=body.id, order="until")
        self.former.setText("; ".join(f"{one.name} until {day(one.until)}" for one in former))
        self.form.setRowVisible(self.former, bool(former))
        self.ended.setText(day(body.ended) if body.ended else "")
        bodies = [self.successor.itemData(number) for number in range(self.successor.count())]
        ids = [one.id if isinstance(one, Body) else None for one in bodies]
        self.successor.setCurrentIndex(ids.index(body.successor_id) if body.successor_id in ids else 0)
        self._show_preview()
        self._show_rows()

    def _show_preview(self) -> None:
        template = self.template.text().strip()
        fault = template_fault(template)
        if fault:
            self.preview.setText(fault)
            return
        shown = (preview(template, self.code.text().strip(), self._today, number) for number in (14, 15))
        whole = (one.replace(" ", _NO_BREAK) for one in shown)
        self.preview.setText(f"New ones look like {', '.join(whole)}. Those that were given stay.")

    def _show_rows(self) -> None:
        """A day is asked for only where the name, or the end, was changed."""
        self.form.setRowVisible(self.until, self.name.text().strip() != self._body().name)
        self.form.setRowVisible(self.successor, bool(self.ended.text().strip()))
