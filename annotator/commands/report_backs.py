"""`annotator report-backs`: was each open action reported back? The verdicts, with the passages that speak for them.

Before it stand `due`, whose words it shares, and `reportback`.
"""

import json
from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from annotator.actions.entries import joined
from annotator.actions.log import LogEntry, one_line
from annotator.commands.due import EXEMPT, row_of
from annotator.commands.files import day_or_today
from annotator.commands.output import paragraph, say
from annotator.commands.registers import body_called, opened
from annotator.counts import count_of
from annotator.documents.disclosure import is_exempt, withheld
from annotator.records import Body
from annotator.reportback.findings import findings
from annotator.reportback.telling import asked_text, passage_state, place_text, timing_text, verdict_text
from annotator.reportback.threads import Repeat, Threads, told
from annotator.reportback.verdicts import Finding, Passage
from annotator.store import Register


def run(options: Namespace) -> None:
    """Print the findings by what there is to do, then the requests that seem to have been made before."""
    today = day_or_today(options.on, "--on")
    public = not options.with_exempt
    with opened(options.register) as register:
        body = body_called(register, options.body) if options.body else None
        found = findings(register, today, body_id=body.id if body else None)
        bodies = {one.id: one.name for one in register.find(Body)}
        repeats = [one for one in _repeats(register, found) if not (public and _is_exempt(register, one))]
    if options.json:
        for finding in found:
            say(json.dumps(_row(finding, bodies, public=public), ensure_ascii=False))
        return
    for to_do, group in groupby(found, key=lambda finding: finding.to_do):
        listed = list(group)
        say(f"{to_do}: {len(listed)}")
        for finding in listed:
            _tell(finding, bodies, today, public=public)
        say()
    _tell_repeats(repeats)
    left = sum(finding.to_judge for finding in found)
    say(f"{count_of(len(found), 'action')} not closed, {count_of(left, 'passage')} to judge.")


def _repeats(register: Register, found: Sequence[Finding]) -> list[Repeat]:
    return Threads.of(register).proposed(finding.entry.action for finding in found)


def _is_exempt(register: Register, one: Repeat) -> bool:
    return any(is_exempt(entry) for entry in joined(register, [one.later, one.earlier]))


def _tell(finding: Finding, bodies: Mapping[str, str], today: date, *, public: bool) -> None:
    entry = finding.entry
    hidden = withheld(entry, public=public)
    paragraph(f"{entry.action.reference}  {EXEMPT if hidden else one_line(entry.action.words)}", 2)
    if hidden:
        paragraph(verdict_text(finding), 6)
        return
    paragraph(" · ".join((verdict_text(finding), timing_text(entry, today), asked_text(entry))), 6)
    if entry.repeats is not None:
        paragraph(f"It repeats {entry.repeats.reference}", 6)
    for passage in finding.passages:
        if public and passage.item.exempt:
            paragraph(f"{passage_state(passage)} · {_untitled_place(passage, entry, bodies)}: {EXEMPT}", 6)
            continue
        place = place_text(passage, entry, bodies)
        paragraph(f"{passage_state(passage)} · {place}: “{one_line(passage.quote)}”", 6)
        paragraph(passage.reason, 8)


def _untitled_place(passage: Passage, entry: LogEntry, bodies: Mapping[str, str]) -> str:
    """Where an exempt passage stands, without the title of its item."""
    return place_text(replace(passage, item=replace(passage.item, title="")), entry, bodies).rstrip(": ")


def _tell_repeats(repeats: Sequence[Repeat]) -> None:
    if repeats:
        say(f"Perhaps asked before: {len(repeats)}")
    for one in repeats:
        paragraph(f"{one.later.reference}  {one_line(one.later.words)}", 2)
        paragraph(f"{told(one)}: “{one_line(one.earlier.words)}”. {one.reason}", 6)
    if repeats:
        say()


def _row(finding: Finding, bodies: Mapping[str, str], *, public: bool) -> dict[str, object]:
    entry = finding.entry
    shown = () if withheld(entry, public=public) else finding.passages
    return {
        **row_of(entry, public=public),
        "to_do": finding.to_do.value,
        "verdict": finding.verdict.value,
        "said_by_clerk": finding.is_said,
        "repeats": entry.repeats.reference if entry.repeats else "",
        "passages": [_passage(passage, entry, bodies) for passage in shown if not (public and passage.item.exempt)],
    }


def _passage(passage: Passage, entry: LogEntry, bodies: Mapping[str, str]) -> dict[str, object]:
    return {
        "said": passage.said.value,
        "extent": passage.extent.value,
        "score": round(passage.score, 3),
        "where": place_text(passage, entry, bodies),
        "quote": one_line(passage.quote),
        "reason": passage.reason,
    }
