"""What stands above the first item and below the last: council, body, day, place, who was there, who signed.

Before it stands `source`. Each meeting has a head of its own house style, chosen by its name.
"""

from dataclasses import dataclass
from datetime import date

from rendering.source import Meeting

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLACES = (
    "Council Chamber, Town Hall, High Street",
    "the Village Hall, Church Lane",
    "Committee Room 2, Civic Centre",
    "Hybrid meeting - Council Chamber and via Microsoft Teams",
    "The Guildhall, Market Place",
)
_PEOPLE = (
    ("Councillor P Hargreaves", "Councillor J Osei", "Councillor Mrs D Quayle", "Councillor T Lamb"),
    ("Cllr Ann Prowse", "Cllr Bilal Shah", "Cllr Colin Frayne", "Cllr Dee Marchetti"),
    ("Councillors Whitlock (Chairman)", "Abara", "Denholm", "Frobisher-Lane and Tute"),
)
_OFFICERS = (
    ("Helen Moss, Head of Legal and Democratic Services", "Jake Tully, Democratic Services Officer"),
    ("Mrs R Penhale (Clerk)", "two members of the public"),
    ("Director of Place", "Monitoring Officer", "Committee Services Manager"),
)
_ABSENT = ("Councillor R Blythe", "Cllr Ewan Stott and Cllr Fay Root", "Councillors Grindle and Hope (substituted)")
_TIMES = ("2.00 pm", "7.30pm", "10.00 a.m.", "18:30", "6:30 p.m.")
_PLAIN_BODIES = ("parish council", "full council", "council", "town council", "community council")


@dataclass(frozen=True, slots=True)
class Head:
    """The words of a head, for a form to lay out. `title` is what the minutes are entitled, one or more lines."""

    council: str
    body: str
    title: tuple[str, ...]
    when: str
    time: str
    place: str
    present: tuple[str, ...]
    officers: tuple[str, ...]
    absent: str
    chair: str
    closing: tuple[str, ...]


def head(meeting: Meeting) -> Head:
    """The meeting's head in its house style."""
    people = _PEOPLE[meeting.choose("people", len(_PEOPLE))]
    time = _TIMES[meeting.choose("time", len(_TIMES))]
    place = _PLACES[meeting.choose("place", len(_PLACES))]
    when = written(meeting.day, meeting.choose("day", 6)) if meeting.day else ""
    chair = people[0].replace("Councillors ", "Councillor ").removesuffix(" (Chairman)")
    return Head(
        council=meeting.council,
        body=meeting.body,
        title=_title(meeting, when, time, place),
        when=when,
        time=time,
        place=place,
        present=people,
        officers=_OFFICERS[meeting.choose("officers", len(_OFFICERS))],
        absent=_ABSENT[meeting.choose("absent", len(_ABSENT))],
        chair=chair,
        closing=_closing(meeting),
    )


def named(meeting: Meeting) -> str:
    """The body as a sentence names it: with its council where it is the council itself."""
    return meeting.council if meeting.body.lower() in _PLAIN_BODIES or meeting.body == meeting.council else meeting.body


def _title(meeting: Meeting, when: str, time: str, place: str) -> tuple[str, ...]:
    """How the minutes are entitled; the council stands above where the sentence does not name it."""
    body = named(meeting)
    above = () if body == meeting.council else (meeting.council,)
    on = f" held on {when}" if when else " held"
    match meeting.choose("title", 5):
        case 0:
            return (*above, f"Minutes of the {body} meeting{on} at {time} in {place}")
        case 1:
            return (*(line.upper() for line in above), body.upper(), "MINUTES", f"{when} at {time}" if when else "")
        case 2:
            return (*above, f"Minutes of a Meeting of the {body}{on} commencing at {time}.")
        case 3:
            return (*above, body, when, "Minutes")
        case _:
            return (*above, "MINUTES", f"of the meeting of the {body}{on} at {place}, at {time}")


def _closing(meeting: Meeting) -> tuple[str, ...]:
    match meeting.choose("closing", 4):
        case 0:
            return (
                "The meeting closed at 9.05 pm.",
                "Signed ........................ (Chairman)   Dated ..............",
            )
        case 1:
            return ("Chair: ____________________", "Date: ____________________")
        case 2:
            signed = written(after(meeting.day), 2) if meeting.day else "..............."
            return (f"Signed: ______________________ Dated: {signed}",)
        case _:
            return ("The meeting ended at 4.17 p.m.", "CHAIRMAN")


def after(day: date) -> date:
    """Some five weeks later: the day on which the minutes were signed."""
    return date.fromordinal(day.toordinal() + 35)


def written(day: date, style: int) -> str:
    """A day as British minutes write it."""
    name, month = _DAYS[day.weekday()], _MONTHS[day.month - 1]
    match style:
        case 0:
            return f"{name}, {_ordinal(day.day)} {month}, {day.year}"
        case 1:
            return f"{name} {day.day} {month} {day.year}"
        case 2:
            return f"{_ordinal(day.day)} {month} {day.year}"
        case 3:
            return f"{name.upper()} {day.day} {month.upper()} {day.year}"
        case 4:
            return f"{day.day} {month} {day.year}"
        case _:
            return f"{name} {_ordinal(day.day)} {month} {day.year}"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
