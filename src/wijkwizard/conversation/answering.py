"""Handles chosen and typed input: it becomes an answer, or stays half-typed together with the reason."""

from __future__ import annotations

from dataclasses import replace

from wijkwizard.conversation.commands import Choose, Count, Enter, Refuse, Remark, Reveal, Typed, Uncount
from wijkwizard.conversation.half_typed import COUNT
from wijkwizard.conversation.hide_warning import hide_warning
from wijkwizard.conversation.kept_words import NOTHING_KEPT, KeptWords, kept_words
from wijkwizard.conversation.refused_text import made_way, refused_text, replaced_text
from wijkwizard.conversation.result import DONE, CommandResult, Message, attempt, rows_made
from wijkwizard.conversation.stale_sources import source_stays
from wijkwizard.conversation.state import ConversationState
from wijkwizard.conversation.stray_input import keep_waiting, remark, to_join, waiting_words
from wijkwizard.conversation.waiting_remarks import REMARK_WAITS, show_waiting, wait_again
from wijkwizard.errors import WijkError
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.session.ballots import REFUSED_COUNT, sealed, too_full
from wijkwizard.session.cells import uncounted_rows
from wijkwizard.session.pasted_rows import lines_of
from wijkwizard.session.typed_input import echo, understand
from wijkwizard.session.views import Field
from wijkwizard.terms import DraftKey, GridValue, Slot, TextValue, Unknown, Value
from wijkwizard.terms.named_action import NamedAction

_STAYS_SHUT = "De uitslag blijft nog dicht"
_THEN_KNOWN = "Daarna kent de zaal de uitslag."
_WAS_EMPTY = Message("Hier stond geen antwoord.")
_OUT_OF_VIEW = Message(
    "De andere antwoorden op deze regel blijven buiten beeld. "
    f"Zet met {NamedAction.AUDIENCE} het zaalbeeld uit en schrijf ze dan op."
)
_BESIDE = Message("Wat u hier typte, blijft ernaast staan en telt als open.")


def typed(state: ConversationState, command: Typed) -> CommandResult:
    """Keep half-typed text, and how it is understood so far; text that was typed away again is forgotten."""
    key, half = DraftKey(str(command.slot)), state.half_typed
    if not command.as_it_was:
        if half.unfinished.get(command.slot) != command.text:
            half.faults.pop(command.slot, None)
        half.echoes[command.slot] = echo(state.session.reader, command.slot, command.text)
        half.unfinished[command.slot] = command.text
        state.drafts.typed(key, command.text)
        return DONE
    state.drafts.drop(key)
    if command.slot not in half.unfinished:
        return DONE
    half.settle(command.slot)

    def drop() -> CommandResult:
        state.session.drafts.drop(command.slot)
        return DONE

    return attempt(drop)


def give(state: ConversationState, command: Choose) -> CommandResult:
    """Write a complete answer; ``None`` clears it. Asks for confirmation when it would hide others.

    Unfinished text stays beside an answer that says there is none: nobody chose between the two.
    """
    hides = "" if command.sure else hide_warning(state, command.slot, command.value)
    if hides:
        state.half_typed.run_of(command.slot).end()
        return CommandResult(done=False, confirm=hides)
    if command.value is None and _nothing_stands(state, command.slot):
        return CommandResult(done=False, messages=(_WAS_EMPTY,))
    refused = refused_text(state, command.slot, command.meant)
    kept = kept_words(state, command.slot, command.kept)

    def write() -> CommandResult:
        try:
            waits = _write(state, command.slot, command.value, kept)
        except WijkError as error:
            if error.code != REFUSED_COUNT:
                raise
            _counted(state, command.slot)  # else the digits that were refused would come back
            why = state.half_typed.faults[command.slot] = f"{error.sentence} {error.remedy}"
            return CommandResult(done=False, messages=(Message(why, "error", at_field=True),))
        row = state.half_typed.counting.get(command.slot, ("", ""))[0]
        # Digits that wait in another row, since a stop in the middle, are no part of this.
        if not isinstance(command.value, GridValue) or row in command.value.v:
            _counted(state, command.slot)
        if isinstance(command.value, Unknown) and command.slot in state.half_typed.unfinished:
            return CommandResult(messages=(_BESIDE,))
        _settle(state, command.slot)
        left = made_way(state, command.slot, refused)
        said = (*kept.said, *waits, *left, *_out_of_view(state, command.slot))
        return CommandResult(messages=said, accepted=command.slot)

    return attempt(write)


