"""The lines of a table as pure functions: rows, cells of the open row, rows on offer, and a line to add one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from wijkwizard.conversation.answer_status import UNKNOWN_WORDS, follows_words, in_file_words
from wijkwizard.conversation.commands import RowChange
from wijkwizard.conversation.list_line import ListLine
from wijkwizard.session.plan_remarks import gravest_first, in_a_line, state_of
from wijkwizard.session.views import WITHHELD
from wijkwizard.terms import ChoiceValue, Slot
from wijkwizard.terms.dutch import about, bare
from wijkwizard.terms.text_lines import one_line

if TYPE_CHECKING:
    from wijkwizard.advice.plan.replied import RepliedFinding
    from wijkwizard.session import Field, OptionView, RowView, TableView

OPEN_TEXT = "nog niet besproken"
HALF_TEXT = "half getypt"
ROWS_STAY = "Deze regels komen uit een eerdere vraag en veranderen daar."
NO_ROWS_YET = "Er staat nog geen regel."
NO_NEW_ROWS = "Hier komen geen regels bij. Ze komen uit een eerdere vraag."


@dataclass(frozen=True, slots=True)
class RowLine:
    """Target of a line: a row."""

    row: str

    def __str__(self) -> str:
        """Write it as the id of a line."""
        return f"row:{self.row}"


@dataclass(frozen=True, slots=True)
class CellLine:
    """Target of a line: one cell of the open row."""

    slot: Slot

    def __str__(self) -> str:
        """Write it as the id of a line."""
        return f"cell:{self.slot}"


@dataclass(frozen=True, slots=True)
class AddRowLine:
    """Target of a line that makes rows: ``add`` a new one, ``adopt`` an offer, or ``adopt_all`` untied offers."""

    what: RowChange
    of: str = ""

    def __str__(self) -> str:
        """Write it as the id of a line."""
        return f"{self.what}:{self.of}"


OutlineTarget = RowLine | CellLine | AddRowLine
"""The target of a line of the outline."""

_TENTH = 10


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of a table with its target."""

    place: OutlineTarget
    line: ListLine


def taken_together(table: TableView) -> tuple[str, ...]:
    """Return the offers that one key accepts: what an answer led to.

    Not tied offers, for there the room chooses, and not the options of a column, of which few are meant.
    """
    if table.question.seed is not None and not table.question.seed.question:
        return ()
    return tuple(offer.id for offer in table.offers if offer.id not in table.equal)


def place_of(line_id: str) -> OutlineTarget:
    """Parse the target of a line from its id."""
    what, _, of = line_id.partition(":")
    match what:
        case "row":
            return RowLine(of)
        case "cell":
            return CellLine(Slot.parse(of))
        case _:
            return AddRowLine(cast("RowChange", what), of)


def option_at(table: TableView, place: OutlineTarget | None) -> OptionView | None:
    """Return the offer that a line takes over, or the option that its row was made from; ``None`` for neither."""
    if isinstance(place, AddRowLine):
        offers = (offer for offer in table.offers if place.what == "adopt" and offer.id == place.of)
        # On its line there is room for its name alone, so that what it is stands here.
        return next((replace(offer, note=f"{offer.help}\n{offer.note}".strip()) for offer in offers), None)
    row = place.row if isinstance(place, RowLine) else place.slot.row if place is not None else None
    seed = table.question.seed
    if seed is None or row is None:
        return None
    made = Slot(f"{table.question.id}.{seed.column}", row)
    fields = (field for shown in table.rows if shown.id == row for field in shown.fields)
    field = next((field for field in fields if field.slot == made), None)
    value = field.answer.value if field is not None and field.answer is not None else None
    if field is None or not isinstance(value, ChoiceValue):
        return None
    return next((option for option in field.options if option.id == value.v), None)


def outline(table: TableView, open_row: str, half: Collection[Slot] = frozenset()) -> tuple[OutlineLine, ...]:
    """Return the lines of a table, with the cells of one row.

    Args:
        table: the table.
        open_row: the row whose cells are shown; empty for none.
        half: the cells in which something is half-typed.
    """
    return tuple(_shown(table, open_row, half))


def _shown(table: TableView, open_row: str, half: Collection[Slot]) -> Iterator[OutlineLine]:
    for number, row in enumerate(table.rows, start=1):
        is_open = row.id == open_row and len(row.fields) > 1
        yield _row(row, number, half, is_open=is_open)
        if is_open:
            for field in row.fields:
                yield _cell(field, half)
    together = taken_together(table)
    if len(together) > 1:
        wish = AddRowLine("adopt_all")
        which = "de bovenste" if table.equal else "alle"
        yield OutlineLine(wish, ListLine(str(wish), f"{which} {len(together)} overnemen", "+"))
    for offer in table.offers:
        wish = AddRowLine("adopt", offer.id)
        right = " · ".join(filter(None, [offer.mark, "evenveel" if offer.id in table.equal else ""]))
        yield OutlineLine(wish, ListLine(str(wish), f"overnemen: {offer.label}", "+", right=right))
    if table.can_add:
        wish = AddRowLine("add")
        yield OutlineLine(wish, ListLine(str(wish), f"{table.question.row_name} erbij", "+"))


