"""The outline of a register: bodies, meetings, items and evidence, each with what is left to do.

Before it stands the store; `outline_model` shows it as a tree.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from annotator.actions.entries import joined
from annotator.actions.log import WAITING, day, is_overdue
from annotator.records import Action, Body, Item, Meeting, Tag
from annotator.store import Register


@dataclass(slots=True)
class Node:
    """A row of the tree. `note` stands at its right in the colour `ink`; only an item has `item_id`."""

    key: str
    name: str
    strong: bool = False
    item_id: str = ""
    tip: str = ""
    note: str = ""
    ink: str = "muted"
    children: list["Node"] = field(default_factory=list["Node"])
    parent: "Node | None" = None

    def row(self) -> int:
        """Where the node stands among its siblings."""
        return self.parent.children.index(self) if self.parent else 0


@dataclass(frozen=True, slots=True)
class Counts:
    """What is left: suggestions to answer and tags to check by item, overdue actions by body."""

    open_by_item: dict[str, int]
    overdue_by_body: dict[str, int]


def counts(register: Register, today: date) -> Counts:
    """Count what is left in the whole register."""
    return Counts(left_by_item(register), overdue_by_body(register, today))


def left_by_item(register: Register) -> dict[str, int]:
    """What waits for an answer in each item: open suggestions, and tags that a correction left to be checked."""
    left = Counter(register.left_to_review())
    left.update(register.count_by(Tag, "item_id", to_check=True))
    return dict(left)


def overdue_by_body(register: Register, today: date) -> dict[str, int]:
    """How many actions of each body are overdue on that day."""
    return dict(Counter(overdue_actions(register, today).values()))


def overdue_actions(register: Register, today: date) -> dict[str, str]:
    """The overdue actions by their ids, each with the id of its body."""
    waiting = [action for status in WAITING for action in register.find(Action, status=status)]
    return {row.action.id: row.body.id for row in joined(register, waiting) if is_overdue(row, today)}


def overdue_after(
    register: Register, today: date, before: Mapping[str, str], touched: Collection[str]
) -> dict[str, str]:
    """The overdue actions after some were changed: only these, and the wholes of which they are parts, are read."""
    found = register.find_any(Action, "id", touched)
    wholes = register.find_any(Action, "id", {one.parent_id for one in found if one.parent_id})
    rows = joined(register, list({one.id: one for one in (*found, *wholes)}.values()))
    left = {one: body for one, body in before.items() if one not in touched}
    for row in rows:
        left.pop(row.action.id, None)
    return left | {row.action.id: row.body.id for row in rows if is_overdue(row, today)}


def outline(register: Register) -> Node:
    """The tree without its notes: bodies by name, meetings the oldest first, items in their order."""
    root = Node(key="", name="")
    items: dict[str, list[Item]] = defaultdict(list)
    evidence: list[Item] = []
    for item in register.find(Item, order="position"):
        (items[item.meeting_id] if item.meeting_id else evidence).append(item)
    meetings: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in register.find(Meeting, order="date"):
        meetings[meeting.body_id].append(meeting)
    for body in register.find(Body, order="name"):
        node = _add(root, Node(key=body.id, name=body.name, strong=True, tip=_full_name(body)))
        for meeting in meetings[body.id]:
            held = _add(node, Node(key=meeting.id, name=day(meeting.date), tip=day(meeting.date)))
            _add_items(held, items[meeting.id])
    if evidence:
        _add_items(_add(root, Node(key="evidence", name="Evidence", strong=True)), evidence)
    return root


def note_all(root: Node, left: Counts) -> None:
    """Write the notes: what is left to review in an item and a meeting, what is overdue for a body."""
    for node in root.children:
        if node.key == "evidence":
            node.note = str(len(node.children))
            _note_items(node.children, left)
            continue
        overdue = left.overdue_by_body.get(node.key, 0)
        for meeting in node.children:
            still = _note_items(meeting.children, left)
            meeting.note, meeting.ink = (f"{still} left", "resolution") if still else ("done", "muted")
        waiting = sum(left.open_by_item.get(item.item_id, 0) for held in node.children for item in held.children)
        node.note, node.ink = (
            (f"{overdue} overdue", "overdue") if overdue else (f"{waiting} left" * bool(waiting), "muted")
        )


def nodes_below(root: Node) -> Iterable[Node]:
    """All nodes of the tree, each before its children."""
    for node in root.children:
        yield node
        yield from nodes_below(node)


def _note_items(nodes: Iterable[Node], left: Counts) -> int:
    total = 0
    for node in nodes:
        still = left.open_by_item.get(node.item_id, 0)
        node.note, node.ink = (str(still), "resolution") if still else ("✓", "muted")
        total += still
    return total


def _add(parent: Node, node: Node) -> Node:
    node.parent = parent
    parent.children.append(node)
    return node


def _add_items(parent: Node, items: Iterable[Item]) -> None:
    for item in items:
        name = f"{item.number}  {item.title}" if item.number else item.title
        name = f"{name} (exempt)" if item.exempt else name
        _add(parent, Node(key=item.id, name=name, item_id=item.id, tip=name))


def _full_name(body: Body) -> str:
    return f"{body.name}, {body.council}" if body.council else body.name
