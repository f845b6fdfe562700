"""Where items and meetings begin, in the ways that clerks number and head them; and what only looks like it."""

from datetime import date
from time import perf_counter

import pytest

from annotator.meetings import Found, FoundItem
from annotator.meetings.recognise import recognise
from annotator.reading import Mark, ReadText, Style, read_pasted
from annotator.reading.passages import TextBuilder
from annotator.records import DocumentKind

HEAD = "Minutes of the Parish Council Meeting held in the Village Hall on Monday 10 July 2023 at 7.30 pm\n\n"
PRESENT = "Present: Cllrs A Ash (Chair), B Birch and C Cole\n\n"


def found(text: str, name: str = "minutes.txt") -> tuple[Found, ...]:
    return recognise(read_pasted(text), name)


def items_of(text: str) -> tuple[FoundItem, ...]:
    (minutes,) = found(HEAD + PRESENT + text)
    return minutes.items


def numbers_of(text: str) -> str:
    return " ".join(item.number or "-" for item in items_of(text))


def titles_of(text: str) -> list[str]:
    return [item.title for item in items_of(text)]


def built(*passages: tuple[str, Style] | tuple[str, Style, Mark]) -> ReadText:
    builder = TextBuilder()
    for words, style, *mark in passages:
        level = 2 if style is Style.HEADING else 0
        builder.add(words, style, level=level, mark=mark[0] if mark else None)
    return ReadText(form="word", text=builder.text, passages=tuple(builder.passages))


@pytest.mark.parametrize(
    "numbers",
    [
        "5 6 7 8",
        "5. 6. 7. 8.",
        "5) 6) 7) 8)",
        "18.07.4 18.07.5 18.07.6 18.07.7",
        "45.3 45.4 45.5 45.6",
        "(a) (b) (c) (d)",
        "23/031 23/032 23/033 23/034",
        "31/23 32/23 33/23 34/23",
        "2022/45 2022/46 2022/47 2022/48",
        "C.12 C.13 C.14 C.15",
        "M12 M13 M14 M15",
        "FRA/22/41 FRA/22/42 FRA/22/43 FRA/22/44",
        "C048/23 C049/23 C050/23 C051/23",
        "11 12 12a 13",
        "I. II. III. IV.",
        "A. B. C. D.",
    ],
)
def test_items_are_told_by_numbers_of_many_shapes(numbers: str) -> None:
    titles = ["Apologies for absence", "Minutes of the last meeting", "Village green", "Date of next meeting"]
    lines = zip(numbers.split(), titles, strict=True)
    found = items_of("\n\n".join(f"{number} {title}\n\nIt was noted." for number, title in lines))
    assert [item.title for item in found] == titles
    assert [item.number for item in found] == [number.strip("().") for number in numbers.split()]


@pytest.mark.parametrize(
    "form", ["Item {n}: {t}", "Minute {n} {t}", "Agenda item {n} – {t}", "{n}\n{t}", "**{n}. {t}**"]
)
def test_what_stands_around_a_number_is_no_part_of_it(form: str) -> None:
    titles = ["Apologies", "Minutes", "Trees"]
    text = "\n\n".join(form.format(n=n, t=t) + "\n\nIt was noted." for n, t in zip((4, 5, 6), titles, strict=True))
    assert [(item.number, item.title) for item in items_of(text)] == [
        ("4", titles[0]),
        ("5", titles[1]),
        ("6", titles[2]),
    ]


def test_the_letters_of_a_committee_belong_to_its_numbers() -> None:
    assert (
        numbers_of("PL 45 Apologies\n\nNone.\n\nPL 46 Minutes\n\nAgreed.\n\nPL 47 Trees\n\nFelled.")
        == "PL 45 PL 46 PL 47"
    )


def test_the_number_of_the_agenda_behind_that_of_the_minute_is_no_part_of_the_title() -> None:
    text = "C048/23   1.   APOLOGIES\n\nNone.\n\nC049/23   2.   MINUTES\n\nAgreed.\n\nC050/23   3.   TREES\n\nNone."
    assert titles_of(text) == ["APOLOGIES", "MINUTES", "TREES"]


@pytest.mark.parametrize(
    ("form", "numbers"),
    [("7{n}. {t}\n(Item {n})", "71 72 73"), ("{t}\n(Item {n})", "1 2 3"), ("7{n}\n{t}\n(Item {n})", "71 72 73")],
)
def test_the_agenda_s_number_stands_on_a_line_of_its_own(form: str, numbers: str) -> None:
    titles = ["Apologies", "Minutes", "Trees"]
    text = "\n\n".join(form.format(n=n, t=t) + "\n\nIt was noted." for n, t in enumerate(titles, 1))
    assert numbers_of(text) == numbers
    assert [(item.title, item.text) for item in items_of(text)] == [(title, "It was noted.") for title in titles]


