"""At the right of the report-backs place: what was asked, and what later minutes and evidence say of it.

Before it stand `passage_card` and the findings of `reportback`; the place tells it what to show, and does what is
pressed.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.actions.log import day
from annotator.records import Extent
from annotator.reportback.findings import Quoted
from annotator.reportback.telling import asked_text, passage_state, place_text, timing_text
from annotator.reportback.verdicts import Finding, Passage, Said, ToDo
from annotator.ui.theme import Theme
from annotator.ui.widgets.card_content import CardButton
from annotator.ui.widgets.passage_card import PassageCard, PassageContent, label

ANSWERS = {
    Extent.FULL: CardButton("full", "In full", "1"),
    Extent.PARTLY: CardButton("partly", "In part", "2"),
    Extent.DECLINED: CardButton("declined", "Declined", "3"),
}
NOT_THIS = CardButton("mention", "Mentioned only", "X")
TAKE_BACK = CardButton("mention", "Take back", "X")
_PILLS = {Extent.FULL: "reported", Extent.PARTLY: "partly", Extent.DECLINED: "closed"}
_NOTHING = {
    ToDo.SILENT: "Nothing in later minutes or in evidence takes this up. Whatever is imported next is read for it. "
    "If you know the passage: open the minutes (Ctrl+1), select its words and press B.",
    ToDo.NOT_DUE: "It is not due yet, and nothing takes it up so far. Whatever is imported next is read for it.",
}
_THREAD_ANSWERS = {
    "proposed": (("same", "The same request", "S"),),
    "said": (("other", "Not the same", ""),),
    "again": (),
}
_NOTHING_FOUND = "Nothing in later minutes or in evidence takes this up."


class FindingPanel(QScrollArea):
    """Shows one finding. `chosen` names a passage, `pressed` a passage and its answer.

    `thread_pressed` says whether the earlier request is the same ("same", "other"); `asked_opened` goes to the words
    that asked.
    """

    chosen = Signal(str)
    pressed = Signal(str, str)
    thread_pressed = Signal(str)
    asked_opened = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._page: QWidget | None = None
        self.cards: list[PassageCard] = []
        self.asked_before: QFrame | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("What was asked, and what later minutes say")
        self.clear()

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self._theme = theme
        for card in self.cards:
            card.set_theme(theme)

    def clear(self) -> None:
        """Show nothing."""
        self.say("")

    def say(self, words: str) -> None:
        """Show no finding, but why there is none."""
        self.cards, self.asked_before = [], None
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 18, 28, 24)
        column.addWidget(label(words, "muted", wraps=True))
        column.addStretch(1)
        self._set_page(page)

    def show_finding(
        self,
        finding: Finding,
        quotes: Mapping[str, Quoted],
        bodies: Mapping[str, str],
        *,
        current: str = "",
        noted: str = "",
        thread: tuple[str, str, str] | None = None,
        late: bool = False,
    ) -> None:
        """Show a finding, one of its passages current.

        `quotes` has the passages in their context by their ids, `noted` what the minutes say of an earlier review;
        `thread` tells of the request that was made before: which, its words, and "proposed", "said" or "again". An
        answer that came `late` says so.
        """
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 18, 28, 24)
        column.setSpacing(10)
        column.addLayout(self._heading(finding))
        column.addWidget(self._asked(finding))
        self.asked_before = self._thread(thread, noted) if thread or noted else None
        if self.asked_before is not None:
            column.addSpacing(4)
            again = thread is not None and thread[2] == "again"
            column.addWidget(label("ASKED AGAIN" if again else "ASKED BEFORE", "caption"))
            column.addWidget(self.asked_before)
        column.addSpacing(4)
        column.addWidget(label("WHAT LATER MINUTES SAY", "caption"))
        self.cards = [
            self._card(finding, passage, quotes[passage.id], bodies, current=passage.id == current, late=late)
            for passage in finding.passages
        ]
        for card in self.cards:
            column.addWidget(card)
        if not self.cards:
            column.addWidget(label(_NOTHING.get(finding.to_do, _NOTHING_FOUND), "muted", wraps=True))
        column.addStretch(1)
        self._set_page(page)
        QTimer.singleShot(0, self, self._show_current)  # once the cards have their heights

    def card(self, passage_id: str) -> PassageCard | None:
        """The card of a passage."""
        return next((card for card in self.cards if card.content.id == passage_id), None)

    # Within

    def _set_page(self, page: QWidget) -> None:
        page.setProperty("surface", "window")
        before = self.takeWidget()
        if self._page is not None:
            before.hide()
            before.deleteLater()  # not at once: a press that is still being told may have led here
        self._page = page
        self.setWidget(page)

    def _heading(self, finding: Finding) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label("WHAT WAS ASKED", "caption"))
        row.addStretch(1)
        if finding.entry.item.id:
            show = QPushButton("Show in the minutes")
            show.setProperty("quiet", True)
            show.clicked.connect(self.asked_opened)
            row.addWidget(show)
        return row

    def _asked(self, finding: Finding) -> QFrame:
        entry = finding.entry
        card = _frame("What was asked")
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        if entry.action.exempt or entry.item.exempt:
            pill = label("Exempt")
            pill.setProperty("pill", "overdue")
            column.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(entry.action.words, "minutes", wraps=True))
        owner = entry.action.owner or "No owner stated"
        back = f"to report to {entry.action.report_to}" if entry.action.report_to else ""
        who = " · ".join(part for part in (entry.action.reference, owner, back) if part)
        particulars = QVBoxLayout()
        particulars.setSpacing(3)
        particulars.addWidget(label(who, "", wraps=True))
        particulars.addWidget(
            label(timing_text(entry, self._today(), silent=not finding.to_judge), "muted", wraps=True)
        )
        particulars.addWidget(label(asked_text(entry), "muted", wraps=True))
        for moved in entry.extensions:
            particulars.addWidget(label(_moved(moved.was_due, moved.due, moved.agreed_by), "muted", wraps=True))
        column.addLayout(particulars)
        return card

    def _thread(self, thread: tuple[str, str, str] | None, noted: str) -> QFrame:
        card = _frame("Asked before")
        column = card.layout()
        assert isinstance(column, QVBoxLayout)
        if noted:
            column.addWidget(label("The minutes note that it was said before:", "muted", wraps=True))
            column.addWidget(label(f"“{noted}”", "minutes", wraps=True))
        if thread is not None:
            which, words, state = thread
            column.addWidget(label(which, "muted", wraps=True))
            column.addWidget(label(words, "minutes", wraps=True))
            row = QHBoxLayout()
            row.setSpacing(6)
            for name, text, key in _THREAD_ANSWERS[state]:
                button = QPushButton(text)
                button.setObjectName(name)
                button.clicked.connect(self._on_thread)
                row.addWidget(button)
                if key:
                    cap = QLabel(key)
                    cap.setProperty("keycap", True)
                    row.addWidget(cap)
            row.addStretch(1)
            column.addLayout(row)
        return card

    def _card(
        self,
        finding: Finding,
        passage: Passage,
        quoted: Quoted,
        bodies: Mapping[str, str],
        *,
        current: bool,
        late: bool,
    ) -> PassageCard:
        is_late = late and passage.said is Said.ANSWERS and passage.extent is Extent.FULL
        content = PassageContent(
            id=passage.id,
            pill=f"{passage_state(passage)}{', late' if is_late else ''}",
            colour="muted" if passage.said is Said.MENTIONS else _PILLS[passage.extent],
            where=place_text(passage, finding.entry, bodies),
            before=quoted.before,
            quote=quoted.words,
            after=quoted.after,
            reason=passage.reason,
            is_marked=passage.said is not Said.MENTIONS,
            current=current,
            buttons=_buttons(passage),
        )
        card = PassageCard(content, self._theme)
        card.chosen.connect(self.chosen)
        card.pressed.connect(self.pressed)
        return card

    def _on_thread(self) -> None:
        self.thread_pressed.emit(self.sender().objectName())

    def _show_current(self) -> None:
        current = next((card for card in self.cards if card.content.current), None)
        if current is not None:
            self.ensureWidgetVisible(current, 0, 24)


def _buttons(passage: Passage) -> tuple[CardButton, ...]:
    """The answers that there are: the likely one in colour; one that was given may be changed or taken back."""
    likely = passage.extent if passage.said is Said.TO_JUDGE else None
    given = passage.extent if passage.said is Said.ANSWERS else None
    answers = [replace(one, accent=extent is likely) for extent, one in ANSWERS.items() if extent is not given]
    other = {Said.TO_JUDGE: (NOT_THIS,), Said.ANSWERS: (TAKE_BACK,), Said.MENTIONS: ()}
    return (*answers, *other[passage.said])


def _frame(name: str) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    card.setAccessibleName(name)
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 13, 16, 13)
    column.setSpacing(8)
    return card


def _moved(was: date | None, due: date | None, by: str) -> str:
    told = f"Moved from {day(was) if was else 'no date'} to {day(due) if due else 'no date'}"
    return f"{told}: agreed by {by}" if by else told
