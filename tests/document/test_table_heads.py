"""No word in the head of a table breaks: every column is as wide as the longest word above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from fontTools.ttLib import TTFont

from tests.advice.make import knowledge
from tests.document.conftest import STYLE
from tests.document.figured import figured
from tests.document.plans import KNOWN, advice_of
from wijkwizard import resources
from wijkwizard.document.compose import compose
from wijkwizard.document.model import Balance, Bars, Document, Facts, Planning, SignalMap, Table
from wijkwizard.document.table_widths import BESIDE, PAGE, Room, fitted, word_width

_POINT = 25.4 / 72
_MOST_COLUMNS = 6
_FACTS = (10.4, 168 * 0.3 - 4)
"""Points and millimetres of the heads of rows in a list of facts."""


@pytest.fixture(scope="module")
def bold() -> TTFont:
    """The font of the heads."""
    return TTFont(resources.find("templates") / "fonts" / "AtkinsonHyperlegibleNext-Bold.ttf")


def _ems(text: str, font: TTFont) -> float:
    shapes = font.getBestCmap()
    return float(sum(font["hmtx"][shapes[ord(one)]][0] for one in text) / font["head"].unitsPerEm)


def _tables(document: Document) -> Iterator[tuple[Table, Room]]:
    """Yield every table with the room that it has: beside a picture it is narrower."""
    for part in document.parts:
        for block in part.blocks:
            if isinstance(block, Table):
                yield block, PAGE
            elif isinstance(block, (SignalMap, Planning)):
                yield block.table, PAGE
            elif isinstance(block, (Bars, Balance)):
                yield block.table, BESIDE


def _broken(document: Document, font: TTFont) -> list[str]:
    found = []
    for table, room in _tables(document):
        for column in table.columns:
            free = room.width * column.width / 100 - room.padding(len(table.columns))
            found += _too_wide(column.title, room.size, free, font)
    blocks = [block for part in document.parts for block in part.blocks if isinstance(block, Facts)]
    labels = {fact.label for block in blocks for fact in block.rows}
    return [*found, *(word for one in labels for word in _too_wide(one, *_FACTS, font))]


def _too_wide(title: str, size: float, free: float, font: TTFont) -> list[str]:
    """Return the words of a head that are wider than there is room for, in millimetres."""
    return [word for word in re.findall(r"[^\s-]+-?", title) if _ems(word, font) * size * _POINT > free]


def test_no_word_in_the_head_of_a_table_breaks(papers: dict[str, Document], bold: TTFont) -> None:
    """Of every paper, and of a first round with figures: 'Nederland' stood there as 'Neder-land'."""
    made = {**papers, "eerste ronde met cijfers": compose(figured(knowledge()), advice_of, KNOWN, STYLE)}
    assert {name: _broken(paper, bold) for name, paper in made.items()} == {name: [] for name in made}


def test_no_table_has_more_than_six_columns(papers: dict[str, Document]) -> None:
    """Seven columns of three words wide are read by nobody; plan and annex are held to it."""
    made = {**papers, "eerste ronde met cijfers": compose(figured(knowledge()), advice_of, KNOWN, STYLE)}
    columns = {
        (name, table.caption): len(table.columns)
        for name, paper in made.items()
        for document in (paper, paper.model_copy(update={"parts": paper.plan}))
        for table, _ in _tables(document)
    }
    assert {where: many for where, many in columns.items() if many > _MOST_COLUMNS} == {}


def test_a_sign_is_never_taken_for_narrower_than_it_is(bold: TTFont) -> None:
    """Nor for more than a third wider, or columns would be widened that need not."""
    for one in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-,.'()éëïöü€/%":
        real = _ems(one, bold)
        assert real <= word_width(one) <= max(real * 4 / 3, 0.3), one


def test_a_column_takes_what_it_lacks_from_the_widest_and_the_sum_stays() -> None:
    assert fitted([("Signaal", 60), ("Verantwoordelijkheid", 10), ("Hier", 30)], PAGE) != [60, 10, 30]
    assert sum(fitted([("Signaal", 60), ("Verantwoordelijkheid", 10), ("Hier", 30)], PAGE)) == 100
    assert fitted([("Wat", 50), ("Wie", 50)], PAGE) == [50, 50]


def test_heads_that_can_never_fit_leave_the_widths_within_the_page() -> None:
    """Then a word breaks, as everywhere on the page, and nothing runs off it."""
    columns = [("x" * 90, 25)] * 4
    assert sum(fitted(columns, PAGE)) == 100
    assert min(fitted(columns, PAGE)) > 0
