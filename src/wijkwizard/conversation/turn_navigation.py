"""Navigation between the turns of a moment: next, back, to another one, and what happens at the end."""

from __future__ import annotations

from wijkwizard.conversation.back_stack import PLACES, BackStack
from wijkwizard.conversation.commands import GoTo
from wijkwizard.conversation.evening.evening_time import left_out_of
from wijkwizard.conversation.next_field import counted_list, next_place, own_list
from wijkwizard.conversation.result import DONE, CommandResult, Message, refused
from wijkwizard.conversation.rows import drop_untouched
from wijkwizard.conversation.state import ConversationState, Position
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.kinds.table import TableQuestion
from wijkwizard.questionnaire.route import Turn
from wijkwizard.session.plan_remarks import after_turn, came_for
from wijkwizard.session.views import ScreenView
from wijkwizard.terms import Slot
from wijkwizard.terms.named_action import NamedAction

_LIST_FINDINGS = frozenset({"overzicht", "plan"})
"""The lists that say what stands out."""

_STILL_SHUT = Message(
    f"Hier is geteld, en de uitslag is nog dicht. {NamedAction.REVEAL} toont haar. "
    "Gaat u nog eens verder, dan blijft zij dicht."
)
_LAST = "Dit was de laatste vraag hier."
_ALL = "Alles is besproken."
_ENOUGH = "Dit is genoeg om te beginnen. De andere vragen vooraf kunnen ook later."


def show(state: ConversationState, turn: Turn, at: Slot | None = None) -> CommandResult:
    """Make a turn the current one, with focus on a slot; empty new rows of the previous one are removed.

    At the end of a step a dated copy is made.
    """
    before = state.position.turn
    state.half_typed.leave(None)
    for table in {question.id for left in (before, turn) if left for question in left.questions}:
        if table in state.session.reader.index.tables:
            drop_untouched(
                state, table, *state.session.reader.index.rows(table, state.session.reader.answers)
            )
    if before is not None and before.step.id != turn.step.id:
        state.session.file.keep_copy()
    state.keeper.shown(turn.id, state.clock().now)
    sought = at if _led_by_a_list(state) else None
    noticed = _noticed(state, before, turn, at)
    state.move(turn=turn, at=at, entered=frozenset(), noticed=noticed, noticed_here=False, sought=sought)
    return DONE


def _still_wrong(state: ConversationState, turn: Turn) -> str:
    """Return what contradicts itself in a turn of the evening that somebody came back to, to mend it."""
    return after_turn(state.seen.derived.shown_findings(), turn) if _in_evening(state, turn) else ""


def _in_evening(state: ConversationState, turn: Turn) -> bool:
    """Return whether a turn is worked on in the evening, where its answers themselves say nothing."""
    return state.showing().works_in(turn.moment) == "zaal"


def _led_by_a_list(state: ConversationState) -> bool:
    """Return whether a list of what stands out led to the turn that comes."""
    visits = state.position.back.visits
    return bool(visits) and visits[-1].by in _LIST_FINDINGS


def _noticed(state: ConversationState, before: Turn | None, turn: Turn, at: Slot | None) -> str:
    """Return what stands out at the answer that a list led to, or in the turn of the evening that was left.

    In the evening it is looked for here, once, and not at each answer: nobody waits for it, and nothing is said of a
    table that is being filled.
    """
    if at is not None and _led_by_a_list(state):
        table = any(isinstance(each, TableQuestion) and each.id == at.question for each in turn.questions)
        silent = table or _in_evening(state, turn)
        return came_for(state.seen.derived.shown_findings(), at) if silent else ""
    if before is None or before.id == turn.id or before.moment != turn.moment or not _in_evening(state, turn):
        return ""
    return after_turn(state.seen.derived.shown_findings(), before)


def go_to(state: ConversationState, command: GoTo) -> CommandResult:
    """Show another turn, and push the current one and the list on the back stack.

    A turn of another moment that was looked up, or chosen from a list, leads back to the turn that was left, and from
    there as before; else it begins a conversation of its own.
    """
    turn = state.session.reader.turn(command.turn_id)
    if turn is None:
        return CommandResult(done=False)
    if state.position.turn is None or state.position.moment != turn.moment:
        left = state.position.turn if command.looked_up or command.by else None
        before = state.position.back if left is not None else BackStack()
        back = before.leave(left, command.by, _left_at(state), looked_up=command.looked_up)
        state.position = Position(turn.moment, turn, command.at, back, tonight=command.tonight)
        return show(state, turn, command.at)
    state.move(tonight=command.tonight)
    here = state.turn()
    if here is not None and (command.by or here.id != turn.id):
        state.move(back=state.position.back.visit(here.id, command.by, _left_at(state)))
    return show(state, turn, command.at)


