"""Learn the weights of `resources/rules/weighing.toml` from labelled minutes, and show how far they can be trusted.

    python tests/training/train_follow_ups.py FILE... [--write]

The files are minutes with the tags inline. Logistic regression: a weight starts from the prior that the rules give
it, and stays near where few examples speak. Judged by leaving whole councils out. `--write` puts the weights into the
file.
"""

import argparse
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from annotator.places import resources
from annotator.records import Span
from annotator.suggestions.candidates import candidates
from annotator.suggestions.passages import flattened
from annotator.suggestions.phrases import directing, families, weighing_rules
from annotator.suggestions.resolutions import decisions
from annotator.suggestions.weighing import signs

FILE = resources() / "rules" / "weighing.toml"
FOLDS, ROUNDS, STEP = 12, 200, 0.5
SPREAD = 0.8  # how far from its prior a weight is expected to lie
ENOUGH = 0.5  # so much of two spans must be shared for one to stand for the other
TAG = re.compile(r"<(/?)(res|fol|due|back)((?:\s+[a-z]+=\"[^\"]*\")*)\s*>")
ITEM = re.compile(r"^# item:[^\n]*$", re.MULTILINE)

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Example:
    """What could be a follow-up: its council, its signs, and whether it is one."""

    council: str
    signs: tuple[str, ...]
    right: bool


def examples(path: Path) -> tuple[list[Example], int]:
    """What could be a follow-up in a file of labelled minutes, and how many follow-ups it has."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    fields = {name: value.strip() for name, _, value in (line.partition(":") for line in head.splitlines())}
    day = fields.get("date", "unknown")
    meeting = None if day == "unknown" else date.fromisoformat(day)
    found: list[Example] = []
    wanted = 0
    for tagged in ITEM.split(body)[1:]:
        text, gold = untagged(tagged.strip("\n"))
        wanted += len(gold)
        found += _examples(fields.get("council", path.stem), flattened(text), gold, meeting)
    return found, wanted


def untagged(tagged: str) -> tuple[str, list[Span]]:
    """The text without its tags, and the places of its follow-ups."""
    pieces: list[str] = []
    opened: list[tuple[str, int]] = []
    found: list[Span] = []
    at = length = 0
    for tag in TAG.finditer(tagged):
        pieces.append(tagged[at : tag.start()])
        length += tag.start() - at
        at = tag.end()
        if not tag[1]:
            opened.append((tag[2], length))
            continue
        name, start = opened.pop()
        if name == "fol":
            found.append(Span(start, length))
    return "".join([*pieces, tagged[at:]]), found


def _examples(council: str, text: str, gold: list[Span], meeting: date | None) -> list[Example]:
    decided = decisions(text)
    might = candidates(text, decided, meeting).candidates
    pairs = sorted(
        ((_shared(one.span, right), i, j) for i, one in enumerate(might) for j, right in enumerate(gold)), reverse=True
    )
    used: set[int] = set()
    matched: set[int] = set()
    for shared, index, right in pairs:
        if shared >= ENOUGH and index not in matched and right not in used:
            matched.add(index)
            used.add(right)
    return [Example(council, tuple(signs(text, one)), index in matched) for index, one in enumerate(might)]


def _shared(one: Span, other: Span) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / (max(one.end, other.end) - min(one.start, other.start)) if both > 0 else 0.0


def priors() -> dict[str, float]:
    """Where each weight starts: what the rules say of themselves, and the priors of the signs."""
    start: dict[str, float] = defaultdict(float)
    for one in (*families(), *directing()):
        start[f"rule: {one.key}"] = math.log(one.score / (1 - one.score))
    start |= {
        f"rule: {name}": 1.4
        for name in ("somebody to do", "thing to be done", "headed action", "table", "pointed back at")
    }
    for sign in weighing_rules()["sign"]:
        for name in (sign["name"], f"{sign['name']} (limb)"):
            start[name] = float(sign.get("prior", 0.0))
    return start


def learn(known: Sequence[Example], start: Weights) -> dict[str, float]:
    """The weights that make the examples likeliest, each held to its prior."""
    names = {name for one in known for name in one.signs}
    weights = {name: start.get(name, 0.0) for name in names}
    count = Counter(name for one in known for name in one.signs)
    for _ in range(ROUNDS):
        slope = {name: (weights[name] - start.get(name, 0.0)) / SPREAD**2 for name in names}
        for one in known:
            wrong = chance(one.signs, weights) - one.right
            for name in one.signs:
                slope[name] += wrong
        for name in names:
            weights[name] -= STEP * slope[name] / (count[name] + 4 / SPREAD**2)
    return weights


def chance(found: Iterable[str], weights: Weights) -> float:
    """How likely words with these signs are a follow-up."""
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in found)))


def judged(known: Sequence[Example], start: Weights) -> list[tuple[float, bool]]:
    """Each example's score by weights that were learned without its council."""
    councils = sorted({one.council for one in known})
    scored: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        left_out = set(councils[fold::FOLDS])
        weights = learn([one for one in known if one.council not in left_out], start)
        scored += [(chance(one.signs, {**start, **weights}), one.right) for one in known if one.council in left_out]
    return scored


def show(scored: Sequence[tuple[float, bool]], wanted: int) -> None:
    """Print precision, recall and F1 by the least score, and how often each band of scores is right."""
    print("least score  precision  recall  F1")
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        kept = [right for score, right in scored if score >= least]
        precision, recall = sum(kept) / max(1, len(kept)), sum(kept) / wanted
        print(f"{least:11.2f}  {precision:9.3f}  {recall:6.3f}  {2 * precision * recall / (precision + recall):.3f}")
    print("score      of  right")
    for low in range(0, 100, 10):
        band = [right for score, right in scored if low <= score * 100 < low + 10 or (low == 90 and score == 1)]
        if band:
            print(f"{low / 100:.1f}–{low / 100 + 0.1:.1f} {len(band):6d}  {sum(band) / len(band):.2f}")


def write(weights: Weights) -> None:
    """Put the weights into the file of rules, in place of those that stand there."""
    rules, _, _ = FILE.read_text(encoding="utf-8").partition("[weights]\n")
    rows = (f'"{name}" = {weight:.2f}\n' for name, weight in sorted(weights.items()))
    FILE.write_text(f"{rules}[weights]\n{''.join(rows)}", encoding="utf-8")


def main() -> None:
    """Learn, judge, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    read = [examples(path) for path in options.files]
    known = [one for found, _ in read for one in found]
    start = priors()
    print(f"{len(known)} candidates, {sum(one.right for one in known)} right, {sum(count for _, count in read)} wanted")
    show(judged(known, start), sum(count for _, count in read))
    if options.write:
        write(learn(known, start))


if __name__ == "__main__":
    main()
