"""A document is written whole or not at all, and what stood there before survives a failure."""

import errno
import os

import pytest
from word_samples import TODAY, entry, written

from annotator.documents.word_file import WordDocument, write_word_file
from annotator.errors import UserError

DOCUMENT = WordDocument(title="Action log", content="", footer=("Action log",), made=TODAY)


def fails_with(number):
    def replace(_beside, path):
        raise OSError(number, os.strerror(number), str(path))

    return replace


def test_a_written_log_leaves_nothing_beside_it(tmp_path):
    path = written(tmp_path, entry())
    assert list(tmp_path.iterdir()) == [path]


def test_a_second_log_takes_the_place_of_the_first(tmp_path):
    path = tmp_path / "log.docx"
    path.write_bytes(b"older")
    assert written(tmp_path, entry()).read_bytes()[:2] == b"PK"


def test_a_log_that_is_open_in_word_is_left_as_it_was(tmp_path):
    path = tmp_path / "log.docx"
    path.write_bytes(b"older")
    with pytest.raises(UserError) as raised:
        write_word_file(DOCUMENT, path, replace=fails_with(errno.EACCES))
    assert "may be open in Word" in raised.value.happened
    assert raised.value.do_next.startswith("Close it in Word and save again")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("log.docx", b"older")]


def test_a_full_disk_is_named_and_leaves_nothing_half_written(tmp_path):
    with pytest.raises(UserError, match="No space left on device"):
        write_word_file(DOCUMENT, tmp_path / "log.docx", replace=fails_with(errno.ENOSPC))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["gone", "file"])
def test_a_missing_folder_is_named(tmp_path, folder):
    (tmp_path / "file").write_text("no folder", "utf-8")
    with pytest.raises(UserError, match=r"there is no such folder\. Choose another folder"):
        write_word_file(DOCUMENT, tmp_path / folder / "log.docx")


def test_a_folder_of_that_name_is_left_alone(tmp_path):
    (tmp_path / "log.docx").mkdir()
    with pytest.raises(UserError, match="a folder has that name"):
        written(tmp_path, entry())
    assert [p.name for p in tmp_path.iterdir()] == ["log.docx"]
