"""References by a template for each body: their forms, their numbers, and what is refused."""

from datetime import date

import pytest
from clerk import load, minutes
from logs import ask, body

from annotator import verbs
from annotator.actions.opening import open_without_tag
from annotator.actions.references import part_letter, preview, template_fault
from annotator.errors import RefusedError
from annotator.records import Action, Body, Tag
from annotator.store import Register

OCTOBER = date(2020, 10, 12)


@pytest.mark.parametrize(
    ("template", "number", "reference"),
    [
        ("", 14, "CYP (20/21) 014"),
        ("{code} ({year}) {number:3}", 1014, "CYP (20/21) 1014"),
        ("{number}/{calendar year}/P", 17, "17/2020/P"),
        ("{month}-Ac{number}", 4, "Oct20-Ac4"),
        ("SR ({year}) {number:02}", 1, "SR (20/21) 01"),
        ("{first year}-{second year}/{number}", 3, "2020-21/3"),
        ("{code}/{long year}/{number}", 3, "CYP/2020/21/3"),
    ],
)
def test_the_forms_of_real_logs(template: str, number: int, reference: str) -> None:
    assert preview(template, "CYP", OCTOBER, number) == reference


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("{code} {year}", "needs {number} once"),
        ("{number} {number}", "needs {number} once"),
        ("{committee} {number}", "no place {committee}"),
        ("{number", "brace stands alone"),
        ("{number}{year}", "beside other figures"),
        ("{month}{number}", "beside other figures"),
        ("{year:3} {number}", "Only {number} takes a width"),
        ("{number:0}", "Only {number} takes a width"),
        ("{second year} {number}", "only beside {first year}"),
        ("{number}\n", "one line"),
        ("A" * 40 + "{number}", "at most"),
    ],
)
def test_a_form_that_would_go_wrong_is_told_in_a_sentence(template: str, says: str) -> None:
    assert says in template_fault(template)


def test_a_wrong_form_leaves_the_form_as_it_was(register: Register) -> None:
    ask(register, "Members asked for one.")
    with pytest.raises(RefusedError, match="stays as it was"):
        verbs.set_template.run(register, body(register), "{code}")
    assert body(register).template == ""


def test_a_new_form_leaves_the_references_that_were_given(register: Register) -> None:
    ask(register, "Members asked for one.", title="A")
    verbs.set_template.run(register, body(register), "SR ({year}) {number:2}")
    ask(register, "Members asked for two.", title="B")
    assert [action.reference for action in register.find(Action)] == ["CP (25/26) 001", "SR (25/26) 02"]


def test_numbers_begin_anew_with_the_month_where_the_form_shows_it(register: Register) -> None:
    ask(register, "Members asked for one.", title="A")
    verbs.set_template.run(register, body(register), "{month}-Ac{number}")
    for day, title in ((date(2025, 6, 16), "B"), (date(2025, 6, 30), "C"), (date(2025, 9, 1), "D")):
        ask(register, f"Members asked for {title}.", day=day, title=title)
    assert [a.reference for a in register.find(Action)][1:] == ["Jun25-Ac1", "Jun25-Ac2", "Sep25-Ac1"]


def test_a_form_without_a_year_counts_on_for_ever(register: Register) -> None:
    ask(register, "Members asked for one.", title="A")
    verbs.set_template.run(register, body(register), "A{number}")
    ask(register, "Members asked for two.", title="B")
    ask(register, "Members asked for three.", day=date(2027, 6, 1), title="C")
    assert [action.reference for action in register.find(Action)][1:] == ["A1", "A2"]


def test_two_bodies_do_not_share_a_form_without_their_letters(register: Register) -> None:
    load(register, minutes(("A", "One.")), minutes(("B", "Two."), body="Cabinet"))
    first, second = register.find(Body)
    verbs.set_template.run(register, first, "{number}/{calendar year}")
    with pytest.raises(RefusedError, match="has this form already"):
        verbs.set_template.run(register, second, "{number}/{calendar year}")


def test_the_numbering_goes_on_after_the_references_of_an_older_tracker(register: Register) -> None:
    ask(register, "Members asked for one.", title="A")
    with register.step("Bring in") as step:
        for reference in ("CP (25/26) 006", "CP (25/26) 007b", "Action 12"):
            open_without_tag(
                step, body(register), "To write.", origin="log.xlsx", asked_on=date(2025, 7, 1), reference=reference
            )
    assert ask(register, "Members asked for two.", title="B").reference == "CP (25/26) 008"
    with pytest.raises(RefusedError, match="already"), register.step("Again") as step:
        open_without_tag(step, body(register), "x", origin="log.xlsx", asked_on=None, reference="Action 12")


def test_a_removed_tag_leaves_its_reference_taken(register: Register) -> None:
    ask(register, "Members asked for one.", title="A")
    verbs.remove_tag.run(register, register.find(Tag)[0])
    assert ask(register, "Members asked for two.", title="B").reference == "CP (25/26) 002"
    assert register.count(Action) == 2


def test_the_letters_of_parts() -> None:
    assert [part_letter(part) for part in (1, 2, 26, 27, 52, 53)] == ["a", "b", "z", "aa", "az", "ba"]
