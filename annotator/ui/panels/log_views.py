"""The saved views of the log: kept with the register, chosen in the head of the place.

Before it stand the verbs and `log_head`; the log's place makes it.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from annotator import verbs
from annotator.actions.views import saved_views
from annotator.ui.dialogs.parting import NameDialog
from annotator.ui.models.action_log_model import ActionLogModel
from annotator.ui.panels.log_head import LogHead
from annotator.ui.session import Session

_LEAD = "What is chosen above is kept with the register: your colleagues see it too."


class LogViews:
    """Shows the saved views in the head, and keeps and removes them for it."""

    def __init__(self, session: Session, head: LogHead, model: ActionLogModel, window: QWidget) -> None:
        self._session = session
        self._head = head
        self._model = model
        self._window = window
        head.save_wanted.connect(self.save)
        head.remove_wanted.connect(partial(session.do, verbs.remove_view))

    def show(self) -> None:
        """Offer the views that there are; the one that is on has a tick."""
        views = saved_views(self._session.register)
        on = next((view.name for view in views if replace(view, name="") == self._model.view), "")
        self._head.show_views(views, on)

    def save(self) -> NameDialog:
        """Ask under which name to keep what is shown."""

        def act(name: str) -> object:
            return self._session.attempt(verbs.save_view, replace(self._model.view, name=name))

        box = NameDialog("Save this view", _LEAD, "Save", act, self._window)
        box.open()
        return box
