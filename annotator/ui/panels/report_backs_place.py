"""The third place: was it reported back? At the left actions by what there is to do, at the right passages to judge.

Before it stand `FindingsSide` and `FindingPanel`; the main window shows it. One key answers a passage, and the next one
to be judged is shown.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator import verbs
from annotator.actions.log import one_line
from annotator.counts import count_of
from annotator.errors import UserError
from annotator.records import Action, Body, Extent
from annotator.reportback.findings import quoted, span_now, words_about
from annotator.reportback.lateness import came_late
from annotator.reportback.verdicts import Finding, Passage, Said
from annotator.store import Changes
from annotator.ui.panels.finding_panel import FindingPanel
from annotator.ui.panels.findings_read import FindingsRead
from annotator.ui.panels.findings_side import FindingsSide
from annotator.ui.session import Session
from annotator.ui.theme import Theme
from annotator.ui.widgets.empty_place import EmptyPlace
from annotator.ui.widgets.own_keys import give_keys

_SIDE, _LEAST, _WORDS = 430, 320, 340
_ANSWERS = {"full": Extent.FULL, "partly": Extent.PARTLY, "declined": Extent.DECLINED}
_KEYS = {"full": ("1",), "partly": ("2",), "declined": ("3",), "mention": ("X", "0")}
_NOTHING_YET = (
    "Nothing was asked yet",
    "Accept a follow-up in the minutes: all later minutes and evidence are then read for its answer.",
    "Go to the minutes",
)
_ALL_CLOSED = (
    "Everything is closed",
    "No action waits for an answer. The closed ones stand in the action log (Ctrl+2).",
    "Go to the minutes",
)


class ReportBacksPlace(QWidget):
    """Shows the findings. `place_wanted` names an item, a tag or suggestion of it and its span in the text."""

    place_wanted = Signal(str, str, object)
    minutes_wanted = Signal()
    shown = Signal()

    def __init__(
        self, session: Session, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._read = FindingsRead(session, today)
        self._stale = True
        self._action = self._passage = ""
        self._following: tuple[str, str] | None = None  # while an answer is given: what is shown after it
        self._height = self.fontMetrics().height()
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.side = FindingsSide(self._read, theme, today)
        self.panel = FindingPanel(theme, today)
        self.empty = EmptyPlace(*_NOTHING_YET)
        self._lay_out()
        self._connect()

    @property
    def finding(self) -> Finding | None:
        """The finding that is shown."""
        return self.side.finding

    @property
    def passage(self) -> Passage | None:
        """The passage that is current, if there is one."""
        finding = self.finding
        return next((one for one in finding.passages if one.id == self._passage), None) if finding else None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show yet, and no key does anything."""
        return self._pages.currentWidget() is self.empty

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours; with a larger text the list keeps its share of words."""
        self.side.set_theme(theme)
        self.panel.set_theme(theme)
        height, self._height = self._height, self.fontMetrics().height()
        if height != self._height:
            wanted = self.side.width() * self._height // height
            self._split.setSizes([wanted, max(self.width() - wanted, 1)])

    def begin(self) -> None:
        """Forget what was shown of another register."""
        self._stale, self._action, self._passage = True, "", ""
        self._read.forget()
        self.side.begin()
        self.panel.clear()
        if self.isVisible():
            self.refresh()

    def on_changed(self, changes: Changes) -> None:
        """Read again what concerns the place; while it is out of sight, when it is next shown."""
        if self._stale:
            return
        touched = self._read.concerned(changes)
        if touched is None:
            self._stale = True
            if self.isVisible():
                self.refresh()
        elif touched:
            self._read.read(touched)
            self._show_lists(self._brought_back(touched) or self._action)

    def refresh(self) -> None:
        """Read everything again, keeping what is current."""
        if self._session.is_open:
            self._stale = False
            self._read.read_all()
            self.side.show_committees(self._session.register.find(Body, order="name"))
            self._show_lists(self._action)

    def show_action(self, action_id: str) -> None:
        """Make an action the current one; the filters that hide it are taken back."""
        if not self.side.model.index_of(action_id).isValid():
            self.side.show_all()
        self._show_lists(action_id)

    def progress_text(self) -> str:
        """How much is left to judge."""
        left = sum(finding.to_judge for finding in self._read.findings(self.side.body_id))
        return f"{count_of(left, 'passage')} left to judge" if left else "No passage waits for an answer"

    # What the keys do

    def answer(self, name: str) -> None:
        """Answer the current passage ("full", "partly", "declined", "mention") and go on to the next."""
        finding, passage = self.finding, self.passage
        if finding is None or passage is None:
            self._session.refused.emit(
                UserError("There is no passage to answer.", "Choose an action for which a passage was found.")
            )
            return
        if passage.said is Said.TO_JUDGE:
            rest = [one.id for one in finding.passages if one.said is Said.TO_JUDGE and one is not passage]
            self._following = (rest[0] if rest else ""), (self.side.next_to_judge() or self._action)
        self._do(passage, name)
        self._following = None

    def go(self, by: int) -> None:
        """Go to the next passage, or the one before, whichever action it speaks of."""
        ids = [passage.id for passage in self.finding.passages] if self.finding else []
        at = ids.index(self._passage) + by if self._passage in ids else len(ids)
        if 0 <= at < len(ids):
            self._choose(ids[at])
        elif self.side.go(by) and by < 0 and self.finding and self.finding.passages:
            self._choose(self.finding.passages[-1].id)

    def open_current(self) -> None:
        """Go to the current passage in the minutes; to the words that asked where there is none."""
        passage = self.passage
        if passage is None:
            self.open_asked()
            return
        span = span_now(self._session.register, passage)
        row = passage.report_back.tag_id if passage.report_back else passage.id
        self.place_wanted.emit(passage.item.id, row, span)

    def open_asked(self) -> None:
        """Go to the words that asked, in the minutes."""
        finding = self.finding
        if finding is not None and finding.entry.item.id:
            self.place_wanted.emit(finding.entry.item.id, finding.entry.action.tag_id or "", None)

    def say_of_thread(self, name: str) -> None:
        """Say that the request repeats the earlier one that is proposed ("same"), or none ("other")."""
        finding = self.finding
        if finding is None:
            return
        action = self._session.register.get(Action, finding.entry.action.id)
        earlier = self._read.earlier(finding.entry)
        if name == "other":
            self._session.do(verbs.say_stands_alone, action)
        elif earlier is not None:
            self._session.do(verbs.say_repeats, action, self._session.register.get(Action, earlier))

    # Qt's events

    def showEvent(self, event: object) -> None:
        """Read again what changed while the place was out of sight."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._stale:
            self.refresh()

    # Within

    def _lay_out(self) -> None:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        for widget, least, share in ((self.side, _LEAST, 3), (self.panel, _WORDS, 7)):
            split.addWidget(widget)
            widget.setMinimumWidth(least)
            split.setStretchFactor(split.indexOf(widget), share)
        split.setSizes([_SIDE, 1010])
        self._split = split
        self._pages = QStackedWidget()
        for page in (split, self.empty):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _connect(self) -> None:
        self.side.chosen.connect(self._show_finding)
        self.side.filtered.connect(self._on_filtered)
        self.side.list.opened.connect(self.open_current)
        self.panel.chosen.connect(self._choose)
        self.panel.pressed.connect(self._on_pressed)
        self.panel.thread_pressed.connect(self.say_of_thread)
        self.panel.asked_opened.connect(self.open_asked)
        self.empty.pressed.connect(self.minutes_wanted)
        for widget in (self.side.list, self.panel):  # not the filters: letters and digits are typed there
            self._give_keys(widget)

    def _give_keys(self, widget: QWidget) -> None:
        for name, keys in _KEYS.items():
            give_keys(widget, keys, lambda name=name: self.answer(name), within=True, repeats=False)
        give_keys(widget, ("S",), lambda: self.say_of_thread("same"), within=True, repeats=False)
        for keys, by in ((("N", "J"), 1), (("P", "K"), -1)):
            give_keys(widget, keys, lambda by=by: self.go(by), within=True)

    def _show_lists(self, action_id: str) -> None:
        """Show the lists anew, with an action as the current one."""
        place = self.side.show_lists()
        nothing = not self._read.total()
        if nothing:
            self.empty.show_words(*(_ALL_CLOSED if self._session.register.count(Action) else _NOTHING_YET))
        self._pages.setCurrentWidget(self.empty if nothing else self._split)
        self.side.make_current(self._next_of(action_id), place)
        self._show_finding()

    def _next_of(self, action_id: str) -> str:
        """After an answer: the same action while there is more to judge of it, else the one that follows."""
        if self._following is None:
            return action_id
        passage_id, following = self._following
        finding = self.side.model.finding(self.side.model.index_of(action_id))
        if finding is not None and any(one.id == passage_id and one.said is Said.TO_JUDGE for one in finding.passages):
            self._passage = passage_id
            return action_id
        return following

    def _show_finding(self) -> None:
        finding = self.finding
        if finding is None:
            self._passage = ""
            self.panel.say(self.side.nothing_here())
            self.shown.emit()
            return
        if finding.entry.action.id != self._action or self.passage is None:
            self._action = finding.entry.action.id
            self._passage = _first(finding)
        register = self._session.register
        self.panel.show_finding(
            finding,
            {passage.id: quoted(register, passage) for passage in finding.passages},
            self._read.bodies,
            current=self._passage,
            noted=one_line(self._read.noted(finding.entry)),
            thread=self._read.thread(finding.entry),
            late=came_late(finding.entry, words_about(register, finding.entry)),
        )
        self.shown.emit()

    def _choose(self, passage_id: str) -> None:
        self._passage = passage_id
        self._show_finding()

    def _do(self, passage: Passage, name: str) -> None:
        if name != "mention":
            extent = _ANSWERS[name]
            if passage.report_back is not None:
                self._session.do(verbs.change_extent, passage.report_back, extent)
            elif passage.suggestion is not None:
                self._session.do(verbs.answer_with, passage.suggestion, extent)
        elif passage.report_back is not None:
            self._session.do(verbs.take_back, passage.report_back)
        elif passage.said is Said.TO_JUDGE and passage.suggestion is not None:
            self._session.do(verbs.only_mentions, passage.suggestion)

    def _brought_back(self, touched: Sequence[str]) -> str:
        """The action that an undo brought back: it is shown."""
        undone = self._session.register.redo_name is not None
        return touched[0] if undone and len(touched) == 1 else ""

    def _on_pressed(self, passage_id: str, name: str) -> None:
        self._passage = passage_id
        self.answer(name)
        self.side.list.setFocus()  # the button is gone with its passage

    def _on_filtered(self) -> None:
        self._show_lists(self._action)
        self.side.list.setFocus()


def _first(finding: Finding) -> str:
    """The passage that is current when a finding is shown: the first to be judged."""
    waiting = [one for one in finding.passages if one.said is Said.TO_JUDGE]
    return next((one.id for one in (*waiting, *finding.passages)), "")
