"""Roman numerals, as Word and web pages number their lists with them.

Nothing comes before this module; `word.numerals` and `web.lists` call it.
"""

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """The number in small Roman numerals. One that is not above nought has none: the answer is empty."""
    letters = ""
    for value, numeral in _ROMAN:
        count, number = divmod(max(number, 0), value)
        letters += numeral * count
    return letters
