"""Names, numbers and phrases that look like times and are none: nothing is found in them."""

import pytest

from annotator.calendar import deadline_spans

TRAPS = """
Cllr. May thanked the officers.
Cllr May and Cllr June Carter were present.
Mr March and Mrs August spoke.
Mrs April Day and Miss June Week sang.
Ms Summer Winter spoke.
Jan Tuesday and Mar Fry resigned.
The residents may object.
They may, of course, march to the hall.
The Brownies would march past the war memorial.
The May Fair and the May Queen were popular.
12/20 members voted for it.
The ratio was 3/5 of the members.
52% of the total was spent.
The score was 4-1-2.
Version 2.1.3 of the software was bought.
Reference 17/2020/P was approved.
Application 23/00456/FUL was noted.
Application 2022/0145 was refused.
Minute 45/21 referred.
Item 5, March Road, was deferred.
No. 4 Sun Street was empty.
Flat 3, 12 Friday Street, was vacant.
The bus stop in Spring Street was broken.
Autumn House was full.
The post code is TA1 4DY.
Telephone 01234 567890.
The A30/A303 junction was busy.
The Bill had its second reading.
The motion was moved a second time.
It was the 15th place.
The 3rd Battalion marched in.
Members met at 7.30pm.
The meeting closed at 21:15.
The sum of £1,250.50 was paid.
There were 28 days of rain.
The Council had 2022 households on the list.
Section 106 of the Act applied.
Regulation 9(1)(b) applied.
Paragraph 3 of Schedule 12A applied.
The Monday Club had asked for a grant.
The Friday market was popular.
Sunday trading was discussed.
The Easter egg hunt was a success.
The Christmas lights were praised.
The grant for Christmas lights was welcome.
The summer fair was a success.
The winter maintenance fleet was ready.
The autumn leaves were swept.
Each year group had a form room.
Every day care centre was visited.
The post was for two years' experience.
A 24 hour service was run.
A 30 mph limit was wanted.
A three year old child was hurt.
It is over 18 years old.
The over 60s club met.
Once a week is enough for the mower.
Once again the road flooded.
The last quarter of an hour was lost.
The second quarter figures were poor.
The first half of the report was dull.
In the first instance it was noted.
The long-term strategy was discussed.
The terms of reference were noted.
The half-term report card was dull.
The annual council tax bill was high.
The new year's honours list was read.
The end of the road was flooded.
The matter was before the Committee.
The Council lives within its means.
It lay within 20 metres of the road.
A path within two miles of the school.
He stood by the sixth tree.
They were by far the best.
No fewer than 12 people spoke.
At least five members objected.
The deadline was missed.
The latest figures were good.
The lift stopped on the 12th floor.
Sooner or later it would fall.
At the end of the road stood a post.
Afternoon sessions were full.
On the completion certificate a name was missing.
This May be so, said the Chair.
The weekend service was cut.
Next door was empty.
This Friday Street sign was missing.
The first of the speakers sat down.
Half past the hour the bell rang.
"""


@pytest.mark.parametrize("text", [row for row in TRAPS.split("\n") if row])
def test_no_time_is_found(text: str):
    assert [span.of(text) for span in deadline_spans(text)] == []
