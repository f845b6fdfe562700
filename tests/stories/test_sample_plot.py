"""The sample minutes against their plot: what a clerk who loads them is offered, and what is kept from them.

The plot (`sample_plot.toml`) tells the truth about the sample; the floors hold for rules that know nothing of it.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotator import verbs
from annotator.records import Action, Document, Item, Meeting, Suggestion, SuggestionState, TagKind
from annotator.sample import sample_files
from annotator.store import Register, memory_register

PLOT = tomllib.loads((Path(__file__).parent / "sample_plot.toml").read_text(encoding="utf-8"))
FOLLOW_UPS: list[dict[str, Any]] = PLOT["follow_up"]
ANSWERED = [one for one in FOLLOW_UPS if one["outcome"] in ("full", "partly", "declined", "late")]
EXTENTS = {"full": "full", "late": "full", "partly": "partly", "declined": "declined"}


@dataclass(frozen=True)
class Place:
    """Words of the sample: their item and where they stand in it."""

    item_id: str
    start: int
    end: int

    def overlap(self, one: Suggestion) -> float:
        """Intersection over union with a suggestion; nothing in another item."""
        shared = min(self.end, one.end) - max(self.start, one.start)
        if self.item_id != one.item_id or shared <= 0:
            return 0.0
        return shared / (max(self.end, one.end) - min(self.start, one.start))


class Sample:
    """The sample in a register, all that is suggested accepted, and its words by their files."""

    def __init__(self, register: Register) -> None:
        verbs.import_documents.run(register, [verbs.prepare(*sample.read()) for sample in sample_files()])
        verbs.accept_all.run(register)
        mere_mentions = SuggestionState.REJECTED
        self.suggestions = [one for one in register.find(Suggestion) if one.state is not mere_mentions]
        self.actions = {action.id: action for action in register.find(Action)}
        self._items: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for item in register.find(Item):
            file = self._document(register, item).file_name
            text = register.current_text(item).text
            for number in {item.number.rstrip("."), ""}:
                self._items.setdefault((file, number), []).append((item.id, text))

    @staticmethod
    def _document(register: Register, item: Item) -> Document:
        if item.document_id:
            return register.get(Document, item.document_id)
        meeting = register.get(Meeting, str(item.meeting_id))
        (document,) = register.find(Document, meeting_id=meeting.id)
        return document

    def place(self, file: str, number: str, words: str) -> Place:
        """Where the words stand."""
        plain = " ".join(words.split())
        for item_id, text in self._items[file, number]:
            start = text.find(words)
            if start >= 0:
                return Place(item_id, start, start + len(words))
        raise AssertionError(f"{file} has no {plain!r} in item {number!r}")

    def of_kind(self, kind: TagKind) -> list[Suggestion]:
        """The suggestions of a kind."""
        return [one for one in self.suggestions if one.kind is kind]

    def found(self, kind: TagKind, place: Place) -> Suggestion | None:
        """The suggestion that covers the place best, if it covers half."""
        best = max(self.of_kind(kind), key=place.overlap)
        return best if place.overlap(best) >= 0.5 else None

    def follow_up(self, one: dict[str, Any]) -> Suggestion | None:
        """The follow-up of the plot as it is suggested."""
        return self.found(TagKind.FOLLOW_UP, self.place(one["asked_in"], one["item"], one["words"]))

    def answers(self, one: dict[str, Any]) -> list[Suggestion]:
        """The report backs that are proposed for a follow-up of the plot."""
        asked = self.follow_up(one)
        return [
            answer
            for answer in self.of_kind(TagKind.REPORT_BACK)
            if asked and answer.score >= 0.5 and self.actions[str(answer.action_id)].tag_id == asked.tag_id
        ]


@pytest.fixture(scope="module")
def sample() -> Sample:
    register = memory_register()
    try:
        return Sample(register)
    finally:
        register.close()


def test_nearly_all_follow_ups_are_found_and_few_besides(sample: Sample):
    found = [one["id"] for one in FOLLOW_UPS if sample.follow_up(one)]
    assert len(found) >= 18, found
    assert len(sample.of_kind(TagKind.FOLLOW_UP)) - len(found) <= 3


def test_nearly_all_resolutions_are_found_and_few_besides(sample: Sample):
    places = [sample.place(one["file"], one["item"], one["words"]) for one in PLOT["resolution"]]
    found = [place for place in places if sample.found(TagKind.RESOLUTION, place)]
    assert len(found) >= 34
    assert len(sample.of_kind(TagKind.RESOLUTION)) - len(found) <= 2


def test_who_is_to_act_and_who_is_to_hear_are_those_that_the_text_names(sample: Sample):
    found = [(one, sample.follow_up(one)) for one in FOLLOW_UPS]
    owners = [one["id"] for one, of in found if of and of.owner == one["owner"]]
    hearers = [one["id"] for one, of in found if of and of.report_to == one["report_to"]]
    assert len(owners) >= 16, owners
    assert len(hearers) >= 16, hearers


def test_an_owner_that_the_request_does_not_name_is_said_to_be_inferred(sample: Sample):
    unnamed = [of for one in FOLLOW_UPS if not one["owner"] and (of := sample.follow_up(one)) and of.owner]
    assert unnamed
    assert all(f"{of.owner} answers for it" in of.reason for of in unnamed)


def test_due_dates_are_right(sample: Sample):
    dues = {
        one["id"]: next((action.due_value for action in sample.actions.values() if action.tag_id == found.tag_id), None)
        for one in FOLLOW_UPS
        if (found := sample.follow_up(one))
    }
    wrong = {one["id"]: dues.get(one["id"]) for one in FOLLOW_UPS if dues.get(one["id"]) != one["due"]}
    assert len(wrong) <= 1, wrong


def test_most_answers_are_proposed_from_the_item_that_gives_them(sample: Sample):
    right: list[str] = []
    extents: list[str] = []
    for one in ANSWERED:
        place = sample.place(one["answered_in"], one["answer_item"], one["answer_words"])
        answers = [answer for answer in sample.answers(one) if answer.item_id == place.item_id]
        right += [one["id"]] if answers else []
        extents += [answer.extent or "" for answer in answers if answer.extent == EXTENTS[one["outcome"]]]
    assert len(right) >= 9, right
    assert len(extents) >= 8, extents


def test_a_mere_return_of_the_subject_is_not_proposed(sample: Sample):
    by_id = {one["id"]: one for one in FOLLOW_UPS}
    proposed = [
        one["follow_up"]
        for one in PLOT["distractor"]
        if any(
            sample.place(one["file"], one["item"], one["words"]).overlap(answer) > 0
            for answer in sample.answers(by_id[one["follow_up"]])
        )
    ]
    assert len(proposed) <= 1, proposed


def test_reasons_show_whole_words_of_the_passage(sample: Sample):
    answers = sample.of_kind(TagKind.REPORT_BACK)
    assert answers
    for answer in answers:
        named = answer.reason.split("“")[1:]
        assert all(f"{word.split('”')[0]}" in answer.quote.replace("\n", " ") for word in named)
        assert all(
            not answer.quote[answer.quote.index(word.split("”")[0]) + len(word.split("”")[0]) :][:1].isalpha()
            for word in named
        )


def test_everything_is_settled(sample: Sample):
    assert all(one.state is SuggestionState.ACCEPTED for one in sample.suggestions)
