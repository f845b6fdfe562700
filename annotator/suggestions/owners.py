"""Who is to act on a follow-up that the narrative tells: as its family of phrases names them.

Before it stand `hits`, `people` and `going_back`; after it `follow_ups`. It is empty where the text names nobody.
"""

import re

from annotator.suggestions import going_back, people
from annotator.suggestions.hits import Hit

# Who is to be invited or contacted is not the one to act.
NOT_THE_ACTOR = re.compile(
    r"\b(?:would|will|to|should) (?:also )?be (?:invited|contacted|written to|spoken to|approached)\b"
)
OBLIGED = re.compile(
    r"\b(?:required?s?|instructed|obliged|told|directed|ordered) (?P<who>(?:the )?[\w’-]+(?: [\w’-]+){0,2}) to\b"
)
BOUND = re.compile(r"(?:was|were|is|are|had to|has to|must|had until|have until)\b", re.IGNORECASE)
ASIDE = re.compile(r", (?:at|on|after|following|with|in) [^,]*,")
THEIR = re.compile(r"\b(?:his|her|their) $")
VERB = re.compile(
    r"\b(?:also |then |both |all )?(?:would|will|shall|is to|was to|were to|are to|has|have|agreed|undertook|offered"
    r"|promised|volunteered|committed|pledged|was happy|were happy|is happy|was|were|confirmed|said)\b"
)
PRONOUN = re.compile(r"(?:he|she|they|we|I)\b", re.IGNORECASE)


def owner(text: str, hit: Hit, paragraph: int, until: int) -> str:
    """Who is to act. A pronoun's person is looked for between the paragraph's beginning and `until`."""
    if hit.family.owner == "who":
        return _between(text, hit, paragraph, until)
    if hit.family.owner == "before":
        return going_back.last_speaker(text, hit.clause.start)
    if NOT_THE_ACTOR.search(text, hit.match.start(), hit.clause.end):
        return ""
    if hit.family.owner == "none":
        return _elsewhere(text, hit, paragraph, until)
    bare = people.right_before(text, hit.clause.start, _verb(text, hit))
    if bare:
        return bare
    if hit.family.owner == "passive":
        asked = _subject(text, hit, paragraph, until)
        return asked or people.plain_subject(text, hit.clause.start, hit.match.start())
    who = _inside(text, hit) or _subject(text, hit, paragraph, until)
    by = who or people.done_by(text, hit.clause.start, hit.clause.end)
    return by or people.plain_agent(text, hit.clause.start, hit.match.end())


def _between(text: str, hit: Hit, paragraph: int, until: int) -> str:
    """Whom the phrase names in its middle: "asked the Clerk to"."""
    start, end = hit.match.span("who")
    named = people.first_named(text, start, end) or people.told(text[start:end])
    pronoun = text[start:end].strip()
    if not named and pronoun == "them":
        return going_back.last_group(text, paragraph, hit.clause.start)
    if not named and pronoun in ("him", "her"):
        return going_back.last_person(text, hit.clause.start, hit.match.start(), pronoun)
    return named or (_subject(text, hit, paragraph, until) if _passive(text, hit) else "")


def _inside(text: str, hit: Hit) -> str:
    """Whom the phrase itself names: "the Clerk would"; "his officers would" goes back to who speaks."""
    aside = ASIDE.search(text, hit.match.start(), hit.match.end())
    found = people.mentions(text, aside.end() if aside else hit.match.start(), hit.match.end())
    if found and THEIR.search(text, hit.match.start(), found[-1].start()):
        speaker = people.speaker(text, hit.clause.start, hit.clause.end)
        return speaker or people.named(found[-1][0])
    if found:
        every = people.mentions(text, hit.clause.start, hit.match.end())
        same = [one for one in every if one.span() == found[-1].span()]
        return going_back.joint(text, every, same[0]) if same else people.named(found[-1][0])
    named = hit.match.groupdict().get("named")
    return people.named(text[slice(*hit.match.span("named"))]) if named else ""


def _elsewhere(text: str, hit: Hit, paragraph: int, until: int) -> str:
    """Whom the clause names where its phrase does not: "that the Auditor look", "by the Director", the speaker."""
    match, clause = hit.match, hit.clause
    if match[0].endswith("that"):
        return people.asked_that(text, match.end() + 1, clause.end)
    if hit.family.name == "An obligation":
        return _obliged(text, hit, paragraph, until)
    by = people.done_by(text, clause.start, clause.end) or people.promised_by(text, match.start(), clause.end)
    return by or (people.speaker(text, clause.start, clause.end) if hit.family.name != "A request" else "")


def _obliged(text: str, hit: Hit, paragraph: int, until: int) -> str:
    bound = BOUND.match(text, hit.match.start(), hit.match.end()) or _passive(text, hit)
    who = _subject(text, hit, paragraph, until) if bound else ""
    told = OBLIGED.search(text, hit.match.start(), hit.clause.end)
    plain = people.plain_agent(text, hit.clause.start, hit.match.start() + 1) if bound else ""
    return who or plain or (people.told(told["who"]) if told else "")


def _subject(text: str, hit: Hit, paragraph: int, until: int) -> str:
    start = hit.match.start()
    pronoun = PRONOUN.match(text, start, hit.match.end()) if hit.family.owner == "subject" else None
    return going_back.subject(text, hit.clause.start, pronoun.end() if pronoun else start, paragraph, until)


def _verb(text: str, hit: Hit) -> int:
    """Where the verb of the phrase begins, behind its subject."""
    verb = VERB.search(text, hit.match.start(), hit.match.end())
    return verb.start() if verb else hit.match.start()


def _passive(text: str, hit: Hit) -> bool:
    return text.endswith(("was ", "were ", "be "), 0, hit.match.start())
