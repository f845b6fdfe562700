"""Printed minutes as PDF: running headers and footers, justified paragraphs, words parted at line ends.

Before it stand `source` and `heads`; `forms` calls it.
"""

import io
import re
from functools import cache, partial
from html import escape
from pathlib import Path

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from rendering.heads import head
from rendering.source import Block, Item, Meeting, blocks_of, runs_of

_LONG = re.compile(r"[a-z]{11,}")
_FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


def hanging(meeting: Meeting) -> bytes:
    """Number in the margin, title bold beside it, justified text below, as ModernGov prints minutes."""
    return _pdf(meeting, justified=True, hanging=True)


def typed(meeting: Meeting) -> bytes:
    """Number and title in one line of the text, words parted at line ends in some houses, a header on every page."""
    return _pdf(meeting, justified=bool(meeting.choose("justified", 2)), hanging=False)


def run_in(meeting: Meeting) -> bytes:
    """Number and title bold at the beginning of the item's first paragraph."""
    return _pdf(meeting, justified=bool(meeting.choose("justified", 2)), hanging=False, run_in=True)


def _pdf(meeting: Meeting, *, justified: bool, hanging: bool, run_in: bool = False) -> bytes:
    serif = "Times-Roman" if meeting.choose("serif", 2) else "Helvetica"
    base = ParagraphStyle(
        "base",
        fontName=serif,
        fontSize=11,
        leading=13.5,
        spaceAfter=8,
        alignment=TA_JUSTIFY if justified else 0,
        embeddedHyphenation=1 if meeting.choose("hyphens", 2) else 0,
    )
    flow: list[Flowable] = [*_head(meeting, base)]
    for item in meeting.items:
        indent = 1.2 * cm if hanging else 0
        blocks = blocks_of(item.text)
        if run_in and blocks and blocks[0].kind == "p":
            opening = f"**{item.number}. {item.title}.** " if item.number else f"**{item.title}.** "
            blocks[0] = Block("p", opening + blocks[0].text)
        else:
            flow += _opening(meeting, item, base, hanging=hanging)
        for block in blocks:
            flow += _block(block, ParagraphStyle("text", base, leftIndent=indent))
    flow += [Spacer(1, 12), *(Paragraph(_safe(line), base) for line in head(meeting).closing)]
    kept = io.BytesIO()
    document = SimpleDocTemplate(
        kept, pagesize=A4, leftMargin=2.3 * cm, rightMargin=2.3 * cm, topMargin=2.4 * cm, bottomMargin=2.2 * cm,
        invariant=1, title="Minutes",
    )  # fmt: skip
    decorate = partial(_decorated, meeting=meeting)
    document.build(flow, onFirstPage=decorate if meeting.choose("first", 2) else _nothing, onLaterPages=decorate)
    return kept.getvalue()


def _head(meeting: Meeting, base: ParagraphStyle) -> list[Flowable]:
    top = head(meeting)
    centred = ParagraphStyle("centred", base, alignment=TA_CENTER, fontSize=13, leading=16)
    people = (("Present:", "<br/>".join(map(_safe, top.present))), ("In attendance:", _safe("; ".join(top.officers))))
    rows = [[Paragraph(f"<b>{label}</b>", base), Paragraph(names, base)] for label, names in people]
    attendance = Table(rows, colWidths=[3.4 * cm, 12.6 * cm], style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]))
    absent = Paragraph(f"<b>Apologies:</b> {_safe(top.absent)}", base)
    return [
        *(Paragraph(f"<b>{_safe(line)}</b>", centred) for line in top.title if line),
        Spacer(1, 8),
        attendance,
        absent,
        Spacer(1, 8),
    ]


def _opening(meeting: Meeting, item: Item, base: ParagraphStyle, *, hanging: bool) -> list[Flowable]:
    capitals = meeting.choose("capitals", 3) == 0
    title = f"<b>{_safe(item.title.upper() if capitals else item.title)}</b>"
    point = "." if meeting.choose("point", 2) and item.number[-1:].isalnum() else ""
    number = f"<b>{_safe(item.number)}{point}</b>"
    space = ParagraphStyle("heading", base, spaceBefore=8, keepWithNext=1, alignment=0)
    if hanging and item.number:
        wide = max(1.2 * cm, 8 * len(item.number) + 12)
        row = Table(
            [[Paragraph(number, space), Paragraph(title, space)]],
            colWidths=[wide, 16 * cm - wide],
            style=TableStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "TOP")]),
        )
        row.keepWithNext = 1
        return [row]
    return [Paragraph(f"{number} {title}" if item.number else title, space)]


def _block(block: Block, style: ParagraphStyle) -> list[Flowable]:
    if block.kind == "table":
        width = 16 * cm / max(len(row) for row in block.rows)
        rows = [[Paragraph(_marked_up(cell, style), style) for cell in row] for row in block.rows]
        lines = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")])
        return [Table(rows, colWidths=[width] * len(rows[0]), style=lines), Spacer(1, 8)]
    if block.kind == "li":
        mark = "•" if block.mark in "•➢" else block.mark
        entry = ParagraphStyle("entry", style, leftIndent=style.leftIndent + 22, bulletIndent=style.leftIndent + 4)
        return [Paragraph(_marked_up(block.text, style), entry, bulletText=mark)]
    return [Paragraph(_marked_up(block.text, style), style)]


def _marked_up(text: str, style: ParagraphStyle) -> str:
    pieces: list[str] = []
    for run in runs_of(text):
        words = _safe(run.words)
        if style.embeddedHyphenation:
            words = _LONG.sub(lambda found: f"{found.group()[:5]}\xad{found.group()[5:]}", words)
        words = words.replace("\n", "<br/>")
        pieces.append(f"<b>{words}</b>" if run.bold else f"<i>{words}</i>" if run.italic else words)
    return "".join(pieces)


def _safe(text: str) -> str:
    """The text escaped; letters that no printer's own font has are written in one that has them."""
    words = escape(text, quote=False)
    return "".join(
        letter if letter.encode("cp1252", "ignore") else f'<font name="{_wide_font()}">{letter}</font>'
        for letter in words
    )


@cache
def _wide_font() -> str:
    path = next(iter(sorted(_FONTS.glob("*.ttf"))), None)
    if path is None:
        return "Symbol"
    registerFont(TTFont("Wide", str(path)))
    registerFontFamily("Wide", normal="Wide", bold="Wide", italic="Wide", boldItalic="Wide")
    return "Wide"


def _decorated(canvas: Canvas, document: SimpleDocTemplate, *, meeting: Meeting) -> None:
    """The running header and footer of a page."""
    top = head(meeting)
    canvas.saveState()
    canvas.setFont("Helvetica", 9)
    wide, high = A4
    if meeting.choose("running", 3):
        canvas.drawString(2.3 * cm, high - 1.4 * cm, f"{meeting.body}".encode("cp1252", "ignore").decode("cp1252"))
        canvas.drawRightString(wide - 2.3 * cm, high - 1.4 * cm, top.when)
    page = document.page
    words = (f"Page {page}", str(page), f"- {page} -", f"{page} of 9")[meeting.choose("page", 4)]
    canvas.drawCentredString(wide / 2, 1.2 * cm, words)
    canvas.restoreState()


def _nothing(_canvas: Canvas, _document: SimpleDocTemplate) -> None:
    """The first page of some houses bears neither."""
