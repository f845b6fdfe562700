# ruff: noqa: E501 - pages are written as browsers save them
"""Web pages as a browser saves them: ModernGov's, CMIS's, a parish's blog, minutes saved from Word as a page.

Before it stand `source` and `heads`; `forms` calls it.
"""

from html import escape

from rendering.heads import Head, head, named, written
from rendering.source import Block, Item, Meeting, blocks_of, runs_of

_COOKIES = (
    '<div id="ccc" role="dialog" aria-label="Cookies"><h2>Cookies on this website</h2><p>We use some essential cookies '
    "to make this website work. We would like to set additional cookies to understand how you use it.</p>"
    "<button>Accept all</button> <button>Reject all</button></div>"
)
_SCRIPT = (
    "<script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}"
    "if (1 < 2 && 'RESOLVED') { gtag('js', new Date(2020, 1, 2)); }</script>"
    "<style>.mgAiTitleTxt{font-weight:bold} #nav li{list-style:none}</style><noscript>Please enable JavaScript.</noscript>"
)
_MENU = (
    "Home",
    "Benefits",
    "Council tax",
    "Planning",
    "Councillors and committees",
    "Contact us",
    "A to Z of services",
)


def _words(text: str, bold: str = "strong", italic: str = "em") -> str:
    """Running words with their bold and italic, line ends as breaks."""
    pieces: list[str] = []
    for run in runs_of(text):
        words = escape(run.words, quote=False).replace("\n", "<br />\n")
        words = f"<{bold}>{words}</{bold}>" if run.bold else f"<{italic}>{words}</{italic}>" if run.italic else words
        pieces.append(words)
    return "".join(pieces)


def _table(block: Block, attributes: str = ' border="1"') -> str:
    rows = ["".join(f"<td><p>{_words(cell)}</p></td>" for cell in row) for row in block.rows]
    return f"<table{attributes}><tbody>" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "</tbody></table>"


def _from_word(text: str) -> str:
    """What ModernGov makes of text that was written in Word: a paragraph each, marks and numbers typed."""
    pieces: list[str] = []
    for block in blocks_of(text):
        if block.kind == "table":
            pieces.append(_table(block, ' class="MsoTableGrid" border="1" cellspacing="0" cellpadding="0"'))
        elif block.kind == "li":
            gap = '<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp;&nbsp; </span>'
            mark = escape(block.mark) if block.mark not in "•➢" else "<span style='font-family:Symbol'>&middot;</span>"
            style = "margin-left:36.0pt;text-indent:-18.0pt"
            pieces.append(f'<p class="MsoListParagraph" style="{style}">{mark}{gap}{_words(block.text, "b", "i")}</p>')
        else:
            pieces.append(f'<p class="MsoNormal"><span lang="EN-GB">{_words(block.text, "b", "i")}</span></p>')
            pieces.append('<p class="MsoNormal"><span lang="EN-GB">&nbsp;</span></p>')
    return "\n".join(pieces)


def _plainly(text: str) -> str:
    """What an editor on the web makes of text: paragraphs, and lists with the browser's own numbers."""
    pieces: list[str] = []
    opened = ""
    for block in blocks_of(text):
        wanted = _list_of(block) if block.kind == "li" else ""
        if opened and wanted != opened:
            pieces.append(f"</{opened}>")
        if wanted and wanted != opened:
            start = block.mark.rstrip(".")
            pieces.append(f'<ol start="{start}">' if wanted == "ol" and start != "1" else f"<{wanted}>")
        opened = wanted
        if wanted:
            pieces.append(f"<li>{_words(block.text)}</li>")
        elif block.kind == "table":
            pieces.append(f'<figure class="wp-block-table">{_table(block, "")}</figure>')
        else:
            mark = f"{block.mark} " if block.mark else ""
            pieces.append(f"<p>{escape(mark)}{_words(block.text)}</p>")
    if opened:
        pieces.append(f"</{opened}>")
    return "\n".join(pieces)


