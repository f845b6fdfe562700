"""Labelled series of meetings, read for learning and judging how report backs are matched.

The files are minutes with the tags inline; `<back of="file#id" how="...">` names the follow-up that words give.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from tagged import TAG, Tagged, without_tags

from annotator.commands.protocol import CONTEXT
from annotator.records import Extent, Span
from annotator.reportback.matching import Asked, LaterItem

ITEM = re.compile(r"^# item:[ \t]*[^|\n]*\|[ \t]*(.*)$", re.MULTILINE)


@dataclass
class Series:
    """Meetings of one body: what was asked, the items, and which words of which item give it how far."""

    name: str
    council: str
    asked: list[Asked] = field(default_factory=list)
    later: list[LaterItem] = field(default_factory=list)
    backs: dict[tuple[str, str], list[tuple[Span, Extent]]] = field(default_factory=lambda: defaultdict(list))


def read_series(paths: Iterable[Path]) -> list[Series]:
    """The series in the files that have a report back, each with its meetings in order."""
    found: dict[str, Series] = {}
    for path in sorted(paths, key=lambda path: path.name):
        head, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
        fields = {name: value.strip() for name, _, value in (line.partition(":") for line in head.splitlines())}
        name = fields.get("series", "")
        if name:
            series = found.setdefault(name, Series(name, fields.get("council", name)))
            _read_meeting(series, path.stem, fields, body)
    return [series for series in found.values() if series.backs]


def _read_meeting(series: Series, stem: str, fields: dict[str, str], body: str) -> None:
    day = None if fields.get("date", "unknown") == "unknown" else date.fromisoformat(fields["date"])
    starts = list(ITEM.finditer(body))
    for number, start in enumerate(starts, 1):
        end = starts[number].start() if number < len(starts) else len(body)
        text, tags = without_tags(body[start.end() : end].strip("\n"))
        item = LaterItem(f"{stem}#{number}", TAG.sub("", start[1]).strip(), text, day, fields.get("body", ""))
        series.later.append(item)
        for tag in tags:
            if tag.kind == "back":
                how = Extent(tag.attributes.get("how", "full").replace("fully", "full"))
                series.backs[item.id, tag.attributes["of"]].append((tag.span, how))
            elif tag.kind == "fol":
                series.asked.append(_asked(stem, item, tag, tags))


def _asked(stem: str, item: LaterItem, tag: Tagged, tags: list[Tagged]) -> Asked:
    start, end = tag.span.start, tag.span.end
    due = next((one for one in tags if one.kind == "due" and start <= one.span.start and one.span.end <= end), None)
    return Asked(
        id=f"{stem}#{tag.attributes.get('id', '')}",
        text=item.text[start:end],
        item_title=item.title,
        asked_on=item.date,
        context=item.text[max(0, start - CONTEXT) : end + CONTEXT],
        owner=tag.attributes.get("owner", ""),
        due=due.attributes.get("value", "") if due else "",
        body=item.body,
    )


def families(every: Iterable[Series]) -> Iterator[list[Series]]:
    """The series of one council together: they are left out together."""
    by_council: defaultdict[str, list[Series]] = defaultdict(list)
    for series in every:
        by_council[series.council].append(series)
    yield from by_council.values()
