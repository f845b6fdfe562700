"""`annotator suggest --jsonl`: tags for agenda items, as JSON lines from standard input to standard output.

Before it stands `protocol`.
"""

import sys
from argparse import Namespace

from annotator.commands.protocol import suggest_jsonl


def run(_options: Namespace) -> None:
    """Answer each line."""
    suggest_jsonl(sys.stdin, sys.stdout)
