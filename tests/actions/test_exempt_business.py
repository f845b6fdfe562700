"""Exempt business from its asking to its closing, with all that is said of it: no word is in a public document."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from clerk import load, minutes, text_of, words
from logs import DAY, TODAY, ask, now

from annotator import verbs
from annotator.actions.entries import entries
from annotator.documents.action_log import write_action_log
from annotator.documents.follow_up_report import write_follow_up_report
from annotator.documents.headings import heading_for
from annotator.documents.load_charts import load_charts
from annotator.records import Action, Extent, Item, ResponseKind
from annotator.store import Register


@pytest.fixture
def carried_through(register: Register) -> Register:
    """A log with an exempt action of which everything is said, and a public one that was answered in private."""
    secret = ask(register, "XSECRET: buy the mill.", title="XSECRET")
    (item,) = register.find(Item, title="XSECRET")
    verbs.set_item_exempt.run(register, item, True, "3")
    verbs.set_owner.run(register, now(register, secret), "XSECRET agent")
    done, going = verbs.split.run(register, now(register, secret), ["XSECRET price", "XSECRET deed"])
    verbs.add_note.run(register, done, TODAY, "XSECRET is done.")
    verbs.close.run(register, done, "XSECRET was agreed", TODAY)
    going = verbs.extend.run(register, going, due=date(2026, 6, 1), agreed_by="XSECRET", reason="XSECRET")
    verbs.give_notice.run(register, going, DAY)
    verbs.respond.run(register, going, ResponseKind.NOTED, DAY, "XSECRET was noted.")
    _answer_in_private(register, ask(register, "Members asked for figures.", title="Figures"))
    return register


def _answer_in_private(register: Register, action: Action) -> None:
    load(register, minutes(("XSECRET reply", "XSECRET figures came."), day=date(2025, 9, 15)))
    text = text_of(register, "XSECRET reply")
    verbs.tag_report_back.run(register, text, words(text, text.text), action, Extent.FULL)
    item = register.get(Item, text.item_id)
    verbs.set_item_exempt.run(register, item, True, "3")
    verbs.close.run(register, now(register, action), "XSECRET figures came.", TODAY, item_id=item.id)


@pytest.mark.parametrize("public", [True, False])
def test_none_of_its_words_is_in_a_public_document(carried_through: Register, tmp_path: Path, public: bool) -> None:
    rows = entries(carried_through, on=TODAY)
    heading = heading_for(carried_through, rows, None, TODAY)
    log, report = tmp_path / "log.docx", tmp_path / "report.docx"
    write_action_log(rows, heading, log, today=TODAY, public=public)
    write_follow_up_report(rows, heading, report, today=TODAY, public=public, charts=load_charts(rows, TODAY))
    for path in (log, report):
        with ZipFile(path) as package:
            inside = b"".join(map(package.read, package.namelist()))
        assert (b"XSECRET" in inside) is not public
