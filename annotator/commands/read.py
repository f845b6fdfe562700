"""`annotator read`: what would be imported, for people or as JSON lines.

Before it stands `files`.
"""

import json
from argparse import Namespace

from annotator.actions.log import day
from annotator.commands.files import day_given, found_in, listed
from annotator.commands.output import say, warn
from annotator.counts import count_of
from annotator.meetings import Found
from annotator.records import DocumentKind


def run(options: Namespace) -> int:
    """Print what each file is. The exit code is 1 where one could not be read; the others are printed all the same."""
    code = 0
    since = day_given(options.since, "--since")
    for read in found_in(listed(options.files), since=since, most=options.meetings):
        if read.error:
            warn(str(read.error))
            code = read.error.exit_code
        for found in read.found:
            if options.json:
                say(json.dumps({**found.as_json(), "file": str(read.path or read.name)}, ensure_ascii=False))
            else:
                _tell(found)
    return code


def heading(found: Found) -> str:
    """What a document is, in a line: "a.pdf: minutes of Cabinet, Northmere Borough Council, 3 May 2022"."""
    if found.kind is DocumentKind.EVIDENCE:
        return f"{found.file_name}: evidence, “{found.title}”" + (f", {day(found.date)}" if found.date else "")
    where = ", ".join(word for word in (found.body or "body not stated", found.council) if word)
    when = day(found.date) if found.date else "date not stated"
    return f"{found.file_name}: minutes of {where}, {when}"


def _tell(found: Found) -> None:
    if found.kind is DocumentKind.EVIDENCE:
        say(heading(found))
    else:
        say(f"{heading(found)}, {count_of(len(found.items), 'item')}")
        for item in found.items:
            exempt = f" [exempt{', paragraph ' + item.exempt_paragraph if item.exempt_paragraph else ''}]"
            say(f"  {item.number or '-':>8}  {item.title}{exempt if item.exempt else ''}")
    for warning in found.warnings:
        say(f"  Note: {warning}")
