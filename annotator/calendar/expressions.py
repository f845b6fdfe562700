"""The temporal expressions that can say when something is due, as patterns for a text in small letters.

Before it stands `vocabulary`, and `occasions` for the meetings; after it `spotting`, which says where to try which. A
preposition that carries meaning ("by", "before", "within") belongs to the words; "on", "in", "at" and "to" do not,
except before a duration.
"""

from annotator.calendar.occasions import AFTER_NEXT, BODY, MONTH_MEETING, NEXT_MEETING, VAGUE
from annotator.calendar.vocabulary import DAY, DAY_WORD, FULL_MONTH, MONTH, NUMBER, SEASON, WEEKDAY, YEAR

CLOCK = (
    r"(?:(?:the )?(?:close|end) of (?:play|business|the working day|day)|half past \w+|noon"
    r"|midday|midnight|lunchtime|first thing"
    r"|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|noon|o[’']clock)|\d\d[.:]\d\d)"
)
LEAD = (
    r"(?:(?:by|before|prior to|ahead of|no later than|not later than|no earlier than|not earlier than|not before"
    r"|on or before|on or by|within|in time for|starting on)\s+"
    rf"(?:(?:around|about|approximately)\s+)?(?:{CLOCK}\s+(?:on\s+|of\s+)?)?)"
)
END_OF = r"(?:(?:the\s+)?(?:end|close)\s+of\s+)"
THAT_YEAR = r"(?:of\s+)?(?:next|this|the\s+following)\s+year\b"
ONE_DATE = rf"{DAY}(?:\s+day)?(?:\s+of)?\s+{MONTH}(?:,?\s+(?:{YEAR}\b|{THAT_YEAR}))?"
DATE = (
    rf"(?:(?:the\s+)?week\s+(?:ending|commencing|beginning|of)\s+|w/c\s+|{END_OF})?(?:{WEEKDAY},?\s+)?(?:the\s+)?"
    rf"(?:{DAY}(?:\s*(?:and|or|to"
    rf"|[-–&/])\s*(?:{WEEKDAY},?\s+)?{DAY})?(?:\s+day)?(?:\s+of)?\s+{MONTH}"
    rf"|{DAY_WORD}(?:\s+day)?\s+of\s+{MONTH}"
    rf"|{MONTH}\s+{DAY}\b(?![/.:]\d|\s*(?:%|am\b|pm\b|members|people|residents|per cent)))"
    rf"(?:,?\s+(?:{YEAR}\b|{THAT_YEAR})|\s+[’']?2\d\b(?=[.,;)]|\s*$))?"
    rf"(?:\s+(?:and|or|to)\s+(?:{WEEKDAY},?\s+)?{ONE_DATE})?"
)
FIGURES = r"(?<![\d/.£-])\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)(?![\d/-])|\b\d{4}-\d\d-\d\d\b(?![-/])"
SHORT_FIGURES = r"(?:by|before|no later than|not later than|on or before) \d{1,2}/(?:1[0-2]|0?[1-9])(?![\d/%]|\s*of\b)"
# "each year group", "every day care centre" are no rhythm: a noun follows.
FREE = (
    r"to|by|on|at|in|for|and|or|from|until|with|as|when|after|before|starting|thereafter|how|what|whether"
    r"|that|which|about|the|their|its|his|her|he|she|they|it"
)
NO_NOUN = rf"(?!\s(?!(?:{FREE})\b)\w)"
# After a season or a quarter a verb may follow too: "before the winter was out", but not "the winter fleet".
NO_NAME = (
    rf"(?!\s(?!(?:{FREE}|of|is|was|were|has|had|if|so|but|should|would|will|because|once|provided|unless|instead|rather"
    r"|this|next|following|ahead|a|an|all)\b)\w|-\w)"
)
PERIOD_PART = (
    r"(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|end)\s+of\s+|mid[- ]|early\s+(?:in\s+)?"
    r"|late[r]?\s+(?:in\s+)?)"
)
NAMED_YEAR = r"(?:municipal|civic|council|mayoral|financial|fiscal|school|academic|calendar)\s+year"
SPAN_OF_YEARS = r"20\d\d\s?[/–-]\s?(?:20)?\d\d\b(?![-/])"
ORDINAL = r"(?:first|second|third|fourth|final|last)"
OF_YEARS = rf"(?:,?\s+(?:of\s+|in\s+)?(?:the\s+)?(?:{NAMED_YEAR}\s+)?(?:{SPAN_OF_YEARS}|{YEAR})\b)"
QUARTER = (
    rf"(?:q[1-4]|quarter (?:[1-4]|one|two|three|four)|(?:the )?{ORDINAL} quarter)\b"
    rf"(?:{OF_YEARS}|\s+of\s+(?:(?:the|this|next|new|current|present)\s+)*{NAMED_YEAR}|(?!\s+of\s+an?\b){NO_NAME})"
)
HALF = (
    rf"(?:h[12]\b{OF_YEARS}|(?:the\s+)?(?:first|second|latter)\s+half\s+of\s+"
    rf"(?:(?:the|this|next)\s+(?:{SPAN_OF_YEARS}\s+)?(?:{NAMED_YEAR}|year)|{SPAN_OF_YEARS}|{YEAR}))"
    rf"\b(?:\s+{SPAN_OF_YEARS})?"
)
OF_MONTH = (
    rf"(?:of|in)\s+(?:(?:the|this|next|each|every)\s+month\b|{FULL_MONTH}\b(?:,?\s+{YEAR}\b)?|the\s+new\s+year\b)"
)
NTH = (
    rf"(?:the\s+)?(?:first|second|third|fourth|last|final)\s+"
    rf"(?:{WEEKDAY}|(?:working\s+)?day\b|(?:full\s+|working\s+)?week\b|half\b|fortnight\b)\s+{OF_MONTH}"
)
WEEKDAY_BEFORE = (
    rf"the\s+(?:{WEEKDAY}|day|week)\s+(?:before|prior\s+to|preceding)\s+(?:the|its|their|each|that)\s+[\w’'-]+"
    rf"(?:\s+(?:on|of)\s+(?:{ONE_DATE}|[\w’'-]+))?"
)
START = (
    rf"(?:\s+(?:of|after|from|following|beginning\s+(?:with|on))\s+(?:(?:{WEEKDAY},?\s+)?{ONE_DATE}"
    r"|[a-z]+\b(?:[’']s)?(?:\s+(?!to\b|and\b|on\b|with\b|in which\b|but\b|so\b)[\w’'-]+){0,6}))?"
)
UNIT = (
    r"(?:(?:clear working|working|clear|calendar|business|school) )?(?:hours|(?:working )?days?|weeks?"
    r"|se[’']?nnights?|fortnights?|months?|years?)"
)
BEFORE_EVENT = (
    rf"(?:(?:at least|not less than|no fewer than|no later than|not later than)\s+)?{NUMBER}(?:\s*\(\w+\))?[ -]{UNIT}"
    r"\b(?:[’']s?)?(?: notice)?\s+(?:before|prior to|in advance of|ahead of)\s+"
    rf"(?:(?:the|its|their|our|each|every|any|that|this)\s+[\w’'-]+(?:\s+(?:of|on)\s+(?:{ONE_DATE}|(?!the\b)[\w’'-]+)"
    rf"|\s+(?:meeting|council|committee|cabinet|board|panel)\b(?:\s+on\s+{ONE_DATE})?)?|{ONE_DATE})"
)
DURATION = (
    r"(?:(?:within|in|after|no later than)\s+(?:the next |the following |the coming |a period of |a further "
    r"|about |approximately |around )?|over\s+the (?:next|following|coming)\s+)"
    rf"(?:{NUMBER}(?: to | or |\s?[-–]\s?))?{NUMBER}(?:\s*\(\w+\))?[ -]{UNIT}\b(?:[’']s?)?"
    rf"(?:\s+time\b)?(?!\s+(?:old|ago)\b){START}"
    rf"|\b(?:within|in|over) the (?:next|coming|following) (?:week|fortnight|month|quarter|year)\b"
    r"|\bwithin the (?:month|fortnight|year)\b"
    rf"|(?:every|each) (?:(?:{NUMBER}) )?(?:week|fortnight|month|year|quarter)s?\b{NO_NOUN}|\b(?:fortnightly"
    rf"|quarterly|six-monthly|monthly|weekly)\b(?= to | basis)"
    rf"|\b{NUMBER} (?:working )?(?:days|weeks|months) (?:after|from|following) (?:(?:today|now|tomorrow)\b|(?:its|their"
    r"|the|that|[a-z])[\w’']*(?: (?!in which\b)[\w’'-]+){0,4})"
    rf"|\b{NUMBER} (?:days|weeks|months|years)[’']? hence\b"
    r"|\ba (?:week|fortnight|month) (?:hence|today|from (?:today|now))\b|\bthis time next (?:week|month|year)\b"
    r"|\b(?:a|two) weeks? (?:on (?:mon|tues|wednes|thurs|fri)day|today|tomorrow)\b"
)
NEXT_FEW = rf"the\s+(?:next|coming|following)\s+{NUMBER}\s+(?:weeks|months|days|fortnights)\b"
NEAR = (
    r"(?:the\s+(?:following|next)\s+day|(?:the day after )?tomorrow|(?:the )?end of term|the month after next"
    r"|later in the year|later this (?:week|month|year)"
    r"|(?:the )?(?:end|middle|beginning|start) of (?:the|this|next) (?:working )?(?:week|month|year|quarter|term)"
    r"|(?:early |late |mid[- ])?(?:next|this) (?:week|month|year|quarter)"
    rf"|(?:the )?end of (?:the )?(?:current |present |{SPAN_OF_YEARS} )?{NAMED_YEAR}(?:\s+{SPAN_OF_YEARS})?)\b"
)
SEASONS = (
    rf"(?:(?:the|this|next)\s+)(?:next\s+)?(?:early\s+|late\s+|mid-)?{SEASON}(?:\s+term)?\b(?!\s+(?:term|fair|fayre"
    rf"|school|holidays?|recess|gardens?|house|lights|season))(?:\s+(?:of\s+)?(?:{SPAN_OF_YEARS}|{YEAR}|next\s+year\b)"
    rf"|{NO_NAME})"
    rf"|(?:{SEASON}/)?{SEASON}(?:\s+term)?\s+(?:of\s+)?(?:{SPAN_OF_YEARS}|{YEAR}|next\s+year\b)"
)
NEW_YEAR = rf"(?:early in\s+)?(?:the )?new year\b(?![’']|\s+honours)|early (?:in )?(?:{YEAR}|next year)\b"
# Too common without a preposition: "by the 15th", "before half term", "within the week", "by the AGM".
AFTER_LEAD = (
    rf"(?:the \d{{1,2}}(?:st|nd|rd|th)(?: of (?:this|the|next) month)?|the week(?!end)|(?:the|this) weekend{NO_NAME}"
    r"|(?:the )?(?:\w+ )?half[- ]term"
    r"|(?:the )?(?:financial |calendar )?year[- ]end|(?:the|its|our|their) (?:agm|annual general meeting)"
    r"|(?:the )?(?:end of (?:the )?)?(?:(?:school|autumn|spring|summer|easter|next) )?term"
    r"|(?:the )?(?:(?:summer|christmas|easter|winter|august) )?recess"
    r"|(?:the )?(?:start of (?:the )?)?pre-election period|purdah|(?:the )?(?:school|summer) holidays"
    r"|(?:the )?(?:next )?annual (?:council|meeting|assembly)(?: meeting)?"
    rf"|(?:christmas|xmas|easter|whitsun(?:tide)?)(?:\s+{YEAR})?|new year[’']s eve|boxing day|h[12])\b"
)
FEAST = (
    r"(?:good friday(?:,?\s+\d{1,2}\s+\w+(?:\s+\d{4})?)?|easter (?:monday|sunday)"
    r"|(?:the )?easter (?:weekend|holidays?|break)|remembrance (?:sunday|day)|armistice day)\b"
)
# "the Christmas lights", "the Easter egg hunt": what follows is no time.
NO_FAIR = (
    r"(?!\s+(?:lights?|trees?|part(?:y|ies)|events?|cards?|markets?|fair|fayre|lunch|dinner|meal|decorations?|carols?"
    r"|concert|clos\w+|shutdown|bonus|appeal|services?|arrangements?|illuminations|display|festival|eggs?|hampers?"
    r"|motif|parade|competition|switch|gr[ae]nts?)\b)"
)
# A month or a year alone is a time only after a preposition: "in May", never "Cllr. May".
AFTER_PREPOSITION = (
    r"(?:(?<=\bin )|(?<=\bfor )|(?<=\bof )|(?<=\buntil )|(?<=\btill )|(?<=\bto )|(?<=\bduring )"
    r"|(?<=\bfrom )|(?<=\bthan )|(?<=\bat )|(?<=\bover ))"
)
CLAUSE_WORD = r"(?!(?:and|but|so|which|who|unless|that)\b)[\w’'/-]+"
EVENT = (
    rf"\b(?:before|prior to|ahead of|in advance of|in time for|once|as soon as)\s+"
    rf"(?!then\b|now\b|an? (?:day|week|month|quarter|year)\b|upon\b|per\b|long\b|more\b|again\b"
    r"|the (?:committee|panel|board|council|cabinet|inspector|court|members)\b(?:[.,;]|\s*$"
    rf"|\s+(?:in|on|at|for|by|and|to|was|were|is|are|had|has)\b)){CLAUSE_WORD}(?:\s+{CLAUSE_WORD}){{0,7}}"
    r"|\bwhen (?:it|they|the|this|that|these|he|she)\b(?: [\w’-]+){0,6} (?:was|were|is|are|has|have"
    r"|had)(?: been)?(?: [\w’-]+)?"
    r"|\bwhen (?:[\w’-]+ ){1,4}?(?:is|are|was|were|arises?|arose|allows?|allowed|permits?|permitted|becomes?|became"
    r"|ends?|ended|starts?|started|begins?|began|opens?|opened|expires?|expired|arrives?|arrived|comes?|came|returns?"
    r"|returned|meets|met|closes?|closed|finish(?:es|ed))\b"
    r"(?: (?:available|ready|known|complete|clear|settled|in place))?"
    r"|\b(?:on|upon) (?:receipt|completion|publication|conclusion|adoption|approval) of (?:the|its|their|that|this|a)"
    r"(?: [\w’-]+){1,3}"
    r"|\buntil after [^.,;]{3,40}"
)
LATER_MEETING = (
    r"(?:(?:an?|some|any) (?:future|later|subsequent|special|suitable|appropriate|early) (?:meetings?|date|stage|time"
    r"|panel|committee)(?: of the \w+)?(?: to be (?:called|convened|arranged|held)(?: at short notice)?)?"
    r"|future meetings)\b"
)
ON_A_DATE = (
    r"(?:(?:\s+of\s+(?:the\s+)?[\w’'&-]+(?:\s+[\w’'&-]+){0,3}?)?"
    rf"\s+(?:to be held |held )?on\s+(?:{WEEKDAY},?\s+)?(?:the\s+)?{ONE_DATE})"
)
BY_OR_BEFORE = r"(?:by |before |in time for |no later than )?"
IN_A_MONTH = MONTH_MEETING.replace("?P<m>", "?:").replace("?P<y>", "?:")

