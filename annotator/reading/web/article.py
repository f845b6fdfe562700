"""The main text of a page that is no minutes: an article, an inspectorate's letter, a council's news.

Before it stands `blocks`; `html` calls it. The extractor says which words belong to the text; they are kept as
they stand on the page, with its numbers, lists and tables, of which an extractor keeps little. It is loaded when the
first such page comes, being large. Where it finds too little, the whole page is taken.
"""

import logging
import re

from annotator.reading.passages import Style
from annotator.reading.web.blocks import Block
from annotator.reading.web.source import without_long_tags

_ENOUGH = 0.15  # of the page's words: an extractor that finds less has missed the text
_LARGEST = 1_000_000  # letters of a page that the extractor is given
_MARK = re.compile(r"^\s*\w{1,6}\.\s")
_WORD = re.compile(r"\w+")


def article_in(page: str, blocks: list[Block]) -> list[Block]:
    """The blocks of the page's main text; `blocks` are those of the whole page, its site's parts left out."""
    if len(page) > _LARGEST or not blocks:
        return blocks
    main = _plain(_extracted(without_long_tags(page)))
    kept = [block for block in blocks if (words := _plain(_without_mark(block))).strip() and words in main]
    return _with_its_headline(kept, blocks) if _count(kept) >= _ENOUGH * _count(blocks) else blocks


def _with_its_headline(kept: list[Block], blocks: list[Block]) -> list[Block]:
    """An extractor may take the headline for the site's: it stands above the text."""
    headline = next((block for block in blocks if block.level == 1), None)
    return kept if headline is None or headline in kept else [headline, *kept]


def _extracted(page: str) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.extract(page, include_comments=False, include_tables=True, favor_recall=True) or ""


def _without_mark(block: Block) -> str:
    """The words of a list's entry without the number that only the browser shows."""
    return _MARK.sub("", block.words, count=1) if block.style is Style.LIST else block.words


def _plain(words: str) -> str:
    return f" {' '.join(_WORD.findall(words.casefold()))} "


def _count(blocks: list[Block]) -> int:
    return sum(len(block.words.split()) for block in blocks)
