"""A verb: something that a clerk can do to the register, with the name of its undo step.

Before it stands `store`; the rooms of this package make verbs of the functions of the stages.
"""

from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec, TypeVar

from annotator.store import Register, Step

P = ParamSpec("P")
T = TypeVar("T")


class Verb(Generic[P, T]):
    """A function that writes through a step, with the step's name ("Set due date")."""

    def __init__(self, name: str, function: Callable[Concatenate[Step, P], T]) -> None:
        self.name = name
        self._function = function

    def __call__(self, step: Step, *args: P.args, **kwargs: P.kwargs) -> T:
        """Do it as a part of a greater step."""
        return self._function(step, *args, **kwargs)

    def run(self, register: Register, *args: P.args, **kwargs: P.kwargs) -> T:
        """Do it as one step of its own."""
        with register.step(self.name) as step:
            return self._function(step, *args, **kwargs)
