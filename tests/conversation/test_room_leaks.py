"""Whatever happens in an evening, the file for the window of the room holds nothing that is not for the room."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import MappingProxyType

import pytest

from tests.conversation.test_conversation import conversation
from tests.conversation.test_looking_along import directions
from tests.document.canaries import canaries
from tests.session.small import fixed_environment
from tests.session.talking_group import say_all
from wijkwizard.conversation.commands import GoTo, Reveal, Typed
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.outline import RowLine
from wijkwizard.conversation.room import what_room_sees
from wijkwizard.conversation.room.room_view import RoomRow, RoomView, written
from wijkwizard.conversation.room.what_room_sees import room_view
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.view import view
from wijkwizard.dossier.log.payloads import answered
from wijkwizard.session import Session
from wijkwizard.session.ballots import counted, sealed
from wijkwizard.session.rehearsal import MadeUpGroup, make_rehearsal
from wijkwizard.session.statistics.question_figures import figures_say
from wijkwizard.session.visibility import ALL
from wijkwizard.terms import Answer, Slot, TextValue
from wijkwizard.terms.named_action import filled

HALF = "halfgetyptwoord"
ASIDE = "kanarieopmerking"

See = Callable[[ConversationState, Pointer], RoomView]


@dataclass(frozen=True)
class Frame:
    """What stands in the file at one moment of the evening.

    Attributes:
        where: the question and what happened, to find it by.
        shown: what the room sees.
        counts: the counts of this question that nobody may see yet.
    """

    where: str
    shown: RoomView
    counts: frozenset[int]


def _text(word: str, *, internal: bool) -> Answer:
    return Answer(value=TextValue(v=word), remark=ASIDE, internal=internal)


def _group(made: MadeUpGroup) -> tuple[MadeUpGroup, frozenset[str]]:
    """Let the group say words that stand nowhere else, every other one not for outside; return those too."""
    words = canaries(made.says)
    inside = frozenset(list(words)[::2])
    said = {slot: (_text(word, internal=slot in inside),) for slot, word in words.items()}
    by_slot = MappingProxyType({**made.says.by_slot, **said})
    return MadeUpGroup(replace(made.says, by_slot=by_slot)), frozenset(words[slot] for slot in inside)


@contextmanager
def evening() -> Iterator[tuple[Session, MadeUpGroup, frozenset[str]]]:
    """Open an evening whose preparation is all internal, with its group and the words that must stay inside."""
    session, made = make_rehearsal(environment=fixed_environment())
    with session:
        group, inside = _group(made)
        before = {slot: f"vooraf{word}" for slot, word in canaries(session.reader.answers).items()}
        session.recorder.append_events(
            [
                answered(session.reader.state, slot, _text(word, internal=True))
                for slot, word in before.items()
            ]
        )
        yield session, group, inside | frozenset(before.values())


def _pointers(state: ConversationState) -> Iterator[Pointer]:
    """Yield each place of the turn that the keys can be at."""
    now = view(state)
    assert now is not None
    for block in now.screen.blocks:
        own = Slot(block.question.id)
        yield Pointer(own)
        for row in block.table.rows if block.table is not None else ():
            yield Pointer(own, str(RowLine(row.id)), open_row=row.id)
            yield from (Pointer(field.slot) for field in row.fields)
        if block.field is not None and block.field.question.kind == "grid":
            yield from (Pointer(own, option.id) for option in block.field.options)


def _hidden_counts(session: Session, turn: str) -> frozenset[int]:
    """Return the counts of the sealed rounds of a turn."""
    found: set[int] = set()
    for block in session.reader.screen(turn).blocks:
        slot = Slot(block.question.id)
        if block.field is not None and sealed(session.reader.state, session.reader.index, slot):
            found.update(counted(session.reader.state, slot).values())
    return frozenset(found)


def frames(session: Session, group: MadeUpGroup, see: See) -> Iterator[Frame]:
    """Walk the whole evening and yield the file at each place, before, while and after the group answers and talks."""
    state, seen = conversation(session), set[str]()
    while (
        turn := next((each for each in session.reader.turns("zaal") if each.id not in seen), None)
    ) is not None:
        seen.add(turn.id)
        do(state, GoTo(turn.id))
        assert state.position.turn is not None
        for field in session.reader.screen(turn.id).fields():
            if field.question.kind in {"text", "long_text"}:
                do(state, Typed(field.slot, HALF))
        for what in ("gevraagd", "gezegd", "getoond", "besproken"):
            if what == "gezegd":
                group.answer(session, turn)
            for block in session.reader.screen(turn.id).blocks if what == "getoond" else ():
                if block.field is not None and block.field.sealed:
                    do(state, Reveal(block.field.slot, sure=True))
            if what == "besproken":
                say_all(session, group, turn)
            hidden = _hidden_counts(session, turn.id)
            for pointer in _pointers(state):
                yield Frame(f"{turn.id} {what} {pointer}", see(state, pointer), hidden)


def _sought(session: Session, inside: frozenset[str]) -> frozenset[str]:
    """Return every word and sentence that the room must never read."""
    turns = session.reader.turns()
    asked = tuple(question for turn in turns for question in turn.questions)
    notes = (
        option.note
        for turn in turns
        for field in session.reader.screen(turn.id).fields()
        for option in field.options
    )
    hints = (line for turn in turns for line in figures_say(session.reader, turn))
    told = {filled(text, {}) for text in (*directions(asked), *notes, *hints) if text}
    return frozenset({HALF, ASIDE, "let op", "Let op", *told, *inside})


def leaks(see: See = room_view) -> dict[str, list[str]]:
    """Return what was found in an evening, by the moment at which it stood there."""
    with evening() as (session, group, inside):
        before = _sought(session, inside)
        walked = list(frames(session, group, see))
        sought = before | _sought(session, inside)
    assert len(walked) > 300
    found = {frame.where: sorted(_found(frame, sought)) for frame in walked}
    return {where: words for where, words in found.items() if words}


def found_in_walk(see: See) -> set[str]:
    """Return all that was found in an evening, at any moment."""
    return {word for words in leaks(see).values() for word in words}


def _found(frame: Frame, sought: frozenset[str]) -> Iterator[str]:
    content = written(frame.shown)
    yield from (word for word in sought if _as_written(word) in content)
    shown = frame.shown
    said = " ".join([shown.foot, shown.conclusion, *(f"{row.text} {row.detail}" for row in shown.rows)])
    numbers = {int(digits) for digits in re.findall(r"\d+", said)}
    numbers |= {row.count for row in shown.rows if row.count is not None}
    yield from (f"telling {count}" for count in frame.counts & numbers)


def _as_written(word: str) -> bytes:
    """Return how a word would stand in the file."""
    return written(RoomView(foot=word)).removeprefix(b'{"foot":"').removesuffix(b'"}')


@pytest.mark.slow
def test_nothing_internal_no_hint_no_half_typed_word_and_no_sealed_count_is_ever_in_it() -> None:
    """After every step of the evening, at every place that the keys can be at."""
    assert leaks() == {}


def _leaky(state: ConversationState, pointer: Pointer) -> RoomView:
    """Return what the room sees with a hint, what is half typed and what was counted planted in it."""
    now = view(state, pointer)
    hints = now.for_facilitator if now else ""
    typed = " ".join(state.half_typed.unfinished.values())
    counts = counted(state.session.reader.state, pointer.slot or Slot("")).values()
    rows = tuple(RoomRow(text="", count=count) for count in counts)
    return room_view(state, pointer).model_copy(update={"foot": f"{hints} {typed}", "rows": rows})


@pytest.mark.slow
def test_a_leak_that_is_planted_is_found() -> None:
    """A search that finds nothing where something is would prove nothing."""
    found = found_in_walk(_leaky)
    assert {"let op", HALF} <= found
    assert any(word.startswith("telling") for word in found)


@pytest.mark.slow
def test_internal_words_are_found_when_it_is_made_with_what_the_facilitator_sees(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So the visibility is what keeps them out."""
    monkeypatch.setattr(what_room_sees, "ROOM", ALL)
    found = found_in_walk(room_view)
    assert sum(word.startswith(("kanarie", "vooraf")) for word in found) > 10
