"""Is the evening on time?"""

import pytest

from wijkwizard.conversation.evening.pace import clock, pace
from wijkwizard.session.visibility import ALL

MINUTES = (2, 3, 10, 5)


@pytest.mark.parametrize(("minutes", "written"), [(0, "0:00"), (9, "0:09"), (60, "1:00"), (89, "1:29")])
def test_minutes_are_written_as_a_clock(minutes: int, written: str) -> None:
    assert clock(minutes) == written


@pytest.mark.parametrize(
    ("current", "used", "word"),
    [
        (0, 0, "op tijd"),
        (2, 5, "op tijd"),
        (2, 15, "op tijd"),
        (2, 18, "op tijd"),
        (2, 19, "4 min achter"),
        (3, 11, "4 min voor"),
        (3, 12, "op tijd"),
    ],
)
def test_time_counts_from_when_this_question_should_begin_until_it_should_end(
    current: int, used: int, word: str
) -> None:
    assert pace(MINUTES, current, used).text == f"{clock(used)} van 0:20  {word}"


def test_an_evening_for_which_no_minutes_were_planned_is_never_late() -> None:
    """It says how long it takes, and no more."""
    for now in (pace((), 0, 15), pace((0, 0), 1, 15)):
        assert now.text == "0:15 bezig"
        assert now.sentence(ALL) == "De avond is 15 minuten bezig."


def test_a_first_evening_ends_before_the_last_question() -> None:
    """What belongs to the second evening is not planned for the first; who goes on counts to the end."""
    assert pace(MINUTES, 0, 0, end=2).text == "0:00 van 0:05  op tijd"
    assert pace(MINUTES, 3, 15, end=2).text == "0:15 van 0:20  op tijd"


def test_a_second_evening_counts_from_where_it_began() -> None:
    """At its first question nothing is planned before, and only the rest of the questions lies ahead."""
    assert pace(MINUTES, 2, 0, start=2).text == "0:00 van 0:15  op tijd"
    assert pace(MINUTES, 3, 2, start=2).text == "0:02 van 0:15  8 min voor"
