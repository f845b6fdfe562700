"""Numbers with their nouns, as every sentence that counts something says them.

Nothing comes before it; the commands, the window and what is read say their counts with it.
"""


def count_of(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 item", "14 items"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
