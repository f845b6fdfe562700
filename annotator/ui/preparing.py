"""The suggestions for documents that are about to be kept: a few in this process, many in processes of their own.

Before it stand `verbs` and `meetings.workers`; `import_work` calls it. No Qt here, so that those processes load none.
"""

import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from annotator import verbs
from annotator.errors import UserError
from annotator.meetings import Found
from annotator.meetings.workers import Crew, Failure

_FEW = 24
_PROCESSES = 2
_SECONDS = 60.0
_REASONS = {
    Failure.DIED: "the program that read it ended",
    Failure.HUNG: f"it took longer than {_SECONDS:.0f} seconds",
    Failure.RAISED: "something went wrong in the program",
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document by its number on the page, ready to be kept; or what kept it from being prepared."""

    number: int
    incoming: verbs.Incoming | None = None
    error: UserError | None = None


def prepare_each(documents: Sequence[tuple[int, Found, bytes]], cancelled: Callable[[], bool]) -> Iterator[Prepared]:
    """Each document with its suggestions, in order. It ends early where `cancelled` says so, or when it is closed."""
    things = [(number, found) for number, found, _ in documents]
    if len(things) <= _FEW:
        done = (_prepared(thing) for thing in things if not cancelled())
    else:
        sizes = [len(found.text) for _, found in things]
        crew = Crew(_prepared, things, _failed, sizes=sizes, limits=[_SECONDS] * len(things), count=_PROCESSES)
        done = crew.answers(cancelled)
    for one, (_, found, data) in zip(done, documents, strict=False):
        if one.incoming is None:
            yield one
        else:
            yield Prepared(one.number, verbs.Incoming(found, data, one.incoming.proposals))


def _prepared(thing: tuple[int, Found]) -> Prepared:
    number, found = thing
    try:
        return Prepared(number, verbs.prepare(found, b""))
    except UserError as error:
        return Prepared(number, error=error)
    except Exception as error:  # noqa: BLE001 - a bug on one file keeps none of the others from being imported
        traceback.print_exception(error)
        return _failed(thing, Failure.RAISED, f" ({type(error).__name__}: {error})")


def _failed(thing: tuple[int, Found], failure: Failure, more: str = "") -> Prepared:
    happened = f"Could not be prepared: {_REASONS[failure]}{more}."
    return Prepared(thing[0], error=UserError(happened, "The others can be imported without it."))
