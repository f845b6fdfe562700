# ruff: noqa: T201 - it prints its table
"""How surely rows of trackers are led to the minutes: `python tests/measure_trackers.py FOLDER...` of labels.

Each labelled follow-up is made a row: word for word, without its beginning, shortened to some of its words, and with
words that the minutes have not. Rows of other meetings, dated on this one, must find no source. The labels are read by
`score.py` beside the first folder.
"""

import importlib.util
import random
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

if __name__ == "__main__":  # run by hand, from anywhere
    sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

from clerk import load

from annotator.actions.trackers.asked import Asked
from annotator.actions.trackers.matching import find_sources
from annotator.actions.trackers.minutes import Minutes
from annotator.actions.trackers.telling import TrackerRow
from annotator.meetings import Found, FoundItem
from annotator.records import Body, DocumentKind, Meeting
from annotator.store import Register, memory_register
from annotator.suggestions.terms import term_of

_RANDOM = random.Random(5)


def _shortened(share: float, before: str = "", after: str = "") -> Callable[[str], str]:
    def shorten(words: str) -> str:
        telling = [word for word in words.split() if term_of(word.strip(".,;:()“”’'"))]
        kept = set(_RANDOM.sample(range(len(telling)), min(len(telling), max(3, int(len(telling) * share)))))
        return " ".join([before, *(word for at, word in enumerate(telling) if at in kept), after]).strip()

    return shorten


WAYS: dict[str, Callable[[str], str]] = {
    "word for word": lambda words: words,
    "without its beginning": lambda words: " ".join(words.split()[len(words.split()) // 3 :]),
    "70% of its words": _shortened(0.7),
    "50% of its words": _shortened(0.5),
    "35% of its words": _shortened(0.35),
    "60%, and 2 strange words": _shortened(0.6, after="urgently liaise"),
    "50%, and 3 strange words": _shortened(0.5, before="officers liaise", after="accordingly"),
}


def main(folders: list[Path]) -> None:
    """Print a table for minutes whose follow-ups are suggested, and one for minutes as they come."""
    scorer = _scorer(folders[0])
    meetings = [scorer.read_meeting(path) for folder in folders for path in sorted(folder.glob("*.txt"))]
    meetings = [meeting for meeting in meetings if meeting.date]
    for suggesting in (True, False):
        register = memory_register()
        found = [_found(meeting) for meeting in meetings]
        load(register, *found, suggesting=suggesting)
        print(f"\nFollow-ups {'suggested' if suggesting else 'not suggested'}, {len(meetings)} meetings")
        _measure(register, meetings, found)
        register.close()


def _measure(register: Register, meetings: list[Any], found: list[Found]) -> None:
    bodies = {(body.name, held.date): body for body in register.find(Body) for held in _held(register, body)}
    asked = [
        (one, item.title, span, item.text[span.start : span.end])
        for one, meeting in zip(found, meetings, strict=True)
        for item in meeting.items
        for span in item.spans
        if span.kind == "follow-up"
    ]
    for name, way in WAYS.items():
        rows = [(_row(way(words), one), bodies[one.body, one.date]) for one, _, _, words in asked]
        searches = find_sources(Minutes(register), rows)
        places = [search.source.place if search.source else None for search in searches]
        right = sum(
            place is not None
            and place.item.title == title
            and min(place.span.end, span.end) > max(place.span.start, span.start)
            for place, (_, title, span, _) in zip(places, asked, strict=True)
        )
        led = sum(place is not None for place in places)
        print(f"   {name:<28} right {right / len(asked):.3f}   wrong {(led - right) / len(asked):.3f}")
    for name, same in (("another council's", False), ("the same body's, another day", True)):
        rows = [
            (_row(words, other), bodies[other.body, other.date])
            for one, _, _, words in asked
            for other in _RANDOM.sample(found, len(found))[:8]
            if other is not one and (other.body == one.body and other.council == one.council) is same
        ]
        led = sum(search.source is not None for search in find_sources(Minutes(register), rows))
        print(f"   rows of {name:<30} {led} of {len(rows)} are led to a source")


def _held(register: Register, body: Body) -> list[Meeting]:
    return register.find(Meeting, body_id=body.id)


def _row(words: str, held: Found) -> TrackerRow:
    return TrackerRow(place="row", words=words, asked=Asked(day=held.date))


def _found(meeting: Any) -> Found:
    items = tuple(FoundItem(number=item.number, title=item.title, text=item.text) for item in meeting.items)
    return Found(
        file_name=meeting.id,
        form="text",
        kind=DocumentKind.MINUTES,
        council=meeting.header.get("council", ""),
        body=meeting.header.get("body") or "Council",
        date=date.fromisoformat(meeting.date),
        title=meeting.id,
        text="\n\n".join(f"{item.title}\n{item.text}" for item in meeting.items),
        items=items,
    )


def _scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", folder.parent / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