def test_a_number_may_stand_behind_its_title() -> None:
    text = "APOLOGIES (23/14)\n\nNone.\n\nMINUTES (23/15)\n\nAgreed.\n\nTREES (23/16)\n\nFelled."
    assert [(item.number, item.title) for item in items_of(text)] == [
        ("23/14", "APOLOGIES"), ("23/15", "MINUTES"), ("23/16", "TREES"),
    ]  # fmt: skip


def test_items_that_are_repeated_or_misnumbered_are_all_there() -> None:
    titles = ["Apologies", "Minutes", "Roads", "Trees", "Any other business"]
    lines = zip((5, 6, 6, 8, 7), titles, strict=True)
    assert numbers_of("\n\n".join(f"{n}. {t}\n\nIt was noted." for n, t in lines)) == "5 6 6 8 7"


def test_several_items_stand_in_one_line() -> None:
    text = (
        "1. Apologies: none. 2. Declarations of interest: none. 3. Minutes: agreed. 4. Trees: to be cut by the Clerk."
    )
    assert [(item.number, item.title, item.text) for item in items_of(text)] == [
        ("1", "Apologies", "none."),
        ("2", "Declarations of interest", "none."),
        ("3", "Minutes", "agreed."),
        ("4", "Trees", "to be cut by the Clerk."),
    ]


def test_minutes_may_be_one_paragraph_with_their_head() -> None:
    (minutes,) = found(
        "Minute of the Amble Community Council meeting held on Thursday 12 February 2015 in the Hall 1. Welcome: the "
        "Chair opened the meeting. 2. Apologies: Mr Moss. 3. Police matters: two thefts. 4. Planning: none."
    )
    assert [item.title for item in minutes.items] == ["Welcome", "Apologies", "Police matters", "Planning"]


def test_one_missing_number_is_found_within_the_item_before_it() -> None:
    text = (
        "1. Apologies\n\nNone.\n\n2. Chair\n\n"
        "Cllr Ash was elected. 3. The minutes of 2 May were agreed.\n\n4. Trees\n\nNone."
    )
    assert numbers_of(text) == "1 2 3 4"


def test_numbered_sentences_are_items_where_nothing_else_is() -> None:
    text = (
        "1. Apologies were received from Mr Moss.\n\n2. The minutes of the last meeting were read and signed.\n\n"
        "3. Matters arising:\n\na) The bridge had been mended.\n\n4. There was a discussion about the footpath to the "
        "cricket field, which the Chairman would take up.\n\n5. The precept of £1,500 was to be requested."
    )
    assert numbers_of(text) == "1 2 3 4 5"
    assert items_of(text)[3].text.startswith("There was a discussion")


def test_paragraphs_with_numbers_belong_to_their_item() -> None:
    text = (
        "45 Minutes\n\n45.1 Agreed.\n\n46 Buses\n\n46.1 A report.\n\n46.2 Questions\n\n"
        "46.3 RESOLVED: noted.\n\n47 Close\n\n47.1 At 9."
    )
    assert numbers_of(text) == "45 46 47"
    only = (
        "MINUTES\n\n45.1 They were agreed.\n\nBUSES\n\n46.1 A report came.\n\n46.2 It was noted.\n\n"
        "TREES\n\n47.1 None fell."
    )
    assert titles_of(only) == ["MINUTES", "BUSES", "TREES"]


LIMBS = (
    "RESOLVED to:\n\n1. Write to Highways\n2. Mend the sign\n3. Paint the bench\n4. Sweep the path\n5. Cut the grass"
)


@pytest.mark.parametrize(
    "within",
    [
        LIMBS,
        LIMBS.replace("RESOLVED to:", "ACTIONS"),
        "RESOLVED\n\n(1) That it be noted.\n\n(2) That a report be brought.",
        "The report recommended:\n\n1. Approval\n2. Delegation\n3. Publication",
        "25/0123 Rose Cottage - no objection.\n25/0124 Mill House - no objection.\n25/0125 The Barn - none.",
        "12 Mill Lane – extension. No comment.\n14 Mill Lane – porch. No comment.",
        "4 members of the public attended.\n3 May 2023 had been the closing date.\n20 mph signs were wanted.",
        "The minutes of the meeting held on 3 May 2022 were approved.",
    ],
)
def test_lists_within_an_item_open_no_items(within: str) -> None:
    text = f"1. Apologies\n\nNone.\n\n2. Roads\n\n{within}\n\n3. Trees\n\nNone.\n\n4. Date of next meeting\n\n4 May."
    assert numbers_of(text) == "1 2 3 4"
    last = f"1. Apologies\n\nNone.\n\n2. Trees\n\nNone.\n\n3. Roads\n\n{within}"
    assert numbers_of(last) == "1 2 3"


