"""Who is to act, as the text names them.

Before it stand `passages` and `wording`; after it `recipients`, `directions` and `follow_ups`. Nobody is guessed: where
the text names nobody the answer is empty. "she" and "he" go back to the last person who is named as speaking or acting.
"""

import re
from collections.abc import Callable
from functools import cache

from annotator.suggestions.wording import INITIALS, NAME, SURNAME, body, phrase, rule, who

ACTS = re.compile(
    r"(?:,? [^.;]{0,60}?,)? {1,3}(?:also |then |had |would |was |will |is |has )*(?:said|thought|felt|put|spoke"
    r"|did|gave|took|told|withdrew|drew|brought|sought|met|went|came|saw|wrote|made|read|rose|began|knew|found|held|kept|led|set"
    r"|\w+ed|had|would|was|is|will)\b"
)
SAYS = re.compile(
    r"(?:,[^,]{1,60},)? {1,3}(?:also )?(?:said|stated|confirmed|advised|reported|explained|replied|promised|accepted)\b"
)
PERSON = re.compile(rf"{NAME}|{SURNAME} {SURNAME}")
BEING = re.compile(r" (?:be|should be|not be)\b|[’']s?\b")
BARE_NAMES = re.compile(
    r"(?:(?<=^)|(?<=[\s(]))(?:(?:[A-Z]{2,3}|[A-Z][a-z]+)(?:, | and | & |, and ))*(?:[A-Z]{2,3}|[A-Z][a-z]+)\s*$"
)
PLAINLY = re.compile(
    r"(?!(?:him|her|them|it|us|me|you|that|anyone|everyone|all|each|those|one|in|at|on|by)\b)"
    r"(?:(?:[Tt]he |[Ii]ts |[Tt]heir )(?:[\w’-]+ ?){1,3}|[A-Z][\w’-]+|[A-Z]{2,3}(?: and [A-Z]{2,3})?)"
)
PRONOUN = re.compile(
    r"\b(he|she|they|we|I)(?: (?:would|will|said|also|then|had|did|agreed|was)\b[^.]*)?$", re.IGNORECASE
)
PAIR = re.compile(rf"{SURNAME} {SURNAME}")
IT = re.compile(r"it\b", re.IGNORECASE)
HIS = re.compile(r"(?:Councillor |Cllr\.? )?(?:Mr\b|Sir\b|Lord\b|Bailie\b|Canon\b)")
HERS = re.compile(r"(?:Councillor |Cllr\.? )?(?:Mrs\b|Ms\b|Miss\b|Lady\b|Dame\b)")
ANSWERED = re.compile(r"\b(?:reply|response|answer) to (?:an? |the )?(?:\w+ ){0,2}(?:from |by )?$", re.IGNORECASE)
LONGEST_OPENING = 60
SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])")
ENDS_OPEN = re.compile(r"\b(?:and|but|that|also|then|which|so)$")
LONGEST_LIST = 60
AFTER_A_NAME = re.compile(r"(?:\b[A-Z][\w’'.-]*(?: (?:of|for|and|to|the|&))*|[’']s) $")
OFFICE = re.compile(r"[A-Z][a-z]+(?:er|or|ist|ant|ian|yor|tive|ate|ead|sor|ner|man)")
LOOK_BACK = 1500  # so many letters before a pronoun its person is looked for
SHORT = re.compile(r"^[Tt]he |[’']s$")


@cache
def _mention() -> re.Pattern[str]:
    return re.compile(rf"{who()}|{INITIALS}")


def mentions(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The persons, offices and bodies named between two places of the text."""
    found = [match for match in _mention().finditer(text, start, end) if not is_no_name(match[0])]
    return [
        match
        for index, match in enumerate(found)
        if not (index and text[found[index - 1].end() : match.start()] == ", " and _says_who(text, found, index))
    ]


def _says_who(text: str, found: list[re.Match[str]], index: int) -> bool:
    """Whether a mention only says who the person before it is: "Dr Haddow, Principal Psychologist, explained".

    In "In reply to Dr Haddow, the Manager said" it does not.
    """
    person, office = found[index - 1], found[index]
    if ANSWERED.search(text, max(0, person.start() - LONGEST_OPENING), person.start()):
        return False
    return PERSON.fullmatch(person[0]) is not None and PERSON.match(office[0]) is None


def is_no_name(words: str) -> bool:
    """Whether capitalised words that stand where a name could are nobody's name ("Not to accept ...")."""
    return bool(rule("follow_ups", "not_a_name").fullmatch(words)) or words.isdigit() or _is_thing(words)


def _is_thing(words: str) -> bool:
    """Whether two capitalised words that could be a first name and a surname are a thing: "EHC Plans", "The SEND"."""
    return PAIR.fullmatch(words) is not None and rule("follow_ups", "thing").fullmatch(words) is not None


def named(words: str) -> str:
    """The name as it stands in a list of owners: without "the" and a possessive."""
    return SHORT.sub("", words.strip(" ,.;:")).strip()


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"(?:[Tt]he )?(?:[A-Z][\w’'-]+ )*{body()}")


