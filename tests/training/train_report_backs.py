"""Learn the weights of `resources/rules/report_back_weights.toml` from labelled series, and show how far to trust them.

    python tests/training/train_report_backs.py FILE... [--write]

The files are consecutive minutes with the tags inline (see `series`). Two logistic regressions with a ridge; a sign
that can only speak for an answer never gets a weight against it. Of the first, half the loss is that of choosing among
a follow-up's sentences, and none. Judged by leaving whole councils out. It also shows
what each part of the method adds, and beside it SQLite's FTS5 (bm25) over the same pairs. `--write` writes the file.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from bm25 import by_bm25
from scipy.optimize import minimize
from series import Series, families, read_series

from annotator.places import resources
from annotator.reportback.doubts import doubt
from annotator.reportback.extents import extent_in
from annotator.reportback.indexing import Index
from annotator.reportback.matching import OTHERS, candidates_of
from annotator.reportback.rivals import Candidate, Found, beside_rivals

FILE = resources() / "rules" / "report_back_weights.toml"
RIDGE_SENTENCE, RIDGE_RIVALS = 30.0, 60.0
AGAINST = {
    "tells: silent", "tells: asks", "tells: ahead", "tells: wonders", "tells: settles", "lacks the thing", "repeats",
    "sets a task", "sets a task + asked, near it",
    "cites another number", "third meeting or later", "tells: silent + asked, near it", "tells: asks + asked, near it",
    "follow-ups it fits better", "answered before",
}  # fmt: skip
EITHER = {"points back", "length", "length of what was asked", "due by then", "due later"}
PARTS: dict[str, tuple[str, ...]] = {
    "the words around the follow-up": ("around", "sentence before"),
    "rows and headings": ("row", "heading", "titles"),
    "themes (other words)": ("theme", "other words"),
    "what the passage tells": ("tells:",),
    "whether it sets a task itself": ("sets a task",),
    "the kind of thing asked for": ("the thing",),
    "who was to act": ("owner",),
    "when it was due": ("due", "meeting or later", "next meeting"),
    "numbers of minutes": ("number",),
    "rivals": ("ahead", "behind", "fits better", "answered before"),
}
Weights = Mapping[str, float]


@dataclass(frozen=True)
class Pair:
    """A follow-up and an item, with the best passage found, how sure, and whether it is a report back."""

    series: str
    asked: str
    item: str
    odds: float
    right: bool
    extent_right: bool = False


class Known:
    """A series with its candidates, and what the labels say of each."""

    def __init__(self, series: Series) -> None:
        self.series = series
        self.candidates = list(candidates_of(series.asked, Index(series.later)))

    def right(self, one: Candidate) -> bool:
        return bool(self.backs(one))

    def backs(self, one: Candidate) -> list:
        return self.series.backs.get((one.passage.item.later.id, one.wanted.asked.id), [])

    def quoted(self, one: Candidate) -> bool:
        """Whether the sentence stands in the words that were labelled."""
        span = one.passage.span
        return any(min(back.end, span.end) - max(back.start, span.start) > 10 for back, _ in self.backs(one))


def learn(
    rows: Sequence[Weights], right: Sequence[bool], ridge: float, lists: Sequence[int] | None = None
) -> dict[str, float]:
    """The weights that make the labels likeliest, each held to 0 by the ridge and on the side its sign speaks for.

    `lists` tells which rows are of one follow-up: then half the loss is how likely a right one of them is chosen.
    """
    names = sorted({name for row in rows for name in row})
    place = {name: index for index, name in enumerate(names)}
    table = np.zeros((len(rows), len(names)))
    for index, row in enumerate(rows):
        for name, value in row.items():
            table[index, place[name]] = value
    scale = table.std(axis=0)
    scale[scale < 1e-6] = np.inf
    mean = table.mean(axis=0)
    scaled = (table - mean) / scale
    wanted = np.asarray(right, float)

    def loss(point):
        odds = np.clip(scaled @ point[1:] + point[0], -30, 30)
        wrong = 1 / (1 + np.exp(-odds)) - wanted
        cost = (np.logaddexp(0, odds) - wanted * odds).sum()
        if lists is not None:
            of_lists, wrong_in_lists = choosing(odds, wanted, np.asarray(lists))
            cost, wrong = (cost + of_lists) / 2, (wrong + wrong_in_lists) / 2
        cost += ridge / 2 * (point[1:] @ point[1:])
        return cost, np.concatenate([[wrong.sum()], scaled.T @ wrong + ridge * point[1:]])

    sides = [(None, None) if name in EITHER else (None, 0) if name in AGAINST else (0, None) for name in names]
    found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=[(None, None), *sides]).x
    weights = found[1:] / scale
    return {"to begin with": float(found[0] - weights @ mean)} | dict(zip(names, map(float, weights), strict=True))


def choosing(odds: np.ndarray, wanted: np.ndarray, lists: np.ndarray) -> tuple[float, np.ndarray]:
    """The loss of choosing a right row of each list, or none where none is right; and its slope for each row."""
    weights = np.exp(odds)
    every = 1 + np.bincount(lists, weights)
    right = np.bincount(lists, weights * wanted)
    right[right == 0] = 1  # none
    cost = float((np.log(every) - np.log(right)).sum())
    return cost, weights / every[lists] - weights * wanted / right[lists]


def odds_of(weights: Weights, signs: Weights) -> float:
    return weights["to begin with"] + sum(weights.get(name, 0.0) * value for name, value in signs.items() if value)


class Learner:
    """Learns from some series and judges others; what is learned twice is kept."""

    def __init__(self, known: Sequence[Known], without: tuple[str, ...] = ()) -> None:
        self.known = known
        self._without = without
        self._sentence: dict[frozenset[str], Weights] = {}

    def _used(self, signs: Weights) -> Weights:
        if not self._without:
            return signs
        return {name: value for name, value in signs.items() if not any(part in name for part in self._without)}

    def sentence(self, train: Sequence[Known]) -> Weights:
        key = frozenset(one.series.name for one in train)
        if key not in self._sentence:
            rows, right, lists = [], [], []
            numbers: dict[tuple[str, str], int] = {}
            for known in train:
                for one in known.candidates:
                    rows.append(self._used(one.signs))
                    right.append(known.quoted(one))
                    asked = (known.series.name, one.wanted.asked.id)
                    lists.append(numbers.setdefault(asked, len(numbers)))
            self._sentence[key] = learn(rows, right, RIDGE_SENTENCE, lists)
        return self._sentence[key]

    def found(self, train: Sequence[Known], known: Known) -> list[Found]:
        weights = self.sentence(train)
        return beside_rivals(replace(one, odds=odds_of(weights, self._used(one.signs))) for one in known.candidates)

    def rivals(self, train: Sequence[Known]) -> Weights:
        """The second weighing, learned from what the first says of councils that it has not seen."""
        rows, right = [], []
        for council in {one.series.council for one in train}:
            rest = [one for one in train if one.series.council != council]
            for known in (one for one in train if one.series.council == council):
                for one in self.found(rest, known):
                    rows.append(self._used(one.signs))
                    right.append(known.right(one.best))
        return learn(rows, right, RIDGE_RIVALS)

    def judged(self) -> list[Pair]:
        """Every pair, judged by weights that were learned without its council."""
        pairs: list[Pair] = []
        for council in sorted({one.series.council for one in self.known}):
            train = [one for one in self.known if one.series.council != council]
            weights = self.rivals(train)
            for known in (one for one in self.known if one.series.council == council):
                for one in self.found(train, known):
                    odds = odds_of(weights, self._used(one.signs)) - doubt(one.best.wanted, one.best.passage)
                    pairs.append(pair_of(known, one, odds))
        return pairs


def pair_of(known: Known, one: Found, odds: float) -> Pair:
    best = one.best
    backs = known.backs(best)
    right = bool(backs) and extent_in(best.wanted, best.passage) in {how for _, how in backs[:1]}
    return Pair(known.series.name, best.wanted.asked.id, best.passage.item.later.id, odds, bool(backs), right)


def best_cut(pairs: Iterable[Pair], wanted: int) -> float:
    """The odds from which on proposing gives the best F1."""
    best, cut, right = 0.0, 0.0, 0
    for count, pair in enumerate(sorted(pairs, key=lambda pair: -pair.odds), 1):
        right += pair.right
        f1 = 2 * right / (count + wanted)
        if f1 > best:
            best, cut = f1, pair.odds
    return cut


def figures(pairs: Sequence[Pair], cut: float, wanted: int) -> tuple[float, float, float, float]:
    """Precision, recall, F1, and the extent of those found."""
    kept = [pair for pair in pairs if pair.odds >= cut]
    right = sum(pair.right for pair in kept)
    extent = sum(pair.extent_right for pair in kept) / max(1, right)
    return right / max(1, len(kept)), right / max(1, wanted), 2 * right / max(1, len(kept) + wanted), extent


def first_three(known: Sequence[Known], learner: Learner) -> tuple[int, int, int]:
    """How many report backs have their passage, or their item, among the first three for the follow-up; and of all.

    The passages are those of `Match` and its `others`, by how sure each sentence is; the items by their best sentence.
    """
    passages = items = 0
    for one in known:
        train = [other for other in known if other.series.council != one.series.council]
        ranked: defaultdict[str, list[Found]] = defaultdict(list)
        for found in sorted(learner.found(train, one), key=lambda found: -found.best.odds):
            ranked[found.best.wanted.asked.id].append(found)
        for item, asked in one.series.backs:
            items += any(found.best.passage.item.later.id == item for found in ranked[asked][:3])
            every = [candidate for found in ranked[asked] for candidate in (found.best, *found.others[:OTHERS])]
            first = sorted(every, key=lambda candidate: -candidate.odds)[:3]
            passages += any(best.passage.item.later.id == item and one.quoted(best) for best in first)
    return passages, items, sum(len(one.series.backs) for one in known)


def show(name: str, pairs: Sequence[Pair], wanted: int) -> float:
    cut = best_cut(pairs, wanted)
    precision, recall, f1, extent = figures(pairs, cut, wanted)
    print(f"{name:<44} {precision:9.3f} {recall:7.3f} {f1:6.3f} {extent:7.3f}")
    return cut


def write(sentence: Weights, rivals: Weights, cut: float) -> None:
    """Put the weights into their file, the strongest first."""
    rows = [
        "# How much each sign weighs when a passage may give what was asked for: log odds for each unit of the sign.",
        "# Learned from labelled minutes by tests/training/train_report_backs.py. The signs are told in signs.py and",
        "# rivals.py of annotator/reportback; a sign that is not here weighs nothing.",
    ]
    for stage, weights in (("sentence", sentence), ("beside rivals", rivals), ("asking", {"to begin with": cut})):
        rows += ["", f'["{stage}"]' if " " in stage else f"[{stage}]"]
        rows.append(f'"to begin with" = {weights["to begin with"]:.3f}')
        strong = [(name, value) for name, value in weights.items() if name != "to begin with" and abs(value) >= 0.005]
        rows += [f'"{name}" = {value:.3f}' for name, value in sorted(strong, key=lambda one: -abs(one[1]))]
    FILE.write_text("\n".join(rows) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn how report backs are matched.")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--parts", action="store_true", help="show what each part of the method adds")
    options = parser.parse_args()
    every = read_series(options.files)
    known = [Known(series) for series in every]
    wanted = sum(len(series.backs) for series in every)
    reached = len(
        {(k.series.name, c.wanted.asked.id, c.passage.item.later.id) for k in known for c in k.candidates if k.right(c)}
    )
    print(f"{len(every)} series of {len(list(families(every)))} councils, {wanted} report backs, {reached} weighed")
    print(f"{'':<44} precision  recall     F1  extent")
    show("FTS5 bm25, best item of each follow-up", [Pair(*row) for row in by_bm25(every)], wanted)
    learner = Learner(known)
    pairs = learner.judged()
    cut = show("this method, councils left out", pairs, wanted)
    for series in every:
        own = [pair for pair in pairs if pair.series == series.name]
        precision, recall, f1, extent = figures(own, cut, len(series.backs))
        print(f"    {series.name:<40} {precision:9.3f} {recall:7.3f} {f1:6.3f} {extent:7.3f}   of {len(series.backs)}")
    passages, items, total = first_three(known, learner)
    print(f"among the first three: the passage {passages / total:.3f}, its item {items / total:.3f}")
    if options.parts:
        for part, names in PARTS.items():
            show(f"without {part}", Learner(known, names).judged(), wanted)
    if options.write:
        write(learner.sentence(known), learner.rivals(known), cut)


if __name__ == "__main__":
    main()
