"""What a score comes to: of all that were scored so, how many were right. A curve that never falls.

Before it stands nothing; after it `train_follow_ups`, which fits the curve on scores by weights that were learned
without the council in question, and puts it into the file beside the weights.
"""

from collections.abc import Sequence

Point = tuple[float, float]
Scored = Sequence[tuple[float, bool]]
GROUPS = 14  # of the same size; neighbours that would let the curve fall become one
BEFOREHAND = 1.0  # so many right and so many wrong are counted in each group before any is seen


def curve(scored: Scored) -> list[Point]:
    """Points from a score to the share that is right, rising from left to right (pool adjacent violators)."""
    ordered = sorted(scored)
    size = max(1, -(-len(ordered) // GROUPS))
    blocks: list[list[tuple[float, bool]]] = []
    for start in range(0, len(ordered), size):
        blocks.append(list(ordered[start : start + size]))
        while len(blocks) > 1 and _share(blocks[-2]) >= _share(blocks[-1]):
            last = blocks.pop()
            blocks[-1] += last
    return [(round(sum(score for score, _ in one) / len(one), 3), round(_share(one), 3)) for one in blocks]


def _share(block: Scored) -> float:
    return (sum(right for _, right in block) + BEFOREHAND) / (len(block) + 2 * BEFOREHAND)
