"""Learn the weights of `resources/rules/by_words.toml` from labelled minutes, and show how far they can be trusted.

    python tests/training/train_by_words.py FILE... [--write] [--shares FILE...]

The files are minutes with the tags inline. Each clause is an example; logistic regression with a penalty on the sum of
the weights (scikit-learn, for the training alone) leaves most words without one, so that the file can be read and
reviewed. Judged by leaving whole councils out. `--shares` names labelled minutes that nothing was learned from: it says
how often proposals of each score are right there, and with `--write` puts that curve into the file.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from calibrating import Point, curve
from labelled import ENOUGH, ITEM, matched, untagged
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from annotator.places import resources
from annotator.records import Span, TagKind
from annotator.suggestions import suggest, unruly
from annotator.suggestions.by_words import Heard, clauses_of, heard, shared
from annotator.suggestions.passages import flattened
from annotator.suggestions.resolutions import decisions

FILE = resources() / "rules" / "by_words.toml"
STRENGTH = 0.6  # the greater, the more words get a weight (about 260)
SELDOM = 4  # a word in fewer clauses gets none
FOLDS = 12

EVEN = ((0.0, 0.0), (1.0, 1.0))  # a curve that leaves every score as it is

Thing = tuple[str, str]
ALWAYS: Thing = ("always", "always")


@dataclass(frozen=True, slots=True)
class Example:
    """A clause: its council, what speaks for or against it, and whether it stands for a labelled follow-up."""

    council: str
    things: frozenset[Thing]
    right: bool


def examples(path: Path) -> Iterator[Example]:
    """Every clause of a file of labelled minutes."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    council = next((line[8:].strip() for line in head.splitlines() if line.startswith("council:")), path.stem)
    for tagged in ITEM.split(body)[1:]:
        text, gold = untagged(tagged.strip("\n"))
        read = flattened(text)
        for clause in clauses_of(read, decisions(read)):
            right = any(shared(clause.span, one) >= ENOUGH for one in gold)
            yield Example(council, frozenset(_things(heard(read, clause))), right)


def _things(told: Heard) -> Iterator[Thing]:
    yield from ((kind, thing) for kind, of_kind in zip(Heard._fields, told, strict=True) for thing in of_kind)


def learn(known: Sequence[Example]) -> dict[Thing, float]:
    """The weight of each thing that has one."""
    count = Counter(thing for one in known for thing in one.things)
    names = sorted(thing for thing in count if count[thing] >= SELDOM)
    columns = {thing: column for column, thing in enumerate(names)}
    rows = [[columns[thing] for thing in one.things if thing in columns] for one in known]
    starts = np.cumsum([0, *map(len, rows)], dtype=np.int32)
    places = np.array([column for row in rows for column in row], dtype=np.int32)
    table = csr_matrix((np.ones(len(places)), places, starts), shape=(len(known), len(names)))
    model = LogisticRegression(C=STRENGTH, penalty="l1", solver="liblinear", max_iter=1000)
    model.fit(table, [one.right for one in known])
    found = {thing: float(weight) for thing, weight in zip(names, model.coef_[0], strict=True) if abs(weight) >= 0.005}
    return {ALWAYS: float(model.intercept_[0]), **found}


def judge(known: Sequence[Example]) -> None:
    """Print how often each band of odds is right, in councils left out of the learning."""
    councils = sorted({one.council for one in known})
    bands: dict[int, list[bool]] = {}
    for fold in range(min(FOLDS, len(councils))):
        out = set(councils[fold::FOLDS])
        learned = learn([one for one in known if one.council not in out])
        for one in (one for one in known if one.council in out):
            odds = learned[ALWAYS] + sum(learned.get(thing, 0.0) for thing in one.things)
            bands.setdefault(max(-4, min(4, round(odds))), []).append(one.right)
    print("log odds  clauses  right  expected")
    for odds, right in sorted(bands.items()):
        print(f"{odds:8d} {len(right):8d}  {sum(right) / len(right):5.2f}  {1 / (1 + np.exp(-odds)):8.2f}")


def write(learned: dict[Thing, float]) -> None:
    """Put the weights into the file, in place of those that stand there."""
    rules, _, _ = FILE.read_text(encoding="utf-8").partition("[always]\n")
    kinds = ("always", *Heard._fields)
    rows = {kind: sorted((name, weight) for (of, name), weight in learned.items() if of == kind) for kind in kinds}
    tables = (f"[{kind}]\n" + "".join(f'"{name}" = {weight:.2f}\n' for name, weight in rows[kind]) for kind in kinds)
    FILE.write_text(rules + "\n".join(tables), encoding="utf-8")


def proposed(paths: Sequence[Path]) -> list[tuple[float, bool]]:
    """How sure each proposed follow-up is, before the curve, and whether it is right."""
    found: list[tuple[float, bool]] = []
    for path in paths:
        for tagged in ITEM.split(path.read_text(encoding="utf-8").partition("\n---\n")[2])[1:]:
            text, gold = untagged(tagged.strip("\n"))
            asked = [one for one in suggest(text) if one.kind is TagKind.FOLLOW_UP]
            right = matched([Span(one.start, one.end) for one in asked], gold)
            found += [(one.score, at in right) for at, one in enumerate(asked)]
    return found


def write_shares(points: Sequence[Point]) -> None:
    """Put the curve into the file."""
    said = ", ".join(f"[{sure:.3f}, {share:.3f}]" for sure, share in points)
    rules = FILE.read_text(encoding="utf-8")
    FILE.write_text(re.sub(r"^shares = .*$", f"shares = [{said}]", rules, flags=re.MULTILINE), encoding="utf-8")


def with_curve(paths: Sequence[Path], *, write: bool) -> None:
    """Show how often proposals are right, by how sure they are, and write the curve where asked."""
    unruly.shares = lambda: EVEN
    points = curve(proposed(paths))
    print("sure   right")
    for sure, share in points:
        print(f"{sure:.2f}  {share:6.2f}")
    if write:
        write_shares(points)


def main() -> None:
    """Learn, judge, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--shares", nargs="+", type=Path, default=[], metavar="FILE")
    options = parser.parse_args()
    known = [one for path in options.files for one in examples(path)]
    print(f"{len(known)} clauses, {sum(one.right for one in known)} of them follow-ups")
    judge(known)
    learned = learn(known)
    print(f"{len(learned)} weights")
    if options.write:
        write(learned)
    if options.shares:
        with_curve(options.shares, write=options.write)


if __name__ == "__main__":
    main()
