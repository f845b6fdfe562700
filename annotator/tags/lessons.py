"""What the clerk's answers teach: reviewed items as labelled minutes, for the next training of the suggestions.

Before it stands `store`; the command line calls it. A tag that was made by hand where the program had proposed none,
and a proposal that was rejected, are lessons. They are kept by being what they are, tags and suggestions; this writes
the items that are reviewed to the end in the form that `tests/training` reads: plain text with the tags inline. Exempt
items are left out, and those with an exempt action.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.records import (
    Action,
    Body,
    Item,
    ItemText,
    Meeting,
    Suggestion,
    SuggestionState,
    Tag,
    TagKind,
)
from annotator.store import Register

_NAMES = {TagKind.RESOLUTION: "res", TagKind.FOLLOW_UP: "fol", TagKind.DEADLINE: "due"}


@dataclass(frozen=True, slots=True)
class Lesson:
    """A meeting's reviewed items as labelled minutes. `missed` counts tags that the program had not proposed,
    `refused` its proposals that were rejected.
    """

    name: str
    text: str
    items: int
    missed: int
    refused: int


def lessons(register: Register) -> list[Lesson]:
    """A lesson for each meeting with an item that was reviewed to the end: tags made, no suggestion left open."""
    bodies = {body.id: body for body in register.find(Body)}
    found = (_lesson(register, meeting, bodies[meeting.body_id]) for meeting in register.find(Meeting, order="date"))
    return [lesson for lesson in found if lesson is not None]


def _lesson(register: Register, meeting: Meeting, body: Body) -> Lesson | None:
    items = [item for item in register.find(Item, meeting_id=meeting.id, order="position") if not item.exempt]
    hidden = {one.item_id for one in register.find_any(Action, "item_id", (item.id for item in items)) if one.exempt}
    items = [item for item in items if item.id not in hidden]
    texts = register.current_texts(item.id for item in items)
    reviewed = [(item, _Answers(register, texts[item.id])) for item in items if item.id in texts]
    reviewed = [(item, answers) for item, answers in reviewed if answers.are_whole]
    if not reviewed:
        return None
    head = (("council", body.council), ("body", body.name), ("date", meeting.date.isoformat()))
    lines = ["---", *(f"{name}: {' '.join(value.split())}" for name, value in head), "style: reviewed", "---"]
    for item, answers in reviewed:
        lines += [f"# item: {item.number} | {' '.join(item.title.split())}", answers.labelled(), ""]
    return Lesson(
        name=f"{body.code or 'body'}-{meeting.date.isoformat()}{f'-{meeting.name}' if meeting.name else ''}",
        text="\n".join(lines),
        items=len(reviewed),
        missed=sum(answers.missed for _, answers in reviewed),
        refused=sum(answers.refused for _, answers in reviewed),
    )


class _Answers:
    """What the clerk said of one item's text."""

    def __init__(self, register: Register, text: ItemText) -> None:
        self._text = text.text
        suggestions = [one for one in register.find(Suggestion, text_id=text.id) if one.kind in _NAMES]
        tags = [tag for tag in register.find(Tag, text_id=text.id) if tag.kind in _NAMES and not tag.to_check]
        self._tags = nested(tags)
        actions = register.find_any(Action, "tag_id", (tag.id for tag in tags))
        self._actions = {action.tag_id: action for action in actions}
        proposed = {one.tag_id for one in suggestions if one.state is SuggestionState.ACCEPTED}
        self.missed = sum(tag.id not in proposed for tag in tags)
        self.refused = sum(one.state is SuggestionState.REJECTED for one in suggestions)
        self.are_whole = bool(tags or suggestions) and all(one.state is not SuggestionState.OPEN for one in suggestions)

    def labelled(self) -> str:
        """The text with its tags inline. A heading's mark at the start of a line would open another item."""
        events = sorted(
            event
            for at, tag in enumerate(self._tags)
            for event in ((tag.start, 1, at, self._opening(tag)), (tag.end, 0, -at, f"</{_NAMES[tag.kind]}>"))
        )
        pieces: list[str] = []
        done = 0
        for place, _, _, mark in events:
            pieces += [self._text[done:place], mark]
            done = place
        return "".join([*pieces, self._text[done:]]).replace("\n# item:", "\n #item:")

    def _opening(self, tag: Tag) -> str:
        given: list[tuple[str, str | None]] = [("id", f"t{self._tags.index(tag) + 1}")]
        if tag.kind is TagKind.RESOLUTION:
            given.append(("kind", tag.resolution_kind))
        elif tag.kind is TagKind.FOLLOW_UP:
            action = self._actions.get(tag.id)
            given += [("owner", action.owner), ("to", action.report_to)] if action else []
        else:
            given = [("value", tag.due), ("precision", tag.precision), ("for", self._follow_up_of(tag))]
        said = (f' {name}="{value.replace(chr(34), chr(39))}"' for name, value in given if value)
        return f"<{_NAMES[tag.kind]}{''.join(said)}>"

    def _follow_up_of(self, deadline: Tag) -> str:
        """The label of the follow-up that a deadline outside it belongs to."""
        for at, tag in enumerate(self._tags):
            if tag.id == deadline.follow_up_id and not (tag.start <= deadline.start and deadline.end <= tag.end):
                return f"t{at + 1}"
        return ""


def nested(tags: Iterable[Tag]) -> Sequence[Tag]:
    """The tags, outer ones first, without those that cross an earlier one: inline labels can only lie in each other."""
    kept: list[Tag] = []
    for tag in sorted(tags, key=lambda tag: (tag.start, -tag.end, tag.kind is not TagKind.RESOLUTION)):
        if all(tag.end <= one.end or tag.start >= one.end for one in kept):
            kept.append(tag)
    return kept
