"""From bytes to letters: the encoding found, damage mended, and nothing else touched.

Before it stands nothing; the readers of text call it. The text that comes out is the text that is kept, shown and
tagged, so every offset counts its letters. What is mended, and all that is mended:

- letters that were decoded wrongly ("Panelâ€™s") become what was written ("Panel’s"), where ftfy is sure of it;
- what nobody can see is taken out: zero-width spaces, marks of direction, soft hyphens, control characters;
- half characters that cannot be stored (lone surrogates) become "\ufffd".

Quotation marks, dashes, ligatures, accents, double spaces and the no-break space stay as the file has them.
"""

import codecs
import re

from annotator.errors import UnreadableFileError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 65_536  # bytes that are looked at to tell the encoding
_CONTROLS = bytes(number for number in range(32) if number not in b"\t\n\v\f\r\x1a\x1b\0")
_MULTIBYTE = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|\xc2[\xa0-\xbf]|[\xe1-\xef][\x80-\xbf]{2}")
_OF_A_MAC = re.compile(rb"[a-z]\xd5[a-z ]|[ \r\n(]\xd2[A-Za-z]|[a-z.,?!]\xd3[\s.,;)]|[ \w]\xd0[ \w]|\xa5[ \t]")
_OF_WINDOWS = re.compile(rb"[\x80\x85\x91-\x97]")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# A joiner within an emoji or a word of another script is part of what is written: U+200C and U+200D stay.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
_SUSPECT = re.compile("[\xc2-\xf4\u0152-\u0178\u02c6\u2020-\u2022][\x80-\uffff]")


def decode(data: bytes, name: str) -> str:
    """The text in the bytes, in whatever encoding it was saved. Raises UnreadableFileError where it is no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    wide = _two_bytes_a_letter(data[:_SAMPLE])
    if wide:
        return data.decode(wide, errors="replace")
    if not _is_text(data):
        raise UnreadableFileError(f"{name} is not a text file.", "Open it in its own program and save it as .docx.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _of_another_encoding(data)


def one_line_end(text: str) -> str:
    """The text with `\\n` for every line end, page break included."""
    return _LINE_ENDS.sub("\n", text)


def mended(text: str) -> str:
    """The text as it was written, by the rules above. Line ends and page breaks stay."""
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if text.isascii():
        return _INVISIBLE.sub("", text)
    if _SUSPECT.search(text) or _C1.search(text):
        text = _without_mojibake(text)
    return _INVISIBLE.sub("", text)


def _two_bytes_a_letter(sample: bytes) -> str:
    """UTF-16 without its mark: of English text nearly every second byte is zero."""
    half = len(sample) // 2
    first, second = sample[0 : 2 * half : 2].count(0), sample[1 : 2 * half : 2].count(0)
    if half >= 4 and second > 0.7 * half and first < 0.05 * half:
        return "utf-16-le"
    if half >= 4 and first > 0.7 * half and second < 0.05 * half:
        return "utf-16-be"
    return ""


def _is_text(data: bytes) -> bool:
    """A stray zero, or a file padded with zeros, is text still; a file of control characters is none."""
    sample = data[:_SAMPLE].rstrip(b"\0")
    if data and not sample:
        return False
    odd = len(sample) - len(sample.translate(None, _CONTROLS))
    return odd <= 0.01 * len(sample) and sample.count(0) <= 0.05 * len(sample)


def _of_another_encoding(data: bytes) -> str:
    """UTF-8 with bytes of Windows's among it, as in files put together from two; else Windows's, or an old Mac's.

    Guessers of all the world's encodings take a Windows file of British minutes for a Mac's one time in four: which of
    the two it is, their quotation marks and dashes tell.
    """
    sample = data[: 4 * _SAMPLE]
    if _MULTIBYTE.search(sample) and _mostly_utf8(sample):
        return data.decode("utf-8", errors="annotator.windows")
    is_mac = len(_OF_A_MAC.findall(sample)) > len(_OF_WINDOWS.findall(sample))
    return data.decode("mac_roman" if is_mac else "cp1252", errors="replace")


def _mostly_utf8(sample: bytes) -> bool:
    bad = sample.decode("utf-8", errors="replace").count("\ufffd")
    return bad <= len(_MULTIBYTE.findall(sample))


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("annotator.windows", _as_windows)


def _without_mojibake(text: str) -> str:
    """Line by line, so that one damaged paragraph decides nothing about another."""
    from ftfy import TextFixerConfig, fix_encoding
    from ftfy.fixes import fix_c1_controls

    if _C1.search(text):
        text = fix_c1_controls(text)
    config = TextFixerConfig(unescape_html=False, replace_lossy_sequences=False)
    lines = text.split("\n")
    return "\n".join(fix_encoding(line, config) if _SUSPECT.search(line) else line for line in lines)
