"""What the clerk and the committee find in the action log in Word."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from docx import Document
from word_samples import BODY, CABINET, HEADING, TODAY, W, answer, cells, entry, parts, tree, written

from annotator.documents.action_log import counts_text
from annotator.documents.frame import NOT_FOR_PUBLICATION
from annotator.records import ActionStatus, Extent, Item


def test_the_log_has_the_seven_columns_and_a_row_for_each_action(tmp_path):
    path = written(tmp_path, entry(1), entry(2), entry(3))
    assert cells(path, 0) == ["Ref", "Meeting and item", "Action", "Owner", "Due", "Status", "Reported back"]
    assert [cells(path, row)[0] for row in (1, 2, 3)] == [f"CYP (25/26) 00{n}" for n in (1, 2, 3)]
    assert len(Document(str(path)).tables[0].rows) == 4


def test_a_row_says_where_the_action_was_asked_for(tmp_path):
    assert cells(written(tmp_path, entry()))[1] == "15 Sep 2025, item 12: Support for young carers"


def test_with_several_bodies_a_row_names_its_own(tmp_path):
    path = written(tmp_path, entry(1), entry(2, body=CABINET))
    assert cells(path, 2)[1] == "Cabinet, 15 Sep 2025, item 12: Support for young carers"


def test_an_item_without_a_number_and_evidence_have_a_place_too(tmp_path):
    unnumbered = entry(item=Item(position=1, title="Urgent business"))
    evidence = replace(entry(item=Item(position=1, title="Inspection letter")), meeting=None)
    path = written(tmp_path, unnumbered, evidence)
    assert cells(path, 1)[1] == "15 Sep 2025: Urgent business"
    assert cells(path, 2)[1] == "Evidence: Inspection letter"


def test_the_short_form_stands_over_the_words_of_the_minutes(tmp_path):
    path = written(tmp_path, entry(summary="Young carers by ward"))
    assert cells(path)[2] == "Young carers by ward\n“Figures by ward on young carers.”"


def test_a_due_day_shows_the_words_it_came_from(tmp_path):
    path = written(tmp_path, entry(due=date(2026, 4, 30), due_words="by the end of April"))
    assert cells(path)[4] == "30 Apr 2026\n“by the end of April”"


@pytest.mark.parametrize("words", ["30 April 2026", "by 30th April 2026", ""])
def test_words_that_are_the_day_itself_are_not_repeated(tmp_path, words):
    assert cells(written(tmp_path, entry(due=date(2026, 4, 30), due_words=words)))[4] == "30 Apr 2026"


def test_what_is_not_known_is_said_in_words(tmp_path):
    path = written(tmp_path, entry(1, owner="", words=" \x00 "), entry(2, status=ActionStatus.CLOSED))
    assert cells(path, 1)[2:] == ["None stated", "None stated", "None stated", "Open", "Nothing found yet"]
    assert cells(path, 2)[6] == "None recorded"


def test_an_action_for_the_next_meeting_says_so_under_due(tmp_path):
    assert cells(written(tmp_path, entry(due_value="next-meeting")))[4:6] == ["Next meeting", "Due at the next meeting"]


def test_each_answer_gives_extent_place_and_quotation(tmp_path):
    both = (answer("Terms agreed.", extent=Extent.PARTLY), answer("No money.", extent=Extent.DECLINED, number="6."))
    assert cells(written(tmp_path, entry(answers=both)))[6] == (
        "In part, 8 Dec 2025, item 5: “Terms agreed.”\nDeclined, 8 Dec 2025, item 6: “No money.”"
    )


def test_an_answer_given_to_another_body_says_which(tmp_path):
    asked = entry(1, answers=(answer("Noted.", body_id="b2"),))
    assert "item 5 (another committee): “Noted.”" in cells(written(tmp_path, asked))[6]
    assert "item 5 (Cabinet): “Noted.”" in cells(written(tmp_path, asked, entry(2, body=CABINET)))[6]


def test_a_long_quotation_is_cut_between_two_words(tmp_path):
    quote = "word " * 60 + "end"
    shown = re.search("“(.*)”", cells(written(tmp_path, entry(answers=(answer(quote),))))[6])[1]
    assert shown.endswith("word…")
    assert 190 <= len(shown) <= 200


def test_a_quotation_of_one_endless_word_is_cut_all_the_same(tmp_path):
    assert "“" + "x" * 199 + "…”" in cells(written(tmp_path, entry(answers=(answer("x" * 900),))))[6]


def test_the_counts_of_the_summary_add_up(tmp_path):
    entries = [
        entry(1, due=TODAY - timedelta(1)),
        entry(2, due=TODAY - timedelta(1), status=ActionStatus.IN_PART),
        entry(3, due=TODAY),
        *(entry(4 + n, status=status) for n, status in enumerate(ActionStatus)),
    ]
    text = counts_text(entries, TODAY)
    total, *counts = map(int, re.findall(r"\d+", text))
    assert total == sum(counts) == 9
    assert text.startswith("9 actions: 2 overdue, 1 due soon, 1 open, 1 reported in part,")
    assert text in [p.text.strip() for p in Document(str(written(tmp_path, *entries))).paragraphs]


def test_one_action_is_counted_in_the_singular():
    assert counts_text([entry()], TODAY) == "1 action: 1 open."


def test_the_document_opens_with_title_council_committee_and_period(tmp_path):
    opening = Document(str(written(tmp_path, entry()))).paragraphs[:4]
    assert [(p.style.name, p.text) for p in opening] == [
        ("Title", "Action log"),
        ("Subtitle", f"Northmere Council, {BODY.name}"),
        ("Subtitle", "16 June 2025 to 9 March 2026"),
        ("Heading 1", "Summary on 10 March 2026"),
    ]


def test_title_and_language_are_set(tmp_path):
    path = written(tmp_path, entry())
    properties = Document(str(path)).core_properties
    assert properties.title == f"Action log: {BODY.name}, 16 June 2025 to 9 March 2026"
    assert properties.language == "en-GB"
    assert tree(path, "word/styles.xml").find(f".//{W}rPrDefault//{W}lang").get(f"{W}val") == "en-GB"


@pytest.mark.parametrize("public", [True, False])
def test_a_title_longer_than_word_allows_is_cut_but_not_its_mark(tmp_path, public):
    heading = replace(HEADING, committee="Joint committee of " * 20, period="2025")
    title = Document(str(written(tmp_path, entry(), heading=heading, public=public))).core_properties.title
    assert len(title) <= 255
    assert title.startswith("Action log: Joint committee of Joint")
    assert title.endswith("…" if public else f"…. {NOT_FOR_PUBLICATION}")


def test_the_foot_of_each_page_counts_the_pages(tmp_path):
    path = written(tmp_path, entry())
    codes = [code.text.strip() for code in tree(path, "word/footer1.xml").iter(f"{W}instrText")]
    assert codes == ["PAGE", "NUMPAGES"]
    assert "Page " in Document(str(path)).sections[0].footer.paragraphs[0].text


@pytest.mark.parametrize("public", [True, False])
def test_an_empty_log_says_so_and_has_no_table(tmp_path, public):
    document = Document(str(written(tmp_path, public=public)))
    assert document.tables == []
    assert document.paragraphs[-1].text == "There are no actions in this log."


def test_control_characters_and_lone_surrogates_are_dropped(tmp_path):
    path = written(tmp_path, entry(words='Send\x00 the\x0b figures\x1b \ud800<now> & \ufffe"then"'))
    assert cells(path)[2] == 'Send the figures <now> & "then"'


def test_line_ends_become_spaces_and_emoji_survive(tmp_path):
    path = written(tmp_path, entry(words="Write to\r\nthe bus\n\n company\t👩🏽‍🏫 🚌"))
    assert cells(path)[2] == "Write to the bus company 👩🏽‍🏫 🚌"


def test_every_part_is_well_formed_whatever_the_text(tmp_path):
    every = "".join(map(chr, [*range(0x300), *range(0xD7F0, 0xE010), 0xFFFD, 0xFFFE, 0xFFFF, 0x1F4CB])) + "]]><!--"
    heading = replace(HEADING, council=every, committee=every, period=every)
    asked = entry(words=every, owner=every, due_words=every, answers=(answer(every),))
    path = written(tmp_path, asked, heading=heading)
    assert all(tree(path, name) is not None for name in parts(path))


def test_the_same_log_gives_the_same_parts(tmp_path):
    first = parts(written(tmp_path, entry()))
    assert parts(written(tmp_path, entry())) == first
