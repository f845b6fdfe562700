"""Who is to act, as the text names them.

Before it stand `passages` and `wording`; after it `going_back`, `recipients`, `directions` and `follow_ups`. Nobody is
guessed: where the text names nobody the answer is empty.
"""

import re
from functools import cache

from annotator.suggestions.wording import INITIALS, NAME, SURNAME, body, phrase, rule, who

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
PAIR = re.compile(rf"{SURNAME} {SURNAME}")
ANSWERED = re.compile(r"\b(?:reply|response|answer) to (?:an? |the )?(?:\w+ ){0,2}(?:from |by )?$", re.IGNORECASE)
LONGEST_OPENING = 60
LONGEST_LIST = 60
AFTER_A_NAME = re.compile(r"(?:\b[A-Z][\w’'.-]*(?: (?:of|for|and|to|the|&))*|[’']s) $")
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
    does = rf"(?:also |would |will |should )*{phrase('{act}').pattern}"
    return re.compile(rf"\b(?:that|agreed) (?P<who>{who()}|{INITIALS}) {does}\b")


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


def is_group(words: str) -> bool:
    """Whether the words name a group or a thing that never speaks alone: "his team", "the Planning Department"."""
    return rule("follow_ups", "not_a_person").fullmatch(words.strip()) is not None


def first_named(text: str, start: int, end: int) -> str:
    """The first person, office or body named in a stretch of text, else nothing."""
    found = mentions(text, start, end)
    return named(found[0][0]) if found else ""
