"""What a clerk can do to the register, by name: the verbs that the window and the command line share.

Before it stand all stages from `reading` to `reportback`; `ui` and `commands` come after it. A stage keeps the verbs
of its own nouns; here they are put together where one click concerns several stages (an accepted follow-up is a tag,
an action, a due date, and a question to the later minutes). A `Verb` bears the name of its undo step.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Concatenate, Generic, ParamSpec, TypeVar

from annotator import suggestions
from annotator.actions import changing
from annotator.actions.opening import (
    deadlines_within,
    link_deadline,
    open_action,
    release_deadline,
    use_deadline,
)
from annotator.calendar import resolve
from annotator.meetings.found import Found, FoundItem
from annotator.meetings.items.parts import repeated_decisions
from annotator.meetings.keeping.importing import Importing, Kept
from annotator.records import (
    Action,
    Document,
    DocumentKind,
    Extent,
    Item,
    ItemText,
    Meeting,
    PartKind,
    Proposal,
    ReportBack,
    Span,
    Suggestion,
    SuggestionState,
    Tag,
    TagKind,
)
from annotator.reportback.looking import items_that_may_answer, look_for_answers, open_actions
from annotator.reportback.recording import forget_report_backs, record_report_back
from annotator.store import Register, Step
from annotator.tags.accepting import (
    accept_suggestion,
    answer_by_tag,
    forget_tag,
    put_suggestions,
    reject_suggestion,
)
from annotator.tags.carrying import carry_tags
from annotator.tags.tagging import add_tag, move_tag

P = ParamSpec("P")
T = TypeVar("T")


class Verb(Generic[P, T]):
    """A function that writes through a step, with the step's name ("Set due date")."""

    def __init__(self, name: str, function: Callable[Concatenate[Step, P], T]) -> None:
        self.name = name
        self._function = function

    def __call__(self, step: Step, *args: P.args, **kwargs: P.kwargs) -> T:
        """Do it as a part of a greater step."""
        return self._function(step, *args, **kwargs)

    def run(self, register: Register, *args: P.args, **kwargs: P.kwargs) -> T:
        """Do it as one step of its own."""
        with register.step(self.name) as step:
            return self._function(step, *args, **kwargs)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document that was read: what it says, its bytes, and the proposals for each of its items."""

    found: Found
    data: bytes
    proposals: tuple[tuple[Proposal, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import brought, in numbers that reconcile: new and known documents are all that were given.

    `notes` are sentences for the clerk: what was not certain, and what was done about it.
    """

    documents: int = 0
    known: int = 0
    evidence: int = 0
    items: int = 0
    corrected: int = 0
    carried: int = 0
    to_check: int = 0
    suggestions: int = 0
    answers: int = 0
    notes: tuple[str, ...] = ()


def prepare(found: Found, data: bytes) -> Incoming:
    """Work out the proposals for what was found. It touches no register, so it may run in another thread."""
    if found.kind is DocumentKind.EVIDENCE:
        return Incoming(found, data, ((),) * len(found.items))
    return Incoming(found, data, tuple(tuple(_proposals(item, found)) for item in found.items))


def _proposals(item: FoundItem, found: Found) -> Iterator[Proposal]:
    """The proposals for an item; none for its list of documents, where nothing was said or decided.

    Nor for a block "Decision:" whose words the minutes below it give again.
    """
    silent = [part for part in item.parts if part.kind is PartKind.SUPPORTING]
    silent += repeated_decisions(item.text, item.parts)
    proposed = suggestions.suggest(
        item.text, title=item.title, body=found.body, meeting=found.date, attendance=found.attendance
    )
    for proposal in proposed:
        if not any(part.start < proposal.end and proposal.start < part.end for part in silent):
            yield proposal


def _import_documents(step: Step, incoming: Iterable[Incoming]) -> ImportReport:
    """Keep documents as they come, put their suggestions, and look in them for answers to open actions."""
    count: Counter[str] = Counter()
    new_items: list[Item] = []
    notes: list[str] = []
    importing = Importing(step)
    for document in incoming:
        kept = importing.keep(document.found, document.data)
        count["known" if kept.is_known else "documents"] += 1
        count["evidence"] += document.found.kind is DocumentKind.EVIDENCE and not kept.is_known
        _put_all(step, document, kept, count)
        new_items += [new.item for new in kept.texts]
        notes += kept.notes
    count["answers"] = len(look_for_answers(step, open_actions(step.register), new_items))
    return ImportReport(**count, notes=tuple(notes))


