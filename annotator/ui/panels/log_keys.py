"""What the keys of the log's table do, and the menu over a row: one list for both.

Before it stand `action_acts` and Qt; the log's place gives its table the keys.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from annotator.actions.log import ENDED, LogEntry
from annotator.ui.panels.action_acts import ActionActs
from annotator.ui.panels.workings import is_from_unknown_start
from annotator.ui.widgets.own_keys import give_keys


@dataclass(frozen=True, slots=True)
class RowAct:
    """An act on rows: its name, its label, its key; whether it is for several as well, and for what has ended."""

    name: str
    label: str
    key: str = ""
    several: bool = False
    ended: bool = False


ROW_ACTS = (
    RowAct("words", "&Show the words", "Return", ended=True),
    RowAct("edit", "&Edit the action", "E", ended=True),
    RowAct("note", "Add &note…", "N", ended=True),
    RowAct("extend", "E&xtend the due date…", "X"),
    RowAct("start", "Give the day it is counted &from…"),
    RowAct("postpone", "&Postpone, or ask again…", "P"),
    RowAct("propose", "Propose to close", "A", several=True),
    RowAct("close", "&Close with its minute…", "C", several=True),
    RowAct("stop", "Not proceeding…"),
    RowAct("reopen", "&Reopen…"),
    RowAct("notice", "Start the executive's clock…"),
    RowAct("respond", "Record the executive's response…"),
    RowAct("owner", "Set &owner…", "O", several=True, ended=True),
    RowAct("split", "S&plit into parts…", "S"),
    RowAct("merge", "&Merge…", "M", several=True),
    RowAct("copy", "Cop&y reference", "Ctrl+C", several=True, ended=True),
)


def offered(rows: Sequence[LogEntry]) -> list[RowAct]:
    """The acts that these rows have."""
    several = len(rows) > 1
    ended = any(row.action.status in ENDED for row in rows)
    found = [act for act in ROW_ACTS if (act.several or not several) and (act.ended or not ended)]
    if ended and not several:
        found.append(next(act for act in ROW_ACTS if act.name == "reopen"))
    left_out = {"" if ended else "reopen", "" if all(map(is_from_unknown_start, rows)) else "start"}
    return [act for act in found if act.name not in left_out]


def row_menu(parent: QWidget, rows: Sequence[LogEntry], do: Callable[[str], object]) -> QMenu:
    """The menu over these rows."""
    menu = QMenu(parent)
    for act in offered(rows):
        menu.addAction(f"{act.label}\t{act.key}" if act.key else act.label, partial(do, act.name))
    return menu


def do_with(acts: ActionActs, name: str, rows: Sequence[LogEntry], others: Callable[[], Sequence[LogEntry]]) -> None:
    """Do an act with these rows, by its name; one that is for a single action is not done with several."""
    for_all: dict[str, Callable[[], object]] = {
        "propose": lambda: acts.propose_closing(rows),
        "close": lambda: acts.close(rows),
        "owner": lambda: acts.set_owner(rows),
        "merge": lambda: acts.merge(rows, others()),
    }
    for_one: dict[str, Callable[[LogEntry], object]] = {
        "note": acts.note,
        "extend": acts.extend,
        "postpone": acts.postpone,
        "stop": acts.stop,
        "reopen": acts.reopen,
        "notice": acts.notice,
        "respond": acts.respond,
        "split": acts.split,
        "start": acts.start,
    }
    if name in for_all:
        for_all[name]()
    elif len(rows) == 1:
        for_one[name](rows[0])


def may_go_on(rows: Sequence[LogEntry], row: LogEntry) -> list[LogEntry]:
    """The actions that may go on in the place of one: of its body, not ended, and not split."""
    return [one for one in rows if one.body.id == row.body.id and one.action.status not in ENDED and not one.parts]


def give_row_keys(table: QWidget, do: Callable[[str], object]) -> None:
    """Give the table its keys; Return is its own."""
    for act in ROW_ACTS:
        if act.key and act.key != "Return":
            give_keys(table, (act.key,), partial(do, act.name))