def _list_of(block: Block) -> str:
    if block.mark in ("•", "-", "–", "➢"):
        return "ul"
    return "ol" if block.mark.rstrip(".").isdigit() else ""


def _menu(entries: tuple[str, ...] = _MENU) -> str:
    return "<ul>" + "".join(f'<li><a href="/{escape(e.lower())}">{escape(e)}</a></li>' for e in entries) + "</ul>"


def _moderngov_frame(meeting: Meeting, title: str, content: str, crumbs: tuple[str, ...]) -> bytes:
    council = escape(meeting.council)
    page = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en-GB" lang="en-GB"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{escape(title)} - {council}</title>
<meta name="DC.publisher" content="{council}" />{_SCRIPT}</head>
<body id="mgBody">{_COOKIES}
<a class="skip" href="#content">Skip to main content</a>
<header><a href="/"><img src="logo.png" alt="{council} logo" /></a>
<form action="/search"><label for="q">Search this site</label><input id="q" /><input type="submit" value="Search" /></form></header>
<nav id="nav">{_menu()}</nav>
<div id="breadcrumb"><span>You are here:</span> {_menu(("Home", "Council and democracy", *crumbs))}</div>
<div id="modgov"><div class="mgLHS"><h2>Democracy</h2>{_menu(("Calendar", "Committees", "Decisions", "Forthcoming decisions", "Search documents", "What's new", "Your councillors"))}</div>
<div id="content" class="mgContent" role="main">
{content}
</div></div>
<footer><p>&copy; {council} 2024</p>{_menu(("Accessibility", "Privacy notice", "Cookies", "Terms and disclaimer"))}</footer>
<script>mgInit("x < y");</script></body></html>"""
    return page.encode("utf-8")


def moderngov_meeting(meeting: Meeting) -> bytes:
    """A meeting's page, "Agenda and minutes": its items in a table, each with its minutes."""
    top = head(meeting)
    when = _moderngov_day(meeting)
    title = f"Agenda and minutes for {meeting.body}" + (f" on {when}" if when else "")
    rows = "\n".join(_moderngov_row(meeting, item) for item in meeting.items)
    attendance = "".join(f"<li>{escape(name)}</li>" for name in top.present)
    present = f'<h3 class="mgSectionTitle">Attendance</h3><ul class="mgBulletList">{attendance}</ul>'
    content = f"""<h1 class="mgMainTitleTxt">Agenda and minutes</h1>
<h2 class="mgSubTitleTxt">{escape(meeting.body)}{" - " if meeting.choose("dash", 2) and when else "<br />"}{when}</h2>
<div class="mgLinks"><ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=88" title="Link to attendance details">Attendance details</a></li>
<li><a href="documents/g88/frontsheet.pdf">Agenda frontsheet <span class="mgFileSize">PDF 192 KB</span></a></li>
<li><a href="documents/g88/pack.pdf">Agenda reports pack <span class="mgFileSize">PDF 4 MB</span></a></li>
<li><a href="documents/g88/minutes.pdf">Printed minutes <span class="mgFileSize">PDF 118 KB</span></a></li></ul></div>
<p><span class="mgLabel">Venue:</span> {escape(top.place)} <a href="https://maps.example/">View directions</a></p>
<p><span class="mgLabel">Contact:</span> Jake Tully&nbsp; Democratic Services Officer</p>
{present if meeting.choose("attendance", 2) else ""}
<h3 class="mgSectionTitle">Items</h3>
<table class="mgItemTable" summary="Table of agenda items"><thead><tr><th>No.</th><th>Item</th></tr></thead><tbody>
{rows}
</tbody></table>"""
    return _moderngov_frame(meeting, title, content, (meeting.body, "Agenda and minutes"))


def _moderngov_day(meeting: Meeting) -> str:
    return f"{written(meeting.day, 0)} {head(meeting).time}" if meeting.day else ""


