"""On another evening the group hears first what it said the last time, and what this evening is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.session.small import fixed_environment
from tests.session.talking_group import say_all
from wijkwizard.conversation.evening.earlier_evening import earlier_evening
from wijkwizard.dossier.log.payloads import answered
from wijkwizard.session import Session, fill_session, open_session
from wijkwizard.session.rehearsal import make_rehearsal
from wijkwizard.terms import Answer, ChoiceValue, Slot, TextValue

LAST = datetime(2026, 3, 14, 19, 0, tzinfo=UTC)
NEXT = LAST + timedelta(days=12)
PROUD = Slot("trots")


def test_before_the_first_evening_there_is_nothing_to_tell() -> None:
    """What was prepared is no evening."""
    session, _ = make_rehearsal(environment=fixed_environment())
    with session:
        assert earlier_evening(session.reader, NEXT) is None


@pytest.fixture(scope="module")
def second() -> Iterator[Session]:
    """A dossier after the first of two evenings."""
    session, group = make_rehearsal(environment=fixed_environment())
    with session:
        session.writer.answer(Slot("duur"), ChoiceValue(v="twee-avonden"))
        for turn in session.reader.turns("zaal"):
            say_all(session, group, turn)
            if any(question.id == "besluit" for question in turn.questions):
                break
        yield session


def test_what_was_said_is_told_in_the_words_of_the_group(second: Session) -> None:
    told = earlier_evening(second.reader, NEXT)
    assert told is not None
    assert told.title == "De vorige keer: 14 maart 2026"
    heads = [line.partition(":")[0].partition("?")[0] for line in told.said[1:]]
    assert heads[:3] == ["Trots op", "Zit de wijk in de gevarenzone", "Wat speelt er"]
    assert all(line.endswith((".", "?", "!")) for line in told.said)
    plan = second.reader.iwap()
    assert plan.danger.proud.value is not None
    assert plan.danger.proud.value.removesuffix(".") in told.said[1]


def test_this_evening_is_told_by_its_steps_with_minutes_that_add_up(second: Session) -> None:
    """What the first evening did is not among them; the welcome of the second is."""
    told = earlier_evening(second.reader, NEXT)
    assert told is not None
    head, *steps = told.tonight
    assert head.startswith("Vanavond, ")
    assert sum(int(step.rpartition("(")[2].split()[0]) for step in steps) == int(head.split()[1])
    assert not any("gevarenzone" in step for step in steps)
    assert told.text.count("· ") == len(steps)


def test_while_an_evening_goes_on_nobody_is_told_of_it(second: Session) -> None:
    assert earlier_evening(second.reader, LAST + timedelta(hours=2)) is None


def test_what_a_desk_wrote_is_not_told_as_the_word_of_the_group() -> None:
    """What was filled in before, and what was made of the words of the room since."""
    session, group = make_rehearsal(environment=fixed_environment())
    with session:
        session.writer.answer(Slot("duur"), ChoiceValue(v="twee-avonden"))
        filled_in = Answer(value=TextValue(v="Van het bureau"), moment="vooraf")
        session.recorder.append_events((answered(session.reader.state, PROUD, filled_in),))
        for turn in session.reader.turns("zaal")[:8]:
            say_all(session, group, turn)
        told = earlier_evening(session.reader, NEXT)
        assert told is not None
        assert "Wat speelt er" in told.text
        assert "Van het bureau" not in told.text


def test_what_a_file_filled_in_is_not_told_as_the_word_of_the_group(tmp_path: Path) -> None:
    """'De vorige keer: wonen, leefomgeving, verkeer' was read aloud, and nobody in the room had said it."""
    plan, path = tmp_path / "plan.yaml", tmp_path / "d.wijk"
    plan.write_text("trots: Het koor\ninschatting: opletten\n", encoding="utf-8")
    fill_session(plan, path, environment=fixed_environment())
    with open_session(path, environment=fixed_environment(60)) as session:
        assert earlier_evening(session.reader, NEXT) is None
        session.writer.answer(PROUD, TextValue(v="De tuin"))
        told = earlier_evening(session.reader, NEXT)
        assert told is not None
        assert "Trots op: De tuin." in told.text
        assert "gevarenzone" not in told.text.partition("Vanavond")[0]
        (said,) = session.reader.answers.by_slot[PROUD]
        assert (said.moment, said.room) == ("", None), "no room had said what the file filled in"


def test_what_is_internal_is_not_told(second: Session) -> None:
    """The screen can be on a beamer."""
    second.writer.answer(PROUD, TextValue(v="Iets geheims"))
    second.writer.account(PROUD, internal=True)
    told = earlier_evening(second.reader, NEXT)
    assert told is not None
    assert "geheims" not in told.text


def test_after_the_last_evening_nothing_is_left_to_tell() -> None:
    session, group = make_rehearsal(environment=fixed_environment())
    with session:
        session.writer.answer(Slot("duur"), ChoiceValue(v="een-uur"))
        for _ in range(2):
            for turn in session.reader.turns("zaal"):
                say_all(session, group, turn)
        assert all(map(session.reader.is_done, session.reader.turns("zaal")))
        assert earlier_evening(session.reader, NEXT) is None
