"""Commands on an answer: no answer, basis, to-do, showing a count, removing the answer, and wiping it."""

from __future__ import annotations

from collections.abc import Callable

from wijkwizard.conversation.answer_notes import UNSEEN, WIPED, account_form_of, unseen, ways_to_wipe
from wijkwizard.conversation.commands import (
    Back,
    Choose,
    Command,
    CountSilently,
    Focus,
    Next,
    Park,
    Redo,
    Reveal,
    SetAccount,
    Undo,
)
from wijkwizard.conversation.evening.evening_time import agree, time_window
from wijkwizard.conversation.evening.hearing import HEARD, HOW, NO_GROUPS, NOT_NOW, TITLE, hearing_list
from wijkwizard.conversation.explain import ExplainedPlace, explained
from wijkwizard.conversation.forms import park_form
from wijkwizard.conversation.outline import CellLine, option_at
from wijkwizard.conversation.reply import nothing_here
from wijkwizard.conversation.room.beamer_words import HOW_TITLE, how_to_open
from wijkwizard.conversation.silent_count import why_no_count
from wijkwizard.conversation.stray_input import waiting_here
from wijkwizard.conversation.view import view
from wijkwizard.lines.ask import number_of
from wijkwizard.lines.commands import ANYWHERE, BLANK_LINE, TypedCommand, help_lines
from wijkwizard.lines.counted import count_lines
from wijkwizard.lines.face import Face
from wijkwizard.lines.form import ask_form
from wijkwizard.lines.reply import found_here, reply_at
from wijkwizard.lines.step import AGAIN, NEXT, TURN, LineResult, leave
from wijkwizard.lines.stray_input import offer_waiting
from wijkwizard.session.second_window import beamer_command
from wijkwizard.session.views import Field
from wijkwizard.terms import Slot, Unknown
from wijkwizard.terms.dutch import a_number_to, sentence

_UNKNOWN = {
    "weetniet": Unknown.DONT_KNOW,
    "overslaan": Unknown.SKIPPED,
    "nvt": Unknown.NOT_APPLICABLE,
}
_STEPS = frozenset({"ongedaan", "opnieuw"})
_NO_ANSWER = "Hier hoort geen antwoord."
_POINT_AT_ROW = "Open eerst een regel met zijn nummer."
_NOT_HIDDEN = "Hier is niets verborgen."
_NO_ACCOUNT = "Geef eerst een antwoord. Daarna kunt u zeggen waar het op rust."
_GOES = "Hier is al iets ingevuld. Dat vervalt."


def asked_beside(
    face: Face, field: Field | None, word: TypedCommand | str, at: Slot | None = None
) -> LineResult:
    """Do a command that was typed at a field, or at the rows of a table, and return where to go then.

    Args:
        face: the plain face.
        field: the field; ``None`` at a table.
        word: the command, or why it is none.
        at: what has the keys when there is no field.
    """
    if isinstance(word, str):
        face.say(word)
        return AGAIN
    if word.name in ANYWHERE:
        return leave(f"{word.name} {word.of}".strip())
    slot = field.slot if field is not None else at
    if refusal := why_not(face, field, slot, word.name):
        face.tell(refusal)
        return AGAIN
    if word.name in {"verder", "terug"}:
        return _move(face, slot, Next() if word.name == "verder" else Back(whole=True))
    if slot is not None and (word.name in _UNKNOWN or word.name == "leeg"):
        return _no_answer(face, field, slot, word.name)
    return _stay_at_field(face, field, slot, word)


def why_not(face: Face, field: Field | None, slot: Slot | None, name: str) -> str:
    """Return why a command does nothing at this prompt, empty when it does: it is refused so, and not in the help."""
    about_answer = name in _UNKNOWN or name == "leeg"
    if (slot is None and (about_answer or name == "later")) or (field is None and name == "wissen"):
        return _NO_ANSWER
    if slot is not None and about_answer and field is None and _has_rows(face, slot):
        return _POINT_AT_ROW
    if name in {"toon", "stil"}:
        return _why_not_counted(face, field, slot, name)
    if name == "herkomst" and (field is None or field.answer is None):
        waits = slot is not None and waiting_here(face.state, slot) and not face.session.file.read_only
        return "" if waits else _NO_ACCOUNT
    if name == "reactie" and found_here(face, slot) is None:
        return nothing_here(face.state.seen)
    return ""


