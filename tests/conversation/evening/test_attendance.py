"""Who is at the questions of the room is asked where nobody said so, and what was said is gone by."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.session.small import small
from tests.session.tables import PROUD
from wijkwizard.conversation.evening.attendance import Attendance, at_opening
from wijkwizard.session import Session
from wijkwizard.terms import Answer, TextValue

BEGIN = datetime(2026, 3, 14, 19, 0, tzinfo=UTC)
SOON, LATER = BEGIN + timedelta(minutes=40), BEGIN + timedelta(hours=10)
BEGAN = (BEGIN, "trots")
HERE, THERE = TextValue(v="Het koor"), TextValue(v="Het plein")

OPENINGS = (
    (None, None, Attendance.UNSAID),
    (BEGAN, None, Attendance.LEFT),  # closed in the ordinary way: that can be at home, too
    (BEGAN, BEGIN, Attendance.GROUP),  # stopped in front of the group
    (None, BEGIN - timedelta(hours=3), Attendance.UNSAID),
)


@pytest.mark.parametrize(("began", "noted", "expected"), OPENINGS)
def test_an_evening_that_broke_off_goes_on_with_the_group_and_one_that_was_closed_is_asked_about(
    began: tuple[datetime, str] | None, noted: datetime | None, expected: Attendance
) -> None:
    assert at_opening(began, noted, SOON) is expected


@pytest.mark.parametrize(
    ("said", "now", "expected"),
    [
        (Attendance.GROUP, SOON, True),
        (Attendance.GROUP, LATER, None),
        (Attendance.DESK, SOON, False),
        (Attendance.DESK, LATER, False),
        (Attendance.PAPER, LATER, True),
        (Attendance.LEFT, SOON, None),
        (Attendance.UNSAID, SOON, None),
    ],
)
def test_a_desk_stays_a_desk_its_paper_is_the_group_and_a_group_goes_home(
    *, said: Attendance, now: datetime, expected: bool | None
) -> None:
    assert said.is_group(BEGAN, now) is expected


@pytest.mark.parametrize("said", Attendance)
def test_who_comes_for_what_stands_out_is_at_a_desk_that_time_and_what_was_said_stays(
    said: Attendance,
) -> None:
    """The next time they come otherwise, and then the group can be there."""
    unsaid = said in {Attendance.UNSAID, Attendance.LEFT, Attendance.MENDING}
    came = said.coming(mends=True)
    assert came is (Attendance.MENDING if unsaid else said)
    assert not unsaid or (came.at_desk and came.is_group(BEGAN, SOON) is False)
    for again in (came.coming(mends=False), came.at_place("zaal")):
        assert again is (Attendance.LEFT if unsaid else said)


def test_who_works_out_what_the_group_said_is_asked_before_changing_it(tmp_path: Path) -> None:
    """Within two hours of the evening all that a desk changed stood as said by the group."""
    with small(tmp_path) as session:
        assert not Attendance.LEFT.is_asked(session.reader, BEGAN, SOON)  # nothing can be changed yet
        session.writer.answer(PROUD, HERE)
        assert not Attendance.GROUP.is_asked(session.reader, BEGAN, SOON)
        assert Attendance.GROUP.at_place("uitwerken").is_asked(session.reader, BEGAN, SOON)
        for said in (Attendance.DESK, Attendance.PAPER):
            assert not said.at_place("uitwerken").is_asked(session.reader, BEGAN, SOON)
        assert not Attendance.UNSAID.is_asked(session.reader, None, SOON)
        assert Attendance.UNSAID.is_asked(session.reader, None, LATER)
        assert Attendance.GROUP.is_asked(session.reader, BEGAN, LATER)


def _said_then_changed(session: Session, *, who: bool | None) -> Answer:
    session.writer.answer(PROUD, HERE)
    session.writer.in_room = lambda: who
    session.writer.answer(PROUD, THERE)
    (said,) = session.reader.answers.by_slot[PROUD]
    return said


@pytest.mark.parametrize(("who", "moment"), [(None, ""), (True, ""), (False, "uitwerken")])
def test_who_said_to_be_at_a_desk_is_believed_though_the_evening_was_just_now(
    tmp_path: Path, *, who: bool | None, moment: str
) -> None:
    with small(tmp_path) as session:
        said = _said_then_changed(session, who=who)
        assert (said.moment, said.room) == (moment, HERE if moment else None)


@pytest.mark.parametrize(("who", "moment"), [(None, ""), (True, ""), (False, "uitwerken")])
def test_a_first_answer_that_a_desk_gives_is_no_word_of_the_group(
    tmp_path: Path, *, who: bool | None, moment: str
) -> None:
    """Where nobody said who writes, it is: sheets are typed over the next day."""
    with small(tmp_path) as session:
        session.writer.in_room = lambda: who
        session.writer.answer(PROUD, HERE)
        (said,) = session.reader.answers.by_slot[PROUD]
        assert (said.moment, said.room) == (moment, None)


def test_the_group_takes_the_place_of_a_first_answer_of_the_desk(tmp_path: Path) -> None:
    with small(tmp_path) as session:
        session.writer.in_room = lambda: False
        session.writer.answer(PROUD, THERE)
        session.writer.in_room = lambda: True
        session.writer.answer(PROUD, HERE)
        (said,) = session.reader.answers.by_slot[PROUD]
        assert (said.value, said.moment, said.room) == (HERE, "", None)
