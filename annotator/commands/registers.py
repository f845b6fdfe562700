"""Opening the register that a command names.

Before it stands `store`; the commands that work on a register come after it.
"""

from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.errors import RegisterError, WrongUseError
from annotator.records import Body
from annotator.store import Register, create_register, open_register
from annotator.store.opening import SUFFIX

_BESIDE = 5


@contextmanager
def opened(path: Path, *, make: bool = False) -> Generator[Register]:
    """The register, closed again afterwards; made where it is new and `make` says so.

    Raises RegisterError where there is none, with those that lie beside it.
    """
    if not make and not path.exists():
        raise RegisterError(f"There is no register at {path}.", _where_else(path))
    with closing(create_register(path) if make and not path.exists() else open_register(path)) as register:
        yield register


def require_register_name(path: Path) -> None:
    """Refuse a name that no new register can have, before long work is done for it. Raises RegisterError."""
    if not path.exists() and path.suffix.lower() != SUFFIX:
        raise RegisterError(f"{path} is no name of a register.", f"Give it a name that ends in {SUFFIX}.")


def _where_else(path: Path) -> str:
    beside = sorted(one.name for one in path.parent.glob(f"*{SUFFIX}"))[:_BESIDE]
    if beside:
        return f"Check the name: beside it there is {', '.join(beside)}."
    return "Check the name; “annotator import” makes a new register."


def body_called(register: Register, name: str) -> Body:
    """The body with that name, or code. Raises WrongUseError with the names there are."""
    bodies = register.find(Body, order="name")
    wanted = name.casefold()
    fitting = [body for body in bodies if wanted in (body.name.casefold(), body.code.casefold())]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        codes = "; ".join(f"{body.code} at {body.council}" for body in fitting)
        raise WrongUseError(f"There are {len(fitting)} bodies {name} in the register.", f"Give the code: {codes}.")
    names = "; ".join(body.name for body in bodies) or "none"
    raise WrongUseError(f"There is no body {name} in the register.", f"It has: {names}.")