def _why_not_counted(face: Face, field: Field | None, slot: Slot | None, name: str) -> str:
    if name == "stil":
        return why_no_count(face.state, slot)
    return "" if field is not None and field.sealed else _NOT_HIDDEN


def _move(face: Face, slot: Slot | None, command: Command) -> LineResult:
    if slot is not None:
        face.command(Focus(slot))
    reply = face.command(command)
    return leave(reply.goes) if reply.ended or reply.goes else TURN


def _no_answer(face: Face, field: Field | None, slot: Slot, name: str) -> LineResult:
    stands = field is not None and (
        field.counted or field.withheld or (field.answer is not None and field.answer.value is not None)
    )
    unseen = field is not None and field.sealed and bool(field.counted)  # nobody could type it again
    if (unseen or (stands and name in _UNKNOWN)) and not face.confirm(_GOES, "Doorgaan?"):
        return AGAIN
    reply = face.command(Choose(slot, _UNKNOWN.get(name)))
    if reply.done:
        face.say("Genoteerd." if name in _UNKNOWN else "Het antwoord is leeg.")
    return NEXT if reply.done and name in _UNKNOWN else AGAIN


def _has_rows(face: Face, slot: Slot) -> bool:
    screen = face.state.screen()
    tables = [block.table for block in screen.blocks if block.table is not None] if screen is not None else []
    return any(table.rows for table in tables if table.question.id == slot.question)


def _stay_at_field(face: Face, field: Field | None, slot: Slot | None, word: TypedCommand) -> LineResult:
    """Do a command that stays at the field."""
    acts: dict[str, Callable[[], object]] = {
        "uitleg": lambda: _explain(face, field, slot, word.of),
        "toon": lambda: _reveal(face, field),
        "later": lambda: _park(face, field, slot),
        "herkomst": lambda: _account(face, field, slot),
        "wissen": lambda: _forget(face, field),
        "reactie": lambda: reply_at(face, slot),
    }
    if word.name in acts:
        acts[word.name]()
    elif word.name == "stil":
        # What is counted is asked above this question.
        return TURN if slot is not None and face.command(CountSilently(slot)).done else AGAIN
    elif word.name == "lees":
        face.place, face.taught = ("", ""), False
        return TURN
    elif word.name == "help":
        now = view(face.state)
        digit = now.keys.digit if now is not None else ""
        told = [BLANK_LINE, *([f"Een cijfer {digit}."] if digit else [])]
        face.say(*help_lines(lambda name: not why_not(face, field, slot, name), *told))
    else:
        always(face, word.name)
        if word.name in _STEPS and not _is_here(face, slot):
            return TURN  # else what repairs the one would become the answer to what is asked here
    return AGAIN


def _is_here(face: Face, slot: Slot | None) -> bool:
    """Return whether the last step that was undone or done again is about what is asked here, or about nothing."""
    taken = face.session.history.last_taken()
    asked = (slot.table or slot.question) if slot is not None else ""
    return all((each.table or each.question) == asked for each in taken)


def always(face: Face, name: str) -> None:
    """Do a command that works everywhere in a dossier and leaves people where they are."""
    if name == "ongedaan":
        face.command(Undo())
    elif name == "opnieuw":
        face.command(Redo())
    elif name == "tijd":
        _time(face)
    elif name == "gehoord":
        _heard(face)
    elif name == "zaalbeeld":
        _audience(face)
    elif name == "beamer":
        face.say(HOW_TITLE)
        face.tell(*how_to_open(beamer_command(face.session.file.path)).splitlines())


