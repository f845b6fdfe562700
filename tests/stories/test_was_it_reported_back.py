"""A clerk's morning in the report-backs: the sample's later meetings have come in, and each passage is judged."""

import pytest
from desk import Desk
from PySide6.QtCore import Qt

from annotator.records import Action, ActionStatus, ReportBack, Suggestion, SuggestionState, TagKind
from annotator.reportback.findings import findings
from annotator.reportback.verdicts import ToDo
from annotator.sample import load_for_trial, sample_day
from annotator.store import memory_register
from annotator.store.integrity import check

ANSWERS = {"full": "1", "partly": "2", "declined": "3"}


@pytest.fixture
def morning(desk: Desk) -> Desk:
    register = memory_register()
    load_for_trial(register)
    desk.session.use(register)
    desk.press("Ctrl+3")
    return desk


def to_judge(desk: Desk) -> int:
    return desk.session.register.count(Suggestion, kind=TagKind.REPORT_BACK, state=SuggestionState.OPEN)


def judge_all(desk: Desk) -> int:
    """Answer every passage as it looks, one key each. Gives how many keys it took."""
    place = desk.window.report_backs
    keys = 0
    while place.finding is not None and place.finding.to_do is ToDo.JUDGE:
        assert place.passage is not None
        desk.press(ANSWERS[place.passage.extent.value])
        keys += 1
        assert keys < 50, "the keys lead round in a ring"
    return keys


def test_one_key_for_each_passage_and_nothing_is_left_to_judge(morning: Desk) -> None:
    waiting = to_judge(morning)
    assert waiting > 5
    assert 5 < judge_all(morning) <= waiting
    assert to_judge(morning) == 0
    assert morning.window.hints.progress() == "No passage waits for an answer"
    assert not check(morning.session.register).faults


def test_nothing_is_closed_and_every_answer_has_its_passage(morning: Desk) -> None:
    judge_all(morning)
    register = morning.session.register
    assert register.count(Action, status=ActionStatus.CLOSED) == 0
    answered = register.find(Action, status=ActionStatus.REPORTED) + register.find(Action, status=ActionStatus.IN_PART)
    linked = {link.action_id for link in register.find(ReportBack)}
    assert len(answered) > 5
    assert {action.id for action in answered} <= linked


def test_every_answer_can_be_taken_back_step_by_step(morning: Desk) -> None:
    before = to_judge(morning), {action.id: action.status for action in morning.session.register.find(Action)}
    for _ in range(judge_all(morning)):
        morning.press("Ctrl+Z")
    assert (to_judge(morning), {one.id: one.status for one in morning.session.register.find(Action)}) == before


def test_what_is_silent_is_what_the_list_before_the_meeting_shows(morning: Desk) -> None:
    judge_all(morning)
    place = morning.window.report_backs
    silent = [one for one in findings(morning.session.register, sample_day()) if one.to_do is ToDo.SILENT]
    side = place.side
    side.chips.chip("before").click()
    shown = [side.model.finding(side.model.index(row)) for row in range(side.model.rowCount())]
    assert {one.entry.action.id for one in shown if one} == {one.entry.action.id for one in silent}


def test_the_action_log_tells_the_same(morning: Desk) -> None:
    judge_all(morning)
    morning.press("Ctrl+2")
    model = morning.window.log.model
    told = [model.index(row, 0) for row in range(model.rowCount())]
    reported = [model.entry(index) for index in told]
    assert sum(bool(row and row.answers) for row in reported) == len(
        {link.action_id for link in morning.session.register.find(ReportBack)}
    )
    assert morning.window.log.isVisible()
    assert morning.window.top.button("report_backs").isEnabled()
    morning.qtbot.mouseClick(morning.window.top.button("report_backs"), Qt.MouseButton.LeftButton)
    assert morning.window.place == "report_backs"
