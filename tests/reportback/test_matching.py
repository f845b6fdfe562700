"""Report backs are found in later items, and a mere return of the subject is none."""

from datetime import date

from annotator.records import Extent
from annotator.reportback.matching import Asked, LaterItem, find_report_backs

ASKED = Asked(
    id="a1",
    text="The Clerk was asked to obtain three quotations for water troughs",
    item_title="Allotments",
    owner="Clerk",
    asked_on=date(2023, 9, 20),
)


def later(text: str, title: str = "Allotments", on: date | None = date(2023, 10, 18)) -> LaterItem:
    return LaterItem(id="i1", title=title, text=text, date=on)


def proposed(*items: LaterItem, asked: Asked = ASKED) -> list[tuple[str, str]]:
    texts = {item.id: item.text for item in items}
    return [
        (match.asked_id, texts[match.item_id][match.start : match.end])
        for match in find_report_backs([asked], items)
        if match.score >= 0.5
    ]


def test_the_sentence_that_gives_what_was_asked_is_quoted():
    item = later(
        "It had rained. The Clerk had obtained three quotations for the troughs, from £1,995. Bees were discussed."
    )
    assert proposed(item) == [("a1", "The Clerk had obtained three quotations for the troughs, from £1,995.")]


def test_another_subject_is_no_report_back():
    assert proposed(later("The goalposts had been stolen and were found in the river.", "Jubilee Field")) == []


def test_the_meeting_that_asked_does_not_answer():
    item = later("The Clerk had obtained three quotations for the water troughs.", on=date(2023, 9, 20))
    assert find_report_backs([ASKED], [item]) == []


def test_a_refusal_is_declined_and_a_rest_is_partly():
    refused = later("The Clerk explained that quotations for water troughs could not be given.")
    begun = later("The Clerk had obtained two of the three quotations for the water troughs so far.")
    assert find_report_backs([ASKED], [refused])[0].extent is Extent.DECLINED
    assert find_report_backs([ASKED], [begun])[0].extent is Extent.PARTLY


def test_after_a_full_answer_later_meetings_are_not_searched():
    first = later("The Clerk had obtained three quotations for the water troughs.")
    second = LaterItem("i2", "Allotments", "Three quotations for water troughs had been obtained.", date(2023, 11, 22))
    assert {match.item_id for match in find_report_backs([ASKED], [second, first])} == {"i1"}


def test_the_reason_names_the_words_that_both_share():
    (match,) = find_report_backs([ASKED], [later("The Clerk had obtained three quotations for the water troughs.")])
    assert "“quotations”" in match.reason
    assert "“troughs”" in match.reason
    assert 0.5 <= match.score <= 1


def test_a_refusal_to_accept_is_declined():
    item = later(
        "Not to accept the recommendation on three quotations for water troughs, for the reasons in section 4.6."
    )
    assert find_report_backs([ASKED], [item])[0].extent is Extent.DECLINED


def test_where_the_item_says_that_something_is_lacking_it_is_partly_given():
    item = later(
        "The Clerk had obtained quotations for water troughs. The quotations did not give the cost of troughs."
    )
    assert find_report_backs([ASKED], [item])[0].extent is Extent.PARTLY


def test_of_hundreds_of_items_those_that_share_rare_words_are_compared():
    others = [
        LaterItem(f"o{n}", "Allotments", f"The Clerk had obtained plants for plot {n}.", date(2023, 10, 18))
        for n in range(900)
    ]
    right = later("The Clerk had obtained three quotations for the water troughs.")
    assert find_report_backs([ASKED], [*others, right])[0].item_id == "i1"


def test_nothing_asked_or_nothing_later_brings_nothing():
    assert find_report_backs([], [later("Anything.")]) == []
    assert find_report_backs([ASKED], []) == []