def _time(face: Face) -> None:
    """Say how late it is, and let something be agreed on; an empty line changes nothing."""
    window = time_window(face.state)
    if not window.options:
        face.say(window.text)
        return
    named = [(line.id, line.text) for line in window.lines]
    chosen = face.choose(window.text, named)
    if chosen is not None:
        face.say_result(agree(face.state, window.options[int(chosen)]))


def _heard(face: Face) -> None:
    """Name the groups that were heard and those that were not, and tick them until people go on."""
    if face.showing().room_looks:
        face.say(NOT_NOW)
        return
    heard = face.state.half_typed.heard
    while lines := hearing_list(face.session.reader, heard):
        named = [
            (line.id, f"{line.text}, {'gehoord' if line.mark == HEARD else 'nog niet gehoord'}.")
            for line in lines
        ]
        group = face.choose(sentence(TITLE), named, HOW)
        if group is None:
            return
        heard.symmetric_difference_update({group})
    face.say(NO_GROUPS)


def _explain(face: Face, field: Field | None, slot: Slot | None, of: str) -> None:
    """Explain the turn, or the option with this number; what the figures say is for the facilitator."""
    if of:
        _explain_option(face, field, of)
        return
    screen = face.state.screen()
    at = ExplainedPlace((slot.row if slot is not None else None) or "", str(slot or ""))
    tables = [block.table for block in screen.blocks if block.table is not None] if screen is not None else []
    table = next(
        (candidate for candidate in tables if slot is not None and candidate.question.id == slot.table), None
    )
    option = option_at(table, CellLine(slot)) if table is not None and slot is not None else None
    entries = explained(face.state.seen, screen, face.showing(), at, option) if screen is not None else ()
    for title, text in entries:
        face.tell(sentence(title) if text else f"Over '{title.strip('─ ')}':", text)
    if not entries:
        face.say("Bij deze vraag hoort geen uitleg.")


def _explain_option(face: Face, field: Field | None, of: str) -> None:
    options = field.options if field is not None else ()
    number = number_of(of)
    if number is None or not 1 <= number <= len(options):
        face.say(f"Typ {a_number_to(len(options))}." if options else "Hier is geen keuze.")
        return
    option = options[number - 1]
    note = option.note if face.showing().directions else ""
    texts = [text for text in (option.help, note) if text]
    face.say(sentence(option.label))
    face.tell(*(texts or ["Bij deze keuze hoort geen uitleg."]))


def _reveal(face: Face, field: Field | None) -> None:
    if field is not None and face.command(Reveal(field.slot)).done:
        face.tell("De uitslag is getoond.", *count_lines(face, field.slot))


def _account(face: Face, field: Field | None, slot: Slot | None) -> None:
    if slot is not None and offer_waiting(face, slot):
        return
    if field is None or field.answer is None:
        return
    filled = ask_form(face, account_form_of(face.state, field, field.answer))
    if filled is not None and face.command(SetAccount(field.slot, filled)).done:
        face.say("Bewaard.")


def _park(face: Face, field: Field | None, slot: Slot | None) -> None:
    if slot is None:
        return
    if unseen(face.state.session.reader.answers, face.state.seen.answers, slot):
        face.tell(UNSEEN)
        return
    title = field.question.text if field is not None else ""
    filled = ask_form(face, park_form(title, slot, face.session.reader.answers.parked.get(slot)))
    if filled is not None:
        face.command(Park(slot, filled))


def _forget(face: Face, field: Field | None) -> None:
    if field is None:
        return
    ways, question = ways_to_wipe(face.state, field.slot), "Deze tekst voorgoed wissen?"
    if len(ways) == 1:
        chosen = "0" if face.confirm(WIPED, question) else None
    else:
        named = [(str(number), line) for number, (_, line) in enumerate(ways)]
        chosen = face.choose(question, named, WIPED)
    if chosen is None:
        face.say("Er is niets gewist.")
    elif face.command(ways[int(chosen)][0]).done:
        face.say("Gewist.")


def _audience(face: Face) -> None:
    face.room_looks = not face.room_looks
    face.room_asked = True
    face.say("Wat intern is, wordt niet meer genoemd." if face.room_looks else "Alles wordt weer genoemd.")
