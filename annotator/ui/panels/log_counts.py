"""What the log's place says of its rows in numbers: the line below the table, and what an export was narrowed to.

Before it stands `action_log_model`; the log's place shows the line, the Word document bears what it was narrowed to.
"""

from collections.abc import Iterator, Sequence

from annotator.actions.log import Standing
from annotator.counts import count_of
from annotator.ui.models.action_log_model import ActionLogModel

_OPEN_TOO = {str(one) for one in (Standing.OVERDUE, Standing.DUE_SOON, Standing.DUE_NEXT_MEETING, Standing.IN_PART)}


def count_line(model: ActionLogModel) -> str:
    """ "31 actions: 4 overdue, 27 other open": the parts are all of them, and an overdue one is open too."""
    shown, total = model.rowCount(), model.total()
    if not shown:
        return f"0 of {count_of(total, 'action')} shown"
    parts = ", ".join(f"{count:,} {name}" for name, count in _named(model.standings()))
    of_all = f" · {shown:,} of {total:,} shown" if shown < total else ""
    return f"{count_of(shown, 'action')}: {parts}{of_all}"


def _named(standings: Sequence[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    names = {name for name, _ in standings}
    for name, count in standings:
        other = "other " if name == Standing.OPEN and names & _OPEN_TOO else ""
        yield f"{other}{name[:1].lower()}{name[1:]}", count


def narrowed_to(model: ActionLogModel) -> str:
    """What the rows were narrowed to: "Overdue actions only: 4 of 31"; nothing where all are shown."""
    view = model.view
    parts = (
        model.chip.only,
        f"owner: {view.owner}" if view.owner else "",
        f"with the words “{view.words}”" if view.words else "",
    )
    only = "; ".join(part for part in parts if part)
    if not only:
        return ""
    of_body = sum(not view.body_id or row.body.id == view.body_id for row in model.rows())
    return f"{only[:1].upper()}{only[1:]}: {model.rowCount():,} of {of_body:,}"


def nothing_shown(model: ActionLogModel, committee: str) -> tuple[str, str]:
    """That no row fits what is chosen, and how many there are all the same."""
    beside = model.total_of_body()
    where = f"for {committee}" if committee else "in this log"
    headline = model.chip.none if beside else "Nothing is found."
    return headline, f"There {'is' if beside == 1 else 'are'} {count_of(beside, 'action')} {where}."
