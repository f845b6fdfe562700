"""What must hold of every reading, whatever the bytes were.

Before it stands the program; the tests of hostile bytes and the fuzzer call it.
"""

from annotator.errors import UnreadableFileError
from annotator.meetings.found import Found
from annotator.meetings.recognise import recognise
from annotator.reading import ReadText, read_bytes


def check(data: bytes, name: str) -> None:
    """The file is read, or refused in one sentence; and what was found in it lies within its text."""
    try:
        read = read_bytes(data, name)
    except UnreadableFileError as refused:
        _is_one_sentence(refused)
        return
    holds_together(read)
    for found in recognise(read, name):
        _lies_within(found)


def holds_together(read: ReadText) -> None:
    """The text can be kept, and its passages stand in it one after the other."""
    read.text.encode()
    assert not [letter for letter in read.text if letter < " " and letter not in "\n\t"], "control characters"
    assert read.text.strip(), "nothing was read"
    at = 0
    for passage in read.passages:
        assert at <= passage.start < passage.end <= len(read.text), "passages overlap"
        at = passage.end


def _is_one_sentence(refused: UnreadableFileError) -> None:
    assert refused.happened, "nothing was said"
    assert "\n" not in str(refused), "more than one line was said"


def _lies_within(found: Found) -> None:
    found.text.encode()
    for item in found.items:
        item.text.encode()
        item.title.encode()
        assert all(0 <= part.start <= part.end <= len(item.text) for part in item.parts), "a part lies outside"
