"""What a clerk says of the passages that may answer an action, and of requests that were made before.

Before it stands `reportback`.
"""

from annotator.reportback import recording, threads
from annotator.verbs.verb import Verb

answer_with = Verb("Record report back", recording.answer_with)
change_extent = Verb("Change report back", recording.change_extent)
only_mentions = Verb("Say that it is only mentioned", recording.only_mentions)
take_back = Verb("Take back report back", recording.take_back)
say_repeats = Verb("Say that it was asked before", threads.say_repeats)
say_stands_alone = Verb("Say that it was not asked before", threads.say_stands_alone)
