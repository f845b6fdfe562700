"""Files that are broken, wrongly named or made to do harm: a good reading, or one clear sentence, and soon.

They are read in one process of their own, which tells time, memory and whatever it did beside reading.
"""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

GUARDED = Path(__file__).resolve().parents[1] / "rendering" / "guarded.py"
SECRET = "what only another file says"
LONGEST = 5.0  # seconds of the processor
MOST = 1 << 30  # bytes
SHARE = 0.1  # of the endless texts: the whole of them is for `python tests/rendering/guarded.py`

Row = dict[str, Any]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Row]]:
    """What reading each file did."""
    folder = tmp_path_factory.mktemp("hostile")
    secret = folder / "secret.txt"
    secret.write_text(SECRET)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/called"
        command = [sys.executable, "-W", "error", str(GUARDED), str(folder), secret.as_uri(), address, str(SHARE)]
        environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "MATTERS_ARISING_SOFFICE": str(folder / "none")}
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=300)
        assert done.returncode == 0, done.stderr[-2000:]
        with pytest.raises(BlockingIOError):  # nobody called
            server.accept()
    assert sorted(path.name for path in folder.iterdir()) == ["secret.txt"]
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_no_file_makes_a_reader_fall_over(rows: list[Row]) -> None:
    assert not [(row["name"], row["crash"]) for row in rows if "crash" in row]


def test_what_cannot_be_read_is_told_in_one_sentence_with_what_to_do(rows: list[Row]) -> None:
    told = [row for row in rows if "happened" in row]
    assert len(told) > 60
    assert not [row for row in told if not _is_sentence(row["happened"]) or not row["do_next"].strip().endswith(".")]
    assert not [row for row in told if row["name"] not in row["happened"]]


def test_what_can_be_read_is_read_and_what_cannot_is_refused(rows: list[Row]) -> None:
    assert not [row["name"] for row in rows if row["expected"] == "error" and "happened" not in row]
    assert not [
        (row["name"], row.get("happened")) for row in rows if row["expected"] == "text" and not row.get("words")
    ]


def test_no_file_takes_long_or_much_memory(rows: list[Row]) -> None:
    assert not [(row["name"], row["seconds"]) for row in rows if row["seconds"] > LONGEST]
    assert not [(row["name"], row["peak"] >> 20) for row in rows if row["peak"] > MOST]


def test_nothing_is_written_called_or_started(rows: list[Row]) -> None:
    assert not [(row["name"], row["did"]) for row in rows if row["did"]]


def test_no_other_file_is_read_into_the_text(rows: list[Row]) -> None:
    assert not [row["name"] for row in rows if SECRET in row.get("text", "")]


def _is_sentence(words: str) -> bool:
    return "\n" not in words and len(words) < 300 and words.endswith(".") and "Error" not in words and "0x" not in words
