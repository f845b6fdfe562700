"""The temporal expressions that can say when something is due, as patterns for a text in small letters.

Before it stands `vocabulary`, and `occasions` for the meetings; after it `spotting`, which says where to try which. A
preposition that carries meaning ("by", "before", "within") belongs to the words; "on", "in", "at" and "to" do not,
except before a duration.
"""

from annotator.calendar.occasions import AFTER_NEXT, BODY, MONTH_MEETING, NEXT_MEETING, VAGUE
from annotator.calendar.vocabulary import DAY, DAY_WORD, FULL_MONTH, MONTH, NUMBER, SEASON, WEEKDAY, YEAR

CLOCK = (
    r"(?:(?:the )?(?:close|end) of (?:play|business|the working day|day)|cop|cob|half past \w+|noon"
    r"|mid-?day|midnight|lunchtime|first thing|\d{4}\s?(?:hrs|hours)|\d\d[.:]\d\d\s?(?:hrs|hours)"
    r"|\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|noon|o[’']clock)|\d\d[.:]\d\d)"
)
LEAD = (
    r"(?:(?:by|before|prior to|ahead of|no later than|not later than|no earlier than|not earlier than|not before"
    r"|on or before|on or by|within|in time for|starting on)\s+"
    rf"(?:(?:around|about|approximately)\s+)?(?:{CLOCK},?\s+(?:on\s+|of\s+)?)?"
    r"(?:(?:the|its|their)\s+(?:[\w-]+\s+)?(?:deadline|closing\s+date|due\s+date|target\s+date)\s+(?:of|on)\s+)?)"
)
END_OF = r"(?:(?:the\s+)?(?:end|close)\s+of\s+)"
THAT_YEAR = r"(?:of\s+)?(?:next|this|the\s+following)\s+year\b"
ONE_DATE = rf"{DAY}(?:\s+day)?(?:\s+of)?\s+{MONTH}(?:,?\s+(?:{YEAR}\b|{THAT_YEAR}))?"
DATE = (
    rf"(?:(?:the\s+)?week\s+(?:ending|commencing|beginning|of)\s+|w/[ce]\s+|{END_OF})?(?:{WEEKDAY},?\s+)?(?:the\s+)?"
    rf"(?:{DAY}(?:(?:,\s*{DAY}){{0,4}}\s*(?:and|or|to"
    rf"|[-–&/])\s*(?:{WEEKDAY},?\s+)?{DAY})?(?:\s+day)?(?:\s+of)?\s+{MONTH}"
    rf"|{DAY_WORD}(?:\s+day)?\s+of\s+{MONTH}"
    rf"|{MONTH}\s+{DAY}\b(?![/.:]\d|\s*(?:%|am\b|pm\b|members|people|residents|per cent)))"
    rf"(?:,?\s+(?:{YEAR}\b|{THAT_YEAR})|\s+[’']?2\d\b(?=[.,;)]|\s*$))?"
    rf"(?:(?:,\s+(?:{WEEKDAY},?\s+)?{ONE_DATE}){{0,5}}(?:,?\s+(?:and|or|to)\s+|\s?/\s?)(?:{WEEKDAY},?\s+)?{ONE_DATE})?"
)
FIGURES = (
    rf"\b\d{{1,2}}-{MONTH}-(?:\d{{4}}|\d\d)\b|"
    r"(?<![\d/.£-])\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)(?![\d/-])|\b\d{4}-\d\d-\d\d\b(?![-/])"
)
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
    r"(?:(?:the\s+)?(?:very\s+)?(?:beginning|start|middle|end|early\s+part|latter\s+part)\s+of\s+|mid[- ]"
    r"|mid-?way\s+through\s+|early\s+(?:in\s+)?"
    r"|late[r]?\s+(?:in\s+)?)"
)
NAMED_YEAR = r"(?:municipal|civic|council|mayoral|financial|fiscal|school|academic|calendar)\s+year"
SPAN_OF_YEARS = r"20\d\d\s?[/–-]\s?(?:20)?\d\d\b(?![-/])"
ORDINAL = r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
OF_YEARS = rf"(?:,?\s+(?:of\s+|in\s+)?(?:the\s+)?(?:{NAMED_YEAR}\s+)?(?:{SPAN_OF_YEARS}|{YEAR})\b)"
QUARTER = (
    r"(?:(?:q[1-4]\s?(?:/|-|&|and|or|to)\s?)?q(?:tr)?\s?[1-4]|quarter (?:[1-4]|one|two|three|four)"
    rf"|(?:the )?{ORDINAL} quarter)\b"
    rf"(?:{OF_YEARS}|\s+of\s+(?:(?:the|this|next|new|current|present)\s+)*{NAMED_YEAR}|(?!\s+of\s+an?\b){NO_NAME})"
)
HALF = (
    rf"(?:h[12]\b{OF_YEARS}|(?:the\s+)?(?:first|second|latter)\s+half\s+of\s+"
    rf"(?:(?:(?:the|this|next|new|current|following)\s+)+(?:{SPAN_OF_YEARS}\s+)?(?:{NAMED_YEAR}|year)"
    rf"|{SPAN_OF_YEARS}|{YEAR}))"
    rf"\b(?:\s+{SPAN_OF_YEARS})?"
)
OF_MONTH = (
    rf"(?:of|in)\s+(?:(?:the|this|next|each|every)\s+month\b|{FULL_MONTH}\b(?:,?\s+{YEAR}\b)?|the\s+new\s+year\b)"
)
NTH = (
    rf"(?:the\s+)?(?:{DAY_WORD}|last|final|[1-9]\d?(?:st|nd|rd|th))\s+"
    rf"(?:{WEEKDAY}|(?:working\s+)?day\b|(?:full\s+|working\s+)?week\b|half\b|fortnight\b)\s+{OF_MONTH}"
)
WEEKDAY_BEFORE = (
    rf"the\s+(?:{WEEKDAY}|day|week)\s+(?:before|prior\s+to|preceding)\s+(?:the|its|their|each|that)\s+[\w’'-]+"
    rf"(?:\s+(?:on|of)\s+(?:{ONE_DATE}|[\w’'-]+))?"
    rf"|the\s+(?:{WEEKDAY}|day|week)\s+(?:after|following|before)\s+(?:the\s+)?(?:easter|christmas"
    r"|boxing\s+day|whitsun)\b"
)
ENDS = r"\s*(?:[.,;:)]|$)"
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
    r"(?:(?:within|in|after|no later than)\s+(?:the next |the following |the coming |(?:a|the) period of "
    r"|a further |about |approximately |around )?|over\s+the (?:next|following|coming)\s+)"
    rf"(?:{NUMBER}(?: to | or |\s?[-–]\s?))?{NUMBER}(?:\s*\(\w+\))?[ -]{UNIT}\b(?:[’']s?)?"
    rf"(?:\s+time\b)?(?!\s+(?:old|ago)\b){START}"
    rf"|\b(?:within|in|over) the (?:next|coming|following) (?:week|fortnight|month|year)\b"
    r"|\b(?:within|over) the (?:next|coming|following) quarter\b"
    r"|\bwithin the (?:month|fortnight|year)\b"
    rf"|(?:every|each) (?:(?:{NUMBER}|other|alternate|second|third|fourth) )?(?:week|fortnight|month|year"
    rf"|quarter)s?\b{NO_NOUN}|\b(?:an? )?(?:fortnightly"
    rf"|quarterly|six-monthly|half-yearly|monthly|weekly|annual|yearly) basis\b|\b(?:fortnightly|quarterly|six-monthly"
    rf"|half-yearly|monthly|weekly|annually|yearly|(?:twice|once) (?:a|each|every) year|twice yearly)\b(?={ENDS}| to )"
    r"|\b(?:quarterly|six-monthly|half-yearly|monthly|weekly|fortnightly) intervals\b"
    rf"|\b{NUMBER} (?:working )?(?:days?|weeks?|months?|years?) (?:after|from|following) (?:(?:today|now"
    r"|tomorrow)\b|(?:its|their"
    r"|the|that|[a-z])[\w’']*(?: (?!in which\b)[\w’'-]+){0,4})"
    rf"|\b{NUMBER} (?:days|weeks|months|years)[’']? hence\b|\b(?:\d{{1,2}}|three|six|nine|twelve)[- ]monthly\b"
    r"|\ba (?:week|fortnight|month) (?:hence|today|from (?:today|now))\b|\bthis time next (?:week|month|year)\b"
    rf"|\b(?:{NUMBER} weeks?|a fortnight) (?:on (?:mon|tues|wednes|thurs|fri)day|today|tomorrow)\b"
)
NEXT_FEW = rf"the\s+(?:next|coming|following)\s+{NUMBER}\s+(?:weeks|months|days|fortnights)\b"
NEAR = (
    r"(?:the\s+(?:following|next)\s+day|the week after next|the course of (?:the|this) (?:year|month)"
    r"|(?:the day after )?tomorrow"
    r"|(?:the )?end of term|the month after next"
    r"|later in the year|later this (?:week|month|year)"
    r"|(?:the )?(?:end|middle|beginning|start) of (?:the|this|next) (?:working )?(?:week|month|year|quarter|term)"
    r"|(?:early |late |mid[- ])?(?:next|this) (?:week|month|year|quarter)"
    r"|(?:the )?end of (?:the )?(?:current |present |this |next |coming "
    rf"|{SPAN_OF_YEARS} )?{NAMED_YEAR}(?:\s+{SPAN_OF_YEARS})?)\b"
)
SEASONS = (
    r"(?:(?:the|this|next)\s+)(?:(?:next|coming)\s+)?(?:early\s+|late\s+"
    rf"|mid-)?{SEASON}(?:\s+term)?\b(?!\s+(?:term|fair|fayre"
    rf"|school|holidays?|recess|gardens?|house|lights|season))(?:\s+(?:of\s+)?(?:{SPAN_OF_YEARS}|{YEAR}|next\s+year\b)"
    rf"|{NO_NAME})"
    rf"|(?:{SEASON}(?:/|\s+or\s+|-))?{SEASON}(?:\s+term)?\s+(?:of\s+)?(?:{SPAN_OF_YEARS}|{YEAR}|next\s+year\b)"
)
NEW_YEAR = rf"(?:early in\s+)?(?:the )?new year\b(?![’']|\s+honours)|early (?:in )?(?:{YEAR}|next year)\b"
FEAST_DAY = (
    r"(?:lady day|midsummer day|shrove tuesday|ash wednesday|palm sunday|ascension day|mothering sunday|hallowe[’']?en"
    r"|bonfire night|hogmanay|burns night|ve day|st\.? (?:david|patrick|george|andrew)[’']?s day)"
)
BANK_HOLIDAY = (
    r"(?:the )?(?:(?:early may|may day|late may|may|spring|whitsun|whit|late summer|summer|august) bank holiday"
    r"(?: monday| weekend)?)"
)
# Too common without a preposition: "by the 15th", "before half term", "within the week", "by the AGM".
AFTER_LEAD = (
    rf"(?:the \d{{1,2}}(?:st|nd|rd|th)(?: of (?:this|the|next) month)?|the week(?!end)|(?:the|this) weekend{NO_NAME}"
    r"|(?:the )?(?:\w+ )?half[- ]term"
    r"|(?:the )?(?:financial |calendar )?year[- ]end|(?:the )?month[- ]end|(?:the|its|our|their) (?:agm"
    r"|annual general meeting)"
    r"|(?:the )?(?:end of (?:the )?)?(?:(?:school|autumn|spring|summer|easter|next) )?term"
    r"|(?:the )?(?:(?:summer|christmas|easter|winter|august) )?recess"
    r"|(?:the )?(?:start of (?:the )?)?pre-election period|purdah|(?:the )?(?:school|summer) holidays"
    r"|(?:the )?(?:next )?annual (?:(?:general |parish |town |council )?(?:meeting|assembly)"
    r"|council(?! tax))(?: meeting)?"
    r"|(?:christmas|xmas|easter(?! (?:monday|sunday|day\b|weekend|holidays?|break))|whitsun(?:tide)?"
    rf"|michaelmas(?! term))(?:\s+{YEAR})?|new year[’']s eve|boxing day|h[12]"
    rf"|{FEAST_DAY}|{BANK_HOLIDAY})\b"
)
FEAST = (
    r"(?:(?:(?:the )?end of )?(?:the )?christmas (?:holidays?|break|recess|period)"
    r"|good friday(?:,?\s+\d{1,2}\s+\w+(?:\s+\d{4})?)?|easter (?:monday|sunday)"
    r"|(?:(?:the )?end of )?(?:the )?easter (?:weekend|holidays?|break)|remembrance (?:sunday|day)|armistice day)\b"
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
# "when the results were known" says when it is due; "when the road was icy" only what happens then.
COME = (
    r"(?:now )?(?:ready|available|known|received|completed?|finished|published|live|in place|settled|agreed|confirmed"
    r"|open|opened|done|over|clear|appointed|issued|finali[sz]ed|approved|adopted|signed|back|announced|concluded|made"
    r"|found|set|due|required|needed)\b"
)
CLAUSE_WORD = r"(?!(?:and|but|so|which|who|unless|that)\b)[\w’'/-]+"
EVENT = (
    rf"\b(?:before|prior to|ahead of|in advance of|in time for|once|as soon as)\s+"
    rf"(?!then\b|now\b|an? (?:day|week|month|quarter|year)\b|upon\b|per\b|long\b|more\b|again\b"
    r"|the (?:committee|panel|board|council|cabinet|inspector|court|members)\b(?:[.,;]|\s*$"
    rf"|\s+(?:in|on|at|for|by|and|to|was|were|is|are|had|has)\b)){CLAUSE_WORD}(?:\s+{CLAUSE_WORD}){{0,7}}"
    rf"|\bwhen (?:it|they|the|this|that|these|he|she)\b(?: [\w’-]+){{0,6}} (?:was|were|is|are|has|have"
    rf"|had)(?: been)? {COME}"
    rf"|\bwhen (?:[\w’-]+ ){{1,4}}?(?:(?:is|are|was|were) {COME}|arises?|arose|allows?|allowed|permits?|permitted|ends?"
    r"|ended|starts?|started|begins?|began|opens?|opened|expires?|expired|arrives?|arrived|comes?|came"
    r"|returns?|returned"
    r"|meets|met|closes?|closed|finish(?:es|ed))\b"
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
    rf"(?:\s+(?:to be held |held )?on\s+|,\s+|\s+[-–]\s+)(?:{WEEKDAY},?\s+)?(?:the\s+)?{ONE_DATE})"
)
BY_OR_BEFORE = r"(?:by |before |in time for |no later than )?"
IN_A_MONTH = MONTH_MEETING.replace("?P<m>", "?:").replace("?P<y>", "?:").replace("?P<d>", "?:")

EXPRESSIONS = {
    "before_event": rf"(?:{BEFORE_EVENT})",
    "short_figures": rf"(?:{SHORT_FIGURES})",
    "date": rf"{LEAD}?\b(?:the\s+)?(?:{DATE})",
    "figures": rf"{LEAD}?(?:{FIGURES})",
    "instant": rf"{LEAD}?\b(?:the\s+)?{DAY}\s+(?:of\s+)?(?:inst|prox|ult)(?:ant|imo)?\b\.?",
    "weekday_before": rf"{BY_OR_BEFORE}(?:{WEEKDAY_BEFORE})",
    "month_meeting": rf"{BY_OR_BEFORE}{IN_A_MONTH}",
    "after_next": rf"{BY_OR_BEFORE}{AFTER_NEXT}",
    "next_meeting": rf"{BY_OR_BEFORE}(?:the (?:beginning|start|end) of )?(?:{NEXT_MEETING}){ON_A_DATE}?",
    "next_cell": r"\bnext (?:meeting|mtg)\b|\bnext time\b(?! (?:it|they|he|she|we|the|an?|there|that|this|round)\b)",
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
        rf"{LEAD}(?:beginning|start|middle|end)[- ]{MONTH}(?:\s+{YEAR})?"
        rf"|{LEAD}?\b{PERIOD_PART}(?:{MONTH}(?:\s+(?:{YEAR}|{THAT_YEAR}))?"
        rf"|(?:the )?(?:{SEASON}(?: term)?(?:\s+{YEAR})?"
        rf"|(?:(?:next|new|following|current|present) )?{NAMED_YEAR})\b|{SPAN_OF_YEARS}|(?:20\d\d)\b"
        r"|(?:the )?new year|(?:the )?year\b)"
    ),
    "season": (
        rf"(?:{LEAD}|(?<=\bin )){SEASON}(?!/){NO_NAME}|{LEAD}?\b(?:{SEASONS})(?:\s+(?:is|was|were|has been"
        r"|had been) (?:over|out))?"
    ),
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
        rf"(?:(?:\s+(?:and|or)\s+|\s?/\s?){FULL_MONTH}\b(?:,?\s+{YEAR}\b)?)?"
        rf"|(?:{LEAD}|(?<=\bin )|(?<=\buntil ))(?:feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?(?![’'-]"
        r"|\s+\w+[’']|\s+(?:19|20)\d\d)"
        rf"|\b(?:this|next)\s+{FULL_MONTH}\b{NO_NAME}|\b{MONTH}\s+{YEAR}\b|(?:{LEAD}){MONTH}\s+{YEAR}\b"
    ),
    "year": rf"(?:{LEAD}|{AFTER_PREPOSITION})(?:{SPAN_OF_YEARS}|{YEAR}\b(?!/))",
    "weekday": (
        rf"(?:{LEAD}|(?<=\bon )|(?<=\buntil ))(?:the end of |next |this |the following )?{WEEKDAY}"
        r"(?:\s+(?:night|evening|morning|afternoon|lunchtime|week|fortnight|(?:of )?(?:next|this"
        r"|the following) week|next)\b)?"
        rf"|\b(?:this|next)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b{NO_NAME}"
    ),
    "clock": rf"\bby {CLOCK} (?:on )?(?:tomorrow|today|{WEEKDAY})",
    "later_meeting": LATER_MEETING,
    "vague": (
        r"(?!half|agm|annual|(?:at|to|for) (?:a|some|any|the) (?:future|later|subsequent|suitable|special"
        r"|appr(?!\w+ (?:time|point|stage))))"
        f"{VAGUE}"
    ),
    "event": EVENT,
    "after_meeting": r"(?:immediately )?(?:after|following) (?:the|this) meeting\b(?! (?:of|on|at|in|with)\b)",
    "end_of_event": (
        r"(?:(?:by|before|after) |(?<=\bat ))the (?:end|conclusion|close|completion) of "
        r"(?:the|its|their|this) (?:[\w’-]+ )?"
        r"(?:consultation|trial|pilot|project|review|process|inquiry|investigation|period|contract|works?|visit|season"
        r"|exercise|programme|survey|audit|hearing|inspection|transition|transfer)\b"
    ),
    "after_named": (
        r"(?:after|following) (?:the )?(?:(?:(?:summer|christmas|easter|school|autumn|winter) )?"
        r"(?:recess|holidays?|break)|easter|christmas|summer|half[- ]term|(?:\w+ )?elections?"
        r"|pre-election period|purdah)\b"
    )
    + NO_FAIR,
    "first_meeting": (
        rf"(?:the )?first (?:[\w’'-]+ ){{0,2}}?{BODY} (?:after|following|of) (?:the |its )?(?:new |next )?"
        rf"(?:{NAMED_YEAR}|term|cycle|(?:\w+ )?elections?|(?:\w+ )?recess|(?:\w+ )?holidays?|summer|christmas|easter)\b"
    ),
    "soon": r"soon(?=\s*(?:[.,;]|$))",
}
A_BODY = BODY