def test_the_list_of_titles_in_front_is_not_the_items() -> None:
    titles = ["Apologies", "Minutes", "Highways", "Trees", "Any other business"]
    contents = "\n".join(f"{n}. {title}" for n, title in enumerate(titles, 1))
    minutes = "\n\n".join(f"{n}. {title}\n\nIt was noted." for n, title in enumerate(titles, 1))
    assert [item.text for item in items_of(f"{contents}\n\n{minutes}")] == ["It was noted."] * 5


@pytest.mark.parametrize("form", ["{t}\n", "{t}:\n", "{u}\n\n"])
def test_headings_without_numbers_are_told_by_their_look(form: str) -> None:
    titles = ["Police report", "Matters arising", "Windfall money", "Planning", "Date of next meeting"]
    text = "\n\n".join(form.format(t=t, u=t.upper()) + "The Clerk told what had been done." for t in titles)
    assert [title.lower() for title in titles_of(text)] == [title.lower() for title in titles]


def test_bold_headings_are_items_and_those_present_are_none() -> None:
    builder = TextBuilder()
    for words in (
        "Amble Parish Council",
        "Minutes of the meeting held on 3 May 2023",
        "Present",
        "Cllrs Ash and Birch",
    ):
        builder.add(words, bold=words != "Cllrs Ash and Birch")
    for title in ("Apologies", "Cllr Moss’s resignation", "RESOLVED", "Planning"):
        builder.add(title, bold=True)
        builder.add("It was noted with regret by all.")
    (minutes,) = recognise(ReadText(form="word", text=builder.text, passages=tuple(builder.passages)), "a.docx")
    assert [item.title for item in minutes.items] == ["Apologies", "Cllr Moss’s resignation", "Planning"]


def test_headings_of_the_file_open_items_and_their_names_need_no_number() -> None:
    read = built(
        ("Minutes of the Amble Community Council held on 3 May 2023", Style.PARAGRAPH),
        ("Present", Style.HEADING), ("• Ann Ash", Style.LIST),
        ("Apologies for Absence", Style.HEADING), ("• Bob Birch", Style.LIST),
        ("A1 Litter", Style.HEADING), ("It was bad.", Style.PARAGRAPH),
        ("50 Houses Development", Style.HEADING), ("It went on.", Style.PARAGRAPH),
        ("Planning", Style.HEADING), ("None.", Style.PARAGRAPH),
    )  # fmt: skip
    (minutes,) = recognise(read, "a.md")
    assert [(item.number, item.title) for item in minutes.items] == [
        ("", "A1 Litter"), ("", "50 Houses Development"), ("", "Planning"),
    ]  # fmt: skip


def test_minutes_may_stand_in_a_table() -> None:
    rows = (
        "1\tApologies\tNone.",
        "2\tMinutes\tThey were agreed.",
        "3\tTrees: Cllr Ash had cut them.",
        "4\tPlanning\tNone.",
    )
    read = built((HEAD, Style.PARAGRAPH), (PRESENT, Style.PARAGRAPH), *((row, Style.ROW) for row in rows))
    (minutes,) = recognise(read, "a.docx")
    assert [(item.number, item.title, item.text) for item in minutes.items][::2] == [
        ("1", "Apologies", "None."), ("3", "Trees", "Cllr Ash had cut them."),
    ]  # fmt: skip
    assert numbers_of("1. Apologies\n\nNone.\n\n2. Trees\n\nNone.") == "1 2"


@pytest.mark.parametrize(
    "signing", ["Signed ........ Dated ........", "Chairman\n\nDate: 4 August 2023", "____\nChair"]
)
def test_the_lines_to_sign_belong_to_no_item(signing: str) -> None:
    closed = f"1. Apologies\n\nNone.\n\n2. Trees\n\nNone fell.\n\nThe meeting closed at 9 pm.\n\n{signing}"
    assert items_of(closed)[-1].text == "None fell.\n\nThe meeting closed at 9 pm."
    assert items_of("1. Apologies\n\nNone.\n\n2. Trees\n\nNone fell.\n\nThe meeting closed at 9 pm.")[-1].text.endswith(
        "9 pm."
    )


