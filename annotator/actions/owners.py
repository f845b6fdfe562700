"""The owners of an action: joint ones told apart, and who held their offices then and holds them now.

Before it stand the records; `entries` fills the log with them, and an accepted suggestion gives its owners by them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from annotator.actions.log import Owner
from annotator.records import Holder, Office

# What a role or a name begins with, where it can stand alone: "the Clerk", "Director of Finance", "Councillor Smith".
_RANKS = (
    r"(?:(?:Assistant|Associate|Deputy|Vice|Acting|Interim|Corporate|Executive|Strategic|Service|Chief|Senior|Principal"
    r"|Group|Lead|Town|Parish|Committee|Democratic|Scrutiny|Monitoring|Independent|Cabinet|Portfolio|Borough|County|City"
    r"|District)[ -])*"
)
_POSTS = (
    r"(?:Director|Head|Manager|Officer|Clerk|Chairman|Chairperson|Chairwoman|Chair|Leader|Mayor|Solicitor|Treasurer"
    r"|Secretary|Executive|Member|Holder|Lead|Engineer|Surveyor|Auditor|Accountant|Adviser|Advisor|Administrator"
    r"|Coordinator|Co-ordinator|Commissioner|Inspector|Superintendent|Services Officer|Services Manager)"
)
_ALONE = re.compile(
    rf"(?:[Tt]he )?(?:{_RANKS}{_POSTS}\b(?:(?: of| for|,)(?: the)? .+)?"
    r"|(?:Councillor|Cllr\.?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?)"
    r" [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*|[A-Z]{2,3})"
)
_AND = re.compile(r",? and |, | & ")
_NAME_IN_BRACKETS = re.compile(r"\s*\((?P<name>[^()]+)\)\s*$")
_THE = re.compile(r"^the ", re.IGNORECASE)


def joint(words: str) -> tuple[str, ...]:
    """The owners of an action, one by one: joint owners stand apart by semicolons."""
    return tuple(one for one in (" ".join(part.split()) for part in words.split(";")) if one)


def split_if_safe(words: str) -> str:
    """“A and B” as “A; B”, where each is a role or a person that can stand alone; else the words as they are.

    "Director of Children and Families" is one, "the Clerk and the Chair" are two.
    """
    if ";" in words:
        return words
    parts = [part.strip() for part in _AND.split(words.strip())]
    two = len(parts) > 1 and all(_ALONE.fullmatch(part) for part in parts)
    return "; ".join(parts) if two else words


class Offices:
    """The offices of a register, asked by the words that name an owner."""

    def __init__(self, offices: Iterable[Office], holders: Iterable[Holder]) -> None:
        self._by_role = {_plain(office.role): office for office in offices}
        self._of_office: dict[str, list[Holder]] = defaultdict(list)
        self._by_name: dict[str, list[Holder]] = defaultdict(list)
        self._offices = {office.id: office for office in self._by_role.values()}
        for holder in holders:
            self._of_office[holder.office_id].append(holder)
            self._by_name[_plain(holder.name)].append(holder)

    def owners(self, words: str, asked: date | None, on: date) -> tuple[Owner, ...]:
        """The owners that the words name, with who held their offices on the day asked, and who does on a day."""
        return tuple(self._owner(one, asked, on) for one in joint(words))

    def _owner(self, words: str, asked: date | None, on: date) -> Owner:
        office, then = self._office(words, asked)
        if office is None:
            return Owner(words)
        held = then or self._holder(office, asked)
        return Owner(words, then=held, now=self._holder(office, on), directorate=office.directorate)

    def _office(self, words: str, asked: date | None) -> tuple[Office | None, str]:
        """The office that the words name; or that its holder, whom they name, held when the action was asked."""
        bracket = _NAME_IN_BRACKETS.search(words)
        role = self._by_role.get(_plain(_NAME_IN_BRACKETS.sub("", words))) or self._by_role.get(_plain(words))
        if role is not None:
            return role, ""
        for name in (words, bracket["name"] if bracket else ""):
            held = [one for one in self._by_name.get(_plain(name), []) if asked is None or _holds(one, asked)]
            if len(held) == 1:
                return self._offices[held[0].office_id], held[0].name
        return None, ""

    def _holder(self, office: Office, day: date | None) -> str:
        if day is None:
            return ""
        return next((one.name for one in self._of_office[office.id] if _holds(one, day)), "")


def _holds(holder: Holder, day: date) -> bool:
    return (holder.since is None or holder.since <= day) and (holder.until is None or day <= holder.until)


def _plain(words: str) -> str:
    return _THE.sub("", " ".join(words.split())).casefold()
