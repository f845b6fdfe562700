"""What the clerk answered comes out as labelled minutes that the training reads."""

import clerk
import pytest

from annotator import verbs
from annotator.commands.line import run
from annotator.records import Action, Item, Suggestion, TagKind
from annotator.store import create_register, memory_register
from annotator.tags.lessons import lessons

TEXT = (
    "Members asked the Head of Early Help for figures by ward before the next meeting.\n\n"
    "Perhaps somebody could look into the “bus” question at some point.\n\nRESOLVED: That the report be noted."
)


@pytest.fixture
def register():
    with_suggestions = memory_register()
    clerk.load(with_suggestions, clerk.minutes(("Young carers", TEXT), ("Other", "Nothing was said.")), suggesting=True)
    return with_suggestions


def test_an_item_with_an_open_suggestion_teaches_nothing_yet(register):
    assert lessons(register) == []


def test_tags_come_inline_and_what_was_missed_is_counted(register):
    verbs.accept_all.run(register)
    before = lessons(register)[0]
    text = clerk.text_of(register, "Young carers")
    verbs.tag_words.run(
        register, text, TagKind.FOLLOW_UP, clerk.words(text, "somebody could look into the “bus” question")
    )
    (lesson,) = lessons(register)
    assert (lesson.items, lesson.missed) == (1, before.missed + 1)
    assert "Perhaps <fol" in lesson.text
    assert "somebody could look into the “bus” question</fol>" in lesson.text
    assert '<due value="next-meeting"' in lesson.text
    assert "Nothing was said" not in lesson.text


def test_a_rejected_proposal_is_a_lesson_and_bears_no_label(register):
    for suggestion in register.find(Suggestion):
        verbs.reject.run(register, register.get(Suggestion, suggestion.id))
    (lesson,) = lessons(register)
    assert lesson.refused > 0
    assert "<fol" not in lesson.text


def test_exempt_items_are_left_out(register):
    verbs.accept_all.run(register)
    verbs.set_item_exempt.run(register, register.find(Item, title="Young carers")[0], True, "3")
    assert lessons(register) == []


def test_the_command_writes_a_file_that_the_scoring_can_read(tmp_path, capsys):
    path = tmp_path / "own.register"
    kept = create_register(path, "clerk")
    clerk.load(kept, clerk.minutes(("Young carers", TEXT)), suggesting=True)
    assert run(["lessons", "--register", str(path), "-o", str(tmp_path / "out")]).exit_code == 1
    verbs.accept_all.run(kept)
    kept.close()
    assert run(["lessons", "--register", str(path), "-o", str(tmp_path / "out")]).exit_code == 0
    (file,) = (tmp_path / "out").iterdir()
    assert file.read_text("utf-8").startswith("---\ncouncil: Northmere\n")


def test_an_item_with_an_exempt_action_is_left_out(register):
    verbs.accept_all.run(register)
    verbs.set_exempt.run(register, register.find(Action)[0], True, "3")
    assert lessons(register) == []
