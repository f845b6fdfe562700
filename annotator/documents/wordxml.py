"""Paragraphs and tables as WordprocessingML, written as strings.

`log_rows` and `action_log` say what stands in a document; this says it in XML, and `word_file` puts it into the
template. Strings, because python-docx takes 0.7 seconds for a table of 1,000 rows where strings take hundredths.
Elements stand in the order of the schema, which Word insists on.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_KEPT_WHOLE = 400  # characters in one cell: a longer row, kept whole, would leave most of a page white
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Paragraph(NamedTuple):
    """A paragraph of a cell: `strong` words come first, then `text`."""

    text: str
    strong: str = ""


class Column(NamedTuple):
    """A column of a table: its heading, and its width in twentieths of a point."""

    heading: str
    width: int


Cell = Sequence[Paragraph]


def clean(text: str) -> str:
    """The text in one line: runs of white space are one space, and what XML cannot hold is gone."""
    line = " ".join(text.split())
    return line if line.isprintable() else _ILLEGAL.sub("", line).strip()


def shortened(text: str, length: int) -> str:
    """The text, cleaned, in at most `length` characters: what is longer is cut between two words and ends in "…"."""
    line = clean(text)
    if len(line) <= length:
        return line
    head = line[:length].rpartition(" ")[0] or line[: length - 1]
    return f"{head.rstrip(' ,;:')}…"


def xml_text(text: str) -> str:
    """The text, cleaned, as it may stand in an element or in an attribute."""
    line = clean(text)
    if "&" in line:
        line = line.replace("&", "&amp;")
    return line.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def lines_run(*lines: str) -> str:
    """A run of text in which each line stands under the one before."""
    return f"<w:r>{'<w:br/>'.join(f'<w:t>{xml_text(line)}</w:t>' for line in lines)}</w:r>"


def body_xml(content: str) -> str:
    """The paragraphs and tables as one piece of XML that can be parsed."""
    return f'<w:body xmlns:w="{_NAMESPACE}">{content}</w:body>'


def styled(style: str, *lines: str, above: bool = False) -> str:
    """A paragraph in a built-in style, of one line or more; `above` what follows, it stays on the same page."""
    kept = "<w:keepNext/>" if above else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>{lines_run(*lines)}</w:p>'


def after_table() -> str:
    """The paragraph that Word wants after a table at the end of a document, too low to make a new page."""
    spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return f'<w:p><w:pPr>{spacing}<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'


def table(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, caption: str, description: str) -> str:
    """A table of fixed widths whose header row is repeated on each page and whose rows, unless long, stay whole.

    `caption` and `description` are what a screen reader says of it. Each row has a cell for each column, and each
    cell at least one paragraph with words in it.
    """
    opened = [f'<w:tc><w:tcPr><w:tcW w:w="{c.width}" w:type="dxa"/></w:tcPr>' for c in columns]
    body = "".join(_row(opened, cells) for cells in rows)
    grid = "".join(f'<w:gridCol w:w="{c.width}"/>' for c in columns)
    return (
        f"<w:tbl>{_table_properties(columns, caption, description)}<w:tblGrid>{grid}</w:tblGrid>"
        f"{_header_row(columns)}{body}</w:tbl>"
    )


def _table_properties(columns: Sequence[Column], caption: str, description: str) -> str:
    width = sum(c.width for c in columns)
    return (
        f'<w:tblPr><w:tblStyle w:val="LogTable"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0"'
        f' w:noVBand="1"/><w:tblCaption w:val="{xml_text(caption)}"/>'
        f'<w:tblDescription w:val="{xml_text(description)}"/></w:tblPr>'
    )


def _header_row(columns: Sequence[Column]) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{c.width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:keepNext/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>{xml_text(c.heading)}</w:t></w:r></w:p></w:tc>'
        for c in columns
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(opened: Sequence[str], cells: Sequence[Cell]) -> str:
    inner = [f"{start}{''.join(map(_paragraph, cell))}</w:tc>" for start, cell in zip(opened, cells, strict=True)]
    long = any(sum(len(paragraph.text) for paragraph in cell) > _KEPT_WHOLE for cell in cells)
    properties = "" if long else "<w:trPr><w:cantSplit/></w:trPr>"
    return f"<w:tr>{properties}{''.join(inner)}</w:tr>"


def _paragraph(paragraph: Paragraph) -> str:
    text, strong = paragraph
    first = f'<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>{xml_text(strong)}</w:t></w:r>' if strong else ""
    return f"<w:p>{first}<w:r><w:t>{xml_text(text)}</w:t></w:r></w:p>" if text else f"<w:p>{first}</w:p>"
