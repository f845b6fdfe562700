"""The whole job by hand: two agenda items come in, everything is tagged by keyboard, five steps are undone, the program
is started again, they are redone, and the Word log says every word of it.

It is played with the two real items beside the project, where they are, and with the sample's.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from clerk import SHARED
from desk import Desk
from docx import Document
from PySide6.QtTest import QTest

from annotator.actions.log import day, short_day
from annotator.places import resources
from annotator.records import Action, Item, Span, Tag, TagKind

SAMPLES = resources() / "samples"


@dataclass(frozen=True)
class Page:
    """An agenda item's page, what its page does not say, and the words to tag in it by their keys."""

    path: Path
    body: str
    held: str
    tags: tuple[tuple[str, str], ...]


def real_pages() -> list[Page]:
    panel, cabinet = sorted((SHARED / "seeds").glob("00[23]_*.txt"))
    return [
        Page(
            panel,
            "Scrutiny Panel",
            "4 November 2021",
            (
                ("F", "A written statement of action was required to be produced within 70 days."),
                ("D", "within 70 days"),
                ("F", "A further report was requested in due course"),
                ("D", "in due course"),
                ("F", "She was happy to circulate details of the current membership of the Board."),
                ("R", "That an update on progress with action taken by the Council to respond to the recommendations"),
                ("F", "That an update on progress with action taken by the Council"),
                ("D", "7 March 2022"),
            ),
        ),
        Page(
            cabinet,
            "Cabinet",
            "16 June 2020",
            (
                ("F", "there would be a full report back to Cabinet on improvements and activity in October 2020"),
                ("D", "October 2020"),
                ("R", "To note the findings of the Ofsted Focused visit in December 2019"),
                ("R", "To note the progress of the Ofsted inspection 2018 Action plan"),
                ("R", "To endorse the assurance measures to improve practice"),
            ),
        ),
    ]


def sample_pages() -> list[Page]:
    page = SAMPLES / "cabinet-item-home-to-school-transport.txt"
    return [
        Page(
            page,
            "Cabinet",
            "13 January 2026",
            (
                ("R", "To note the recommendations of the Children and Young People’s Scrutiny Panel"),
                ("R", "To accept the recommendation on appeals"),
                ("F", "To ask the Director of Children’s Services to report to Cabinet in January 2027"),
                ("D", "January 2027"),
                ("F", "The Cabinet Member thanked the Children and Young People’s Scrutiny Panel"),
                ("R", "Not to accept the recommendation that students from families on low incomes"),
            ),
        )
    ]


def bring_in(desk: Desk, page: Page) -> None:
    """Drop the page, and say which meeting it was."""
    desk.window.importing.import_files([page.path])
    desk.wait_for_import_page()
    form = desk.window.imports.form
    form.body.setCurrentText(page.body)
    form.day.setText(page.held)
    desk.press("Return", form.day)
    desk.click_import()


def tag_all(desk: Desk, page: Page) -> None:
    view = desk.window.minutes.text.view
    for key, words in page.tags:
        start = view.source_text().index(words)
        view.select_span(Span(start, start + len(words)))
        view.setFocus()
        desk.press(key)


@pytest.mark.parametrize("found", [real_pages, sample_pages], ids=["real items", "sample"])
def test_tagged_undone_started_again_redone_and_read_back_from_word(
    open_desk: Callable[..., Desk], tmp_path: Path, found: Callable[[], list[Page]]
) -> None:
    if found is real_pages and not SHARED.is_dir():
        pytest.skip(f"needs the real minutes in {SHARED}; the sample's story is played")
    pages = found()
    today, path = open_desk(), tmp_path / "By hand.register"
    for page in pages:
        today.chooser.files = [path]
        bring_in(today, page)
        shown = [item for item in today.session.register.find(Item) if item.title][-1]
        today.window.minutes.show_item(shown.id)
        tag_all(today, page)
    owner = today.window.minutes.tags.form.owner
    (last, *_) = today.session.register.find(Action)[::-1]
    today.window.minutes.show_item(last.item_id, last.tag_id)
    today.press("E")
    QTest.keyClicks(owner, "Head of Early Help")
    today.press("Return", owner)

    register = today.session.register
    wanted = sorted((key, words) for page in pages for key, words in page.tags)
    kinds = {TagKind.RESOLUTION: "R", TagKind.FOLLOW_UP: "F", TagKind.DEADLINE: "D"}
    assert sorted((kinds[tag.kind], tag.quote) for tag in register.find(Tag)) == wanted
    before = [register.find(Tag), register.find(Action)]
    for _ in range(5):
        today.press("Ctrl+Z", today.window)
    assert len(register.find(Tag)) < len(before[0])
    today.window.close()

    tomorrow = open_desk()
    tomorrow.window.open_register(path)
    for _ in range(5):
        tomorrow.press("Ctrl+Y", tomorrow.window)
    register = tomorrow.session.register
    assert same(register.find(Tag), before[0])
    assert same(register.find(Action), before[1])

    tomorrow.chooser.files = [tmp_path / "log.docx"]
    tomorrow.press("Ctrl+E", tomorrow.window)
    header, *rows = [[cell.text for cell in row.cells] for row in Document(str(tmp_path / "log.docx")).tables[0].rows]
    said = {row[0]: dict(zip(header, row, strict=True)) for row in rows}
    assert len(said) == len(register.find(Action))
    for action in register.find(Action):
        row = said[action.reference]
        assert row["Action"] == " ".join(action.words.split())
        assert row["Owner"] == (action.owner or "None stated")
        if action.due:
            assert short_day(action.due) in row["Due"]
            assert action.due_words in row["Due"] or day(action.due) == action.due_words
        else:
            assert row["Due"] == (action.due_words.capitalize() or "None stated")


def same(rows: list, others: list) -> bool:
    """Whether the rows are the same but for their revisions, which undo and redo raise."""

    def told(row: object) -> dict[str, object]:
        names = row.__dataclass_fields__  # type: ignore[attr-defined]
        return {name: getattr(row, name) for name in names if name not in ("revision", "changed_at")}

    return [told(row) for row in rows] == [told(row) for row in others]
