"""`annotator suggest`: what would be suggested in files, each with its reason; or the JSON-lines protocol.

Before it stand `files`, `verbs`, `read` and `protocol`.
"""

import sys
from argparse import Namespace
from collections.abc import Iterator

from annotator import verbs
from annotator.actions.log import day, one_line
from annotator.actions.opening import day_of
from annotator.commands.files import found_in, listed
from annotator.commands.output import say, warn
from annotator.commands.protocol import suggest_jsonl
from annotator.commands.read import heading
from annotator.counts import count_of
from annotator.errors import WrongUseError
from annotator.meetings import Found
from annotator.records import Proposal, TagKind


def run(options: Namespace) -> int:
    """Print the suggestions of each item. Raises WrongUseError where neither files nor --jsonl are given, or both."""
    if options.jsonl == bool(options.files):
        raise WrongUseError(
            "Suggestions are for files, or for JSON lines on standard input.", "Name files, or give --jsonl."
        )
    if options.jsonl:
        suggest_jsonl(sys.stdin, sys.stdout)
        return 0
    code = 0
    for read in found_in(listed(options.files)):
        if read.error:
            warn(str(read.error))
            code = read.error.exit_code
        for found in read.found:
            _tell(found)
    return code


def _tell(found: Found) -> None:
    proposals = verbs.prepare(found, b"").proposals
    say(f"{heading(found)}: {count_of(sum(map(len, proposals)), 'suggestion')}")
    for item, suggested in zip(found.items, proposals, strict=True):
        if suggested:
            say(f"\n{f'{item.number} {item.title}'.strip()}")
        for one in suggested:
            for line in _lines(one, item.text):
                say(line)


def _lines(one: Proposal, text: str) -> Iterator[str]:
    """A suggestion for people: its kind and score, its words, what was read from them, and why."""
    kind = one.kind.value.capitalize() + (f" ({one.resolution_kind})" if one.resolution_kind else "")
    yield f"  {kind}, {one.score:.2f}: “{one_line(text[one.start : one.end])}”"
    read = [f"owner: {one.owner}" if one.owner else "", f"report to: {one.report_to}" if one.report_to else ""]
    if one.kind is TagKind.DEADLINE:
        due = day_of(one.due)
        read = [f"due: {day(due) if due else one.due}" if one.due else ""]
    if any(read):
        yield f"      {'; '.join(words for words in read if words)}"
    yield f"      {one.reason}"
