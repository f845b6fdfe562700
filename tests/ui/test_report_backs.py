"""The third place: one key answers a passage, the next one is shown, and counts fall."""

from collections.abc import Callable
from datetime import date

import pytest
from clerk import load, minutes, text_of, words
from desk import TODAY, Desk
from PySide6.QtCore import Qt

from annotator import verbs
from annotator.records import Action, ActionStatus, Body, Extent, TagKind
from annotator.settings import Settings
from annotator.store import Register, memory_register
from annotator.ui.models.findings_model import ROW_ROLE, FindingRow, FindingsModel, Heading
from annotator.ui.panels.report_backs_place import ReportBacksPlace

CARERS = "The Panel asked the Head of Early Help to circulate figures on young carers by ward."
SCHOOL = "The Panel asked the Clerk to write to the governors of Marsh Lane school about parking."
VISIT = "A visit to the hub in Fulmar Road was to be arranged in due course."
CARERS_GIVEN = "The Head of Early Help had circulated the figures on young carers by ward on 4 July."
SCHOOL_GIVEN = "The Clerk had written to the governors of Marsh Lane school about parking on 1 July."


def register_with_answers() -> Register:
    register = memory_register()
    load(register, minutes(("Young carers", CARERS), ("Schools", SCHOOL), ("Hubs", VISIT)))
    for title, wanted in (("Young carers", CARERS), ("Schools", SCHOOL), ("Hubs", VISIT)):
        text = text_of(register, title)
        verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, wanted))
    later = minutes(("Matters arising", f"{CARERS_GIVEN}\n\n{SCHOOL_GIVEN}"), day=date(2025, 9, 15))
    load(register, later)
    return register


@pytest.fixture
def judging(desk: Desk) -> Desk:
    desk.session.use(register_with_answers())
    desk.press("Ctrl+3")
    return desk


def place(desk: Desk) -> ReportBacksPlace:
    return desk.window.report_backs


def sections(desk: Desk) -> list[tuple[str, int]]:
    model = place(desk).side.model
    rows = (model.data(model.index(row), ROW_ROLE) for row in range(model.rowCount()))
    return [(row.title, row.count) for row in rows if isinstance(row, Heading)]


def statuses(desk: Desk) -> list[ActionStatus]:
    return [action.status for action in desk.session.register.find(Action)]


def test_the_actions_stand_by_what_there_is_to_do(judging: Desk) -> None:
    assert sections(judging) == [("Answers to judge", 2), ("Due and silent", 1)]
    assert place(judging).panel.cards[0].button("full").text() == "In full"
    assert judging.window.hints.progress() == "2 passages left to judge"


def test_the_place_says_from_afar_how_much_waits_there(judging: Desk) -> None:
    button = judging.window.top.button("report_backs")
    assert button.text() == "Report-backs  2"
    assert button.accessibleName() == "Report-backs, 2 to judge"
    judging.press("1")
    judging.press("X")
    assert button.text() == "Report-backs"


def test_one_key_answers_and_the_next_passage_is_shown(judging: Desk) -> None:
    first = place(judging).finding
    assert first is not None
    judging.press("1")
    assert statuses(judging).count(ActionStatus.REPORTED) == 1
    following = place(judging).finding
    assert following is not None
    assert following.entry.action.id != first.entry.action.id
    assert judging.window.hints.progress() == "1 passage left to judge"
    judging.press("2")
    assert statuses(judging).count(ActionStatus.IN_PART) == 1
    assert judging.window.hints.progress() == "No passage waits for an answer"


def test_undo_brings_the_passage_back_and_shows_it(judging: Desk) -> None:
    first = place(judging).finding
    assert first is not None
    judging.press("X")
    assert sections(judging)[0] == ("Answers to judge", 1)
    judging.press("Ctrl+Z")
    assert sections(judging)[0] == ("Answers to judge", 2)
    shown = place(judging).finding
    assert shown is not None
    assert shown.entry.action.id == first.entry.action.id


