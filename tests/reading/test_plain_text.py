"""Plain text is read in whatever encoding it was saved, its words as they were written, and without what is no word."""

import textwrap
import time

import pytest

from annotator.errors import UnreadableFileError
from annotator.reading import Mark, ReadText, Style, read_bytes, read_pasted

WORDS = "Minutes:\n\nThe Panel’s café  visit – £5 🙂 was agreed."
SENTENCE = (
    "RESOLVED: That the report be noted, and that the Director of Children’s Services write to the Department for "
    "Education about the funding formula by 30 November 2025 on behalf of the Panel and of all its members."
)


def words_of(text: str | bytes, name: str = "a.txt") -> str:
    return read_bytes(text.encode() if isinstance(text, str) else text, name).text


def of_style(read: ReadText, style: Style) -> list[str]:
    return [read.words(passage) for passage in read.passages if passage.style is style]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_each_unicode_encoding_gives_the_same_words(encoding: str) -> None:
    assert words_of(WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize("words", ["Panel’s £5 – “agreed”. ", "• That it be noted", "Côr Llanelli – £5", "CAFÉ"])
def test_letters_of_windows_are_read(words: str) -> None:
    assert words_of(words.encode("cp1252")) == words


@pytest.mark.parametrize("words", ["Panel’s £5 – “agreed”. ", "• That it be noted", "the café’s rent – agreed"])
def test_letters_of_an_old_mac_are_read(words: str) -> None:
    assert words_of(words.encode("mac_roman")) == words


def test_a_file_put_together_from_two_encodings_is_read() -> None:
    assert words_of("The café’s rent\n".encode() + "£5 – agreed".encode("cp1252")) == "The café’s rent\n£5 – agreed"


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_letters_that_were_decoded_wrongly_are_mended(wrong: str) -> None:
    damaged = "The Panel’s café – £5".encode().decode(wrong)
    assert words_of(f"{damaged}\nIt was “fine”.") == "The Panel’s café – £5\nIt was “fine”."


@pytest.mark.parametrize(
    "words", ["“quotes” and 'quotes'", "ﬁne oﬀer", "Llŷn, Dùn Èideann, Â chân", "½ an hour – 5 °C"]
)
def test_letters_that_are_right_stay_as_they_are(words: str) -> None:
    assert words_of(words) == words


def test_what_nobody_can_see_is_taken_out() -> None:
    assert words_of("\ufeffRESOL\u200bVED\x00 that\u2060 the re\xadport\x08 be noted 👩\u200d👧, and so on") == (
        "RESOLVED that the report be noted 👩\u200d👧, and so on"
    )
    assert read_pasted("half \ud83d and \ud83d\ude42 whole").text == "half \ufffd and 🙂 whole"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0c", "\x0b", "\u2028"])
def test_every_line_end_becomes_one(end: str) -> None:
    assert words_of(f"One{end}Two") == "One\nTwo"


def test_passages_are_the_lines_that_hold_words() -> None:
    read = read_pasted("One\n\n \xa0\nTwo  words \n")
    assert [read.words(passage) for passage in read.passages] == ["One", "Two  words "]


@pytest.mark.parametrize("width", [65, 72, 98])
def test_a_sentence_broken_over_lines_is_one_again(width: int) -> None:
    heading, names = "5. Home to school transport", "Present:\nCllr A. Smith (Chair)\nCllr B. Jones"
    entry = f"(a) {SENTENCE}"
    whole = "\n".join((names, "", heading, SENTENCE, SENTENCE, "", entry, entry))
    wrapped = "\n".join(textwrap.fill(line, width) for line in whole.split("\n"))
    assert words_of(wrapped) == whole


def test_a_long_head_above_wrapped_text_and_its_labels_stay_as_they_are() -> None:
    long = (
        "Minutes of a Meeting of the Environment and Regeneration Scrutiny Committee held on 12 September 2023 at 2 pm"
    )
    head = f"{long}\nPresent: Councillors Whitlock, Abara and Denholm and Frobisher-Lane\nApologies: Councillor Hope"
    body = textwrap.fill(SENTENCE, 66)
    assert words_of(f"{head}\n\n{body}\n\n{body}") == f"{head}\n\n{SENTENCE}\n\n{SENTENCE}"


def test_a_word_that_a_line_end_cut_is_whole_again() -> None:
    lines = (
        "The Department had instructed the Authority to lodge its man-",
        "agement plan before 27 November, and the Forum noted that the",
        "consultants had been engaged in August to write it, with a follow-",
        "up in May.",
    )
    text = words_of("\n".join(lines))
    assert "its management plan" in text
    assert "a follow-up in May" in text


@pytest.mark.parametrize(
    "text",
    [
        "Cllr A. Smith\nCllr B. Jones\nMr C. Brown, clerk to the council\nMiss D. Green, deputy",
        f"{SENTENCE}\n{SENTENCE}\nand so on\nin small letters",
        "THE CLERK REPORTED THAT THE ROAD WAS CLOSED\nAND WOULD BE SO\nUNTIL MAY",
    ],
)
def test_lines_that_are_not_plainly_wrapped_stay(text: str) -> None:
    assert words_of(text) == text


@pytest.mark.parametrize(
    "text", ["Held on 3\nrd\nMarch 2026", "rd\nHeld on 3 March 2026", "Held on 3 March 2026\nrd\n"]
)
def test_a_superscript_on_a_line_of_its_own_goes_back_to_its_day(text: str) -> None:
    assert words_of(text).strip() == "Held on 3rd March 2026"


def test_heads_and_feet_of_pages_are_left_out_and_the_first_head_stays() -> None:
    texts = ("1. Apologies\nNone were", "received, it was said.\n2. Roads\nNoted.", "3. Close\nThe end.")
    pages = [f"Panel Minutes, 16 June 2025\n\n{text}\n\nPage {n} of 3" for n, text in enumerate(texts, 1)]
    assert words_of("\f".join(pages)) == (
        "Panel Minutes, 16 June 2025\n\n1. Apologies\nNone were\nreceived, it was said.\n2. Roads\nNoted.\n"
        "3. Close\nThe end."
    )


def test_bare_page_numbers_go_where_they_rise_with_the_pages() -> None:
    assert words_of("Roads\nNoted.\n\n1\n\fLights\nNoted.\n\n2\n") == "Roads\nNoted.\nLights\nNoted."
    assert words_of("5\nRoads\n\f7\nLights\n") == "5\nRoads\n\n7\nLights\n"


def test_footers_of_an_export_go_without_page_breaks_too() -> None:
    assert words_of("Noted.\n!1\nRoads\nNoted.\n!2") == "Noted.\nRoads\nNoted."
    assert words_of("Noted.\nRoads\nNoted.") == "Noted.\nRoads\nNoted."


def test_tags_go_and_their_words_stay() -> None:
    read = read_bytes(
        b"<b>1. Apologies</b>\n\nFees &amp; <i>charges</i>; a < b and <none> yet.<br>End<h2>2. Roads</h2>", "a.txt"
    )
    assert read.text.rstrip() == "1. Apologies\n\nFees & charges; a < b and <none> yet.\nEnd\n\n2. Roads"
    assert [read.words(passage) for passage in read.passages if passage.bold] == ["1. Apologies"]
    assert of_style(read, Style.HEADING) == ["2. Roads"]


@pytest.mark.parametrize("words", ["a < b and c > d", "spend <b than c", "R&D; Smith & Sons", "5 <i> 6"])
def test_what_is_no_markup_stays(words: str) -> None:
    assert words_of(words) == words


def test_quoted_minutes_are_read_without_the_marks_of_the_mail() -> None:
    text = "See below.\n\nOn Mon, 3 Mar 2025 at 10:02, Jane Smith <j@x.org>\nwrote:\n"
    assert (
        words_of(f"{text}> 1. Apologies\n>\n> > None.\n> 2. Roads") == "See below.\n\n\n1. Apologies\n\nNone.\n2. Roads"
    )
    assert words_of("> 50% of members agreed") == "> 50% of members agreed"


def test_the_headers_of_a_forwarded_mail_are_no_minutes() -> None:
    headers = "From: Jane\nSent: 12 June 2025\nTo: All;\n Others\nSubject: Minutes\n"
    assert words_of(f"-----Original Message-----\n{headers}\nMinutes of May").strip() == "Minutes of May"
    assert words_of("From: 9 am\nTo: 5 pm\nDate: Monday") == "From: 9 am\nTo: 5 pm\nDate: Monday"


def test_the_head_of_a_file_says_what_it_is() -> None:
    read = read_bytes(b"---\ncommittee: Audit\nmeeting_date: 2025-05-06\ndate: 2025-06-01\n---\nMinutes", "a.txt")
    assert read.text == "Minutes"
    assert (read.hints["body"], read.hints["date"]) == ("Audit", "2025-05-06")


def test_minutes_in_an_entry_of_the_head_are_read() -> None:
    read = read_bytes(b"---\ntitle: Minutes: May\nminutes: |\n  1. Apologies\n\n  None.\n  2. Roads\n---\n", "a.txt")
    assert read.text == "1. Apologies\n\nNone.\n2. Roads"
    assert read.hints == {"title": "Minutes: May"}


def test_a_file_that_is_nothing_but_such_a_head_is_read_too() -> None:
    read = read_bytes(b"title: May\nagenda: |\n  1. Roads\n\n  x\nminutes: |\n  1. Roads\n\n  Noted.\n", "a.txt")
    assert (read.text, read.hints) == ("1. Roads\n\nNoted.", {"title": "May"})
    assert words_of("Present:\nA. Smith\nApologies: none") == "Present:\nA. Smith\nApologies: none"


def test_items_listed_in_the_head_are_marked_as_items() -> None:
    head = "present: [A. Smith, {name: B. Jones, role: Chair}]\nitems:\n- {number: 1, title: Apologies, text: None.}\n"
    read = read_bytes(f"---\n{head}- title: Roads\n  decision: That it be noted.\n---\n".encode(), "a.txt")
    assert read.text == (
        "Present: A. Smith, B. Jones (Chair)\n\n1. Apologies\n\nNone.\n\nRoads\n\nDecision:\n\nThat it be noted."
    )
    assert [read.words(p) for p in read.passages if p.mark is Mark.ITEM] == ["1. Apologies", "Roads"]


@pytest.mark.parametrize(
    "head", ['{"title": "May", "date": "2025-05-06"}\n', '+++\ntitle = "May"\ndate = 2025-05-06\n+++\n']
)
def test_a_head_in_json_or_toml_is_read_too(head: str) -> None:
    read = read_bytes(f"{head}\nMinutes".encode(), "a.txt")
    assert (read.text.strip(), dict(read.hints)) == ("Minutes", {"title": "May", "date": "2025-05-06"})


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{','.join(f'*{a}' for _ in range(9))}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{BOMB}---\nMinutes",
        f"---\nx: {'[' * 100_000}\n---\nMinutes",
        f"{'{' * 100_000}\nMinutes",
        f"{'<b' * 100_000}\nMinutes",
        f"{'<p>' * 50_000}\nMinutes",
        f"{'> ' * 50_000}\nMinutes",
        f"{'From: x ' * 20_000}\nMinutes",
        "From: x\nDate: y\n" + "\n" * 100_000 + "Minutes",
        "On " + "a" * 100_000 + "\nMinutes",
        "rd\n" * 20_000 + "Minutes",
        "Minutes " + "&amp;" * 50_000,
        "Ã¢" * 50_000 + " Minutes",
        "Minutes\n" + "\f" * 50_000,
        "Minutes\n" + "-" * 100_000,
    ],
)  # fmt: skip
def test_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    began = time.monotonic()
    assert "Minutes" in words_of(text)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b"\x00\x01\x02", "not a text file"),
        ("a.txt", bytes(5000), "not a text file"),
        ("a.xlsx", b"PK", "paste it"),
        ("a.msg", b"\xd0\xcf", "save it as text"),
        ("a", b"Minutes", "It reads text"),
        ("a.docx", b"PK nothing", "not a whole Word document"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(name: str, data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFileError, match=says):
        read_bytes(data, name)
