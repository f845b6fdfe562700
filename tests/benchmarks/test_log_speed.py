"""How fast a long action log is read, against reading its actions alone in the same run."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from annotator.actions.entries import entries
from annotator.actions.load import load_by_month, slippage_over_time
from annotator.actions.views import Due, View
from annotator.records import Action, Body, Item, Meeting, ProgressNote
from annotator.store import Register, create_register

ACTIONS = 20_000
TODAY = date(2026, 3, 5)


def log(path: Path) -> Register:
    """A register of ten bodies over twenty years: half of the actions with a date, a fifth due at the next meeting."""
    register = create_register(path)
    with register.step("Fill") as step:
        bodies = step.add_all(Body(name=f"Panel {n}", council="Northmere", code=f"P{n}") for n in range(10))
        meetings = step.add_all(
            Meeting(body_id=body.id, date=date(2005, 1, 10) + timedelta(days=73 * n))
            for body in bodies
            for n in range(100)
        )
        items = step.add_all(Item(meeting_id=meeting.id, position=0, title="Carers") for meeting in meetings)
        actions = step.add_all(
            Action(
                body_id=meetings[n % 1000].body_id,
                item_id=items[n % 1000].id,
                tag_id=None,
                origin="log.xlsx",
                year="25/26",
                number=n,
                reference=f"P {n}",
                words="The Panel asked the Head of Early Help to report.",
                owner=("Head of Early Help", "Clerk; Chair")[n % 2],
                due=meetings[n % 1000].date + timedelta(days=60) if n % 2 else None,
                due_value="next-meeting" if n % 5 == 0 else "",
                due_words="the next meeting" if n % 5 == 0 else "",
            )
            for n in range(ACTIONS)
        )
        step.add_all(ProgressNote(action_id=one.id, day=TODAY, words="Begun.") for one in actions[::2])
    return register


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def test_a_long_log_is_read_whole(tmp_path: Path, capsys) -> None:
    """The joined rows against the actions alone; a view and the chart over them."""
    register = log(tmp_path / "a.register")
    alone = min(seconds(lambda: register.find(Action)) for _ in range(3))
    whole = min(seconds(lambda: entries(register, on=TODAY)) for _ in range(3))
    rows = entries(register, on=TODAY)
    view = View(due=Due.OVERDUE, owner="clerk", words="panel")
    shown = seconds(lambda: [row for row in rows if view.matches(row, TODAY)])
    chart = seconds(lambda: (load_by_month(rows, TODAY), slippage_over_time(rows, TODAY)))
    register.close()
    with capsys.disabled():
        print(
            f"\n{ACTIONS:,} actions: rows of the log in {whole:.2f} s, {whole / alone:.1f} times the actions alone;"
            f" a view {shown * 1e3:.0f} ms, the chart {chart * 1e3:.0f} ms"
        )
    assert whole / alone < 6
