"""Which body of the register a document's name means: the one of that name, or the one that bore it once.

Before it stands `pairing`, which compares names; `importing` and the window's preview of an import ask here.
"""

from collections.abc import Iterable, Sequence

from annotator.meetings.keeping.pairing import same_words
from annotator.records import Body, FormerName


def bodies_called(bodies: Sequence[Body], former: Iterable[FormerName], name: str, council: str) -> list[Body]:
    """The bodies that a name may mean. Where none has it now, those that were renamed since: older minutes have it.

    A council that is not given is no other council.
    """
    same = [body for body in bodies if same_words(body.name, name)]
    if not same:
        once = {one.body_id for one in former if same_words(one.name, name)}
        same = [body for body in bodies if body.id in once]
    return [body for body in same if not council or not body.council or same_words(body.council, council)]
