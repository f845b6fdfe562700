"""The JSON-lines protocols of `annotator suggest --jsonl` and `annotator match --jsonl`.

Before it stand `suggestions` and `reportback.matching`; after it the command line. One request a line in, one answer
a line out, in the same order: so that other programs, and the measuring of this one, can use it.
"""

import datetime
import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO, cast

from annotator.errors import WrongUseError
from annotator.records import Proposal
from annotator.reportback.matching import Asked, LaterItem, Match, find_report_backs
from annotator.suggestions import suggest

Fields = dict[str, Any]
PROPOSE_FROM = 0.5
CONTEXT = 300  # characters on both sides of a follow-up that say what it is about


def suggest_jsonl(lines: Iterable[str], out: TextIO) -> int:
    """Answer each request {"id", "text", "date", "title", "body", "council"} with its tags; the number of answers."""
    answered = 0
    for number, request in _requests(lines):
        text, meeting = _text(request, "text", number), _date(request, number)
        title, body, council = (_text(request, name, number, "") for name in ("title", "body", "council"))
        proposed = suggest(text, title=title, body=body, council=council, meeting=meeting)
        tags = [_tag(proposal) for proposal in proposed]
        _write(out, {"id": _text(request, "id", number), "tags": tags})
        answered += 1
    return answered


def match_jsonl(lines: Iterable[str], out: TextIO) -> int:
    """Answer each series of meetings {"id", "meetings"} with its report backs; the number of answers."""
    answered = 0
    for number, request in _requests(lines):
        asked, later = _series(request, number)
        found = [match for match in find_report_backs(asked, later) if match.score >= PROPOSE_FROM]
        _write(out, {"id": _text(request, "id", number), "report_backs": [_report_back(match) for match in found]})
        answered += 1
    return answered


def _write(out: TextIO, answer: Fields) -> None:
    out.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _requests(lines: Iterable[str]) -> Iterator[tuple[int, Fields]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            request = json.loads(line)
        except json.JSONDecodeError as error:
            raise _wrong(number, f"is not JSON ({error.msg}, column {error.colno})") from error
        if not isinstance(request, dict):
            raise _wrong(number, "is not a JSON object")
        yield number, cast(Fields, request)


def _wrong(number: int, what: str) -> WrongUseError:
    return WrongUseError(f"Line {number} of the input {what}.", "Give one JSON object on each line.")


def _text(fields: Fields, name: str, number: int, default: str | None = None) -> str:
    value = fields.get(name, default)
    if not isinstance(value, str):
        raise _wrong(number, f"has no text in “{name}”")
    return value


def _rows(fields: Fields, name: str, number: int) -> list[Fields]:
    value = fields.get(name)
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in cast(list[object], value)):
        raise _wrong(number, f"has no list of objects in “{name}”")
    return cast(list[Fields], value)


def _place(fields: Fields, name: str, number: int) -> int:
    value = fields.get(name)
    if not isinstance(value, int) or value < 0:
        raise _wrong(number, f"has no place in the text in “{name}”")
    return value


def _date(fields: Fields, number: int) -> datetime.date | None:
    value = fields.get("date")
    if value is None or value == "":
        return None
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise _wrong(number, f"has a “date” that is no ISO date: {value!r}") from error


def _tag(proposal: Proposal) -> Fields:
    tag: Fields = {
        "kind": proposal.kind.value,
        "start": proposal.start,
        "end": proposal.end,
        "score": round(proposal.score, 3),
        "reason": proposal.reason,
    }
    optional: Fields = {
        "resolution_kind": proposal.resolution_kind,
        "due": proposal.due,
        "precision": proposal.precision.value if proposal.precision else "",
        "rule": proposal.rule,
        "why": proposal.sign,
        "owner": proposal.owner,
        "report_to": proposal.report_to,
    }
    return tag | {name: value for name, value in optional.items() if value}


def _report_back(match: Match) -> Fields:
    return {
        "item": match.item_id,
        "follow_up": match.asked_id,
        "extent": match.extent.value,
        "start": match.start,
        "end": match.end,
        "score": round(match.score, 3),
        "reason": match.reason,
    }


def _series(request: Fields, number: int) -> tuple[list[Asked], list[LaterItem]]:
    asked: list[Asked] = []
    later: list[LaterItem] = []
    for meeting in _rows(request, "meetings", number):
        date, body = _date(meeting, number), _text(meeting, "body", number, "")
        for item in _rows(meeting, "items", number):
            title, text = _text(item, "title", number, ""), _text(item, "text", number)
            later.append(LaterItem(_text(item, "id", number), title, text, date, body))
            asked += [_asked(row, title, text, date, body, number) for row in _rows(item, "follow_ups", number)]
    return asked, later


def _asked(row: Fields, title: str, text: str, date: datetime.date | None, body: str, number: int) -> Asked:
    start, end = _place(row, "start", number), _place(row, "end", number)
    if end > len(text) or start >= end:
        raise _wrong(number, f"has a follow-up outside its item's text ({start} to {end})")
    return Asked(
        id=_text(row, "id", number),
        text=text[start:end],
        item_title=title,
        asked_on=date,
        context=text[max(0, start - CONTEXT) : end + CONTEXT],
        owner=_text(row, "owner", number, ""),
        due=_text(row, "due", number, ""),
        body=body,
    )
