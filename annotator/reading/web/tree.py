"""The elements of a page's tree, with the types that lxml itself does not tell.

Before it stands nothing; every module that reads HTML or XML calls it.
"""

from collections.abc import Callable
from typing import TypeAlias, cast

from lxml import etree

__all__ = ["Element", "all_text", "finder", "take_out"]

Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage] - lxml has no public name


def all_text(element: Element) -> str:
    """Every letter below the element."""
    return "".join(element.itertext())  # pyright: ignore - lxml's stubs do not say that these are strings


def finder(path: str) -> Callable[[Element], list[Element]]:
    """A function that gives the elements at an XPath below an element."""
    found = etree.XPath(path)
    return lambda element: cast(list[Element], found(element))


def take_out(element: Element) -> None:
    """Take an element out of its tree; the words behind it stay."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)
