"""What each line of the menus does, by its name in `menus`.

Before it stand the places, the file actions and the session; the main window asks for it once.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from annotator.records import Extent, TagKind
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def acts_of(window: "MainWindow", session: Session) -> Mapping[str, Callable[[], object]]:
    """The acts of a window and its session."""
    return _file_acts(window) | _minutes_acts(window, session) | _window_acts(window)


def _file_acts(window: "MainWindow") -> dict[str, Callable[[], object]]:
    files, importing = window.files, window.importing
    return {
        "new": files.new_register,
        "open": files.ask_register,
        "import": importing.ask_files,
        "import_folder": importing.ask_folder,
        "import_web": importing.ask_addresses,
        "import_tracker": window.trackers.ask_tracker,
        "paste": importing.paste,
        "export": files.ask_export,
        "export_exempt": partial(files.ask_export, public=False),
        "export_report": files.ask_report,
        "check": files.check_register,
        "quit": window.close,
    }


def _minutes_acts(window: "MainWindow", session: Session) -> dict[str, Callable[[], object]]:
    minutes = window.minutes
    return {
        "undo": session.undo,
        "redo": session.redo,
        "resolution": partial(minutes.tag_selection, TagKind.RESOLUTION),
        "follow_up": partial(minutes.tag_selection, TagKind.FOLLOW_UP),
        "deadline": partial(minutes.tag_selection, TagKind.DEADLINE),
        "report_back": minutes.answer_selection,
        "accept": minutes.accept_current,
        "reject": minutes.reject_current,
        "in_full": partial(minutes.answer_current, Extent.FULL),
        "in_part": partial(minutes.answer_current, Extent.PARTLY),
        "declined": partial(minutes.answer_current, Extent.DECLINED),
        "working": minutes.tags.fold_working,
        "edit": minutes.edit_current,
        "move": minutes.move_current,
        "remove": minutes.remove_current,
        "next": minutes.next_card,
        "previous": minutes.previous_card,
        "exempt": window.ask_exempt,
        "history": window.show_history,
    }


def _window_acts(window: "MainWindow") -> dict[str, Callable[[], object]]:
    return {
        "minutes": partial(window.show_place, "minutes"),
        "log": partial(window.show_place, "log"),
        "load": partial(_show_load, window),
        "body": partial(window.log.set_up, "body"),
        "offices": partial(window.log.set_up, "offices"),
        "report_backs": partial(window.show_place, "report_backs"),
        "larger": partial(window.change_text_size, 1),
        "smaller": partial(window.change_text_size, -1),
        "usual": partial(window.set_text_size, 0),
        "keys": window.show_keys,
        "about": window.say_about,
    }


def _show_load(window: "MainWindow") -> None:
    window.show_place("log")
    window.log.show_load()
