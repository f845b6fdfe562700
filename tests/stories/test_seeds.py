"""The real minutes beside the project as one story: what a panel and a cabinet asked for, and what came of it.

The panel wanted an update on 7 March 2022, a report on a parent carer forum "in due course", a written statement of
action within 70 days, and three areas of the inspection put right. Of the years after there are no minutes, only a
partner's article of 2024 (and older press): it answers one area in its own words and speaks of another; all else is
silent, and must stay so.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from clerk import text_of, words

from annotator import verbs
from annotator.meetings.files import recognise
from annotator.reading import read_bytes
from annotator.records import Body, DocumentKind, Extent, Item, SuggestionState, TagKind
from annotator.reportback.before_meeting import before_meeting
from annotator.reportback.findings import findings
from annotator.reportback.threads import noted_before
from annotator.reportback.verdicts import Finding, Said, ToDo, Verdict
from annotator.store import Register, memory_register

PANEL = "Children and Young People's Scrutiny Panel"
SEND = "Summary of Area SEND Inspection"
AREAS = {
    "plans": "The poor quality of EHC plans and the annual review process",
    "partnership": "The lack of partnership working and poor communication and co-production with parents, children "
    "and young people",
    "waiting": "Unacceptable waiting times for Autism Spectrum assessments and insufficient support whilst people "
    "were waiting",
}
UPDATE = "provided to the meeting of the Panel on 7 March 2022"
FORUM = "development of a new parent carer forum"
STATEMENT = "written statement of action was required"
REPORT_BACK = "full report back to Cabinet"
YEARS_LATER = date(2024, 5, 1)


def incoming(folder: Path, number: str, **said: object) -> verbs.Incoming:
    """A file, with what a clerk says of it on the import page."""
    (path,) = folder.glob(f"{number}_*")
    data = path.read_bytes()
    (found,) = recognise(read_bytes(data, path.name), path.name)
    return verbs.prepare(replace(found, **said), data)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def minuted() -> Iterator[Register]:
    """The two meetings, their suggestions accepted, and the three areas tagged by hand."""
    from clerk import SHARED

    if not SHARED.is_dir():
        pytest.skip(f"needs the real minutes in {SHARED}")
    register = memory_register()
    seeds, council = SHARED / "seeds", "London Borough of Haringey"
    cabinet = incoming(seeds, "003", council=council, body="Cabinet", date=date(2020, 7, 14))
    panel = incoming(seeds, "002", council=council, body=PANEL, date=date(2021, 11, 4))
    verbs.import_documents.run(register, [cabinet, panel])
    text = text_of(register, SEND)
    for area in AREAS.values():
        verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, area))
    verbs.accept_all.run(register)
    yield register
    register.close()


@pytest.fixture(scope="module")
def years_later(minuted: Register) -> Register:
    """The same, with the press of 2014 and 2021 and the partner's article of 2024."""
    from clerk import SHARED

    seeds = SHARED / "seeds"
    evidence = [incoming(seeds, number, kind=DocumentKind.EVIDENCE) for number in ("000", "004")]
    article = incoming(seeds, "001", kind=DocumentKind.EVIDENCE, date=date(2024, 4, 8))
    verbs.import_documents.run(minuted, [*evidence, article])
    return minuted


def finding(register: Register, wanted: str, today: date = YEARS_LATER) -> Finding:
    """The finding on the action whose words hold the wanted ones; of several the shortest."""
    holding = [one for one in findings(register, today) if wanted in " ".join(one.entry.action.words.split())]
    return min(holding, key=lambda one: len(one.entry.action.words))


def quotes(found: Finding, said: Said) -> str:
    return " ".join(passage.quote for passage in found.passages if passage.said is said)


def test_what_was_asked_has_the_days_that_its_words_say(minuted: Register) -> None:
    assert finding(minuted, UPDATE).entry.due == date(2022, 3, 7)
    assert finding(minuted, STATEMENT).entry.due == date(2022, 1, 13)
    assert finding(minuted, REPORT_BACK).entry.due == date(2020, 10, 31)
    assert finding(minuted, FORUM).entry.action.due_words == "in due course"


def test_before_its_day_the_update_is_not_due_and_the_cabinet_is_silent(minuted: Register) -> None:
    eve = date(2022, 3, 6)
    assert finding(minuted, UPDATE, eve).to_do is ToDo.NOT_DUE
    assert finding(minuted, REPORT_BACK, eve).to_do is ToDo.SILENT


def test_the_list_before_the_meeting_of_7_march_has_it(minuted: Register) -> None:
    (panel,) = minuted.find(Body, name=PANEL)
    lists = before_meeting(minuted, panel, date(2022, 3, 7))
    assert any(UPDATE in " ".join(entry.action.words.split()) for entry in lists.due)
    assert any(STATEMENT in entry.action.words for entry in lists.overdue)


def test_the_minutes_note_that_an_earlier_review_had_said_the_same(minuted: Register) -> None:
    text = text_of(minuted, SEND).text
    (noted,) = noted_before(text)
    assert "the earlier Scrutiny Review on SEND" in noted.of(text)


def test_the_article_answers_the_partnership_in_its_own_words(years_later: Register) -> None:
    asked = quotes(finding(years_later, AREAS["partnership"]), Said.TO_JUDGE)
    assert "Multi-agency working flourishes" in asked
    assert "commitment to co-production" in asked


def test_of_the_waiting_times_it_speaks_at_least(years_later: Register) -> None:
    found = finding(years_later, AREAS["waiting"])
    assert any("reduce waiting times" in passage.quote for passage in found.passages)
    assert found.verdict in (Verdict.MENTIONED, Verdict.PARTLY)


def test_the_press_that_tells_the_order_is_no_answer_to_it(years_later: Register) -> None:
    found = finding(years_later, STATEMENT)
    assert found.to_judge == 0
    assert found.verdict in (Verdict.MENTIONED, Verdict.NOTHING)


def test_an_article_older_than_the_request_is_never_quoted(years_later: Register) -> None:
    (old,) = [item for item in years_later.find(Item) if "requires improvement" in item.title]
    quoted = [passage for one in findings(years_later, YEARS_LATER) for passage in one.passages]
    assert quoted
    assert all(passage.item.id != old.id for passage in quoted)


def test_what_nobody_reported_stays_silent(years_later: Register) -> None:
    cabinet = finding(years_later, REPORT_BACK)
    assert (cabinet.to_do, cabinet.verdict) == (ToDo.SILENT, Verdict.NOTHING)
    forum = finding(years_later, FORUM)
    assert forum.to_judge == 0
    assert forum.to_do is ToDo.SILENT


def test_after_the_clerks_answers_the_update_is_still_overdue(years_later: Register) -> None:
    for found in findings(years_later, YEARS_LATER):
        for passage in found.passages:
            row = passage.suggestion
            if row is not None and row.state is SuggestionState.OPEN:
                answers = "commitment to co-production" in passage.quote
                if answers and AREAS["partnership"] in found.entry.action.words:
                    verbs.answer_with.run(years_later, row, Extent.FULL)
                else:
                    verbs.only_mentions.run(years_later, row)
    assert finding(years_later, AREAS["partnership"]).verdict is Verdict.FULL
    update = finding(years_later, UPDATE)
    assert (update.to_do, update.is_said) == (ToDo.SILENT, False)
    assert update.verdict in (Verdict.MENTIONED, Verdict.NOTHING)
