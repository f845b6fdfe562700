"""`annotator match --jsonl`: report backs in series of meetings, as JSON lines.

Before it stands `protocol`.
"""

import sys
from argparse import Namespace

from annotator.commands.protocol import match_jsonl


def run(_options: Namespace) -> None:
    """Answer each line."""
    match_jsonl(sys.stdin, sys.stdout)
