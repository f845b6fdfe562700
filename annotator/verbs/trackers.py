"""A tracker that a council kept before comes in: its rows become actions, and later minutes are asked for answers.

Before it stand `actions.trackers` and `reportback`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.actions.trackers.columns import Tracker, recognise
from annotator.actions.trackers.keeping import TrackerReport, keep_tracker, rehearse
from annotator.actions.trackers.kinds import Kind
from annotator.actions.trackers.planning import Wish
from annotator.actions.trackers.remembering import remembered
from annotator.reading.tables import FoundTables
from annotator.records import Item
from annotator.reportback.looking import look_for_answers
from annotator.store import Register, Step
from annotator.verbs.verb import Verb


@dataclass(frozen=True, slots=True)
class ImportedTracker:
    """What an import of a tracker brought; `answers` counts the passages that may report an action back."""

    report: TrackerReport
    answers: int = 0


def tracker_in(found: FoundTables, said: Mapping[str, Kind] | None = None, register: Register | None = None) -> Tracker:
    """The tables of a file with their columns: as recognised, as the register remembers them, as the clerk says now."""
    known = remembered(register) if register else {}
    return recognise(found, {**known, **(said or {})})


def rehearse_tracker(register: Register, tracker: Tracker, wish: Wish) -> TrackerReport:
    """What would become of each row, with the actions as they would be kept; nothing is changed."""
    return rehearse(register, tracker, wish)


def _import_tracker(step: Step, tracker: Tracker, wish: Wish) -> ImportedTracker:
    """Take in a tracker, and look in later minutes for answers to the actions that it opened."""
    report = keep_tracker(step, tracker, wish)
    answers = look_for_answers(step, report.opened, step.register.find(Item)) if report.opened else []
    return ImportedTracker(report, len(answers))


import_tracker = Verb("Import tracker", _import_tracker)
