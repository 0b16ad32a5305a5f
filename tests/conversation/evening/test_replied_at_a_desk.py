"""A reply to what stands out is no word of the room, wherever the finding stands."""

from __future__ import annotations

from pathlib import Path

from tests.advice.plan.cases import ABSURD
from tests.session.small import fixed_environment
from wijkwizard.session import fill_session, open_session
from wijkwizard.session.evening_start import evening, last_said
from wijkwizard.session.reply_writer import ReplySubject


def test_a_reply_at_a_question_of_the_room_begins_no_evening(tmp_path: Path) -> None:
    """The next opening took the room to be there, and hid all that stands out for two hours."""
    path = tmp_path / "absurd.wijk"
    fill_session(ABSURD, path, environment=fixed_environment())
    with open_session(path, environment=fixed_environment()) as session:
        reader = session.reader
        (found,) = (
            each for each in reader.derived.plan_findings if each.key == "lijn-probleem-zonder-doel:p2"
        )
        asked = reader.turn(found.slot.partition(".")[0])
        assert asked is not None
        assert asked.moment == "zaal"
        session.replies.reply(ReplySubject.of_finding(found), "later")
        assert evening(reader.state, reader.turn, fixed_environment().now()) is None
        assert last_said(reader.state, reader.turn) is None
