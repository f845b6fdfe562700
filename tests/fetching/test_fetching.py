"""Addresses of a council's site become files, as if a browser had saved them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from local_site import Clock, Site
from reading.moderngov_pages import PageItem, agenda_item_page, committee_page, decision_page, meeting_page

from annotator.fetching.failures import FetchError
from annotator.fetching.fetching import Fetched, fetch
from annotator.fetching.visits import Limits, Progress

FAST = Limits(pace=0)
ROADS = PageItem(number="5.", title="Roads", minutes=["RESOLVED: That the report be noted."])
AGENDA_ONLY = PageItem(number="5.", title="Roads", purpose=["To consider the report."])


def files(site: Site, *paths: str, limits: Limits = FAST, since: date | None = None) -> list[Fetched]:
    found = list(fetch([site.at(path) for path in paths], limits=limits, since=since))
    assert not [one for one in found if isinstance(one, FetchError)]
    return [one for one in found if isinstance(one, Fetched)]


def failure(site: Site, path: str, limits: Limits = FAST) -> FetchError:
    (found,) = fetch([site.at(path)], limits=limits)
    assert isinstance(found, FetchError)
    assert found.happened.endswith(".")
    assert found.do_next
    return found


def put_committee(
    site: Site, entries: Sequence[tuple[int, str, str]], path: str = "/ieListMeetings.aspx?CId=120"
) -> None:
    """A list of meetings, each its number, its day and what the list says of its papers; and the meetings' pages."""
    links = [(f"ieListDocuments.aspx?CId=120&MId={number}&Ver=4", f"{day}\xa06.30 pm") for number, day, _ in entries]
    page = committee_page("Cabinet", links)
    for _, day, papers in entries:
        page = page.replace(f"{day}\xa06.30 pm</a> - Agenda and minutes", f"{day}\xa06.30 pm</a>{papers}")
    site.pages[path] = page
    for number, day, _ in entries:
        site.pages[f"/ieListDocuments.aspx?CId=120&MId={number}&Ver=4"] = meeting_page("Cabinet", day, [ROADS])


def test_a_meeting_is_fetched_with_a_name_and_its_address(site: Site) -> None:
    page = meeting_page("Cabinet", "Tuesday, 24th May, 2022 2.00 pm", [ROADS], saved_from="")
    site.pages["/ieListDocuments.aspx?CId=120&MId=963"] = page
    (file,) = files(site, "/ieListDocuments.aspx?CId=120&MId=963")
    assert file.name == "Agenda for Cabinet on Tuesday, 24th May, 2022 2.00 pm.html"
    assert f"<!-- saved from url=({len(file.address):04d}){file.address} -->".encode() in file.data
    assert file.data.replace(file.data[15 : file.data.index(b"-->") + 4], b"", 1).decode() == page


def test_an_item_and_a_decision_are_fetched_as_they_are(site: Site) -> None:
    site.pages["/mgAi.aspx?ID=1"] = agenda_item_page(ROADS)
    site.pages["/ieDecisionDetails.aspx?Id=2"] = decision_page("Rents", ["Agreed."])
    assert [file.name for file in files(site, "/mgAi.aspx?ID=1", "/ieDecisionDetails.aspx?Id=2")] == [
        "Agenda item - Roads.html",
        "Decision - Rents.html",
    ]


WORD = "application/msword"
BYTES = "application/octet-stream"


@pytest.mark.parametrize(
    ("path", "kind", "disposition", "name"),
    [
        ("/documents/g963/Printed%20minutes%20May.pdf?T=1", "application/pdf", "", "Printed minutes May.pdf"),
        ("/download/71", WORD, 'attachment; filename="May.doc"', "May.doc"),
        ("/download/72", BYTES, "attachment; filename*=UTF-8''C%C3%B4r.docx", "Côr.docx"),
        ("/may.docx", BYTES, "", "may.docx"),
        ("/may.md", "text/plain", "", "may.md"),
        ("/x", "text/plain", 'attachment; filename="../../etc/pass:wd"', "pass wd.txt"),
        ("/may.pdf", "text/html", "", "may.html"),
    ],
)
def test_the_name_has_the_ending_of_what_came(site: Site, path: str, kind: str, disposition: str, name: str) -> None:
    site.pages[path] = lambda answering: answering.answer(b"words", kind, Content_Disposition=disposition)
    (file,) = files(site, path)
    assert file.name == name
    assert file.data.endswith(b"words")


def test_a_charset_that_only_the_site_tells_is_kept(site: Site) -> None:
    site.pages["/a.html"] = ("<html><body>café</body></html>".encode("utf-16-le"), "text/html; charset=utf-16-le")
    assert "café" in files(site, "/a.html")[0].data.decode("utf-8-sig")


def test_printed_minutes_stand_for_a_page_that_holds_the_agenda_alone(site: Site) -> None:
    page = meeting_page("Cabinet", "Tuesday, 24th May, 2022", [AGENDA_ONLY])
    site.pages["/ieListDocuments.aspx?MId=1"] = page.replace(
        'href="documents/s7001/Printed minutes.pdf"', 'href="documents/g1/Printed%20minutes%20May.pdf?T=1"'
    )
    site.pages["/documents/g1/Printed%20minutes%20May.pdf?T=1"] = (b"%PDF-", "application/pdf")
    assert [file.name for file in files(site, "/ieListDocuments.aspx?MId=1")] == ["Printed minutes May.pdf"]


