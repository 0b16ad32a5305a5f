"""Makes what the room sees of the view with the room looking along, whatever the wizard itself shows.

Sealed counts are not in it, because that view has none. At a desk it holds the name of the area alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wijkwizard.conversation.evening.evening_agreed import pause_words
from wijkwizard.conversation.key_meanings import Pointer
from wijkwizard.conversation.prepared import prepared_lines
from wijkwizard.conversation.room.room_rows import block_view
from wijkwizard.conversation.room.room_view import RoomView
from wijkwizard.conversation.view import view
from wijkwizard.questionnaire.model import NoticeQuestion
from wijkwizard.session.visibility import ROOM

if TYPE_CHECKING:
    from wijkwizard.conversation.state import ConversationState
    from wijkwizard.conversation.view import ConversationView
    from wijkwizard.session import QuestionView
    from wijkwizard.session.reader import Reader


def room_view(state: ConversationState, pointer: Pointer | None = None) -> RoomView:
    """Return what the room sees now.

    Args:
        state: the conversation.
        pointer: where the keys of the face are; the first question of the turn when it is not told.
    """
    _, now, agreed = state.clock()
    paused = pause_words(agreed, now)
    area = area_view(state.session.reader, paused)
    if paused:
        return area
    turn = state.position.turn
    if turn is None or turn.moment != "zaal":
        return area
    made = view(replace(state, showing=lambda: ROOM), pointer)
    asked = {question.id for question in turn.questions}
    if made is None or not asked.intersection(question.id for question in made.screen.turn.questions):
        return area  # all of it is internal, and the view is of another turn
    block = _block_at(made, pointer)
    if block is None:
        return area
    step = made.screen.turn.step
    place = f"{step.number}. {step.title}" if step.number else step.title
    shown = block_view(state.session.reader.seen(ROOM), block, pointer or Pointer())
    # A room reads a sentence whole or not at all.
    prepared = prepared_lines(state.session.reader.seen(ROOM), block.question)[:1]
    if not shown.conclusion and not shown.prepared:
        shown = shown.model_copy(update={"prepared": "".join(prepared)})
    says_more = shown.conclusion or shown.prepared or not _is_asked(made, block)
    aloud = shown.aloud or ("" if says_more else made.questions[block.question.id].under)
    return shown.model_copy(update={"area": area.area, "place": place, "aloud": aloud})


def area_view(reader: Reader, paused: str = "") -> RoomView:
    """Return the view with the name of the area alone, as far as that may be shown; in a break with its sentence."""
    return RoomView(area=" ".join(reader.seen(ROOM).said("area.name").split()), question=paused)


def _block_at(made: ConversationView, pointer: Pointer | None) -> QuestionView | None:
    """Return the question that the keys are in; the first without a pointer, none where it may not be shown."""
    blocks = made.screen.blocks
    if pointer is None or pointer.slot is None:
        return blocks[0] if blocks else None
    place = pointer.slot.table or pointer.slot.question
    return next((block for block in blocks if block.question.id == place), None)


def _is_asked(made: ConversationView, block: QuestionView) -> bool:
    """Return whether a block is a question itself, and no notice in the place of an internal one."""
    return not isinstance(block.question, NoticeQuestion) or block.question in made.screen.turn.questions
