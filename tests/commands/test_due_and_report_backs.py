"""`annotator due` and `annotator report-backs`: the lists for a terminal, and as JSON for other programs."""

import json
from datetime import date
from pathlib import Path

import pytest
from clerk import load, minutes, text_of, words

from annotator import verbs
from annotator.commands.line import run
from annotator.records import Action, Item, TagKind
from annotator.store import create_register, open_register

ASKED = "The Panel asked the Head of Early Help to circulate figures on young carers by ward."
GIVEN = "The Head of Early Help had circulated the figures on young carers by ward on 4 July."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A register with one action, overdue, and a passage that may answer it."""
    path = tmp_path / "a.register"
    register = create_register(path)
    load(register, minutes(("Young carers", ASKED)))
    text = text_of(register, "Young carers")
    verbs.tag_words.run(register, text, TagKind.FOLLOW_UP, words(text, ASKED))
    verbs.set_due.run(register, register.find(Action)[0], date(2025, 7, 1))
    load(register, minutes(("Matters arising", GIVEN), day=date(2025, 9, 15)))
    register.close()
    return path


def test_what_is_overdue_before_a_meeting_is_listed_with_its_words(path: Path, capsys) -> None:
    assert run(["due", "--register", str(path), "--on", "2025-12-08"]).exit_code == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Before the meeting of Children's Panel on 8 December 2025: 1 action" in said
    assert "Overdue: 1" in said
    assert "figures on young carers by ward" in said
    assert "Due 1 July 2025" in said


def test_a_body_for_which_nothing_is_due_says_so(path: Path, capsys) -> None:
    run(["due", "--register", str(path), "--on", "2025-06-20"])
    assert "Nothing is due" in capsys.readouterr().out


def test_the_findings_are_listed_with_passages_and_reasons(path: Path, capsys) -> None:
    assert run(["report-backs", "--register", str(path), "--on", "2025-10-01"]).exit_code == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Answers to judge: 1" in said
    assert "Looks like: in full · 15 September 2025, minute 1, Matters arising: “The Head of Early Help" in said
    assert "1 action not closed, 1 passages to judge." not in said
    assert "1 action not closed, 1 passage to judge." in said


def test_the_lists_come_as_json_too(path: Path, capsys) -> None:
    run(["due", "--register", str(path), "--on", "2025-12-08", "--json"])
    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (row["list"], row["due"], row["meeting_of"]) == ("Overdue", "2025-07-01", "Children's Panel")
    run(["report-backs", "--register", str(path), "--on", "2025-10-01", "--json"])
    (row,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (row["to_do"], row["said_by_clerk"]) == ("Answers to judge", False)
    assert row["passages"][0]["quote"] == GIVEN


def test_exempt_words_stay_out_unless_they_are_asked_for(path: Path, capsys) -> None:
    register = open_register(path)
    for item in register.find(Item):
        verbs.set_item_exempt.run(register, item, True, "3")
    register.close()
    for command in ("due", "report-backs"):
        for form in ([], ["--json"]):
            run([command, "--register", str(path), "--on", "2025-12-08", *form])
            said = capsys.readouterr().out
            assert "young carers" not in said.lower()
            assert "2025-07-01" not in said
    run(["due", "--register", str(path), "--on", "2025-12-08", "--with-exempt"])
    assert "young carers" in capsys.readouterr().out


def test_a_body_that_is_not_there_is_named(path: Path, capsys) -> None:
    assert run(["due", "--register", str(path), "--body", "Cabinet"]).exit_code == 2
    assert "It has: Children's Panel." in capsys.readouterr().err


def test_of_an_exempt_passage_neither_title_nor_reason_is_told(path: Path, capsys) -> None:
    register = open_register(path)
    (item,) = register.find(Item, title="Matters arising")
    verbs.set_item_exempt.run(register, item, True, "3")
    register.close()
    run(["report-backs", "--register", str(path), "--on", "2025-10-01"])
    said = capsys.readouterr().out
    assert "15 September 2025, minute 1: (exempt)" in said
    assert "Matters arising" not in said
    assert said.count("carers") == 2  # the action's words, and its item's title


def test_what_came_already_stands_beside_what_is_overdue(path: Path, capsys) -> None:
    register = open_register(path)
    action = register.find(Action)[0]
    verbs.add_note.run(register, action, date(2025, 8, 3), "Half the wards are counted.")
    verbs.add_note.run(register, action, date(2025, 8, 3), "The rest by October.")
    register.close()
    run(["due", "--register", str(path), "--on", "2025-12-08"])
    told = " ".join(capsys.readouterr().out.split())
    assert "noted on 3 August 2025: “Half the wards are counted; The rest by October.”" in told


def test_without_a_coming_meeting_the_list_is_of_today_and_says_so(path: Path, capsys) -> None:
    run(["due", "--register", str(path)])
    told = capsys.readouterr().out
    assert "Before the meeting" not in told
    assert "Children's Panel, as of " in told
    assert "give the day with --on DATE" in told