def _moderngov_row(meeting: Meeting, item: Item) -> str:
    chosen = meeting.choose(f"row {item.number}{item.title}", 3)
    number = f"{escape(item.number)}." if item.number else ""
    size = ' <span class="mgFileSize">PDF 210 KB</span>' if chosen == 1 else ""
    link = f'<a class="mgAiTitleLnk" href="documents/s4/report.pdf">{escape(item.title)}{size}</a>'
    title = link if chosen == 1 else escape(item.title)
    purpose = '<div class="mgWordPara"><p>To consider the report of the Director.</p></div>' if chosen else ""
    documents = (
        '<p class="mgSubItemTitleTxt">Additional documents:</p><ul class="mgBulletList"><li><a href="documents/s5/a.pdf">'
        'Appendix 1 <span class="mgFileSize">PDF 77 KB</span></a></li></ul>'
    )
    minutes = (
        '<p class="mgSubItemTitleTxt">Minutes:</p><div class="mgWordPara"><div class="WordSection1">'
        f"{_from_word(item.text)}</div></div>"
    )
    return f"""<tr><td class="mgItemNumberCell" valign="top"><p class="mgAiTitleTxt"><a name="AI{len(item.title)}"></a>{number}</p></td>
<td><p class="mgAiTitleTxt">{title}</p>
{purpose}{documents if chosen == 2 else ""}
{minutes if item.text else ""}</td></tr>"""


def moderngov_item(meeting: Meeting) -> bytes:
    """The page of one agenda item (the meeting's first), with the line that tells its meeting or without."""
    (item,) = meeting.items
    titled = f'<h2 class="mgSubTitleTxt">{escape(item.title)}</h2>'
    purpose = '<div class="mgWordPara"><p>To receive a report and to consider what follows from it.</p></div>'
    line = ""
    if tells_meeting(meeting):
        assert meeting.day is not None
        numbered = f" (Item {item.number})" if item.number else ""
        line = (
            f'<p class="mgSectionTitle">Meeting: {meeting.day:%d/%m/%Y} - {escape(meeting.body)}{escape(numbered)}</p>'
        )
    documents = (
        '<h2 class="mgSubTitleTxt">Supporting documents:</h2><ul class="mgBulletList"><li><a href="documents/s7/r.pdf">'
        'Report of the Director, <span class="mgFileSize">item 6. PDF 310 KB</span></a></li></ul>'
    )
    head_title = "Issue details" if line else "Agenda item"
    content = f"""<h1 class="mgMainTitleTxt">{head_title}</h1>
{titled}
{line}
{purpose if meeting.choose("purpose", 2) else ""}
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara">{_from_word(item.text)}</div>
{documents if meeting.choose("documents", 2) else ""}"""
    return _moderngov_frame(meeting, f"{head_title} - {item.title}", content, (head_title,))


def tells_meeting(meeting: Meeting) -> bool:
    """Whether the page of an item tells its meeting: an issue's page does, an agenda item's does not."""
    return meeting.day is not None and meeting.choose("issue", 2) == 1


def blog(meeting: Meeting) -> bytes:
    """A parish's page as WordPress makes it."""
    top = head(meeting)
    title = f"Minutes – {top.when}" if top.when else "Minutes"
    numbered = meeting.choose("numbers", 2)
    items: list[str] = []
    for item in meeting.items:
        number = f"{escape(item.number)}{'.' if numbered else ''} " if item.number else ""
        level = "h2" if meeting.choose("level", 2) else "h3"
        items.append(f'<{level} class="wp-block-heading">{number}{escape(item.title)}</{level}>\n{_plainly(item.text)}')
    page = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="UTF-8"><title>{escape(title)} – {escape(meeting.council)}</title>
