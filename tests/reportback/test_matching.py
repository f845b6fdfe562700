"""Report backs are found in later items, and a mere return of the subject is none."""

from dataclasses import replace
from datetime import date

from annotator.records import Extent
from annotator.reportback.matching import Asked, LaterItem, find_report_backs

ASKED = Asked(
    id="a1",
    text="The Clerk was asked to collect four estimates for oak benches",
    item_title="Recreation Ground",
    owner="Clerk",
    asked_on=date(2023, 9, 20),
)


def later(text: str, title: str = "Recreation Ground", on: date | None = date(2023, 10, 18)) -> LaterItem:
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
        "It had rained. The Clerk had collected four estimates for the benches, from £640. Moles were discussed."
    )
    assert proposed(item) == [("a1", "The Clerk had collected four estimates for the benches, from £640.")]


def test_another_subject_is_no_report_back():
    assert proposed(later("The goalposts had been stolen and were found in the river.", "Jubilee Field")) == []


def test_the_meeting_that_asked_does_not_answer():
    item = later("The Clerk had collected four estimates for the oak benches.", on=date(2023, 9, 20))
    assert find_report_backs([ASKED], [item]) == []


def test_a_refusal_is_declined_and_a_rest_is_partly():
    refused = later("The Clerk explained that estimates for oak benches could not be given.")
    begun = later("The Clerk had collected two of the four estimates for the oak benches so far.")
    assert find_report_backs([ASKED], [refused])[0].extent is Extent.DECLINED
    assert find_report_backs([ASKED], [begun])[0].extent is Extent.PARTLY


def test_an_answer_at_the_next_meeting_comes_before_a_later_one():
    first = later("The Clerk had collected four estimates for the oak benches.")
    second = LaterItem(
        "i2", "Recreation Ground", "Four estimates for oak benches had been collected.", date(2023, 11, 22)
    )
    assert [match.item_id for match in find_report_backs([ASKED], [second, first])] == ["i1", "i2"]


def test_the_reason_names_the_words_that_both_share():
    (match,) = find_report_backs([ASKED], [later("The Clerk had collected four estimates for the oak benches.")])
    assert match.reason.startswith("Gives the figures asked for; same subject: ") or "same subject: " in match.reason
    assert "“estimates”" in match.reason
    assert "“benches”" in match.reason
    assert 0.5 <= match.score <= 1


def test_a_refusal_to_accept_is_declined():
    item = later("Not to accept the recommendation on four estimates for oak benches, for the reasons in section 4.6.")
    assert find_report_backs([ASKED], [item])[0].extent is Extent.DECLINED


def test_a_share_of_a_counted_whole_is_a_figure_and_not_a_part_of_the_answer():
    item = later("Four estimates for the oak benches had been collected; two of the 26 firms asked had made no offer.")
    assert find_report_backs([ASKED], [item])[0].extent is Extent.FULL


def test_another_body_that_the_request_does_not_name_must_share_more():
    waits = Asked(
        "a1", "She would bring the average wait of young carers", "Young carers", date(2023, 9, 20), body="Panel"
    )
    words = "The average wait for an appeal had been 15 weeks."
    own, other = (LaterItem("i1", "Young carers", words, date(2023, 10, 18), body) for body in ("Panel", "Cabinet"))
    assert find_report_backs([waits], [own])[0].score >= 0.5
    assert all(match.score < 0.5 for match in find_report_backs([waits], [other]))
    named = replace(waits, text=f"{waits.text} to Cabinet")
    assert find_report_backs([named], [other])[0].score >= 0.5


def test_visitors_that_are_counted_are_no_visit_that_was_asked_for():
    visit = Asked("a1", "He suggested that a visit to the Elm Lane library be arranged", "Libraries", date(2023, 9, 20))
    counted = later("There had been 7,150 visits. The café at Elm Lane had been opened in June.", "Libraries")
    made = later("Members had visited the library at Elm Lane in June.", "Libraries")
    assert all(match.score < 0.5 for match in find_report_backs([visit], [counted]))
    assert find_report_backs([visit], [made])[0].score >= 0.5


def test_numbers_and_other_frequent_words_alone_show_no_common_subject():
    item = later("The last of the four lifts had been repaired.", "Town Hall")
    asked = replace(ASKED, text="The Clerk was asked for the number of benches in each of the last four summers")
    assert all(match.score < 0.5 for match in find_report_backs([asked], [item]))


def test_where_the_item_says_that_something_is_lacking_it_is_partly_given():
    item = later("The Clerk had collected estimates for oak benches. The estimates did not give the cost of benches.")
    assert find_report_backs([ASKED], [item])[0].extent is Extent.PARTLY


