"""An evening goes on while people talk, and after a long silence the next one begins; the same in every face."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.conversation.test_conversation import TRIAL, conversation
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.evening.evening_clock import EveningTime, entered, goes_on
from wijkwizard.conversation.view import pace_of, view
from wijkwizard.session import new_session
from wijkwizard.session.visibility import Visibility

BEGIN = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
LATER = BEGIN + timedelta(hours=10)


def test_after_hours_of_silence_another_evening_begins(tmp_path: Path) -> None:
    """Who leaves the program open from a try in the morning begins the evening on time."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as session:
        first = entered(session.reader, None, BEGIN, "problemen")
        assert entered(session.reader, first, BEGIN + timedelta(minutes=30), "thema") == (BEGIN, "problemen")
        assert entered(session.reader, first, LATER, "thema") == (LATER, "thema")
        assert goes_on(first, BEGIN + timedelta(hours=2))
        assert not goes_on(first, LATER)
        assert not goes_on(None, LATER)


def test_the_clock_runs_in_the_room_alone(tmp_path: Path) -> None:
    """And from where this evening began."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as session:
        state = conversation(session)
        do(state, GoTo("ernst"))
        state.clock = lambda: EveningTime((BEGIN, "problemen"), BEGIN + timedelta(minutes=20))
        now = pace_of(state)
        assert now is not None
        assert now.used == 20
        shown = view(state)
        assert shown is not None
        assert shown.pace == now.text
        assert shown.pace_sentence.startswith("De avond is 20 van de ")
        state.showing = lambda: Visibility(room_looks=True)
        bare = view(state)
        assert bare is not None
        assert (bare.pace, bare.pace_sentence) == ("0:20 bezig", "De avond is 20 minuten bezig.")
        state.clock = EveningTime
        assert pace_of(state) is None
        desk = conversation(session, "vooraf")
        desk.clock = lambda: EveningTime((BEGIN, "problemen"), BEGIN)
        assert pace_of(desk) is None
        told = view(desk)
        assert told is not None
        assert (told.pace, told.pace_sentence) == ("", "De klok loopt alleen in de zaal.")