def _put_all(step: Step, document: Incoming, kept: Kept, count: Counter[str]) -> None:
    """The proposals belong to the found items: one whose text was known brought none."""
    suggested: list[Suggestion] = []
    for new in kept.texts:
        proposals = document.proposals[new.index]
        if new.corrects is not None:
            carried, left = carry_tags(step, new.corrects, new.text)
            count.update(corrected=1, carried=carried, to_check=left)
            count["suggestions"] += len(put_suggestions(step, new.text, proposals))
        else:
            count["items"] += 1
            suggested += [Suggestion.of(proposal, new.text) for proposal in proposals]
    count["suggestions"] += len(step.add_all(suggested))


def _accept(step: Step, suggestion: Suggestion, *, look: bool = True) -> Tag:
    """Accept a suggestion: a follow-up opens its action with the deadlines in it, a report back answers its own.

    `look` for answers to a new action at once; whoever accepts many looks once for all.
    """
    tag = accept_suggestion(step, suggestion)
    if suggestion.kind is TagKind.FOLLOW_UP:
        _accept_deadlines_in(step, tag)
        if step.register.find(Action, tag_id=tag.id):  # tagged by hand before: the action is there
            return tag
        action = open_action(step, tag, owner=suggestion.owner, report_to=suggestion.report_to)
        if look:
            look_for_answers(step, [action], items_that_may_answer(step.register, action))
    elif suggestion.kind is TagKind.DEADLINE:
        link_deadline(step, tag)
    elif suggestion.kind is TagKind.REPORT_BACK and suggestion.action_id and suggestion.extent:
        record_report_back(step, step.register.get(Action, suggestion.action_id), tag, suggestion.extent)
    return tag


def _accept_deadlines_in(step: Step, tag: Tag) -> None:
    """The clerk saw the deadline in the follow-up's card: both are accepted together."""
    inside = step.register.find(
        Suggestion, text_id=tag.text_id, kind=TagKind.DEADLINE, state=SuggestionState.OPEN, order="start"
    )
    for suggestion in inside:
        if tag.start <= suggestion.start and suggestion.end <= tag.end:
            accept_suggestion(step, suggestion)


def _accept_as(step: Step, suggestion: Suggestion, extent: Extent) -> Tag:
    """Accept a report back with the extent that the clerk says."""
    return _accept(step, step.change(suggestion, extent=extent))


def _accept_all(step: Step, above: float = 0.0) -> Counter[TagKind]:
    """Accept the open suggestions of at least that score, and the answers that come to light by it.

    Gives how many were accepted of each kind. Report backs come last, since they need their actions.
    """
    accepted: Counter[TagKind] = Counter()
    for kind in (TagKind.RESOLUTION, TagKind.FOLLOW_UP, TagKind.DEADLINE):
        _accept_kind(step, kind, above)
    opened = step.register.find_any(Action, "id", step.changes.of(Action))
    look_for_answers(step, opened, step.register.find(Item))
    _accept_kind(step, TagKind.REPORT_BACK, above)
    for change in step.register.find_any(Suggestion, "id", step.changes.of(Suggestion)):
        if change.state is SuggestionState.ACCEPTED:
            accepted[change.kind] += 1
    return accepted


def _accept_kind(step: Step, kind: TagKind, above: float) -> None:
    for suggestion in step.register.find(Suggestion, kind=kind, state=SuggestionState.OPEN):
        if suggestion.score >= above:
            still = step.register.get(Suggestion, suggestion.id)
            if still.state is SuggestionState.OPEN:  # a follow-up takes the deadlines in it along
                _accept(step, still, look=False)


def _tag_words(step: Step, text: ItemText, kind: TagKind, span: Span) -> Tag:
    """Tag a selection by hand: a follow-up opens its action, a deadline is given to the follow-up around it."""
    if kind is TagKind.DEADLINE:
        return _tag_deadline(step, text, span)
    tag = add_tag(step, text, kind, span)
    answer_by_tag(step, tag)
    if kind is TagKind.FOLLOW_UP:
        action = open_action(step, tag)
        look_for_answers(step, [action], items_that_may_answer(step.register, action))
    return tag


def _tag_deadline(step: Step, text: ItemText, span: Span) -> Tag:
    tag = add_tag(step, text, TagKind.DEADLINE, span)
    answer_by_tag(step, tag)
    link_deadline(step, _read_deadline(step, tag))
    return step.register.get(Tag, tag.id)


def _read_deadline(step: Step, tag: Tag) -> Tag:
    """Work out what a deadline's words come to; words that come to nothing stay as they are."""
    deadline = resolve(tag.quote, _meeting_day(step, tag.item_id))
    return step.change(
        tag,
        due=deadline.value if deadline else "",
        precision=deadline.precision if deadline else None,
        rule=deadline.rule if deadline else "",
    )


