"""`annotator accept`: the open suggestions taken as accepted, for scripts and tests.

Before it stand `registers` and `verbs`.
"""

from argparse import Namespace
from collections import Counter

from annotator import verbs
from annotator.commands.output import say
from annotator.commands.registers import opened
from annotator.counts import count_of
from annotator.records import Suggestion, SuggestionState, TagKind

_NAMES = {
    TagKind.RESOLUTION: "resolution",
    TagKind.FOLLOW_UP: "follow-up",
    TagKind.DEADLINE: "deadline",
    TagKind.REPORT_BACK: "report back",
}


def run(options: Namespace) -> None:
    """Accept, and say how many of each kind."""
    with opened(options.register) as register:
        accepted = verbs.accept_all.run(register, options.above)
        tell(accepted, register.count(Suggestion, state=SuggestionState.OPEN))


def tell(accepted: Counter[TagKind], left: int) -> None:
    """Print how many suggestions were accepted and how many are left."""
    total = sum(accepted.values())
    kinds = ", ".join(count_of(accepted[kind], name, f"{name}s") for kind, name in _NAMES.items() if accepted[kind])
    if accepted[TagKind.REPORT_BACK]:
        kinds += " that answer them"
    say(f"Accepted {count_of(total, 'suggestion')}{': ' + kinds if kinds else ''}; {left} left to review.")
