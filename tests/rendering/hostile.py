# ruff: noqa: E501 - hostile files are as long as they are
"""Files that are broken, wrongly named, or made to do harm: what each form's reader must withstand.

Before it stand `hostile_word`, `hostile_pdf` and `hostile_texts`; `guarded` reads them in a process of its own.
"""

from collections.abc import Iterator

from rendering.hostile_making import (
    DEEP,
    HUGE,
    RENDERED,
    SUFFIXES,
    WORD,
    Sample,
    Trap,
    deflated,
    document,
    paragraph,
    whole,
    word_with,
    zipped,
)
from rendering.hostile_pdf import damaged_pdf, pdf_with_stream
from rendering.hostile_texts import endless_words
from rendering.hostile_word import bomb, damaged_word


def samples(trap: Trap, share: float = 1.0) -> Iterator[Sample]:
    """All of them; of the endless texts only a share of their length."""
    yield from bombs()
    yield from _entities(trap)
    yield from _nested()
    yield from damaged_word(trap)
    yield from damaged_pdf()
    yield from _mail()
    yield from _misnamed()
    yield from endless_words(share)
    for suffix in SUFFIXES:
        yield Sample(f"empty.{suffix}", "error")
        yield Sample(f"blank.{suffix}", "error", b" \r\n\t\n ")
        yield Sample(f"zeros.{suffix}", "error", zeros=HUGE)


def bombs() -> Iterator[Sample]:
    yield Sample("bomb.docx", "error", bomb("word/document.xml", told=1 << 30))
    yield Sample("lying-bomb.docx", "error", bomb("word/document.xml", told=2000))
    yield Sample("bomb-beside.docx", "either", bomb("word/media/image1.png", told=1 << 30))
    yield Sample("many-parts.docx", "either", word_with({f"word/media/{n}.txt": b"x" for n in range(20_000)}))
    yield Sample("bomb.pdf", "either", pdf_with_stream(deflated(1 << 30)))
    yield Sample("bomb.odt", "either", bomb("content.xml", told=1 << 30))


_LAUGHS = "<!DOCTYPE x [" + '<!ENTITY a0 "ha ha ha ha ha ha ha ha ha ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
_QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"ha" * 50_000}">]>'