def _row(row: RowView, number: int, half: Collection[Slot], *, is_open: bool) -> OutlineLine:
    place = RowLine(row.id)
    if row.missing:
        return OutlineLine(place, ListLine(str(place), row.label, f"~ {number:>2}", right=row.missing))
    asked = [field for field in row.fields if not (field.open and field.question.offered)]
    done = sum(not field.open for field in asked)
    if len(row.fields) == 1:
        field = row.fields[0]
        follows, mark = follows_words(field), f"  {number:>2}"
        if follows:
            return OutlineLine(
                place,
                ListLine(str(place), about(row.label, ""), mark, behind=_behind(field, half, follows)),
            )
        same = bare(field.text) == row.label
        text = row.label if same else about(row.label, _text(field, half))
        behind = _behind(field, half, "") if same or field.answer is not None else ""
        return OutlineLine(place, ListLine(str(place), text, mark, behind=behind))
    sign = "▾" if is_open else "▸"
    filled = "✓ ingevuld" if done == len(asked) else f"{done} van {len(asked)} ingevuld"
    waits = HALF_TEXT if any(field.slot in half for field in row.fields) else ""
    right = " · ".join(filter(None, (*stand_out(row.fields), waits, filled)))
    return OutlineLine(
        place, ListLine(str(place), row.label, f"{sign} {number:>2}", right=right, strong=is_open)
    )


def _cell(field: Field, half: Collection[Slot]) -> OutlineLine:
    place = CellLine(field.slot)
    name = field.question.short or field.question.text
    follows = follows_words(field)
    if follows:
        behind = _behind(field, half, follows)
        return OutlineLine(place, ListLine(str(place), about(name, ""), "     ", behind=behind))
    remark = in_file_words(field)
    behind = _behind(field, half, remark) if field.answer is not None else remark
    return OutlineLine(place, ListLine(str(place), about(name, _text(field, half)), "     ", behind=behind))


def _behind(field: Field, half: Collection[Slot], remark: str) -> str:
    """Return what stands behind the text of a cell: what stands out, what was said, and that text waits in it."""
    waits = HALF_TEXT if field.slot in half else ""
    return " · ".join(filter(None, (*stand_out((field,)), remark, waits)))


def stand_out(fields: Iterable[Field]) -> tuple[str, ...]:
    """Return how serious the gravest is that stands out at some fields and was not replied to; nothing for none."""
    return tuple(f"! {state_of(each)}" for each in _gravest(fields))


def _gravest(fields: Iterable[Field]) -> tuple[RepliedFinding, ...]:
    return tuple(gravest_first(each for field in fields for each in field.findings if each.speaks)[:1])


def words_below(table: TableView, place: OutlineTarget | None) -> str:
    """Return in one line what stands out in the row or the cell under the cursor, the gravest; empty for nothing."""
    match place:
        case CellLine(slot):
            fields = tuple(field for field in fields_of(table, slot.row or "") if field.slot == slot)
        case RowLine(row):
            fields = fields_of(table, row)
        case _:
            fields = ()
    return "".join(f"! {in_a_line(each)}" for each in _gravest(fields))


def _text(field: Field, half: Collection[Slot]) -> str:
    if field.open and field.slot in half:
        return HALF_TEXT
    if field.answer is not None and field.answer.unknown is not None:
        return UNKNOWN_WORDS.get(field.answer.unknown, OPEN_TEXT)
    return WITHHELD if field.withheld else one_line(field.text) or OPEN_TEXT


def fields_of(table: TableView, row: str) -> tuple[Field, ...]:
    """Return the fields of a row; none when there is no such row."""
    return next((view.fields for view in table.rows if view.id == row), ())


def row_label(table: TableView, slot: Slot) -> str:
    """Return what the row of a cell is called; empty when there is no such row."""
    return next((row.label for row in table.rows if row.id == slot.row), "")


def row_numbered(table: TableView, digits: str) -> str:
    """Return the row with the number that was typed, or with its last digit; empty when there is none.

    A digit by itself is as in a list of choices, where 0 is the tenth.

    Args:
        table: the table.
        digits: the digits that were typed one after another; at least one.
    """
    numbers = (int(digits), int(digits[-1]) or _TENTH)
    return next((table.rows[number - 1].id for number in numbers if 1 <= number <= len(table.rows)), "")


def no_row(table: TableView, digits: str) -> str:
    """Return that no row of a table that has rows has the number that was typed."""
    many = len(table.rows)
    there = f"De regels gaan van 1 tot en met {many}." if many > 1 else "Er is er één."
    return f"Er is geen regel {int(digits[-1]) or _TENTH}. {there}"


def field_of(table: TableView, slot: Slot) -> Field | None:
    """Return the field of a cell."""
    return next((field for field in fields_of(table, slot.row or "") if field.slot == slot), None)


def field_at(table: TableView, place: OutlineTarget) -> Field | None:
    """Return the field of a line: of a row its only one, or its first one without an answer."""
    match place:
        case CellLine(slot):
            return field_of(table, slot)
        case RowLine(row):
            fields = fields_of(table, row)
            first = next((field for field in fields if field.open), None)
            return fields[0] if len(fields) == 1 else first
        case _:
            return None


def next_open(table: TableView, slot: Slot) -> Slot | None:
    """Return the next cell without an answer, also in later rows, or ``None``.

    Answered cells are skipped: the next key would overwrite them, such as the name that a row got in an earlier
    question.
    """
    cells = [field for row in table.rows for field in row.fields]
    places = [field.slot for field in cells]
    after = places.index(slot) + 1 if slot in places else len(cells)
    return next((field.slot for field in cells[after:] if field.open), None)


def open_cells(table: TableView, place: OutlineTarget | None) -> tuple[Slot, ...]:
    """Return the cells without an answer of a line: of the whole row, or the one cell."""
    return tuple(
        field.slot
        for row in table.rows
        for field in row.fields
        if field.open and place in {RowLine(row.id), CellLine(field.slot)}
    )
