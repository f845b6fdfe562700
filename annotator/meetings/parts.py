"""The headed parts of an agenda item: minutes, decision, reasons, alternatives, supporting documents.

Before it stands `records`; `recognise` calls it. The headings are those of ModernGov and of the executive decision
record (SI 2012/2089, regulation 12): decision, reasons, alternatives considered and rejected.
"""

import re

from annotator.records import Part, PartKind

_HEADING = re.compile(
    r"^[ \t*_]*(?:"
    r"(?P<decision>(?:it\s+was\s+)?(?:unanimously\s+)?(?:RESOLVED|AGREED|DECIDED|RECOMMENDED|Resolved|Resolution|Agreed"
    r"|Decision)(?:\s+\(?(?:unanimously|nem\.?\s*con\.?)\)?)?(?=\s*[:\-–—.]*\s*(?:that)?\s*$|\s*[:\-–—])"
    r"|(?:RESOLVED|AGREED)\b)"
    r"|(?P<reasons>(?i:reasons?\s+for\s+(?:the\s+)?(?:decision|recommendations?)s?))\b"
    r"|(?P<alternatives>(?i:(?:alternative|other)\s+options?\s+(?:considered|rejected)"
    r"|options?\s+considered|alternatives?\s+considered))\b"
    r"|(?P<supporting>(?i:(?:supporting|additional|background)\s+(?:documents|papers)))[ \t]*:?[ \t]*$"
    r"|(?P<minutes>(?i:minutes))[ \t]*:[ \t]*$"
    r")",
    re.M,
)
_LABEL = re.compile(r"\A\s*minutes[ \t]*:[ \t]*(?:\n\s*|\Z)", re.I)


def without_label(text: str) -> int:
    """How many characters the label "Minutes:" and its line take at the beginning of a text."""
    match = _LABEL.match(text)
    return match.end() if match else 0


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of an item's text, without gaps from its first letter to its last."""
    if not text:
        return ()
    marks = [(match.start(), PartKind[_kind(match)]) for match in _HEADING.finditer(text)]
    if not marks or text[: marks[0][0]].strip():
        marks.insert(0, (0, PartKind.MINUTES))
    parts: list[Part] = []
    for index, (start, kind) in enumerate(marks):
        end = marks[index + 1][0] if index + 1 < len(marks) else len(text)
        if parts and parts[-1].kind is kind:
            parts[-1] = Part(kind, parts[-1].start, end)
        else:
            parts.append(Part(kind, 0 if not parts else start, end))
    return tuple(parts)


def _kind(match: re.Match[str]) -> str:
    assert match.lastgroup is not None
    return match.lastgroup.upper()
