"""Was it reported back? The verdict on an action, and the passages that speak for it."""

from datetime import date

import pytest
from clerk import article, load, minutes, text_of, words

from annotator import verbs
from annotator.errors import RefusedError
from annotator.records import (
    Action,
    ActionStatus,
    Body,
    Extent,
    FormerName,
    Outcome,
    ReportBack,
    Suggestion,
    SuggestionState,
    Tag,
    TagKind,
)
from annotator.reportback.findings import findings, quoted, span_now, span_of
from annotator.reportback.kinship import Kinship
from annotator.reportback.telling import asked_text, finding_state, passage_state, place_text, timing_text
from annotator.reportback.verdicts import Finding, Said, ToDo, Verdict
from annotator.store import Register

ASKED = "The Panel asked the Head of Early Help to circulate figures on young carers by ward."
GIVEN = "The Head of Early Help had circulated the figures on young carers by ward on 4 July."
MENTIONED = "Young carers in every ward would be thanked at a tea party in June."
AUTUMN = date(2025, 9, 15)


@pytest.fixture
def asked(register: Register) -> Register:
    ask(register)
    return register


def ask(register: Register, wanted: str = ASKED, title: str = "Young carers", day: date = date(2025, 6, 16)) -> Action:
    load(register, minutes((title, wanted), day=day))
    text = text_of(register, title)
    tag = verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, wanted))
    return register.find(Action, tag_id=tag.id)[0]


def finding(register: Register, today: date = date(2025, 9, 16)) -> Finding:
    return findings(register, today)[0]


def suggestion(register: Register) -> Suggestion:
    return register.find(Suggestion, kind=TagKind.REPORT_BACK, state=SuggestionState.OPEN)[0]


def test_a_passage_that_gives_it_waits_to_be_judged(asked: Register) -> None:
    load(asked, minutes(("Matters arising", f"The minutes were agreed. {GIVEN} Thanks were given."), day=AUTUMN))
    found = finding(asked)
    assert (found.to_do, found.verdict, found.is_said) == (ToDo.JUDGE, Verdict.FULL, False)
    (passage,) = found.passages
    around = quoted(asked, passage)
    assert (around.before.strip(), around.words, around.after.strip()) == (
        "The minutes were agreed.",
        GIVEN,
        "Thanks were given.",
    )