def go_on(state: ConversationState, *, over: bool = False) -> CommandResult:
    """Go to the next open field, or else to the next turn, whatever is open here; past what was agreed to leave out.

    A focused table that is still empty comes first, once, and so does the list that a focused count is about. A count
    that nobody has seen yet holds who would leave its turn, once.
    """
    screen = state.screen()
    state.half_typed.leave(None)
    if screen is None:
        return CommandResult(ended=True)
    where = screen.blocks, state.position.at, state.position.entered
    own = None if over else own_list(*where) or counted_list(*where)
    if own is not None:
        state.move(turn=screen.turn, at=own, entered=state.position.entered | {own.table or own.question})
        return DONE
    inside = next_place(screen.blocks, state.position.at)
    if inside is not None:
        # A table without rows is entered by going to it, so the next 'next' passes it.
        arrived = own_list(screen.blocks, inside, state.position.entered) == inside
        entered = state.position.entered | ({inside.question} if arrived else set())
        state.move(turn=screen.turn, at=inside, entered=entered)
        return DONE
    shut = None if over else _shut_count(screen, state.position.entered)
    if shut is not None:
        state.move(turn=screen.turn, entered=state.position.entered | {shut.question})
        return CommandResult(done=False, messages=(_STILL_SHUT,))
    turns, gone = state.turns(), left_out_of(state)
    ids = [turn.id for turn in turns]
    place = ids.index(screen.turn.id) + 1 if screen.turn.id in ids else 0
    ahead = next((turn for turn in turns[place:] if turn.id not in gone), None)
    if ahead is None:
        return end(state)
    state.move(back=state.position.back.visit(screen.turn.id, at=_left_at(state)))
    return show(state, ahead)


def _shut_count(screen: ScreenView, told: frozenset[str]) -> Slot | None:
    """Return a count of a turn in which ballots lie that are not shown yet; ``None`` when there is none."""
    fields = (block.field for block in screen.blocks if block.question.id not in told)
    shut = (field for field in fields if field is not None and field.sealed and field.round is not None)
    return next((field.slot for field in shut if field.round is not None and field.round.turnout), None)


def end(state: ConversationState) -> CommandResult:
    """Report that this was the last question; the face then shows the menu of moments, or enters the room.

    Questions that an evening did not reach are put on the to-do list, and the message says how long that list is.
    """
    if state.position.tonight:
        return CommandResult(messages=(Message(_ENOUGH),), goes="zaal")
    room, session = state.position.moment == "zaal", state.session
    messages: tuple[Message, ...] = ()
    if room and not session.file.read_only:
        try:
            session.writer.leave_room()
        except WijkError as error:
            messages = refused(error).messages
    open_here = sum(not session.reader.is_done(turn) for turn in state.turns())
    still = len(session.reader.to_do()) if room else open_here
    left = (
        f"{_there_are(still)} {still} op de lijst van wat nog open is."
        if room
        else f"{_there_are(still)} nog {still} open."
    )
    return CommandResult(messages=(*messages, Message(f"{_LAST} {left if still else _ALL}")), goes=PLACES)


def _there_are(count: int) -> str:
    return "Er staat er" if count == 1 else "Er staan er"


def _left_at(state: ConversationState) -> Slot | None:
    """Return what has the keys, to come back to; of an open cell its row, so that the table is left by one 'back'."""
    at = state.position.at
    return Slot(at.table or at.question, at.row) if at is not None and at.row is not None else at


def go_back(state: ConversationState, *, whole: bool = False) -> CommandResult:
    """Close the row that is open, or go back to where we were; from the first question out of the conversation."""
    at = state.position.at
    if at is not None and at.row is not None:
        table = at.table or at.question
        drop_untouched(state, table, at.row)
        state.move(at=Slot(table))
        return DONE
    turn = state.turn()
    state.half_typed.leave(None)
    visit, left = state.position.back.back([asked.id for asked in state.turns()], turn.id if turn else "")
    state.move(back=left)
    before = state.session.reader.turn(visit.turn_id) if visit else None
    if before is not None:
        if before.moment != state.position.moment:
            state.position = Position(before.moment, before, None, left)
        show(state, before)
        if visit is not None and not whole:
            state.move(at=visit.at)
        wrong = _still_wrong(state, before)
        if wrong and not state.position.noticed:
            state.move(noticed=wrong, noticed_here=True)
    else:
        state.move(turn=None)  # what was left interrupts no list that is gone to
    return CommandResult(ended=before is None, goes=visit.by if visit else "")
