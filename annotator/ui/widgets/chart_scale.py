"""The round numbers at the side of a chart. Comes before `chart`; no Qt."""

_ROUND = (1, 2, 5)


def steps_to(greatest: float, most: int = 4) -> list[int]:
    """Round numbers from nought to at least the greatest, in at most so many steps: 0, 5, 10, 15."""
    power = 1
    while True:
        for base in _ROUND:
            step = base * power
            if step * max(most, 1) >= greatest:
                count = max(1, -int(-greatest // step))
                return [step * number for number in range(count + 1)]
        power *= 10
