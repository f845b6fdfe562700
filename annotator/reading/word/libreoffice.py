"""LibreOffice, where the clerk has it: found, started without a window, stopped when it takes too long.

Before it stands `errors`; `office` calls it. Each document is put into .docx in a temporary folder with a user profile
of its own, so that several can be at work beside an open LibreOffice; macros never run, links are never followed.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from annotator.errors import UnreadableFileError

WHERE = "MATTERS_ARISING_SOFFICE"  # names the program where it is installed in an unusual place
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/usr/bin/soffice",
    "/usr/local/bin/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "%ProgramFiles%/LibreOffice/program/soffice.com",
    "%ProgramFiles(x86)%/LibreOffice/program/soffice.com",
    "%LOCALAPPDATA%/Programs/LibreOffice/program/soffice.com",
)
_SECONDS = 60.0

_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
{settings}</oor:items>
"""
_SETTING = """<item oor:path="/org.openoffice.{path}">
<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>
"""
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Office.Writer/Content/Update", "Field", "false"),
    ("Office.Common/Load", "UpdateDocMode", "0"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Setup/Office", "ooSetupInstCompleted", "true"),
)


def find_libreoffice(environment: Mapping[str, str] = os.environ) -> Path | None:
    """The program, or None where LibreOffice is not installed."""
    named = environment.get(WHERE, "")
    if named:
        return Path(named) if Path(named).is_file() else None
    on_path = next((found for name in _NAMES if (found := shutil.which(name, path=environment.get("PATH", "")))), "")
    places = [Path(os.path.expandvars(place)).expanduser() for place in _PLACES]
    return Path(on_path) if on_path else next((place for place in places if place.is_file()), None)


class LibreOffice:
    """Puts documents into .docx. `program` is looked for where it is not given."""

    def __init__(self, program: Path | None = None, *, seconds: float = _SECONDS) -> None:
        self._program = program
        self._seconds = seconds

    def to_docx(self, data: bytes, suffix: str) -> bytes:
        """The document as .docx. Raises UnreadableFileError with what to do where that cannot be had."""
        program = self._program or find_libreoffice()
        if program is None:
            raise UnreadableFileError(
                "is of a form that is read through LibreOffice, which is not installed here.",
                "Install LibreOffice (it is free), or open the file in Word, save it as .docx, and import that.",
            )
        with tempfile.TemporaryDirectory(prefix="matters-arising-", ignore_cleanup_errors=True) as folder:
            return self._convert(program, Path(folder), data, suffix)

    def _convert(self, program: Path, folder: Path, data: bytes, suffix: str) -> bytes:
        source, made = folder / f"in{suffix}", folder / "out" / "in.docx"
        source.write_bytes(data)
        _write_profile(folder / "profile")
        command = [
            str(program),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *(
                "--headless",
                "--invisible",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--nologo",
                "--nofirststartwizard",
            ),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made.parent), str(source)),
        ]
        if not _run(command, folder, self._seconds):
            raise UnreadableFileError(
                f"took LibreOffice longer than {self._seconds:.0f} seconds.",
                "Open it in Word or LibreOffice, save it as .docx, and import that.",
            )
        if not made.is_file():
            raise UnreadableFileError(
                "could not be opened by LibreOffice: it may be damaged, or protected by a password.",
                "Open it in Word, save it as .docx, and import that.",
            )
        return made.read_bytes()


def _write_profile(profile: Path) -> None:
    settings = "".join(_SETTING.format(path=path, name=name, value=value) for path, name, value in _SETTINGS)
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE.format(settings=settings), encoding="utf-8")


def _run(command: list[str], folder: Path, seconds: float) -> bool:
    """Run the program to its end; False where it had to be stopped. It starts others, which are stopped with it."""
    try:
        started = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise UnreadableFileError(
            f"needs LibreOffice, which could not be started ({error.strerror}).",
            "Open it in Word, save it as .docx, and import that.",
        ) from error
    with started:
        try:
            started.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        finally:
            _stop(started)
    return True


def _stop(started: subprocess.Popen[bytes]) -> None:
    """Stop what the program left running."""
    if sys.platform == "win32":
        if started.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(started.pid)], check=False, capture_output=True)
        return
    try:
        os.killpg(started.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # all of it has ended
        return
