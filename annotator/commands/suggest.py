"""`annotator suggest`: what would be suggested in files, each with its reason; or the JSON-lines protocol.

Before it stand `files`, `verbs`, `read` and `protocol`.
"""

import sys
from argparse import Namespace
from collections.abc import Iterator

from annotator import verbs
from annotator.actions.log import one_line
from annotator.calendar import value_in_words
from annotator.commands.files import found_in, listed
from annotator.commands.output import paragraph, say, warn
from annotator.commands.protocol import suggest_jsonl
from annotator.commands.read import heading
from annotator.counts import count_of
from annotator.errors import WrongUseError
from annotator.meetings import Found
from annotator.records import DocumentKind, Proposal, TagKind


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
    if found.kind is DocumentKind.EVIDENCE:
        say(f"{heading(found)}: nothing is tagged in it; once imported, it is read for what was reported back.")
        return
    proposals = verbs.prepare(found, b"").proposals
    say(f"{heading(found)}: {count_of(sum(map(len, proposals)), 'suggestion')}")
    for item, suggested in zip(found.items, proposals, strict=True):
        if suggested:
            say(f"\n{f'{item.number} {item.title}'.strip()}")
        before = None
        for one in suggested:
            again = before is not None and (before.start, before.end) == (one.start, one.end)
            words = "the same words" if again else f"“{one_line(item.text[one.start : one.end])}”"
            paragraph(f"{_kind(one)}, {one.score:.2f}: {words}", 2)
            paragraph(" · ".join(_read(one)), 6)
            before = one
    say()


def _kind(one: Proposal) -> str:
    return one.kind.value.capitalize() + (f" ({one.resolution_kind})" if one.resolution_kind else "")


def _read(one: Proposal) -> Iterator[str]:
    """What was read from the words, what they leave open, and why they are suggested."""
    if one.kind is TagKind.FOLLOW_UP:
        yield f"owner: {one.owner or 'none stated'}"
    if one.report_to:
        yield f"report to: {one.report_to}"
    if one.due:
        yield f"due: {value_in_words(one.due)}"
    yield one.reason