AGM = (
    "AMBLE PARISH COUNCIL\n\nMINUTES of the ANNUAL MEETING held on Tuesday 10 May 2022 at 7 pm\n\n"
    "Present: Cllrs Ash, Birch\n\n"
)
ORDINARY = AGM.replace("ANNUAL", "ORDINARY").replace("10 May", "14 June")
ITEMS = (
    "1. Apologies\n\nCllr Moss.\n\n2. Minutes\n\nThe minutes of the meeting held on 3 May 2022 were approved.\n\n"
    "3. Highways\n\nPotholes.\n\n4. Next meeting\n\nThe next meeting will be held on 12 July 2022.\n\n"
)
SIGNED = "Signed ............ Chairman   Dated ..........\n\n"


def test_an_annual_meeting_and_the_ordinary_one_after_it_are_two() -> None:
    first, second = found(AGM + ITEMS + SIGNED + ORDINARY + ITEMS + SIGNED)
    assert (first.meeting_name, first.date, second.date) == ("Annual Meeting", date(2022, 5, 10), date(2022, 6, 14))
    assert [len(first.items), len(second.items)] == [4, 4]
    assert first.text + second.text == AGM + ITEMS + SIGNED + ORDINARY + ITEMS + SIGNED
    assert second.text.startswith("AMBLE PARISH COUNCIL")


@pytest.mark.parametrize(
    "head",
    [
        "Minutes of the Parish Council Meeting held on 14 June 2022\nPresent: Cllr Ash\n\n",
        "Minutes of the Ordinary Meeting held on 14 June 2022\n\n",
        "At a Meeting of the Council held at the Guildhall on 14 June 2022\n\nPresent: The Mayor\n\n",
        "Notes of a meeting on Tuesday 14 June 2022\n\nIn attendance: Cllr Ash\n\n",
    ],
)
def test_the_next_meeting_begins_with_its_title_and_has_the_council_of_the_first(head: str) -> None:
    first, second = found(AGM + ITEMS + head + ITEMS)
    assert second.date == date(2022, 6, 14)
    assert (first.council, second.council) == ("Amble Parish Council", "Amble Parish Council")
    assert len(second.items) == 4


@pytest.mark.parametrize(
    "item",
    [
        "5. Minutes of the meeting held on 12 April 2022\n\nThe minutes of the meeting held on 12 April were approved.",
        "5. Annual meeting to be held on 4 May 2023\n\nPresent at the discussion: all.",
        "5. Notes of the working group on 3 June 2022\n\nPresent: Cllr Ash. They were noted.",
        "5. Fair\n\nThe fair was held on 3 June 2022. A meeting was held on 4 June 2022 with those present.",
        "5. Finance\n\nMINUTES of the FINANCE COMMITTEE held on 2 April 2022 were received.\n\nPresent: nobody.",
    ],
)
def test_a_meeting_that_is_spoken_of_is_no_new_one(item: str) -> None:
    (minutes,) = found(AGM + ITEMS + item + "\n\n6. Trees\n\nNone.")
    assert minutes.date == date(2022, 5, 10)
    assert [one.number for one in minutes.items] == ["1", "2", "3", "4", "5", "6"]


def test_minutes_that_are_enclosed_belong_to_the_item_that_encloses_them() -> None:
    inner = "MINUTES of the FINANCE COMMITTEE held on 2 April 2022\n\nPresent: Cllr Ash\n\n" + ITEMS
    (minutes,) = found(
        AGM + ITEMS + f"5. Minutes of the Finance Committee\n\n{inner}6. Trees\n\nNone.\n\n7. Close\n\nAt 9."
    )
    assert [item.number for item in minutes.items] == ["1", "2", "3", "4", "5", "6", "7"]
    assert "Potholes" in minutes.items[4].text


def test_an_agenda_pack_is_one_meeting_though_it_encloses_minutes() -> None:
    agenda = (
        "AMBLE PARISH COUNCIL\n\nAGENDA for the meeting on 14 June 2022\n\n"
        "1. Apologies\n2. Minutes (page 3)\n3. Roads\n\n"
    )
    (pack,) = found(agenda + "Agenda Item 2\n\n" + AGM + ITEMS + "Agenda Item 3\n\nA report on roads.")
    assert [item.title for item in pack.items] == ["Apologies", "Minutes (page 3)", "Roads"]


