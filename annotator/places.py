"""Where things lie: the files that come with the program, and its folders on this computer.

Nothing comes before this module. It creates no folder: whoever writes there does.
"""

from pathlib import Path

import platformdirs

APP_NAME = "Matters Arising"


def resources() -> Path:
    """The folder of icons, themes, rules and samples, in an installed program and in a checkout alike."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def settings_file() -> Path:
    """The file of this user's settings on this computer."""
    return Path(platformdirs.user_config_dir(APP_NAME, appauthor=False, roaming=True)) / "settings.json"


def periods_file() -> Path:
    """The file in which this user keeps the council's own periods, in the form of the shipped `periods.toml`."""
    return settings_file().with_name("periods.toml")


def registers_folder() -> Path:
    """Where a new register is put unless the clerk says otherwise: the documents folder."""
    return Path(platformdirs.user_documents_dir()) / APP_NAME
