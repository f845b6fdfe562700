"""Learn the weights of `resources/rules/weighing.toml` from labelled minutes, and show how far they can be trusted.

    python tests/training/train_follow_ups.py FILE... [--judge FILE...] [--write]

The files are minutes with the tags inline. Logistic regression: a weight starts from the prior that the rules give
it, and stays near where few examples speak. Judged by leaving whole councils out; `--judge` shows the figures for some
of the files alone, though all are learned from. `--write` puts the weights, and what a score comes to, into the file.
"""

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from calibrating import Point, curve
from labelled import Example, examples

from annotator.places import resources
from annotator.suggestions.phrases import directing, families, weighing_rules
from annotator.suggestions.weighing import read_off

FILE = resources() / "rules" / "weighing.toml"
FOLDS, ROUNDS, STEP = 20, 200, 0.5
SPREAD = 0.6  # how far from its prior a weight is expected to lie
NOTES = ("somebody to do", "thing to be done", "headed action", "table", "pointed back at")
OF_A_NOTE = 1.4  # where the weight of a note of something to do starts

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Judged:
    """An example's score by weights, and by a curve, that were learned without its council."""

    example: Example
    score: float


def priors() -> dict[str, float]:
    """Where each weight starts: what the rules say of themselves, and the priors of the signs."""
    start: dict[str, float] = defaultdict(float)
    for one in (*families(), *directing()):
        start[f"rule: {one.key}"] = math.log(one.score / (1 - one.score))
    start |= {f"rule: {name}": OF_A_NOTE for name in NOTES}
    for sign in weighing_rules()["sign"]:
        for name in (sign["name"], f"{sign['name']} (limb)"):
            start[name] = float(sign.get("prior", 0.0))
    return start


def learn(known: Sequence[Example], start: Weights) -> dict[str, float]:
    """The weights that make the examples likeliest, each held to its prior."""
    count = Counter(name for one in known for name in one.signs)
    weights = {name: start.get(name, 0.0) for name in count}
    for _ in range(ROUNDS):
        slope = {name: (weights[name] - start.get(name, 0.0)) / SPREAD**2 for name in weights}
        for one in known:
            wrong = chance(one.signs, weights) - one.right
            for name in one.signs:
                slope[name] += wrong
        for name in weights:
            weights[name] -= STEP * slope[name] / (count[name] + 4 / SPREAD**2)
    return weights


def chance(found: Iterable[str], weights: Weights) -> float:
    """How likely words with these signs are a follow-up, before the curve."""
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in found)))


def left_out(known: Sequence[Example], start: Weights) -> list[list[Judged]]:
    """The examples, some councils at a time, scored by weights that were learned from the other councils."""
    councils = sorted({one.council for one in known})
    folds: list[list[Judged]] = []
    for fold in range(min(FOLDS, len(councils))):
        out = set(councils[fold::FOLDS])
        weights = {**start, **learn([one for one in known if one.council not in out], start)}
        folds.append([Judged(one, chance(one.signs, weights)) for one in known if one.council in out])
    return folds


def as_shares(folds: Sequence[Sequence[Judged]]) -> list[Judged]:
    """The same with scores that say the share that is right, each by a curve fitted on the other councils."""
    found: list[Judged] = []
    for fold in folds:
        points = curve([(one.score, one.example.right) for other in folds if other is not fold for one in other])
        found += [Judged(one.example, read_off(points, one.score)) for one in fold]
    return found


def show(judged: Sequence[Judged], wanted: int) -> None:
    """Print precision, recall and F1 by the least score, and how often each band of scores is right."""
    print("least score  precision  recall  F1")
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        kept = [one.example.right for one in judged if one.score >= least]
        precision, recall = sum(kept) / max(1, len(kept)), sum(kept) / wanted
        print(f"{least:11.2f}  {precision:9.3f}  {recall:6.3f}  {2 * precision * recall / (precision + recall):.3f}")
    print("score      of  right")
    for low in range(0, 100, 10):
        band = [one.example.right for one in judged if min(int(one.score * 10), 9) * 10 == low]
        if band:
            print(f"{low / 100:.1f}–{low / 100 + 0.1:.1f} {len(band):6d}  {sum(band) / len(band):.2f}")


def write(weights: Weights, points: Sequence[Point]) -> None:
    """Put the weights and the curve into the file of rules, in place of those that stand there."""
    rules, _, _ = FILE.read_text(encoding="utf-8").partition("[learned]\n")
    shares = ", ".join(f"[{score:.3f}, {share:.3f}]" for score, share in points)
    rows = (f'"{name}" = {weight:.2f}\n' for name, weight in sorted(weights.items()))
    learned = f"[learned]\nshares = [{shares}]\n\n[learned.weights]\n{''.join(rows)}"
    FILE.write_text(rules + learned, encoding="utf-8")


def main() -> None:
    """Learn, judge, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--judge", nargs="*", type=Path, default=[], metavar="FILE")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    read = {path: examples(path) for path in options.files}
    known = [one for found, _ in read.values() for one in found]
    start = priors()
    folds = left_out(known, start)
    asked = options.judge or options.files
    of_asked = {id(one) for path in asked for one in read[path][0]}
    wanted = sum(read[path][1] for path in asked)
    judged = [one for one in as_shares(folds) if id(one.example) in of_asked]
    print(f"{len(judged)} candidates, {sum(one.example.right for one in judged)} right, {wanted} wanted")
    show(judged, wanted)
    if options.write:
        write(learn(known, start), curve([(one.score, one.example.right) for fold in folds for one in fold]))


if __name__ == "__main__":
    main()
