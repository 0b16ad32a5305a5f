"""A remark whose answer goes away waits for the next one, whatever took that answer away, and waits once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_conversation import TRIAL, conversation
from tests.lines.scripted import look, through
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import (
    Back,
    ChangeRow,
    Choose,
    Command,
    Enter,
    Focus,
    GoTo,
    OwnCard,
    Park,
    Redo,
    Remark,
    Reveal,
    Sure,
    Undo,
)
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.form_drafts import fields_to_text
from wijkwizard.conversation.half_typed import REMARK
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import waiting_here
from wijkwizard.session import Session, new_session
from wijkwizard.terms import ChoiceValue, GridValue, Slot, YesNoValue

FIRST, SECOND = "eerste opmerking", "tweede zin van de groep"
GIVEN: dict[str, tuple[Sure, Sure]] = {
    "thema": (Choose(Slot("thema"), ChoiceValue(v="werk")), Choose(Slot("thema"), None)),
    "samen": (Choose(Slot("samen"), YesNoValue(v=True)), Choose(Slot("samen"), None)),
    "ernst": (Choose(Slot("ernst"), GridValue(v={"dag": 2})), Choose(Slot("ernst"), None)),
    "trots": (Enter(Slot("trots"), "Het plein"), Enter(Slot("trots"), "")),
}
"""By question, what answers it and what takes that answer away."""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=TRIAL) as made:
        yield made


def answered(session: Session, question: str, remark: str = FIRST) -> ConversationState:
    """Answer a question with a remark, in two steps."""
    state = conversation(session)
    do(state, GoTo(question))
    do(state, GIVEN[question][0])
    do(state, Remark(Slot(question), remark))
    return state


def wait(session: Session, question: str, text: str) -> None:
    """Let words wait as a window does that was open when the program stopped."""
    session.drafts.keep(Slot(question), fields_to_text({"remark": text}), kind=REMARK)


def remark_of(session: Session, question: str) -> str:
    held = session.reader.answers.get(Slot(question))
    return held.remark if held else ""


@pytest.mark.parametrize("question", GIVEN)
def test_the_remark_of_an_answer_that_is_taken_away_goes_along_with_the_next(
    session: Session, question: str
) -> None:
    """And it is said; undo brings it back with its answer, and then it waits no more."""
    state, slot = answered(session, question), Slot(question)
    given, taken = GIVEN[question]
    assert "De opmerking hoort bij het antwoord" in do(state, taken).messages[0].text
    assert waiting_here(state, slot) == FIRST
    do(state, Undo())
    assert (waiting_here(state, slot), remark_of(session, question)) == ("", FIRST)
    do(state, taken)
    do(state, given)
    assert (waiting_here(state, slot), remark_of(session, question)) == ("", FIRST)


@pytest.mark.parametrize("question", GIVEN)
def test_words_that_wait_stay_behind_a_remark_that_comes_to_wait(session: Session, question: str) -> None:
    state, slot = answered(session, question), Slot(question)
    given, taken = GIVEN[question]
    wait(session, question, SECOND)
    do(state, taken)
    assert waiting_here(state, slot).split("\n") == [FIRST, SECOND]
    do(state, given)
    assert remark_of(session, question).split("\n") == [FIRST, SECOND]


def test_undo_and_redo_of_an_answer_keep_the_words_that_wait_beside_it(session: Session) -> None:
    state, slot = conversation(session), Slot("thema")
    do(state, GoTo("thema"))
    do(state, Remark(slot, FIRST))
    do(state, GIVEN["thema"][0])
    wait(session, "thema", SECOND)
    for _ in range(2):
        do(state, Undo())
        assert waiting_here(state, slot).split("\n") == [FIRST, SECOND]
        do(state, Redo())
        assert (waiting_here(state, slot), remark_of(session, "thema")) == (SECOND, FIRST)


def test_in_lines_a_remark_waits_too_when_its_answer_is_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "d.wijk"
    again = ("/zoek thema", "1")
    said = through(path, (*again, "nee", "1", *again, FIRST, "ja", *again, "/leeg", *again, "2")).text
    assert "De opmerking hoort bij het antwoord" in said
    with look(path) as session:
        assert remark_of(session, "thema") == FIRST


def test_an_own_card_and_the_remark_that_waited_for_it_are_one_step(tmp_path: Path) -> None:
    """Undo lets the remark wait again, redo lets it go along."""
    with new_session(tmp_path / "k.wijk", environment=fixed_environment()) as session:
        state, slot = conversation(session, "vooraf"), Slot("leider")
        do(state, GoTo(slot.question))
        do(state, Remark(slot, FIRST))
        do(state, OwnCard(slot, "de wijkraad", ()))
        assert (waiting_here(state, slot), remark_of(session, slot.question)) == ("", FIRST)
        do(state, Undo())
        assert session.reader.answers.get(slot) is None
        assert waiting_here(state, slot) == FIRST
        do(state, Redo())
        assert (waiting_here(state, slot), remark_of(session, slot.question)) == ("", FIRST)


def test_a_reveal_and_the_remark_that_waited_for_it_are_one_step(session: Session) -> None:
    state, slot = conversation(session), Slot("problemen")
    do(state, GoTo("problemen"))
    do(state, Remark(slot, FIRST))
    do(state, Choose(slot, GridValue(v={"overlast": 3})))
    before = len(session.reader.state.actions)
    do(state, Reveal(slot, sure=True))
    assert len(session.reader.state.actions) == before + 1
    assert (waiting_here(state, slot), remark_of(session, "problemen")) == ("", FIRST)
    held = session.reader.answers.get(slot)
    assert held is not None
    assert held.value == GridValue(v={"overlast": 3})


@pytest.mark.parametrize("leave", [Back(), GoTo("thema")])
def test_a_new_row_of_which_only_something_was_agreed_stays(session: Session, leave: Command) -> None:
    state = conversation(session)
    do(state, GoTo("maatregelen"))
    made = do(state, ChangeRow("maatregelen", "add")).made
    slot = Slot("maatregelen.titel", made)
    do(state, Focus(slot))
    do(state, Park(slot, {"owner": "de wijkagent", "due": "", "note": "vraag na wat mag", "public": "nee"}))
    do(state, leave)
    assert session.reader.answers.rows_of("maatregelen") == (made,)
    assert session.reader.to_do()[0].slot == slot
