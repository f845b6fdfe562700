"""Owners and bodies over the years: offices change hands, committees are renamed and merged, and both truths stay."""

from datetime import date

import pytest
from clerk import load, minutes
from logs import DAY, TODAY, ask, body, meet, now, row

from annotator import verbs
from annotator.actions.log import Owner
from annotator.actions.owners import joint, split_if_safe
from annotator.actions.questions import is_orphan
from annotator.errors import RefusedError
from annotator.records import Action, Body, Holder, Suggestion, TagKind
from annotator.store import Register

HEAD = "Assistant Director, Early Help"


def test_an_office_is_one_person_then_and_another_now(register: Register) -> None:
    office = verbs.add_office.run(register, HEAD, "Children's Services")
    verbs.add_holder.run(register, office, "Ann Bell", date(2020, 1, 1))
    verbs.add_holder.run(register, office, "Raj Shah", date(2025, 9, 1))
    action = verbs.set_owner.run(
        register, ask(register, "Members asked for figures."), f"the {HEAD.upper()}; Town Clerk; Ann Bell"
    )
    assert row(register, action).owners == (
        Owner(f"the {HEAD.upper()}", "Ann Bell", "Raj Shah", "Children's Services"),
        Owner("Town Clerk"),
        Owner("Ann Bell", "Ann Bell", "Raj Shah", "Children's Services"),
    )
    assert row(register, action, on=date(2025, 8, 31)).owners[0].now == "Ann Bell"


def test_a_name_in_brackets_does_not_hide_the_office(register: Register) -> None:
    office = verbs.add_office.run(register, "Corporate Director, Governance")
    verbs.add_holder.run(register, office, "A. Hussain")
    action = ask(register, "Members asked for figures.")
    action = verbs.set_owner.run(register, action, "CORPORATE DIRECTOR, GOVERNANCE (A. HUSSAIN)")
    assert row(register, action).owners[0].now == "A. Hussain"


def test_a_new_holder_ends_the_one_before_on_the_day_before(register: Register) -> None:
    office = verbs.add_office.run(register, HEAD)
    verbs.add_holder.run(register, office, "Ann Bell")
    verbs.add_holder.run(register, office, "Raj Shah", date(2025, 9, 1))
    verbs.add_holder.run(register, office, "Mo Lee", date(2023, 4, 1))  # remembered late
    held = {one.name: (one.since, one.until) for one in register.find(Holder)}
    assert held == {
        "Ann Bell": (None, date(2023, 3, 31)),
        "Mo Lee": (date(2023, 4, 1), date(2025, 8, 31)),
        "Raj Shah": (date(2025, 9, 1), None),
    }
    with pytest.raises(RefusedError, match="already"):
        verbs.add_holder.run(register, office, "Jo Fry", date(2025, 9, 1))
    with pytest.raises(RefusedError, match="an office"):
        verbs.add_office.run(register, HEAD.lower())


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("the Clerk and the Chair", ("the Clerk", "the Chair")),
        ("Head of Early Help and Director of Finance", ("Head of Early Help", "Director of Finance")),
        ("Councillor Smith and Councillor Jones", ("Councillor Smith", "Councillor Jones")),
        ("Chair, Vice-Chair and Clerk", ("Chair", "Vice-Chair", "Clerk")),
        ("CP and JW", ("CP", "JW")),
        ("Director of Children and Families", ("Director of Children and Families",)),
        ("Head of Policy and Communications", ("Head of Policy and Communications",)),
        ("Councillors Smith and Jones", ("Councillors Smith and Jones",)),
        ("Assistant Director, Early Help", ("Assistant Director, Early Help",)),
        ("Cabinet Member for Roads and Transport", ("Cabinet Member for Roads and Transport",)),
        ("officers and partners", ("officers and partners",)),
        ("A; B and C", ("A", "B and C")),
    ],
)
def test_joint_owners_are_told_apart_only_where_it_is_safe(words: str, owners: tuple[str, ...]) -> None:
    assert joint(split_if_safe(words)) == owners


def test_an_accepted_follow_up_has_its_joint_owners(register: Register) -> None:
    words = "The Panel asked the Clerk and the Chair to write to the bus company."
    load(register, minutes(("Buses", words)), suggesting=True)
    (suggestion,) = register.find(Suggestion, kind=TagKind.FOLLOW_UP)
    with register.step("Say who") as step:
        suggestion = step.change(suggestion, owner="Clerk and Chair")
    verbs.accept.run(register, suggestion)
    assert register.find(Action)[0].owner == "Clerk; Chair"


def test_a_renamed_body_keeps_the_name_that_its_actions_were_asked_under(register: Register) -> None:
    old = ask(register, "Members asked for one.", title="A")
    verbs.rename_body.run(register, body(register), "Families Panel", date(2025, 7, 1))
    load(register, minutes(("Old", "None."), day=date(2025, 4, 7)))  # older minutes find the body by its older name
    assert register.count(Body) == 1
    load(register, minutes(("New", "None."), day=date(2025, 9, 1), body="Families Panel"))
    assert register.count(Body) == 1
    assert row(register, old).body_name == "Children's Panel"
    assert row(register, old).body.name == "Families Panel"
    with pytest.raises(RefusedError, match="until 1 July 2025"):
        verbs.rename_body.run(register, body(register), "Panel", date(2025, 6, 1))


def test_a_dissolved_body_is_followed_and_its_actions_stay_its_own(register: Register) -> None:
    action = ask(register, "Members asked for figures at the next meeting.", "the next meeting")
    load(register, minutes(("Start", "None."), day=date(2025, 10, 6), body="Families Board"))
    panel, board = register.find(Body)
    verbs.dissolve_body.run(register, panel, date(2025, 7, 31), board)
    found = row(register, verbs.set_owner.run(register, now(register, action), "Clerk"))
    assert (found.body.name, found.due, found.silent_for) == ("Children's Panel", date(2025, 10, 6), 1)
    assert not is_orphan(found)
    with pytest.raises(RefusedError, match="cannot follow"):
        verbs.dissolve_body.run(register, board, TODAY, register.get(Body, panel.id))


def test_a_body_that_ended_without_a_successor_leaves_orphans(register: Register) -> None:
    action = verbs.set_owner.run(register, ask(register, "Members asked for figures."), "Clerk")
    meet(register, date(2025, 9, 15))
    assert not is_orphan(row(register, action))
    with pytest.raises(RefusedError, match="met on 15 September 2025"):
        verbs.dissolve_body.run(register, body(register), DAY)
    verbs.dissolve_body.run(register, body(register), date(2025, 12, 31))
    assert is_orphan(row(register, action))


def test_where_the_body_that_followed_has_ended_too_there_are_orphans(register: Register) -> None:
    action = verbs.set_owner.run(register, ask(register, "Members asked for figures."), "Clerk")
    load(register, minutes(("Start", "None."), day=date(2025, 10, 6), body="Families Board"))
    panel, board = register.find(Body)
    verbs.dissolve_body.run(register, panel, date(2025, 7, 31), board)
    verbs.dissolve_body.run(register, board, date(2025, 12, 31))
    assert is_orphan(row(register, action))
