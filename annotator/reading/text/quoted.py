"""What a mail program puts around words that are sent on: ">" before each line, and headers in the middle of the text.

Before it stands nothing; `plain` and `mail` call it. Minutes that were replied to or forwarded are read without them:
"Sent: 12 June 2025" is the day of a mail, not of a meeting.
"""

import re

_QUOTED = re.compile(r"^[ \t]*>(?:[ \t]?>)*[ \t]?", re.M)
_FEWEST = 3  # a single line may begin with "> 50 %"
_NAME = r"[*_ \t]*(?:From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Attachments?|Importance|Sensitivity)[*_ \t]*:"
_HEADERS = re.compile(
    rf"^(?:[-_= \t]*(?:(?:original|forwarded)\s+message|begin\s+forwarded\s+message:?)[-_= \t]*\n+|_{{8,}}[ \t]*\n)?"
    rf"(?:[*_ \t]*From[*_ \t]*:[^\n]*\n)(?:(?:{_NAME}[^\n]*|[ \t]+\S[^\n]*)(?:\n|\Z)|[ \t]*\n(?={_NAME})){{2,40}}",
    re.I | re.M,
)
_SAID = re.compile(r"^(?:On|Am|Le)\s[^\n]{6,150}\n?[^\n]{0,100}\bwrote:[ \t]*$", re.M)


def unquoted(text: str) -> str:
    """The text without the marks of a mail's quotation, headers of forwarded mails and "On Monday Jane wrote:"."""
    if ">" in text and sum(1 for _ in zip(range(_FEWEST), _QUOTED.finditer(text), strict=False)) == _FEWEST:
        text = _QUOTED.sub("", text)
    if "rom" in text or "ROM" in text:
        text = _HEADERS.sub(_nothing_if_a_mail, text)
    return _SAID.sub("", text) if "wrote:" in text else text


def _nothing_if_a_mail(found: re.Match[str]) -> str:
    """A sender, and a day or a subject, make a mail's head; "From:" and "To:" may stand in a timetable."""
    said = found.group().lower()
    return "\n" if re.search(r"^[*_ \t]*(?:sent|date)\b", said, re.M) and "subject" in said else found.group()
