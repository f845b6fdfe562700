# ruff: noqa: E501 - pages are written as browsers save them
"""Pages and the web service's answers in ModernGov's forms, built from data.

The tests of reading call it, and a local server may serve what it builds. Each function gives a whole page as a
browser saves it: with the site's header, menus, cookie bar, breadcrumb and footer round ModernGov's own part.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

COUNCIL = "Northmere Borough Council"
HOST = "democracy.northmere.gov.uk"


@dataclass(frozen=True, kw_only=True)
class PageItem:
    """An agenda item of a page. Texts are plain paragraphs, or HTML where they begin with a tag."""

    number: str = ""
    title: str = "Untitled"
    purpose: Sequence[str] = ()
    minutes: Sequence[str] = ()
    decision: Sequence[str] = ()
    additional: Sequence[str] = ()
    restricted: bool = False


def word(paragraphs: Sequence[str]) -> str:
    """Paragraphs as ModernGov takes them over from Word."""
    body = "\n".join(
        text if text.startswith("<") else f'<p class="MsoNormal"><span style="">{escape(text)}</span></p>'
        for text in paragraphs
    )
    return f'<div class="mgWordPara"><div class="WordSection1">\n{body}\n</div>\n</div>\n'


def link_to_pdf(title: str, number: int = 1) -> str:
    """A document's link, with its icon and its size."""
    return (
        f'<a href="documents/s{7000 + number}/{escape(title)}.pdf" title="Link&#32;to&#32;document">{escape(title)}\n'
        '<span class="mgFileSize" ><img height="12" src="mgimages/logo-pdf-1.gif" width="12" alt="pdf icon" />'
        f" PDF {100 + number} KB</span> </a>"
    )


def bullets(titles: Sequence[str]) -> str:
    """A list of documents."""
    entries = "\n".join(f"<li>{link_to_pdf(title, n)}  </li>" for n, title in enumerate(titles, 1))
    return f'<ul  class="mgBulletList" >\n{entries}\n</ul>\n'


def sub_heading(words: str, tag: str = "p") -> str:
    """The heading of a part of an item."""
    return f'<{tag} class="mgSubItemTitleTxt" >{words}</{tag}>\n'


def under_the_title(item: PageItem, tag: str = "p") -> str:
    """Everything of an item but its number and title."""
    parts = [word(item.purpose)] if item.purpose else []
    if item.additional:
        parts += [sub_heading("Additional documents:", tag), bullets(item.additional)]
    if item.decision:
        parts += [sub_heading("Decision:", tag), word(item.decision)]
    if item.minutes:
        parts += [sub_heading("Minutes:", tag), word(item.minutes)]
    return "".join(parts)


def item_row(item: PageItem) -> str:
    """A row of the table that holds a meeting's items."""
    document = "" if item.restricted else link_to_pdf("", 3).replace('">\n', '">')
    actions = (
        f'<ul class="mgActionList"><li><a href="mgReasonsRestricted.aspx?OID=9">View the reasons why item '
        f"{escape(item.number)} is restricted</a></li></ul>"
        if item.restricted
        else '<ul class="mgActionList"><li><a href="#" onclick="share()">Share this item</a></li></ul>'
    )
    return (
        f'<tr>\n<td class="mgItemNumberCell"><p class="mgAiTitleTxt" >{escape(item.number)}</p>\n</td>\n'
        f'<td><p class="mgAiTitleTxt" >{escape(item.title)} {document}</p>\n{actions}\n{under_the_title(item)}</td>\n</tr>\n'
    )


def item_table(items: Sequence[PageItem]) -> str:
    """The table that holds a meeting's items."""
    rows = "".join(map(item_row, items))
    return (
        '<table class="mgItemTable" id="mgItemTable" summary="Table of agenda items" >\n<caption>Items</caption>\n'
        '<tr><th scope="col" class="mgItemNumberCell" abbr="number">No.</th><th scope="col" abbr="item">Item</th></tr>\n'
        f"{rows}</table>\n"
    )


def site(title: str, inner: str, *, council: str = COUNCIL, saved_from: str = "") -> str:
    """A whole page of the council's site round ModernGov's part."""
    comment = f"<!-- saved from url=({len(saved_from):04d}){saved_from} -->\n" if saved_from else ""
    return f"""<!DOCTYPE html>
{comment}<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>{escape(title)} | {escape(council)}</title>
<style>.mgHide {{display:none}}</style><script>var a = "<p>Not this</p>";</script></head>
<body><a class="skip" href="#main">Skip to main content</a>
<div id="ccc-overlay" class="cookie-banner"><p>We use cookies to make this site work. Accept all cookies</p></div>
<header><a href="/"><img src="logo.png" alt="{escape(council)} logo"></a>
<form action="ieDocSearch.aspx"><label for="q">Search this site</label><input id="q"><button>Go</button></form>
<nav><ul><li><a href="/bins">Bins and recycling</a></li><li><a href="/tax">Council tax</a></li></ul></nav></header>
<div class="breadcrumb"><a href="/">Home</a> &gt; <a href="uuCoverPage.aspx">Committees</a></div>
<div class="mgLeftMenu"><ul><li><a href="mgCalendarMonthView.aspx">Calendar</a></li>
<li><a href="mgListCommittees.aspx">Committee meetings</a></li><li><a href="mgMemberIndex.aspx">Councillors</a></li></ul></div>
<main id="main"><div id="modgov">
{inner}
<div class="mgFooter" >
<p>&nbsp;</p>
</div>
</div></main>
<aside><h2>Share this page</h2><ul><li>Facebook</li><li>RSS</li></ul><p>Bookmark this page</p></aside>
<footer><p>Contact us</p><p>Privacy and cookies</p><p>&copy; {escape(council)}</p></footer></body></html>"""


