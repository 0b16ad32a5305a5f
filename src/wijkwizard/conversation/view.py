"""The view model of a conversation: one frozen value with all strings ready, which every face shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wijkwizard.conversation.answer_status import came_words
from wijkwizard.conversation.evening.evening_agreed import clock_words
from wijkwizard.conversation.evening.evening_time import NO_CLOCK, course_of, late_words
from wijkwizard.conversation.evening.pace import Pace
from wijkwizard.conversation.explain import under_question, watch_words
from wijkwizard.conversation.field_view import FieldView, field_view
from wijkwizard.conversation.key_meanings import KeyMeanings, Pointer, key_meanings
from wijkwizard.conversation.parked_words import brought_back
from wijkwizard.conversation.places import PLACES
from wijkwizard.conversation.prepared import prepared_in_short
from wijkwizard.conversation.rail import RailLine, place_in_step, rail_lines
from wijkwizard.conversation.row_source import RowSource, row_sources
from wijkwizard.conversation.state import ConversationState
from wijkwizard.questionnaire.route import Turn
from wijkwizard.session.views import Field, QuestionView, ScreenView
from wijkwizard.session.visibility import Visibility
from wijkwizard.terms import Slot
from wijkwizard.terms.named_action import filled


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The texts of a question.

    Attributes:
        text: the question.
        under: what stands below it: to be read aloud, or its explanation.
        prepared: what was prepared for it and is told with it, a line each.
        watch: what the facilitator should watch; empty while the room sees the screen.
    """

    text: str
    under: str
    watch: str
    prepared: tuple[str, ...] = ()

    @property
    def below(self) -> str:
        """All that stands below the question."""
        return "\n".join(filter(None, (self.under, *self.prepared)))


@dataclass(frozen=True, slots=True)
class ConversationView:
    """The view model of the conversation.

    Attributes:
        screen: the questions of the turn, with what was answered.
        moment: the name of the moment.
        place: the step, and which of its turns this is, in words.
        rail: the steps and sections, with how far each is.
        questions: the texts of each question, by its id.
        watch: what the facilitator should watch in the whole turn; empty while the room sees the screen.
        parked: what was parked and comes back at the end of the step; empty elsewhere, and while the room sees it.
        noticed: what stands out in the turn that was left, or at the answer that a list led to; empty for nothing.
        fields: what is half typed in each field, why it is no answer, and the lines below it, by slot.
        sources: by id of a table that makes no rows itself, where they come from.
        pace: whether the evening is on time, for a header; empty when no clock runs.
        pace_sentence: the same in a sentence.
        late: for who leads the evening, that it is late and what can give way; empty while it is not.
        keys: what the keys do where the pointer is.
        showing: what may be shown now.
    """

    screen: ScreenView
    moment: str
    place: str
    rail: tuple[RailLine, ...]
    questions: Mapping[str, QuestionWords]
    watch: str
    parked: str
    noticed: str
    fields: Mapping[Slot, FieldView]
    sources: Mapping[str, RowSource]
    pace: str
    pace_sentence: str
    late: str
    keys: KeyMeanings
    showing: Visibility

    @property
    def for_facilitator(self) -> str:
        """What the facilitator should watch, what was noticed on the way here, and what can give way."""
        return "\n".join(filter(None, [self.watch, self.parked, self.noticed, self.late]))

    def moment_at(self, field: Field | None) -> str:
        """Return the name of the moment; at a sealed count how much came in: its own line can be far down."""
        begun = field is not None and field.sealed and field.round is not None and field.round.turnout > 0
        return came_words(field) if field is not None and begun else self.moment

    def keys_at(self, pointer: Pointer) -> KeyMeanings:
        """Return what the keys do at another place of this turn."""
        return key_meanings(self.screen, self.sources, pointer)


def view(state: ConversationState, pointer: Pointer | None = None) -> ConversationView | None:
    """Return the current view, or ``None`` when nothing of this moment is asked any more.

    Args:
        state: the conversation.
        pointer: where the keys of the face are; the slot that has the focus when it is not told.
    """
    turn = state.turn()
    if turn is None:
        return None
    showing = state.showing()
    screen = state.seen.screen(turn.id)
    turns = state.turns()
    open_turns = {asked.id for asked in turns if not state.session.reader.is_done(asked)}
    sources = row_sources(state.session.reader, screen, state.words)
    made = ConversationView(
        screen=screen,
        moment=PLACES[turn.moment],
        place=_place(turns, turn, showing),
        rail=rail_lines(state.session.reader.questions.questionnaire.steps, turns, open_turns, turn.id),
        questions={block.question.id: _question_words(state, block, turn.moment) for block in screen.blocks},
        watch=watch_words(turn.questions) if showing.directions else "",
        parked=brought_back(state.seen, turn, turns) if showing.directions else "",
        noticed=state.position.noticed if showing.directions else "",
        fields={field.slot: field_view(state, field) for field in screen.fields()},
        sources=sources,
        pace="",
        pace_sentence=NO_CLOCK,
        late="",
        keys=key_meanings(screen, sources, pointer or Pointer(state.position.at)),
        showing=showing,
    )
    return with_time(made, state)


def pace_of(state: ConversationState) -> Pace | None:
    """Return the pace of the evening at the current turn; ``None`` when no clock runs."""
    course = course_of(state)
    return course.pace() if course is not None else None


def with_time(before: ConversationView, state: ConversationState) -> ConversationView:
    """Return the same view at the time that it is now."""
    course, showing = course_of(state), before.showing
    if course is None:
        return replace(before, pace="", pace_sentence=NO_CLOCK, late="")
    now, pause = course.pace(), course.agreed.pause
    words = now.shown(showing), now.sentence(showing)
    if pause is not None:
        until = clock_words(pause.until)
        words = f"pauze tot {until}", f"Er is pauze tot {until}. {words[1]}"
    late = filled(late_words(course), state.words) if showing.directions else ""
    return replace(before, pace=words[0], pace_sentence=words[1], late=late)


def _question_words(state: ConversationState, block: QuestionView, moment: str) -> QuestionWords:
    question, showing = block.question, state.showing()
    under = under_question(question, moment, showing)
    watch = question.script.watch if showing.directions else ""
    prepared = prepared_in_short(state.seen, question)
    return QuestionWords(question.text, filled(under, state.words), watch, prepared)


def _place(turns: tuple[Turn, ...], turn: Turn, showing: Visibility) -> str:
    number, total = place_in_step(turns, turn.id)
    name = f"{turn.step.number}  {turn.step.title}" if turn.step.number else turn.step.title
    drop = " · kan weg" if turn.may_drop and turn.moment == "zaal" and showing.directions else ""
    return f"{name} · {number} van {total}{drop}"
