"""Opening 100,000 words with 1,000 marks, against the same plain text in a bare QTextEdit in the same run.

Run with `pytest tests/benchmarks/test_text_view_speed.py -s`; it prints the figures and the ratio.
"""

import random
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication, QTextEdit

from annotator.records import TagKind
from annotator.ui import theme as themes
from annotator.ui.widgets.card import CardContent, CardList
from annotator.ui.widgets.item_text import ItemTextView, Mark

WORDS = ("the", "Panel", "asked", "Head", "of", "Service", "for", "figures", "by", "ward", "and", "next", "meeting")
ROUNDS = 7
TO_OPEN = 0.1
TO_LIST = 0.15


def _text(words: int) -> str:
    pick = random.Random(1)
    return "\n\n".join(" ".join(pick.choices(WORDS, k=60)) + "." for _ in range(words // 60))


def _marks(text: str, count: int) -> list[Mark]:
    pick = random.Random(2)
    step = len(text) // count
    starts = [number * step + pick.randrange(40) for number in range(count)]
    kinds = list(TagKind)
    return [
        Mark(str(n), kinds[n % 4], start, start + pick.randrange(15, 200), n % 2 == 0, current=n == 5)
        for n, start in enumerate(starts)
    ]


def _seconds(widget, show) -> float:
    """The median time to show something and to paint it once."""
    widget.resize(800, 700)
    widget.show()
    QApplication.processEvents()
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        show()
        widget.grab()
        times.append(perf_counter() - begun)
    return median(times)


def test_a_long_text_with_a_thousand_marks_opens_at_once(qtbot, qapp, capsys):
    text = _text(100_000)
    marks = _marks(text, 1_000)
    bare, view = QTextEdit(), ItemTextView(themes.light())
    for widget in (bare, view):
        qtbot.addWidget(widget)

    def open_item() -> None:
        view.show_text(text)
        view.show_marks(marks)

    plain = _seconds(bare, lambda: bare.setPlainText(text))
    tagged = _seconds(view, open_item)
    others = [marks, [*marks[:5], *marks[6:]]]
    remark = _seconds(view, lambda: view.show_marks(others[len(view.marks()) == 1_000]))
    with capsys.disabled():
        print(
            f"\nbare QTextEdit {plain * 1e3:.1f} ms; with 1,000 marks {tagged * 1e3:.1f} ms"
            f" ({tagged / plain:.1f} times); other marks {remark * 1e3:.1f} ms"
        )
    assert tagged < TO_OPEN


def test_five_hundred_cards_are_listed_at_once(qtbot, qapp, capsys):
    cards = CardList(themes.light())
    qtbot.addWidget(cards)
    rounds = iter(range(ROUNDS))

    def show() -> None:
        number = next(rounds)
        quote = "asked for figures by ward to be circulated to the Panel by the end of October"
        rows = (("Owner", "Head of Early Help"), ("Due", ""))
        cards.show_cards(
            [
                CardContent(str(n), TagKind.FOLLOW_UP, "accepted", f"{number} {n} {quote}", rows, "Why." * 20)
                for n in range(500)
            ]
        )

    spent = _seconds(cards, show)
    with capsys.disabled():
        print(f"\n500 cards {spent * 1e3:.1f} ms")
    assert spent < TO_LIST
