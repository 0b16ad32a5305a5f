"""Who leads sees which groups were not heard: never one or two people, and nothing of it is kept."""

from __future__ import annotations

from pathlib import Path

from tests.session.small import fixed_environment
from tests.session.two_colours import evening
from wijkwizard.conversation.evening.hearing import ALL_HEARD, HEARD, hearing_list, unheard_words
from wijkwizard.session import Session, new_session
from wijkwizard.terms import Slot, TextValue


def marks(session: Session, *heard: str) -> dict[str, str]:
    return {line.text: line.mark for line in hearing_list(session.reader, heard)}


def test_a_group_of_one_or_two_is_in_no_line(tmp_path: Path) -> None:
    with evening(tmp_path, professionals=2) as session:
        assert list(marks(session)) == ["Bewoners"]
        assert unheard_words(session.reader, ()) == "Bewoners"


def test_a_group_is_heard_when_it_is_ticked_or_named_with_an_answer_of_the_room(tmp_path: Path) -> None:
    with evening(tmp_path) as session:
        residents, town = (line.id for line in hearing_list(session.reader, ()))
        assert unheard_words(session.reader, ()) == "Bewoners en Gemeente"
        assert marks(session, town) == {"Bewoners": "·", "Gemeente": HEARD}
        session.writer.answer(Slot("trots"), TextValue(v="Het koor"))
        session.writer.account(Slot("trots"), roles=("bewoners",))
        assert marks(session) == {"Bewoners": HEARD, "Gemeente": "·"}
        assert unheard_words(session.reader, {town}) == ALL_HEARD
        assert unheard_words(session.reader, {residents}) == "Gemeente"


def test_before_anybody_was_counted_there_is_nothing_to_say(tmp_path: Path) -> None:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment()) as session:
        assert hearing_list(session.reader, ()) == ()
        assert unheard_words(session.reader, ()) == ""