def _tag_report_back(step: Step, text: ItemText, span: Span, action: Action, extent: Extent) -> Tag:
    """Say by hand that a passage answers an action."""
    tag = add_tag(step, text, TagKind.REPORT_BACK, span)
    record_report_back(step, action, tag, extent)
    return tag


def _remove_tag(step: Step, tag: Tag) -> None:
    """Remove a tag and what hangs on it: a follow-up's action with its answers, a deadline's due date."""
    if tag.kind is TagKind.FOLLOW_UP:
        for deadline in step.register.find(Tag, follow_up_id=tag.id):
            release_deadline(step, deadline)
        for action in step.register.find(Action, tag_id=tag.id):
            _remove_action(step, action)
    elif tag.kind is TagKind.DEADLINE:
        release_deadline(step, tag)
    elif tag.kind is TagKind.REPORT_BACK:
        forget_report_backs(step, tag)
    forget_tag(step, tag)
    step.remove(step.register.get(Tag, tag.id))


def _remove_action(step: Step, action: Action) -> None:
    """Remove an action with what was asked of it: a report back's tag goes too where it answers nothing else."""
    for suggestion in step.register.find(Suggestion, action_id=action.id):
        step.remove(suggestion)
    for link in step.register.find(ReportBack, action_id=action.id):
        step.remove(link)
        if not step.register.find(ReportBack, tag_id=link.tag_id):
            step.remove(step.register.get(Tag, link.tag_id))
    step.remove(action)


def _move_tag(step: Step, tag: Tag, text: ItemText, span: Span) -> Tag:
    """Put a tag on other words; an action's words and deadlines follow, and a deadline is read anew."""
    moved = move_tag(step, tag, text, span)
    answer_by_tag(step, moved)
    if tag.kind is TagKind.FOLLOW_UP:
        _action_follows(step, moved)
    elif tag.kind is TagKind.DEADLINE:
        moved = release_deadline(step, _read_deadline(step, moved))
        link_deadline(step, moved)
    return step.register.get(Tag, moved.id)


def _action_follows(step: Step, follow_up: Tag) -> None:
    """The action of a moved follow-up takes its words, and its deadlines are those that stand in it now."""
    for deadline in step.register.find(Tag, follow_up_id=follow_up.id):
        if deadline.text_id != follow_up.text_id or not (
            follow_up.start <= deadline.start and deadline.end <= follow_up.end
        ):
            release_deadline(step, deadline)
    for action in step.register.find(Action, tag_id=follow_up.id):
        action = step.change(action, words=follow_up.quote)
        for deadline in deadlines_within(step, follow_up):
            action = use_deadline(step, action, deadline)


def _set_item_exempt(step: Step, item: Item, exempt: bool, paragraph: str = "") -> Item:
    """Mark an item as exempt, with its actions and, for evidence, its document; or make it public again.

    An action whose own mark differs from the item's was marked by hand, and is left as it is.
    """
    paragraph = paragraph.strip() if exempt else ""
    for action in step.register.find(Action, item_id=item.id):
        if (action.exempt, action.exempt_paragraph) == (item.exempt, item.exempt_paragraph):
            changing.set_exempt(step, action, exempt, paragraph)
    if item.document_id is not None:
        document = step.register.get(Document, item.document_id)
        step.change(document, exempt=exempt, exempt_paragraph=paragraph)
    return step.change(item, exempt=exempt, exempt_paragraph=paragraph)


def _meeting_day(step: Step, item_id: str) -> date | None:
    item = step.register.get(Item, item_id)
    return step.register.get(Meeting, item.meeting_id).date if item.meeting_id else None


import_documents = Verb("Import documents", _import_documents)
accept = Verb("Accept suggestion", _accept)
accept_as = Verb("Accept report back", _accept_as)
accept_all = Verb("Accept suggestions", _accept_all)
reject = Verb("Reject suggestion", reject_suggestion)
tag_words = Verb("Add tag", _tag_words)
tag_report_back = Verb("Add report back", _tag_report_back)
remove_tag = Verb("Remove tag", _remove_tag)
move = Verb("Move tag", _move_tag)
set_owner = Verb("Set owner", changing.set_owner)
set_report_to = Verb("Set report to", changing.set_report_to)
set_summary = Verb("Set short form", changing.set_summary)
set_due = Verb("Set due date", changing.set_due)
set_deadline = Verb("Set due date", changing.set_deadline)
set_status = Verb("Set status", changing.set_status)
set_exempt = Verb("Set exempt mark", changing.set_exempt)
set_item_exempt = Verb("Set exempt mark", _set_item_exempt)
