"""Before a meeting: what is overdue, what is due at it, what was promised for it, and where there is silence."""

from datetime import date

from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.calendar import Deadline
from annotator.records import Action, Body, Precision, Response, ResponseKind, TagKind
from annotator.reportback.before_meeting import BeforeMeeting, before_meeting, next_days
from annotator.reportback.telling import timing_text
from annotator.store import Register

JUNE, SEPTEMBER, DECEMBER = date(2025, 6, 16), date(2025, 9, 15), date(2025, 12, 8)
PANEL = "Children's Panel"


def ask(register: Register, wanted: str, *, body: str = PANEL, day: date = JUNE) -> Action:
    load(register, minutes((wanted[:30], wanted), day=day, body=body, name=f"{wanted[:10]}.txt"))
    text = text_of(register, wanted[:30])
    tag = verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, wanted))
    return register.find(Action, tag_id=tag.id)[0]


def lists(register: Register, day: date, body: str = PANEL) -> BeforeMeeting:
    return before_meeting(register, register.find(Body, name=body)[0], day)


def test_what_has_passed_its_day_is_overdue_and_what_falls_on_it_is_due(register: Register) -> None:
    late = verbs.set_due.run(register, ask(register, "The Clerk was asked to write to the school."), date(2025, 7, 1))
    due = verbs.set_due.run(register, ask(register, "A report on hubs was asked for."), SEPTEMBER)
    verbs.set_due.run(register, ask(register, "Figures on carers were asked for."), DECEMBER)
    found = lists(register, SEPTEMBER)
    assert [entry.action.id for entry in found.overdue] == [late.id]
    assert [entry.action.id for entry in found.due] == [due.id]
    assert found.total == 2


def test_the_next_meeting_is_the_one_that_is_coming(register: Register) -> None:
    action = ask(register, "The cost was to be reported to the next meeting.")
    deadline = Deadline(value="next-meeting", precision=Precision.MEETING, rule="The next meeting")
    verbs.set_deadline.run(register, action, "the next meeting", deadline)
    assert [entry.action.id for entry in lists(register, SEPTEMBER).due] == [action.id]
    assert lists(register, JUNE).total == 0


def test_a_response_that_the_executive_owes_is_overdue_after_its_last_day(register: Register) -> None:
    action = ask(register, "That Cabinet be recommended to set a fee.")
    with register.step("Give notice") as step:
        step.add(Response(action_id=action.id, notice_on=JUNE, due=date(2025, 8, 15)))
    (entry,) = lists(register, SEPTEMBER).overdue
    assert entry.action.id == action.id
    assert "response due 15 August 2025" in timing_text(entry, SEPTEMBER)
    with register.step("Respond") as step:
        (response,) = register.find(Response)
        step.change(response, response=ResponseKind.ACCEPTED)
    assert lists(register, SEPTEMBER).overdue == ()


def test_what_other_bodies_must_bring_is_promised(register: Register) -> None:
    ask(register, "Something else was asked for.")
    action = ask(register, "The Cabinet Member would report on transport.", body="Cabinet")
    verbs.set_report_to.run(register, action, f"the {PANEL}")
    found = lists(register, SEPTEMBER)
    assert [entry.action.id for entry in found.promised] == [action.id]
    assert lists(register, SEPTEMBER, "Cabinet").promised == ()


def test_what_has_no_day_and_was_never_heard_of_is_shown_too(register: Register) -> None:
    action = ask(register, "A visit to the hub was suggested in due course.")
    assert lists(register, DECEMBER).silent == ()
    load(register, minutes(("Roads", "Potholes."), day=SEPTEMBER))
    assert [entry.action.id for entry in lists(register, DECEMBER).silent] == [action.id]


def test_what_is_put_off_is_not_asked_after(register: Register) -> None:
    action = verbs.set_due.run(register, ask(register, "The Clerk was asked to write."), date(2025, 7, 1))
    with register.step("Put off") as step:
        step.change(action, deferred_until=date(2026, 1, 1))
    assert lists(register, SEPTEMBER).total == 0
    assert lists(register, date(2026, 2, 1)).total == 1


def test_a_dissolved_bodys_actions_come_to_its_successor(register: Register) -> None:
    action = verbs.set_due.run(register, ask(register, "The Clerk was asked to write."), date(2025, 7, 1))
    load(register, minutes(("Roads", "Potholes."), day=SEPTEMBER, body="People Committee"))
    with register.step("Dissolve") as step:
        (people,) = register.find(Body, name="People Committee")
        step.change(register.find(Body, name=PANEL)[0], ended=date(2025, 8, 1), successor_id=people.id)
    found = lists(register, DECEMBER, "People Committee")
    assert [entry.action.id for entry in found.overdue] == [action.id]


def test_the_next_meeting_of_each_body_is_the_one_that_the_register_knows(register: Register) -> None:
    ask(register, "The Clerk was asked to write.")
    load(register, minutes(("Roads", "Potholes."), day=DECEMBER))
    (panel,) = register.find(Body)
    assert next_days(register, [panel], SEPTEMBER)[panel] == DECEMBER
    assert next_days(register, [panel], date(2026, 1, 1))[panel] == date(2026, 1, 1)