def test_what_is_declined_leaves_the_list(judging: Desk) -> None:
    judging.press("3")
    assert ActionStatus.NOT_PROCEEDING in statuses(judging)
    assert sum(count for _, count in sections(judging)) == 2


def test_keys_go_from_passage_to_passage_and_buttons_answer(judging: Desk) -> None:
    first = place(judging).passage
    judging.press("N")
    second = place(judging).passage
    assert first is not None
    assert second is not None
    assert first.id != second.id
    judging.press("K")
    assert place(judging).passage == first
    button = place(judging).panel.cards[0].button("partly")
    judging.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert ActionStatus.IN_PART in statuses(judging)
    assert place(judging).side.list.hasFocus()


def test_keys_that_are_pressed_in_the_filters_answer_nothing(judging: Desk) -> None:
    for filters in (place(judging).side.committees, place(judging).side.chips.chip("found")):
        filters.setFocus()
        judging.press("X")
        judging.press("1")
    assert set(statuses(judging)) == {ActionStatus.OPEN}
    assert judging.window.hints.progress() == "2 passages left to judge"


def test_an_answer_is_changed_and_taken_back_with_the_same_keys(judging: Desk) -> None:
    first = place(judging).finding
    assert first is not None
    judging.press("2")
    side = place(judging).side
    side.list.setCurrentIndex(side.model.index_of(first.entry.action.id))
    judging.press("1")
    assert judging.session.register.get(Action, first.entry.action.id).status is ActionStatus.REPORTED
    judging.press("X")
    assert judging.session.register.get(Action, first.entry.action.id).status is ActionStatus.OPEN


def test_return_opens_the_passage_in_the_minutes(judging: Desk) -> None:
    passage = place(judging).passage
    assert passage is not None
    judging.press("Return")
    assert judging.window.place == "minutes"
    assert judging.window.minutes.current == passage.id


def test_a_mere_mention_opens_with_its_words_selected(judging: Desk) -> None:
    passage = place(judging).passage
    assert passage is not None
    judging.press("X")
    judging.press("P")
    shown = place(judging)
    while shown.passage is None or shown.passage.id != passage.id:
        shown.go(1)
    judging.press("Return")
    view = judging.window.minutes.text.view
    span = view.selected_span()
    assert span is not None
    assert span.of(view.source_text()) == passage.quote


def test_without_a_passage_a_key_says_why_nothing_happens(judging: Desk) -> None:
    side = place(judging).side
    (visit,) = [one for one in judging.session.register.find(Action) if "visit" in one.words]
    side.list.setCurrentIndex(side.model.index_of(visit.id))
    assert "Nothing in later minutes" in _words_of(judging)
    judging.press("1")
    assert "no passage to answer" in judging.window.messages.words()


def test_empty_places_say_what_to_do_next(desk: Desk) -> None:
    desk.session.use(memory_register())
    desk.press("Ctrl+3")
    assert place(desk).empty.words()[0] == "Nothing was asked yet"
    desk.session.use(register_with_answers())
    for action in desk.session.register.find(Action):
        desk.session.do(verbs.set_due, action, None)
        with desk.session.register.step("Close") as step:
            step.change(desk.session.register.get(Action, action.id), status=ActionStatus.CLOSED)
    desk.press("Ctrl+3")
    place(desk).refresh()
    assert place(desk).empty.words()[0] == "Everything is closed"
    desk.qtbot.mouseClick(place(desk).empty.button(), Qt.MouseButton.LeftButton)
    assert desk.window.place == "minutes"


def test_the_lists_before_a_meeting_are_those_of_the_committee(judging: Desk) -> None:
    register = judging.session.register
    school = next(action for action in register.find(Action) if "school" in action.words)
    judging.session.do(verbs.set_due, school, date(2025, 12, 8))
    side = place(judging).side
    (body,) = register.find(Body)
    side.committees.setCurrentIndex(side.committees.findData(body.id))
    side.chips.chip("before").click()
    assert dict(sections(judging)) == {"Overdue": 1, "No date stated": 2}
    assert side.day.date().toString(Qt.DateFormat.ISODate) == TODAY.isoformat()
    side.day.setDate(side.day.date().addDays(-200))
    assert "Overdue" not in dict(sections(judging))


