"""In the middle: the item's title, where it comes from, its purpose, and its text with the tags in it.

Before it stands `ItemTextView`; the minutes place and the action log show it.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.actions.log import day
from annotator.records import Body, Document, Item, ItemText, Meeting, Version
from annotator.store import Register
from annotator.ui.theme import Theme
from annotator.ui.widgets.item_text import ItemTextView

_SIDE = 24


class TextPanel(QWidget):
    """Shows one item to read. `compact` leaves out the purpose and makes the heading small."""

    def __init__(self, theme: Theme, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setProperty("compact", compact)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._compact = compact
        self._text_id = ""
        self.title, self.where, self.purpose, self.exempt = (QLabel() for _ in range(4))
        self.title.setProperty("role", "strong-lead" if compact else "title")
        self.where.setProperty("role", "muted")
        self.purpose.setProperty("role", "muted")
        self.exempt.setProperty("pill", "overdue")
        for label in (self.title, self.where, self.purpose):
            label.setWordWrap(True)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.exempt.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.view = ItemTextView(theme)
        self._lay_out()

    @property
    def text_id(self) -> str:
        """The id of the text that is shown, or nothing."""
        return self._text_id

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self.view.set_theme(theme)

    def show_item(self, register: Register, item: Item, text: ItemText) -> None:
        """Show an item's text; the same text again keeps its place."""
        self.title.setText(item.title)
        self.where.setText(where_of(register, item, text))
        self.purpose.setText(item.purpose)
        self.purpose.setVisible(bool(item.purpose) and not self._compact)
        paragraph = f", paragraph {item.exempt_paragraph} of Schedule 12A" if item.exempt_paragraph else ""
        self.exempt.setText(f"Exempt{paragraph}")
        self.exempt.setVisible(item.exempt)
        if text.id != self._text_id:
            self._text_id = text.id
            self.view.show_text(text.text, text.parts)

    def clear(self, why: str = "") -> None:
        """Show nothing, or why there is nothing to show."""
        self._text_id = ""
        for label in (self.title, self.where, self.purpose):
            label.clear()
        self.where.setText(why)
        self.exempt.hide()
        self.view.show_text("")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.exempt, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        edge = 2 if self._compact else 0  # leaves the frame of the small form to be seen
        column.setContentsMargins(_SIDE, 12 if self._compact else 18, edge, edge)
        column.setSpacing(4)
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, _SIDE, 0)
        top.setSpacing(4)
        top.addLayout(head)
        top.addWidget(self.where)
        top.addWidget(self.purpose)
        column.addLayout(top)
        column.addSpacing(10)
        column.addWidget(self.view, 1)


def where_of(register: Register, item: Item, text: ItemText) -> str:
    """Where an item stands: "Item 4 · Children's Panel · Thursday 21 September 2023 · version 1"."""
    version = register.get(Version, text.version_id)
    document = register.get(Document, version.document_id)
    if item.meeting_id is None:
        return f"Evidence · {document.file_name}"
    meeting = register.get(Meeting, item.meeting_id)
    body = register.get(Body, meeting.body_id)
    held = f"{meeting.date:%A} {day(meeting.date)}"
    number = f"Item {item.number}" if item.number else ""
    parts = (number, body.name, held, document.file_name, f"version {version.number}" if version.number > 1 else "")
    return " · ".join(part for part in parts if part)
