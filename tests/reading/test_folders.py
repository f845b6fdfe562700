"""Which files of a folder are read, and which are left out and told."""

from pathlib import Path

from annotator.reading.folders import files_in


def test_a_folder_gives_what_can_be_read_and_tells_the_rest(tmp_path: Path) -> None:
    for name in (
        "b.docx",
        "a.txt",
        "plan.XLSX",
        "scan.PDF",
        "page.aspx",
        ".hidden.txt",
        "~$b.docx",
        "Thumbs.db",
        "a.register",
        "in/c.md",
        ".git/d.txt",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    named = tmp_path / "plan.XLSX"
    files, left_out = files_in([tmp_path, tmp_path / "a.txt"])
    assert [file.name for file in files] == ["a.txt", "b.docx", "page.aspx", "scan.PDF", "c.md"]
    assert left_out == [named]
    assert files_in([named]) == ([named], [])
