"""Bodies are renamed, dissolved and followed by others; offices change hands.

Before it stands `actions`, whose log keeps both the old truth and the new one.
"""

from annotator.actions import bodies, offices
from annotator.verbs.verb import Verb

set_template = Verb("Set form of references", bodies.set_template)
rename_body = Verb("Rename body", bodies.rename_body)
dissolve_body = Verb("Dissolve body", bodies.dissolve_body)

add_office = Verb("Add office", offices.add_office)
rename_office = Verb("Rename office", offices.rename_office)
set_directorate = Verb("Set directorate", offices.set_directorate)
add_holder = Verb("Add holder of office", offices.add_holder)
end_holder = Verb("End holding of office", offices.end_holder)
