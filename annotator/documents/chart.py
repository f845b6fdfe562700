"""A bar or line chart that Word draws itself, with its numbers inside: DrawingML, and a workbook for "Edit data".

Before it stands `wordxml`; `word_file` puts the parts into the package. A drawn chart stays sharp in print, takes the
fonts of the page, and is told to a screen reader by its description; its bars differ in shade, not in hue alone.
Element order and names are those of ECMA-376, part 1, chapters 20.4 and 21.2.
"""

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from annotator.documents.wordxml import xml_text
from annotator.places import APP_NAME

WIDTH, HEIGHT = 8_600_000, 2_700_000  # in EMU (914,400 to the inch): the width of the page between its margins
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_GREY, _INK = "D0D4DA", "333A45"


class Series(NamedTuple):
    """One row of numbers with its name and its colour (RRGGBB); a None is a gap."""

    name: str
    values: Sequence[float | None]
    colour: str


class Chart(NamedTuple):
    """A chart: what stands under its bars, and its series. `stacked` bars stand on one another; else it is lines.

    `description` says in words what it shows, for those who cannot see it.
    """

    title: str
    description: str
    categories: Sequence[str]
    series: Sequence[Series]
    axis: str
    stacked: bool = True


def chart_xml(chart: Chart, workbook_link: str) -> bytes:
    """The chart's own part; `workbook_link` is its relationship to the workbook with the same numbers."""
    drawn = _bars(chart) if chart.stacked else _lines(chart)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_MAIN}" xmlns:r="{_LINKS}"><c:roundedCorners val="0"/><c:chart>'
        f'<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{drawn}{_axes(chart)}</c:plotArea>'
        '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>'
        '<c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text(1000)}"
        f'<c:externalData r:id="{workbook_link}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def chart_paragraph(chart: Chart, link: str, number: int) -> str:
    """The paragraph that the chart stands in; `link` is the document's relationship to its part."""
    name, told = xml_text(chart.title), xml_text(chart.description)
    return (
        f'<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="{_PLACE}" distT="0" distB="0" '
        f'distL="0" distR="0"><wp:extent cx="{WIDTH}" cy="{HEIGHT}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{told}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" xmlns:r="{_LINKS}" '
        f'r:id="{link}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def workbook(chart: Chart) -> bytes:
    """The chart's numbers as a workbook, which Word opens for "Edit data"."""
    from openpyxl import Workbook  # with the first chart: it takes 80 ms, and starting the program does not wait for it

    book = Workbook()
    book.properties.creator = APP_NAME
    sheet = book.worksheets[0]
    sheet.append(["", *(series.name for series in chart.series)])
    for at, category in enumerate(chart.categories):
        sheet.append([category, *(series.values[at] for series in chart.series)])
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def _bars(chart: Chart) -> str:
    drawn = "".join(_one_series(chart, at, _filled(series.colour)) for at, series in enumerate(chart.series))
    return (
        '<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f'{drawn}<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )


def _lines(chart: Chart) -> str:
    drawn = "".join(_one_series(chart, at, _stroked(series.colour)) for at, series in enumerate(chart.series))
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{drawn}<c:marker val="1"/>'
        '<c:axId val="1"/><c:axId val="2"/></c:lineChart>'
    )


def _one_series(chart: Chart, at: int, look: str) -> str:
    letter = "BCDEFGH"[at]
    series, last = chart.series[at], len(chart.categories) + 1
    names = _points(list(chart.categories), "c:strRef", f"Sheet!$A$2:$A${last}", "c:strCache", "")
    form = "<c:formatCode>General</c:formatCode>"
    values = _points(list(series.values), "c:numRef", f"Sheet!${letter}$2:${letter}${last}", "c:numCache", form)
    smooth = "" if chart.stacked else '<c:smooth val="0"/>'
    title = _points([series.name], "c:strRef", f"Sheet!${letter}$1", "c:strCache", "")
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx>{title}</c:tx>{look}'
        f"<c:cat>{names}</c:cat><c:val>{values}</c:val>{smooth}</c:ser>"
    )


def _points(values: Sequence[object], kind: str, place: str, cache: str, form: str) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{xml_text(f"{value}")}</c:v></c:pt>'
        for at, value in enumerate(values)
        if value is not None
    )
    return f'<{kind}><c:f>{place}</c:f><{cache}>{form}<c:ptCount val="{len(values)}"/>{points}</{cache}></{kind}>'


def _filled(colour: str) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    return f'<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>'


def _stroked(colour: str) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    marker = f'<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{fill}</c:spPr></c:marker>'
    return f'<c:spPr><a:ln w="25400">{fill}</a:ln></c:spPr>{marker}'


def _axes(chart: Chart) -> str:
    line = f'<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{_GREY}"/></a:solidFill></a:ln></c:spPr>'
    title = (
        '<c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:p><a:pPr><a:defRPr sz="1000" b="0"/></a:pPr>'
        f'<a:r><a:rPr lang="en-GB" sz="1000" b="0"/><a:t>{xml_text(chart.axis)}</a:t></a:r></a:p></c:rich></c:tx>'
        '<c:overlay val="0"/></c:title>'
    )
    scale = '<c:scaling><c:orientation val="minMax"/>'
    ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
    return (
        f'<c:catAx><c:axId val="1"/>{scale}</c:scaling><c:delete val="0"/><c:axPos val="b"/>{ticks}{line}'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>'
        f'<c:valAx><c:axId val="2"/>{scale}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>'
        f'<c:majorGridlines>{line}</c:majorGridlines>{title}<c:numFmt formatCode="0" sourceLinked="0"/>{ticks}'
        '<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>'
    )


def _text(size: int) -> str:
    fill = f'<a:solidFill><a:srgbClr val="{_INK}"/></a:solidFill>'
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}">{fill}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )
