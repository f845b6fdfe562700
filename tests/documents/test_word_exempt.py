"""The promise: no words of an exempt item or action reach a document made for the public."""

from dataclasses import replace
from datetime import date

import pytest
from word_samples import ITEM, answer, cells, entry, parts, written

from annotator.documents.frame import NOT_FOR_PUBLICATION
from annotator.records import ActionStatus, Closing, Item

SECRET = Item(
    position=9, number="14", title="XSECRET title", purpose="XSECRET purpose", exempt=True, exempt_paragraph="3"
)
WORDS = {
    "words": "XSECRET words",
    "summary": "XSECRET summary",
    "owner": "XSECRET owner",
    "report_to": "XSECRET body",
    "due": date(2031, 1, 31),
    "due_words": "XSECRET by 2031",
    "due_rule": "XSECRET rule",
}


def everything_in(path):
    return "\n".join(f"{name}\n{part.decode()}" for name, part in parts(path).items())


@pytest.mark.parametrize(
    "hidden",
    [
        entry(item=SECRET, answers=(answer("XSECRET answer", title="XSECRET"),), **WORDS),
        entry(item=SECRET, exempt=True, exempt_paragraph="3", **WORDS),
        entry(
            item=replace(SECRET, exempt=False),
            exempt=True,
            exempt_paragraph="3",
            answers=(answer("XSECRET answer"),),
            **WORDS,
        ),
    ],
    ids=["exempt item", "both", "exempt action of a public item"],
)
def test_no_words_of_exempt_business_are_in_any_part(tmp_path, hidden):
    path = written(tmp_path, entry(2), hidden)
    text = everything_in(path)
    assert "XSECRET" not in text
    assert "2031" not in text
    assert cells(path, 2) == [
        "CYP (25/26) 001",
        "15 Sep 2025, item 14",
        "Exempt: not for publication under paragraph 3 of Schedule 12A",
        "Withheld",
        "Withheld",
        "Open",
        "Withheld",
    ]


def test_a_public_action_answered_in_an_exempt_item_shows_where_but_no_words(tmp_path):
    given = answer("XSECRET answer", number="14", title="XSECRET title", exempt=True, exempt_paragraph="1")
    path = written(tmp_path, entry(answers=(given, answer("A public answer."))))
    assert "XSECRET" not in everything_in(path)
    assert cells(path)[6] == (
        "In full, 8 Dec 2025, item 14. Exempt: not for publication under paragraph 1 of Schedule 12A\n"
        "In full, 8 Dec 2025, item 5: “A public answer.”"
    )


def test_exempt_evidence_is_not_named(tmp_path):
    given = replace(answer("XSECRET answer", number="", title="XSECRET letter", exempt=True), meeting=None)
    origin = replace(entry(2, item=SECRET), meeting=None)
    path = written(tmp_path, entry(answers=(given,)), origin)
    assert "XSECRET" not in everything_in(path)
    assert cells(path)[6] == "In full, evidence. Exempt: not for publication under Schedule 12A"


def test_words_in_the_place_of_a_paragraph_number_are_not_shown(tmp_path):
    path = written(tmp_path, entry(exempt=True, exempt_paragraph="3, XSECRET contract"))
    assert cells(path)[2] == "Exempt: not for publication under Schedule 12A"


def test_the_summary_says_what_is_withheld(tmp_path):
    text = everything_in(written(tmp_path, entry(1), entry(2, exempt=True)))
    assert "2 actions: 2 open. 1 action is exempt: its words, owner and due day are withheld." in text


def test_the_clerks_own_copy_is_marked_wherever_it_is_looked_at(tmp_path):
    path = written(tmp_path, entry(item=SECRET, **WORDS), public=False)
    for part in ("word/document.xml", "word/footer1.xml", "docProps/core.xml"):
        assert NOT_FOR_PUBLICATION in parts(path)[part].decode(), part
    assert cells(path)[2].startswith("Exempt: not for publication under paragraph 3 of Schedule 12A\nXSECRET summary")
    assert cells(path)[1].endswith("item 14: XSECRET title")


def test_the_clerks_own_copy_marks_an_exempt_answer_and_quotes_it(tmp_path):
    given = answer("XSECRET answer", exempt=True, exempt_paragraph="3")
    shown = cells(written(tmp_path, entry(item=ITEM, answers=(given,)), public=False))[6]
    assert shown.endswith("Exempt: not for publication under paragraph 3 of Schedule 12A: “XSECRET answer”")


def test_a_public_log_is_not_marked_as_secret(tmp_path):
    assert "Not for publication" not in everything_in(written(tmp_path, entry()))


@pytest.mark.parametrize(
    "hidden",
    [
        {"action": replace(entry().action, exempt=True)},
        {"closing_item": SECRET},
        {"parts": (replace(entry().action, exempt=True, part=1, parent_id="a"),)},
    ],
    ids=["exempt action", "agreed in private", "a whole with an exempt part"],
)
@pytest.mark.parametrize("public", [True, False])
def test_the_minute_that_closed_exempt_business_is_withheld(tmp_path, hidden, public):
    closing = Closing(action_id="a", agreed_on=date(2026, 2, 2), minute="XSECRET was paid")
    closed = replace(entry(status=ActionStatus.CLOSED), closing=closing, **hidden)
    path = written(tmp_path, closed, public=public)
    assert ("XSECRET" in everything_in(path)) is not public
    assert "Agreed 2 Feb 2026" in cells(path)[5]
