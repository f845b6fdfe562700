"""Minutes with their tags inline, such as `annotator lessons` writes, read into a text and its tags.

Nothing of this folder comes before it; `labelled` and `series` read by it. Unknown attributes are passed over.
"""

import re
from dataclasses import dataclass

from annotator.records import Span

TAG = re.compile(r"<(/?)(res|fol|due|back)((?:\s+[\w:.-]+=\"[^\"]*\")*)\s*>")
ATTRIBUTE = re.compile(r"([\w:.-]+)=\"([^\"]*)\"")


@dataclass(frozen=True)
class Tagged:
    """A tag with its place in the text without tags."""

    kind: str
    span: Span
    attributes: dict[str, str]


def without_tags(tagged: str) -> tuple[str, list[Tagged]]:
    """The text without its tags, and the tags with their places in it."""
    pieces: list[str] = []
    opened: list[tuple[str, int, dict[str, str]]] = []
    found: list[Tagged] = []
    at = length = 0
    for tag in TAG.finditer(tagged):
        pieces.append(tagged[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        if not tag[1]:
            opened.append((tag[2], length, dict(ATTRIBUTE.findall(tag[3]))))
            continue
        kind, start, attributes = opened.pop()
        found.append(Tagged(kind, Span(start, length), attributes))
    return "".join([*pieces, tagged[at:]]), found
