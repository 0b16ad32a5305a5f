"""While the room looks along nothing that the conversation makes for a face holds a direction or an internal word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.conversation.test_conversation import conversation
from tests.session.all_internal import all_internal
from tests.session.small import fixed_environment
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.explain import explained
from wijkwizard.conversation.places import PLACES, places
from wijkwizard.conversation.search import findable_questions
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import view
from wijkwizard.questionnaire.model import Question, TableQuestion
from wijkwizard.session import Session, open_session
from wijkwizard.session.visibility import ALL, Visibility
from wijkwizard.terms import Slot
from wijkwizard.terms.named_action import filled

ROOM = Visibility(room_looks=True)


@pytest.fixture(scope="module")
def inside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, Mapping[Slot, str]]]:
    """The example, in which each text is a word of its own and none may leave the building."""
    path: Path = tmp_path_factory.mktemp("voorbeeld") / "intern.wijk"
    words = all_internal(path)
    with open_session(path, environment=fixed_environment(900)) as session:
        yield session, words


def _shown(state: ConversationState, showing: Visibility) -> Iterator[tuple[str, str]]:
    """Yield the place and the words of all that a face can show of a conversation."""
    for moment in PLACES:
        for turn in state.session.reader.turns(moment):
            if not all(showing.asks(question) for question in turn.questions):
                continue
            do(state, GoTo(turn.id))
            now = view(state)
            assert now is not None
            said = [now.watch, now.noticed, now.place, now.pace, now.pace_sentence]
            for block in now.screen.blocks:
                words = now.questions[block.question.id]
                said += [words.text, words.under, words.watch]
            said += [str(field) for field in now.fields.values()]
            yield f"vraag {now.screen.turn.id}", "\n".join(said)
            told = explained(state.seen, now.screen, showing)
            yield f"uitleg {now.screen.turn.id}", "\n".join(f"{head}\n{text}" for head, text in told)
    seen, reader = state.seen, state.session.reader
    yield "overzicht", "\n".join(map(str, seen.overview()))
    yield "lijst", "\n".join(map(str, seen.to_do()))
    yield "plekken", "\n".join(map(str, places(reader, state.session.drafts, showing)))
    yield "zoeken", "\n".join(str(entry.line) + entry.asked for entry in findable_questions(seen, showing))


def directions(questions: tuple[Question, ...]) -> Iterator[str]:
    """Yield all that is written for who leads the talk, and stands nowhere in public."""
    for question in questions:
        yield from (question.script.say, question.script.ask_on, question.script.watch)
        public = question.read_aloud, question.why
        if question.kind != "notice" and not any(question.help in text for text in public):
            yield question.help
        if isinstance(question, TableQuestion):
            yield from directions(question.columns)


def _leaks(session: Session, words: Mapping[Slot, str], showing: Visibility) -> dict[str, list[str]]:
    state = conversation(session)
    state.showing = lambda: showing
    asked = tuple(question for turn in session.reader.turns() for question in turn.questions)
    sought = {*words.values(), "kanarieapart", "kanariewie"}
    sought |= {filled(text, state.words) for text in directions(asked) if text}
    found = {place: [word for word in sought if word in text] for place, text in _shown(state, showing)}
    return {place: leaks for place, leaks in found.items() if leaks}


def test_the_room_is_shown_no_direction_and_no_internal_word(
    inside: tuple[Session, Mapping[Slot, str]],
) -> None:
    """At a question, in its explanation, in each list and in what is searched, at every moment of the work."""
    assert _leaks(*inside, ROOM) == {}


def test_the_same_walk_finds_them_when_nobody_looks_along(
    inside: tuple[Session, Mapping[Slot, str]],
) -> None:
    """A walk that sees nothing would prove nothing."""
    found = {word for leaks in _leaks(*inside, ALL).values() for word in leaks}
    assert len(found) > 200
