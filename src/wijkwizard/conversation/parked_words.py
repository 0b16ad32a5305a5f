"""What was said and fits nowhere yet: parked from anywhere, inside until somebody makes it public, and brought back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wijkwizard.conversation.form import FormEntry, FormSpec
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.conversation.result import CommandResult, Message, attempt
from wijkwizard.terms import ChoiceValue, DraftKey, Slot, TextValue
from wijkwizard.terms.dutch import and_list
from wijkwizard.terms.named_action import NamedAction
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.conversation.dossier_access import DossierAccess
    from wijkwizard.questionnaire.route import Turn
    from wijkwizard.session.reader import Reader
    from wijkwizard.session.visibility import Visibility

TITLE = "Parkeren"
LIST_TITLE = "Wat is geparkeerd"
NO_TABLE = "Deze vragenlijst heeft geen plek voor wat u parkeert."
NOTHING_PARKED = "Er is nog niets geparkeerd."
ALL_INSIDE = f"Wat hier ligt is intern en staat niet in beeld. {NamedAction.AUDIENCE} wisselt het zaalbeeld."

_WORDS, _PARKING = "words", "parkeren"
_ASKED = "Wat werd er gezegd? Zonder namen"
_EXAMPLE = "bijvoorbeeld: de bus rijdt op zondag niet meer"
_KEPT = "Geparkeerd, en intern. Aan het eind van deze stap en aan het slot komt het terug."
_HOW = "Dit blijft intern tot u het openbaar maakt. Laat u het leeg, dan ziet u wat er al ligt."
_LIST_HOW = "Kies een regel om hem openbaar te maken, of weer intern."
_PUBLIC, _INSIDE = "openbaar", "intern"
_NOW_PUBLIC = "Dit mag nu naar buiten: op het papier, en in beeld als de zaal meekijkt."
_NOW_INSIDE = "Dit blijft intern."


@dataclass(frozen=True, slots=True)
class ParkedRow:
    """Something that was parked.

    Attributes:
        row: its row.
        words: what was said.
        public: whether it may go out.
        done: whether the group said what to do with it.
    """

    row: str
    words: str
    public: bool
    done: bool


def has_place(reader: Reader) -> bool:
    """Return whether the questionnaire has a table for what is parked."""
    return reader.index.questionnaire.parked_table in reader.index.tables


def parked_rows(seen: Reader) -> tuple[ParkedRow, ...]:
    """Return what was parked, as far as it may be seen now, in the order in which it was said."""
    return tuple(_rows(seen)) if has_place(seen) else ()


def _rows(seen: Reader) -> Iterator[ParkedRow]:
    index, answers = seen.index, seen.answers
    table = index.tables[index.questionnaire.parked_table]
    column = index.label_column(table.id)
    for row in answers.rows_of(table.id):
        said = answers.get(Slot(column, row))
        if said is None or not isinstance(said.value, TextValue):
            continue
        cells = (answers.get(Slot(f"{table.id}.{each.id}", row)) for each in table.columns)
        done = any(cell is not None and isinstance(cell.value, ChoiceValue) for cell in cells)
        yield ParkedRow(row, said.value.v, public=not said.internal, done=done)


def parking_form(reader: Reader) -> FormSpec:
    """Return the form in which words are parked."""
    return FormSpec(
        TITLE,
        (FormEntry(_WORDS, _ASKED, placeholder=_EXAMPLE),),
        _HOW,
        key=DraftKey(reader.index.questionnaire.parked_table, _PARKING),
        does="parkeert",
    )


def words_of(filled: Mapping[str, str]) -> str:
    """Return the words of the form."""
    return " ".join(filled[_WORDS].split())


def parked(session: DossierAccess, showing: Visibility, words: str) -> CommandResult:
    """Park words, as one step; they stay inside."""
    reader = session.reader
    if not has_place(reader):
        return CommandResult(done=False, messages=(Message(NO_TABLE, "error"),))
    column = _column(reader)

    def work() -> CommandResult:
        table = reader.index.questionnaire.parked_table
        session.writer.fill_row(table, "", lambda row: {Slot(column, row): TextValue(v=words)})
        session.drafts.drop(Slot(table), _PARKING)
        soft = reader.seen(showing).text_remarks(words)
        return CommandResult(messages=(Message(_KEPT), *(Message(remark, "warning") for remark in soft)))

    return attempt(work)


def turn_public(session: DossierAccess, row: str) -> CommandResult:
    """Let what is parked go out, or keep it inside again."""
    slot = Slot(_column(session.reader), row)
    held = session.reader.answers.get(slot)
    if held is None:
        return CommandResult(done=False)

    def work() -> CommandResult:
        session.writer.account(slot, internal=not held.internal)
        return CommandResult(messages=(Message(_NOW_PUBLIC if held.internal else _NOW_INSIDE),))

    return attempt(work)


def _column(reader: Reader) -> str:
    table = reader.index.questionnaire.parked_table
    return reader.index.label_column(table)


def parked_list(rows: Sequence[ParkedRow]) -> tuple[ListLine, ...]:
    """Return a line for each of them."""
    return tuple(
        ListLine(each.row, each.words, "✓" if each.done else " ", right=_PUBLIC if each.public else _INSIDE)
        for each in rows
    )


def list_words(reader: Reader, rows: Sequence[ParkedRow]) -> str:
    """Return what stands above the list, also that something is out of view now."""
    if not rows:
        return ALL_INSIDE if parked_rows(reader) else NOTHING_PARKED
    lies = "ligt" if len(rows) == 1 else "liggen"
    return f"Er {lies} {many(len(rows), 'punt', 'punten')}. {_LIST_HOW}"


def brought_back(seen: Reader, turn: Turn, turns: Sequence[Turn]) -> str:
    """Return what is brought back at the last questions of a step in the room; empty elsewhere, and without any."""
    last = [asked for asked in turns if asked.step.id == turn.step.id][-1:]
    waits = [each.words for each in parked_rows(seen) if not each.done]
    if turn.moment != "zaal" or not last or last[0].id != turn.id or not waits:
        return ""
    told = and_list([f"‘{words}’" for words in waits])
    return f"Geparkeerd: {told}. Kan het nu? Anders komt het terug aan het slot."
