"""Positions with emoji, and the order and levels of marks that overlap. No window needed."""

from annotator.records import TagKind
from annotator.ui.widgets.marks import DEEPEST, Mark, in_letter_order, innermost, place
from annotator.ui.widgets.positions import Positions

R, F, D, B = TagKind.RESOLUTION, TagKind.FOLLOW_UP, TagKind.DEADLINE, TagKind.REPORT_BACK


def mark(name: str, start: int, end: int, kind: TagKind = F, accepted: bool = False) -> Mark:
    return Mark(name, kind, start, end, accepted)


def levels(*marks: Mark) -> dict[str, int]:
    return {placed.mark.id: placed.level for placed in place(marks)}


def test_positions_go_there_and_back_past_every_emoji():
    text = "a🎉b👋🏽c — d"
    positions = Positions(text)
    units = text.encode("utf-16-le")
    for position in range(len(text) + 1):
        unit = positions.to_qt(position)
        assert units[: 2 * unit].decode("utf-16-le") == text[:position]
        assert positions.from_qt(unit) == position


def test_a_position_within_a_pair_counts_as_its_start():
    assert Positions("🎉b").from_qt(1) == 0


def test_a_text_without_emoji_needs_no_conversion():
    assert Positions("plain — “text”").to_qt(7) == 7
    assert Positions("").to_qt(0) == 0


def test_a_deadline_in_a_follow_up_in_a_resolution_stand_one_below_the_other():
    found = levels(mark("r", 0, 90, R), mark("f", 5, 80, F), mark("d", 40, 60, D))
    assert found == {"d": 0, "f": 1, "r": 2}


def test_marks_on_the_same_words_take_different_levels_with_the_resolution_lowest():
    assert levels(mark("r", 0, 50, R), mark("f", 0, 50, F)) == {"f": 0, "r": 1}


def test_marks_that_partly_overlap_never_share_a_level():
    found = levels(mark("left", 0, 30), mark("right", 20, 60, B))
    assert sorted(found.values()) == [0, 1]


def test_marks_side_by_side_stand_at_the_same_level():
    assert levels(mark("one", 0, 10), mark("two", 10, 20)) == {"one": 0, "two": 0}


def test_a_heap_of_marks_stays_within_the_line():
    assert max(levels(*(mark(str(size), 0, size) for size in range(1, 20))).values()) == DEEPEST


def test_the_outermost_is_painted_first_so_the_innermost_lies_on_top():
    assert [p.mark.id for p in place([mark("in", 5, 9), mark("out", 0, 20)])] == ["out", "in"]


def test_empty_marks_are_left_out():
    assert place([mark("none", 4, 4)]) == []


def test_the_innermost_mark_is_found_at_a_position():
    marks = [mark("r", 0, 90, R), mark("d", 40, 60, D)]
    assert innermost(marks, 45).id == "d"
    assert innermost(marks, 60).id == "r"
    assert innermost(marks, 95) is None


def test_letters_stand_in_the_order_r_f_d_b_and_once_each():
    marks = [
        mark("b", 0, 1, B),
        mark("d", 0, 1, D),
        mark("f1", 0, 1),
        mark("f2", 0, 1, accepted=True),
        mark("r", 0, 1, R),
    ]
    assert [m.id for m in in_letter_order(marks)] == ["r", "f2", "d", "b"]
