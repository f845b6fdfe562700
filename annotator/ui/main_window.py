"""The window: the places in a stack, the bars around them, and what each menu does.

Before it stand the places, the menus, the file actions and the session; `starting` makes it. It takes all it needs,
asks nothing in its constructor, and leaves the work to the places and the verbs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotator import __version__, verbs
from annotator.places import APP_NAME
from annotator.records import Action, Outcome, Span
from annotator.settings import Settings
from annotator.store import Changes
from annotator.ui import theme as themes
from annotator.ui.acts import acts_of
from annotator.ui.background import Background
from annotator.ui.choosing import Chooser
from annotator.ui.dialogs.exempt import ExemptDialog
from annotator.ui.dialogs.history import history_dialog
from annotator.ui.dialogs.keys import keys_dialog
from annotator.ui.file_actions import FileActions
from annotator.ui.hints import HINTS
from annotator.ui.import_actions import ImportActions, addresses_in, paths_in
from annotator.ui.menus import Menus
from annotator.ui.panels.findings_read import left_to_judge
from annotator.ui.panels.import_place import ImportPlace
from annotator.ui.panels.log_place import LogPlace
from annotator.ui.panels.minutes_place import MinutesPlace
from annotator.ui.panels.report_backs_place import ReportBacksPlace
from annotator.ui.session import Session
from annotator.ui.tracker_actions import TrackerActions
from annotator.ui.widgets.empty_place import EmptyPlace
from annotator.ui.widgets.first_page import FirstPage
from annotator.ui.widgets.key_hints import KeyHints
from annotator.ui.widgets.message_bar import MessageBar
from annotator.ui.widgets.top_bar import TopBar

_THEMES = {"light": themes.light, "dark": themes.dark, "contrast": themes.high_contrast}
_TEXT_SIZES = (-2, 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the window takes from outside: tests give their own."""

    chooser: Callable[[QWidget], Chooser]
    today: Callable[[], date]
    save_settings: Callable[[Settings], None]


