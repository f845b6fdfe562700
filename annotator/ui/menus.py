"""The menus and keys of the window: every action by name, with its key.

Before it stands nothing of ours; the main window connects the actions. Letter keys belong to the minutes place alone,
so that they never act while something else is shown.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu. `needs_register` greys it out where none is open; `letters` are keys of the minutes place."""

    name: str
    label: str
    keys: tuple[str, ...] = ()
    needs_register: bool = True
    letters: bool = False


SEPARATOR = None

FILE = (
    Entry("new", "&New register…", ("Ctrl+Shift+N",), needs_register=False),
    Entry("open", "&Open register…", ("Ctrl+O",), needs_register=False),
    SEPARATOR,
    Entry("import", "&Import minutes…", ("Ctrl+I",), needs_register=False),
    Entry("import_folder", "Import a &folder…", (), needs_register=False),
    Entry("import_web", "Import from the &web…", ("Ctrl+Shift+I",), needs_register=False),
    Entry("import_tracker", "Import &tracker…", ("Ctrl+Shift+T",)),
    Entry("paste", "&Paste minutes", ("Ctrl+V",), needs_register=False),
    SEPARATOR,
    Entry("export", "&Export action log to Word…", ("Ctrl+E",)),
    Entry("export_exempt", "Export with e&xempt words…"),
    Entry("export_report", "Export follow-up &report to Word…", ("Ctrl+Shift+E",)),
    Entry("check", "&Check this register"),
    SEPARATOR,
    Entry("quit", "&Quit", ("Ctrl+Q",), needs_register=False),
)
EDIT = (
    Entry("undo", "&Undo", ("Ctrl+Z",)),
    Entry("redo", "&Redo", ("Ctrl+Y", "Ctrl+Shift+Z")),
    SEPARATOR,
    Entry("resolution", "Tag as re&solution", ("R",), letters=True),
    Entry("follow_up", "Tag as &follow-up", ("F",), letters=True),
    Entry("deadline", "Tag as &deadline", ("D",), letters=True),
    Entry("report_back", "Tag as report &back…", ("B",), letters=True),
    SEPARATOR,
    Entry("accept", "&Accept", ("A",), letters=True),
    Entry("reject", "Re&ject", ("X",), letters=True),
    Entry("in_full", "Reported back in full", ("1",), letters=True),
    Entry("in_part", "Reported back in part", ("2",), letters=True),
    Entry("declined", "Declined", ("3",), letters=True),
    Entry("working", "How a deadline was &worked out", ("W",), letters=True),
    Entry("edit", "&Edit the action", ("E",), letters=True),
    Entry("move", "&Move to the selected words", ("M",), letters=True),
    Entry("remove", "Remo&ve", ("Del",), letters=True),
    SEPARATOR,
    Entry("next", "&Next suggestion", ("N",), letters=True),
    Entry("previous", "&Previous card", ("P",), letters=True),
    SEPARATOR,
    Entry("exempt", "E&xempt item…"),
    Entry("body", "&Committee…"),
    Entry("offices", "&Offices…"),
    Entry("history", "&History…", ("Ctrl+H",)),
)
VIEW = (
    Entry("minutes", "&Minutes", ("Ctrl+1",)),
    Entry("log", "&Action log", ("Ctrl+2",)),
    Entry("report_backs", "&Report-backs", ("Ctrl+3",)),
    Entry("load", "The loa&d of the log", ("Ctrl+G",)),
    SEPARATOR,
    Entry("larger", "&Larger text", ("Ctrl++", "Ctrl+="), needs_register=False),
    Entry("smaller", "&Smaller text", ("Ctrl+-",), needs_register=False),
    Entry("usual", "&Usual text size", ("Ctrl+0",), needs_register=False),
)
HELP = (
    Entry("keys", "&Keys", ("F1",), needs_register=False),
    Entry("about", "&About Matters Arising", (), needs_register=False),
)
THEMES = (("system", "As the &system"), ("light", "&Light"), ("dark", "&Dark"), ("contrast", "&High contrast"))


class Menus:
    """Makes the menus. `actions` has each action by its name."""

    def __init__(self, bar: QMenuBar, minutes: QWidget, act: Callable[[str], object]) -> None:
        self.actions: dict[str, QAction] = {}
        self._needing: list[QAction] = []
        self._minutes = minutes
        self._act = act
        self.recent = QMenu("Open &recent", bar)
        menu_file = self._menu(bar, "&File", FILE)
        menu_file.insertMenu(self.actions["import"], self.recent)
        self._menu(bar, "&Edit", EDIT)
        view = self._menu(bar, "&View", VIEW)
        self.themes = self._add_themes(view)
        self._menu(bar, "&Help", HELP)

    def show_state(self, *, is_open: bool, undo: str | None, redo: str | None) -> None:
        """Grey out what cannot be done now, and name what undo and redo would do."""
        for action in self._needing:
            action.setEnabled(is_open)
        for name, step in (("undo", undo), ("redo", redo)):
            label = name.capitalize()
            self.actions[name].setText(f"&{label}: {step[:1].lower()}{step[1:]}" if step else f"&{label}")
            self.actions[name].setEnabled(step is not None)

    def _menu(self, bar: QMenuBar, title: str, entries: tuple[Entry | None, ...]) -> QMenu:
        menu = bar.addMenu(title)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(self._action(entry, menu))
        return menu

    def _action(self, entry: Entry, menu: QMenu) -> QAction:
        action = QAction(entry.label, menu)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.triggered.connect(lambda: self._act(entry.name))
        if entry.letters:
            action.setAutoRepeat(False)  # a key held down must not answer one suggestion after another unread
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._minutes.addAction(action)
        if entry.needs_register:
            self._needing.append(action)
        self.actions[entry.name] = action
        return action

    def _add_themes(self, view: QMenu) -> QActionGroup:
        view.addSeparator()
        group = QActionGroup(view)
        for name, label in THEMES:
            action = view.addAction(label)
            action.setCheckable(True)
            action.setData(name)
            group.addAction(action)
        return group
