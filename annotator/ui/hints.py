"""Which keys the bar at the bottom names in each place: the few that are used most, F1 last.

Before it stands nothing; the main window shows them.
"""

HINTS = {
    "minutes": (
        ("N", "next"), ("P", "previous"), ("A", "accept"), ("X", "reject"), ("E", "edit"),
        ("W", "working"), ("R F D B", "tag the selection"), ("F1", "all keys"),
    ),
    "import": (
        ("Tab", "what was found"), ("F2", "put a number or title right"), ("Del", "leave out"), ("Ctrl+↵", "import"),
        ("F1", "all keys"),
    ),
    "log": (
        ("↵", "the words in the minutes"), ("E", "edit"), ("N", "note"), ("X", "extend"), ("C", "close"),
        ("Ctrl+G", "load"), ("Ctrl+E", "export what is shown"), ("F1", "all keys"),
    ),
    "report_backs": (
        ("1 2 3", "in full, in part, declined"), ("X", "mentioned only"), ("N", "next"), ("P", "previous"),
        ("↵", "the passage in the minutes"), ("F1", "all keys"),
    ),
}  # fmt: skip
