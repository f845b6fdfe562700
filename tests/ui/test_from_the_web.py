"""Minutes from the web and from a browser's clipboard: asked for, shown on the import page, imported."""

import time
from collections.abc import Iterator

import pytest
from desk import Desk
from local_site import Site, local_site
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from reading.moderngov_pages import PageItem, meeting_page

from annotator.places import resources
from annotator.records import Item
from annotator.store import memory_register
from annotator.ui.dialogs.address import AddressDialog

SAMPLE = resources() / "samples" / "panel-2025-06-16.txt"
WHEN = "Tuesday, 24th May, 2022 2.00 pm"
ITEMS = [
    PageItem(number="1.", title="Roads", minutes=["RESOLVED: That the report be noted."]),
    PageItem(number="2.", title="Parks", minutes=["The Panel thanked the officers."]),
]
PAGE = meeting_page("Cabinet", WHEN, ITEMS, saved_from="")


@pytest.fixture
def site() -> Iterator[Site]:
    with local_site() as site:
        site.pages["/ieListDocuments.aspx?CId=120&MId=963"] = PAGE
        yield site


def asked(desk: Desk) -> AddressDialog:
    """The box that asks for addresses."""
    dialog = desk.window.findChild(AddressDialog)
    assert dialog is not None
    return dialog


def test_a_meeting_on_the_web_is_fetched_when_the_clerk_asks_and_imported(desk: Desk, site: Site) -> None:
    desk.session.use(memory_register())
    desk.window.importing.ask_addresses()
    dialog = asked(desk)
    assert not dialog.fetch.isEnabled()
    dialog.addresses.setPlainText(site.at("/ieListDocuments.aspx?CId=120&MId=963") + "\n" + site.at("/none.aspx"))
    dialog.fetch.click()
    desk.wait_for_import_page()
    assert [row.says()[-1] for row in desk.window.imports.model.rows()] == ["Ready", "Not readable"]
    desk.click_import()
    assert [item.title for item in desk.session.register.find(Item, order="position")] == ["Roads", "Parks"]


def test_a_site_that_does_not_answer_keeps_nobody_waiting_once_the_clerk_stops(desk: Desk, site: Site) -> None:
    site.pages["/slow.aspx"] = lambda _page: site.ended.wait(0.5)
    imports = desk.window.imports
    imports.fetch([site.at("/slow.aspx")])
    desk.qtbot.waitUntil(lambda: bool(site.asked))
    began = time.monotonic()
    imports.stop.click()
    imports.read_files([SAMPLE])
    desk.wait_for_import_page()
    assert time.monotonic() - began < 0.4
    assert [row.name for row in imports.model.rows()] == [SAMPLE.name]


def test_nothing_is_fetched_for_an_address_in_the_clipboard_before_the_clerk_agrees(desk: Desk, site: Site) -> None:
    QGuiApplication.clipboard().setText(site.at("/ieListDocuments.aspx?CId=120&MId=963"))
    desk.press("Ctrl+V", desk.window)
    dialog = asked(desk)
    assert dialog.addresses.toPlainText() == site.at("/ieListDocuments.aspx?CId=120&MId=963")
    dialog.reject()
    assert site.asked == []
    assert desk.window.place == "first"


def test_a_piece_of_a_page_from_the_clipboard_is_read_as_a_page(desk: Desk, qapp: QApplication) -> None:
    data = QMimeData()
    data.setHtml(PAGE)
    data.setText("Roads RESOLVED: That the report be noted. Parks The Panel thanked the officers.")
    assert desk.window.importing.take(data)
    (row,) = desk.window.imports.model.rows()
    assert row.found is not None
    assert [item.title for item in row.found.items] == ["Roads", "Parks"]


def test_a_link_that_is_dropped_is_proposed(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://democracy.example.gov.uk/mgAi.aspx?ID=1")])
    assert desk.window.importing.take(data)
    assert "mgAi.aspx?ID=1" in asked(desk).addresses.toPlainText()
    asked(desk).reject()
