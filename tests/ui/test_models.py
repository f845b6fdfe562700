"""The item models: checked by Qt's own rules, filtered, sorted, counted."""

from datetime import date

import pytest
from clerk import load, minutes
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from annotator import verbs
from annotator.actions.entries import entries
from annotator.actions.log import ENDED
from annotator.records import Outcome, Suggestion
from annotator.sample import sample_files
from annotator.store import Register
from annotator.ui.models.action_log_model import COLUMNS, ActionLogModel
from annotator.ui.models.import_model import ImportModel
from annotator.ui.models.import_row import ImportRow
from annotator.ui.models.outline import counts, note_all, outline
from annotator.ui.models.outline_model import OutlineModel
from annotator.ui.widgets.quiet_tree import NOTE_ROLE

TODAY = date(2026, 3, 31)


@pytest.fixture
def sample(register: Register) -> Register:
    verbs.import_documents.run(register, [verbs.prepare(*sample.read()) for sample in sample_files()])
    return register


def tree(register: Register) -> OutlineModel:
    model = OutlineModel()
    root = outline(register)
    note_all(root, counts(register, TODAY))
    model.show_outline(root)
    return model


def test_the_outline_has_bodies_meetings_items_and_evidence(sample: Register, qtmodeltester: ModelTester) -> None:
    model = tree(sample)
    qtmodeltester.check(model)
    tops = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert tops == ["Cabinet", "Children and Young People's Scrutiny Panel", "Evidence"]
    panel = model.index(1, 0)
    assert model.rowCount(panel) == 4
    assert model.rowCount(model.index(0, 0, panel)) == 7


def test_what_is_left_in_the_items_adds_up_to_what_is_left_in_the_meeting(sample: Register) -> None:
    model = tree(sample)
    meeting = model.index(0, 0, model.index(1, 0))
    items = [model.index(row, 0, meeting).data(NOTE_ROLE) for row in range(model.rowCount(meeting))]
    left = sum(int(note) for note in items if note.isdigit())
    assert meeting.data(NOTE_ROLE) == f"{left} left"
    assert left > 0


def test_an_item_that_is_done_says_so(register: Register) -> None:
    load(register, minutes(("Roads", "Nothing was said.")))
    (node,) = tree(register).item_nodes()
    assert node.note == "✓"


def log(register: Register) -> ActionLogModel:
    verbs.accept_all.run(register)
    model = ActionLogModel(lambda: TODAY)
    model.show(entries(register), "")
    return model


def test_the_log_is_a_proper_table(sample: Register, qtmodeltester: ModelTester) -> None:
    model = log(sample)
    qtmodeltester.check(model)
    assert model.rowCount() == model.total() > 10
    assert all(model.index(row, column).data() for row in range(model.rowCount()) for column in range(len(COLUMNS)))


def test_the_chips_count_what_they_show(sample: Register) -> None:
    model = log(sample)
    for name, _, count in model.counts():
        model.set_filter(name)
        assert model.rowCount() == count


def test_each_column_sorts_both_ways(sample: Register) -> None:
    model = log(sample)
    for number in range(len(COLUMNS)):
        model.sort(number, Qt.SortOrder.AscendingOrder)
        first = [row.action.id for row in model.shown()]
        model.sort(number, Qt.SortOrder.DescendingOrder)
        assert sorted(first) == sorted(row.action.id for row in model.shown())
    model.sort(4, Qt.SortOrder.AscendingOrder)
    days = [row.due for row in model.shown() if row.due]
    assert days == sorted(days)


def test_one_body_is_shown_alone(sample: Register) -> None:
    model = log(sample)
    body = model.shown()[0].body
    model.set_body(body.id)
    assert {row.body.id for row in model.shown()} == {body.id}
    assert model.counts()[0][2] == model.rowCount() < model.total()


def test_the_files_to_import_are_a_proper_table(qtmodeltester: ModelTester) -> None:
    model = ImportModel()
    for sample in sample_files():
        found, data = sample.read()
        model.add([ImportRow(name=sample.path.name, found=found, data=data)])
    qtmodeltester.check(model)
    assert all(row.is_ready for row in model.rows())


def test_overdue_counts_of_the_tree_and_of_the_log_agree(sample: Register) -> None:
    model = log(sample)
    overdue = {name: count for name, _, count in model.counts()}["overdue"]
    assert sum(counts(sample, TODAY).overdue_by_body.values()) == overdue
    for row in entries(sample):
        if row.action.status not in ENDED:
            verbs.stop.run(sample, row.action, Outcome.WITHDRAWN, "No longer wanted.", TODAY)
    assert sum(counts(sample, TODAY).overdue_by_body.values()) == 0
    assert sample.count(Suggestion) > 0
