"""The JSON-lines protocols: answers in the order of the requests, and bad lines named."""

import io
import json

import pytest

from annotator.commands.protocol import match_jsonl, suggest_jsonl
from annotator.errors import WrongUseError


def request(**fields: object) -> str:
    return json.dumps(
        {"id": "x#1", "date": "2021-11-04", "title": "Troughs", "text": "The Clerk to reply by Friday."} | fields
    )


def answers(lines: list[str]) -> list[dict[str, object]]:
    out = io.StringIO()
    suggest_jsonl(lines, out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_each_request_is_answered_in_order():
    found = answers([request(id="one"), "", request(id="two", text="")])
    assert [answer["id"] for answer in found] == ["one", "two"]
    assert found[1]["tags"] == []


def test_a_tag_has_its_kind_place_date_and_owner():
    (answer,) = answers([request()])
    tags = {tag["kind"]: tag for tag in answer["tags"]}
    assert tags["follow-up"]["owner"] == "Clerk"
    assert tags["deadline"]["due"] == "2021-11-05"


def test_a_null_date_is_allowed():
    (answer,) = answers([request(date=None)])
    assert [tag.get("due") for tag in answer["tags"]] == [None, "unresolved"]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "is not JSON"),
        ("[1]", "is not a JSON object"),
        (json.dumps({"id": "x"}), "no text in “text”"),
        (request(date="4 November"), "no ISO date"),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(line: str, complaint: str):
    with pytest.raises(WrongUseError, match=f"Line 2 .*{complaint}"):
        suggest_jsonl([request(), line], io.StringIO())


def series(**follow_up: object) -> str:
    text = "The Clerk was asked to collect four estimates for oak benches."
    asked = {"id": "m1#f1", "start": 0, "end": len(text), "owner": "Clerk", "report_to": "", "due": ""} | follow_up
    told = "The Clerk had collected four estimates for the oak benches."
    first = {"id": "m1#1", "title": "Recreation Ground", "text": text, "follow_ups": [asked]}
    second = {"id": "m2#1", "title": "Recreation Ground", "text": told, "follow_ups": []}
    meetings = [
        {"id": "m1", "body": "B", "date": "2023-09-20", "items": [first]},
        {"id": "m2", "body": "B", "date": "2023-10-18", "items": [second]},
    ]
    return json.dumps({"id": "s", "meetings": meetings})


def test_report_backs_name_the_item_the_follow_up_and_the_extent():
    out = io.StringIO()
    assert match_jsonl([series()], out) == 1
    (found,) = json.loads(out.getvalue())["report_backs"]
    assert (found["item"], found["follow_up"], found["extent"]) == ("m2#1", "m1#f1", "full")


def test_a_follow_up_outside_its_text_is_refused():
    with pytest.raises(WrongUseError, match="outside its item's text"):
        match_jsonl([series(end=9999)], io.StringIO())
