"""`annotator lessons`: reviewed items as labelled minutes, for the next training of the suggestions.

Before it stand `registers` and `tags.lessons`. Nothing leaves the computer: the files lie where the clerk says.
"""

from argparse import Namespace
from pathlib import Path

from annotator.commands.output import say
from annotator.commands.registers import opened
from annotator.counts import count_of
from annotator.errors import RefusedError, WrongUseError
from annotator.tags.lessons import Lesson, lessons


def run(options: Namespace) -> None:
    """Write a file for each meeting with reviewed items, and say what they teach."""
    with opened(options.register) as register:
        found = lessons(register)
    if not found:
        raise RefusedError(
            "No item is reviewed to the end yet.", "Answer all suggestions of an item, then do it again."
        )
    _write(options.output, found)
    items = count_of(sum(lesson.items for lesson in found), "reviewed item")
    missed = count_of(sum(lesson.missed for lesson in found), "tag")
    refused = count_of(sum(lesson.refused for lesson in found), "proposal")
    say(f"Wrote {items} of {count_of(len(found), 'meeting')} to {options.output}.")
    say(f"They teach {missed} that the program had not proposed, and {refused} that you rejected.")


def _write(folder: Path, found: list[Lesson]) -> None:
    if folder.exists() and not folder.is_dir():
        raise WrongUseError(f"{folder} is a file, and the lessons need a folder.", "Choose another name.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for lesson in found:
            name = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in lesson.name)
            (folder / f"{name}.txt").write_text(lesson.text, encoding="utf-8")
    except OSError as error:
        raise WrongUseError(
            f"The lessons could not be written to {folder} ({error.strerror}).",
            "Choose a folder that you can write to.",
        ) from error