def _out_of_view(state: ConversationState, slot: Slot) -> tuple[Message, ...]:
    """Return the message that a row stays out of view by the answer in one of its cells; none while it is in view."""
    return (_OUT_OF_VIEW,) if str(slot) in state.seen.known.inside.aloud else ()


def _nothing_stands(state: ConversationState, slot: Slot) -> bool:
    """Return whether a slot holds nothing to clear: no answer, no hidden counts and nothing half-typed."""
    answers = state.session.reader.answers
    counted = slot in answers.rounds and answers.rounds[slot].turnout > 0
    return answers.get(slot) is None and not counted and slot not in state.half_typed.waiting()


def _write(
    state: ConversationState, slot: Slot, value: Value | Unknown | None, kept: KeptWords = NOTHING_KEPT
) -> tuple[Message, ...]:
    """Write an answer and the remark that waited for it, as one step; that of an answer that goes away waits again.

    A hidden count is no answer yet: the remark waits for its reveal.

    Raises:
        WijkError: when it cannot be written; the remark then waits on.
    """
    before, hidden = (
        state.session.reader.answers,
        isinstance(value, GridValue) and sealed(state.session.reader.state, state.session.reader.index, slot),
    )
    text = to_join(state, slot) if value is not None and not hidden else ""
    words, _ = waiting_words(state, slot)
    with_kept = "\n".join(filter(None, [text, kept.remark]))
    state.session.writer.answer(slot, value, with_kept, kept.beside)
    if text:
        keep_waiting(state, slot, "", words)
    if value is not None or not wait_again(state.session, before):
        return source_stays(state, slot, before)
    show_waiting(state)
    return (REMARK_WAITS,)


def _settle(state: ConversationState, slot: Slot) -> None:
    """Forget the unfinished text of a slot, also what waits for the disk."""
    state.drafts.drop(DraftKey(str(slot)))
    state.half_typed.settle(slot)


def count(state: ConversationState, command: Count) -> CommandResult:
    """Keep digits that are typed in a row, so that a stop in the middle loses nothing."""
    if not command.digits:
        return attempt(lambda: _counted(state, command.slot))
    state.drafts.typed(DraftKey(str(command.slot), COUNT), f"{command.row} {command.digits}")
    state.half_typed.windows.setdefault(command.slot, set()).add(COUNT)
    state.half_typed.counting[command.slot] = command.row, command.digits
    return DONE


def _counted(state: ConversationState, slot: Slot) -> CommandResult:
    """Forget digits that became a number, or were typed away."""
    state.drafts.drop(DraftKey(str(slot), COUNT))
    if COUNT in state.half_typed.windows.get(slot, ()):
        state.half_typed.windows[slot].discard(COUNT)
        state.half_typed.counting.pop(slot, None)
        state.session.drafts.drop(slot, COUNT)
    return DONE


def uncount(state: ConversationState, command: Uncount) -> CommandResult:
    """Remove the count of one row from a sealed blind round."""

    def write() -> CommandResult:
        state.session.writer.uncount(command.slot, command.row)
        if command.row == state.half_typed.counting.get(command.slot, ("", ""))[0]:
            _counted(state, command.slot)
        return DONE

    return attempt(write)


def refuse(state: ConversationState, command: Refuse) -> CommandResult:
    """Store the reason why a key was refused at a field; an empty reason clears it. Words that stay become a remark."""
    if command.why:
        state.half_typed.faults[command.slot] = command.why
    else:
        state.half_typed.faults.pop(command.slot, None)
    if not command.kept:
        return DONE
    waiting = waiting_words(state, command.slot)[1]
    kept = remark(state, Remark(command.slot, "\n".join(filter(None, [waiting, command.kept]))))
    return replace(kept, done=True)


def enter(state: ConversationState, command: Enter) -> CommandResult:
    """Make typed text the answer; text that cannot be parsed is kept as half-typed, with the reason.

    An empty text clears the answer, unless it is empty because the answer may not be seen now. A text about a person
    gets a soft remark.
    """
    before = state.session.reader.answers.get(command.slot)
    typed_before = state.half_typed.unfinished.get(command.slot, "")
    refused = refused_text(state, command.slot, command.text)
    reply = attempt(lambda: _read(state, command))
    gone = state.half_typed.unfinished.get(command.slot) != typed_before
    waits = made_way(state, command.slot, refused) if gone else ()
    if not waits and command.slot in state.half_typed.faults:
        waits = replaced_text(state, command.slot, typed_before, command.text)
    after = state.session.reader.answers.get(command.slot)
    soft = _soft_remarks(state, command.slot) if after is not None and after != before else ()
    return replace(reply, messages=(*reply.messages, *waits, *soft))