def _entities(trap: Trap) -> Iterator[Sample]:
    outside = f'<!DOCTYPE x [<!ENTITY f SYSTEM "{trap.file}"><!ENTITY h SYSTEM "{trap.address}">]>'
    for name, before, words in (
        ("laughs", _LAUGHS, "&a9;"),
        ("quadratic", _QUADRATIC, "&a;" * 20_000),
        ("outside", outside, "&f;&h;"),
        ("parameter", f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{trap.address}"> %p;]>', "words"),
        ("definition", f'<!DOCTYPE x SYSTEM "{trap.address}">', "words"),
    ):
        main = document(paragraph(f"Minutes {words}"), before)
        yield Sample(f"{name}.docx", "either", word_with({"word/document.xml": main}))
        styles = f'<?xml version="1.0"?>{before}<w:styles {WORD}><w:style>{words}</w:style></w:styles>'.encode()
        yield Sample(f"{name}-styles.docx", "either", word_with({"word/styles.xml": styles}))
        meeting = f'<?xml version="1.0"?>{before}<meeting><meetingtitle>{words}</meetingtitle></meeting>'
        yield Sample(f"{name}.xml", "either", meeting.encode())
        space = "http://www.w3.org/1999/xhtml"
        page = f'<?xml version="1.0"?>{before}<html xmlns="{space}"><body><p>{words}</p></body></html>'
        yield Sample(f"{name}.xhtml", "either", page.encode())
    calls = (
        f'<link rel="stylesheet" href="{trap.address}"><img src="{trap.address}"><iframe src="{trap.file}"></iframe>'
        f'<object data="{trap.file}"></object><script src="{trap.address}"></script><base href="{trap.address}">'
    )
    page = f"<html><head>{calls}</head><body>{calls}<p>The minutes of the meeting were approved as a record.</p></body></html>"
    yield Sample("calls.html", "text", page.encode(), words="minutes of the meeting")
    included = f'<html xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>Minutes</p><xi:include href="{trap.file}"/></body></html>'
    yield Sample("included.xhtml", "either", included.encode())


def _nested() -> Iterator[Sample]:
    for tag in ("div", "table", "b", "ul", "blockquote", "span", "a", "font"):
        yield Sample(f"nested-{tag}.html", "either", f"<html><body>{f'<{tag}>' * DEEP}Minutes".encode())
    cells = "<table><tr><td>" * (DEEP // 3)
    yield Sample("nested-cells.html", "either", f"<html><body>{cells}Minutes".encode())
    yield Sample("unclosed.html", "either", b"<html><body>" + b"<p>Minutes <b>of <i>the" * DEEP)
    yield Sample(
        "attributes.html", "either", f"<html><body {' '.join(f'a{n}=1' for n in range(DEEP))}>Minutes".encode()
    )
    yield Sample("comments.html", "either", b"<html><body>" + b"<!--" * DEEP + b"Minutes")
    yield Sample("nested.xml", "either", b"<meeting>" * DEEP + b"words" + b"</meeting>" * DEEP)
    yield Sample("nested-items.xml", "either", f"<meeting>{'<agendaitem>' * DEEP}".encode())
    for tag in ("w:sdt", "w:ins", "w:tbl", "w:r"):
        main = document(f"{f'<{tag}>' * DEEP}{paragraph('Minutes')}{f'</{tag}>' * DEEP}")
        yield Sample(f"nested-{tag[2:]}.docx", "either", word_with({"word/document.xml": main}))
    cells = "<w:tbl><w:tr><w:tc>" * 5000, "</w:tc></w:tr></w:tbl>" * 5000
    main = document(f"{cells[0]}{paragraph('Minutes')}{cells[1]}")
    yield Sample("nested-cells.docx", "either", word_with({"word/document.xml": main}))
    for name, mark in (
        ("quotes", ">"),
        ("brackets", "["),
        ("stars", "*a "),
        ("links", "[a]("),
        ("ticks", "`a"),
        ("dashes", "- "),
    ):
        yield Sample(f"nested-{name}.md", "either", f"{mark * DEEP} Minutes".encode())
    yield Sample("nested-front.md", "either", b"---\na: " + b"[" * DEEP + b"\n---\nMinutes")
    yield Sample("laughing-front.md", "either", _laughing_yaml())


def _laughing_yaml() -> bytes:
    lines = ["---", "a0: &a0 [ha, ha]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))]
    return "\n".join([*lines, "---", "Minutes"]).encode()


def _mail() -> Iterator[Sample]:
    frame = "From: a@example.org\r\nSubject: Minutes\r\nMIME-Version: 1.0\r\n"
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000))
    yield Sample("nested-parts.eml", "either", f"{frame}{parts}Content-Type: text/plain\r\n\r\nMinutes".encode())
    letters = "Content-Type: message/rfc822\r\n\r\nSubject: Minutes\r\n" * 3000
    yield Sample("nested-letters.eml", "either", f"{frame}{letters}\r\nMinutes".encode())
    many = "--b\r\nContent-Type: text/plain\r\n\r\nMinutes\r\n" * 20_000
    yield Sample(
        "many-parts.eml", "either", f'{frame}Content-Type: multipart/mixed; boundary="b"\r\n\r\n{many}--b--'.encode()
    )
    for name, kind in (
        ("charset", "Content-Type: text/plain; charset=does-not-exist\r\n\r\nThe minutes were approved.\r\n"),
        ("packed", "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!! no base64 at all\r\n"),
        ("rot13", "Content-Type: text/plain; charset=rot13\r\n\r\nThe minutes were approved.\r\n"),
        ("zip-charset", "Content-Type: text/plain; charset=zlib\r\n\r\nThe minutes were approved.\r\n"),
        ("null-charset", "Content-Type: text/plain; charset=\x00\r\n\r\nThe minutes were approved.\r\n"),
        ("strange-date", "Date: Fri, 99 Zzz 99999 99:99:99 +9999\r\n\r\nThe minutes were approved.\r\n"),
        ("no-body", "\r\n"),
        ("headers", f"X-Long: {'a' * 5_000_000}\r\n\r\nThe minutes were approved.\r\n"),
        ("subject", f"Subject: {'=?utf-8?q?a?= ' * 50_000}\r\n\r\nThe minutes were approved.\r\n"),
        ("addresses", f"To: {'(' * 50_000}\r\n\r\nThe minutes were approved.\r\n"),
    ):
        yield Sample(f"{name}.eml", "either", f"{frame}{kind}".encode())
    yield Sample("no-page.mhtml", "either", f"{frame}Content-Type: image/png\r\n\r\nno picture".encode())


def _misnamed() -> Iterator[Sample]:
    words = "taxi rank"
    yield Sample("page-named.doc", "text", whole("html"), words=words)
    yield Sample("pdf-named.docx", "text", whole("pdf"), words=words)
    yield Sample("archive-named.doc", "text", whole("mhtml"), words=words)
    yield Sample("letter-named.txt", "text", whole("eml"), words=words)
    yield Sample("word-named.pdf", "either", whole("docx"), words=words)
    yield Sample("word-named.doc", "either", whole("docx"), words=words)
    yield Sample(
        "rtf-named.doc", "error", rb"{\rtf1\ansi The minutes were approved.}"
    )  # no LibreOffice is at hand here
    yield Sample("binary-named.txt", "error", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    yield Sample("binary-named.eml", "error", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    yield Sample("binary-named.html", "error", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40)
    yield Sample("zip-named.docx", "error", zipped({"minutes.txt": b"Minutes"}))
    yield Sample("sheet.xlsx", "error", zipped({"xl/workbook.xml": b"<x/>"}))
    yield Sample("letter.msg", "error", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    for suffix in RENDERED:
        data = whole(suffix)
        for share in (10, 50, 90, 99):
            yield Sample(f"cut-at-{share}.{suffix}", "either", data[: len(data) * share // 100])
