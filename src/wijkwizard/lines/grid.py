"""Asks a grid row by row; the counts of a blind round are not repeated until it is revealed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import nullcontext

from wijkwizard.conversation.commands import Choose, Uncount
from wijkwizard.conversation.field_view import field_view
from wijkwizard.conversation.placed_counts import are_numbers, placed_counts
from wijkwizard.conversation.tally_sheet import NO_COUNT
from wijkwizard.lines.answer_commands import asked_beside
from wijkwizard.lines.commands import TypedCommand, read_word
from wijkwizard.lines.face import Face
from wijkwizard.lines.parse_line import count_of
from wijkwizard.lines.printing import row_prompt, scale_line
from wijkwizard.lines.spoken_text import caution, heard
from wijkwizard.lines.step import AGAIN, NEXT, Continuation, LineResult
from wijkwizard.lines.stray_input import offer_words
from wijkwizard.questionnaire.model import GridQuestion
from wijkwizard.session.cells import cells_of
from wijkwizard.session.typed_input import understand
from wijkwizard.session.views import Field, OptionView
from wijkwizard.terms import GridValue, Slot
from wijkwizard.terms.count_cells import in_colours, lay_over, overlaid, take_out
from wijkwizard.terms.dutch import about, sentence

_AWAY = "-"
_HOW = (
    "Een lege regel laat een getal zoals het is, een streepje haalt het weg. Meer getallen na elkaar mag ook."
)
_NO_ROW = "Hier staat geen regel voor een getal. Typ /lees om de regels opnieuw te horen."
_NOTHING = "Er is niets geteld."
_BY_COLOUR = "Deze telling heeft twee kleuren. Typ alleen getallen, per regel eerst dat van bewoners."
_SHOW = "/toon toont de uitslag, een lege regel laat hem dicht: "


def ask_grid(face: Face, field: Field) -> LineResult:
    """Ask each row of a grid in turn; a count is stored at once."""
    if not field.options:
        face.tell(field_view(face.state, field).under.nothing)
        return _counted(face, field, "Een lege regel gaat verder: ")
    face.say(scale_line(field.question), _HOW, *_notes(face, field))
    with face.asking.io.unseen() if field.sealed else nullcontext():
        step = _rows(face, field)
    if step.after is not Continuation.NEXT:
        return step
    now = _now(face, field.slot)
    if now is not None and now.sealed and now.counted:
        face.say(*_notes(face, now))
        return _counted(face, now, _SHOW)
    return NEXT


def _rows(face: Face, field: Field) -> LineResult:
    """Ask the rows that were not asked yet; what is typed ahead of a blind count is seen by nobody."""
    asked = set(_before(face, field))
    while row := _next_row(face, field.slot, asked):
        asked.add(row)
        face.counting = (field.slot, row)
        step, taken = _row(face, field.slot, row)
        asked |= taken
        if step.after is not Continuation.LEAVE:
            face.counting = None
        if step.after is not Continuation.NEXT:
            return step
    return NEXT


def _before(face: Face, field: Field) -> Iterator[str]:
    """Yield the rows above the row at which something else was asked for; none when nothing was."""
    slot, left = face.counting or (None, "")
    rows = [row.id for row in cells_of(field)]
    if slot == field.slot and left in rows:
        yield from rows[: rows.index(left)]


def _now(face: Face, slot: Slot) -> Field | None:
    screen = face.state.screen()
    return next((field for field in screen.fields() if field.slot == slot), None) if screen else None


def _next_row(face: Face, slot: Slot, asked: Collection[str]) -> str:
    """Return the first row that was not asked; looked up each time, because an own card makes a row."""
    field = _now(face, slot)
    return next((row.id for row in cells_of(field) if row.id not in asked), "") if field else ""


def _notes(face: Face, field: Field) -> tuple[str, ...]:
    under = field_view(face.state, field).under
    lines = [*under.notes, *under.waits, *(caution(warning) for warning in under.warnings)]
    return tuple(sentence(line) for text in lines for line in heard(text))


def _row(face: Face, slot: Slot, row_id: str) -> tuple[LineResult, frozenset[str]]:
    """Ask one row until it has a count, or the user goes on; return the rows that got one too."""
    while True:
        field = _now(face, slot)
        row = next((each for each in cells_of(field) if each.id == row_id), None) if field else None
        if field is None or row is None:
            return NEXT, frozenset()
        begun = face.state.half_typed.counting.get(slot, ("", ""))[0] == row.id
        line = face.asking.io.ask(row_prompt(field, row, begun=begun), hidden=field.sealed)
        word = read_word(line)
        if word is not None:
            step = asked_beside(face, field, word)
            shown = isinstance(word, TypedCommand) and word.name in {"toon", "leeg"} and step is AGAIN
            if shown or step is not AGAIN:
                return step, frozenset()
        elif not line.strip():
            return NEXT, frozenset()
        elif (taken := _takes(face, field, row, line)) is not None:
            return NEXT, taken


def _counted(face: Face, field: Field, prompt: str) -> LineResult:
    """Wait behind the last row, where a blind count is shown."""
    while True:
        line = face.asking.io.ask(prompt)
        word = read_word(line)
        if word is None and not line.strip():
            return NEXT
        if word is None:
            face.say(_NO_ROW)
            if isinstance(count_of(field, line), str):
                offer_words(face, field, line)
            continue
        step = asked_beside(face, field, word)
        now = _now(face, field.slot)
        if step is not AGAIN:
            return step
        if now is None or (field.sealed and not now.sealed):
            return NEXT


def _takes(face: Face, field: Field, row: OptionView, line: str) -> frozenset[str] | None:
    """Store what was typed in a row, and numbers behind it in the rows below; return these rows, ``None`` for none."""
    counts = face.state.half_typed.counts_of(field.slot)
    value = field.answer.value if field.answer else None
    if isinstance(value, GridValue):
        counts.clear()
        counts.update(value.v)
    elif not field.sealed:
        counts.clear()
    if line.strip() == _AWAY:
        return frozenset({row.id}) if _takes_away(face, field, row, counts) else None
    given = _numbers(field, row, line)
    named = understand(face.session.reader, field.slot, line) if isinstance(given, str) else None
    if isinstance(named, GridValue):
        given = named.v  # a count with the names of its rows, as it is read back
    if not isinstance(given, str) and field.colours.sides and not in_colours(given):
        given = _BY_COLOUR
    if isinstance(given, str):
        face.say(given)
        offer_words(face, field, line)
        return None
    if not face.command(Choose(field.slot, GridValue(v=overlaid(counts, given)))).done:
        return None
    lay_over(counts, given)
    if len(given) > 1 and not field.sealed:
        told = [about(each.label, str(given[each.id])) for each in cells_of(field) if each.id in given]
        face.say(f"Genoteerd. {'. '.join(told)}.")
    return frozenset(given)


def _takes_away(face: Face, field: Field, row: OptionView, counts: dict[str, int]) -> bool:
    if not take_out(counts, row.id) and row.id not in field.counted:
        face.say(NO_COUNT)
        return True
    if field.sealed:
        return face.command(Uncount(field.slot, row.id)).done
    return face.command(Choose(field.slot, GridValue(v=dict(counts)) if counts else None)).done


def _numbers(field: Field, row: OptionView, line: str) -> Mapping[str, int] | str:
    """Return the number of this row, and of those below it when more numbers were typed at once; or why not.

    All of them fit or none counts: one that is left out would bring those behind it in the row of another.
    """
    question = field.question
    if len(line.split()) == 1 or not are_numbers(line) or not isinstance(question, GridQuestion):
        number = count_of(field, line)
        return number if isinstance(number, str) else {row.id: number}
    rows = [each.id for each in cells_of(field)]
    placed = placed_counts(line, rows[rows.index(row.id) :], question.scale)
    return f"{placed.why} {_NOTHING}" if placed.why else placed.counts
