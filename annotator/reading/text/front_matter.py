"""What a file says of itself before its text, and minutes that were put there: YAML, TOML or JSON at its head.

Before it stands nothing; `plain` and `markdown` call it. Websites keep a page's particulars there, and some of them the
whole minutes in one entry (`minutes: |`) or in a list of items. YAML is read with all its values as the words that
stand there: no dates, no objects, no aliases, so a hostile head costs no more than its length.
"""

import json
import re
import textwrap
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

_YAML = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_TOML = re.compile(r"\A\s*\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.S)
_ENTRY = re.compile(r"^([A-Za-z][\w -]*):[ \t]*(?:[|>][+-]?\d?[ \t]*$|(.*))\n?((?:(?:[ \t]+[^\n]*)?\n)*)", re.M)
_BLOCK = re.compile(r"^[A-Za-z][\w-]*:[ \t]*[|>][+-]?\d?[ \t]*$", re.M)
_NOTHING_ELSE = re.compile(r"(?:---[ \t]*\n)?(?:(?:[A-Za-z][\w-]*:(?:[ \t][^\n]*)?|[ \t][^\n]*|- [^\n]*|#[^\n]*)?\n)++")
_LARGEST = 2_000_000
_DEEPEST = 12
_LONG = 160  # an entry longer than this, or of several lines, is text
_SAME = {
    "committee": "body",
    "meeting_body": "body",
    "group": "body",
    "meeting_date": "date",
    "meetingdate": "date",
    "date_of_meeting": "date",
    "location": "venue",
    "place": "venue",
    "authority": "council",
    "council_name": "council",
    "subject": "title",
}
_PEOPLE = ("chair", "present", "attendees", "attendance", "in_attendance", "apologies", "absent", "clerk")
_TITLES = ("title", "heading", "item", "name", "subject", "topic")
_NUMBERS = ("number", "no", "ref", "reference", "num", "id", "minute_number", "minute_no")
_NO_TEXT = frozenset({"url", "link", "layout", "permalink", "file", "slug", "type", "image", "tags", "categories"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the head that are text: an item's heading, a label over a part of it, or paragraphs."""

    words: str
    is_item: bool = False
    is_label: bool = False


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of a file: `hints` by their names in small letters, the `pieces` of its text that stand in it."""

    hints: Mapping[str, str] = field(default_factory=dict[str, str])
    pieces: tuple[Piece, ...] = ()


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """The head of a text, and what follows it. A text without a head is given back whole."""
    for beginning, parse in ((_YAML, _yaml), (_TOML, _toml)):
        found = beginning.match(text[:_LARGEST])
        entries = parse(found.group(1)) if found else None
        if found and entries:
            return _front(entries), text[found.end() :]
    if text.lstrip().startswith("{"):
        return _json(text)
    front = _all_yaml(text)
    return (front, "") if front.pieces else (FrontMatter(), text)


def _front(entries: Mapping[Any, Any]) -> FrontMatter:
    named = {re.sub(r"[\s-]+", "_", str(key).strip().lower()): value for key, value in entries.items()}
    hints: dict[str, str] = {}
    for key, value in named.items():
        if isinstance(value, str) and value.strip() and not _is_text(value):
            hints[key] = value.strip()
    for key, same in _SAME.items():
        if key in hints and (same not in hints or key.endswith("date")):
            hints[same] = hints[key]
    if _holds_text(named.get("minutes")):
        named.pop("agenda", None)  # what was to be dealt with, beside what was
    return FrontMatter(hints, (*_people(named), *_pieces(named)))


def _all_yaml(text: str) -> FrontMatter:
    """A file that is nothing but such a head, with the minutes in an entry of several lines."""
    if len(text) > _LARGEST or not _BLOCK.search(text) or not _NOTHING_ELSE.fullmatch(text.strip("\n") + "\n"):
        return FrontMatter()
    return _front(_yaml(re.sub(r"\A\s*---[ \t]*\n", "", text)) or {})


def _is_text(value: str) -> bool:
    return len(value) > _LONG or "\n" in value.strip()


def _holds_text(value: Any) -> bool:
    return isinstance(value, list) or (isinstance(value, str) and _is_text(value))


def _people(entries: Mapping[str, Any]) -> Iterator[Piece]:
    """Who was there, as minutes write it."""
    for key in _PEOPLE:
        value = entries.get(key)
        names = [value] if isinstance(value, str) else [_person(one) for one in cast("list[Any]", value or [])]
        if any(names) and not (isinstance(value, str) and _is_text(value)):
            yield Piece(f"{key.replace('_', ' ').capitalize()}: {', '.join(filter(None, names))}")


def _person(one: Any) -> str:
    if not isinstance(one, dict):
        return str(one) if one else ""
    said = cast("dict[str, Any]", one)
    name, role = said.get("name"), said.get("role") or said.get("title")
    return f"{name} ({role})" if name and role else str(name or "")


def _pieces(entries: Mapping[str, Any]) -> Iterator[Piece]:
    for key, value in entries.items():
        if key in _NO_TEXT:
            continue
        if isinstance(value, str) and _is_text(value):
            yield Piece(value.strip("\n"))
        elif isinstance(value, dict):
            yield from _pieces(_by_words(cast("dict[Any, Any]", value)))
        elif isinstance(value, list) and key not in _PEOPLE:
            yield from _items(cast("list[Any]", value))


def _items(listed: list[Any]) -> Iterator[Piece]:
    """A list of items, each with a title and what was minuted under it."""
    for one in listed:
        if not isinstance(one, dict):
            if isinstance(one, str) and _is_text(one):
                yield Piece(one.strip("\n"))
            continue
        item = _by_words(cast("dict[Any, Any]", one))
        title = next((item.pop(key) for key in _TITLES if isinstance(item.get(key), str)), "")
        number = next((item.pop(key) for key in _NUMBERS if isinstance(item.get(key), str)), "")
        texts = [*_parts(item)]
        if title and texts:
            yield Piece(_heading(number, title), is_item=True)
        yield from texts


def _heading(number: str, title: str) -> str:
    if not number or title.startswith(number):
        return title
    return f"{number if number.endswith(('.', ')')) or not number.isdigit() else number + '.'} {title}"


def _parts(item: Mapping[str, Any]) -> Iterator[Piece]:
    """What stands under an item's title; an entry such as "decision" says what its words are."""
    for key, value in item.items():
        if key in _NO_TEXT:
            continue
        label = Piece(f"{key.replace('_', ' ').capitalize()}:", is_label=True)
        named = not re.fullmatch(r"text|minutes?|content|body|notes?|discussion|description|details?|summary", key)
        if isinstance(value, str) and value.strip():
            yield from (label, Piece(value.strip("\n"))) if named else (Piece(value.strip("\n")),)
        elif isinstance(value, list):
            entries = cast("list[Any]", value)
            words = [f"- {one}" for one in entries if isinstance(one, str)]
            if words:
                yield from (label, Piece("\n".join(words))) if named else (Piece("\n".join(words)),)
            yield from _items([one for one in entries if not isinstance(one, str)])


def _by_words(entries: Mapping[Any, Any]) -> dict[str, Any]:
    return {re.sub(r"[\s-]+", "_", str(key).strip().lower()): value for key, value in entries.items()}


def _yaml(head: str) -> Mapping[Any, Any] | None:
    """The entries of a YAML head; line by line where it is none that a parser takes ("title: Minutes: May")."""
    import yaml  # it takes a while, and few files have such a head

    words_only = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value as the words that stand there
    try:
        modest = _is_modest(yaml.parse(head, Loader=words_only))
        entries: Any = yaml.load(head, Loader=words_only) if modest else _by_lines(head)
    except (yaml.YAMLError, ValueError, RecursionError):
        return _by_lines(head)
    return cast("dict[Any, Any]", entries) if isinstance(entries, dict) else None


def _is_modest(events: Iterable[Any]) -> bool:
    """No aliases, which can make a great deal of little, and no nesting that no file of minutes has."""
    depth = 0
    for event in events:
        kind = type(event).__name__
        depth += kind.endswith("StartEvent") - kind.endswith("EndEvent")
        if kind == "AliasEvent" or depth > _DEEPEST:
            return False
    return True


def _by_lines(head: str) -> Mapping[Any, Any] | None:
    """Entries that begin a line, each with the lines that stand further in below it."""
    entries: dict[Any, Any] = {}
    for key, value, below in _ENTRY.findall(head + "\n"):
        value = value.strip().strip("\"'")
        entries[key] = textwrap.dedent(below).strip("\n") if below.strip() and not value else value
    return entries or None


def _toml(head: str) -> Mapping[Any, Any] | None:
    try:
        return cast("dict[Any, Any]", _in_words(tomllib.loads(head)))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _json(text: str) -> tuple[FrontMatter, str]:
    start = len(text) - len(text.lstrip())
    try:
        entries, end = json.JSONDecoder().raw_decode(text[:_LARGEST], start)
    except (ValueError, RecursionError):
        return FrontMatter(), text
    return (_front(_in_words(entries)), text[end:]) if entries else (FrontMatter(), text)


def _in_words(value: Any, depth: int = 0) -> Any:
    """Values as words, as YAML's are read: a date or a number as it would be written."""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, dict):
        return {str(key): _in_words(one, depth + 1) for key, one in cast("dict[Any, Any]", value).items()}
    if isinstance(value, list):
        return [_in_words(one, depth + 1) for one in cast("list[Any]", value)]
    return "" if value is None else str(value)
