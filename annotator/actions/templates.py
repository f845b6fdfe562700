"""Templates of references: text with places in braces, such as `{code} ({year}) {number:3}`.

Before it stand the records alone; `references` writes by them, and the window shows a preview. A template is told to be
wrong in a sentence, before any reference is given by it.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

TEMPLATE = "{code} ({year}) {number:3}"
NUMBER = "number"
PART = "part"
MOST = 40  # characters of a template: a reference must fit into a table's narrow column
WIDEST = 6

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PLACE = re.compile(r"\{(?P<name>[^{}:]*)(?::0?(?P<width>\d+))?\}")
_MAY = 5


def municipal_year(day: date) -> str:
    """The municipal year that a day lies in, as "25/26"."""
    first = _first_year(day)
    return f"{first % 100:02}/{(first + 1) % 100:02}"


def _first_year(day: date) -> int:
    return day.year if day.month >= _MAY else day.year - 1


_OF_DAY: Mapping[str, Callable[[date], str]] = {
    "year": municipal_year,
    "long year": lambda day: f"{_first_year(day)}/{(_first_year(day) + 1) % 100:02}",
    "first year": lambda day: str(_first_year(day)),
    "second year": lambda day: f"{(_first_year(day) + 1) % 100:02}",
    "calendar year": lambda day: str(day.year),
    "month": lambda day: f"{MONTHS[day.month - 1]}{day.year % 100:02}",
}
_SHAPE: Mapping[str, str] = {
    "year": r"(?P<year>\d\d)/\d\d",
    "long year": r"\d\d(?P<year>\d\d)/\d\d",
    "first year": r"\d\d(?P<year>\d\d)",
    "second year": r"\d\d",
    "calendar year": r"(?P<calendar>\d{4})",
    "month": rf"(?P<month>{'|'.join(MONTHS)})(?P<short>\d\d)",
}
_MUNICIPAL = ("year", "long year", "first year")

PLACES: Mapping[str, str] = {
    "{code}": "the letters of the body: CYP",
    "{year}": "the municipal year: 21/22",
    "{long year}": "the municipal year: 2021/22",
    "{first year}": "the year in which the municipal year began: 2021",
    "{second year}": "the year in which the municipal year ends: 22",
    "{calendar year}": "the calendar year; the numbers begin anew in January: 2021",
    "{month}": "the month; the numbers begin anew with it: Oct20",
    "{number}": "the number: 14",
    "{number:3}": "the number with noughts before it, three figures: 014",
    "{part}": "the letter of a part, where an action was split",
}


def template_fault(template: str) -> str:
    """What is wrong with a template, in a sentence; empty where it is good, and for the usual one (an empty text)."""
    names = [place["name"] for place in _PLACE.finditer(template)]
    unknown = next((name for name in names if name not in (*_OF_DAY, "code", NUMBER, PART)), None)
    if not template:
        return ""
    if unknown is not None:
        return f"There is no place {{{unknown}}} in a form of references: use {', '.join(PLACES)}."
    faults = (
        (len(template) > MOST, f"A form of references has at most {MOST} characters."),
        (not template.isprintable(), "A form of references stands on one line."),
        (set("{}") & set(_PLACE.sub("", template)), "A brace stands alone: write each place as in {number}."),
        (names.count(NUMBER) != 1, "The form needs {number} once, or two actions would have one reference."),
        (names.count(PART) > 1, "The form may have {part} once."),
        (_too_wide(template), f"Only {{number}} takes a width, of 1 to {WIDEST} figures: {{number:3}}."),
        ("second year" in names and not set(names) & {*_MUNICIPAL}, "{second year} stands only beside {first year}."),
        (_runs_together(template), "The number stands right beside other figures: put a sign between them."),
    )
    return next((sentence for wrong, sentence in faults if wrong), "")


def _too_wide(template: str) -> bool:
    widths = [(place["name"], place["width"]) for place in _PLACE.finditer(template) if place["width"]]
    return any(name != NUMBER or not 1 <= int(width) <= WIDEST for name, width in widths)


def _runs_together(template: str) -> bool:
    """Whether figures stand right before or after the number, so that "1" and "12" could be mistaken for each other."""
    with_sign = _PLACE.sub(lambda found: "#" if found["name"] == NUMBER else found[0], template)
    shown = written(with_sign, "X", date(2021, 10, 1), 1)
    return re.search(r"\d#|#\d", shown) is not None


def period_of(template: str, day: date) -> str:
    """What the numbers of a template are counted in on that day: "25/26", "2025", "2025-10"; empty for ever."""
    names = {place["name"] for place in _PLACE.finditer(template)}
    if "month" in names:
        return f"{day:%Y-%m}"
    if "calendar year" in names:
        return str(day.year)
    return municipal_year(day) if names & {*_MUNICIPAL} else ""


def written(template: str, code: str, day: date, number: int, letter: str = "") -> str:
    """The reference that a template gives; a part's letter follows the number where it has no place of its own."""
    after_number = "" if "{part}" in template else letter

    def place(found: re.Match[str]) -> str:
        name = found["name"]
        if name == NUMBER:
            return f"{number:0{int(found['width'] or 1)}}{after_number}"
        if name == PART:
            return letter
        return _OF_DAY[name](day) if name in _OF_DAY else code

    return _PLACE.sub(place, template)


def preview(template: str, code: str, day: date, number: int = 14) -> str:
    """The reference that the template would give to the action of that number, or what is wrong with the template."""
    return template_fault(template) or written(template or TEMPLATE, code, day, number)


def read(template: str, code: str, reference: str) -> tuple[str, int] | None:
    """The period and the number of a reference that has the template's form; None for one of another form.

    A part's letter after the number is passed over.
    """
    found = re.fullmatch(_shape(template, code), reference.strip())
    if found is None:
        return None
    groups = found.groupdict()
    return _period(groups), int(groups[NUMBER])


def _shape(template: str, code: str) -> str:
    """The template as a pattern. A place that stands twice is captured once."""
    shape, seen = "", set[str]()
    last = 0
    for place in _PLACE.finditer(template):
        shape += re.escape(template[last : place.start()]) + _once(_piece(place["name"], code), seen)
        last = place.end()
    return shape + re.escape(template[last:])


def _piece(name: str, code: str) -> str:
    return {"code": re.escape(code), NUMBER: r"(?P<number>\d+)[a-z]{0,2}", PART: ""}.get(name) or _SHAPE.get(name, "")


def _once(piece: str, seen: set[str]) -> str:
    for group in re.findall(r"\?P<(\w+)>", piece):
        if group in seen:
            piece = piece.replace(f"?P<{group}>", "?:")
        seen.add(group)
    return piece


def _period(groups: Mapping[str, str | None]) -> str:
    month, calendar, year = groups.get("month"), groups.get("calendar"), groups.get("year")
    if month:
        return f"20{groups['short']}-{MONTHS.index(month) + 1:02}"
    if calendar:
        return calendar
    return f"{year}/{(int(year) + 1) % 100:02}" if year else ""