def _soft_remarks(state: ConversationState, slot: Slot) -> tuple[Message, ...]:
    """Return the soft remarks on an answer that was typed: who goes on at once does not see them under its field."""
    field, answer = field_of(state, slot), state.session.reader.answers.get(slot)
    of_field = field.remarks if field is not None else ()
    text = answer.value.v if answer is not None and isinstance(answer.value, TextValue) else ""
    of_text = state.seen.text_remarks(text, at=slot) if text else ()
    return tuple(Message(remark, "warning") for remark in dict.fromkeys((*of_text, *of_field)))


def _read(state: ConversationState, command: Enter) -> CommandResult:
    slot, text = command.slot, command.text
    if command.why:
        _keep_refused(state, slot, text, command.why)
        return CommandResult(done=False)
    lines = lines_of(state.session.reader.index, slot, text)
    if lines:
        state.session.rows.paste(slot, lines)
        _settle(state, slot)
        return CommandResult(messages=(Message(rows_made(len(lines))),), accepted=slot)
    if not text.strip() and state.seen.known.withholds(slot):
        _settle(state, slot)
        return CommandResult(accepted=slot)
    value = understand(state.session.reader, slot, text) if text.strip() else None
    if isinstance(value, Misfit):
        return _keep(state, slot, text, value)
    hides = "" if command.sure else hide_warning(state, slot, value)
    if hides:
        _hold(state, slot, text)
        return CommandResult(done=False, confirm=hides)
    try:
        waits = _write(state, slot, value)
    except WijkError:
        _hold(state, slot, text)
        raise
    _settle(state, slot)
    return CommandResult(messages=waits, accepted=slot)


def _hold(state: ConversationState, slot: Slot, text: str) -> None:
    """Keep entered text as half-typed: it did not become the answer yet."""
    if text.strip():
        state.half_typed.unfinished[slot] = text
        state.drafts.typed(DraftKey(str(slot)), text)


def _keep(state: ConversationState, slot: Slot, text: str, misfit: Misfit) -> CommandResult:
    _keep_refused(state, slot, text, f"{misfit.what} {misfit.remedy}")
    return CommandResult(done=False, readings=misfit.readings)


def _keep_refused(state: ConversationState, slot: Slot, text: str, why: str) -> None:
    """Keep text with the reason why it cannot become the answer."""
    state.half_typed.unfinished[slot], state.half_typed.faults[slot] = text, why
    state.drafts.drop(DraftKey(str(slot)))
    state.session.drafts.keep(slot, text, why=why)


def reveal(state: ConversationState, command: Reveal) -> CommandResult:
    """Reveal a blind count; asks for confirmation when a row has no count, because it cannot be undone."""
    field = field_of(state, command.slot)
    if field is None or not field.sealed:
        return CommandResult(done=False, messages=(Message("Hier is niets verborgen."),))
    row, digits = state.half_typed.counting.get(command.slot, ("", ""))
    if digits.isdigit():
        # What was being typed in a row when the program stopped was counted, and is not seen here.
        counted = give(state, Choose(command.slot, GridValue(v={row: int(digits)})))
        return reveal(state, command) if counted.done else counted
    refusal = too_full(field)
    if refusal is not None:
        return CommandResult(
            done=False, messages=(Message(f"{refusal.sentence}\n\n{refusal.remedy}", "error", _STAYS_SHUT),)
        )
    empty = len(uncounted_rows(field))
    ballots = field.ballots
    all_in = field.round is not None and ballots is not None and 0 < ballots <= field.round.turnout
    if empty and not all_in and not command.sure:
        rows = "Op één regel staat" if empty == 1 else f"Op {empty} regels staat"
        return CommandResult(done=False, confirm=f"{rows} nog niets. {_THEN_KNOWN}")

    def show() -> CommandResult:
        text, words = to_join(state, command.slot), waiting_words(state, command.slot)[0]
        state.session.writer.reveal(command.slot, text)
        if text and state.session.reader.answers.get(command.slot) is not None:
            keep_waiting(state, command.slot, "", words)
        return DONE

    return attempt(show)


def field_of(state: ConversationState, slot: Slot) -> Field | None:
    """Return a field of the current turn, also of a row in it; ``None`` when it is not there."""
    screen = state.screen()
    if screen is None:
        return None
    return next((field for field in screen.fields() if field.slot == slot), None)
