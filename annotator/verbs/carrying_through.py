"""An action is carried through: its status, due date, notes and responses; split, merged, ended and reopened.

Before it stands `actions`; `log_keeping` says what an action is, this room what becomes of it.
"""

from annotator.actions import closing, dividing, dues, progress, views
from annotator.verbs.verb import Verb

set_status = Verb("Set status", closing.set_status)
propose_closing = Verb("Propose closing", closing.propose_closing)
close = Verb("Close action", closing.close)
agree_closings = Verb("Agree closings", closing.agree_closings)
stop = Verb("Set not proceeding", closing.stop)
reopen = Verb("Reopen action", closing.reopen)

extend = Verb("Extend due date", dues.extend)
postpone = Verb("Postpone action", dues.postpone)
wake = Verb("Ask after it again", dues.wake)

add_note = Verb("Add progress note", progress.add_note)
remove_note = Verb("Remove progress note", progress.remove_note)
give_notice = Verb("Give notice", progress.give_notice)
respond = Verb("Record response", progress.respond)

split = Verb("Split action", dividing.split)
merge = Verb("Merge actions", dividing.merge)

save_view = Verb("Save view", views.save_view)
remove_view = Verb("Remove view", views.remove_view)
