"""Web pages: ModernGov's, other systems' minutes, articles. The words that the page has to tell, and no more.

Before it stand `source` (bytes to tree), `about` (what the page says of itself), `moderngov`, and for any
other page `chrome`, `blocks`, `minutes` and `article`; `forms`, `archive` and `pasted`
call it.
"""

from annotator.reading.passages import ReadText, TextBuilder
from annotator.reading.web.about import address_of, article_day, council_of, metas_of, title_of
from annotator.reading.web.article import article_in
from annotator.reading.web.blocks import Block, blocks_of
from annotator.reading.web.chrome import is_site_line, without_chrome, without_hidden
from annotator.reading.web.minutes import is_minutes, minutes_hints
from annotator.reading.web.moderngov import read_moderngov
from annotator.reading.web.moderngov_parts import IS_ITEM_PAGE, IS_MODERNGOV
from annotator.reading.web.source import letters_of, tree_of
from annotator.reading.web.tree import Element


class HtmlReader:
    """Reads `.html`, `.htm`, `.xhtml` and pages that were saved as `.aspx`."""

    form = "html"
    suffixes = frozenset({".html", ".htm", ".xhtml", ".aspx"})

    def read(self, data: bytes, name: str) -> ReadText:
        """The page's text with its items, labels and documents marked where the page names them."""
        return read_page(letters_of(data, name), name, self.form)


def read_page(page: str, name: str, form: str, address: str = "", *, selected: bool = False) -> ReadText:
    """A page that is decoded already. `address` is where it was taken from, where that is known from elsewhere.

    Of what the clerk `selected` on a page all is kept.
    """
    root = tree_of(page, name)
    metas = metas_of(root)
    title = title_of(root, metas)
    hints = {"title": title, "council": council_of(root, metas), "address": address or address_of(page, metas)}
    builder = _moderngov(root, page, title, hints) or _any(root, page, metas, hints, selected=selected)
    return ReadText(
        form=form,
        text=builder.text,
        passages=tuple(builder.passages),
        hints={key: value for key, value in hints.items() if value},
    )


def _moderngov(root: Element, page: str, title: str, hints: dict[str, str]) -> TextBuilder | None:
    """The page as one of ModernGov's, if it is one."""
    if not (IS_MODERNGOV.search(page) or IS_ITEM_PAGE.search(page)):
        return None
    own = next((part for part in root.iter("div") if part.get("id") == "modgov"), None)
    if own is None:
        without_chrome(root)
    else:
        without_hidden(own)
    builder = read_moderngov(root if own is None else own, title, hints)
    return builder if builder.passages else None


def _any(root: Element, page: str, metas: dict[str, str], hints: dict[str, str], *, selected: bool) -> TextBuilder:
    """Minutes with all that they hold; of any other page its main text."""
    day = article_day(root, metas)
    without_chrome(root)
    blocks = [block for block in blocks_of(root) if not is_site_line(block.words)]
    if is_minutes(blocks):
        hints.update(minutes_hints(blocks))
    else:
        blocks = blocks if selected else article_in(page, blocks)
        if day:
            hints["date"] = day
    return _built(blocks)


def _built(blocks: list[Block]) -> TextBuilder:
    builder = TextBuilder()
    for block in blocks:
        builder.add(block.words, block.style, level=block.level, bold=block.bold)
    return builder
