"""Who wipes a choice is offered the own words that were chosen there, in both faces."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.conversation.test_own_card import CARDS, WORDS
from tests.lines.scripted import look, through
from tests.session.small import fixed_environment
from tests.tui.stage import stage
from wijkwizard.conversation.answer_notes import ways_to_wipe
from wijkwizard.conversation.commands import Forget, GoTo, OwnCard
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.state import ConversationState
from wijkwizard.session import Session, new_session
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Slot

KIND = Slot("soort")


def _session(folder: Path) -> Session:
    return new_session(folder / "d.wijk", environment=fixed_environment(), questions=CARDS)


def _with_card(session: Session) -> tuple[ConversationState, Slot]:
    state = conversation(session)
    do(state, GoTo("soort"))
    do(state, OwnCard(KIND, WORDS))
    (card,) = session.reader.answers.rows_of("kaarten")
    return state, next(
        slot for slot in session.reader.answers.by_slot if slot.row == card and "woorden" in str(slot)
    )


def test_an_answer_without_own_words_is_wiped_in_one_way(tmp_path: Path) -> None:
    with _session(tmp_path) as session:
        assert [command for command, _ in ways_to_wipe(conversation(session), KIND)] == [Forget(KIND)]


def test_a_choice_of_a_card_can_be_wiped_with_its_words(tmp_path: Path) -> None:
    with _session(tmp_path) as session:
        state, words = _with_card(session)
        ways = ways_to_wipe(state, KIND)
        assert [command for command, _ in ways] == [Forget(KIND), Forget(KIND, chosen=True)]
        assert f"‘{WORDS}’" in ways[1][1]
        do(state, ways[1][0])
        assert session.reader.answers.get(words) is None
    assert not any(WORDS.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_words_that_stay_are_named(tmp_path: Path) -> None:
    with _session(tmp_path) as session:
        state, words = _with_card(session)
        told = [message.text for message in do(state, Forget(KIND)).messages]
        assert session.reader.answers.get(words) is not None
        assert any(f"‘{WORDS}’ staan nog bij" in line for line in told)


def test_words_that_may_not_be_seen_are_not_offered(tmp_path: Path) -> None:
    """The room looks along, and the card is internal."""
    with _session(tmp_path) as session:
        state, words = _with_card(session)
        session.writer.account(words, internal=True)
        state.showing = lambda: Visibility(room_looks=True)
        assert WORDS not in str(ways_to_wipe(state, KIND))


def test_in_lines_the_words_go_when_that_is_chosen(tmp_path: Path) -> None:
    typed = ("2", "nee", WORDS, "1", "/terug", "/wissen", "2")
    script = through(tmp_path / "d.wijk", typed, questions=CARDS)
    assert any("wis ook de woorden zelf" in line for line in script.said)
    with look(tmp_path / "d.wijk", CARDS) as session:
        assert {slot.question for slot in session.reader.answers.by_slot} == {"kaarten.lijst"}


@pytest.mark.slow
async def test_on_the_screen_the_words_go_when_that_is_chosen(tmp_path: Path) -> None:
    async with stage(tmp_path, questions=CARDS) as on:
        await on.go("soort")
        await on.type(WORDS)
        await on.press("enter", "enter")
        await on.go("soort")
        await on.press("ctrl+p")
        await on.type("voorgoed")
        await on.press("enter")
        assert "wis ook de woorden zelf" in on.words()
        await on.press("down", "down", "enter")
        assert {slot.question for slot in on.session.reader.answers.by_slot} == {"kaarten.lijst"}
