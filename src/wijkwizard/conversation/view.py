"""The view model of a conversation: one frozen value with all strings ready, which every face shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijkwizard.conversation.explain import watch_words
from wijkwizard.conversation.rail import RailLine, place_in_step, rail_lines
from wijkwizard.conversation.row_source import source_words
from wijkwizard.conversation.state import ConversationState
from wijkwizard.questionnaire.route import Turn
from wijkwizard.session.views import ScreenView
from wijkwizard.session.visibility import Visibility


@dataclass(frozen=True, slots=True)
class ConversationView:
    """The view model of the conversation.

    Attributes:
        screen: the questions of the turn, with what was answered.
        place: the step, and which of its turns this is, in words.
        rail: the steps and sections, with how far each is.
        watch: what the facilitator should watch; empty while the room sees the screen.
        sources: by id of a table without rows, where they come from.
        showing: what may be shown now.
    """

    screen: ScreenView
    place: str
    rail: tuple[RailLine, ...]
    watch: str
    sources: Mapping[str, str]
    showing: Visibility


def view(state: ConversationState) -> ConversationView | None:
    """Return the current view, or ``None`` when nothing of this moment is asked any more."""
    turn = state.turn()
    if turn is None:
        return None
    showing = state.showing()
    screen = state.seen.screen(turn.id)
    turns = state.turns()
    open_turns = {one.id for one in turns if not state.session.reader.is_done(one)}
    return ConversationView(
        screen=screen,
        place=_place(turns, turn, showing),
        rail=rail_lines(state.session.reader.questions.questionnaire.steps, turns, open_turns, turn.id),
        watch=watch_words(turn.questions) if showing.directions else "",
        sources=source_words(state.session.reader, screen),
        showing=showing,
    )


def _place(turns: tuple[Turn, ...], turn: Turn, showing: Visibility) -> str:
    number, total = place_in_step(turns, turn.id)
    name = f"{turn.step.number}  {turn.step.title}" if turn.step.number else turn.step.title
    drop = " · kan weg" if turn.may_drop and turn.moment == "zaal" and showing.directions else ""
    return f"{name} · {number} van {total}{drop}"