def test_the_clerks_answer_is_the_verdict_and_nothing_closes_by_itself(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    assert asked.find(Action)[0].status is ActionStatus.OPEN
    verbs.answer_with.run(asked, suggestion(asked), Extent.PARTLY)
    found = finding(asked)
    assert (found.verdict, found.is_said, found.to_judge) == (Verdict.PARTLY, True, 0)
    assert asked.find(Action)[0].status is ActionStatus.IN_PART


def test_the_subject_without_what_was_asked_is_only_mentioned(asked: Register) -> None:
    load(asked, minutes(("Events", MENTIONED), day=AUTUMN))
    found = finding(asked)
    assert found.to_judge == 0
    assert found.verdict in (Verdict.MENTIONED, Verdict.NOTHING)
    assert asked.count(Suggestion, kind=TagKind.REPORT_BACK, state=SuggestionState.OPEN) == 0


def test_a_passage_that_the_clerk_turned_down_is_a_mention(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    verbs.only_mentions.run(asked, suggestion(asked))
    found = finding(asked)
    assert (found.verdict, found.to_do) == (Verdict.MENTIONED, ToDo.SILENT)
    assert found.passages[0].said is Said.MENTIONS


def test_a_mention_may_be_answered_after_all(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    verbs.only_mentions.run(asked, suggestion(asked))
    mention = finding(asked).passages[0].suggestion
    assert mention is not None
    verbs.answer_with.run(asked, mention, Extent.FULL)
    assert finding(asked).verdict is Verdict.FULL
    assert finding(asked).to_do is ToDo.ANSWERED


def test_once_all_is_given_the_other_passages_need_no_answer(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    load(asked, minutes(("Young carers", GIVEN), day=date(2025, 12, 8)))
    first, second = asked.find(Suggestion, kind=TagKind.REPORT_BACK)
    verbs.answer_with.run(asked, first, Extent.FULL)
    assert asked.get(Suggestion, second.id).state is SuggestionState.REJECTED
    asked.undo()
    assert asked.get(Suggestion, second.id).state is SuggestionState.OPEN


def test_part_now_and_the_rest_later(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    load(asked, minutes(("Young carers", GIVEN), day=date(2025, 12, 8)))
    first, second = asked.find(Suggestion, kind=TagKind.REPORT_BACK)
    verbs.answer_with.run(asked, first, Extent.PARTLY)
    assert finding(asked).to_do is ToDo.JUDGE
    verbs.answer_with.run(asked, asked.get(Suggestion, second.id), Extent.FULL)
    assert [one.report_back is not None for one in finding(asked).passages] == [True, True]
    assert asked.find(Action)[0].status is ActionStatus.REPORTED


def test_an_answer_is_changed_and_taken_back(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    verbs.answer_with.run(asked, suggestion(asked), Extent.DECLINED)
    action = asked.find(Action)[0]
    assert (action.status, action.outcome) == (ActionStatus.NOT_PROCEEDING, Outcome.DECLINED)
    assert findings(asked, AUTUMN) == []
    asked.undo()
    verbs.answer_with.run(asked, suggestion(asked), Extent.PARTLY)
    link = finding(asked).passages[0].report_back
    assert link is not None
    verbs.change_extent.run(asked, link, Extent.FULL)
    assert asked.find(Action)[0].status is ActionStatus.REPORTED
    verbs.take_back.run(asked, asked.get(ReportBack, link.id))
    assert asked.find(Action)[0].status is ActionStatus.OPEN
    assert asked.count(Tag, kind=TagKind.REPORT_BACK) == 0
    assert finding(asked).passages[0].said is Said.MENTIONS


def test_one_passage_that_answers_two_requests_stays_for_the_other(asked: Register) -> None:
    other = ask(asked, f"It was again agreed that {ASKED}", "Carers again", date(2025, 6, 23))
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    text = text_of(asked, "Matters arising")
    (first,) = [one for one in asked.find(Action) if one.id != other.id]
    tag = verbs.tag_report_back.run(asked, text, words(text, GIVEN), first, Extent.FULL)
    with asked.step("The same words") as step:
        from annotator.reportback.recording import record_report_back

        record_report_back(step, asked.get(Action, other.id), tag, Extent.FULL)
    link = next(one.passages[0].report_back for one in findings(asked, AUTUMN) if one.entry.action.id == first.id)
    assert link is not None
    verbs.take_back.run(asked, link)
    assert asked.find(Tag, id=tag.id)
    assert asked.get(Action, other.id).status is ActionStatus.REPORTED


def test_before_its_day_it_is_not_due(asked: Register) -> None:
    verbs.set_due.run(asked, asked.find(Action)[0], date(2025, 12, 1))
    assert finding(asked).verdict is Verdict.NOT_DUE
    assert finding(asked, date(2025, 12, 1)).to_do is ToDo.SILENT
    assert finding_state(finding(asked, date(2025, 12, 2)), date(2025, 12, 2)) == "Nothing found, overdue"


def test_without_a_day_it_is_due_once_a_meeting_was_silent_or_a_year_has_gone(asked: Register) -> None:
    assert finding(asked).to_do is ToDo.NOT_DUE
    assert finding(asked, date(2026, 7, 1)).to_do is ToDo.SILENT
    load(asked, minutes(("Roads", "Potholes were discussed."), day=AUTUMN))
    assert finding(asked).to_do is ToDo.SILENT
    assert timing_text(finding(asked).entry, date(2025, 9, 16)) == "No date stated · silent for 1 meeting"


def test_a_repeated_request_is_no_answer(asked: Register) -> None:
    again = "The Panel asked the Head of Early Help once more to circulate figures on young carers by ward."
    load(asked, minutes(("Young carers again", again), day=AUTUMN), suggesting=True)
    assert not asked.find(Suggestion, kind=TagKind.REPORT_BACK, state=SuggestionState.OPEN)


def test_evidence_that_tells_the_order_again_is_no_answer(register: Register) -> None:
    ask(register, "A plan of action on carers’ assessments was to be produced.")
    order = "The inspectors have ordered the Council to produce a plan of action on carers’ assessments."
    load(register, article(f"Council told off over carers’ assessments\n\n20 June 2025\n\n{order}"))
    found = finding(register)
    assert found.to_judge == 0
    assert any(one.quote == order and "no answer" in one.reason for one in found.passages)


def test_beside_a_promise_the_item_is_read_for_what_it_does_give(asked: Register) -> None:
    promise = "The Head of Early Help would circulate figures on young carers by ward again in March."
    load(asked, minutes(("Young carers again", f"{promise} {GIVEN}"), day=AUTUMN))
    text = text_of(asked, "Young carers again")
    verbs.tag_words.run(asked, text, TagKind.FOLLOW_UP, words(text, promise))
    (first,) = [one for one in findings(asked, date(2025, 9, 16)) if one.entry.action.words == ASKED]
    assert [one.quote for one in first.passages if one.said is Said.TO_JUDGE] == [GIVEN]


def test_the_meeting_of_a_successor_counts_as_the_bodys_own(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN, body="People Committee"))
    panel, people = (asked.find(Body, name=name)[0] for name in ("Children's Panel", "People Committee"))
    with asked.step("Dissolve") as step:
        step.change(panel, ended=date(2025, 8, 31), successor_id=people.id)
    action = ask(asked, "The Panel asked the Clerk for the list of schools with a lead.", "Schools", date(2025, 7, 1))
    load(asked, minutes(("Schools", "The list of schools with a lead had been sent out."), day=date(2025, 12, 1)))
    from annotator.reportback.looking import items_that_may_answer

    assert {item.title for item in items_that_may_answer(asked, action)} >= {"Matters arising", "Schools"}


def test_after_a_split_the_parts_are_looked_for_and_the_whole_is_asked_no_more(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    whole = asked.find(Action)[0]
    parts = verbs.split.run(asked, whole, ["circulate figures on young carers by ward", "thank the schools"])
    found = {one.entry.action.id: one for one in findings(asked, AUTUMN)}
    assert whole.id not in found
    assert [one.quote for one in found[parts[0].id].passages if one.said is Said.TO_JUDGE] == [GIVEN]
    assert asked.count(Suggestion, action_id=whole.id, state=SuggestionState.OPEN) == 0


def test_after_a_merge_the_passages_wait_for_the_action_that_goes_on(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    first = asked.find(Action)[0]
    other = ask(asked, "The Clerk was asked to write to the bus company.", "Buses", date(2025, 7, 1))
    verbs.merge.run(asked, [first], other)
    (found,) = findings(asked, AUTUMN)
    assert found.entry.action.id == other.id
    assert [one.quote for one in found.passages if one.said is Said.TO_JUDGE] == [GIVEN]


def test_at_most_three_passages_are_shown_the_best_first(asked: Register) -> None:
    for month in (7, 9, 10, 11, 12):
        load(asked, minutes(("Matters arising", f"{GIVEN} Month {month}."), day=date(2025, month, 15)))
    found = finding(asked, date(2025, 12, 31))
    assert len(found.passages) == 3
    assert found.to_judge >= 3
    scores = [passage.score for passage in found.passages]
    assert scores == sorted(scores, reverse=True)


def test_a_mention_in_minutes_that_were_corrected_is_answered_where_its_words_stand_now(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    verbs.only_mentions.run(asked, suggestion(asked))
    load(asked, minutes(("Matters arising", f"The Chair welcomed everybody. {GIVEN}"), day=AUTUMN))
    mention = next(one for one in finding(asked).passages if one.suggestion is not None)
    assert span_now(asked, mention) == words(text_of(asked, "Matters arising"), GIVEN)
    assert mention.suggestion is not None
    tag = verbs.answer_with.run(asked, asked.get(Suggestion, mention.suggestion.id), Extent.FULL)
    assert tag.text_id == text_of(asked, "Matters arising").id


def test_a_mention_whose_words_a_correction_took_away_is_refused_with_what_to_do(asked: Register) -> None:
    load(asked, minutes(("Matters arising", GIVEN), day=AUTUMN))
    verbs.only_mentions.run(asked, suggestion(asked))
    load(asked, minutes(("Matters arising", "The figures had been sent."), day=AUTUMN))
    (mention,) = asked.find(Suggestion, kind=TagKind.REPORT_BACK, quote=GIVEN)
    with pytest.raises(RefusedError, match="press B"):
        verbs.answer_with.run(asked, mention, Extent.FULL)


def test_a_body_is_known_by_a_former_name_and_by_its_successor(register: Register) -> None:
    action = ask(register, "The Clerk was asked to report to the Housing Panel on empty homes.")
    load(register, minutes(("Homes", "Nothing."), day=AUTUMN, body="Homes Committee"))
    (homes,) = register.find(Body, name="Homes Committee")
    assert Kinship(register).hearing(action) == {action.body_id}
    with register.step("Rename") as step:
        step.add(FormerName(body_id=homes.id, name="Housing Panel", until=date(2025, 8, 1)))
    assert Kinship(register).hearing(action) == {action.body_id, homes.id}
    assert [body.id for body in Kinship(register).named_in("the Housing Panel member")] == []


def test_findings_are_told_in_a_clerks_words(asked: Register) -> None:
    load(asked, minutes(("Minutes", "Agreed."), ("Matters arising", GIVEN), day=AUTUMN))
    found = finding(asked)
    (passage,) = found.passages
    bodies = {body.id: body.name for body in asked.find(Body)}
    assert place_text(passage, found.entry, bodies) == "15 September 2025, minute 2, Matters arising"
    assert passage_state(passage) == "Looks like: in full"
    assert finding_state(found, AUTUMN) == "1 passage found"
    assert asked_text(found.entry) == "Asked 16 June 2025, minute 1, Young carers"
    text_id, span = span_of(asked, passage)
    assert text_id == text_of(asked, "Matters arising").id
    assert span.start == 0
