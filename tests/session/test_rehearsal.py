"""The rehearsal is prepared, its room is empty, and a made-up group fills it one question at a time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.session.small import fixed_environment
from wijkwizard.session import Session
from wijkwizard.session.overview import asks
from wijkwizard.session.rehearsal import OBJECTED, MadeUpGroup, make_rehearsal
from wijkwizard.terms import Answer, ChoiceValue


@pytest.fixture
def rehearsal() -> Iterator[tuple[Session, MadeUpGroup]]:
    """A rehearsal that goes when it closes."""
    session, group = make_rehearsal(environment=fixed_environment())
    with session:
        yield session, group


def test_it_is_prepared_and_nobody_spoke_in_the_room(rehearsal: tuple[Session, MadeUpGroup]) -> None:
    session, _ = rehearsal
    reader = session.reader
    assert not any(reader.is_done(turn) for turn in reader.turns("zaal") if asks(turn))
    prepared = [turn for turn in reader.turns("vooraf") if asks(turn)]
    assert sum(map(reader.is_done, prepared)) * 4 > len(prepared) * 3


def test_the_group_answers_one_question_at_a_time_to_the_end(
    rehearsal: tuple[Session, MadeUpGroup],
) -> None:
    """A count stays sealed until it is shown; one objection is among what it says."""
    session, group = rehearsal
    seen: set[str] = set()
    while turn := next((at for at in session.reader.turns("zaal") if at.id not in seen), None):
        seen.add(turn.id)
        # What it says can ask for more, such as its objection in words.
        while group.answer(session, session.reader.turn(turn.id) or turn):
            for question in turn.questions:
                held = session.reader.answers.rounds
                for slot in [
                    slot for slot in held if slot.question == question.id and not held[slot].revealed
                ]:
                    assert session.reader.answers.get(slot) is None
                    session.writer.reveal(slot)
    open_ones = [
        turn.id for turn in session.reader.turns("zaal") if asks(turn) and not session.reader.is_done(turn)
    ]
    assert open_ones == []
    assert len(seen) < 25
    assert session.reader.answers.get(OBJECTED) == Answer(value=ChoiceValue(v="bezwaar"))


def test_one_step_back_takes_back_what_the_group_said_and_nothing_that_was_prepared(
    rehearsal: tuple[Session, MadeUpGroup],
) -> None:
    session, group = rehearsal
    before = session.reader.answers
    turn = next(turn for turn in session.reader.turns("zaal") if asks(turn))
    assert group.answer(session, turn)
    assert not group.answer(session, turn)
    assert session.history.undo()
    assert session.reader.answers.by_slot == before.by_slot
    assert session.history.undo() is None


def test_nothing_of_it_stays_on_disk(rehearsal: tuple[Session, MadeUpGroup]) -> None:
    session, _ = rehearsal
    folder = session.file.path.parent
    assert folder.is_dir()
    session.close()
    assert not folder.exists()
