"""How sure it is that a passage gives what a follow-up asked for: the signs, weighed.

Before it stand `signs` and `rivals`; after it `matching`. Two logistic regressions: the first weighs each sentence for
itself, the second the best sentence of an item beside its rivals. The weights are data, learned from labelled minutes
by tests/training/train_report_backs.py: `resources/rules/report_back_weights.toml`.
"""

import math
from collections.abc import Mapping
from functools import cache

from annotator.suggestions.wording import rules


@cache
def _weights(stage: str) -> tuple[float, Mapping[str, float]]:
    weights = dict(rules("report_back_weights")[stage])
    return weights.pop("to begin with", 0.0), weights


def weighed(stage: str, signs: Mapping[str, float]) -> float:
    """The signs together, as log odds: above 0 is likelier than not. The stage is "sentence" or "beside rivals"."""
    start, weights = _weights(stage)
    return start + sum([weights[name] * value for name, value in signs.items() if value and name in weights])


def chance(odds: float) -> float:
    """Log odds as a score from 0 to 1; from 0.5 a clerk should be asked."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds - _weights("asking")[0]))))
