"""The wording that Word shares with the window."""

from datetime import date

import pytest

from annotator.actions.log import day, exempt_text


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        ("3", "paragraph 3 of Schedule 12A"),
        ("Paragraph 3", "paragraph 3 of Schedule 12A"),
        ("1 and 2", "paragraphs 1 and 2 of Schedule 12A"),
        ("1, 2 and 3", "paragraphs 1, 2 and 3 of Schedule 12A"),
        ("6 of Schedule 7A", "paragraph 6 of Schedule 7A"),
        ("14 of Part 4 of Schedule 12A", "paragraph 14 of Part 4 of Schedule 12A"),
        ("", "Schedule 12A"),
        ("the Larchwood contract", "Schedule 12A"),
    ],
)
def test_the_ground_of_exemption_is_cited(paragraph, said):
    assert exempt_text(paragraph) == f"Exempt: not for publication under {said}"


def test_months_have_their_english_names():
    assert [day(date(2022, month, 7)) for month in (1, 12)] == ["7 January 2022", "7 December 2022"]
