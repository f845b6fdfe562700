"""Addresses stand where files stand on the command line: what they name is fetched, read and imported."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from local_site import Site, local_site
from reading.moderngov_pages import PageItem, committee_page, meeting_page

from annotator.commands.line import run
from annotator.fetching.visits import Limits
from annotator.records import Meeting
from annotator.store import open_register

TEXT = (
    "Northmere Borough Council\n\nMinutes of the Cabinet held on {day}\n\nPresent: A. Smith\n\n"
    "1. Apologies\nNone.\n\n2. Roads\nRESOLVED: That the report be noted.\n\n3. Close\nThe end."
)


@pytest.fixture
def site() -> Iterator[Site]:
    with local_site() as site:
        yield site


def put_meeting(site: Site, number: int, day: str, words: str) -> None:
    items = [PageItem(number=f"{n}.", title=title, minutes=[words]) for n, title in enumerate(("Roads", "Parks"), 1)]
    page = meeting_page("Cabinet", day, items, saved_from="")
    site.pages[f"/ieListDocuments.aspx?CId=120&MId={number}"] = page


def test_a_document_s_address_is_imported_as_if_it_had_been_saved(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.pages["/may.txt"] = (TEXT.format(day="24 May 2022"), "text/plain")
    register = tmp_path / "a.register"
    for _ in range(2):
        assert run(["import", site.at("/may.txt"), "--register", str(register)]).exit_code == 0
    assert "1 in the register already" in capsys.readouterr().out
    opened = open_register(register)
    assert [str(meeting.date) for meeting in opened.find(Meeting)] == ["2022-05-24"]
    opened.close()


def test_a_meeting_s_address_is_read_with_its_items(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    put_meeting(site, 963, "Tuesday, 24th May, 2022 2.00 pm", "RESOLVED: That the report be noted.")
    assert run(["read", "--json", site.at("/ieListDocuments.aspx?CId=120&MId=963")]).exit_code == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["body"], said["date"], said["council"]) == ("Cabinet", "2022-05-24", "Northmere Borough Council")
    assert [item["title"] for item in said["items"]] == ["Roads", "Parks"]
    assert said["file"].endswith(".html")


def test_a_committee_s_address_is_as_many_meetings_as_were_asked_for(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(Limits.__init__.__kwdefaults__, "pace", 0)
    days = ["24 May 2022", "21 June 2022", "19 July 2022"]
    for number, day in enumerate(days):
        put_meeting(site, number, day, f"RESOLVED: That the report of {day} be noted.")
    links = [(f"ieListDocuments.aspx?CId=120&MId={number}", day) for number, day in enumerate(days)]
    site.pages["/ieListMeetings.aspx?CId=120"] = committee_page("Cabinet", links)
    register = tmp_path / "a.register"
    address = site.at("/ieListMeetings.aspx?CId=120")
    assert run(["import", address, "--register", str(register), "--meetings", "1"]).exit_code == 0
    assert run(["import", address, "--register", str(register), "--since", "1 June 2022"]).exit_code == 0
    opened = open_register(register)
    assert [str(meeting.date) for meeting in opened.find(Meeting, order="date")] == ["2022-06-21", "2022-07-19"]
    opened.close()


def test_an_address_that_fails_keeps_no_file_out(
    site: Site, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = tmp_path / "may.txt"
    good.write_text(TEXT.format(day="24 May 2022"), encoding="utf-8")
    code = run(["import", site.at("/none"), str(good), "--register", str(tmp_path / "a.register")]).exit_code
    said = capsys.readouterr()
    assert code == 1
    assert "Imported 1 document" in said.out
    assert "1 left out" in said.out
    assert "has no page" in said.err


@pytest.mark.parametrize("arguments", [["--meetings", "0"], ["--meetings", "x"], ["--since", "soon"]])
def test_a_limit_that_is_none_is_wrong_use(arguments: list[str]) -> None:
    assert run(["read", "https://council.invalid/", *arguments]).exit_code == 2
