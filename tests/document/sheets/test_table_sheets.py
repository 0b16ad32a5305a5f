"""A sheet on a table has each question with room to write, and what is typed in the wizard for an answer."""

from __future__ import annotations

import pytest

from tests.document.sheets.lying import asks, codes, evening, turn, words
from wijkwizard.document.model import Paragraph, Table
from wijkwizard.document.sheets.source import SheetCode, SheetQuestion
from wijkwizard.document.sheets.table_sheets import answer_room, table_sheets


def _table(question: SheetQuestion) -> Table:
    return next(block for block in answer_room(question) if isinstance(block, Table))


def _rows(question: SheetQuestion) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row) for row in _table(question).rows]


@pytest.mark.parametrize("kind", ["text", "long_text", "date", "number", "money", "percentage"])
def test_what_is_said_in_words_or_numbers_has_room_to_write(kind: str) -> None:
    (block,) = answer_room(asks(kind))
    assert isinstance(block, Paragraph)
    assert block.look in {"write", "write-much"}


def test_a_choice_has_the_digits_that_are_typed_for_it() -> None:
    assert _rows(asks("choice", codes=codes("goed", "slecht"))) == [("1", "goed", ""), ("2", "slecht", "")]
    assert _table(asks("choice", codes=codes("goed"))).caption == "Kruis er één aan."
    assert _table(asks("choices", codes=codes("goed"), most=2)).caption == "Kruis er hoogstens 2 aan."


def test_yes_and_no_have_their_letters() -> None:
    letters = (SheetCode(code="j", label="ja"), SheetCode(code="n", label="nee"))
    assert [row[0] for row in _rows(asks("yes_no", codes=letters))] == ["j", "n"]


def test_what_has_no_digit_says_how_it_is_chosen() -> None:
    """No cell that names a row is empty."""
    many = asks("choice", codes=codes(*(f"keuze {place}" for place in range(1, 12))))
    assert _rows(many)[-1] == ("11", "keuze 11", "")
    assert "Een getal boven de 10" in words(table_sheets(evening(turn(many))))


def test_a_grid_says_what_each_digit_means_and_a_count_how_often_somebody_chooses() -> None:
    steps = (SheetCode(code="0", label="niet"), SheetCode(code="1", label="veel"))
    grid = asks("grid", rows=("overlast", "werk"), codes=steps)
    assert _rows(grid) == [("overlast", ""), ("werk", "")]
    assert "0 niet, 1 veel" in _table(grid).caption
    count = asks("grid", rows=("overlast",), each=3, distinct=True, blind=True)
    caption = "Ieder kiest in stilte 3 keer, en nooit twee keer hetzelfde. Tel per regel, en typ het getal."
    assert _table(count).caption == caption


def test_an_order_asks_for_a_place() -> None:
    ranking = asks("ranking", codes=codes("overlast", "werk"), most=3)
    assert [column.title for column in _table(ranking).columns] == ["Typ", "Wat", "Plaats"]


def test_a_table_has_its_rows_and_empty_ones_where_there_are_none_yet() -> None:
    """Rows of an earlier question are named by hand."""
    columns = (
        asks(text="Waar?"),
        asks("choice", text="Hoe zeker?", short="zeker", codes=codes("vast", "misschien")),
    )
    table = asks("table", columns=columns, row_name="probleem", goes_on=True)
    assert [column.title for column in _table(table).columns] == [
        "Nr",
        "Probleem",
        "Waar?",
        "Hoe zeker?",
    ]
    assert [row[0] for row in _rows(table)] == ["1", "2", "3", "4"]
    there = table.model_copy(update={"rows": ("troep bij de flats",)})
    assert _rows(there) == [("1", "troep bij de flats", "", "")]
    assert "Typ bij 'zeker': 1 vast; 2 misschien." in words(table_sheets(evening(turn(there))))


def test_a_count_in_two_colours_has_a_column_for_each_and_a_question_its_number() -> None:
    count = asks(
        "grid", rows=("Overlast", "Groen"), blind=True, colours=("bewoners", "professionals"), number=20
    )
    assert [column.title for column in _table(count).columns] == ["Regel", "Bewoners", "Professionals"]
    assert _rows(count) == [("Overlast", "", ""), ("Groen", "", "")]
    assert "20 · " in words(table_sheets(evening(turn(count))))


def test_when_a_question_is_passed_over_stands_below_it_in_words() -> None:
    skipped = asks(
        skip="Alleen als bij ‘aanpak’ ‘klein’ is gekozen. Anders slaat u dit over.", aloud="Lees dit."
    )
    said = words(table_sheets(evening(turn(skipped))))
    assert said.index("Wat ziet u?") < said.index("Anders slaat u dit over.") < said.index("Lees dit.")


def test_each_step_is_a_part() -> None:
    """On paper each begins on a page of its own."""
    both = evening(turn(asks()), turn(asks()), turn(asks(), step=2))
    assert [part.title for part in table_sheets(both).parts] == [
        "1. Zit de wijk in de gevarenzone?",
        "2. Zit de wijk in de gevarenzone?",
    ]