def test_the_history_of_an_issue_is_a_meeting_for_each_of_its_lines() -> None:
    first, second = found(
        "Issue details\n\nPotholes in Mill Lane\n\nMeeting: 14/10/2025 - Cabinet (Item 6)\n\nMinutes:\n\n"
        "RESOLVED: noted.\n\n"
        "Meeting: 07/09/2025 - Scrutiny (Highways) Committee (Item 12a)\n\nMinutes:\n\nIt was deferred.\n"
    )
    assert (first.body, first.date, first.items[0].number) == ("Cabinet", date(2025, 10, 14), "6")
    assert (second.body, second.items[0].number) == ("Scrutiny (Highways) Committee", "12a")
    assert [one.items[0].title for one in (first, second)] == ["Potholes in Mill Lane"] * 2
    assert [one.items[0].text for one in (first, second)] == ["RESOLVED: noted.", "It was deferred."]


def test_what_the_file_marks_is_trusted() -> None:
    read = built(
        ("Cabinet", Style.HEADING, Mark.OTHER), ("Tuesday, 24th May, 2022", Style.PARAGRAPH),
        ("12. Apologies", Style.HEADING, Mark.ITEM), ("Minutes:", Style.PARAGRAPH, Mark.LABEL),
        ("None.", Style.PARAGRAPH),
        ("13\tRoads", Style.HEADING, Mark.ITEM), ("To note the report.", Style.PARAGRAPH, Mark.PURPOSE),
        ("Additional documents:", Style.PARAGRAPH, Mark.LABEL), ("Map", Style.LIST, Mark.DOCUMENT),
        ("Minutes:", Style.PARAGRAPH, Mark.LABEL), ("1. Bridges", Style.PARAGRAPH), ("2. Fords", Style.PARAGRAPH),
        ("Attendance", Style.HEADING, Mark.OTHER), ("Cllr Ash", Style.PARAGRAPH),
    )  # fmt: skip
    (minutes,) = recognise(read, "a.html")
    assert [(item.number, item.title, item.purpose) for item in minutes.items] == [
        ("12", "Apologies", ""), ("13", "Roads", "To note the report."),
    ]  # fmt: skip
    assert [item.text[-8:] for item in minutes.items] == ["None.", "2. Fords"]


def test_marked_meetings_are_told_apart() -> None:
    read = built(
        ("Potholes", Style.HEADING, Mark.ITEM),
        ("Meeting: 14/10/2025 - Cabinet (Item 6)", Style.HEADING, Mark.MEETING), ("Noted.", Style.PARAGRAPH),
        ("Meeting: 07/09/2025 - Council (Item 12)", Style.HEADING, Mark.MEETING), ("Deferred.", Style.PARAGRAPH),
    )  # fmt: skip
    meetings = recognise(read, "a.html")
    assert [(one.body, one.items[0].number, one.items[0].text) for one in meetings] == [
        ("Cabinet", "6", "Noted."), ("Council", "12", "Deferred."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "1. " * 20_000, "1. A\n" * 8_000, "9.9.9.9.9 " * 8_000, "A" * 100_000, "MEETING " * 12_000,
        "Minutes of\n" * 9_000,
        "(Item 1)\n" * 9_000, "Meeting: 1/1/2020 - A (" * 4_000, "held on 3 May 2022\nPresent:\n" * 3_000,
        ". " * 50_000,
        "RESOLVED that:\n(i) x\n" * 4_000, "For: " * 20_000, "public " * 15_000, "Signed\n" * 12_000,
        "\t" * 90_000 + "x",
        "minutes of the meeting of the " * 3_000, "\n" * 90_000 + "x", "_" * 90_000, "**" * 40_000, "I. " * 30_000,
    ],
)  # fmt: skip
def test_no_text_keeps_the_program_waiting(line: str) -> None:
    begun = perf_counter()
    recognise(read_pasted("Minutes of the Cabinet held on 3 May 2022\n\nPresent: A\n\n" + line), "a.txt")
    assert perf_counter() - begun < 5


def test_a_long_book_of_minutes_takes_no_longer_for_a_word_than_a_short_one() -> None:
    book = read_pasted((AGM + ITEMS * 8 + SIGNED) * 150)
    begun = perf_counter()
    meetings = recognise(book, "book.txt")
    assert len(meetings) == 150
    assert perf_counter() - begun < 10
    assert all(one.kind is DocumentKind.MINUTES for one in meetings)