<meta property="og:site_name" content="{escape(meeting.council)}"><meta name="generator" content="WordPress 6.5">{_SCRIPT}</head>
<body class="wp-singular page"><a class="skip-link" href="#main">Skip to content</a>
<header class="site-header"><p class="site-title"><a href="/">{escape(meeting.council)}</a></p><p class="site-description">Serving our community</p>
<nav class="main-navigation">{_menu(("Home", "News", "Council", "Meetings", "Village Hall", "Contact"))}</nav></header>
<main id="main"><article class="post type-post"><header class="entry-header"><h1 class="entry-title">{escape(title)}</h1>
<div class="entry-meta"><span class="posted-on">Posted on <time datetime="2024-02-09T10:00:00+00:00">9 February 2024</time></span> <span class="byline">by <a href="/author/clerk">clerk</a></span></div></header>
<div class="entry-content">
{_head_paragraphs(top)}
{chr(10).join(items)}
{"".join(f"<p>{escape(line)}</p>" for line in top.closing)}
</div><footer class="entry-footer">Posted in <a href="/minutes">Minutes</a></footer></article>
<div class="sharedaddy"><h3>Share this:</h3><ul><li>Facebook</li><li>X</li></ul></div></main>
<aside class="widget-area"><h2>Recent posts</h2>{_menu(("Notice of vacancy", "Litter pick, Sunday 3 March 2024", "Precept 2024/25"))}<h2>Archives</h2>{_menu(("February 2024", "January 2024"))}</aside>
<footer class="site-footer"><p>© 2024 {escape(meeting.council)}. Proudly powered by WordPress.</p></footer>{_COOKIES}</body></html>"""
    return page.encode("utf-8")


def _head_paragraphs(top: Head, tag: str = "p") -> str:
    lines = [line for line in top.title if line]
    people = (
        f"<strong>Present:</strong> {escape(', '.join(top.present))}",
        f"<strong>In attendance:</strong> {escape(', '.join(top.officers))}",
        f"<strong>Apologies:</strong> {escape(top.absent)}",
    )
    return "\n".join(
        [*(f"<{tag}><strong>{escape(x)}</strong></{tag}>" for x in lines), *(f"<p>{x}</p>" for x in people)]
    )


def from_word(meeting: Meeting) -> bytes:
    """Printed minutes that Word saved as a web page, in the encoding of Windows."""
    top = head(meeting)
    items: list[str] = []
    for item in meeting.items:
        gap = "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; "
        number = f"{escape(item.number)}.<span style='mso-tab-count:1'>{gap}</span>" if item.number else ""
        items.append(
            f"<p class=MsoNormal style='text-align:justify'><b>{number}<span style='text-transform:none'>"
            f"{escape(item.title)}</span></b></p>\n<p class=MsoNormal>&nbsp;</p>\n{_from_word(item.text)}"
        )
    page = f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15 (filtered)">
<title>Minutes</title><style><!-- p.MsoNormal {{margin:0cm;}} @page WordSection1 {{size:595.3pt 841.9pt;}} --></style></head>
<body lang=EN-GB style='word-wrap:break-word'><div class=WordSection1>
{_head_paragraphs(top).replace("<p>", "<p class=MsoNormal align=center>")}
{chr(10).join(items)}
<p class=MsoNormal>&nbsp;</p>
{"".join(f"<p class=MsoNormal>{escape(line)}</p>" for line in top.closing)}
</div></body></html>"""
    return page.encode("cp1252", errors="xmlcharrefreplace")


def editor(meeting: Meeting) -> bytes:
    """A page of a small site's editor: no headings and no paragraphs, only bold words and line breaks in a box."""
    top = head(meeting)
    lines = [f"<b>{escape(line)}</b>" for line in top.title if line]
    lines += [f"<b>PRESENT:</b> {escape(', '.join(top.present))}", f"<b>APOLOGIES:</b> {escape(top.absent)}"]
    for item in meeting.items:
        number = f"{escape(item.number)}.&nbsp; " if item.number else ""
        lines.append(f"<b>{number}<u>{escape(item.title)}</u></b>")
        for block in blocks_of(item.text):
            mark = f"{escape(block.mark)}&nbsp;" if block.mark else ""
            lines.append(_table(block, "") if block.kind == "table" else mark + _words(block.text, "b", "i"))
    lines += [escape(line) for line in top.closing]
    page = f"""<html><head><meta charset="utf-8"><title>{escape(meeting.council)} - Minutes</title>{_SCRIPT}</head><body>
<div id="wrapper"><div id="top"><a href="/">{escape(meeting.council)}</a></div><div id="menu">{_menu(("Home", "Councillors", "Minutes", "Links"))}</div>
<div id="main"><div class="box">{"<br><br>".join(lines)}</div><p><a href="/minutes.html">Back to minutes</a> | <a href="#top">Top of page</a></p></div>
<div id="foot">Website by Village Sites Ltd. Visitors: 10,432</div></div></body></html>"""
    return page.encode("utf-8")