def test_of_hundreds_of_items_those_that_share_rare_words_are_compared():
    others = [
        LaterItem(f"o{n}", "Recreation Ground", f"The Clerk had collected turf for pitch {n}.", date(2023, 10, 18))
        for n in range(900)
    ]
    right = later("The Clerk had collected four estimates for the oak benches.")
    assert find_report_backs([ASKED], [*others, right])[0].item_id == "i1"


def test_nothing_asked_or_nothing_later_brings_nothing():
    assert find_report_backs([], [later("Anything.")]) == []
    assert find_report_backs([ASKED], []) == []


def test_an_answer_in_other_words_is_known_by_its_themes():
    asked = replace(ASKED, text="The Clerk was asked what resurfacing the lane would cost", item_title="Highways")
    item = later("The Clerk had a quotation of £4,100 for tarmac on the road.", "Highways")
    (match,) = find_report_backs([asked], [item])
    assert match.score >= 0.5
    assert "subject" in match.reason or "in other words" in match.reason


def test_a_request_that_points_back_is_compared_by_the_words_before_it():
    text = "The survey of carers had been useful. She suggested that it be repeated."
    asked = Asked("a1", "She suggested that it be repeated", "Carers", date(2023, 9, 20), context=text)
    item = later("The survey of carers had been repeated in October.", "Annual report")
    assert find_report_backs([asked], [item])[0].score >= 0.5


def test_a_row_that_takes_up_the_number_of_the_minute_answers_it():
    text = "3.2 TB asked for the effect of it. The Clerk will model this."
    asked = Asked("a1", "The Clerk will model this", "Schools block", date(2023, 9, 20), context=text, body="Forum")
    rows = "2.2 Action 3.2: TB had been sent a model of the effect.\n2.3 Action 6.1: a model of the roof was on show."
    item = LaterItem("i1", "Minutes and actions", rows, date(2023, 10, 18), "Forum")
    (match,) = find_report_backs([asked], [item])
    assert rows[match.start : match.end].startswith("Action 3.2")
    assert "it takes up number 3.2" in match.reason


def test_a_sentence_that_stood_in_the_earlier_minutes_is_no_answer():
    same = "Goalposts for the field are shortly to be put up by the Friends of Jubilee Field."
    asked = replace(ASKED, text=same, item_title="Matters arising", context=same)
    given = later("Goalposts for the field had been put up by the Friends of Jubilee Field.", "Matters arising")
    again = later(same, "Matters arising")
    assert find_report_backs([asked], [given])[0].score >= 0.5
    assert all(match.score < 0.5 for match in find_report_backs([asked], [again]))


def test_who_was_only_to_be_written_to_may_refuse_and_it_was_done_all_the_same():
    asked = replace(ASKED, text="The Clerk was asked to write to the bus company about the Sunday bus")
    item = later("The Clerk had written to the bus company. It had replied that it would not fund a Sunday bus.")
    assert find_report_backs([asked], [item])[0].extent is Extent.FULL


def test_what_follows_the_passage_may_say_that_something_is_lacking():
    item = later("The Clerk had collected two estimates for oak benches. The other firms had not answered.")
    assert find_report_backs([ASKED], [item])[0].extent is Extent.PARTLY


def test_a_press_article_gives_no_report_that_a_body_asked_for():
    asked = replace(ASKED, text="That a report on the oak benches be submitted to the Panel", body="Panel")
    article = LaterItem("e1", "Oak benches at last", "The council has put up four oak benches.", date(2024, 1, 5))
    assert all(match.score < 0.5 for match in find_report_backs([asked], [article]))


def test_the_best_passage_of_an_item_comes_with_others_of_it():
    item = later(
        "The Clerk had collected four estimates for oak benches. The benches of oak were from £640. It rained."
    )
    (match,) = find_report_backs([ASKED], [item])
    assert match.others[0].of(item.text) == "The benches of oak were from £640."


def test_a_sentence_that_asks_for_it_anew_is_less_of_an_answer():
    (told,) = find_report_backs(
        [ASKED], [later("The Clerk reported that four estimates for the oak benches had been looked at.")]
    )
    asks = find_report_backs([ASKED], [later("The Clerk was asked to report on four estimates for the oak benches.")])
    assert all(match.score < told.score for match in asks)


def test_a_request_that_stands_in_the_next_minutes_again_word_for_word_is_no_answer():
    again = find_report_backs([ASKED], [later(ASKED.text)])
    assert all(match.score < 0.5 for match in again)


def test_of_several_requests_a_sentence_answers_the_one_it_fits():
    trees = replace(ASKED, id="a2", text="The Clerk was asked to collect estimates for felling the ash trees")
    item = later("The Clerk had collected four estimates for the oak benches.")
    found = {match.asked_id: match.score for match in find_report_backs([ASKED, trees], [item])}
    assert found["a1"] >= 0.5
    assert found["a2"] < found["a1"] - 0.3
