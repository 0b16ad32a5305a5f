"""Typing in the sheets that were filled in at the tables: a line per answer, all of them on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from wijkwizard.conversation.answer_status import warnings_of
from wijkwizard.conversation.commands import Choose, Command, FillRow, Undo
from wijkwizard.conversation.conversation import do
from wijkwizard.conversation.result import CommandResult
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import GridQuestion, Question, TableQuestion
from wijkwizard.session.cells import steps_of
from wijkwizard.session.choice_codes import choice_codes
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.sheet_lines import (
    PARTED,
    SheetLine,
    in_place,
    question_at,
    read_sheet_line,
    stands_otherwise,
    takes_more,
)
from wijkwizard.session.sheet_questions import sheet_columns, unfilled
from wijkwizard.session.storage.pending_writes import SHEET_LINE
from wijkwizard.session.views import Field
from wijkwizard.terms import Slot
from wijkwizard.terms.count_cells import row_of
from wijkwizard.terms.dutch import about, sentence
from wijkwizard.terms.units import many

if TYPE_CHECKING:
    from wijkwizard.conversation.state import ConversationState

TITLE = "Papier overtypen"
HOW = "Typ het nummer van de vraag en dan wat er op het blad staat, zoals '16 2'."
LOOKS_ALONG = "De zaal kijkt mee, en zou zien wat u overtypt. Zet eerst het zaalbeeld uit."
ALL_FILLED = "Bij elke vraag van het blad staat nu iets."
_AGAIN = "Geef dezelfde regel nog een keer om het toch te doen."
_REPLACES = "Geef dezelfde regel nog een keer om dit te vervangen."
_BESIDE = " Is het van een andere tafel? Zet een plus voor het antwoord, dan komt het erbij: '{} + …'."
_TWO_NUMBERS = (
    "Hier horen twee getallen op elke regel: eerst dat van bewoners, dan dat van professionals. U typte er precies één "
    "voor elke regel."
)
_ONE_NUMBER = (
    "Een groep is hier kleiner dan drie, dus u telt samen: één getal per regel. Staan er op het blad twee kolommen? "
    "Typ dan '5+1' voor elke regel."
)
_TYPED = "getallen van boven naar beneden, zoals 2 5 7"
_TYPED_STEPS = "per regel een getal voor {}"
_TYPED_COLOURS = "per regel eerst bewoners, dan professionals, zoals 2 5 7 5"
_ROW = "een regel per keer, met {} tussen: {}"
_UNDONE = "De laatste regel is weg."
_NOTHING_TO_UNDO = "Hier is nog niets overgetypt."
_WORDS = "schrijf de woorden over"
_FIRST_FIRST = "; typ eerst wat op het blad 1 kreeg, dan 2"


@dataclass(frozen=True, slots=True)
class EntryReply:
    """What came of a line: whether it is in the dossier, what is said of it, and what to mind about the answer."""

    done: bool
    said: str
    warned: str = ""


@dataclass(slots=True)
class SheetEntry:
    """The sheets that are being typed in.

    Attributes:
        state: the conversation, in whose dossier they come.
        entered: what was typed in so far, each as it was understood, the last one last.
    """

    state: ConversationState
    entered: list[str] = field(default_factory=list)
    _wrote: list[bool] = field(default_factory=list)
    _asked: str = ""

    @property
    def line(self) -> str:
        """The line that was being typed when the window was left, or when the program stopped."""
        return self.state.drafts.newest().get(SHEET_LINE, self.state.session.drafts.sheet_line)

    def typed(self, text: str) -> None:
        """Keep a line while it is typed; an empty one is none."""
        if text.strip():
            self.state.drafts.typed(SHEET_LINE, text)
        else:
            self.forget()

    def forget(self) -> None:
        """Throw the line away: it was taken, or nobody wants it."""
        self.state.drafts.drop(SHEET_LINE)
        if self.state.session.drafts.sheet_line:
            self.state.session.drafts.drop(*SHEET_LINE)

    def hint(self, text: str) -> str:
        """Return which question a line is about and how its answer is typed; how to begin while it is about none."""
        reader = self.state.session.reader
        found = question_at(reader, text)
        if found is None:
            return HOW
        place, question = found
        if isinstance(question, TableQuestion):
            how = _of_row(sheet_columns(reader.known, question))
        else:
            how = _how(slot_field(reader.known, Slot(question.id), question))
        return f"{place} · {question.text} {how}".strip()

    def enter(self, text: str) -> EntryReply:
        """Take a line as an answer of the room, or say why it is none; nothing of what was typed is lost."""
        line = read_sheet_line(self.state.session.reader, text)
        if isinstance(line, Misfit):
            return EntryReply(done=False, said=f"{line.what} {line.remedy}")
        sure = self._asked == text
        if line.doubtful and not sure:
            self._asked = text
            return EntryReply(done=False, said=f"{_columns(self.state, line)} {_AGAIN}")
        if not sure and (there := stands_otherwise(self.state.session.reader, line)):
            self._asked = text
            return EntryReply(done=False, said=_there(self.state, line, there))
        line = in_place(self.state.session.reader, line) if sure else line
        before, stood = self.state.session.writer.in_room, self.state.session.reader.state
        # What a group wrote on its sheet are the words of the room, whenever they are typed in.
        self.state.session.writer.in_room = lambda: True
        try:
            result = do(self.state, _command(line, sure=sure))
        finally:
            self.state.session.writer.in_room = before
        if isinstance(line.question, GridQuestion) and result.done:
            # What was typed of it on another screen is not the count any more.
            self.state.half_typed.counts_of(Slot(line.question.id)).clear()
        if result.confirm:
            self._asked = text
            return EntryReply(done=False, said=f"{result.confirm} {_AGAIN}")
        self._asked = ""
        return self._reply(line, result, wrote=self.state.session.reader.state is not stood)

    def undo(self) -> EntryReply:
        """Take the last line back."""
        if not self.entered:
            return EntryReply(done=False, said=_NOTHING_TO_UNDO)
        result = do(self.state, Undo()) if self._wrote[-1] else CommandResult()
        if result.done:
            self.entered.pop()
            self._wrote.pop()
        return EntryReply(done=result.done, said=_UNDONE if result.done else _said(result))

    def left(self) -> str:
        """Return the numbers of the questions on the sheet that have nothing yet."""
        numbers = unfilled(self.state.session.reader)
        return f"Nog leeg: {', '.join(map(str, numbers))}" if numbers else ALL_FILLED

    def _reply(self, line: SheetLine, result: CommandResult, *, wrote: bool) -> EntryReply:
        if not result.done:
            return EntryReply(done=False, said=_said(result))
        told = f"{line.number} · {' '.join(_read_back(self.state, line, result.made))}"
        self.forget()
        self.entered.append(told)
        self._wrote.append(wrote)
        return EntryReply(
            done=True,
            said=told,
            warned=" ".join(filter(None, [_said(result), *_warnings(self.state, line, result.made)])),
        )


def _said(result: CommandResult) -> str:
    return " ".join(message.text for message in result.messages)


def _command(line: SheetLine, *, sure: bool) -> Command:
    if isinstance(line.question, TableQuestion):
        return FillRow(line.question.id, line.row, line)
    (slot, value), *_ = line.slots().items()
    return Choose(slot, value, sure=sure)


def _read_back(state: ConversationState, line: SheetLine, row: str) -> Iterator[str]:
    """Yield what was understood of each answer; of a count that lies sealed only that it was counted."""
    reader = state.session.reader
    if line.row:
        yield f"{reader.index.row_label(line.question.id, line.row, reader.answers)},"
    for slot in line.slots(row):
        question = reader.index.question(slot.question)
        shown = slot_field(reader.known, slot, question)
        name = question.short or question.text.rstrip("?")
        yield sentence(about(name, _counted(shown) if shown.sealed else shown.text))


def _counted(shown: Field) -> str:
    """Return of a count that lies sealed on how many rows it has a number."""
    rows = len(set(map(row_of, shown.counted)))
    return f"geteld op {many(rows, 'regel', 'regels')}, nog niet getoond"


def _there(state: ConversationState, line: SheetLine, slots: Sequence[Slot]) -> str:
    """Return what stands already where a line would come in its place; of a sealed count only that there is one."""
    reader = state.session.reader
    shown = [slot_field(reader.known, slot, reader.index.question(slot.question)) for slot in slots]
    stands = "; ".join(_counted(each) if each.sealed else each.text for each in shown)
    return f"Hier staat al: {stands.rstrip('.')}. {_REPLACES}{_BESIDE.format(line.number) * takes_more(line.question)}"


def _columns(state: ConversationState, line: SheetLine) -> str:
    """Return how many numbers a row has here, where a sheet can have been printed otherwise."""
    shown = slot_field(state.session.reader.known, Slot(line.question.id), line.question)
    return _TWO_NUMBERS if shown.colours.sides else _ONE_NUMBER


def _warnings(state: ConversationState, line: SheetLine, row: str) -> Iterator[str]:
    """Yield what is to be minded about the answers, such as a count of more votes than there are people."""
    reader = state.session.reader
    for slot in line.slots(row):
        shown = slot_field(reader.known, slot, reader.index.question(slot.question))
        yield from warnings_of(shown, answer_stands=True)


def _of_row(columns: Sequence[Question]) -> str:
    heads = f" {PARTED} ".join(column.short or column.text for column in columns)
    return f"({_ROW.format(PARTED, heads)})" if len(columns) > 1 else f"({_WORDS})"


def _how(shown: Field) -> str:
    """Return how the answer to a question is typed: its codes, or in words."""
    question = shown.question
    if isinstance(question, GridQuestion):
        if steps := steps_of(shown):
            return f"({_TYPED_STEPS.format(', '.join(step.label for step in steps))})"
        return f"({_TYPED_COLOURS if shown.colours.sides else _TYPED})"
    if question.kind in {"choice", "choices", "ranking", "yes_no", "scale"}:
        codes = " · ".join(f"{code or place} {words}" for place, (code, _, words) in _places(shown))
        return f"({codes}{_FIRST_FIRST * (question.kind == 'ranking')})"
    return f"({_WORDS})" if question.kind in {"text", "long_text"} else ""


def _places(shown: Field) -> Iterator[tuple[int, tuple[str, str, str]]]:
    yield from enumerate(choice_codes(shown.question, shown.options), start=1)
