"""Reads what is typed of a sheet that was filled in at a table: the number of a question, then the answer in codes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from wijkwizard.dossier.log.slot_state import added
from wijkwizard.questionnaire.cards import cards_of
from wijkwizard.questionnaire.kinds.grid import is_count
from wijkwizard.questionnaire.last_rounds import last_round
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import GridQuestion, Question, TableQuestion
from wijkwizard.session.ballots import counted
from wijkwizard.session.cells import cells_of
from wijkwizard.session.choice_codes import LAST_DIGIT, choice_codes
from wijkwizard.session.counting import two_colours
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.sheet_questions import sheet_columns, sheet_numbers
from wijkwizard.session.typed_input import understand
from wijkwizard.session.views import Field
from wijkwizard.terms import ChoicesValue, GridValue, Slot, TextValue, Unknown, Value
from wijkwizard.terms.count_cells import column_of, in_colours, overlaid, row_of
from wijkwizard.terms.dutch import about, inside, number
from wijkwizard.terms.units import many

ADDS = "+"
"""What stands before an answer that comes beside what is there already, as that of another table does."""

PARTED = ";"
"""What stands between the cells of a row."""

_LINE = re.compile(r"\s*(\d{1,3})(?:\.(\d{1,2}))?(?:\s+|\s*[:)]\s*|$)(.*)", re.DOTALL)
_CODES = re.compile(r"\d{1,2}(?:[\s,]+\d{1,2})*")
_NUMBERS = re.compile(r"\d+(?:\+\d+)?(?:[\s,]+\d+(?:\+\d+)?)*")
_OWN_CARD = (
    "Staat het niet op de lijst? Maak er bij de vraag zelf een eigen kaart van, of laat het hier leeg."
)
_NUMBERED = ("getal", "getallen")
_NEW = "nieuw"
"""The row of a slot that has none yet, while its cells are read."""
_HOW = "Typ het nummer dat bij de vraag op het blad staat, en dan het antwoord, zoals '16 2'."


@dataclass(frozen=True, slots=True)
class SheetLine:
    """What a line of a sheet says.

    Attributes:
        number: of the question.
        question: what is asked.
        row: the row of a table whose cells these are; empty for a new one, and outside tables.
        said: the answers by question, of a table by column.
        adds: whether it comes beside what is there already.
        doubtful: whether its numbers may be those of two columns of a sheet, where the count has one now.
    """

    number: int
    question: Question
    row: str = ""
    said: Mapping[str, Value | Unknown] = field(default_factory=lambda: MappingProxyType({}))
    adds: bool = False
    doubtful: bool = False

    def slots(self, row: str = "") -> Mapping[Slot, Value | Unknown]:
        """Return the answers by slot, of a new row by this one."""
        of = (row or self.row or None) if isinstance(self.question, TableQuestion) else None
        return {Slot(name, of): value for name, value in self.said.items()}


def question_at(reader: Reader, text: str) -> tuple[int, Question] | None:
    """Return the question that a line begins with, with its number; ``None`` while it begins with none."""
    found = _LINE.match(text)
    names = {place: name for name, place in sheet_numbers(reader.index).items()}
    name = names.get(int(found[1])) if found else None
    if found is None or name is None:
        return None
    return int(found[1]), reader.index.tables.get(name) or reader.index.question(name)


def read_sheet_line(reader: Reader, text: str) -> SheetLine | Misfit:
    """Read a line as the answer on a sheet; all of it fits or nothing does."""
    found, asked = _LINE.match(text), question_at(reader, text)
    if found is None:
        return Misfit("Hier staat geen nummer van een vraag voor.", _HOW)
    if asked is None:
        last = len(sheet_numbers(reader.index))
        return Misfit(f"Vraag {found[1]} is er niet.", f"De nummers gaan van 1 tot en met {last}.")
    place, question = asked
    if Slot(question.id) not in reader.route.asked:
        return Misfit(
            f"Vraag {place} wordt nu niet gesteld: {inside(question.text)}",
            "Een ander antwoord, of de lengte van de avond, laat haar weg.",
        )
    return _answer(reader, place, question, found[2] or "", found[3].strip())


def _answer(reader: Reader, place: int, question: Question, row: str, typed: str) -> SheetLine | Misfit:
    """Read what is typed behind the number of a question."""
    answer = typed.removeprefix(ADDS).strip()
    if not answer:
        return Misfit(f"Bij vraag {place} staat nog geen antwoord.", _HOW)
    if isinstance(question, TableQuestion):
        return _no_adding(place) if answer != typed else _row(reader, place, question, row, typed)
    if row:
        return Misfit(f"Vraag {place} heeft geen regels.", "Laat de punt met het getal erachter weg.")
    if last_round(reader.index, reader.answers, Slot(question.id)) != Slot(question.id):
        what = f"Bij vraag {place} is al een tweede ronde geteld."
        return Misfit(what, "Vul een blad dat er nog bij hoort aan bij die tweede ronde zelf.")
    line = _alone(reader, place, question, answer)
    return _beside(reader, line) if answer != typed and isinstance(line, SheetLine) else line


def _no_adding(place: int) -> Misfit:
    return Misfit(
        f"Bij vraag {place} kan er niets bij komen.", "Laat de plus weg, dan komt het in de plaats."
    )


def _beside(reader: Reader, line: SheetLine) -> SheetLine | Misfit:
    """Return an answer beside what is there: counts add up, choices and texts come behind one another."""
    ((name, value),) = line.said.items()
    standing = reader.answers.get(Slot(name))
    before = standing.value if standing is not None else None
    if _counts(line.question) and isinstance(value, GridValue):
        held = before.v if isinstance(before, GridValue) else counted(reader.state, Slot(name))
        return replace(line, said={name: GridValue(v=added([held, value.v]))}, adds=True)
    joined = None if before is None else _joined(before, value)
    if before is not None and joined is None:
        return _no_adding(line.number)
    return line if joined is None else replace(line, said={name: joined}, adds=True)


def _counts(question: Question) -> bool:
    return isinstance(question, GridQuestion) and question.scale.count


def takes_more(question: Question) -> bool:
    """Return whether an answer can come beside the one that is there."""
    return _counts(question) or question.kind in {"choices", "text", "long_text"}


def in_place(reader: Reader, line: SheetLine) -> SheetLine:
    """Return a line that comes in the place of what is there: what a count had and the line has not is nought now."""
    if not _counts(line.question):
        return line
    ((name, value),) = line.said.items()
    held = dict.fromkeys(counted(reader.state, Slot(name)), 0)
    whole = GridValue(v=overlaid(held, value.v)) if isinstance(value, GridValue) else value
    return replace(line, said={name: whole})


def _joined(before: Value, value: Value | Unknown) -> Value | None:
    if isinstance(before, ChoicesValue) and isinstance(value, ChoicesValue):
        return ChoicesValue(v=tuple(dict.fromkeys((*before.v, *value.v))))
    if isinstance(before, TextValue) and isinstance(value, TextValue):
        return TextValue(v=f"{before.v}\n{value.v}")
    return None


def stands_otherwise(reader: Reader, line: SheetLine) -> tuple[Slot, ...]:
    """Return where something else stands already than a line says, or was counted and lies sealed."""
    if line.adds or (isinstance(line.question, TableQuestion) and not line.row):
        return ()

    def other(slot: Slot, value: Value | Unknown) -> bool:
        standing = reader.answers.get(slot)
        if standing is None:
            return bool(counted(reader.state, slot)) if slot in reader.answers.rounds else False
        return value not in (standing.value, standing.unknown)

    return tuple(slot for slot, value in line.slots().items() if other(slot, value))


def _alone(reader: Reader, place: int, question: Question, typed: str) -> SheetLine | Misfit:
    value = _value(reader, Slot(question.id), question, typed)
    if isinstance(value, Misfit):
        return value
    said = {question.id: value}
    return SheetLine(place, question, said=said, doubtful=_doubtful(reader, question, typed))


def _doubtful(reader: Reader, question: Question, typed: str) -> bool:
    """Return whether a sheet may have been printed with other columns than the count has now.

    Which it has follows from how large the groups are, which can be known later than the sheet was printed.
    """
    in_two = two_colours(reader.known) and is_count(question) and question.scale.steps is None
    if not in_two or ADDS in typed or not _NUMBERS.fullmatch(typed):
        return False
    shown, numbers = slot_field(reader.known, Slot(question.id), question), len(re.findall(r"\d+", typed))
    return numbers == len(shown.options) if shown.colours.sides else numbers > 1


def _row(reader: Reader, place: int, table: TableQuestion, of: str, typed: str) -> SheetLine | Misfit:
    row = _row_at(reader, place, table, of)
    if isinstance(row, Misfit):
        return row
    parts = [part.strip() for part in typed.split(PARTED)]
    columns = sheet_columns(reader.known, table)
    if len(parts) > len(columns):
        heads = f" {PARTED} ".join(column.short or column.text for column in columns)
        return Misfit(
            f"Bij vraag {place} horen {many(len(columns), 'antwoord', 'antwoorden')}, u typte er {len(parts)}.",
            f"Zet {PARTED} alleen tussen de kolommen: {heads}.",
        )
    said: dict[str, Value | Unknown] = {}
    for column, part in zip(columns, parts, strict=False):
        name = f"{table.id}.{column.id}"
        if not part:
            continue
        value = _value(reader, Slot(name, row or _NEW), reader.index.question(name), part)
        if isinstance(value, Misfit):
            return Misfit(about(column.short or column.text, value.what), value.remedy)
        said[name] = value
    if not said:
        return Misfit(f"Bij vraag {place} staat nog geen antwoord.", _HOW)
    return SheetLine(place, table, row, said)


def _row_at(reader: Reader, place: int, table: TableQuestion, of: str) -> str | Misfit:
    """Return the row with a number, empty for a new one; what is asked of earlier rows is asked of one of them."""
    rows = reader.index.rows(table.id, reader.answers)
    if of and 0 < int(of) <= len(rows):
        return rows[int(of) - 1]
    if not of and not table.rows_of:
        return ""
    if not rows:
        return Misfit(f"Vraag {place} heeft nog geen regels.", "Vul eerst de vraag in waar zij uit komen.")
    first = f"{place}.1"
    named = ", ".join(
        f"{place}.{n} is '{reader.index.row_label(table.id, row, reader.answers)}'"
        for n, row in enumerate(rows, start=1)
    )
    what = f"Regel {of} is er niet bij vraag {place}." if of else f"Vraag {place} gaat per regel."
    return Misfit(what, f"Typ het nummer met de regel erachter, zoals {first}: {named}.")


def _value(reader: Reader, slot: Slot, question: Question, typed: str) -> Value | Unknown | Misfit:
    shown = slot_field(reader.known, slot, question)
    raw = _in_codes(shown, typed)
    value = raw if isinstance(raw, Misfit) else understand(reader, slot, raw)
    if isinstance(value, Misfit) and cards_of(question):
        return replace(value, remedy=f"{value.remedy} {_OWN_CARD}")
    if isinstance(value, GridValue) and shown.colours.sides and not in_colours(value.v):
        return Misfit(
            "Deze telling heeft twee kleuren.", "Typ per regel twee getallen, eerst dat van bewoners."
        )
    return value


def _in_codes(shown: Field, typed: str) -> object:
    """Return what codes stand for, as an answers file says it; all else stays as it was typed."""
    question = shown.question
    if isinstance(question, GridQuestion):
        return _in_cells(shown, typed) if _NUMBERS.fullmatch(typed) else typed
    if question.kind == "yes_no":
        return {code: name for code, name, _ in choice_codes(question, ())}.get(typed.casefold(), typed)
    if question.kind not in {"choice", "choices", "ranking"} or not _CODES.fullmatch(typed):
        return typed
    places = [int(digits) or LAST_DIGIT for digits in re.findall(r"\d+", typed)]
    if any(place > len(shown.options) for place in places):
        most = many(len(shown.options), "keuze", "keuzes")
        return Misfit(
            f"Hier is plaats voor {most}, u typte {typed}.", "Typ de cijfers die op het blad staan."
        )
    names = [shown.options[place - 1].id for place in places]
    return names[0] if question.kind == "choice" and len(names) == 1 else names


def _in_cells(shown: Field, typed: str) -> object:
    """Return numbers as those of the cells from above to below, each row with its columns."""
    numbers, cells = re.findall(r"\d+(?:\+\d+)?", typed), cells_of(shown)
    if len(numbers) > len(cells):
        return Misfit(
            f"Hier is plaats voor {many(len(cells), *_NUMBERED)}, u typte er {number(len(numbers))}.",
            "Typ de getallen van boven naar beneden, en een 0 waar niets staat.",
        )
    counts: dict[str, object] = {}
    for at, digits in zip((each.id for each in cells), numbers, strict=False):
        column = column_of(at)
        if not column:
            counts[at] = str(sum(map(int, digits.split("+"))))
            continue
        columns = counts.setdefault(row_of(at), {})
        if isinstance(columns, dict):
            columns[column] = digits
    return counts
