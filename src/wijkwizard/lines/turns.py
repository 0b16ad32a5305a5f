"""The conversation in lines: turn by turn, each question in order, until the user goes elsewhere."""

from __future__ import annotations

from wijkwizard.conversation.commands import Focus, Next
from wijkwizard.conversation.evening.attendance import Attendance
from wijkwizard.conversation.view import ConversationView, view
from wijkwizard.lines.answer_commands import asked_beside
from wijkwizard.lines.ask import GoElsewhere
from wijkwizard.lines.commands import read_word
from wijkwizard.lines.counted import count_before
from wijkwizard.lines.face import Face
from wijkwizard.lines.fields import ask_field
from wijkwizard.lines.printing import place_line, question_lines
from wijkwizard.lines.spoken_text import heard
from wijkwizard.lines.step import AGAIN, TURN, Continuation, LineResult
from wijkwizard.lines.tables import ask_row, ask_table
from wijkwizard.session.views import QuestionView
from wijkwizard.terms import Slot
from wijkwizard.terms.dutch import sentence

_NOTHING = "Hier is nu niets te vragen."


def talk(face: Face) -> str:
    """Go through the questions of this moment; return where to go when that ends, empty for the places."""
    position = face.state.position
    if position.moment == "zaal":
        face.enter_room(position.turn.id if position.turn is not None else "")
    face.place = ("", face.place[1])
    came_to = position.turn.id if position.turn is not None else ""
    while True:
        now = view(face.state)
        if now is None:
            face.say(_NOTHING)
            return ""
        if now.screen.turn.id != came_to and face.attendance is Attendance.MENDING:
            # Who came for a finding is at a desk there; who goes on from it can be with the group again.
            face.attendance = face.attendance.coming(mends=False)
            face.enter_room(now.screen.turn.id)
            continue
        face.state.move(turn=now.screen.turn)
        _say_place(face, now)
        try:
            step = _turn(face, now)
        except GoElsewhere as wanted:
            return wanted.to
        if step.after is Continuation.LEAVE:
            return step.to


def _say_place(face: Face, now: ConversationView) -> None:
    """Print the position when it changed; in the room also the time, at each of the four questions."""
    turn = now.screen.turn
    before, step = face.place
    if before != turn.id:
        new_step = step != f"{turn.moment} {turn.step.id}"
        face.say(place_line(now, new_step=new_step))
        if new_step and now.showing.directions and turn.moment == "zaal":
            face.say(now.pace_sentence)
        for told in filter(None, (now.parked, now.noticed, now.late)):
            face.say(*heard(sentence(told)))
    face.place = (turn.id, f"{turn.moment} {turn.step.id}")


def _turn(face: Face, now: ConversationView) -> LineResult:
    """Ask the questions of a turn from the current position, and go to the next turn after the last."""
    turn_id, at = now.screen.turn.id, face.state.position.at
    block = _block_at(now, at)
    if at is None or block is None:
        _say_texts(face, now)
    if block is None:
        return _read_only(face)
    face.say(*count_before(face, block))
    while block is not None:
        step = _block(face, now, block, at)
        if step.after is not Continuation.NEXT:
            return step
        at = None
        later = view(face.state)
        if later is None or later.screen.turn.id != turn_id:
            return TURN
        block, now = _block_after(later, block.question.id), later
    reply = face.command(Next(over=True))
    return LineResult(Continuation.LEAVE, reply.goes) if reply.ended or reply.goes else TURN


def _say_texts(face: Face, now: ConversationView) -> None:
    """Print the texts of a turn that are only to be read."""
    for block in now.screen.blocks:
        if block.field is None and block.table is None:
            face.say(*question_lines(now.questions[block.question.id]))


def _asks(block: QuestionView) -> bool:
    return block.field is not None or block.table is not None


def _block_at(now: ConversationView, at: Slot | None) -> QuestionView | None:
    blocks = [block for block in now.screen.blocks if _asks(block)]
    wanted = (at.table or at.question) if at is not None else ""
    found = next((block for block in blocks if block.question.id == wanted), None)
    return found or (blocks[0] if blocks else None)


def _block_after(now: ConversationView, question_id: str) -> QuestionView | None:
    ids = [block.question.id for block in now.screen.blocks]
    place = ids.index(question_id) + 1 if question_id in ids else len(ids)
    return next((block for block in now.screen.blocks[place:] if _asks(block)), None)


def _block(face: Face, now: ConversationView, block: QuestionView, at: Slot | None) -> LineResult:
    table = block.question.id
    inside = at is not None and at.row is not None and at.question != table and block.table is not None
    if not inside:
        face.say(*question_lines(now.questions[block.question.id]))
    if block.field is not None:
        face.command(Focus(block.field.slot))
        return ask_field(face, block.field.slot)
    if at is not None and at.row is not None:
        step = ask_row(face, table, at.row, at)
        if step.after is not Continuation.AGAIN:
            return step
    face.command(Focus(Slot(table)))
    return ask_table(face, table, now.sources.get(table))


def _read_only(face: Face) -> LineResult:
    """Wait at a text that is only to be read."""
    while True:
        line = face.asking.io.ask("Een lege regel gaat verder: ")
        word = read_word(line)
        if word is None and line.strip():
            face.say(*heard("Hier is niets te beantwoorden. Een opmerking kwijt? Dat kan bij een vraag."))
            continue
        if word is None:
            reply = face.command(Next(over=True))
            return LineResult(Continuation.LEAVE, reply.goes) if reply.ended or reply.goes else TURN
        step = asked_beside(face, None, word)
        if step is not AGAIN:
            return step
