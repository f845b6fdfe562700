"""Documents come in: kept, suggestions put, later minutes asked for answers.

Before it stand the stages from `meetings` to `reportback`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator import suggestions
from annotator.calendar import own_periods
from annotator.meetings.found import Found, FoundItem
from annotator.meetings.items.parts import repeated_decisions
from annotator.meetings.keeping.importing import Importing, Kept
from annotator.places import periods_file
from annotator.records import (
    DocumentKind,
    Item,
    PartKind,
    Proposal,
    Suggestion,
)
from annotator.reportback.looking import look_for_answers, open_actions
from annotator.store import Step
from annotator.tags.accepting import (
    put_suggestions,
)
from annotator.tags.carrying import carry_tags
from annotator.verbs.verb import Verb


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
        item.text,
        title=item.title,
        body=found.body,
        council=found.council,
        meeting=found.date,
        attendance=found.attendance,
        own=own_periods(periods_file()),
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


import_documents = Verb("Import documents", _import_documents)
