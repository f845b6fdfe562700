"""ModernGov's pages: an agenda item, an issue with its history, a meeting, a decision. Every passage says what it is.

Before it stand `moderngov_parts` and `moderngov_head`; `html` calls it. Nothing is guessed: the page's classes name the
items, their parts and their documents. The lines of facts that a decision's page strews round its text stand above it.
"""

import re
from collections.abc import Iterable

from annotator.reading.passages import Mark, Style, TextBuilder
from annotator.reading.web.blocks import Block
from annotator.reading.web.moderngov_head import history_hints, line_hints, meeting_hints, venue_of
from annotator.reading.web.moderngov_parts import (
    PageParts,
    Section,
    heads_documents,
    is_label,
    parts_of_page,
    without_icon,
)
from annotator.reading.web.tree import Element

_DECISION_DAY = re.compile(r"^Date\s+of\s+decision\s*:\s*(.+)$", re.I)
_DECIDED_AT = re.compile(r"^Decided\s+at\s+meeting\s*:\s*(.+)$", re.I)
_MAKER = re.compile(r"^Decision\s+Maker\s*:\s*(.+)$", re.I)
_PURPOSE = re.compile(r"^(?:purpose|pwrpas)\s*:$", re.I)
_DECIDES = re.compile(r"^\W*(?:it\s+was\s+)?(?:RESOLVED|AGREED|DECIDED|Resolved|Agreed)\b")


def read_moderngov(root: Element, title: str, hints: dict[str, str]) -> TextBuilder:
    """The page below an element as marked passages; `hints` gets what it tells. `title` is the browser's."""
    parts = parts_of_page(root)
    kind = (parts.kind or title).lower()
    builder = TextBuilder()
    if any(section.mark is Mark.MEETING for section in parts.sections):
        _issue(builder, parts, hints)
    elif kind.startswith(("decision", "manylion")) and _facts(parts) and len(parts.sections) < 2:
        _decision(builder, parts, hints)
    elif parts.sections:
        _meeting(builder, parts, title, hints)
    elif kind.startswith(("agenda item", "eitem agenda")) or any(is_label(block) for block in parts.above):
        _item(builder, parts, title, hints)
    else:
        _other(builder, parts, title, hints)
    return builder


def _meeting(builder: TextBuilder, parts: PageParts, title: str, hints: dict[str, str]) -> None:
    hints.update(meeting_hints(parts, title))
    _heads(builder, parts)
    for block in parts.above:
        _add(builder, block, Mark.OTHER)
    venue = venue_of(parts)
    if venue:
        hints["venue"] = venue
    _sections(builder, parts.sections)


def _issue(builder: TextBuilder, parts: PageParts, hints: dict[str, str]) -> None:
    """Each meeting's line, and its item: under the issue's own title where the page does not repeat it."""
    meetings = [section.words for section in parts.sections if section.mark is Mark.MEETING]
    if len(meetings) == 1:
        hints.update(history_hints(meetings[0]))
    _heads(builder, parts)
    for block in parts.above:
        _add(builder, block, Mark.OTHER)
    sections: list[Section] = []
    for section, after in zip(parts.sections, [*parts.sections[1:], None], strict=True):
        sections.append(section)
        untitled = after is None or after.mark is Mark.MEETING
        if section.mark is Mark.MEETING and untitled and parts.subtitle:
            sections.append(Section(Mark.ITEM, parts.subtitle, section.under))
            section.under = []
    _sections(builder, sections)


def _item(builder: TextBuilder, parts: PageParts, title: str, hints: dict[str, str]) -> None:
    line, told = line_hints([*parts.links, *(block.words for block in parts.above)])
    hints.update(told)
    _add(builder, Block(parts.kind, Style.HEADING, 1), Mark.OTHER)
    _add(builder, Block(line), Mark.MEETING)
    above = [block for block in parts.above if block.words != line]
    subtitle = parts.subtitle
    if not subtitle and above and above[0].level:
        subtitle = without_icon(above.pop(0).words)
    _sections(builder, [Section(Mark.ITEM, subtitle or re.sub(r"^Agenda item\s*-\s*| \| .*$", "", title), above)])