def test_a_committee_is_its_meetings_with_minutes_newest_first(site: Site) -> None:
    put_committee(
        site,
        [
            (4, "15 Jun 2026", ""),
            (3, "2 Oct 2025", " - Agenda, Decisions, Minutes"),
            (5, "4 Dec 2025", " - CANCELLED, Minutes"),
            (2, "15 Jan 2026", " - Agenda, Minutes"),
            (1, "3 Sep 2025", " - Agenda, Minutes"),
        ],
    )
    assert [file.address[-11:-6] for file in files(site, "/ieListMeetings.aspx?CId=120")] == ["MId=2", "MId=3", "MId=1"]
    assert len(files(site, "/ieListMeetings.aspx?CId=120", limits=replace(FAST, meetings=2))) == 2
    assert len(files(site, "/ieListMeetings.aspx?CId=120", since=date(2025, 10, 1))) == 2


def test_earlier_pages_of_the_list_are_read_as_far_as_they_are_needed(site: Site) -> None:
    put_committee(site, [(3, "2 Oct 2025", " - Minutes")])
    earlier = '<a href="ieListMeetings.aspx?Act=earlier&amp;CId=120"><img src="left.gif" alt=""/>Earlier meetings</a>'
    first = str(site.pages["/ieListMeetings.aspx?CId=120"])
    site.pages["/ieListMeetings.aspx?CId=120"] = first.replace('<ul class="mgBulletList">', f"{earlier}<ul>")
    put_committee(site, [(2, "2 Oct 2024", " - Minutes")], "/ieListMeetings.aspx?Act=earlier&CId=120")
    assert len(files(site, "/ieListMeetings.aspx?CId=120")) == 2
    site.asked.clear()
    assert len(files(site, "/ieListMeetings.aspx?CId=120", limits=replace(FAST, meetings=1))) == 1
    assert len(site.asked) == 2


def test_a_committee_s_own_page_leads_to_its_list(site: Site) -> None:
    put_committee(site, [(3, "2 Oct 2025", " - Minutes")], "/mg/ieListMeetings.aspx?CommitteeId=120")
    site.pages["/mg/mgCommitteeDetails.aspx?ID=120"] = '<a href="ieListMeetings.aspx?CommitteeId=7">Another</a>'
    site.pages["/mg/ieListDocuments.aspx?CId=120&MId=3&Ver=4"] = meeting_page("Cabinet", "2 Oct 2025", [ROADS])
    assert len(files(site, "/mg/mgCommitteeDetails.aspx?ID=120")) == 1


def test_a_list_without_minutes_says_so(site: Site) -> None:
    put_committee(site, [(4, "15 Jun 2026", " - Agenda")])
    assert "lists no meeting with minutes" in str(failure(site, "/ieListMeetings.aspx?CId=120"))


def test_links_to_other_sites_are_not_followed(site: Site) -> None:
    site.pages["/ieListMeetings.aspx?CId=1"] = '<a href="http://example.org/ieListDocuments.aspx?MId=1">May</a>'
    assert "lists no meeting" in str(failure(site, "/ieListMeetings.aspx?CId=1"))


def test_one_failure_keeps_the_others_not_back(site: Site) -> None:
    site.pages["/a.txt"] = ("Minutes", "text/plain")
    found = list(fetch([site.at("/none"), "ftp://x/y", site.at("/a.txt")], limits=FAST))
    assert [type(one).__name__ for one in found] == ["FetchError", "FetchError", "Fetched"]


def test_progress_tells_how_much_has_come_of_what(site: Site) -> None:
    site.pages["/a.txt"] = (b"x" * 300_000, "text/plain")
    told: list[Progress] = []
    list(fetch([site.at("/b"), site.at("/a.txt")], limits=FAST, progress=told.append))
    assert (told[-1].received, told[-1].total, told[-1].number, told[-1].of) == (300_000, 300_000, 2, 2)
    assert told[1].received == 0
    assert len(told) >= 4


def test_the_pace_is_polite(site: Site, clock: Clock) -> None:
    for name in "abc":
        site.pages[f"/{name}.txt"] = (name, "text/plain")
    addresses = [site.at(f"/{name}.txt") for name in "abc"]
    assert len(list(fetch(addresses, clock=clock, sleep=clock.sleep))) == 3
    assert sum(clock.waits) == pytest.approx(2)
    assert max(clock.waits) <= 0.2


def test_what_is_cancelled_ends_without_a_word(site: Site, clock: Clock) -> None:
    site.pages["/a.txt"] = (b"x" * 300_000, "text/plain")
    told: list[Progress] = []
    assert not list(fetch([site.at("/a.txt")] * 9, limits=FAST, progress=told.append, cancelled=lambda: len(told) > 1))
    assert len(site.asked) == 1
    again = fetch([site.at("/a.txt")] * 9, cancelled=lambda: bool(clock.waits), clock=clock, sleep=clock.sleep)
    assert len(list(again)) == 1


def test_the_program_says_who_it_is_and_keeps_no_cookies(site: Site) -> None:
    site.pages["/a"] = lambda answering: answering.answer(b"x", Set_Cookie="a=b; Path=/")
    files(site, "/a", "/a")
    assert all("MattersArising" in headers["User-Agent"] for _, headers in site.asked)
    assert not any("Cookie" in headers for _, headers in site.asked)
