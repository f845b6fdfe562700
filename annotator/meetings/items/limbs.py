"""The limbs of a resolution: "1. That ...", "(a) ...", "(ii) ...", "• ...", "That ..." one below the other.

Before it stands nothing; `parts` calls it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARK = re.compile(
    r"[^\S\n*_>]*+[*_>]*+(?:(?P<number>\(?\d{1,3}(?:\.\d{1,2}){0,3}(?:[.):]|(?=\s))|\(\d{1,3}\))|(?P<roman>\(?(?:[ivx]{1,5}|[IVX]{1,5})[.)])|(?P<letter>\(?[a-z][.)])"
    r"|(?P<capital>\(?[A-Z][.)])|(?P<bullet>[•·▪●◦‣–—*-]))\s+(?=\S)"
)
_INLINE = re.compile(r"(?:^|(?<=\s))\((?P<mark>[ivx]{1,5}|[a-z]|\d{1,2})\)\s+(?=\S)")
_THAT = re.compile(r"[\s*_]*(?:that|to)\s+\w", re.I)
_ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Limb:
    """A limb of a decision: its style of mark ("number" with its point), its number, where its line stands."""

    style: str
    rank: int
    start: int
    end: int

    def follows(self, limbs: Sequence["Limb"]) -> bool:
        """Whether it has the number after the last limb of its style."""
        last = next((limb for limb in reversed(limbs) if limb.style == self.style), None)
        return last is not None and self.rank == last.rank + 1 and not self.style.startswith("bullet")


def limb_of(line: str, start: int, end: int, before: Sequence[Limb]) -> Limb | None:
    """The line as a limb of a decision that has these limbs already; None where it is none."""
    match = _MARK.match(line + "x" if line.endswith((" ", "\xa0")) else line)
    if match is None:
        if _THAT.match(line) and (not before or before[0].style == "that"):
            return Limb("that", len(before) + 1, start, end)
        return None
    kind = match.lastgroup or ""
    mark = match.group(kind)
    if kind == "roman" and _is_letter(mark, before):
        kind = "letter" if mark.islower() else "capital"
    style = f"{kind}{'(' if mark[0] == '(' else ''}{mark[-1] if not mark[-1].isalnum() and kind != 'bullet' else ''}"
    limb = Limb(style, _rank(kind, mark), start, end)
    return limb if _goes_on(limb, before) else None


def limbs_within(line: str, start: int) -> list[Limb]:
    """The limbs of a resolution in one line: "AGREED (i) to note the report; and (ii) to ask for another"."""
    limbs: list[Limb] = []
    for match in _INLINE.finditer(line):
        limb = limb_of(match.group(), start + match.start(), start + len(line), limbs)
        if limb and (limb.follows(limbs) or (not limbs and limb.rank == 1)):
            limbs.append(limb)
    return limbs if len(limbs) > 1 else []


def _is_letter(mark: str, before: Sequence[Limb]) -> bool:
    """ "(i)" after "(h)" is a letter; "(v)" after "(u)" too."""
    letters = [limb for limb in before if limb.style.startswith(("letter", "capital"))]
    small = mark.strip("(.)").lower()
    return bool(letters) and len(small) == 1 and letters[-1].rank + 1 == ord(small) - ord("a") + 1


def _rank(kind: str, mark: str) -> int:
    words = mark.strip("(.):").lower()
    if kind == "number":
        return int(words.rsplit(".", 1)[-1])
    if kind == "roman":
        values = [_ROMAN[letter] for letter in words]
        return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))
    return 0 if kind == "bullet" else ord(words[0]) - ord("a") + 1


def _goes_on(limb: Limb, before: Sequence[Limb]) -> bool:
    """Whether the number fits: the first of its style, or the one after; bullets always do."""
    if limb.style.startswith("bullet") or not before:
        return True
    last = next((one for one in reversed(before) if one.style == limb.style), None)
    return limb.rank <= 1 if last is None else 0 < limb.rank - last.rank <= 2 or limb.rank <= 1
