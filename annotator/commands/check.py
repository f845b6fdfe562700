"""`annotator check`: whether a register is whole.

Before it stand `registers` and `store.integrity`.
"""

from argparse import Namespace

from annotator.commands.output import say, warn
from annotator.commands.registers import opened
from annotator.store.integrity import check

_NAMES = {
    "item_texts": "texts of items",
    "closings": "closings agreed",
    "extensions": "due dates extended",
    "responses": "executive responses",
    "holders": "holders of offices",
    "former_names": "former names of bodies",
}


def run(options: Namespace) -> int:
    """Print the counts and exit with 0; or say what is wrong and exit with 1."""
    with opened(options.register) as register:
        health = check(register)
    for table, count in health.counts.items():
        say(f"{_NAMES.get(table, table.replace('_', ' ')):<24}{count:>8,}")
    for fault in health.faults:
        warn(fault)
    if not health.faults:
        say(f"{options.register} is whole.")
    return 1 if health.faults else 0
