"""Reads what is typed of a sheet that was filled in at a table: the number of a question, and then the answer in codes.

Each question of the room has a number, the same on paper and on the screen as long as the questionnaire is the same,
whatever route an evening takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from wijkwizard.questionnaire.index import Index
from wijkwizard.questionnaire.misfit import Misfit
from wijkwizard.questionnaire.model import GridQuestion, NoticeQuestion, Question, TableQuestion
from wijkwizard.session.choice_codes import LAST_DIGIT, choice_codes
from wijkwizard.session.reader import Reader
from wijkwizard.session.screen_builder import slot_field
from wijkwizard.session.typed_input import understand
from wijkwizard.session.views import Field, cells_of
from wijkwizard.terms import Slot, Unknown, Value
from wijkwizard.terms.count_cells import row_of, side_of
from wijkwizard.terms.dutch import about, inside, number
from wijkwizard.terms.kept import kept_by_object
from wijkwizard.terms.units import many

PARTED = ";"
"""What stands between the cells of a row."""

_LINE = re.compile(r"\s*(\d{1,3})(?:\.(\d{1,2}))?(?:\s+|\s*[:)]\s*|$)(.*)", re.DOTALL)
_CODES = re.compile(r"\d{1,2}(?:[\s,]+\d{1,2})*")
_NUMBERS = re.compile(r"\d+(?:[\s,]+\d+)*")
_NUMBERED = ("getal", "getallen")
_NEW = "nieuw"
"""The row of a slot that has none yet, while its cells are read."""
_HOW = "Typ het nummer dat bij de vraag op het blad staat, en dan het antwoord, zoals '16 2'."


@kept_by_object
def sheet_numbers(index: Index) -> Mapping[str, int]:
    """Return the number of each question of the room that has an answer."""
    asked = [
        question.id
        for step in index.questionnaire.steps
        for section in step.sections
        for question in section.questions
        if question.moment == "zaal"
        and not isinstance(question, NoticeQuestion)
        and question.id not in index.on_demand
    ]
    return MappingProxyType({name: place for place, name in enumerate(asked, start=1)})


@dataclass(frozen=True, slots=True)
class SheetLine:
    """What a line of a sheet says.

    Attributes:
        number: of the question.
        question: what is asked.
        row: the row of a table whose cells these are; empty for a new one, and outside tables.
        said: the answers by question, of a table by column.
    """

    number: int
    question: Question
    row: str = ""
    said: Mapping[str, Value | Unknown] = field(default_factory=lambda: MappingProxyType({}))

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
    row, typed = found[2] or "", found[3].strip()
    if not typed:
        return Misfit(f"Bij vraag {place} staat nog geen antwoord.", _HOW)
    if isinstance(question, TableQuestion):
        return _row(reader, place, question, row, typed)
    return _alone(reader, place, question, typed) if not row else _no_rows(place)


def _no_rows(place: int) -> Misfit:
    return Misfit(f"Vraag {place} heeft geen regels.", "Laat de punt met het getal erachter weg.")


def _alone(reader: Reader, place: int, question: Question, typed: str) -> SheetLine | Misfit:
    value = _value(reader, Slot(question.id), question, typed)
    return value if isinstance(value, Misfit) else SheetLine(place, question, said={question.id: value})


def _row(reader: Reader, place: int, table: TableQuestion, of: str, typed: str) -> SheetLine | Misfit:
    row = _row_at(reader, place, table, of)
    if isinstance(row, Misfit):
        return row
    parts = [part.strip() for part in typed.split(PARTED)]
    if len(parts) > len(table.columns):
        heads = f" {PARTED} ".join(column.short or column.text for column in table.columns)
        return Misfit(
            f"Bij vraag {place} horen {many(len(table.columns), 'antwoord', 'antwoorden')}, u typte er {len(parts)}.",
            f"Zet {PARTED} alleen tussen de kolommen: {heads}.",
        )
    said: dict[str, Value | Unknown] = {}
    for column, part in zip(table.columns, parts, strict=False):
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
    return raw if isinstance(raw, Misfit) else understand(reader, slot, raw)


def _in_codes(shown: Field, typed: str) -> object:
    """Return what codes stand for, as an answers file says it; all else stays as it was typed."""
    question = shown.question
    if isinstance(question, GridQuestion):
        return _counts(shown, typed) if _NUMBERS.fullmatch(typed) else typed
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


def _counts(shown: Field, typed: str) -> object:
    """Return numbers as those of the cells from above to below, each row with its colours."""
    numbers, cells = re.findall(r"\d+", typed), cells_of(shown)
    if len(numbers) > len(cells):
        return Misfit(
            f"Hier is plaats voor {many(len(cells), *_NUMBERED)}, u typte er {number(len(numbers))}.",
            "Typ de getallen van boven naar beneden, en een 0 waar niets staat.",
        )
    counts: dict[str, object] = {}
    for at, digits in zip((each.id for each in cells), numbers, strict=False):
        side = side_of(at)
        if not side:
            counts[at] = digits
            continue
        sides = counts.setdefault(row_of(at), {})
        if isinstance(sides, dict):
            sides[side] = digits
    return counts


def unfilled(reader: Reader) -> Sequence[int]:
    """Return the numbers of the questions that are asked now and have nothing yet; not of rows that are not there."""
    answers, index = reader.answers, reader.index

    def filled(name: str) -> bool:
        if name in index.tables:
            return (
                any(slot.table == name and slot.row for slot in answers.by_slot)
                or Slot(name) in answers.by_slot
            )
        return Slot(name) in answers.by_slot or (
            Slot(name) in answers.rounds and answers.rounds[Slot(name)].turnout > 0
        )

    def waits(name: str) -> bool:
        table = index.tables.get(name)
        return table is not None and bool(table.rows_of) and not index.rows(name, answers)

    return [
        place
        for name, place in sheet_numbers(index).items()
        if Slot(name) in reader.route.asked and not filled(name) and not waits(name)
    ]
