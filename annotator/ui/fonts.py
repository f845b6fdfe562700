"""The typefaces that come with the program: Inter for the interface, Noto Serif for the minutes.

Comes before `theme`. If the files are missing, the computer's own faces stand in and nothing is said about it.
"""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from annotator import places

INTERFACE = "Inter"
MINUTES = "Noto Serif"

# What to fall back on, best first; Qt takes the first that the computer has.
INTERFACE_FAMILIES = (INTERFACE, "Segoe UI", "SF Pro Text", "Helvetica Neue", "DejaVu Sans", "sans-serif")
MINUTES_FAMILIES = (MINUTES, "Source Serif 4", "Georgia", "Cambria", "DejaVu Serif", "serif")


def load(folder: Path | None = None) -> tuple[str, ...]:
    """Register the faces in `folder` (the program's own by default) and return the families now at hand.

    Registering again costs nothing: a family that is already known is left alone.
    """
    known = set(QFontDatabase.families())
    wanted = {INTERFACE: "Inter-*.otf", MINUTES: "NotoSerif-*.ttf"}
    folder = folder or places.resources() / "fonts"
    for family, pattern in wanted.items():
        if family not in known:
            _register(folder, pattern)
    return tuple(family for family in wanted if QFontDatabase.hasFamily(family))


def _register(folder: Path, pattern: str) -> None:
    for file in sorted(folder.glob(pattern)):
        QFontDatabase.addApplicationFont(str(file))
