"""Who holds which office, and since when: so that "the Assistant Director" is one person this year and another next.

Before it stand the verbs of offices; the log's place opens it. It stays open: each press of Save is one step.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.actions.log import day
from annotator.errors import UserError
from annotator.meetings.dates import days_in
from annotator.records import Holder, Office
from annotator.store import Register

_WHAT = (
    "Actions keep the words of the minutes; beside them the log says who held the office then, and who holds it now."
)
_HEADINGS = ("Office, and who held it", "Directorate", "Since", "Until")
_WIDTHS = (290, 170, 130, 130)
_ROW = Qt.ItemDataRole.UserRole


class OfficesDialog(QDialog):
    """Lists the offices. `act` keeps what the fields say; `owners` are proposed as titles."""

    def __init__(
        self, register: Register, owners: Sequence[str], act: Callable[..., object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Offices")
        self._register = register
        self._act = act
        self.list = QTreeWidget()
        self.list.setHeaderLabels(list(_HEADINGS))
        self.list.setProperty("paper", True)
        self.list.setAccessibleName("Offices and who held them")
        for number, width in enumerate(_WIDTHS):
            self.list.setColumnWidth(number, width)
        self.role = QComboBox()
        self.role.setEditable(True)
        self.role.addItems(sorted({*owners, *(office.role for office in register.find(Office))}, key=str.casefold))
        self.directorate, self.holder, self.since, self.until = (QLineEdit() for _ in range(4))
        self.trouble = QLabel()
        self.trouble.setProperty("role", "overdue")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.save = QPushButton("&Save")
        self.save.setProperty("accent", True)
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_current)
        self.save.clicked.connect(self._on_save)
        self.role.setCurrentIndex(-1)
        self.refresh()
        self.resize(780, 560)

    def refresh(self) -> None:
        """Show the offices as they are now."""
        self.list.clear()
        for office in self._register.find(Office, order="role"):
            line = QTreeWidgetItem([office.role, office.directorate])
            line.setData(0, _ROW, office)
            self.list.addTopLevelItem(line)
            for holder in self._register.find(Holder, office_id=office.id, order="since"):
                since = day(holder.since) if holder.since else ""
                until = day(holder.until) if holder.until else ""
                below = QTreeWidgetItem([holder.name, "", since, until])
                below.setData(0, _ROW, holder)
                line.addChild(below)
        self.list.expandAll()

    def _lay_out(self) -> None:
        what = QLabel(_WHAT)
        what.setProperty("role", "muted")
        what.setWordWrap(True)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        fields = (
            ("&Office", self.role, "as the minutes say it: Assistant Director, Early Help"),
            ("&Directorate", self.directorate, "where it belongs to one"),
            ("&Held by", self.holder, "a name"),
            ("Si&nce", self.since, "31 October 2025; empty where nobody knows"),
            ("&Until", self.until, "empty while it is held"),
        )
        for label, field, hint in fields:
            edit = field.lineEdit() if isinstance(field, QComboBox) else field
            assert edit is not None
            edit.setPlaceholderText(hint)
            field.setAccessibleName(label.replace("&", ""))
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            form.addRow(label, field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(12)
        column.addWidget(what)
        column.addWidget(self.list, 1)
        column.addLayout(form)
        column.addWidget(self.trouble)
        column.addWidget(buttons)
        self.save.setDefault(True)

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        """Put what is known of an office, or a holder, into the fields."""
        if item is None:
            return
        row = item.data(0, _ROW)
        above = item.parent()
        office = above.data(0, _ROW) if above is not None else row
        self.role.setEditText(office.role)
        self.directorate.setText(office.directorate)
        holder = row if isinstance(row, Holder) else None
        self.holder.setText(holder.name if holder else "")
        for field, value in ((self.since, holder and holder.since), (self.until, holder and holder.until)):
            field.setText(day(value) if value else "")

    def _on_save(self) -> None:
        try:
            since, until = self._day(self.since), self._day(self.until)
            self._act(
                role=self.role.currentText().strip(),
                directorate=self.directorate.text().strip(),
                name=" ".join(self.holder.text().split()),
                since=since,
                until=until,
            )
        except (ValueError, UserError) as trouble:
            self.trouble.setText(str(trouble))
            self.trouble.show()
            return
        self.trouble.hide()
        self.refresh()
        for field in (self.holder, self.since, self.until):
            field.clear()
        self.role.setFocus()

    def _day(self, field: QLineEdit) -> date | None:
        words = field.text().strip()
        days = days_in(words)
        if words and not days:
            field.setFocus()
            raise ValueError(f"“{words}” is no day. Write it as 31 October 2025 or 31/10/2025.")
        return days[0].day if words else None
