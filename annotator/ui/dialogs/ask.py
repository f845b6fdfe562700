"""A small box that asks: a sentence, some fields, and a button that says what will be done.

Before it stands Qt; the boxes of the action log are made from it. What cannot be taken is said in the box, beside the
fields, and nothing that was typed is lost.
"""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.actions.log import day
from annotator.errors import UserError
from annotator.meetings.dates import days_in

W = TypeVar("W", bound=QWidget)
Act = Callable[..., object]

_WIDTH = 480
_LINES = 3


class NotYetError(Exception):
    """What was typed cannot be taken: the words say why, and `field` is where to put it right."""

    def __init__(self, words: str, field: QWidget | None = None) -> None:
        super().__init__(words)
        self.field = field


class AskDialog(QDialog):
    """A box with fields. A box of its own kind adds them, and gives in `answer` what was typed.

    `act` takes the answer by its names. Where it refuses, the box stays open and says why.
    """

    def __init__(self, title: str, lead: str, do: str, act: Act, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._act = act
        self.fields: list[QWidget] = []
        self.lead = QLabel(lead)
        self.lead.setProperty("role", "muted")
        self.lead.setWordWrap(True)
        self.lead.setVisible(bool(lead))
        self.form = QFormLayout()
        self.form.setVerticalSpacing(9)
        self.form.setHorizontalSpacing(12)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.trouble = QLabel()
        self.trouble.setProperty("role", "overdue")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.column = QVBoxLayout()
        self.column.setSpacing(12)
        self._lay_out(do)
        self.setMinimumWidth(_WIDTH)

    def _lay_out(self, do: str) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok: QPushButton = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(do)
        self.ok.setProperty("accent", True)
        buttons.accepted.connect(self.agree)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(self.lead)
        self.column.addLayout(self.form)
        self.column.addWidget(self.trouble)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 18, 22, 16)
        whole.setSpacing(12)
        whole.addLayout(self.column, 1)
        whole.addWidget(buttons)

    def answer(self) -> dict[str, Any]:
        """What was typed, by name. Raises NotYetError where it cannot be taken."""
        return {}

    def quote(self, words: str) -> None:
        """Put the words that it is about at the top, as the minutes have them."""
        quoted = QLabel(f"“{words}”")
        quoted.setProperty("role", "minutes")
        quoted.setWordWrap(True)
        self.column.insertWidget(0, quoted)

    def line(self, label: str, hint: str = "", text: str = "") -> QLineEdit:
        """A field of one line."""
        field = QLineEdit(text)
        field.setPlaceholderText(hint)
        return self._add(label, field)

    def lines(self, label: str, hint: str = "", text: str = "") -> QPlainTextEdit:
        """A field of several lines; Tab leaves it."""
        field = QPlainTextEdit(text)
        field.setPlaceholderText(hint)
        field.setTabChangesFocus(True)
        field.setFixedHeight(field.fontMetrics().lineSpacing() * _LINES + 20)
        return self._add(label, field)

    def choice(self, label: str, choices: Sequence[tuple[str, object]], *, editable: bool = False) -> QComboBox:
        """A choice; each has the words that are shown and what it stands for."""
        field = QComboBox()
        field.setEditable(editable)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for words, value in choices:
            field.addItem(words, value)
        return self._add(label, field)

    def day_of(self, field: QLineEdit, *, needed: bool = True) -> date | None:
        """The day that a field says. Raises NotYetError where it says none, or none that is needed."""
        words = field.text().strip()
        if not words and not needed:
            return None
        days = days_in(words)
        if not days or (days[0].start, days[0].end) != (0, len(words)):
            said = f"“{words}” is no day." if words else "A day is needed."
            raise NotYetError(f"{said} Write it as {day(date(2025, 10, 31))} or 31/10/2025.", field)
        return days[0].day

    def words_of(self, field: QLineEdit | QPlainTextEdit, why: str) -> str:
        """What a field says. Raises NotYetError with that sentence where it is empty."""
        words = (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).strip()
        if not words:
            raise NotYetError(why, field)
        return words

    def agree(self) -> None:
        """Do what was asked for, or say why it cannot be done."""
        try:
            self._act(**self.answer())
        except NotYetError as trouble:
            self._say(str(trouble))
            if trouble.field is not None:
                trouble.field.setFocus()
        except UserError as refused:
            self._say(str(refused))
        else:
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Room for all the words, however they wrap."""
        super().showEvent(event)
        self._put_in_order()
        self._make_room()

    def _put_in_order(self) -> None:
        """Tab goes through the fields, then to the buttons; the clerk begins in the first field."""
        for before, after in pairwise((*self.fields, self.ok)):
            self.setTabOrder(before, after)
        first = next((field for field in self.fields if field.isVisible()), None)
        if first is not None:
            first.setFocus()

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.show()
        self.trouble.setAccessibleName(words)
        self._make_room()

    def _add(self, label: str, field: W) -> W:
        field.setAccessibleName(label.replace("&", ""))
        self.form.addRow(label, field)
        self.fields.append(field)
        return field
