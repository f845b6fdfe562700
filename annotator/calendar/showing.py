"""The working of a deadline, set out line by line for the clerk.

Before it stands `deadline`; after it the card of a tag and the details of an action.
"""

from annotator.calendar.deadline import Deadline, in_full

MANY = 12  # so many left-out days are named one by one


def working(deadline: Deadline) -> tuple[str, ...]:
    """The words, the start, the rule with its source, the days left out, the last day in time, what is still needed."""
    lines = [
        f"Words: {deadline.words}" if deadline.words else "",
        f"Counted from: {in_full(deadline.start)}" if deadline.start else "",
        f"Rule: {deadline.rule}",
        f"Source: {deadline.source}" if deadline.source else "",
        _left_out(deadline),
        _result(deadline),
        f"Needed: {deadline.needs}" if deadline.needs else "",
        *(f"Note: {warning}" for warning in deadline.warnings),
    ]
    return tuple(line for line in lines if line)


def _left_out(deadline: Deadline) -> str:
    if not deadline.left_out:
        return ""
    holidays = [one for one in deadline.left_out if one.why == "bank holiday"]
    shown = deadline.left_out if len(deadline.left_out) <= MANY else holidays
    days = "; ".join(in_full(one.day) + (", a bank holiday" if one.why == "bank holiday" else "") for one in shown)
    if shown is deadline.left_out:
        return f"Left out: {days}"
    weekends = len(deadline.left_out) - len(holidays)
    return f"Left out: {weekends} days at weekends" + (f"; {days}" if days else "")


def _result(deadline: Deadline) -> str:
    if deadline.last_day:
        return f"Last day in time: {in_full(deadline.last_day)} (stated as a {deadline.precision})"
    if deadline.falls_on:
        return f"That comes to: {in_full(deadline.falls_on)}"
    return "No day can be given yet" if deadline.needs else ""
