"""Words that were typed at a list and meant one of its lines stay when they say more than its name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conversation.test_own_card import CARDS, at, uses, value
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import ChangeRow, Choose, Enter, NewRow, Redo, Remark, Typed, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.result import CommandResult
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import waiting_words
from wijkwizard.session import Session, new_session
from wijkwizard.terms import ChoicesValue, ChoiceValue, Slot, TextValue

DOGS = "te veel honden op het veldje"
SAFE = "schoon en veilig op het veldje"
A, B, C = "gezonde-wijk", "wijkveiligheid", "achter-de-voordeur"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on lists that take own cards."""
    with new_session(tmp_path / "d.wijk", environment=fixed_environment(), questions=CARDS) as made:
        yield made


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Session]:
    """A new dossier on our own questions, where a row of problems has its own words beside its name."""
    with new_session(tmp_path / "w.wijk", environment=fixed_environment()) as made:
        yield made


def mean(state: ConversationState, slot: Slot, words: str, waiting: str = "") -> CommandResult:
    """Say of typed words that the nearest line was meant."""
    use = uses(state, slot, words, waiting)[0]
    assert use.id == "option"
    return do(state, use.command)


def remark(session: Session, slot: Slot) -> str:
    """Return the remark that stands at an answer."""
    answer = session.reader.answers.get(slot)
    assert answer is not None
    return answer.remark


def told(reply: CommandResult) -> str:
    """Return what is said of a command."""
    return " ".join(message.text for message in reply.messages)


@pytest.mark.parametrize("question", ["soort", "soorten", "volgorde"])
def test_words_that_say_more_than_the_line_they_meant_stand_at_the_answer(
    question: str, session: Session
) -> None:
    """Behind the remark that waited, in the same step; undo lets them wait."""
    state, slot = at(session, question), Slot(question)
    do(state, Remark(slot, "Wacht al."))
    reply = mean(state, slot, SAFE)
    assert (reply.done, remark(session, slot)) == (True, f"Wacht al.\n{SAFE}")
    assert "Uw woorden staan als opmerking bij het antwoord" in told(reply)
    do(state, Undo())
    assert value(session, slot) is None
    assert waiting_words(state, slot) == ("", f"Wacht al.\n{SAFE}")
    do(state, Redo())
    assert (remark(session, slot), waiting_words(state, slot)) == (f"Wacht al.\n{SAFE}", ("", ""))


@pytest.mark.parametrize(
    "words", ["SCHOON  en veilig", "schoon of veilig", "Schoon en veiligg", "het Schoon en veilig"]
)
def test_the_name_of_a_line_and_a_slip_of_it_need_no_keeping(words: str, session: Session) -> None:
    state, slot = at(session, "soort"), Slot("soort")
    reply = mean(state, slot, words)
    assert (value(session, slot), remark(session, slot), reply.messages) == (ChoiceValue(v=B), "", ())


@pytest.mark.parametrize("words", ["kattenoverlast", "soms overlast", "honden", DOGS])
def test_a_kind_of_the_line_and_other_words_for_it_are_no_slip(words: str, evening: Session) -> None:
    state, slot = at(evening, "problemen-stemmen"), Slot("problemen-stemmen")
    mean(state, slot, words)
    assert waiting_words(state, slot) == ("", words)


def test_of_a_list_of_lines_what_is_no_line_stays(session: Session) -> None:
    state, slot = at(session, "soorten"), Slot("soorten")
    mean(state, slot, f"Gezond en niet alleen; {SAFE}")
    held = value(session, slot)
    assert isinstance(held, ChoicesValue)
    assert set(held.v) == {A, B}
    assert remark(session, slot) == SAFE


@pytest.mark.parametrize("chosen", [(B,), (A, C)])
def test_words_at_a_list_that_takes_no_more_wait_with_the_reason(
    chosen: tuple[str, ...], session: Session
) -> None:
    """Chosen already, or full: the answer stands, and the words stand with it."""
    state, slot = at(session, "soorten"), Slot("soorten")
    do(state, Choose(slot, ChoicesValue(v=chosen)))
    reply = mean(state, slot, SAFE)
    assert (value(session, slot), remark(session, slot)) == (ChoicesValue(v=chosen), SAFE)
    assert "Staat als opmerking bij het antwoord" in told(reply)


def test_words_at_a_count_wait_behind_the_remark_that_waits_there(evening: Session) -> None:
    state, slot = at(evening, "problemen-stemmen"), Slot("problemen-stemmen")
    reply = mean(state, slot, DOGS)
    assert state.half_typed.faults[slot] == "Zet het getal bij 'Overlast'."
    assert waiting_words(state, slot) == ("", DOGS)
    assert "Bewaard. De opmerking hoort bij het antwoord" in told(reply)
    mean(state, slot, "herrie in de nacht", DOGS)
    assert waiting_words(state, slot) == ("", f"{DOGS}\nherrie in de nacht")


def test_words_that_name_a_row_are_its_own_words(evening: Session) -> None:
    """One step, with a word about it; the choice names the row as it always does."""
    state = at(evening, "problemen")
    row = do(state, NewRow("problemen", DOGS)).made
    cell, own = Slot("problemen.soort", row), Slot("problemen.titel", row)
    reply = mean(state, cell, DOGS)
    assert (value(evening, cell), value(evening, own)) == (ChoiceValue(v="overlast"), TextValue(v=DOGS))
    assert (remark(evening, cell), told(reply)) == ("", "Uw woorden staan bij 'in eigen woorden'.")
    do(state, Undo())
    assert (value(evening, cell), value(evening, own)) == (None, None)
    do(state, Redo())
    assert value(evening, own) == TextValue(v=DOGS)


@pytest.mark.parametrize("command", [Typed, Enter])
def test_own_words_that_a_row_has_already_stay_and_these_are_a_remark(
    command: type[Typed | Enter], evening: Session
) -> None:
    """Entered or half-typed."""
    state = at(evening, "problemen")
    row = do(state, ChangeRow("problemen", "add")).made
    cell, own = Slot("problemen.soort", row), Slot("problemen.titel", row)
    do(state, command(own, "troep bij de flats"))
    before = value(evening, own)
    mean(state, cell, DOGS)
    assert (value(evening, own), remark(evening, cell)) == (before, DOGS)
    assert own in state.half_typed.unfinished or before == TextValue(v="troep bij de flats")


def test_kept_words_about_a_person_get_the_soft_remark_of_other_text(session: Session) -> None:
    reply = mean(at(session, "soort"), Slot("soort"), "schoon en veilig, bel 06-12345678")
    assert [message.tone for message in reply.messages] == ["information", "warning"]
