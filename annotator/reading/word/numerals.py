"""How Word writes an automatic number: figures, letters, Roman numerals, words; and the letters of its symbol fonts.

Before it stands `reading.numerals`; `numbers` and `words` call it. Forms are those of ECMA-376 part 1, 17.18.59.
"""

import re

from annotator.reading.numerals import roman

_MOST_ROMAN = 5000
_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_PADDED = re.compile(r"0+1(?=,|$)")  # "001, 002, 003, ..."

_SYMBOLS = {
    "symbol": {
        0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xAE: "→", 0xAC: "←", 0x2D: "−", 0xB0: "°",
    },
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x71: "❑", 0x6F: "□", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xE0: "→",
        0xDF: "←", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x4A: "☺", 0x28: "☎", 0x2A: "✉",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xA3: "☐", 0x97: "•"},
    "webdings": {0x61: "✓", 0x72: "✗", 0x3D: "■"},
}  # fmt: skip
_PRIVATE = 0xF000


def written(number: int, form: str) -> str:
    """The number in that form; in figures where the form is not known."""
    match form:
        case "lowerLetter" | "upperLetter":
            return _cased(_letters(number), form)
        case "lowerRoman" | "upperRoman":
            return _cased(roman(number), form) if 0 < number < _MOST_ROMAN else str(number)
        case "decimalZero":
            return f"{number:02}"
        case "ordinal":
            return f"{number}{_ending(number)}"
        case "cardinalText":
            return _in_words(number).capitalize()
        case "ordinalText":
            return _ordinal(number).capitalize()
        case "numberInDash":
            return f"- {number} -"
        case _:
            padded = _PADDED.match(form)
            return f"{number:0{len(padded.group())}}" if padded else str(number)


def symbol(font: str, code: int) -> str:
    """The letter that a symbol font shows for a code; nothing where it is not known."""
    code = code - _PRIVATE if code >= _PRIVATE else code
    known = _SYMBOLS.get(font.lower())
    if known is not None:
        return known.get(code, "")
    return chr(code) if 0x20 <= code < 0xD800 else ""


def _cased(letters: str, form: str) -> str:
    return letters.upper() if form.startswith("upper") else letters


def _letters(number: int) -> str:
    """a to z, then aa, bb: as Word goes on after the alphabet."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 780 else str(number)


def _ending(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _in_words(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    return str(number)


def _ordinal(number: int) -> str:
    words = _in_words(number)
    if words.isdigit():
        return f"{words}{_ending(number)}"
    rest, hyphen, last = words.rpartition("-")
    if last.endswith("y"):
        return f"{rest}{hyphen}{last[:-1]}ieth"
    return f"{rest}{hyphen}{_ORDINALS.get(last, 'twelfth' if last == 'twelve' else f'{last}th')}"
