"""The nations of the United Kingdom, whose laws and bank holidays differ; and in which one a council sits.

Before it stands `working_days`; after it `statutory` and whoever knows the council's name. The names are data
(`resources/rules/nations.toml`).
"""

import re
import tomllib
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache

from annotator.calendar.working_days import Division
from annotator.places import resources


class Nation(StrEnum):
    """The nations of the United Kingdom, whose laws differ."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"

    @property
    def division(self) -> Division:
        """The bank holidays that the nation keeps."""
        if self in (Nation.ENGLAND, Nation.WALES):
            return Division.ENGLAND_AND_WALES
        return Division(self.value)

    @property
    def shown(self) -> str:
        """As a clerk writes it: "Northern Ireland"."""
        return self.value.replace("-", " ").title()


@lru_cache(maxsize=256)
def nation_of(council: str, body: str = "") -> Nation:
    """The nation of a council, by its name and its body's; England where neither tells."""
    for name in (council, body):
        plain = _plain(name)
        found = next((nation for nation, signs in _signs() if plain and signs.search(plain)), None)
        if found:
            return found
    return Nation.ENGLAND


def _plain(name: str) -> str:
    """The name in small letters without accents and commas, "&" as "and"."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    return " ".join(re.sub(r"[,.()]", " ", bare.replace("&", " and ")).lower().split())


@cache
def _signs() -> tuple[tuple[Nation, re.Pattern[str]], ...]:
    """The nations with the words that show them; England's own stand first."""
    rows = tomllib.loads((resources() / "rules" / "nations.toml").read_text(encoding="utf-8"))
    return tuple((Nation(name), _pattern(row)) for name, row in rows.items())


def _pattern(row: dict[str, list[str]]) -> re.Pattern[str]:
    whole = "|".join(re.escape(one) for one in (*row["words"], *row["councils"]))
    begun = "|".join(row.get("beginnings", []))
    return re.compile(rf"\b(?:{whole})\b" + (rf"|\b(?:{begun})" if begun else ""))
