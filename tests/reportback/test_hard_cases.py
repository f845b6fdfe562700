"""The cases in which a clerk would not find the answer at once, each through the register as it would come in."""

from datetime import date

import pytest
from clerk import article, load, minutes, text_of, words

from annotator import verbs
from annotator.records import Action, Extent, TagKind
from annotator.reportback.findings import findings
from annotator.reportback.verdicts import Finding, Said, ToDo, Verdict
from annotator.store import Register

JUNE, SEPTEMBER, DECEMBER, MARCH = date(2025, 6, 16), date(2025, 9, 15), date(2025, 12, 8), date(2026, 3, 9)
TODAY = date(2026, 3, 31)


def ask(register: Register, title: str, *wanted: str, day: date = JUNE) -> list[Action]:
    load(register, minutes((title, "\n\n".join(wanted)), day=day))
    text = text_of(register, title)
    tags = [verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, one)) for one in wanted]
    return [register.find(Action, tag_id=tag.id)[0] for tag in tags]


def found(register: Register, action: Action) -> Finding:
    return next(one for one in findings(register, TODAY) if one.entry.action.id == action.id)


def to_judge(register: Register, action: Action) -> list[str]:
    return [one.quote for one in found(register, action).passages if one.said is Said.TO_JUDGE]


@pytest.fixture
def drains(register: Register) -> Action:
    wanted = "That the Head of Highways report to the Committee on the cost of clearing the drains in Marsh Lane."
    return ask(register, "Flooding", wanted)[0]


def test_the_same_subject_without_what_was_asked_is_not_put(register: Register, drains: Action) -> None:
    load(register, minutes(("Flooding", "Members were pleased that Marsh Lane had been dry in summer."), day=SEPTEMBER))
    assert to_judge(register, drains) == []


def test_an_answer_two_meetings_late_is_found(register: Register, drains: Action) -> None:
    load(register, minutes(("Budget", "The budget was agreed."), day=SEPTEMBER))
    load(register, minutes(("Tree works", "The lime trees had been cut."), day=DECEMBER))
    given = "The Head of Highways reported that clearing the drains in Marsh Lane would cost £14,200."
    load(register, minutes(("Flooding", given), day=MARCH))
    assert to_judge(register, drains) == [given]


def test_one_report_answers_three_requests(register: Register) -> None:
    asked = ask(
        register,
        "Family hubs",
        "That the number of visits to each family hub be reported.",
        "That the cost of opening the family hubs on Saturdays be reported.",
        "That a list of the staff vacancies at the family hubs be circulated.",
    )
    report = (
        "The Head of Early Help presented a report on the family hubs.\n\n"
        "There had been 4,100 visits to the Tanyard family hub and 3,050 visits to the Fulmar family hub.\n\n"
        "Opening the family hubs on Saturdays had cost £38,000.\n\n"
        "A list of the nine staff vacancies at the family hubs had been circulated."
    )
    load(register, minutes(("Family hubs: annual report", report), day=DECEMBER))
    quotes = [to_judge(register, action) for action in asked]
    assert [bool(one) for one in quotes] == [True, True, True]
    assert "visits" in quotes[0][0]
    assert "Saturdays" in quotes[1][0]
    assert "vacancies" in quotes[2][0]


def test_a_request_that_was_repeated_because_nothing_came_is_no_answer(register: Register, drains: Action) -> None:
    again = "The Committee again asked the Head of Highways to report on the cost of clearing the drains in Marsh Lane."
    load(register, minutes(("Flooding", again), day=SEPTEMBER), suggesting=True)
    verbs.accept_all.run(register)
    assert to_judge(register, drains) == []
    assert found(register, drains).verdict in (Verdict.MENTIONED, Verdict.NOTHING)


def test_part_now_and_the_rest_later(register: Register, drains: Action) -> None:
    first = "The Head of Highways gave the cost of clearing some drains in Marsh Lane, £3,000; the rest was to follow."
    rest = "The Head of Highways reported that clearing the other drains in Marsh Lane would cost £11,200."
    load(register, minutes(("Flooding", first), day=SEPTEMBER))
    (suggestion,) = [one.suggestion for one in found(register, drains).passages if one.suggestion]
    verbs.answer_with.run(register, suggestion, Extent.PARTLY)
    load(register, minutes(("Flooding", rest), day=DECEMBER))
    assert rest in to_judge(register, drains)
    assert found(register, drains).verdict is Verdict.PARTLY


def test_an_answer_among_the_matters_arising(register: Register, drains: Action) -> None:
    arising = (
        "Minute 14, Flooding: the Head of Highways had written to say that clearing the drains in Marsh Lane would "
        "cost £14,200."
    )
    load(register, minutes(("Matters arising", f"The Clerk gave an update.\n\n{arising}"), day=SEPTEMBER))
    assert to_judge(register, drains) == [arising]


def test_an_answer_in_the_minutes_of_another_body(register: Register) -> None:
    (wanted,) = ask(register, "Transport", "That Cabinet be asked to set a fee for residents' parking in Marsh Lane.")
    given = "Cabinet agreed to set a fee of £40 a year for residents' parking in Marsh Lane."
    load(register, minutes(("Parking", given), day=DECEMBER, body="Cabinet"))
    assert to_judge(register, wanted) == [given]


def test_a_press_article_as_evidence(register: Register, drains: Action) -> None:
    told = "Clearing the drains in Marsh Lane will cost £14,200, the head of highways has told the Gazette."
    load(register, article(f"Marsh Lane drains to be cleared\n\n12 January 2026\n\n{told}"))
    assert found(register, drains).to_do in (ToDo.JUDGE, ToDo.SILENT)
    assert any("£14,200" in one.quote for one in found(register, drains).passages)
