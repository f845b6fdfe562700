"""`annotator report`: the follow-up report of a register or a body as a Word document.

Before it stand `log`, whose words it shares, `registers`, `actions` and `documents`.
"""

from argparse import Namespace

from annotator.actions.entries import entries
from annotator.commands.files import day_or_today, word_name_given
from annotator.commands.log import tell
from annotator.commands.registers import body_called, opened
from annotator.documents.follow_up_report import write_follow_up_report
from annotator.documents.headings import heading_for
from annotator.documents.load_charts import load_charts


def run(options: Namespace) -> None:
    """Write the document and say where it lies."""
    path = word_name_given(options.output)
    with opened(options.register) as register:
        body = body_called(register, options.body) if options.body else None
        today = day_or_today(options.as_of, "--as-of")
        rows = entries(register, body_id=body.id if body else None, on=today)
        heading = heading_for(register, rows, body, today)
        public = not options.with_exempt
        write_follow_up_report(rows, heading, path, today=today, public=public, charts=load_charts(rows, today))
    tell(rows, path, public=public)
