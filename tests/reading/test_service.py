"""The web service's meeting: fields, texts escaped several times over, and XML that is something else."""

import pytest
from reading.moderngov_pages import PageItem, service_xml

from annotator.errors import UnreadableFileError
from annotator.reading import Mark, ReadText, read_bytes

ITEMS = [
    PageItem(
        number="9.",
        title="Parks & roads – “Phase 2”",
        purpose=["The report of the Director, attached."],
        additional=["Report R&D"],
        decision=["RESOLVED"],
        minutes=["£5 & more were spent.", "<ol><li>That it be noted.</li></ol>"],
    ),
    PageItem(number="", title="Part B"),
]


def read(xml: str | bytes) -> ReadText:
    return read_bytes(xml.encode() if isinstance(xml, str) else xml, "meeting.xml")


def told(xml: str) -> list[tuple[str, str]]:
    found = read(xml)
    return [(str(passage.mark or "-"), found.words(passage)) for passage in found.passages]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_meeting_is_read_however_often_its_texts_were_escaped(times: int):
    xml = service_xml("Roads & Parks Panel", "10/02/2026", ITEMS, times_escaped=times)
    assert told(xml) == [
        ("other", "Roads & Parks Panel - 10/02/2026 10.00 am"),
        ("other", "Venue: Council Chamber, Town Hall"),
        ("item", "9. Parks & roads – “Phase 2”"),
        ("purpose", "The report of the Director, attached."),
        ("label", "Additional documents:"),
        ("document", "Report R&D"),
        ("label", "Decision:"),
        ("-", "RESOLVED"),
        ("label", "Minutes:"),
        ("-", "£5 & more were spent."),
        ("-", "1. That it be noted."),
        ("other", "Part B"),
    ]


def test_the_meeting_tells_body_day_and_venue():
    hints = read(service_xml("Panel", "10/02/2026", ITEMS)).hints
    assert hints == {"body": "Panel", "date": "10/02/2026", "venue": "Council Chamber, Town Hall"}


def test_who_attended_stands_above_the_items():
    people = [
        ("Cllr Noon", "Committee Member", "Apologies"),
        ("Cllr Day", "Chair", "Present"),
        ("Cllr Eve", "", "Present"),
    ]
    passages = told(service_xml("Panel", "10/02/2026", ITEMS, attendees=people))
    assert passages[2:5] == [
        ("other", "Attendance"), ("-", "Present: Cllr Day (Chair), Cllr Eve"), ("-", "Apologies: Cllr Noon"),
    ]  # fmt: skip


def test_the_service_may_answer_with_a_string_or_with_a_namespace():
    xml = service_xml("Panel", "10/02/2026", ITEMS)
    inner = xml.split("?>", 1)[1].replace("&", "&amp;").replace("<", "&lt;")
    assert told(f'<string xmlns="http://tempuri.org/">{inner}</string>') == told(xml)
    assert told(xml.replace("<meeting>", '<meeting xmlns="http://tempuri.org/">')) == told(xml)


def test_where_no_number_is_printed_the_order_of_the_agenda_is_none():
    xml = service_xml("Panel", "10/02/2026", [PageItem(number="", title="Part B", minutes=["Noted."])])
    found = read(xml)
    assert [found.words(p) for p in found.passages if p.mark is Mark.ITEM] == ["Part B"]


@pytest.mark.parametrize(
    ("xml", "what"),
    [
        ("<getmeetings><committee/></getmeetings>", "is a list"),
        ("<committees><committee><committeetitle>A</committeetitle></committee></committees>", "is a list"),
        ("<meeting><meetingid>1</meetingid></meeting>", "without agenda items"),
        ("<rss><channel/></rss>", "no meeting of ModernGov"),
        ("<meeting><agendaitem>", "no readable XML"),
        ('<!DOCTYPE m [<!ENTITY x "y">]><meeting><agendaitem>&x;</agendaitem></meeting>', "defines entities"),
        ('<!DOCTYPE m SYSTEM "file:///etc/passwd"><meeting><agendaitem/></meeting>', "defines entities"),
        ("<meeting>" * 100_000, "no readable XML"),
    ],
)
def test_other_xml_is_told_in_a_sentence(xml: str, what: str):
    with pytest.raises(UnreadableFileError, match=what):
        read(xml)


def test_a_bomb_of_entities_is_refused():
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    with pytest.raises(UnreadableFileError):
        read(f'<!DOCTYPE m [<!ENTITY e0 "ha">{entities}]><meeting><agendaitem>&e11;</agendaitem></meeting>')
