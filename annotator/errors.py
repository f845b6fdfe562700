"""What can go wrong for a user: what happened, what to do next, and the exit code of the command line.

Nothing comes before this module. Any other exception that reaches the edge of the program is a bug.
"""

from typing import Self


class UserError(Exception):
    """Something the user can put right. Its text is two parts: what happened, and what to do."""

    exit_code = 1

    def __init__(self, happened: str, do_next: str = "") -> None:
        super().__init__(f"{happened} {do_next}".strip())
        self.happened = happened
        self.do_next = do_next

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Both parts go along when the error goes from one process to another."""
        return type(self), (self.happened, self.do_next)


class WrongUseError(UserError):
    """The command line, or a form, was filled in wrongly."""

    exit_code = 2


class UnreadableFileError(UserError):
    """A file could not be read as any form that the program knows."""


class RegisterError(UserError):
    """A register could not be opened, or is damaged."""


class NewerRegisterError(RegisterError):
    """The register was made by a newer version of the program; it was left untouched."""


class RefusedError(UserError):
    """An operation would break a rule of the register; nothing was changed."""
