"""The load of the log and its slippage over time: the chart, and what the month that is looked at says in words.

Before it stand `actions.load` and the chart; the log's place shows it below the table.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.actions.load import MonthLoad, MonthSlippage, load_by_month, slippage_over_time
from annotator.actions.log import LogEntry, day
from annotator.counts import count_of
from annotator.ui.theme import Theme
from annotator.ui.widgets.chart import LoadChart, Point

_MONTHS = 60  # the last five years: more cannot be told apart
_NOTHING = "There is nothing to show yet: no action has a day on which it was asked."


class LoadPanel(QWidget):
    """Shows the load of some rows up to a day."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel()
        self.title.setProperty("role", "strong-lead")
        self.chart = LoadChart(theme)
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addWidget(self.chart, 1)
        column.addWidget(self.words)
        self.chart.current_changed.connect(self._show_words)

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours."""
        self.chart.set_theme(theme)

    def show_rows(self, rows: Sequence[LogEntry], until: date, of: str) -> None:
        """Show the load of these rows up to a day; `of` says whose they are."""
        self.title.setText(f"The load of {of}")
        self.chart.show_points(points_of(rows, until))
        self.chart.setVisible(bool(self.chart.points()))
        self._show_words()

    def _show_words(self, _number: int = -1) -> None:
        point = self.chart.current()
        self.words.setText(point.words if point else _NOTHING)


def points_of(rows: Sequence[LogEntry], until: date) -> list[Point]:
    """The months of a chart, the last sixty; each says in words what its bar shows."""
    slipped = {one.month: one for one in slippage_over_time(rows, until)}
    load = load_by_month(rows, until)[-_MONTHS:]
    return [_point(one, slipped.get(one.month), until, first=number == 0) for number, one in enumerate(load)]


def _point(one: MonthLoad, slipped: MonthSlippage | None, until: date, *, first: bool) -> Point:
    name = day(one.month).split()[1]
    short = f"{name[:3]} {one.month:%y}" if first or one.month.month == 1 else name[:3]
    is_last = (one.month.year, one.month.month) == (until.year, until.month)
    when = f"On {day(until)}" if is_last else f"At the end of {name} {one.month.year}"
    share = f" ({one.overdue_at_end / one.open_at_end:.0%})" if one.open_at_end else ""
    words = (
        f"{when}: {count_of(one.open_at_end, 'action')} not closed, {one.overdue_at_end:,} of them overdue{share}; "
        f"{one.opened:,} came in the month, {one.ended:,} ended."
    )
    mean = slipped.mean_days if slipped and slipped.actions else None
    if mean:
        words += f" Their due dates had slipped by {mean:.0f} days on average."
    return Point(short, words, one.open_at_end, one.overdue_at_end, mean)