def is_body(words: str) -> bool:
    """Whether the words name a body that meets, and no person or office."""
    return _body().fullmatch(words.strip()) is not None


def subject(text: str, start: int, at: int, paragraph: int, until: int) -> str:
    """Who stands as the subject before the place `at` of a clause that begins at `start`.

    A pronoun goes back to the last person before `until`, in the paragraph, who speaks or acts.
    """
    before = text[start:at].rstrip()
    here = mentions(text, start, at)
    pronoun = PRONOUN.search(before)
    if here and not (pronoun and pronoun[1].lower() in ("we", "i")):
        acting = [match for match in here if ACTS.match(text, match.end())]
        plain = [match for match in here if not match[0].islower() or match.start() == start]
        return named((acting or plain)[-1][0]) if acting or plain else ""
    if pronoun and pronoun[1].lower() in ("we", "i", "they"):
        return ""
    it = IT.match(text, start, at + 3)
    if before and not pronoun and not it and not ENDS_OPEN.search(before):
        return ""  # something else is the subject: "the terms of reference were being reviewed and would seek ..."
    titled = _titled(text, max(paragraph, start - LOOK_BACK), start, pronoun[1].lower()) if pronoun else ""
    if titled:
        return titled
    may_be = _may_be_it if it else _may_be(pronoun[1].lower() if pronoun else "")
    last = _last_actor(text, paragraph, until, may_be) or _last_actor(text, paragraph, start, may_be)
    return last or (last_speaker(text, paragraph) if pronoun else "")


def _titled(text: str, paragraph: int, start: int, pronoun: str) -> str:
    """Whom "she" or "he" means in the same sentence, by a title: "... let Ms Hale know, and she would print it"."""
    own = HERS if pronoun == "she" else HIS
    opened = max(text.rfind(". ", paragraph, start), paragraph)
    found = [match for match in mentions(text, opened, start) if own.match(match[0])]
    return named(found[-1][0]) if found else ""


def speaker(text: str, start: int, end: int) -> str:
    """Who says something in the clause: "The Manager said that a tracker would be ...", else nothing."""
    return next((named(one[0]) for one in mentions(text, start, end) if SAYS.match(text, one.end(), end)), "")


def asked_that(text: str, at: int, end: int) -> str:
    """Whom "asked that" names right behind it as the one to act: "that the Auditor look into it"."""
    first = _mention().match(text, at, end)
    return named(first[0]) if first and not BEING.match(text, first.end(), end) else ""


@cache
def _by() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:\w+ed|given|made|written|sent|brought|drawn up|carried out|taken|taken forward|put) by "
        rf"(?:(?:the )?(?:two|three|four|other|relevant) )?(?P<who>{who()}|{INITIALS})\b(?! (?:to|for)\b)"
        rf"|\bactions? (?:to be )?taken by (?P<taker>{who()}|{INITIALS})\b"
    )


def done_by(text: str, start: int, end: int) -> str:
    """Who is to do what is told in the passive: "a case be prepared by the Director"."""
    match = _by().search(text, start, end)
    return named(match["who"] or match["taker"]) if match else ""


@cache
def _told_to() -> re.Pattern[str]:
    return re.compile(rf"\bthat (?P<who>{who()}|{INITIALS}) (?:also )?{phrase('{act}').pattern}\b")


@cache
def _at_last_by() -> re.Pattern[str]:
    return re.compile(rf" by (?P<who>{who()}|{INITIALS})\W*$")


def promised_by(text: str, start: int, end: int) -> str:
    """Who ends a clause as the one who promises: "was promised an analysis by the Director"."""
    match = _at_last_by().search(text, start, end)
    return named(match["who"]) if match else ""


def told_to(text: str, start: int, end: int) -> str:
    """Whom a decision tells to do something in its course: "that the hall be let, and that the Clerk see to it"."""
    match = _told_to().search(text, start, end)
    return named(match["who"]) if match else ""


def told(words: str) -> str:
    """Whom words such as "the licence holder" or "Ravi" name, between "asked" and "to"; nothing for a pronoun."""
    plain = words.strip(" ,")
    return named(plain) if PLAINLY.fullmatch(plain) else ""


def plain_subject(text: str, start: int, at: int) -> str:
    """Who stands before the verb in small letters: "The committee was asked to ..."."""
    before = text[start:at].strip()
    return told(before) if before.lower().startswith("the ") else ""


