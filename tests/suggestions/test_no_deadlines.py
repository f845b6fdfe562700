"""Dates and periods that are no deadlines: of what is past, of documents, of what others do as a matter of course."""

from datetime import date

import pytest

from annotator.records import TagKind
from annotator.suggestions import suggest

MEETING = date(2024, 3, 12)
TRAPS = """
The minutes of the meeting held on 9 January 2024 were approved.
The report covered the period from 1 April 2023 to 31 December 2023.
The letter dated 4 February 2024 was received.
The Spring Street car park had been closed since 2019.
Cllr June Winter thanked Mr Friday for his work over the year.
The fair in May 2023 had been a great success.
The grant was paid on 3 March 2024.
The auditor had visited in the autumn.
Planning application 24/00317/HSE was noted.
The Autumn Statement was noted.
The Spring Budget was noted.
The new charges take effect from 1 April 2024.
Mr May said that in his 30 years he had never seen such a flood.
The lease runs for 25 years from 1 January 2020.
The Committee had met twice in the last year.
The road was closed for three weeks in February.
The Winter Gardens Trust was thanked.
The Easter Market raised £400.
There were 14 days of frost.
Attendance was 3/12.
The forecast for Q3 was an overspend of £1.2m.
The 2023/24 outturn was noted.
The Chairman of the Council for the 2023/24 municipal year spoke.
Item 3.4.24 of the constitution was read out.
The Annual Council Tax leaflet was noted.
A quarter of the members were absent, and half of the seats were empty.
Sergeant March said that crime had fallen in the last quarter.
The Clerk had written to the owner on 4 March.
The County Council's 2030 target was noted.
The meeting closed at 9.15pm.
The public were given three minutes each.
Two weeks of heavy rain had damaged the path.
The Act came into force in April 2022.
The lights were switched on for Christmas.
The term of office of Mrs Day ended in May.
He had lived in the village for six months.
The school had 210 pupils in the summer term.
The 4th Scout Group had asked for help last summer.
The motion fell by two votes within minutes.
"""


@pytest.mark.parametrize("text", TRAPS.strip().split("\n"))
def test_no_deadline_is_suggested(text: str):
    assert [text[one.start : one.end] for one in suggest(text, meeting=MEETING) if one.kind is TagKind.DEADLINE] == []
