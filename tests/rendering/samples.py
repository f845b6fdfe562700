"""Three invented meetings of three house styles, for tests.

Before it stands `source`.
"""

from datetime import date

from rendering.source import Item, Meeting

COMMITTEE = Meeting(
    "oakwell",
    "Oakwell Borough Council",
    "Environment Scrutiny Committee",
    date(2023, 9, 12),
    (
        Item(
            "14",
            "Minutes of the previous meeting",
            "RESOLVED: That the minutes of the meeting held on 4 July 2023 be signed by the Chair as a correct record.",
        ),
        Item(
            "15",
            "Air quality at Station Approach",
            "The Head of Environmental Health, Priya Nandakumar, introduced the report. The monitor outside the bus "
            "station had recorded an annual mean of 41 micrograms, against a limit of 40.\n\n"
            "In reply to questions the Committee was told that:\n\n"
            "• two of the four bus companies had promised newer vehicles\n"
            "• the taxi rank could be moved without a new order\n\n"
            "RESOLVED:\n\n"
            "1. That the report be noted.\n\n"
            "2. That the Head of Environmental Health report on the taxi rank to the meeting on 5 December 2023.",
        ),
        Item(
            "16",
            "Work programme",
            "Councillor Lamb asked for a report on allotment rents. The Democratic Services Officer would add it.\n\n"
            "RESOLVED: That the work programme be agreed as amended.",
        ),
    ),
)

PARISH = Meeting(
    "little-thrupp",
    "Little Thrupp Parish Council",
    "Parish Council",
    date(2024, 3, 7),
    (
        Item("24/019", "Apologies", "Cllr Root was unwell. The reason was accepted."),
        Item("24/020", "Declarations of interest", "None."),
        Item(
            "24/021",
            "Playing field",
            "The Clerk read a letter from the cricket club. It was proposed by Cllr Shah, seconded by Cllr Prowse and "
            "resolved that the roller be mended at a cost of up to £350.\n\n"
            "Action: Clerk to instruct Messrs Tuffin by the end of March.",
        ),
        Item(
            "24/022",
            "Planning",
            "a) 24/00127/HOU – Rose Cottage: no objection.\n\n"
            "b) 24/00131/FUL – Manor Barns: it was agreed to object, the lane being too narrow.\n\n"
            "The District Councillor left the meeting at 8.10 pm.",
        ),
        Item("24/023", "Date of next meeting", "Thursday 4 April 2024 at 7.30 pm in the Village Hall."),
    ),
)

BOARD = Meeting(
    "tarnside",
    "Tarnside Council",
    "Health and Wellbeing Board",
    date(2022, 11, 21),
    (
        Item(
            "1",
            "Welcome and apologies",
            "The Chair welcomed Dr Ilse Brandt to her first meeting. Mrs Achebe and the Chief "
            "Constable had sent apologies, and Healthwatch was represented by Ms Orr.",
        ),
        Item(
            "2",
            "Winter plan",
            "The plan had been agreed with the hospital trust in October.\n\n"
            "**Discharges.** Members doubted whether the discharge lounge would open in time.\n\n"
            "| Action | Lead | By |\n|---|---|---|\n"
            "| Circulate the staffing figures | OF | 9 December |\n| Visit the discharge lounge | Chair | January |",
        ),
        Item("3", "Any other business", "There was none. The Board would next meet on 23 January 2023."),
    ),
)

SAMPLES = (COMMITTEE, PARISH, BOARD)
