"""The report-backs with 20,000 open actions: shown, judged with one key, gone through; beside the log alone.

On the computer where this was written the place opens in about 0.8 s, three times what reading the log takes, and from
an answer to the next passage it takes 0.1 s. The limits keep both from growing unnoticed.
"""

import random
import time
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from annotator.actions.entries import entries
from annotator.records import (
    Action,
    Body,
    Document,
    DocumentKind,
    Extent,
    Item,
    ItemText,
    Meeting,
    Suggestion,
    TagKind,
    Version,
)
from annotator.store import Register, memory_register
from annotator.ui import theme as themes
from annotator.ui.panels.report_backs_place import ReportBacksPlace
from annotator.ui.session import Session

ACTIONS, MEETINGS = 20_000, 400
START = date(2018, 5, 1)
TODAY = date(2026, 3, 31)
PLACES = [first + second for first in ("Bran", "Cald", "Fulm", "Tor") for second in ("ford", "ton", "ley", "wick")]
SLOWEST_OPEN, SLOWEST_ANSWER = 6.0, 1.0  # times reading the log


def filled() -> Register:
    """A register of ten committees, with a passage to be judged for every tenth action."""
    chance = random.Random(7)
    register = memory_register()
    with register.step("Fill") as step:
        bodies = step.add_all([Body(name=f"Committee {number}", code=f"C{number}") for number in range(10)])
        days = [START + timedelta(days=6 * number) for number in range(MEETINGS)]
        meetings = step.add_all([Meeting(body_id=bodies[at % 10].id, date=day) for at, day in enumerate(days)])
        sha256 = step.keep_bytes(b"minutes")
        kept = [Document(meeting_id=one.id, title="Minutes", sha256=sha256, **_FILE) for one in meetings]
        versions = step.add_all([Version(document_id=one.id, number=1, text="") for one in step.add_all(kept)])
        items = step.add_all([Item(meeting_id=one.id, position=0, number="1", title="Roads") for one in meetings])
        words = "The Head of Roads reported that the bridge had been mended. Thanks were given."
        pairs = zip(items, versions, strict=True)
        texts = step.add_all([ItemText(item_id=item.id, version_id=one.id, text=words) for item, one in pairs])
        actions = step.add_all([_action(chance, number, meetings, items) for number in range(ACTIONS)])
        step.add_all([_passage(action, texts[-1], words) for action in actions[::10]])
    return register


_FILE = {"kind": DocumentKind.MINUTES, "file_name": "a.txt", "form": "text", "size": 1}


def _action(chance: random.Random, number: int, meetings: list[Meeting], items: list[Item]) -> Action:
    at = chance.randrange(MEETINGS - 10)
    due = meetings[at].date + timedelta(days=chance.randrange(1500)) if chance.random() < 0.7 else None
    bridge, one, other = (chance.choice(PLACES) for _ in range(3))
    return Action(
        body_id=meetings[at].body_id,
        item_id=items[at].id,
        tag_id=None,
        year="18/19",
        number=number,
        reference=f"C (18/19) {number:05}",
        words=f"That the {bridge} bridge in {one} and {other} be mended",
        due=due,
    )


def _passage(action: Action, text: ItemText, words: str) -> Suggestion:
    return Suggestion(
        item_id=text.item_id,
        text_id=text.id,
        kind=TagKind.REPORT_BACK,
        start=0,
        end=59,
        quote=words[:59],
        score=0.8,
        reason="Tells of something done",
        action_id=action.id,
        extent=Extent.FULL,
    )


@pytest.fixture(scope="module")
def register() -> Register:
    return filled()


def test_twenty_thousand_actions_are_shown_and_judged(register: Register, qtbot, qapp: QApplication, capsys) -> None:
    themes.apply(qapp, themes.light())
    log = _timed(lambda: entries(register))
    session = Session()
    place = ReportBacksPlace(session, themes.light(), lambda: TODAY)
    qtbot.addWidget(place)
    place.resize(1400, 800)
    place.show()
    session.changed.connect(place.on_changed)
    session.use(register)
    opened = _timed(place.begin)
    answers = [_timed(lambda name=name: place.answer(name)) for name in ("full", "partly", "mention", "declined")]
    gone = _timed(lambda: place.go(1))
    with capsys.disabled():
        print(
            f"\nreport-backs of {ACTIONS:,} actions: opened in {opened:.2f} s (the log alone {log:.2f} s), "
            f"an answer {max(answers) * 1000:.0f} ms at most, the next passage {gone * 1000:.0f} ms"
        )
    assert place.side.model.total() > ACTIONS - 5
    assert opened / log < SLOWEST_OPEN
    assert max(answers) / log < SLOWEST_ANSWER


def _timed(work) -> float:
    start = time.perf_counter()
    work()
    QApplication.processEvents()
    return time.perf_counter() - start