def header(kind: str, title: str) -> str:
    """ModernGov's two headings of a page."""
    return (
        f'<div class="mgHeader"><h1  class="mgMainTitleTxt" >{escape(kind)}</h1></div>\n'
        f'<div class="mgSubTitle" >\n<h2 class="mgSubTitleTxt">{escape(title)}</h2>\n</div>\n'
    )


def agenda_item_page(item: PageItem, meeting: str = "", *, council: str = COUNCIL) -> str:
    """`mgAi.aspx`. `meeting` is "Cabinet, Tuesday, 14th October, 2025 6.30 pm", where the page links to it."""
    link = (
        f'<li><a  href="ieListDocuments.aspx?CId=120&amp;MId=963&amp;Ver=4" >Meeting of {escape(meeting)} '
        f"(Item {escape(item.number)})</a></li>\n"
        if meeting
        else ""
    )
    inner = (
        f'{header("Agenda item", item.title)}<div class="mgLinks" >\n<ul  class="mgActionList" >\n{link}'
        f'<li><a href="mgDeclarations.aspx">View the declarations of interest for item {escape(item.number)}</a></li>\n'
        f'</ul>\n</div>\n<div class="mgContent" >\n{under_the_title(item, "h3")}'
        f"{sub_heading('Supporting documents:', 'h3')}{bullets([item.title + ' report', 'Appendix A'])}</div>\n"
    )
    return site(f"Agenda item - {item.title}", inner, council=council)


def issue_page(title: str, meetings: Sequence[tuple[str, str, PageItem]], *, council: str = COUNCIL) -> str:
    """`ieIssueDetails.aspx`: an issue's history. Each meeting is its day (dd/mm/yyyy), its body and its item."""
    parts = [
        f'<h3 class="mgSubSubTitleTxt">Meeting: <a href="ieListDocuments.aspx?MId={n}">{escape(day)} - {escape(body)}</a> '
        f"(Item {escape(item.number)})</h3>\n{item_table([item])}"
        for n, (day, body, item) in enumerate(meetings)
    ]
    inner = f'{header("Issue - meetings", title)}<div class="mgContent" >\n{"".join(parts)}</div>\n'
    return site(f"Issue - meetings - {title}", inner, council=council)


def meeting_page(
    body: str,
    when: str,
    items: Sequence[PageItem],
    *,
    venue: str = "Council Chamber, Town Hall",
    council: str = COUNCIL,
    saved_from: str = f"https://{HOST}/ieListDocuments.aspx?CId=120&MId=963",
) -> str:
    """`ieListDocuments.aspx`. `when` is "Tuesday, 24th May, 2022 2.00 pm"."""
    inner = (
        f'{header("Agenda and minutes", f"{body} - {when}")}<div class="mgLinks" ><ul class="mgActionList">\n'
        '<li><a href="mgMeetingAttendance.aspx?ID=963">Attendance details</a></li>\n'
        f"<li>{link_to_pdf('Agenda frontsheet')}</li>\n<li>{link_to_pdf('Printed minutes')}</li></ul></div>\n"
        f'<div class="mgContent" >\n<p><span class="mgLabel" >Venue:</span> {escape(venue)}. '
        '<a href="mgLocationDetails.aspx?RID=1">View directions</a></p>\n'
        '<p><span class="mgLabel" >Contact:</span> Ada Quill, Democratic Services&nbsp; Email: '
        '<a href="mailto:ada.quill@northmere.gov.uk">ada.quill@northmere.gov.uk</a></p>\n'
        f'<h3 class="mgSectionTitle">Media</h3>\n{item_table(items)}</div>\n'
    )
    return site(f"Agenda for {body} on {when}", inner, council=council, saved_from=saved_from)


