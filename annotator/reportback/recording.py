"""An answer is recorded: which passage gave what an action asked for, how far, and what that makes of the action.

Before it stand `actions` and `tags`; the verbs call it.
"""

from collections.abc import Sequence

from annotator.records import Action, ActionStatus, Extent, ReportBack, Tag
from annotator.store import Step

_STATUS = {
    Extent.FULL: ActionStatus.REPORTED,
    Extent.PARTLY: ActionStatus.IN_PART,
    Extent.DECLINED: ActionStatus.NOT_PROCEEDING,
}


def record_report_back(step: Step, action: Action, tag: Tag, extent: Extent) -> ReportBack:
    """Link a report back's tag to the action that it answers; the action's status follows.

    The same passage is recorded once for an action: a second time changes the extent.
    """
    before = step.register.find(ReportBack, action_id=action.id)
    same = [link for link in before if link.tag_id == tag.id]
    if same:
        link = step.change(same[0], extent=extent)
    else:
        link = step.add(ReportBack(action_id=action.id, item_id=tag.item_id, tag_id=tag.id, extent=extent))
    _follow(step, action, before)
    return link


def forget_report_backs(step: Step, tag: Tag) -> None:
    """A report back's tag goes: the actions that it answered stand as they did without it."""
    for link in step.register.find(ReportBack, tag_id=tag.id):
        action = step.register.get(Action, link.action_id)
        before = step.register.find(ReportBack, action_id=action.id)
        step.remove(link)
        _follow(step, action, before)


def status_from(links: Sequence[ReportBack]) -> ActionStatus:
    """What the answers make of an action: one in full is enough; a refusal counts where nothing was given."""
    extents = {link.extent for link in links}
    for extent in (Extent.FULL, Extent.PARTLY, Extent.DECLINED):
        if extent in extents:
            return _STATUS[extent]
    return ActionStatus.OPEN


def _follow(step: Step, action: Action, before: Sequence[ReportBack]) -> None:
    """Set the status that the answers make, unless the clerk has said another."""
    if action.status is status_from(before):
        after = step.register.find(ReportBack, action_id=action.id)
        step.change(action, status=status_from(after))
