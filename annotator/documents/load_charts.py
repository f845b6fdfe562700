"""The load and the slippage of an action log as charts for a document: how many were open, how late dates were moved.

Before it stand `actions.load`, which counts, and `chart`; the front doors hand the charts to `follow_up_report`.
"""

from collections.abc import Sequence
from datetime import date

from annotator.actions.load import MonthLoad, MonthSlippage, load_by_month, slippage_over_time
from annotator.actions.log import LogEntry, day
from annotator.counts import count_of
from annotator.documents.chart import Chart, Series

MONTHS = 18  # so many fit below each other's names
LIGHT, MIDDLE, DARK = "D5DBE3", "7FA3CC", "1F3A5F"  # they differ in grey, too


def load_charts(entries: Sequence[LogEntry], today: date) -> tuple[Chart, ...]:
    """The charts that have something to show: the load where there are two months of it, slippage where dates moved."""
    load = load_by_month(entries, today)[-MONTHS:]
    slippage = slippage_over_time(entries, today)[-MONTHS:]
    charts = [_load(load)] if len(load) > 1 else []
    if any(month.mean_days for month in slippage):
        charts.append(_slippage(slippage))
    return tuple(charts)


def _load(months: Sequence[MonthLoad]) -> Chart:
    last = months[-1]
    most = max(months, key=lambda month: month.open_at_end)
    told = (
        f"{count_of(last.open_at_end, 'action')} not closed at the end of {_named(last.month)}: "
        f"{last.overdue_at_end} overdue, {_waiting(last)} waiting for an answer in time, "
        f"{last.answered_at_end} reported back. The most were {most.open_at_end}, at the end of {_named(most.month)}."
    )
    return Chart(
        title="Actions not closed at the end of each month",
        description=told,
        categories=[_short(month.month) for month in months],
        series=(
            Series("Overdue", [month.overdue_at_end for month in months], DARK),
            Series("Waiting, in time", [_waiting(month) for month in months], MIDDLE),
            Series("Reported back, not closed", [month.answered_at_end for month in months], LIGHT),
        ),
        axis="Actions",
    )


def _waiting(month: MonthLoad) -> int:
    return month.open_at_end - month.overdue_at_end - month.answered_at_end


def _slippage(months: Sequence[MonthSlippage]) -> Chart:
    last = next(month for month in reversed(months) if month.actions)
    told = (
        f"The due dates of the {count_of(last.actions, 'action')} not closed at the end of {_named(last.month)} "
        f"had been moved by {count_of(round(last.mean_days), 'day')} in the mean."
    )
    return Chart(
        title="Days by which due dates were moved, in the mean",
        description=told,
        categories=[_short(month.month) for month in months],
        series=(Series("Days", [month.mean_days if month.actions else None for month in months], DARK),),
        axis="Days",
        stacked=False,
    )


def _named(month: date) -> str:
    return day(month).partition(" ")[2]


def _short(month: date) -> str:
    name, year = _named(month).split()
    return f"{name[:3]} {year}"
