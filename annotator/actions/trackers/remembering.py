"""What a clerk said of columns is remembered in the register: the same tracker comes again next month.

Before it stand `kinds` and `store`; `keeping` writes it, the front doors ask it before they recognise a tracker.
"""

from collections.abc import Mapping

from annotator.actions.trackers.kinds import Kind
from annotator.records import Setting
from annotator.store import Register, Step

_KEY = "tracker column, "


def remembered(register: Register) -> dict[str, Kind]:
    """What columns were said to be, by their keys (see `Column.key`)."""
    kept = [setting for setting in register.find(Setting) if setting.key.startswith(_KEY)]
    known = {kind.value: kind for kind in Kind}
    return {one.key.removeprefix(_KEY): known[one.value] for one in kept if one.value in known}


def remember(step: Step, said: Mapping[str, Kind]) -> None:
    """Keep what the clerk said of columns."""
    for key, kind in said.items():
        known = step.register.find(Setting, key=_KEY + key)
        if known:
            step.change(known[0], value=kind.value)
        else:
            step.add(Setting(key=_KEY + key, value=kind.value))