def plain_agent(text: str, start: int, end: int) -> str:
    """Who stands first as the one to act, though no capital shows it: "the printer was to ..."."""
    first = rule("follow_ups", "plain_agent").match(text, start, end)
    return named(first[0]) if first and not BEING.match(text, first.end(), end) else ""


def right_before(text: str, start: int, at: int) -> str:
    """Who stands right before a verb without title or surname: "CN, PH and TS agreed", "Trevor would ...".

    A first name alone counts where the text near by has it with a surname, or within a sentence and never as a word.
    """
    bare = BARE_NAMES.search(text, max(start, at - LONGEST_LIST), at)
    if bare is None or is_no_name(bare[0].strip()) or AFTER_A_NAME.search(text, start, bare.start()):
        return ""
    return _known(text, bare)


def _known(text: str, bare: re.Match[str]) -> str:
    words = named(bare[0])
    if words.isupper() or not words.isalpha():
        return words
    near = text[max(0, bare.start() - LOOK_BACK) : bare.end() + LOOK_BACK]
    if re.search(rf"\b{words} [A-Z][a-z]", near):
        return words
    within = re.search(rf"[a-z,] {words}\b", near)
    return words if within and words.lower() not in near else ""


@cache
def _accepting() -> re.Pattern[str]:
    return re.compile(
        rf"(?:, |\band |\bwhich )(?P<who>{who()}|{INITIALS}) (?:\w+ly |also |then )?"
        r"(?:agreed|undertook|promised|offered|volunteered|hoped to"
        r"|(?:said|confirmed|explained|thought|replied) (?:[\w’]+ ){0,4}?that (?:he|she|they|it) "
        r"(?:would|will|could)|would (?:provide|supply|send|circulate|find out|look into|see to)|had no objection"
        r"|saw no difficulty|was content)\b"
    )


def accepting(text: str, start: int, end: int) -> str:
    """Who takes a request on in the same sentence: "..., and Mr Linwood readily agreed to this"."""
    match = _accepting().search(text, start, end)
    return named(match["who"]) if match else ""


def _last_actor(text: str, paragraph: int, until: int, may_be: Callable[[str], bool]) -> str:
    """Who acts or speaks first in the last sentence where somebody does; else who is named last."""
    found = [match for match in mentions(text, max(paragraph, until - LOOK_BACK), until) if may_be(match[0])]
    acting = [match for match in found if ACTS.match(text, match.end())]
    if not acting:
        return named(found[-1][0]) if found else ""
    first = acting[-1]
    for earlier in reversed(acting[:-1]):
        if SENTENCE_END.search(text, earlier.end(), first.start() + 1):
            break
        first = earlier
    return named(first[0])


def last_speaker(text: str, until: int) -> str:
    """Who speaks last in the paragraphs before one that goes on with "she" and names nobody."""
    found = [match for match in mentions(text, max(0, until - LOOK_BACK), until) if _may_be_she(match[0])]
    return next((named(match[0]) for match in reversed(found) if SAYS.match(text, match.end())), "")


def _may_be(pronoun: str) -> Callable[[str], bool]:
    """Whom "she" or "he" can mean: never somebody whose title tells otherwise."""
    other = HIS if pronoun == "she" else HERS if pronoun == "he" else None
    return lambda words: _may_be_she(words) and not (other and other.match(words))


def _may_be_she(words: str) -> bool:
    """Whether "she" or "he" can go back to the words: a person or a role, never a body, a group or a thing."""
    return not is_body(words) and not is_group(words)


def is_group(words: str) -> bool:
    """Whether the words name a group or a thing that never speaks alone: "his team", "the Planning Department"."""
    return rule("follow_ups", "not_a_person").fullmatch(words.strip()) is not None


def last_group(text: str, paragraph: int, until: int) -> str:
    """Which group or firm "them" goes back to: the last one named in the paragraph, no body that meets."""
    found = mentions(text, max(paragraph, until - LOOK_BACK), until)
    return next((named(one[0]) for one in reversed(found) if is_group(one[0])), "")


def _may_be_it(words: str) -> bool:
    return not is_body(words)


def first_named(text: str, start: int, end: int) -> str:
    """The first person, office or body named in a stretch of text, else nothing."""
    found = mentions(text, start, end)
    return named(found[0][0]) if found else ""


def fuller(text: str, owner: str, until: int) -> str:
    """A role as the text names it in full before: "the Manager" for "the Road Safety Manager" that spoke."""
    if " " in owner or not owner.istitle() or not OFFICE.fullmatch(owner):
        return owner
    found = {named(one[0]) for one in mentions(text, max(0, until - LOOK_BACK), until) if owner in one[0].split()}
    longer = found - {owner}
    return longer.pop() if len(longer) == 1 else owner
