"""Word documents for tests, as bytes, out of the XML that Word itself would write."""

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def word_file(
    body: str,
    *,
    styles: str = "",
    numbering: str = "",
    parts: dict[str, bytes] | None = None,
    relations: str = "",
    main_type: str = _MAIN_TYPE,
    without: tuple[str, ...] = (),
) -> bytes:
    """A .docx with that body; `relations` are more lines of the main part's."""
    files: dict[str, bytes] = {
        "[Content_Types].xml": _types(main_type),
        "_rels/.rels": _relations(f'<Relationship Id="r1" Type="{_KINDS}/officeDocument" Target="word/document.xml"/>'),
        "word/_rels/document.xml.rels": _relations(
            f'<Relationship Id="s" Type="{_KINDS}/styles" Target="styles.xml"/>'
            f'<Relationship Id="n" Type="{_KINDS}/numbering" Target="numbering.xml"/>{relations}'
        ),
        "word/document.xml": xml(f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"),
        "word/styles.xml": xml(f"<w:styles {NAMES}>{styles}</w:styles>"),
        "word/numbering.xml": xml(f"<w:numbering {NAMES}>{numbering}</w:numbering>"),
        **(parts or {}),
    }
    return zipped({name: content for name, content in files.items() if name not in without})


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip of these files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return file.getvalue()


def xml(text: str) -> bytes:
    """A part."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'.encode()


def p(words: str = "", properties: str = "", look: str = "") -> str:
    """A paragraph of one run."""
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return (
        f"<w:p><w:pPr>{properties}</w:pPr>{run(words, look)}</w:p>"
        if words
        else f"<w:p><w:pPr>{properties}</w:pPr></w:p>"
    )


def run(words: str, look: str = "") -> str:
    """A run of letters."""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def styled(words: str, style: str) -> str:
    """A paragraph of a style."""
    return p(words, f'<w:pStyle w:val="{style}"/>')


def listed(words: str, depth: int = 0, number: int = 1) -> str:
    """A paragraph of an automatic list."""
    return p(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def style(name: str, properties: str = "", *, based_on: str = "", kind: str = "paragraph", look: str = "") -> str:
    """A style whose id is its name without spaces."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def level(depth: int, pattern: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def lists(*levels: str, number: int = 1, override: str = "") -> str:
    """A kind of list, and a list of that kind."""
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/>{override}</w:num>'
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is its paragraphs' XML, or words, one paragraph for each line."""
    grid = '<w:gridCol w:w="2400"/>' * len(rows[0])
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(row(*cells) for cells in rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of a table."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cell(words) for words in cells)}</w:tr>"


def cell(words: str, properties: str = "") -> str:
    """A cell of a table."""
    inside = words if words.startswith("<w:") else "".join(p(line) for line in words.split("\n"))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def _types(main_type: str) -> bytes:
    return xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )


def _relations(lines: str) -> bytes:
    return xml(f'<Relationships xmlns="{_RELATIONS}">{lines}</Relationships>')
