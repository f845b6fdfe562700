"""The form of a house's own references, found from those in its tracker, so that new ones go on in it.

Before it stands `templates`; `keeping` asks it for a body that has no form and no actions yet. "SR (25/26) 41" goes on
as "SR (25/26) 42". A form is taken only where all references of the tracker have it, and no other figure stands in it:
the "21" of "21 SC 04" may be a year.
"""

import re
from collections.abc import Sequence

from annotator.actions.templates import read, template_fault

_LEAST = 2
_YEARS = (
    (re.compile(r"(?<!\d)20\d\d/\d\d(?!\d)"), "{long year}"),
    (re.compile(r"(?<!\d)\d\d/\d\d(?!\d)"), "{year}"),
    (re.compile(r"(?<!\d)20[0-4]\d(?!\d)"), "{calendar year}"),
    (re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\d\d(?!\d)"), "{month}"),
)
_PLACE = re.compile(r"\{[^{}]*\}")
_NUMBER = re.compile(r"\d{1,5}")


def house_form(references: Sequence[str], code: str) -> str:
    """The template that all of the references have; empty where they have none, or are mere numbers."""
    if len(references) < _LEAST:
        return ""
    for template in _forms(references[0], code):
        if (
            not re.search(r"\d", _PLACE.sub("", template))
            and not template_fault(template)
            and all(read(template, code, one) for one in references)
        ):
            return template
    return ""


def _forms(reference: str, code: str) -> list[str]:
    """The templates that one reference may be of, the likeliest first: its number is the last that is no year."""
    if set("{}") & set(reference) or reference.isdigit():
        return []
    year = next(((found, place) for shape, place in _YEARS if (found := shape.search(reference))), None)
    pieces = [reference[: year[0].start()], reference[year[0].end() :]] if year else [reference]
    forms: list[str] = []
    for at in range(len(pieces) - 1, -1, -1):
        for number in reversed(list(_NUMBER.finditer(pieces[at]))):
            piece = pieces[at]
            digits = number[0]
            shown = f"{{number:{len(digits)}}}" if digits.startswith("0") else "{number}"
            changed = [*pieces]
            changed[at] = f"{piece[: number.start()]}{shown}{piece[number.end() :]}"
            form = (year[1] if year else "").join(changed)
            forms += [form.replace(code, "{code}", 1) if code and form.startswith(f"{code} ") else form]
    return forms