EXPRESSIONS = {
    "before_event": rf"(?:{BEFORE_EVENT})",
    "short_figures": rf"(?:{SHORT_FIGURES})",
    "date": rf"{LEAD}?\b(?:the\s+)?(?:{DATE})",
    "figures": rf"{LEAD}?(?:{FIGURES})",
    "instant": rf"{LEAD}?\b(?:the\s+)?{DAY}\s+(?:of\s+)?(?:inst|prox|ult)\b\.?",
    "weekday_before": rf"{BY_OR_BEFORE}{WEEKDAY_BEFORE}",
    "month_meeting": rf"{BY_OR_BEFORE}{IN_A_MONTH}",
    "after_next": rf"{BY_OR_BEFORE}{AFTER_NEXT}",
    "next_meeting": rf"{BY_OR_BEFORE}(?:the (?:beginning|start|end) of )?(?:{NEXT_MEETING}){ON_A_DATE}?",
    "next_cell": r"\bnext meeting\b",
    "duration": rf"\b(?:{DURATION})",
    "nth": rf"{LEAD}?{NTH}",
    "near": rf"{LEAD}?\b(?:{NEAR})",
    "half": rf"{LEAD}?(?:the end of )?{HALF}",
    "quarter": rf"{LEAD}?\b(?:the end of )?(?:{QUARTER})",
    "after_lead": (
        rf"(?:{LEAD}|{AFTER_PREPOSITION}(?!the \d|the week\b))(?!an? |that |this ){AFTER_LEAD}{NO_FAIR}"
        r"|the \d{1,2}(?:st|nd|rd|th) of (?:this|the|next) month\b"
        r"|(?<=\bon )the \d{1,2}(?:st|nd|rd|th)(?=\s*(?:[.,;)]|$)|\s+(?:and|so|or|if|when|for|with|at)\b)"
    ),
    "part": (
        rf"{LEAD}?\b{PERIOD_PART}(?:{MONTH}(?:\s+(?:{YEAR}|{THAT_YEAR}))?|(?:the )?(?:{SEASON}(?: term)?(?:\s+{YEAR})?"
        rf"|(?:next )?{NAMED_YEAR})\b|{SPAN_OF_YEARS}|(?:20\d\d)\b|(?:the )?new year|(?:the )?year\b)"
    ),
    "season": rf"{LEAD}?\b(?:{SEASONS})(?:\s+(?:is|was|were|has been|had been) (?:over|out))?",
    "new_year": rf"{LEAD}?\b(?:{NEW_YEAR})",
    "named_year": (
        rf"{LEAD}?\b(?:the |this |next )(?:next |following |new |current |present |{SPAN_OF_YEARS} )?"
        rf"(?:{NAMED_YEAR})(?:\s+{SPAN_OF_YEARS})?"
    ),
    "feast": rf"{LEAD}?\b(?:{FEAST}){NO_FAIR}",
    "budget": rf"\bfor (?:the )?{SPAN_OF_YEARS} budget",
    "next_few": NEXT_FEW,
    "month": (
        rf"(?:{LEAD}|{AFTER_PREPOSITION})(?:next )?{FULL_MONTH}\b(?:,?\s+(?:{YEAR}\b|{THAT_YEAR}))?"
        rf"(?:\s+(?:and|or)\s+{FULL_MONTH}\b(?:,?\s+{YEAR}\b)?)?"
        rf"|\b(?:this|next)\s+{FULL_MONTH}\b{NO_NAME}|\b{MONTH}\s+{YEAR}\b|(?:{LEAD}){MONTH}\s+{YEAR}\b"
    ),
    "year": rf"(?:{LEAD}|{AFTER_PREPOSITION})(?:{SPAN_OF_YEARS}|{YEAR}\b(?!/))",
    "weekday": (
        rf"(?:{LEAD}|(?<=\bon )|(?<=\buntil ))(?:the end of |next |this |the following )?{WEEKDAY}"
        r"(?:\s+(?:night|evening|morning|afternoon|lunchtime|week|next)\b)?"
        rf"|\b(?:this|next)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b{NO_NAME}"
    ),
    "clock": rf"\bby {CLOCK} (?:on )?(?:tomorrow|today|{WEEKDAY})",
    "later_meeting": LATER_MEETING,
    "vague": (
        r"(?!half|agm|annual|(?:at|to|for) (?:a|some|any|the) (?:future|later|subsequent|suitable|special|appr))"
        f"{VAGUE}"
    ),
    "event": EVENT,
    "after_meeting": r"(?:after|following) (?:the|this) meeting\b(?! (?:of|on|at|in|with)\b)",
    "end_of_event": (
        r"(?:(?:by|before|after) |(?<=\bat ))the (?:end|conclusion|close|completion) of "
        r"(?:the|its|their|this) (?:[\w’-]+ )?"
        r"(?:consultation|trial|pilot|project|review|process|inquiry|investigation|period|contract|works?|visit|season"
        r"|exercise|programme|survey|audit|hearing|inspection|transition|transfer)\b"
    ),
    "soon": r"soon(?=\s*(?:[.,;]|$))",
}
A_BODY = BODY