def decision_page(
    title: str,
    decision: Sequence[str],
    *,
    maker: str = "Cabinet Member for Housing",
    day: str = "27/07/2021",
    purpose: Sequence[str] = (),
    decided_at: str = "",
    council: str = COUNCIL,
) -> str:
    """`ieDecisionDetails.aspx`. `decided_at` is "19/10/2015 - Policy Committee"."""

    def line(label: str, value: str) -> str:
        return f'<p><span  class="mgLabel" >{label}: </span>{escape(value)}</p>\n'

    at = (
        f'<p><span  class="mgLabel" >Decided at meeting: </span><a href="ieListDocuments.aspx">{escape(decided_at)}</a></p>'
        if decided_at
        else ""
    )
    purpose_part = f'<h3 class="mgSubSubTitleTxt">Purpose:</h3>\n{word(purpose)}' if purpose else ""
    inner = (
        f'{header("Decision details", title)}<div class="mgLinks" ><ul class="mgActionList" >'
        '<li><a href="mgIssueHistoryHome.aspx?IId=6535&amp;Opt=0">Find out more about this issue</a></li></ul></div>\n'
        f'<div class="mgContent" >\n{line("Decision Maker", maker)}'
        '<p><span  class="mgLabel" >Decision status: </span><span  class="mgPlanItemInForce" >Recommendations Approved'
        f"</span></p>\n{line('Is Key decision?', 'No')}{line('Is subject to call in?', 'Yes')}{purpose_part}"
        f'<h3 class="mgSubSubTitleTxt">Decision:</h3>\n{word(decision)}{line("Publication date", "29/07/2021")}'
        f'{line("Date of decision", day)}{at}<p class="mgLabel" >Accompanying Documents:</p>\n{bullets(["Report"])}</div>\n'
    )
    return site(f"Decision - {title}", inner, council=council)


def committee_page(body: str, meetings: Sequence[tuple[str, str]], *, council: str = COUNCIL) -> str:
    """`ieListMeetings.aspx`: a committee's meetings, each an address and the words of its link."""
    rows = "\n".join(
        f'<li><a class="mgMeetingTableLnk" href="{escape(address)}" title="Link to {escape(words)}">{escape(words)}</a>'
        " - Agenda and minutes</li>"
        for address, words in meetings
    )
    inner = (
        f'{header("Browse meetings", body)}<div class="mgContent"><p>This page lists the meetings for {escape(body)}.</p>\n'
        f'<h3 class="mgSectionTitle">Meetings</h3><ul class="mgBulletList">\n{rows}\n</ul></div>'
    )
    return site(f"Browse meetings - {body}", inner, council=council)


def service_xml(
    body: str,
    day: str,
    items: Sequence[PageItem],
    *,
    place: str = "Council Chamber, Town Hall",
    attendees: Sequence[tuple[str, str, str]] = (),
    times_escaped: int = 1,
) -> str:
    """`mgWebService.asmx/GetMeeting`. `day` is dd/mm/yyyy; an attendee is a name, a role and an attendance."""

    def told(paragraphs: Sequence[str]) -> str:
        text = word(paragraphs).replace('<div class="mgWordPara">', "", 1).rsplit("</div>", 1)[0] if paragraphs else ""
        for _ in range(times_escaped):
            text = escape(text, quote=False)
        return text

    def one(index: int, item: PageItem) -> str:
        documents = "".join(
            f"<linkeddoc><attachmentid>{n}</attachmentid><title>{escape(escape(title))}</title><isurl>False</isurl>"
            f"<publicationdate>02/02/2026</publicationdate></linkeddoc>"
            for n, title in enumerate(item.additional)
        )
        return (
            f"<agendaitem><agendaitemid>{18830 + index}</agendaitemid>"
            f"<agendaitemtitle>{escape(escape(item.title))}</agendaitemtitle><agendatext>{told(item.purpose)}</agendatext>"
            f"<agendaitemnumber>{index + 3}</agendaitemnumber><agendaitemsubnumber>\n</agendaitemsubnumber>"
            f"<fulldisplaynumberformat>{escape(item.number)}</fulldisplaynumberformat>"
            "<commentlabel1>Presented By</commentlabel1><commenttext1>\n</commenttext1>"
            f"<decisionnonemptyhtmlbody>{told(item.decision)}</decisionnonemptyhtmlbody>"
            f"<minutesnonemptyhtmlbody>{told(item.minutes)}</minutesnonemptyhtmlbody>"
            f"<isrestricted>{item.restricted}</isrestricted><meetingdate>{day}</meetingdate>"
            f"<refertocommittee>{escape(body)}</refertocommittee><linkeddocuments>{documents}</linkeddocuments></agendaitem>"
        )

    people = "".join(
        f'<attendee membertype="U" memberid="{n}" name="{escape(name)}" roledescription="{escape(role)}" '
        f'attendance="{escape(there)}" politicalparty="" ward="Harbour"><url>https://{HOST}/mgUserInfo.aspx?UID={n}</url>'
        "</attendee>"
        for n, (name, role, there) in enumerate(attendees)
    )
    agenda = "".join(one(index, item) for index, item in enumerate(items))
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<meeting><meetingid>4967</meetingid><meetingdate>{day}</meetingdate>'
        "<meetingstatus>Confirmed</meetingstatus><meetingtime>10.00 am</meetingtime>"
        f"<meetinglocation>{escape(place)}</meetinglocation><minutepublished>True</minutepublished>"
        f"<agendaitems>{agenda}</agendaitems><attendees>{people}</attendees></meeting>\n"
    )
