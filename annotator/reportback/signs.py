"""The signs by which a passage may give what a follow-up asked for: what both speak of, and what the passage tells.

Before it stand `passages`, `wanted` and `rarity`; after it `weighing`. Every sign is a number, about 0 to 1, with a
name under which `resources/rules/report_back_weights.toml` says how much it weighs.
"""

from annotator.reportback.passages import Passage
from annotator.reportback.rarity import Rarity
from annotator.reportback.themes import themes_of
from annotator.reportback.things import things_given
from annotator.reportback.wanted import Wanted

Signs = dict[str, float]
MUCH, LITTLE = 25.0, 15.0  # weights of shared terms from which on more of them says no more
RAREST = 8.0
SAME_WORDS = 0.75  # of two sentences' words in common: the later only repeats the earlier


def signs(wanted: Wanted, passage: Passage, rarity: Rarity, meetings: int, next_day: str) -> Signs:
    """All signs of a pair; `meetings` is how many meetings lie between, `next_day` that of the body's next meeting."""
    found = _subject(wanted, passage, rarity)
    found |= _themes(wanted, passage, rarity, found)
    if not wanted.in_evidence(passage.item.later):  # it speaks of many things under one title
        found |= _surroundings(wanted, passage, rarity)
        found |= _themes_around(wanted, passage, rarity)
    found |= _told(wanted, passage)
    found |= _owner(wanted, passage)
    found |= _time(wanted, passage, meetings, next_day)
    return found | _together(found)


def _subject(wanted: Wanted, passage: Passage, rarity: Rarity) -> Signs:
    """How much of what was asked the sentence speaks of, how much the sentences and headings around it."""
    shared, near = wanted.terms & passage.terms, wanted.terms & passage.near
    total = rarity.total(wanted.terms) or 1.0
    weight, weight_near = rarity.sum(shared), rarity.sum(near)
    return {
        "asked, in the sentence": weight / total,
        "asked, near it": weight_near / total,
        "asked, in its row": rarity.sum(wanted.terms & (passage.row | passage.item.title)) / total,
        "weight in the sentence": min(weight, MUCH) / MUCH,
        "weight near it": min(weight_near, MUCH) / MUCH,
        "rarest in the sentence": rarity.most(shared) / RAREST,
        "rarest near it": rarity.most(near) / RAREST,
    }


def _surroundings(wanted: Wanted, passage: Passage, rarity: Rarity) -> Signs:
    """What the words around the follow-up have in common with those around the passage."""
    beside = wanted.beside & passage.near
    return {
        "around it, near": rarity.share(wanted.context, passage.near),
        "around it, in the sentence": rarity.share(wanted.beside, passage.terms),
        "weight around it": min(rarity.sum(beside), MUCH) / MUCH,
        "rarest around it": rarity.most(beside) / RAREST,
        "sentence before it": rarity.share(wanted.before, passage.near),
        "rows alike": min(rarity.sum(wanted.row & passage.row), 40.0) / 40.0,
        "titles alike": rarity.share(wanted.title, passage.item.title),
        "heading found": rarity.share(wanted.heading, passage.heading | passage.item.title),
        "heading answered": rarity.share(passage.heading, wanted.heading | wanted.title | wanted.terms),
        "heading met": float(bool(passage.heading & (wanted.heading | wanted.title | wanted.terms))),
    }


def _themes(wanted: Wanted, passage: Passage, rarity: Rarity, found: Signs) -> Signs:
    """The same subject in other words: themes in common that no common term brings."""
    own = (wanted.themes & passage.themes) - themes_of(wanted.terms & passage.terms)
    near = (wanted.themes & passage.near_themes) - themes_of(wanted.terms & passage.near)
    total = rarity.total(wanted.terms) or 1.0
    weight, weight_near = rarity.sum(own), rarity.sum(near)
    return {
        "themes in the sentence": min(weight, LITTLE) / LITTLE,
        "themes near it": min(weight_near, LITTLE) / LITTLE,
        "asked in other words": min(1.0, weight / total) * (1 - found["asked, in the sentence"]),
        "asked in other words, near": min(1.0, weight_near / total) * (1 - found["asked, near it"]),
    }


def _themes_around(wanted: Wanted, passage: Passage, rarity: Rarity) -> Signs:
    around = (wanted.all_themes & passage.near_themes) - themes_of((wanted.terms | wanted.context) & passage.near)
    return {"themes around it": min(rarity.sum(around), MUCH) / MUCH}


def _told(wanted: Wanted, passage: Passage) -> Signs:
    """What the passage tells by its cues, and whether it gives the kind of thing that was asked for."""
    given = things_given(passage.words)
    lacking = bool(wanted.things) and not any(thing.name in passage.given_around for thing in wanted.things)
    found: Signs = {f"tells: {cue}": 1.0 for cue in passage.told if cue != "partly"}
    found |= {
        "gives the thing": float(any(thing.name in given for thing in wanted.things)),
        "lacks the thing": float(lacking),
        "repeats": float(_repeats(wanted, passage)),
        "sets a task": passage.sets_a_task,
        "arising": float(passage.item.arising),
        "opens its row": float(passage.first),
        "length": min(len(passage.terms), 30) / 30,
        "length of what was asked": min(len(wanted.terms), 20) / 20,
    }
    if wanted.numbers and passage.cited:
        found["cites its number" if wanted.numbers & passage.cited else "cites another number"] = 1.0
    return found


def _repeats(wanted: Wanted, passage: Passage) -> bool:
    """Whether the passage stood in the earlier minutes already, word for word or nearly so."""
    said = passage.said
    return any(len(said & before) >= SAME_WORDS * len(said | before) for before in wanted.said_before)


def _owner(wanted: Wanted, passage: Passage) -> Signs:
    """Whether those speak, or are spoken of, who were to act."""
    return {
        "owner in the sentence": float(bool(wanted.owner & passage.terms)),
        "owner near it": float(bool(wanted.owner & passage.near)),
        "owner named": float(bool(wanted.owner_names & passage.names)),
        "owner opens": float(bool(wanted.owner_names & passage.opening)),
    }


def _time(wanted: Wanted, passage: Passage, meetings: int, next_day: str) -> Signs:
    """Whether the meeting is the next one, or the one that it was due at."""
    due = next_day if wanted.asked.due == "next-meeting" else wanted.asked.due
    day = passage.item.later.date.isoformat() if passage.item.later.date else ""
    dated = bool(day) and due[:4].isdigit()
    return {
        "next meeting": float(meetings == 1),
        "third meeting or later": float(meetings >= 3),
        "due on the day": float(dated and due == day),
        "due by then": float(dated and due <= day),
        "due later": float(dated and due > day),
        "points back": float(wanted.points_back),
    }


# Signs that say more together than each alone.
TOGETHER = (
    ("tells: past", "asked, near it"),
    ("tells: gives", "asked, near it"),
    ("tells: silent", "asked, near it"),
    ("tells: asks", "asked, near it"),
    ("gives the thing", "asked, near it"),
    ("sets a task", "asked, near it"),
    ("tells: past", "around it, near"),
    ("points back", "around it, near"),
    ("tells: past", "rarest in the sentence"),
    ("tells: gives", "titles alike"),
)


def _together(found: Signs) -> Signs:
    return {f"{one} + {other}": found.get(one, 0.0) * found.get(other, 0.0) for one, other in TOGETHER}
