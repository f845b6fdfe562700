"""Words in capitals as a title: "CHILDREN’S SUB-COMMITTEE (WEST)" becomes "Children’s Sub-Committee (West)".

Before it stands nothing; `council_names` and `bodies` call it. Words that are not in capitals stay as they are.
"""

import re

SMALL = frozenset((
    "a", "and", "ar", "at", "by", "cum", "de", "for", "in", "la", "le", "nan", "next", "of", "on", "or", "the",
    "to", "under", "upon", "with", "y", "yr",
))  # fmt: skip
_ACRONYMS = frozenset((
    "AGM", "CCTV", "CIC", "CYP", "EU", "GP", "HR", "HWB", "ICB", "ICP", "ICT", "IJB", "II", "III", "IT", "IV",
    "LEP", "MTFS", "NHS", "PCC", "SACRE", "SEND", "UK", "VI", "VII", "VIII",
))  # fmt: skip
# No acronyms, though they lack a vowel.
_SPOKEN = frozenset((
    "ST", "MR", "MRS", "MS", "DR", "CLLR", "CLLRS", "REV", "REVD", "LTD", "FR", "JR",
))  # fmt: skip
_CONSONANTS = re.compile(r"[BCDFGHJKLMNPQRSTVXZ]{2,5}")
_PIECE = re.compile(r"([\s/–—-]+)")
_SHOUTED = 0.8  # of the letters


def cased(words: str) -> str:
    """Words in capitals as a title, others as they stand."""
    if not in_capitals(words) or " " not in words.strip():
        return words
    pieces = _PIECE.split(words)
    last = len(pieces) - 1
    return "".join(_piece(piece, index in (0, last)) for index, piece in enumerate(pieces))


def in_capitals(words: str) -> bool:
    """Whether nearly all letters are capitals."""
    if words.islower() or not words:
        return False
    if words.isupper():
        return True
    upper = sum(map(str.isupper, words))
    return upper > 0 and upper >= _SHOUTED * (upper + sum(map(str.islower, words)))


def _piece(word: str, at_an_end: bool) -> str:
    bare = word.strip("()[].,:;'‘’\"")
    if word.lower() in SMALL and not at_an_end:
        return word.lower()
    if bare in _ACRONYMS or (_CONSONANTS.fullmatch(bare) and bare not in _SPOKEN):
        return word
    return _capital(word)


def _capital(word: str) -> str:
    """ "O’BRIEN" -> "O’Brien", "JOHN’S" -> "John’s", "MCDONALD" -> "McDonald"."""
    lowered = word.lower()
    first = next((index for index, letter in enumerate(lowered) if letter.isalpha()), 0)
    written = lowered[:first] + lowered[first : first + 1].upper() + lowered[first + 1 :]
    written = re.sub(r"\b([OD][’'])(\w)(?=\w)", lambda match: match[1] + match[2].upper(), written)
    return re.sub(r"^(\W*Mc)(\w)(?=\w{2})", lambda match: match[1] + match[2].upper(), written)
