"""`annotator periods`: the periods of law and of the council that are in force on a day, each with its source.

Before it stand `calendar` and `places`; a mistake in the council's own file is told as the command's error.
"""

from argparse import Namespace
from pathlib import Path

from annotator.calendar import Period, about, all_periods, own_periods
from annotator.calendar.deadline import in_words
from annotator.commands.files import day_or_today
from annotator.commands.output import say
from annotator.counts import count_of
from annotator.errors import WrongUseError
from annotator.places import periods_file, resources


def run(options: Namespace) -> None:
    """Print the periods, then where the council's own file lies. Raises WrongUseError where --own is no file."""
    file = options.own or periods_file()
    if options.own and not file.is_file():
        raise WrongUseError(f"There is no file {file}.", "Name the file of the council’s own periods.")
    own = own_periods(file)
    on = day_or_today(options.on, "--on")
    periods = [one for one in all_periods(own) if one.in_force(on)]
    for period in periods:
        _tell(period, "the council’s own" if period in own else "shipped")
    say(f"{count_of(len(periods), 'period')} in force on {in_words(on)}.")
    say(_where(file, own))


def _tell(period: Period, whose: str) -> None:
    where = f", of {period.applies}" if period.applies else ""
    say(f"{period.name} ({whose}{', a local rule' + where if period.local else ''})")
    for line in about(period):
        say(f"    {line}")
    say()


def _where(file: Path, own: tuple[Period, ...]) -> str:
    if own:
        return f"{count_of(len(own), 'period')} of the council’s own, from {file}"
    pattern = resources() / "rules" / "periods.toml"
    return f"The council keeps none of its own: they would stand in {file}, in the form of {pattern}"