def _decision(builder: TextBuilder, parts: PageParts, hints: dict[str, str]) -> None:
    """The facts above, then the decision as an item: what it is for, what was decided, why, on which papers."""
    blocks = [*parts.above, *(block for section in parts.sections for block in section.under)]
    facts = [block for block in blocks if block.role == "entry" and not is_label(block)]
    hints.update(_decision_hints(facts))
    _add(builder, Block(parts.kind, Style.HEADING, 1), Mark.OTHER)
    for fact in facts:
        _add(builder, fact, Mark.OTHER)
    title = parts.subtitle or next((section.words for section in parts.sections), "Decision")
    _sections(builder, [Section(Mark.ITEM, title, [block for block in blocks if block not in facts])])


def _other(builder: TextBuilder, parts: PageParts, title: str, hints: dict[str, str]) -> None:
    """Any other page of the system: who attended, which meetings a committee has."""
    hints.update(meeting_hints(parts, title))
    _heads(builder, parts)
    for block in parts.above:
        _add(builder, block, None)


def _heads(builder: TextBuilder, parts: PageParts) -> None:
    _add(builder, Block(parts.kind, Style.HEADING, 1), Mark.OTHER)
    _add(builder, Block(parts.subtitle, Style.HEADING, 2), Mark.OTHER)


def _sections(builder: TextBuilder, sections: list[Section]) -> None:
    """Meetings and items in their order. Where a page labels its minutes, words before a label say what is planned."""
    labelled = any(section.is_labelled for section in sections)
    numbered = any(_begins_with_number(section.words) for section in sections if section.mark is Mark.ITEM)
    for section in sections:
        parts_the_items = (
            section.mark is Mark.ITEM and numbered and not section.under and not _begins_with_number(section.words)
        )
        mark = Mark.OTHER if parts_the_items else section.mark
        _add(
            builder, Block(section.words, Style.HEADING, 2 if mark is Mark.MEETING else 3, number=section.number), mark
        )
        _under(builder, section.under, planned=labelled and section.mark is Mark.ITEM)


def _under(builder: TextBuilder, blocks: list[Block], *, planned: bool) -> None:
    if planned and not any(map(is_label, blocks)) and any(_DECIDES.match(block.words) for block in blocks):
        planned = False
    documents = False
    for block in blocks:
        if is_label(block):
            documents = heads_documents(block)
            planned = bool(_PURPOSE.match(block.words)) or (planned and documents)
            if not _PURPOSE.match(block.words):  # what it is for says so by its mark
                _add(builder, Block(block.words, Style.PARAGRAPH, bold=True), Mark.LABEL)
        elif block.role == "documents" or (documents and block.style is Style.LIST):
            _add(builder, Block(without_icon(block.words).replace("• ", "", 1), Style.LIST), Mark.DOCUMENT)
        else:
            documents = False
            _add(builder, block, Mark.PURPOSE if planned and block.role != "restricted" else None)


def _add(builder: TextBuilder, block: Block, mark: Mark | None) -> None:
    number = block.number if mark is Mark.ITEM else ""
    builder.add(block.words, block.style, level=block.level, bold=block.bold, mark=mark, number=number)


def _facts(parts: PageParts) -> bool:
    return any(block.role == "entry" for block in parts.above)


def _decision_hints(facts: Iterable[Block]) -> dict[str, str]:
    """Who decided, and when. A decision that a meeting took is the meeting's."""
    hints: dict[str, str] = {}
    for fact in facts:
        if maker := _MAKER.match(fact.words):
            hints.setdefault("body", maker[1])
        elif meeting := _DECIDED_AT.match(fact.words):
            hints.update(history_hints(meeting[1]))
        elif day := _DECISION_DAY.match(fact.words):
            hints.setdefault("date", day[1])
    return hints


def _begins_with_number(words: str) -> bool:
    return bool(re.match(r"^[A-Z./ ]{0,8}\d|^\(?[a-z][.)]", words))