def cmis(meeting: Meeting) -> bytes:
    """A page such as CMIS makes: everything in tables, the items in rows."""
    top = head(meeting)
    rows = "\n".join(
        f"<tr><td class='cmisNo' valign='top'>{escape(item.number)}</td><td class='cmisItem'><b>{escape(item.title)}</b>"
        f"<br/><br/>{_from_word(item.text)}</td></tr>"
        for item in meeting.items
    )
    day = f"<tr><td>Date:</td><td>{written(meeting.day, 4)} {top.time}</td></tr>" if meeting.day else ""
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>{escape(meeting.council)} - Meeting Details</title>{_SCRIPT}</head>
<body><form method="post" action="/CMIS5/Meetings.aspx" id="Form"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTI=" />
<div id="dnn_menu">{_menu(("Home", "Calendar of Meetings", "Committees", "Members", "Document Search"))}</div>
<table width="100%" cellpadding="0"><tr><td id="dnn_LeftPane">{_menu(("Council Home", "Register of Decisions"))}</td><td id="dnn_ContentPane">
<h1>Meeting Details</h1><table class="MeetingDetails">
<tr><td>Committee:</td><td>{escape(meeting.body)}</td></tr>{day}
<tr><td>Venue:</td><td>{escape(top.place)}</td></tr><tr><td>Status:</td><td>Minutes published</td></tr></table>
<h2>Minutes</h2><p>Minutes of the meeting of the {escape(named(meeting))}{f" held on {top.when}" if top.when else ""}.</p>
<table class="Attendance"><tr><th>Present</th><th>Role</th></tr>{"".join(f"<tr><td>{escape(x)}</td><td>Member</td></tr>" for x in top.present)}</table>
<table class="MinutesItems"><tr><th>Item</th><th>Minute</th></tr>
{rows}
</table></td></tr></table>
<div id="dnn_footer">Copyright {escape(meeting.council)} | Terms of use | Privacy statement</div></form></body></html>"""
    return page.encode("utf-8")


def service(meeting: Meeting) -> bytes:
    """The answer of ModernGov's web service for a meeting: pages within XML, escaped twice, no word of the council."""
    top = head(meeting)
    day = f"<meetingdate>{meeting.day:%d/%m/%Y}</meetingdate>" if meeting.day else ""
    items = "\n".join(
        f"<agendaitem><agendaitemid>{1000 + place}</agendaitemid><agendaitemnumber>{escape(item.number)}</agendaitemnumber>"
        f"<agendaitemtitle>{escape(escape(item.title, quote=False))}</agendaitemtitle><isrestricted>False</isrestricted>"
        f"<minutestext>{escape(escape(_from_word(item.text)))}</minutestext></agendaitem>"
        for place, item in enumerate(meeting.items)
    )
    answer = f"""<?xml version="1.0" encoding="utf-8"?>
<getmeeting xmlns="http://moderngov.co.uk/namespaces"><meeting><meetingid>88</meetingid>
<committeeid>7</committeeid><committeetitle>{escape(escape(meeting.body, quote=False))}</committeetitle>{day}<meetingtime>{top.time}</meetingtime>
<meetinglocation>{escape(top.place)}</meetinglocation><agendaitems>
{items}
</agendaitems></meeting></getmeeting>"""
    return answer.encode("utf-8")