def test_an_import_brings_new_passages_while_the_place_is_shown(judging: Desk) -> None:
    with judging.session.register.step("Meanwhile"):
        pass
    before = sections(judging)
    given = "A visit to the hub in Fulmar Road had been arranged and Members visited the hub on 3 October."
    found = minutes(("Hubs", given), day=date(2025, 10, 6))
    judging.session.do(verbs.import_documents, [verbs.Incoming(found, found.text.encode(), ((),))])
    assert before[0] == ("Answers to judge", 2)
    assert sections(judging)[0] == ("Answers to judge", 3)


def test_of_an_action_that_is_split_the_parts_are_judged(judging: Desk) -> None:
    register = judging.session.register
    school = next(action for action in register.find(Action) if "school" in action.words)
    judging.session.do(verbs.split, school, ["write to the governors", "about parking"])
    shown = place(judging).side.model
    assert not shown.index_of(school.id).isValid()
    parts = register.find(Action, parent_id=school.id)
    assert len(parts) == 2
    assert all(shown.index_of(part.id).isValid() for part in parts)


def test_a_request_that_was_made_before_is_joined_with_one_key(desk: Desk) -> None:
    register = memory_register()
    again = "The Panel repeated its request that the Head of Early Help circulate figures on young carers by ward."
    for title, wanted, day in (("Young carers", CARERS, date(2022, 6, 1)), ("Once more", again, date(2024, 6, 3))):
        load(register, minutes((title, wanted), day=day))
        text = text_of(register, title)
        verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, wanted))
    desk.session.use(register)
    desk.press("Ctrl+3")
    first, later = register.find(Action)
    side = place(desk).side
    side.list.setCurrentIndex(side.model.index_of(later.id))
    assert place(desk).panel.asked_before is not None
    desk.press("S")
    assert register.get(Action, later.id).repeats_id == first.id
    side.list.setCurrentIndex(side.model.index_of(first.id))
    assert "ASKED AGAIN" in _words_of(desk)
    side.list.setCurrentIndex(side.model.index_of(later.id))
    place(desk).say_of_thread("other")
    assert register.get(Action, later.id).repeats_id is None


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_each_theme_and_a_large_text_dress_the_place(open_desk: Callable[..., Desk], theme: str) -> None:
    desk = open_desk(Settings(theme=theme))
    desk.session.use(register_with_answers())
    desk.press("Ctrl+3")
    desk.window.set_text_size(8)
    desk.window.set_theme("light")
    assert not desk.window.grab().isNull()
    assert place(desk).panel.cards


def test_the_list_is_a_sound_model_and_speaks_to_screen_readers(judging: Desk, qtmodeltester) -> None:
    model = place(judging).side.model
    qtmodeltester.check(model)
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert "figures on young carers" in spoken or "governors" in spoken
    assert "1 passage found" in spoken
    assert not model.flags(model.index(0))
    assert isinstance(model.data(model.index(1), ROW_ROLE), FindingRow)
    assert place(judging).panel.cards[0].accessibleName().startswith("Looks like: in full")


def test_a_list_of_none_is_sound_too(qtmodeltester) -> None:
    model = FindingsModel(lambda: TODAY)
    qtmodeltester.check(model)
    assert not model.first().isValid()


def test_an_answer_made_in_the_minutes_is_shown_here(judging: Desk) -> None:
    register = judging.session.register
    judging.press("Ctrl+1")
    text = text_of(register, "Matters arising")
    school = next(action for action in register.find(Action) if "school" in action.words)
    judging.session.do(verbs.tag_report_back, text, words(text, SCHOOL_GIVEN), school, Extent.FULL)
    judging.press("Ctrl+3")
    assert ("Reported back, to be closed", 1) in sections(judging)


def _words_of(desk: Desk) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in place(desk).panel.findChildren(QLabel))