class MainWindow(QMainWindow):
    """Shows one register, or the first-run page."""

    def __init__(self, session: Session, settings: Settings, surroundings: Surroundings) -> None:
        super().__init__()
        self.setWindowTitle(APP_NAME)
        self.resize(1440, 900)
        self.setMinimumSize(900, 560)
        self.setAcceptDrops(True)
        self._session = session
        self._settings = settings
        self._save_settings = surroundings.save_settings
        self.background = Background(self)
        theme = self._theme()
        self.top = TopBar((("minutes", "Minutes"), ("log", "Action log"), ("report_backs", "Report-backs")))
        self.messages = MessageBar()
        self.first = FirstPage()
        self.imports = ImportPlace(theme, self.background, lambda: session.register if session.is_open else None)
        self.minutes = MinutesPlace(session, theme, surroundings.today)
        self.log = LogPlace(session, theme, surroundings.today)
        self.report_backs = ReportBacksPlace(session, theme, surroundings.today)
        self.empty = EmptyPlace(
            "No minutes yet", "Import minutes, drop them here, or paste them with Ctrl+V.", "Import minutes…"
        )
        self.hints = KeyHints()
        chooser = surroundings.chooser(self)
        self.files = FileActions(session, chooser, self.messages, self.log, surroundings.today, self)
        self.importing = ImportActions(session, chooser, self.messages, self.imports, self)
        self.trackers = TrackerActions(session, chooser, self.messages, self._theme, surroundings.today, self)
        self._stack = QStackedWidget()
        self._places: dict[str, QWidget] = {
            "first": self.first,
            "empty": self.empty,
            "import": self.imports,
            "minutes": self.minutes,
            "log": self.log,
            "report_backs": self.report_backs,
        }
        self._lay_out()
        self._acts = acts_of(self, session)
        self.menus = Menus(self.menuBar(), self.minutes, lambda name: self._acts[name]())
        self._connect()
        self._mark_theme()
        self._on_register()
        if settings.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))

    @property
    def place(self) -> str:
        """The name of the place that is shown."""
        shown = self._stack.currentWidget()
        return next(name for name, widget in self._places.items() if widget is shown)

    def show_place(self, name: str) -> None:
        """Show a place: first, import, minutes (or, without any, what to do about it), log or report_backs."""
        self.messages.give_way()
        if name == "minutes" and not self.minutes.outline.first_item():
            name = "empty"
        self._stack.setCurrentWidget(self._places[name])
        self.top.show_place("minutes" if name == "empty" else name)
        self.hints.setVisible(name in HINTS)
        self._show_progress()
        focus = {
            "minutes": self.minutes.text.view,
            "log": self.log.table,
            "report_backs": self.report_backs.side.list,
        }.get(name)
        if focus is not None:
            focus.setFocus()

    def open_register(self, path: Path) -> None:
        """Open a register in place of the present one."""
        self._session.open(path)

    def set_theme(self, name: str) -> None:
        """Dress the window as the system, light, dark or in high contrast."""
        self._keep(replace(self._settings, theme=name))
        self._dress()

    def set_text_size(self, pixels: int) -> None:
        """Make all text larger or smaller than usual by so many pixels."""
        least, most = _TEXT_SIZES
        self._keep(replace(self._settings, text_size=max(least, min(most, pixels))))
        self._dress()

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, and links to pages on the web, may be dropped anywhere."""
        if paths_in(event.mimeData()) or addresses_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files were dropped: show what is in them."""
        if self.importing.take(event.mimeData()):
            event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved but what is being typed: save that, stop what is under way, close the register."""
        self.setFocus()  # a field that is left is saved
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.hide()  # a thread may still wait for a site that does not answer
        self.background.stop()
        self._keep(replace(self._settings, window=geometry))
        self._session.close()
        super().closeEvent(event)

    # What happened

    def _on_register(self) -> None:
        """Another register was opened, or there is none yet."""
        self.imports.drop()  # what is under way was read for the register before
        path = self._session.path
        self.setWindowTitle(f"{path.stem} – {APP_NAME}" if path else APP_NAME)
        if self._session.is_open:
            if path is not None:
                self._keep(self._settings.opened(path))
            self.minutes.begin()
            self.log.begin()
            self.report_backs.begin()
            self.show_place("minutes")
        else:
            self.show_place("first")
        self._show_recent()
        self._show_state()

    def _on_changed(self, changes: Changes) -> None:
        self.messages.give_way()
        self._tell_removed(changes)
        self.minutes.on_changed(changes)
        self.log.on_changed(changes)
        self.report_backs.on_changed(changes)
        self._show_state()
        if self.place == "empty" or (self.place == "minutes" and not self.minutes.item_id):
            self.show_place("minutes")

    def _tell_removed(self, changes: Changes) -> None:
        """Say which action was withdrawn with its tag. What an undo takes away is no news to who pressed it."""
        register = self._session.register
        if register.undo_name != verbs.remove_tag.name or register.redo_name is not None:
            return
        touched = register.find_any(Action, "id", changes.of(Action))
        gone = sorted(one.reference for one in touched if one.tag_id is None and one.outcome is Outcome.WITHDRAWN)
        if gone:
            stays = "stays in the log as withdrawn" if len(gone) == 1 else "stay in the log as withdrawn"
            self.messages.say(f"{', '.join(gone)} {stays}. Ctrl+Z brings the tag back.")

    def _on_import_cancelled(self) -> None:
        self.show_place("minutes" if self._session.is_open else "first")

    def _on_words_wanted(self, item_id: str, tag_id: str) -> None:
        self.show_place("minutes")
        self.minutes.show_item(item_id, tag_id)

    def _on_judging_wanted(self, action_id: str) -> None:
        self.show_place("report_backs")
        self.report_backs.show_action(action_id)

    def _on_passage_wanted(self, item_id: str, row_id: str, span: Span | None) -> None:
        """A passage that only mentions a subject has no card: its words are selected."""
        self._on_words_wanted(item_id, row_id)
        review = self.minutes.review
        if span is not None and review is not None and review.find(row_id) is None:
            self.minutes.text.view.select_span(span)

    def _on_recent(self, path: Path, _checked: bool = False) -> None:
        self.open_register(path)

    def _on_theme(self, action: QAction) -> None:
        self.set_theme(str(action.data()))

    # What the menus do beside the places

    def change_text_size(self, by: int) -> None:
        """Make all text larger or smaller by so many pixels."""
        self.set_text_size(self._settings.text_size + by)

    def show_keys(self) -> None:
        """Show all keys."""
        keys_dialog(self).open()

    def show_history(self) -> None:
        """Show what was done to the register."""
        history_dialog(self._session.register, self).open()

    def say_about(self) -> None:
        """Say which program this is."""
        self.messages.say(f"{APP_NAME} {__version__}. It works offline; only what you ask for is fetched.")

    def ask_exempt(self) -> None:
        """Ask for the exempt mark of the item that is shown."""
        review = self.minutes.review
        if review is None:
            return
        dialog = ExemptDialog(review.item, self)
        dialog.said.connect(partial(self._session.do, verbs.set_item_exempt, review.item))
        dialog.open()

    # Within

    def _lay_out(self) -> None:
        for widget in self._places.values():
            self._stack.addWidget(widget)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.messages)
        column.addWidget(self._stack, 1)
        column.addWidget(self.hints)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self._session.opened.connect(self._on_register)
        self._session.changed.connect(self._on_changed)
        self._session.refused.connect(self.messages.say_error)
        self.top.place_chosen.connect(self.show_place)
        self.top.undo_pressed.connect(self._session.undo)
        self.files.place_wanted.connect(self.show_place)
        self.importing.place_wanted.connect(self.show_place)
        self.trackers.place_wanted.connect(self.show_place)
        self.first.files_dropped.connect(self.importing.import_files)
        self.first.choose_files.connect(self.importing.ask_files)
        self.first.open_register.connect(self.files.ask_register)
        self.first.try_sample.connect(self.files.try_sample)
        self.empty.pressed.connect(self.importing.ask_files)
        self.imports.failed.connect(self.messages.say_error)
        self.imports.cancelled.connect(self._on_import_cancelled)
        self.minutes.import_wanted.connect(self.importing.ask_files)
        self.minutes.shown.connect(self._show_progress)
        self.log.place_wanted.connect(self._on_words_wanted)
        self.report_backs.place_wanted.connect(self._on_passage_wanted)
        for place in (self.log, self.report_backs):
            place.minutes_wanted.connect(partial(self.show_place, "minutes"))
        self.log.judging_wanted.connect(self._on_judging_wanted)
        self.report_backs.shown.connect(self._show_progress)
        self.log.export_wanted.connect(self.files.ask_export)
        self.menus.themes.triggered.connect(self._on_theme)

    def _show_state(self) -> None:
        is_open = self._session.is_open
        register = self._session.register if is_open else None
        undo = register.undo_name if register else None
        path = self._session.path
        self.top.show_register((path.name if path else "In memory") if is_open else "", undo)
        self.top.show_waiting("report_backs", left_to_judge(register) if register else 0, "to judge")
        self.menus.show_state(is_open=is_open, undo=undo, redo=register.redo_name if register else None)
        self._show_progress()

    def _show_progress(self) -> None:
        places = {"minutes": self.minutes, "report_backs": self.report_backs}
        shown = places.get(self.place)
        self.hints.show_progress(shown.progress_text() if shown else "")
        hints = HINTS.get(self.place, ())
        rows = {"log": self.log, "report_backs": self.report_backs}.get(self.place)
        self.hints.show_hints(hints[-1:] if rows is not None and rows.is_empty else hints)

    def _show_recent(self) -> None:
        self.menus.recent.clear()
        for name in self._settings.recent:
            action = self.menus.recent.addAction(Path(name).name)
            action.setToolTip(name)
            action.triggered.connect(partial(self._on_recent, Path(name)))
        self.menus.recent.setEnabled(bool(self._settings.recent))

    def _keep(self, settings: Settings) -> None:
        self._settings = settings
        self._save_settings(settings)

    def _theme(self) -> themes.Theme:
        if self._settings.theme in _THEMES:
            return _THEMES[self._settings.theme]()
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return themes.dark() if dark else themes.light()

    def _dress(self) -> None:
        theme = self._theme()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        themes.apply(app, theme, self._settings.text_size)
        for place in (self.imports, self.minutes, self.log, self.report_backs):
            place.set_theme(theme)
        self._mark_theme()

    def _mark_theme(self) -> None:
        for action in self.menus.themes.actions():
            action.setChecked(action.data() == self._settings.theme)
