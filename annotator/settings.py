"""This user's settings on this computer: the last register, the look of the window.

Nothing comes before this module but `places`. What belongs to a register stands in the register.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, cast

from annotator.places import settings_file

RECENT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`theme` is system, light, dark or contrast; `text_size` adds to the size of all text, in pixels."""

    recent: tuple[str, ...] = ()
    theme: str = "system"
    text_size: int = 0
    window: str = ""

    @property
    def last_register(self) -> Path | None:
        """The register that was open last, if it is still there."""
        path = Path(self.recent[0]) if self.recent else None
        return path if path is not None and path.is_file() else None

    def opened(self, path: Path) -> "Settings":
        """The settings after that register was opened: it stands first among the recent ones."""
        name = str(path.resolve())
        return replace(self, recent=(name, *(other for other in self.recent if other != name))[:RECENT])


def load(path: Path | None = None) -> Settings:
    """The settings as they were saved; where there are none, or they cannot be read, those of a new user."""
    try:
        raw: Any = json.loads((path or settings_file()).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _from(cast("Mapping[str, Any]", raw)) if isinstance(raw, dict) else Settings()


def save(settings: Settings, path: Path | None = None) -> None:
    """Save the settings, whole or not at all. A folder that cannot be written to is no reason to stop a clerk."""
    path = path or settings_file()
    temporary = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
        temporary.replace(path)
    except OSError:
        return


def _from(raw: Mapping[str, Any]) -> Settings:
    default = Settings()
    known: dict[str, Any] = {}
    for field in fields(Settings):
        value = raw.get(field.name)
        if field.name == "recent" and isinstance(value, list):
            known["recent"] = tuple(str(name) for name in cast("list[Any]", value))
        elif type(value) is type(getattr(default, field.name)):
            known[field.name] = value
    return Settings(**known)
