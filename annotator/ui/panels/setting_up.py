"""The boxes for what stands behind the log: the committees' settings, and the offices.

Before it stand `dialogs.body` and `dialogs.offices`; the log's place and the menu open them.
"""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from annotator import verbs
from annotator.records import Body
from annotator.ui.dialogs.body import BodyDialog
from annotator.ui.dialogs.offices import OfficesDialog
from annotator.ui.models.action_log_model import ActionLogModel
from annotator.ui.session import Session


def set_up(
    what: str, session: Session, model: ActionLogModel, body_id: str, today: date, parent: QWidget
) -> QDialog | None:
    """Open the box for the committees ("body", one of them shown first) or the offices; None where there is none."""
    register = session.register
    if what == "offices":
        box: QDialog = OfficesDialog(register, model.owners(), partial(session.attempt, verbs.keep_office), parent)
    else:
        bodies = register.find(Body, order="name")
        if not bodies:
            return None
        box = BodyDialog(register, bodies, body_id, today, partial(session.attempt, verbs.set_up_body), parent)
    box.open()
    return box
