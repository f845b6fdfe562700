"""Minutes in the forms that councils publish: written from data by nobody who knows how they will be read.

The tests and `measure_reading.py` call it. `source` says what a meeting is, `heads` what stands above its items;
`web`, `word`, `printed` (PDF) and `plain` each write it in their forms; `forms` lists them; `comparing` tells how
much of it came back.
"""

from rendering.forms import FORMS, Form, names_of, render
from rendering.source import Item, Meeting, gold_meeting

__all__ = ["FORMS", "Form", "Item", "Meeting", "gold_meeting", "names_of", "render"]
